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

/** A word longer than the line, cut where the line is full. */
function cutWord(word: string, limit: number, font: TextFont): string[] {
  const pieces = [""];
  let used = 0;
  for (const letter of word) {
    const width = textWidth(letter, font) * screenSlack;
    if (used > 0 && used + width > limit) {
      pieces.push("");
      used = 0;
    }
    pieces.push((pieces.pop() ?? "") + letter);
    used += width;
  }
  return pieces;
}

function wrapParagraph(paragraph: string, limit: number, font: TextFont, lines: string[]): void {
  const space = textWidth(" ", font) * screenSlack;
  let line = "";
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const width = textWidth(word, font) * screenSlack;
    if (line === "" || used + space + width <= limit) {
      used += line === "" ? width : space + width;
      line = line === "" ? word : `${line} ${word}`;
    } else {
      lines.push(line);
      line = word;
      used = width;
    }
    if (used > limit) {
      const pieces = cutWord(line, limit, font);
      line = pieces.pop() ?? "";
      used = textWidth(line, font) * screenSlack;
      lines.push(...pieces);
    }
  }
  lines.push(line);
}

/** The lines that a text takes in a cell of `width` points; line breaks in the text count, an empty text is one line. */
export function wrapText(text: string, width: number, font: TextFont): string[] {
  const limit = Math.max(1, width - paddingAcross);
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) wrapParagraph(paragraph, limit, font, lines);
  return lines;
}

/** How many lines a text takes in a cell of `width` points. */
export function wrappedLines(text: string, width: number, font: TextFont): number {
  return wrapText(text, width, font).length;
}

/** The highest a row can be in Excel. */
export const maximumRowHeight = 409;

/** The height in points of a cell of `width` points that shows all of the text, never more than Excel allows. */
export function wrappedHeight(text: string, width: number, font: TextFont): number {
  return Math.min(maximumRowHeight, wrappedLines(text, width, font) * lineHeight(font.size) + paddingDown);
}

/**
 * A heading broken into lines of about equal length, joined by "\n": as few lines as it needs in `width` points, and no last
 * line with a word alone.
 */
export function balanceLines(text: string, width: number, font: TextFont): string {
  const fewest = wrappedLines(text, width, font);
  const longestWord = Math.max(...text.split(/[ \n]/u).map((word) => textWidth(word, font)));
  // Narrower than its longest word, the text would have as few lines by cutting words.
  let tooNarrow = Math.min(width, longestWord * screenSlack + paddingAcross);
  let enough = width;
  while (enough - tooNarrow > 2) {
    const middle = (tooNarrow + enough) / 2;
    if (wrappedLines(text, middle, font) <= fewest) enough = middle;
    else tooNarrow = middle;
  }
  return wrapText(text, enough, font).join("\n");
}
