/** Writes scattered cells of a task table: neighbours together, each exactly as it is to be kept, and reads them back. */
import type { CellValue } from "../plan/cell";
import type { ColumnId } from "../plan/column";
import { sameCellValue, toExcelValue } from "./cell-text";
import type { FoundTable } from "./find-tables";
import { chunkRows, jsonSize, type Payload } from "./payload";
import { refuse } from "./problem";

/** A cell to be written. `formula` (as Excel gave it) goes before `value`. */
export interface CellWrite {
  readonly index: number;
  readonly column: ColumnId;
  readonly value: CellValue;
  readonly formula?: string;
  readonly numberFormat?: string;
}

/** What a cell held before: its formula where it had one, and its number format. */
export interface CellBefore {
  readonly formula: string | null;
  readonly numberFormat: string;
}

interface Run {
  readonly column: ColumnId;
  readonly first: number;
  readonly last: number;
  readonly cells: readonly CellWrite[];
}

/** Cells this near to each other are written as one range; the ones between are left as they are (`null`). */
const nearby = 50;
const dateColumns: ReadonlySet<ColumnId> = new Set(["due", "completedOn", "internalDue"]);
const dateFormat = "dd/mm/yyyy";

/** Cuts writes into runs of one column. On a protected sheet even an untouched cell between would be refused, so runs have no gaps there. */
function toRuns(writes: readonly CellWrite[], gap: number): Run[] {
  const sorted = [...writes].sort((a, b) => (a.column === b.column ? a.index - b.index : a.column < b.column ? -1 : 1));
  const runs: { column: ColumnId; first: number; last: number; cells: CellWrite[] }[] = [];
  for (const write of sorted) {
    const run = runs.at(-1);
    if (run !== undefined && run.column === write.column && write.index - run.last <= gap) {
      run.last = write.index;
      run.cells.push(write);
    } else runs.push({ column: write.column, first: write.index, last: write.index, cells: [write] });
  }
  return runs;
}

export interface CellWriter {
  /** What stands in the cells besides their values, by `cellKey`. */
  readonly before: ReadonlyMap<string, CellBefore>;
  /** Queues the writes. */
  write(): Promise<void>;
  /** Reads the cells again and returns those that hold something else than what was written. */
  verify(): Promise<CellWrite[]>;
}

/** A key for one cell of a table. */
export function cellKey(index: number, column: ColumnId): string {
  return `${index}/${column}`;
}

/** Looks at the cells to be written, refuses locked ones as a whole, and returns the means to write them. */
export async function prepareWrites(
  context: Excel.RequestContext,
  table: FoundTable,
  writes: readonly CellWrite[],
  payload: Payload,
): Promise<CellWriter> {
  const sheet = context.workbook.worksheets.getItem(table.sheetId);
  const runs = toRuns(writes, table.sheetProtected ? 1 : nearby);
  const rangeOf = (run: Run, start = 0, rows = run.last - run.first + 1) => {
    const column = table.body.column + (table.columns.get(run.column) ?? 0);
    return sheet.getRangeByIndexes(table.body.row + run.first + start, column, rows, 1);
  };
  const looked = [];
  for (const run of runs) {
    await payload.reserve(run.cells.reduce((sum, cell) => sum + jsonSize(cell.value) + 20, 200));
    const range = rangeOf(run).load("formulas,numberFormat");
    looked.push({ run, range, protection: table.sheetProtected ? range.format.protection.load("locked") : null });
  }
  await payload.flush();
  const before = new Map<string, CellBefore>();
  for (const { run, range, protection } of looked) {
    if (protection !== null && protection.locked !== false) refuse("excel.sheet-protected", { sheet: table.sheet });
    for (const { index, column } of run.cells) {
      const formula: unknown = range.formulas[index - run.first]?.[0];
      const numberFormat: unknown = range.numberFormat[index - run.first]?.[0];
      before.set(cellKey(index, column), {
        formula: typeof formula === "string" && formula.startsWith("=") ? formula : null,
        numberFormat: typeof numberFormat === "string" ? numberFormat : "General",
      });
    }
  }
  return {
    before,
    async write() {
      for (const run of runs) {
        const formats = column(run, (cell) => formatFor(cell, before.get(cellKey(cell.index, cell.column))));
        if (formats.some(([format]) => format !== null))
          for (const chunk of chunkRows(formats)) {
            await payload.reserve(chunk.bytes);
            rangeOf(run, chunk.start, chunk.rows.length).numberFormat = [...chunk.rows];
          }
        const contents = column(run, (cell) => contentOf(cell, before.get(cellKey(cell.index, cell.column))));
        for (const chunk of chunkRows(contents)) {
          await payload.reserve(chunk.bytes);
          const range = rangeOf(run, chunk.start, chunk.rows.length);
          if (run.cells.some((cell) => cell.formula !== undefined)) range.formulas = [...chunk.rows];
          else range.values = [...chunk.rows];
        }
      }
    },
    async verify() {
      const read = [];
      for (const run of runs) {
        await payload.reserve(run.cells.reduce((sum, cell) => sum + jsonSize(cell.value), 100));
        read.push({ run, range: rangeOf(run).load("values") });
      }
      await payload.flush();
      return read.flatMap(({ run, range }) =>
        run.cells.filter(
          (cell) => cell.formula === undefined && !sameCellValue(cell.value, range.values[cell.index - run.first]?.[0]),
        ),
      );
    },
  };
}

/** One column of contents for a run; `null` leaves a cell as it is. */
function column<T>(run: Run, of: (cell: CellWrite) => T): (T | null)[][] {
  const rows: (T | null)[][] = Array.from({ length: run.last - run.first + 1 }, () => [null]);
  for (const cell of run.cells) rows[cell.index - run.first] = [of(cell)];
  return rows;
}

/** A number put into a cell formatted as text would become text. */
function formatFor(cell: CellWrite, before: CellBefore | undefined): string | null {
  if (cell.numberFormat !== undefined) return cell.numberFormat;
  if (typeof cell.value !== "number" || before === undefined) return null;
  const isText = before.numberFormat === "@";
  if (dateColumns.has(cell.column)) return isText || before.numberFormat === "General" ? dateFormat : null;
  return isText ? "General" : null;
}

/** In a cell formatted as text nothing is interpreted, and an apostrophe would stay. */
function contentOf(cell: CellWrite, before: CellBefore | undefined): CellValue {
  if (cell.formula !== undefined) return cell.formula;
  const staysText = (cell.numberFormat ?? before?.numberFormat) === "@";
  return staysText ? cell.value : toExcelValue(cell.value);
}
