/** Replaces the plans as loaded on their very hidden sheet without a moment in which they are gone. */
import type { CellValue } from "../plan/cell";
import { type Baseline, baselineSheetName, writeBaseline } from "../sheet";
import { parseArea } from "./area";
import { sameCellValue, toExcelValue } from "./cell-text";
import { chunkRows, createPayload } from "./payload";
import { refuse } from "./problem";
import { readValues } from "./read-area";

/**
 * Writes `next` over what the sheet holds and reads it back; the head with the checksum goes last, so a broken-off write is
 * recognised as damaged. When it fails, the cells are written again as they were and the failure thrown.
 */
export async function replaceBaseline(context: Excel.RequestContext, next: Baseline): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(baselineSheetName);
  const used = sheet.getUsedRange(true).load("address");
  await context.sync();
  const area = parseArea(used.address) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const before = await readValues(context, sheet, {
    row: 0,
    column: 0,
    rows: area.row + area.rows,
    columns: area.column + area.columns,
  });
  const after = cellsOf(next);
  try {
    await overwrite(context, after, before.length);
    const read = await readValues(context, sheet, { row: 0, column: 0, rows: after.length, columns: widthOf(after) });
    if (!after.every((row, y) => row.every((value, x) => sameCellValue(value, read[y]?.[x]))))
      refuse("excel.written-differently", { sheet: baselineSheetName, cell: "A1" });
  } catch (error) {
    await Excel.run({ delayForCellEdit: true }, (fresh) => overwrite(fresh, before, after.length)).catch(() => {
      refuse("excel.baseline-lost");
    });
    throw error;
  }
}

function widthOf(cells: readonly (readonly CellValue[])[]): number {
  return cells[0]?.length ?? 0;
}

function cellsOf(baseline: Baseline): readonly (readonly CellValue[])[] {
  return writeBaseline(baseline).flatMap((block) => block.values);
}

/** Rows below `cells` that were used before are emptied. */
async function overwrite(
  context: Excel.RequestContext,
  cells: readonly (readonly CellValue[])[],
  usedBefore: number,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(baselineSheetName);
  const width = widthOf(cells);
  const blank = Array.from({ length: Math.max(0, usedBefore - cells.length) }, () => Array<CellValue>(width).fill(""));
  const payload = createPayload(context);
  const [head, ...parts] = [...cells, ...blank];
  for (const chunk of chunkRows(parts)) {
    await payload.reserve(chunk.bytes);
    const range = sheet.getRangeByIndexes(1 + chunk.start, 0, chunk.rows.length, width);
    range.values = chunk.rows.map((row) => row.map(toExcelValue));
  }
  if (head !== undefined) sheet.getRangeByIndexes(0, 0, 1, width).values = [head.map(toExcelValue)];
  await payload.flush();
}
