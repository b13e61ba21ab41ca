/** A row of a table without rules as the lines it stands on, and where its numeral or its cells stand. */
import type { PlacedLine } from "./borderless-line";

export interface LineRow {
  readonly lines: readonly PlacedLine[];
  readonly numeral: string | null;
  /** It could begin or end a line further up or down. */
  readonly doubtful: boolean;
}

/** Where the numeral stands in the height of its row. */
export type NumeralPlace = "top" | "middle";
