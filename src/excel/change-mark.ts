/**
 * The mark beside a report, outside of what is printed, that the data has changed since it was made: a formula over what it was made from,
 * so that it shows at once, to everybody, in any program, also where the add-in is not. It stands under the stamp.
 */
import { sayVietnamese } from "../messages/vietnamese";
import { type ContentArea, contentExpression, palette, sheetFont } from "../sheet";
import { stampColumn } from "./stamp-cell";

/** The formula looks at every cell after every edit: in large tables that would be felt, so there the pane alone tells of changes. */
const mostRows = 2000;
/** Excel's own limit is 8,192. */
const longestFormula = 8000;
const markRow = 1;

export interface MarkedSheet {
  readonly sheet: string;
  /** How many columns the report has. */
  readonly columns: number;
  /** What it was made from. */
  readonly areas: readonly ContentArea[];
}

/** Writes the mark on each sheet; none for tables too large to be followed by a formula. Synchronises twice. */
export async function writeChangeMarks(context: Excel.RequestContext, sheets: readonly MarkedSheet[]): Promise<void> {
  const cells = ({ sheet, columns }: MarkedSheet, count: number) =>
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(markRow, stampColumn(columns), count, 1);
  // Excel itself says what its formulas give now.
  const probes = sheets.flatMap((sheet) => {
    const expressions = sheet.areas.map(contentExpression);
    const rows = sheet.areas.reduce((sum, { body }) => sum + body.rows, 0);
    const length = expressions.join("").length + expressions.length * 40;
    if (expressions.length === 0 || rows > mostRows || length > longestFormula) return [];
    const range = cells(sheet, expressions.length);
    range.formulas = expressions.map((expression) => [`=${expression}`]);
    return [{ sheet, expressions, range: range.load("values") }];
  });
  if (probes.length === 0) return;
  await context.sync();
  for (const { sheet, expressions, range } of probes) {
    const now: unknown[] = range.values.map(([value]: unknown[]) => value);
    range.clear("Contents");
    if (!now.every((value) => typeof value === "number")) continue;
    const same = expressions.map((expression, index) => `IFERROR(${expression},-1)=${now[index]}`).join(",");
    const mark = cells(sheet, 1);
    mark.formulas = [[`=IF(AND(${same}),"","${sayVietnamese("report.changed-since").replaceAll('"', '""')}")`]];
    mark.format.font.name = sheetFont.name;
    mark.format.font.size = sheetFont.size;
    mark.format.font.bold = true;
    mark.format.font.color = palette.overdueText;
    mark.format.verticalAlignment = "Center";
    mark.format.wrapText = false;
  }
  await context.sync();
}
