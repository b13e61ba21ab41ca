/**
 * PDFs whose pages look right but whose text layer is not what is seen: converters that lost the table from glyphs to letters
 * ("Sß Nông nghißp"). Nothing may be made of such a text but a clear sentence.
 */
import { recogniseLegacy } from "../legacy-encoding";

export interface BrokenText {
  /** Most words are no Vietnamese ones: the text is worth nothing. */
  readonly all: boolean;
  readonly count: number;
  /** Some of the words, as they came. */
  readonly sample: string;
}

/** Letters and signs of Latin-1 that stand in no Vietnamese word, and the sign for a letter that is not known. */
const foreign = "ßþÞÿ¿¡¾½¼±¶¬¤¥¦¨«»¯¸×÷\\uFFFD\\p{Co}";
const broken = new RegExp(`\\p{L}[${foreign}]|[${foreign}]\\p{L}`, "u");
/** One word in so many: more are no slips of one font. */
const mostly = 20;
const fewest = 3;
const shown = 4;

/** What is broken in a PDF's text; null when it is sound, or in an encoding of before Unicode, which is converted later. */
export function brokenText(lines: readonly string[]): BrokenText | null {
  const words = lines.flatMap((line) => line.split(/\s+/u)).filter((word) => /\p{L}/u.test(word));
  const found = words.filter((word) => broken.test(word));
  if (found.length < fewest || recogniseLegacy(lines.join("\n")) !== null) return null;
  const sample = [...new Set(found)].slice(0, shown).join(", ");
  return { all: found.length * mostly > words.length, count: found.length, sample };
}
