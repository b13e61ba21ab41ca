/** Reads a written worksheet again and says where it differs: Excel converts silently what it thinks it understands. */
import type { CellValue } from "../plan/cell";
import type { Problem } from "../plan/message";
import { type Area, cellAddress } from "../sheet/address";
import type { SheetPlan } from "../sheet/sheet-plan";
import { areaOf, parseArea } from "./area";
import { sameCellValue } from "./cell-text";
import { chunkRows, type Payload } from "./payload";

/** A block as it was written; `formulas` are the areas whose cells a formula has taken over since. */
interface Written {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly CellValue[])[];
  readonly formulas: readonly Area[];
  readonly range: Excel.Range;
}

/** The first difference between worksheets and their plans, or null. Costs one synchronisation for each full payload. */
export async function readBack(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  payload: Payload,
): Promise<Problem | null> {
  const written: Written[] = [];
  const tables: { readonly spec: string; readonly range: Excel.Range }[] = [];
  for (const plan of plans) {
    const sheet = context.workbook.worksheets.getItem(plan.name);
    const formulas = plan.formulas.map((fill) => areaOf(fill.range));
    for (const block of plan.blocks) {
      const width = block.values[0]?.length ?? 0;
      if (width === 0) continue;
      for (const { start, rows, bytes } of chunkRows(block.values)) {
        await payload.reserve(bytes);
        const row = block.at.row + start;
        const range = sheet.getRangeByIndexes(row, block.at.column, rows.length, width).load("values");
        written.push({ sheet: plan.name, row, column: block.at.column, rows, formulas, range });
      }
    }
    if (plan.table !== null) {
      const range = sheet.tables.getItem(plan.table.name).getRange().load("address");
      tables.push({ spec: plan.table.range, range });
    }
  }
  await payload.flush();
  for (const { spec, range } of tables) {
    const [wanted, got] = [areaOf(spec), parseArea(range.address)];
    if (got === null || wanted.row !== got.row || wanted.rows !== got.rows || wanted.columns !== got.columns)
      return { code: "excel.written-differently", params: { sheet: range.address, cell: spec } };
  }
  for (const part of written) {
    const difference = firstDifference(part);
    if (difference !== null) return difference;
  }
  return null;
}

function firstDifference({ sheet, row, column, rows, formulas, range }: Written): Problem | null {
  for (const [y, wanted] of rows.entries())
    for (const [x, value] of wanted.entries()) {
      if (sameCellValue(value, range.values[y]?.[x]) || isInside(row + y, column + x, formulas)) continue;
      return { code: "excel.written-differently", params: { sheet, cell: cellAddress(row + y, column + x) } };
    }
  return null;
}

function isInside(row: number, column: number, areas: readonly Area[]): boolean {
  return areas.some(
    (area) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );
}
