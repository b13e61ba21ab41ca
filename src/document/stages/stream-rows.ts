/**
 * Paragraphs under a borderless header → rows, by their numerals. A numeral opens a row only when it is the one to be expected:
 * the next of its kind, or the first after a group heading; so years, page numbers and figures inside cells open none.
 */
import type { Paragraph } from "../block";
import { type UsedLines, usedAs } from "../stage";
import { type Numbered, type Ordinal, type OrdinalStyle, readNumbered, readOrdinal, styleRank } from "./ordinal";
import { isCapitals } from "./outline";
import { repeatedHeader, type StreamHeader } from "./stream-header";

export interface StreamRow {
  readonly ordinal: Ordinal | null;
  readonly first: Paragraph;
  /** The row's paragraphs, page by page; the numeral is taken off. */
  readonly segments: Paragraph[][];
}

export interface StreamRows {
  readonly rows: readonly StreamRow[];
  readonly used: readonly UsedLines[];
  /** How many paragraphs were read. */
  readonly length: number;
}

const lonelyNumber = /^\d{1,3}$/;
const nextAppendix = /^phụ lục(?:\s|$)/iu;

class Numbering {
  private readonly last = new Map<OrdinalStyle, Ordinal>();

  /** Whether a numeral is the one to be expected here. */
  expects(ordinal: Ordinal): boolean {
    if (ordinal.style === "bullet") return false;
    const before = this.last.get(ordinal.style);
    if (ordinal.style === "dotted") {
      const stem = ordinal.numeral.slice(0, ordinal.numeral.lastIndexOf("."));
      const follows =
        before !== undefined &&
        before.numeral.slice(0, before.numeral.lastIndexOf(".")) === stem &&
        ordinal.position === before.position + 1;
      return follows || (ordinal.position === 1 && [...this.last.values()].some((one) => one.numeral === stem));
    }
    if (before !== undefined && ordinal.position === before.position + 1) return true;
    return ordinal.position === 1 && (before === undefined || this.openedSince(ordinal.style));
  }

  /** A heading of the running text behind the table: "III." where no row had a Roman numeral. */
  isBeyond(heading: Numbered | null): boolean {
    if (heading === null || !heading.marked || heading.ordinal.style !== "roman") return false;
    return this.last.size > 0 && !this.last.has("roman") && heading.ordinal.position > 1;
  }

  private opened: OrdinalStyle | null = null;

  /** A row of an outer style came after the last row of this style: numbering may begin again. */
  private openedSince(style: OrdinalStyle): boolean {
    return this.opened !== null && styleRank[this.opened] < styleRank[style];
  }

  take(ordinal: Ordinal): void {
    this.last.set(ordinal.style, ordinal);
    for (const style of [...this.last.keys()])
      if (styleRank[style] > styleRank[ordinal.style] && style !== "arabic") this.last.delete(style);
    this.opened = ordinal.style;
  }

  get letter(): Ordinal | null {
    return this.last.get("upper") ?? null;
  }
}

/** Reads from paragraph `from` to the end of the table: the end of the paragraphs or the next appendix. */
export function streamRows(paragraphs: readonly Paragraph[], from: number, header: StreamHeader): StreamRows {
  const rows: StreamRow[] = [];
  const used: UsedLines[] = [];
  const numbering = new Numbering();
  const addTo = (paragraph: Paragraph): void => {
    rows.at(-1)?.segments.at(-1)?.push(paragraph);
  };
  const nextPage = (): void => {
    if ((rows.at(-1)?.segments.at(-1)?.length ?? 0) > 0) rows.at(-1)?.segments.push([]);
  };
  let at = from;
  while (at < paragraphs.length) {
    const paragraph = paragraphs[at] as Paragraph;
    const { text } = paragraph;
    if (isCapitals(text) && (nextAppendix.test(text) || numbering.isBeyond(readNumbered(text)))) break;
    const repeated = repeatedHeader(paragraphs, at, header);
    if (repeated > 0) {
      for (let i = at; i < at + repeated; i++) used.push(usedAs("repeated-header", paragraphs[i] as Paragraph));
      nextPage();
      at += repeated;
      continue;
    }
    const alone = readOrdinal(text, numbering.letter);
    if (alone !== null && numbering.expects(alone)) {
      rows.push({ ordinal: alone, first: paragraph, segments: [[]] });
      numbering.take(alone);
      at += 1;
      continue;
    }
    if (lonelyNumber.test(text)) {
      used.push(usedAs("page-number", paragraph));
      nextPage();
      at += 1;
      continue;
    }
    const numbered = readNumbered(text, numbering.letter);
    if (numbered !== null && /^[\p{Lu}“"]/u.test(numbered.rest) && numbering.expects(numbered.ordinal)) {
      rows.push({ ordinal: numbered.ordinal, first: paragraph, segments: [[{ ...paragraph, text: numbered.rest }]] });
      numbering.take(numbered.ordinal);
      at += 1;
      continue;
    }
    if (rows.length === 0) rows.push({ ordinal: null, first: paragraph, segments: [[]] });
    addTo(paragraph);
    at += 1;
  }
  return { rows, used, length: at - from };
}
