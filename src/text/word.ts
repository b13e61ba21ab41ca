/** Word boundaries that know Vietnamese letters: the regular expression's own \b and \w know only ASCII. */

/** Look-behind and look-ahead for the edge of a word of letters, marks and digits; use inside patterns with the flag "u". */
export const wordStart = "(?<![\\p{L}\\p{M}\\p{N}])";
export const wordEnd = "(?![\\p{L}\\p{M}\\p{N}])";

/** A pattern that matches `source` as whole words. `flags` must not be global when the result is shared. */
export function wholeWords(source: string, flags = "iu"): RegExp {
  return new RegExp(`${wordStart}(?:${source})${wordEnd}`, flags);
}

/** The words (runs of letters, marks and digits) of a text in order. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
