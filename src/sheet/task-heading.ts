/**
 * The rows above the task table. The sheet prints two pages wide with the columns STT and Nội dung on both: what stands above these
 * two (which decision it is) is whole on each page, everything longer stands beside it and prints on the first page only.
 */
import { sayVietnamese } from "../messages/vietnamese";
import { conditions } from "../plan/column";
import type { Plan } from "../plan/plan";
import { type Area, areaAddress, cellAddress, columnLetters } from "./address";
import { dateUnreadableMark } from "./condition-formula";
import { palette, sheetFont } from "./look";
import type { SheetPlan } from "./sheet-plan";
import type { TaskBody } from "./task-body";
import { wrappedHeight } from "./wrapped-height";

export type TaskHeading = Pick<SheetPlan, "blocks" | "formulas" | "merges" | "formats" | "rowHeights">;

const titleSize = 14;
const at = { source: 0, title: 0, guide: 1, summary: 2, space: 3 } as const;

/** Title, decision, how to fill in, and the line that counts. */
export function taskHeading(plan: Plan, body: TaskBody): TaskHeading {
  const { kind, number, issuedOn, issuer, title } = plan.document;
  const date = issuedOn === null ? "" : ` ngày ${issuedOn.split("-").reverse().join("/")}`;
  const from = issuer === "" ? "" : ` của ${issuer}`;
  const source = `${`${kind} số ${number}`.trim()}${date}${from}`;
  const guide = sayVietnamese("sheet.how-to-fill");
  const [left, right] = [areaOver(body, "ordinal", "content"), areaOver(body, "lead", "due")];
  const cell = (area: Area, row: number) => cellAddress(row, area.column);
  const sourceFont = { ...sheetFont, bold: true };
  const titleFont = { ...sheetFont, size: titleSize, bold: true };
  const guideFont = { ...sheetFont, italic: true };
  return {
    blocks: [
      { at: { row: at.source, column: left.column }, values: [[source]] },
      { at: { row: at.title, column: right.column }, values: [[title === "" ? source : title]] },
      { at: { row: at.guide, column: right.column }, values: [[guide]] },
    ],
    formulas: [{ range: cell(right, at.summary), formula: summaryFormula(body) }],
    merges: [
      areaAddress({ ...left, row: at.source }),
      ...[at.title, at.guide, at.summary].map((row) => areaAddress({ ...right, row })),
    ],
    formats: [
      { range: cell(left, at.source), format: { font: sourceFont, vertical: "Top", wrap: true } },
      { range: cell(right, at.title), format: { font: titleFont, vertical: "Top", wrap: true } },
      {
        range: cell(right, at.guide),
        format: { font: { ...guideFont, color: palette.quietText }, vertical: "Top", wrap: true },
      },
      { range: cell(right, at.summary), format: { font: { ...sheetFont, bold: true }, vertical: "Center" } },
    ],
    rowHeights: [
      {
        row: at.title,
        points: Math.max(
          wrappedHeight(source, widthOf(body, left), sourceFont),
          wrappedHeight(title, widthOf(body, right), titleFont),
        ),
      },
      { row: at.guide, points: wrappedHeight(guide, widthOf(body, right), guideFont) },
      { row: at.summary, points: 24 },
      { row: at.space, points: 6 },
    ],
  };
}

function areaOver({ columns }: TaskBody, from: "ordinal" | "lead", to: "content" | "due"): Area {
  const first = columns.findIndex(({ id }) => id === from);
  const last = columns.findIndex(({ id }) => id === to);
  return { row: 0, column: first, rows: 1, columns: last - first + 1 };
}

function widthOf({ columns }: TaskBody, area: Area): number {
  return columns.slice(area.column, area.column + area.columns).reduce((sum, { width }) => sum + width, 0);
}

/** Counts the conditions as they stand now. Whole columns, so added rows count too. */
export function summaryFormula(body: TaskBody): string {
  const column = columnLetters(body.columns.findIndex((candidate) => candidate.id === "condition"));
  const count = (words: readonly string[]) => words.map((word) => `COUNTIF($${column}:$${column},"${word}")`).join("+");
  const part = (label: string, words: readonly string[]) => `"${label}: "&${count(words)}`;
  const parts = [
    part("Tổng số", [...conditions, dateUnreadableMark]),
    part("Đã hoàn thành", ["Hoàn thành đúng hạn", "Hoàn thành quá hạn"]),
    part("Trong hạn", ["Trong hạn"]),
    part("Quá hạn", ["Quá hạn"]),
    part("Không hạn", ["Không hạn"]),
    part("Cần kiểm tra lại ngày", [dateUnreadableMark]),
  ];
  return `=${parts.join('&"  |  "&')}`;
}
