/**
 * Keys to compare Vietnamese text by. A key is never shown. Two spellings of one word meet (hoà/hòa, uỷ/ủy, tỷ/tỉ, Ða/đa,
 * "2022-2025"/"2022 – 2025"), two words never do: the tone is moved to the end of its syllable, not dropped (domain.md 5.2).
 */

const tones = "\u0300\u0301\u0303\u0309\u0323";
/** Every mark belongs to the syllable, also those no Vietnamese word has: a tone set before one would change places next time. */
const syllable = /[\p{L}\p{M}]+/gu;
const toneMark = new RegExp(`[${tones}]`, "u");
const anyTone = new RegExp(`[${tones}]`, "gu");
/** tỷ/tỉ, kỹ/kĩ, lý/lí, sỹ/sĩ, mỹ/mĩ, quý/quí, hy/hi: only open syllables after these letters; "tay" and "ty" stay apart from "tai". */
const openY = /^(h|k|l|m|s|t|qu)y$/u;
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu;

function canonicalSyllable(part: string): string {
  const tone = toneMark.exec(part)?.[0] ?? "";
  const bare = part.replace(anyTone, "").replace(openY, "$1i");
  return bare + tone;
}

/**
 * The comparison key of a text: lower case, tone mark at the end of each syllable, one kind of dash without spaces around
 * it, one kind of quote, single spaces. Equal keys mean equal words.
 */
export function matchKey(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/\u00F0/gu, "đ")
    .replace(dashes, "-")
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‘’‚‛]/gu, "'")
    .replace(syllable, canonicalSyllable)
    .replace(/\s*-\s*/gu, "-")
    .replace(/\s+/gu, " ")
    .trim();
}

/** All marks off and đ→d, lower case: for a search box where people type without tone marks. Different words meet here; never decide by it. */
export function searchKey(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐðÐ]/gu, "d")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim();
}
