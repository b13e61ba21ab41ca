/** Sheet "Chỉ tiêu": the targets of a plan with room for what was reached. Found again by the headers and the hidden key. */
import { sayVietnamese } from "../messages/vietnamese";
import type { CellValue } from "../plan/cell";
import type { Plan, Target } from "../plan/plan";
import { ordinalValue } from "../plan/plan-cell";
import { matchKey } from "../text/key";
import { areaAddress } from "./address";
import { palette, sheetFont, workPage } from "./look";
import { type TaskSheetNames, targetSheetName } from "./sheet-name";
import type { FormatRun, SheetPlan } from "./sheet-plan";
import { wrappedHeight } from "./wrapped-height";

export type TargetColumnId =
  | "key"
  | "ordinal"
  | "indicator"
  | "unit"
  | "goal"
  | "year"
  | "actual"
  | "assessment"
  | "note";

interface TargetColumn {
  readonly id: TargetColumnId;
  readonly header: string;
  readonly own: boolean;
  readonly width: number;
}

const targetColumns: readonly TargetColumn[] = [
  { id: "key", header: "Mã chỉ tiêu", own: false, width: 60 },
  { id: "ordinal", header: "STT", own: false, width: 34 },
  { id: "indicator", header: "Chỉ tiêu", own: false, width: 280 },
  { id: "unit", header: "Đơn vị tính", own: false, width: 80 },
  { id: "goal", header: "Mục tiêu", own: false, width: 80 },
  { id: "year", header: "Năm", own: false, width: 70 },
  { id: "actual", header: "Kết quả đạt được", own: true, width: 100 },
  { id: "assessment", header: "Đánh giá", own: true, width: 90 },
  { id: "note", header: "Ghi chú", own: true, width: 150 },
];

const comparators: Readonly<Record<Target["comparator"], string>> = { "=": "", ">=": "≥ ", "<=": "≤ ", "~": "khoảng " };
const vietnamese = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 6 });

/** "≥ 11", "3 - 4", "khoảng 7.900": the goal as official tables write it. */
export function goalText({ comparator, value, upper }: Target): string {
  const range = upper === null ? "" : ` - ${vietnamese.format(upper)}`;
  return `${comparators[comparator]}${vietnamese.format(value)}${range}`;
}

/** "2030", "2026 - 2030". */
export function yearsText({ from, to }: Target["when"]): string {
  return from === null || from === to ? String(to) : `${from} - ${to}`;
}

const headerRow = 3;

/** What the plan puts into the row of a target; `ordinal` counts from 1. */
export function targetCells(target: Target, ordinal: number): Readonly<Partial<Record<TargetColumnId, CellValue>>> {
  return {
    key: target.id,
    ordinal,
    indicator: target.indicator.slice(0, 1).toLocaleUpperCase("vi") + target.indicator.slice(1),
    unit: target.unit,
    goal: goalText(target),
    year: ordinalValue(yearsText(target.when)),
  };
}

/** The worksheet of a plan's targets, or null for a plan without any. */
export function targetSheet(plan: Plan, names: TaskSheetNames): SheetPlan | null {
  if (plan.targets.length === 0) return null;
  const columns = targetColumns;
  const rows = plan.targets.map((target, index): CellValue[] => {
    const cells = targetCells(target, index + 1);
    return columns.map(({ id }) => cells[id] ?? "");
  });
  const area = { row: headerRow, column: 0, rows: rows.length + 1, columns: columns.length };
  const height = (cells: readonly CellValue[]) =>
    Math.max(...cells.map((cell, index) => wrappedHeight(String(cell), columns[index]?.width ?? 0, sheetFont)), 34);
  const number = plan.document.number;
  return {
    name: names.sheet,
    visibility: "visible",
    tabColor: null,
    showGridlines: false,
    blocks: [
      {
        at: { row: 0, column: 1 },
        values: [[number === "" ? targetSheetName : `${targetSheetName} tại ${plan.document.kind} số ${number}`]],
      },
      { at: { row: 1, column: 1 }, values: [[sayVietnamese("sheet.how-to-fill-targets")]] },
      { at: { row: headerRow, column: 0 }, values: [columns.map((column) => column.header), ...rows] },
    ],
    formulas: [],
    table: { name: names.table, range: areaAddress(area), style: null, showFilterButton: true, showBandedRows: false },
    merges: [],
    dropdowns: [],
    dateInputs: [],
    formats: targetFormats(rows.length),
    conditionalFormats: [],
    columnWidths: columns.map((column, index) => ({ column: index, points: column.width })),
    hiddenColumns: [0],
    rowHeights: [
      { row: 0, points: 24 },
      { row: headerRow, points: 36 },
      ...rows.map((cells, index) => ({ row: headerRow + 1 + index, points: height(cells) })),
    ],
    freeze: { rows: headerRow + 1, columns: 3 },
    names: [],
    page: workPage({ titleRows: `$${headerRow + 1}:$${headerRow + 1}`, titleColumns: null, pagesWide: 1 }),
  };
}

function targetFormats(rows: number): FormatRun[] {
  const whole = { row: headerRow, column: 0, rows: rows + 1, columns: targetColumns.length };
  const text = { ...sheetFont };
  return [
    { range: "B1", format: { font: { ...text, size: 14, bold: true } } },
    { range: "B2", format: { font: { ...text, italic: true, color: palette.quietText } } },
    {
      range: areaAddress(whole),
      format: { font: text, wrap: true, vertical: "Top", grid: true, gridColor: palette.grid },
    },
    ...targetColumns.flatMap(({ id, own }, column): FormatRun[] => [
      {
        range: areaAddress({ ...whole, row: headerRow + 1, rows, column, columns: 1 }),
        format: {
          fill: own ? palette.clerkBody : palette.planBody,
          locked: !own,
          horizontal: id === "indicator" || id === "note" ? "Left" : "Center",
        },
      },
      {
        range: areaAddress({ ...whole, rows: 1, column, columns: 1 }),
        format: {
          font: { ...text, bold: true },
          fill: own ? palette.clerkHeader : palette.planHeader,
          horizontal: "Center",
          vertical: "Center",
        },
      },
    ]),
  ];
}

/** What a clerk noted for a target, as a table shows it. */
export interface TargetNote {
  /** The target's words as they stand in the row: ids alone ("T1") are shared by plans. */
  readonly indicator: string;
  readonly actual: string;
  readonly assessment: string;
  readonly note: string;
}

/** A number as official tables write it; text as typed. */
const noteText = (value: CellValue) => (typeof value === "number" ? vietnamese.format(value) : String(value).trim());

/** Whether headers are those of a table of targets. */
export function isTargetHeader(headers: readonly CellValue[]): boolean {
  const keys = new Set(headers.map((header) => matchKey(String(header))));
  return targetColumns.every(({ id, header }) => (id !== "key" && id !== "indicator") || keys.has(matchKey(header)));
}

/** Where each column stands in a table of targets, from its left edge; columns that are gone have no entry. */
export function targetColumnPlaces(headers: readonly CellValue[]): ReadonlyMap<TargetColumnId, number> {
  const position = new Map(headers.map((header, index) => [matchKey(String(header)), index]));
  return new Map(
    targetColumns.flatMap(({ id, header }) => {
      const place = position.get(matchKey(header));
      return place === undefined ? [] : [[id, place] as const];
    }),
  );
}

/** A target as its row names it. */
export interface TargetName {
  readonly key: string;
  /** Position among the rows of the table's body. */
  readonly index: number;
  readonly indicator: string;
  readonly unit: string;
}

/** The targets that the rows name, rows without a key left out; none where the table has no column for keys or for units any more. */
export function readTargetNames(
  headers: readonly CellValue[],
  rows: readonly (readonly CellValue[])[],
): readonly TargetName[] {
  const places = targetColumnPlaces(headers);
  const at = (id: TargetColumnId) => places.get(id) ?? null;
  const [key, indicator, unit] = [at("key"), at("indicator"), at("unit")];
  if (key === null || indicator === null || unit === null) return [];
  return rows.flatMap((row, index) => {
    const text = (column: number) => String(row[column] ?? "").trim();
    return text(key) === "" ? [] : [{ key: text(key), index, indicator: text(indicator), unit: text(unit) }];
  });
}

/** Reads the table of targets back: by target id. Rows without a key, and tables without the key column, give nothing. */
export function readTargetNotes(
  headers: readonly CellValue[],
  rows: readonly (readonly CellValue[])[],
): Map<string, TargetNote> {
  const places = targetColumnPlaces(headers);
  const notes = new Map<string, TargetNote>();
  for (const row of rows) {
    const cell = (id: TargetColumnId) => {
      const place = places.get(id);
      return place === undefined ? "" : noteText(row[place] ?? "");
    };
    const key = cell("key");
    if (key !== "" && !notes.has(key))
      notes.set(key, {
        indicator: cell("indicator"),
        actual: cell("actual"),
        assessment: cell("assessment"),
        note: cell("note"),
      });
  }
  return notes;
}
