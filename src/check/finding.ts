/**
 * What a check finds, as data: `fix` is certain and can be applied to all; `suggestions` are for a person to choose from.
 * The sentence is made from `rule` and `params` by src/messages; the executor in src/excel applies edits.
 */
import type { CellValue } from "../plan/cell";
import type { ColumnId } from "../plan/column";
import type { MessageParams, Severity } from "../plan/message";

/** Where a finding stands. `row` is the task's id (the key), not a position: it survives sorting. Null: the whole table or column. */
export interface FindingPlace {
  readonly table: string;
  readonly row: string | null;
  /** Position among the body rows when it was found, for rows whose key is missing or doubled. */
  readonly index: number | null;
  readonly column: ColumnId | null;
}

/** One change of one cell. `from` is what the cell held when the finding was made: an executor writes only over that. */
export interface CellEdit {
  readonly table: string;
  readonly index: number;
  readonly row: string | null;
  readonly column: ColumnId;
  readonly from: CellValue;
  readonly to: CellValue;
}

export interface Fix {
  readonly edits: readonly CellEdit[];
}

/** A fix a person may choose; `reason` is a message code under "suggestion." that says why it is offered. */
export interface Suggestion {
  readonly edits: readonly CellEdit[];
  /** What the cell would hold, for the button. */
  readonly label: string;
  readonly reason: { readonly code: string; readonly params: MessageParams };
}

/**
 * What is certain to put a finding right where no entry into a cell can: its column put back into the table, or the sheet's own formula
 * into its cell.
 */
export type Mend = "column" | "formula";

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: FindingPlace;
  /** What the cell held; absent where the finding is about no single cell. */
  readonly value?: CellValue;
  readonly params: MessageParams;
  readonly fix?: Fix;
  readonly mend?: Mend;
  readonly suggestions?: readonly Suggestion[];
}

/** Tells a row of a table from all others, by its position. */
export function rowKey(table: string, index: number): string {
  return `${index} ${table}`;
}
