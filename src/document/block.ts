/**
 * What every reader makes of its bytes: paragraphs, table rows and footnotes in reading order, each with its place in the
 * source. Nothing is interpreted here; the stages do that.
 */

/** Lines count from 1 in the reader's own `lines` (for text the file's lines, else one a paragraph or table row). */
export interface Place {
  readonly line: number;
  readonly lastLine: number;
  /** Page from 1 where the format knows pages. */
  readonly page: number | null;
}

export interface Paragraph extends Place {
  readonly kind: "paragraph";
  readonly text: string;
  /** An empty line or a page break stands before it. */
  readonly gap: boolean;
  /** The reader knows where it begins and ends; else it may be a line of a text that was wrapped. */
  readonly whole?: true;
}

export interface Cell {
  /** One entry for each paragraph of the cell; empty for an empty cell. */
  readonly paragraphs: readonly string[];
  /** Grid columns the cell covers. */
  readonly span: number;
  /** The cell belongs to the one above it (vertical merge); its text stands there. */
  readonly mergedUp: boolean;
}

export interface Row extends Place {
  readonly kind: "row";
  /** Rows of one table share the number. */
  readonly table: number;
  readonly cells: readonly Cell[];
  /** Whether it goes on with the row above it, as the places of its words tell; undefined where they do not. */
  readonly continues?: boolean;
  /** Other ways to read its cells, where their borders are lost and the places of the words do not tell. */
  readonly otherwise?: readonly (readonly Cell[])[];
}

export interface Note extends Place {
  readonly kind: "note";
  readonly label: string;
  readonly text: string;
  /** No footnote: it stands in the margin of the pages. */
  readonly margin?: boolean;
}

export type Block = Paragraph | Row | Note;

/** What a reader hands on. `lines` is the source as a person can be shown it; places point into it. */
export interface SourceText {
  readonly blocks: readonly Block[];
  readonly lines: readonly string[];
}

/** The text of a cell as one line. */
export function cellText(cell: Cell): string {
  return cell.paragraphs.join(" ");
}

export function textCell(text: string, span = 1): Cell {
  return { paragraphs: text === "" ? [] : [text], span, mergedUp: false };
}
