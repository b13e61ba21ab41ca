/**
 * The mark beside a report, outside of what is printed, that the data has changed since it was made: a formula over the task tables,
 * so that it shows at once, to everybody, in any program, also where the add-in is not. It stands under the stamp.
 */
import { sayVietnamese } from "../messages/vietnamese";
import { cellAddress, contentExpression, palette, sheetFont } from "../sheet";
import { contentArea } from "./content-area";
import type { TaskTable } from "./read-workbook";
import { stampColumn } from "./stamp-cell";

/** The formula looks at every cell after every edit: in large tables that would be felt, so there the pane alone tells of changes. */
const mostRows = 3000;
/** Excel's own limit is 8,192. */
const longestFormula = 8000;
const markRow = 1;

export interface MarkedSheet {
  readonly sheet: string;
  /** How many columns the report has. */
  readonly columns: number;
}

/** Writes the mark on each sheet; none for tables too large to be followed by a formula. Synchronises twice. */
export async function writeChangeMarks(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[],
  tables: readonly TaskTable[],
): Promise<void> {
  const [first] = sheets;
  const rows = tables.reduce((sum, { body }) => sum + body.rows, 0);
  if (first === undefined || rows > mostRows) return;
  const expressions = tables.map((table) => contentExpression(contentArea(table)));
  if (expressions.join("").length + tables.length * 40 > longestFormula) return;
  const cells = ({ sheet, columns }: MarkedSheet, count: number) =>
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(markRow, stampColumn(columns), count, 1);
  // Excel itself says what its formulas give now.
  const probe = cells(first, expressions.length);
  probe.formulas = expressions.map((expression) => [`=${expression}`]);
  probe.load("values");
  await context.sync();
  const now: unknown[] = probe.values.map(([value]: unknown[]) => value);
  probe.clear("Contents");
  if (now.every((value) => typeof value === "number")) {
    const same = expressions.map((expression, index) => `IFERROR(${expression},-1)=${now[index]}`).join(",");
    const formula = `=IF(AND(${same}),"","${sayVietnamese("report.changed-since").replaceAll('"', '""')}")`;
    for (const sheet of sheets) {
      const mark = cells(sheet, 1);
      mark.formulas = [[formula]];
      mark.format.font.name = sheetFont.name;
      mark.format.font.size = sheetFont.size;
      mark.format.font.bold = true;
      mark.format.font.color = palette.overdueText;
      mark.format.verticalAlignment = "Center";
      mark.format.wrapText = false;
    }
  }
  await context.sync();
}

/** Where the mark stands on the sheet of a report with so many columns: "N2". */
export function markAddress(columns: number): string {
  return cellAddress(markRow, stampColumn(columns));
}
