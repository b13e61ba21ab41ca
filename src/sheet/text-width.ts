/** How wide a text is in Times New Roman, computed from the font's own widths: no canvas, so it is the same everywhere. */
import { asciiWidths, beyondAscii, beyondAsciiWidths, type Face, unitsPerEm } from "./advance-width";

export interface TextFont {
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

const otherIndex = new Map([...beyondAscii].map((letter, index) => [letter, index]));
/** Tone marks and the marks of ă â ê ô; the horn of ơ and ư (U+031B) stays, as it makes another letter. */
const marksWithoutWidth = /[\u0300-\u031A\u031C-\u036F]/gu;

/** A letter the table does not know is taken as wide as a capital M's neighbours: too wide rather than cut off. */
const unknownWidth = 1800;

const known: Record<Face, Map<string, number>> = {
  regular: new Map(),
  bold: new Map(),
  italic: new Map(),
  boldItalic: new Map(),
};

function letterWidth(letter: string, face: Face): number {
  const found = known[face].get(letter);
  if (found !== undefined) return found;
  const base = letter.normalize("NFD").replace(marksWithoutWidth, "").normalize("NFC");
  const code = base.charCodeAt(0);
  const other = otherIndex.get(base);
  let width = unknownWidth;
  if (base === "") width = 0;
  else if (base === "\u00A0") width = letterWidth(" ", face);
  else if (code >= 32 && code < 127) width = asciiWidths[face][code - 32] ?? unknownWidth;
  else if (other !== undefined) width = beyondAsciiWidths[face][other] ?? unknownWidth;
  known[face].set(letter, width);
  return width;
}

/** The width in points of one line of text in Times New Roman. */
export function textWidth(text: string, font: TextFont): number {
  const face: Face = font.bold ? (font.italic ? "boldItalic" : "bold") : font.italic ? "italic" : "regular";
  let units = 0;
  for (const letter of text) units += letterWidth(letter, face);
  return (units * font.size) / unitsPerEm;
}
