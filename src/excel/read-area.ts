/** Reads cells in requests of bounded size: nobody knows beforehand how long the texts of a workbook are. */
import type { CellValue } from "../plan/cell";
import { stopIfCancelled, type Work } from "../plan/work";
import type { Area } from "../sheet/address";
import { jsonSize, requestLimit } from "./payload";
import { officeErrorCode } from "./problem";

/** Cells of the first look: at 100 bytes a cell (real tables have 40 to 80) what one request should carry. */
const firstCells = 20_000;
const tooLarge = new Set(["ResponsePayloadSizeLimitExceeded", "RangeExceedsLimit"]);

/**
 * The values of an area (or its formulas, en-US, values where there are none), row by row. Reads a small part first and sizes the next by the bytes per row it has seen, so the
 * number of requests depends on the amount of data only; a part that Excel finds too large is halved and asked for again.
 */
export async function readValues(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  work?: Work,
  property: "values" | "formulas" = "values",
): Promise<CellValue[][]> {
  const rows: CellValue[][] = [];
  let bytes = 0;
  let step = Math.max(1, Math.floor(firstCells / Math.max(1, area.columns)));
  while (rows.length < area.rows) {
    stopIfCancelled(work);
    const count = Math.min(step, area.rows - rows.length);
    const range = sheet.getRangeByIndexes(area.row + rows.length, area.column, count, area.columns).load(property);
    try {
      await context.sync();
    } catch (error) {
      if (count === 1 || !tooLarge.has(officeErrorCode(error) ?? "")) throw error;
      step = Math.ceil(count / 2);
      continue;
    }
    const values: unknown[][] = range[property];
    for (const row of values) rows.push(row.map(toCellValue));
    bytes += jsonSize(values);
    step = Math.max(1, Math.floor(requestLimit / Math.max(1, bytes / rows.length)));
    work?.onProgress?.({ stage: "excel.stage.reading", done: rows.length, total: area.rows });
  }
  return rows;
}

/** The values of several small areas of a sheet, in one request as long as Excel does not find it too large. */
export async function readAreas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  areas: readonly Area[],
): Promise<CellValue[][][]> {
  const ranges = areas.map(({ row, column, rows, columns }) =>
    sheet.getRangeByIndexes(row, column, rows, columns).load("values"),
  );
  try {
    await context.sync();
    return ranges.map((range) => range.values.map((row) => row.map(toCellValue)));
  } catch (error) {
    if (!tooLarge.has(officeErrorCode(error) ?? "")) throw error;
    const read: CellValue[][][] = [];
    for (const area of areas) read.push(await readValues(context, sheet, area));
    return read;
  }
}

function toCellValue(value: unknown): CellValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : "";
}
