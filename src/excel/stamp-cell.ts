/** The line beside a report, outside of what is printed, that says when and from what it was made. */
import { sayVietnamese } from "../messages/vietnamese";
import { type IsoDate, isoDate } from "../plan/date";
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
  const two = (number: number) => String(number).padStart(2, "0");
  const made = sayVietnamese("excel.report-stamp", {
    time: `${two(madeAt.getHours())}:${two(madeAt.getMinutes())}`,
    day: isoDate(madeAt.getFullYear(), madeAt.getMonth() + 1, madeAt.getDate()) ?? "",
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
