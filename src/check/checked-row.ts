/** A row as rules look at it: its cells, the task of the plan it belongs to, and its dates read. */
import type { CellValue } from "../plan/cell";
import type { ColumnId } from "../plan/column";
import { fromSerial, type IsoDate } from "../plan/date";
import type { Task } from "../plan/plan";
import type { TaskRow } from "../plan/task-row";
import { cleanText } from "../text/normalize";

export interface CheckedRow {
  readonly source: TaskRow;
  /** Position among the table's body rows. */
  readonly index: number;
  /** The task's id as the key column has it; null where it is empty or missing. */
  readonly key: string | null;
  /** The plan's task of that key; null too where the row's cells are those of another task. */
  readonly task: Task | null;
  /** Whether the sheet has the column at all. */
  has(column: ColumnId): boolean;
  /** The raw cell; "" where it is missing. */
  value(column: ColumnId): CellValue;
  /** The cell as cleaned text. */
  text(column: ColumnId): string;
  /** The cell as a day: a serial number Excel shows as a date. Null for empty cells and for text. */
  day(column: ColumnId): IsoDate | null;
}

/** `identify` tells which task of the plan a row is by its key and its cells. */
export function checkedRow(source: TaskRow, identify: (row: Omit<CheckedRow, "task">) => Task | null): CheckedRow {
  const value = (column: ColumnId): CellValue => source.cells[column] ?? "";
  const texts = new Map<ColumnId, string>();
  const text = (column: ColumnId): string => {
    const known = texts.get(column);
    if (known !== undefined) return known;
    const clean = cleanText(String(value(column)));
    texts.set(column, clean);
    return clean;
  };
  const row = {
    source,
    index: source.index,
    key: text("key") || null,
    has: (column: ColumnId) => source.cells[column] !== undefined,
    value,
    text,
    day(column: ColumnId) {
      const cell = value(column);
      return typeof cell === "number" ? fromSerial(cell) : null;
    },
  };
  return { ...row, task: identify(row) };
}
