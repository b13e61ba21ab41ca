/**
 * What the worksheet shows of a task table's rows besides their values: formulas, merged cells, hidden rows, rows just below the
 * table. Asked of all tables together, in two synchronisations whatever their size: Excel answers with areas, not with cells.
 */
import { type ColumnId, isComputed } from "../plan/column";
import type { Problem } from "../plan/message";
import { cellText, type RowFacts, type TaskRow } from "../plan/task-row";
import type { Area } from "../sheet/address";
import { cellsOf, parseArea } from "./area";
import type { FoundTable } from "./find-tables";
import { askViews } from "./sheet-view";

const none: RowFacts = { formulas: [], overwritten: [], merged: [], hidden: false };

export interface LookedAt<T> {
  readonly tables: readonly T[];
  /** Tables with filled cells just below them, which are none of their rows; tables of which the pane's own view shows a part. */
  readonly notes: readonly Problem[];
}

interface Rows extends FoundTable {
  readonly rows: readonly TaskRow[];
}

/** The tables with the facts of each of their rows. */
export async function withRowFacts<T extends Rows>(
  context: Excel.RequestContext,
  tables: readonly T[],
): Promise<LookedAt<T>> {
  const looked = tables.map((table) => {
    const sheet = context.workbook.worksheets.getItem(table.sheetId);
    const { row, column, rows } = table.body;
    const body = sheet.getRangeByIndexes(row, column, Math.max(1, rows), table.body.columns).load("rowHidden");
    const formulas = [...table.columns].map(([id, offset]) => {
      const cells = sheet.getRangeByIndexes(row, column + offset, Math.max(1, rows), 1);
      return { id, found: cells.getSpecialCellsOrNullObject("Formulas").load("areas/items/address") };
    });
    // Excel refuses to merge cells inside a table.
    const merged = table.isTable ? null : body.getMergedAreasOrNullObject().load("areas/items/address");
    const below = table.isTable ? sheet.tables.getItem(table.name).getRange().getRowsBelow(1).load("values") : null;
    return { table, body, formulas, merged, below };
  });
  const asked = askViews(context, tables);
  await context.sync();
  const views = asked();
  const hidden = looked.map(({ body }) =>
    body.rowHidden === false ? null : body.getRowProperties({ rowHidden: true }),
  );
  if (hidden.some((answer) => answer !== null)) await context.sync();
  const inView = tables.flatMap(({ name, sheet, rows }) => {
    const view = views.get(name);
    if (view === undefined) return [];
    const shown = rows.filter((row) => view.has(cellText(row, "key"))).length;
    return [{ code: "excel.view-on", params: { sheet, shown, rows: rows.length } }];
  });
  const notes = looked.flatMap(({ table, below }) =>
    below?.values[0]?.some((value: unknown) => value !== "") === true
      ? [{ code: "excel.rows-below-table", params: { sheet: table.sheet, row: table.body.row + table.body.rows + 1 } }]
      : [],
  );
  return {
    notes: [...notes, ...inView],
    tables: looked.map(({ table, formulas, merged }, at) => {
      const facts = new Map<number, RowFacts>();
      const put = (index: number, change: (known: RowFacts) => RowFacts) =>
        facts.set(index, change(facts.get(index) ?? none));
      for (const { id, found } of formulas) {
        const computedRows = bodyRows(found, table);
        if (isComputed(id)) {
          const whole = new Set(computedRows);
          for (const { index } of table.rows)
            if (!whole.has(index)) put(index, (known) => ({ ...known, overwritten: [...known.overwritten, id] }));
        } else
          for (const index of computedRows) put(index, (known) => ({ ...known, formulas: [...known.formulas, id] }));
      }
      for (const { index, column, address } of mergedAreas(merged, table))
        put(index, (known) => ({ ...known, merged: [...known.merged, { column, address }] }));
      const view = views.get(table.name);
      // What the pane's own view leaves out is told once, and is no row that somebody has hidden and forgotten.
      const leftOut = new Set(
        view === undefined ? [] : table.rows.flatMap((row) => (view.has(cellText(row, "key")) ? [] : [row.index])),
      );
      for (const [index, line] of (hidden[at]?.value ?? []).entries())
        if (line.rowHidden === true && !leftOut.has(index)) put(index, (known) => ({ ...known, hidden: true }));
      return { ...table, rows: table.rows.map((row) => ({ ...row, facts: facts.get(row.index) ?? none })) };
    }),
  };
}

function areasOf(found: Excel.RangeAreas): { area: Area; address: string }[] {
  if (found.isNullObject) return [];
  return found.areas.items.flatMap(({ address }) => {
    const area = parseArea(address);
    return area === null ? [] : [{ area, address: cellsOf(address) }];
  });
}

/** Positions in the body; asked for one cell only, Excel may answer for its whole sheet. */
function bodyRows(found: Excel.RangeAreas, { body }: FoundTable): number[] {
  return areasOf(found).flatMap(({ area }) =>
    Array.from({ length: area.rows }, (_, offset) => area.row + offset - body.row).filter(
      (index) => index >= 0 && index < body.rows,
    ),
  );
}

/** Merged areas by the first row and column of the table that they touch. */
function mergedAreas(
  found: Excel.RangeAreas | null,
  { body, columns: places }: FoundTable,
): { index: number; column: ColumnId; address: string }[] {
  if (found === null) return [];
  return areasOf(found).flatMap(({ area, address }) => {
    const index = Math.max(0, area.row - body.row);
    const inside = (offset: number) =>
      body.column + offset >= area.column && body.column + offset < area.column + area.columns;
    const column = [...places].find(([, offset]) => inside(offset))?.[0];
    return column === undefined || index >= body.rows ? [] : [{ index, column, address }];
  });
}
