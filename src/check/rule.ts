/** What a rule is: a plain object with one function that looks at a row or a table and returns what is wrong, as data. */
import type { CellValue } from "../plan/cell";
import type { ColumnId } from "../plan/column";
import type { MessageParams, Severity } from "../plan/message";
import type { CheckedRow } from "./checked-row";
import type { Mend } from "./finding";
import type { TableContext } from "./table-context";

/** What a cell of the row should hold instead. */
export interface Change {
  readonly column: ColumnId;
  readonly to: CellValue;
}

export interface Choice {
  readonly changes: readonly Change[];
  readonly label: string;
  readonly reason: { readonly code: string; readonly params: MessageParams };
}

/** A fault before the runner adds where it stands. `params` fill the sentence "check.<rule id>". */
export interface Fault {
  readonly column: ColumnId | null;
  readonly params: MessageParams;
  /** Certain: may be applied to all at once. */
  readonly fix?: readonly Change[];
  readonly mend?: Mend;
  /** To be chosen by a person, best first. */
  readonly suggestions?: readonly Choice[];
}

/** A fault of a table: `row` is the row it stands in, or the id of a task that has none. */
export interface TableFault extends Fault {
  readonly row: CheckedRow | string | null;
}

interface RuleBase {
  /** Stable name: "check.<id>" is its sentence, "rule.<id>" its title, docs/rules/<id>.md its help page. */
  readonly id: string;
  readonly severity: Severity;
  /** The columns whose cells it looks at. Without any of them in the sheet it is not asked. */
  readonly column: readonly ColumnId[];
}

/** Looks at one row; after an edit it is asked again for that row only. */
export interface RowRule extends RuleBase {
  readonly scope: "row";
  check(row: CheckedRow, context: TableContext): readonly Fault[];
}

/** Looks at all rows together; after an edit it is asked again only when one of its columns was touched. */
export interface TableRule extends RuleBase {
  readonly scope: "table";
  check(rows: readonly CheckedRow[], context: TableContext): readonly TableFault[];
}

/** A target of a plan as it stands on its sheet. */
export interface TargetRow {
  /** The target's id ("T1"). */
  readonly key: string;
  /** Position among the body rows of its table, from 0. */
  readonly index: number;
  readonly indicator: string;
  readonly unit: string;
}

/** Looks at one target of the sheet of targets; its cells are none of the task table's, so it names no column. */
export interface TargetRule extends RuleBase {
  readonly scope: "target";
  check(target: TargetRow): Fault | null;
}

export type Rule = RowRule | TableRule | TargetRule;
