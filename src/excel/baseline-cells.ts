/** Replaces the plans as loaded on their very hidden sheet without a moment in which they are gone. */
import type { CellValue } from "../plan/cell";
import { type Baseline, baselineSheetName, writeBaseline } from "../sheet";
import { sameCellValue, toExcelValue } from "./cell-text";
import { chunkRows, createPayload } from "./payload";
import { isExpected, refuse } from "./problem";
import { readValues } from "./read-area";

/**
 * Writes `next` over `previous` (what the sheet holds now) and reads it back; the head with the checksum goes last, so a
 * broken-off write is recognised as damaged. When it fails, `previous` is written again and the failure thrown.
 */
export async function replaceBaseline(
  context: Excel.RequestContext,
  previous: Baseline,
  next: Baseline,
): Promise<void> {
  const [before, after] = [cellsOf(previous), cellsOf(next)];
  try {
    await overwrite(context, after, before.length);
    const sheet = context.workbook.worksheets.getItem(baselineSheetName);
    const area = { row: 0, column: 0, rows: after.length, columns: after[0]?.length ?? 0 };
    const read = await readValues(context, sheet, area);
    if (!after.every((row, y) => row.every((value, x) => sameCellValue(value, read[y]?.[x]))))
      refuse("excel.written-differently", { sheet: baselineSheetName, cell: "A1" });
  } catch (error) {
    if (isExpected(error))
      await Excel.run({ delayForCellEdit: true }, (fresh) => overwrite(fresh, before, after.length)).catch(() => {
        refuse("excel.baseline-lost");
      });
    throw error;
  }
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
  const width = cells[0]?.length ?? 0;
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
