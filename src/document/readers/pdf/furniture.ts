/**
 * What is printed on page after page around the text: page numbers, running heads and feet. They would stand in the middle of
 * a table that goes on over pages.
 */
import { matchKey } from "../../../text/key";
import { headerCell } from "../../stages/header";
import { isCapitals } from "../../stages/outline";
import { runsOf, type TextLine, textOf } from "./text-line";

export interface LinedPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** Share of the page's height, at its top and bottom, in which furniture stands. */
const margin = 0.13;
/** Lines at each end of a page that can be furniture. */
const mostLines = 3;
const fewestPages = 3;
/** Where furniture of one kind stands from page to page, in points. */
const sameHeight = 3;
const numberAlone = /^(?:trang|page)?\s*[-–—/]*\s*(\d{1,3})\s*(?:(?:\/|of|trên|-)\s*\d{1,3}\s*)?[-–—/]*$/iu;

/** What browsers print above and below each page: date and time with the title, the address with the page's number. */
const browserLine = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},?\s+\d{1,2}:\d{2}|(?:^|\s)(?:https?|file):\/\/\S+/iu;

interface Candidate {
  readonly page: number;
  readonly line: TextLine;
  readonly key: string;
  /** The head of a table stands beside it. */
  readonly nearHead: boolean;
}

/** Two and more names of columns: a table's head stands on each page too, and tells that the table goes on. */
function isTableHead(line: TextLine): boolean {
  return runsOf(line.words, 0.8).filter((run) => headerCell(textOf(run)) !== null).length > 1;
}

function atTheEdge(page: LinedPage, index: number): Candidate[] {
  const { lines, height } = page;
  return lines.flatMap((line, i): Candidate[] => {
    const top = i < mostLines && line.y < height * margin;
    const bottom = i >= lines.length - mostLines && line.y > height * (1 - margin);
    if (!top && !bottom) return [];
    const nearHead = lines.slice(Math.max(0, i - mostLines), i + mostLines + 1).some(isTableHead);
    const key = `${top ? "top" : "bottom"} ${Math.round(page.width)} ${matchKey(line.text).replace(/\d+/gu, "#")}`;
    return isTableHead(line) ? [] : [{ page: index, line, key, nearHead }];
  });
}

/** Numbers of pages: they rise with the pages, or one stands by itself beyond all other text. */
function pageNumbers(candidates: readonly Candidate[], pages: readonly LinedPage[]): TextLine[] {
  const numbers = candidates.flatMap((one) => {
    const value = numberAlone.exec(one.line.text)?.[1];
    return value === undefined ? [] : [{ ...one, offset: Number(value) - one.page }];
  });
  return numbers.flatMap(({ line, page, offset }) => {
    const others = numbers.filter(
      (other) => other.page !== page && other.offset === offset && Math.abs(other.line.y - line.y) < sameHeight,
    );
    const lines = pages[page]?.lines ?? [];
    const at = lines.indexOf(line);
    const neighbours = [lines[at - 1], lines[at + 1]].filter((one) => one !== undefined);
    const apart = neighbours.length < 2 && neighbours.every((one) => Math.abs(one.y - line.y) > line.size * 1.8);
    return others.length > 0 || apart ? [line] : [];
  });
}

/** Beside the head of a table, a line is none of its own when it stands on the first page too and names no column. */
function isNoName(placed: readonly Candidate[]): boolean {
  const named = placed.some(({ line }) => line.words.length < 3 || headerCell(line.text)?.weak === false);
  return !named && placed.some(({ page }) => page === 0);
}

/**
 * On two pages only: the same words as the first or the last line of both, at one height. Of more pages than two, a sentence that
 * stands above the head of the document, too: cells that go on on other pages may well begin alike.
 */
function onBoth(placed: readonly Candidate[], pages: readonly LinedPage[], alike: number): boolean {
  const [first, second] = placed;
  if (first === undefined || second === undefined || Math.abs(first.line.y - second.line.y) > 1) return false;
  if (first.line.text !== second.line.text || first.line.parts.length > 1 || first.line.words.length < 2) return false;
  const isSentence = first.line.words.length > 3 && !isCapitals(first.line.text);
  const atEnd = (one: Candidate, at: 0 | -1): boolean => pages[one.page]?.lines.at(at) === one.line;
  const overHead = placed.length === 2 && first.page === 0 && atEnd(first, 0) && isSentence;
  if (alike > 2 && !overHead) return false;
  return (atEnd(first, 0) && atEnd(second, 0)) || (atEnd(first, -1) && atEnd(second, -1));
}

/** Lines with the same words, but for figures, at the same height of most pages of their size. */
function running(candidates: readonly Candidate[], pages: readonly LinedPage[]): TextLine[] {
  const byKey = new Map<string, Candidate[]>();
  for (const one of candidates) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one]);
  return [...byKey.values()].flatMap((group) => {
    const width = Math.round(pages[group[0]?.page ?? 0]?.width ?? 0);
    const alike = pages.filter((page) => Math.round(page.width) === width).length;
    const heights = group.map(({ line }) => line.y);
    const usual = [...heights].sort((a, b) => a - b)[Math.floor(heights.length / 2)] ?? 0;
    const placed = group.filter(({ line }) => Math.abs(line.y - usual) < sameHeight);
    if (placed.every(({ line }) => browserLine.test(line.text))) return placed.map(({ line }) => line);
    if (placed.some(({ nearHead }) => nearHead) && !isNoName(placed)) return [];
    const enough = placed.length >= fewestPages ? placed.length >= alike * 0.6 : onBoth(placed, pages, alike);
    return enough ? placed.map(({ line }) => line) : [];
  });
}

export interface Furniture {
  readonly pageNumbers: ReadonlySet<TextLine>;
  readonly running: ReadonlySet<TextLine>;
}

export function findFurniture(pages: readonly LinedPage[]): Furniture {
  const candidates = pages.flatMap(atTheEdge);
  return { pageNumbers: new Set(pageNumbers(candidates, pages)), running: new Set(running(candidates, pages)) };
}
