/** The line beside a report, outside of what is printed, that says when and from what it was made. */
import { localTime } from "../messages/format";
import { sayVietnamese } from "../messages/vietnamese";
import type { IsoDate } from "../plan/date";
import { cellAddress, type SheetPlan, sheetFont } from "../sheet";
import type { TaskTable } from "./read-workbook";

interface Making {
  readonly madeAt: Date;
  readonly asOf: IsoDate;
  readonly tables: readonly TaskTable[];
  /** How many of the rows it was made from had errors still. */
  readonly wrongRows: number;
}

/** The column (from 0) of what stands beside a report of so many columns: one away from it. */
export function stampColumn(columns: number): number {
  return columns + 1;
}

/** The sheet with its stamp at the top right of the table, one column away from it. */
export function withStamp(plan: SheetPlan, { madeAt, asOf, tables, wrongRows }: Making): SheetPlan {
  const column = stampColumn(plan.columnWidths.length);
  const made = sayVietnamese("excel.report-stamp", {
    ...localTime(madeAt),
    tables: tables.map(({ sheet }) => `“${sheet}”`).join(", "),
    rows: tables.reduce((sum, { rows }) => sum + rows.length, 0),
    asOf,
  });
  const text = wrongRows === 0 ? made : `${made} ${sayVietnamese("excel.report-stamp-wrong", { count: wrongRows })}`;
  return {
    ...plan,
    blocks: [...plan.blocks, { at: { row: 0, column }, values: [[text]] }],
    formats: [
      ...plan.formats,
      {
        range: cellAddress(0, column),
        format: { font: { ...sheetFont, italic: true, color: "#595959" }, vertical: "Center", wrap: false },
      },
    ],
  };
}
