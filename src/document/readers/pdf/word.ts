/** Letters with places → words. Runs are followed in the order they are drawn, so letters printed over each other never mix. */
import type { Glyph } from "./glyph";
import { type Upright, upright, type Word } from "./page";

/** In letter heights: a wider gap is a space, whether one was typed or not. */
export const spaceGap = 0.18;
const sameLine = 0.12;
const mark = /^\p{M}/u;
/** Not the soft hyphen: in fonts of before Unicode a letter stands in its place (legacy-text.ts). */
const control = /^(?:(?!\u00AD)[\p{Cc}\p{Cf}\p{Cn}])+$/u;
/** Signs of Symbol and Wingdings, in the places that Word's PDFs give them; the others are bullets of one shape or another. */
const symbol = /^[\uF020-\uF0FF]$/u;
const symbols: Readonly<Record<string, string>> = {
  "\uF02D": "-",
  "\uF0FC": "✓",
  "\uF0FE": "✓",
};
/** Letters drawn as one: ﬁ, ﬂ. */
const ligature = /[\uFB00-\uFB06]/gu;

const turnsOf = ({ direction }: Glyph): number =>
  ((Math.round(Math.atan2(direction[1], direction[0]) / (Math.PI / 2)) % 4) + 4) % 4;

/** The quarter turns that most of the letters are set in. */
function mostTurns(glyphs: readonly Glyph[]): number {
  const counts = [0, 0, 0, 0];
  for (const glyph of glyphs) counts[turnsOf(glyph)] = (counts[turnsOf(glyph)] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts));
}

interface Placed {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly spacing: number;
}

/** The letter on the upright page; null when its base line is not level. */
function level(glyph: Glyph, [a, b, c, d, e, f]: Upright["matrix"]): Placed | null {
  const slope = b * glyph.direction[0] + d * glyph.direction[1];
  const along = a * glyph.direction[0] + c * glyph.direction[1];
  if (along <= 0 || Math.abs(slope) > along * 0.2) return null;
  const left = a * glyph.x + c * glyph.y + e;
  const width = a * glyph.advance[0] + c * glyph.advance[1];
  return {
    text: symbol.test(glyph.text)
      ? (symbols[glyph.text] ?? "•")
      : glyph.text.replace(ligature, (one) => one.normalize("NFKC")),
    left: Math.min(left, left + width),
    right: Math.max(left, left + width),
    y: b * glyph.x + d * glyph.y + f,
    size: glyph.size,
    spacing: glyph.spacing,
  };
}

export interface PageText {
  readonly words: readonly Word[];
  readonly askew: readonly string[];
  readonly page: Upright;
}

/** The words of a page of the given size, set upright by the direction of most letters. */
export function readWords(glyphs: readonly Glyph[], width: number, height: number): PageText {
  const page = upright(mostTurns(glyphs.filter(({ text }) => text.trim() !== "")), width, height);
  const words: { text: string; left: number; right: number; y: number; size: number; spaceBefore: boolean }[] = [];
  const askew: string[] = [];
  let spaced = true;
  let wasLevel = true;
  let last: Placed | null = null;
  for (const glyph of glyphs) {
    const letter = level(glyph, page.matrix);
    if (letter === null) {
      if (wasLevel) askew.push("");
      askew.push(`${askew.pop() ?? ""}${glyph.text}`);
      wasLevel = false;
      last = null;
      continue;
    }
    wasLevel = true;
    if (letter.text.trim() === "") {
      spaced = true;
      continue;
    }
    if (control.test(letter.text) || letter.size === 0) continue;
    const word = words.at(-1);
    const gap: number = last === null ? 0 : letter.left - last.right - last.spacing;
    const goesOn =
      word !== undefined &&
      last !== null &&
      Math.abs(letter.y - last.y) < letter.size * sameLine &&
      letter.size < last.size * 1.3 &&
      last.size < letter.size * 1.3 &&
      !spaced &&
      gap > -letter.size * 0.6 &&
      // The shadow of a letter lies on it.
      letter.left - last.left > (last.right - last.left) * 0.4 &&
      gap < letter.size * spaceGap;
    const joins = goesOn || (word !== undefined && mark.test(letter.text) && !spaced);
    if (joins && word !== undefined) {
      word.text += letter.text;
      word.left = Math.min(word.left, letter.left);
      word.right = Math.max(word.right, letter.right);
    } else
      words.push({
        text: letter.text,
        left: letter.left,
        right: letter.right,
        y: letter.y,
        size: letter.size,
        spaceBefore: spaced,
      });
    if (!mark.test(letter.text) || !joins) last = letter;
    spaced = false;
  }
  return { words, askew: askew.map((text) => text.trim()).filter((text) => text !== ""), page };
}
