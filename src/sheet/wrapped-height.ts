/**
 * How high a row must be for wrapped text: merged cells never size themselves, and the programs that open the file size the
 * others differently, so every row height is computed here.
 */
import { type TextFont, textWidth } from "./text-width";

/** Excel's own row height for Times New Roman is about 1.3 times the size (12 pt: 15.75; 14 pt: 18.75). */
const lineSpacing = 1.31;
/** The cell's padding, left and right together, and above and below together. */
const paddingAcross = 6;
const paddingDown = 2;
/** Screens round letters to whole pixels: a line may come out this much wider than on paper. */
const screenSlack = 1.04;

/** Points of one line of text, rounded up to the quarter points that Excel keeps. */
export function lineHeight(size: number): number {
  return Math.ceil(size * lineSpacing * 4) / 4;
}

/** How many pieces a word longer than the line is cut into, and the width of the last. */
function cutWord(word: string, limit: number, font: TextFont): { lines: number; rest: number } {
  let lines = 0;
  let rest = 0;
  for (const letter of word) {
    const width = textWidth(letter, font) * screenSlack;
    if (rest > 0 && rest + width > limit) {
      lines++;
      rest = width;
    } else rest += width;
  }
  return { lines, rest };
}

function linesOfParagraph(paragraph: string, limit: number, font: TextFont): number {
  const space = textWidth(" ", font) * screenSlack;
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const width = textWidth(word, font) * screenSlack;
    const joined = used === 0 ? width : used + space + width;
    if (joined <= limit) {
      used = joined;
      continue;
    }
    if (used > 0) lines++;
    if (width <= limit) used = width;
    else {
      const cut = cutWord(word, limit, font);
      lines += cut.lines;
      used = cut.rest;
    }
  }
  return lines;
}

/** How many lines a text takes in a cell of `width` points; line breaks in the text count, an empty text is one line. */
export function wrappedLines(text: string, width: number, font: TextFont): number {
  const limit = Math.max(1, width - paddingAcross);
  return text.split("\n").reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, limit, font), 0);
}

/** The highest a row can be in Excel. */
export const maximumRowHeight = 409;

/** The height in points of a cell of `width` points that shows all of the text, never more than Excel allows. */
export function wrappedHeight(text: string, width: number, font: TextFont): number {
  return Math.min(maximumRowHeight, wrappedLines(text, width, font) * lineHeight(font.size) + paddingDown);
}
