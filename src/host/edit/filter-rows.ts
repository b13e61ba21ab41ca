/** Filters of tables and of the sheet: which rows they hide. */

import { toOneOf, toRecord, toText } from "../api/args";
import { invalidArgument } from "../api-error";
import type { Book } from "../book";
import { criteriaTest } from "../formula/criteria";
import { dayOfSerial } from "../formula/serial";
import { type Area, type Cell, type CellValue, dataArea, type FilterCriteria, type Sheet, writableRow } from "../model";
import { shownText } from "./shown-text";

const kinds = [
  "Values",
  "Custom",
  "TopItems",
  "TopPercent",
  "BottomItems",
  "BottomPercent",
  "CellColor",
  "FontColor",
  "Dynamic",
  "Icon",
] as const;

/** Reads Excel.FilterCriteria. */
export function readFilter(value: unknown): FilterCriteria {
  const record = toRecord(value);
  const filterOn = toOneOf(record.filterOn, kinds);
  const text = (name: string): { [key: string]: string } =>
    record[name] === undefined || record[name] === null ? {} : { [name]: String(record[name]) };
  const operator = record.operator == null ? {} : { operator: toOneOf(record.operator, ["And", "Or"] as const) };
  return {
    filterOn,
    ...text("criterion1"),
    ...text("criterion2"),
    ...text("color"),
    ...text("dynamicCriteria"),
    ...operator,
    ...(record.values == null ? {} : { values: readValues(record.values) }),
  };
}

function readValues(value: unknown): NonNullable<FilterCriteria["values"]> {
  if (!Array.isArray(value)) throw invalidArgument();
  return value.map((each) => {
    if (typeof each === "string") return each;
    if (typeof each === "number" || typeof each === "boolean") return String(each);
    const record = toRecord(each);
    return { date: toText(record.date), specificity: toText(record.specificity) };
  });
}

/** Hides what the filters of a sheet hide, and shows the rest; hiding by hand is left alone. */
export function applyFilters(book: Book, sheet: Sheet): void {
  book.calculate();
  book.touch(sheet);
  const hidden = new Set<number>();
  const blocks: { body: Area; criteria: ReadonlyMap<number, FilterCriteria> }[] = sheet.tables.map((table) => ({
    body: dataArea(table),
    criteria: table.criteria,
  }));
  if (sheet.autoFilter) {
    const { area, criteria } = sheet.autoFilter;
    blocks.push({ body: { ...area, top: area.top + 1 }, criteria });
  }
  for (const { body, criteria } of blocks) {
    for (const [index, rule] of criteria) {
      const passes = filterTest(book, sheet, body, body.left + index, rule);
      for (let row = body.top; row <= body.bottom; row++) {
        if (!passes(sheet.rows.get(row)?.cells[body.left + index])) hidden.add(row);
      }
    }
  }
  for (const [index, row] of sheet.rows) {
    if (row.filtered && !hidden.has(index)) writableRow(sheet, index).filtered = false;
  }
  for (const index of hidden) {
    if (!sheet.rows.get(index)?.filtered) writableRow(sheet, index).filtered = true;
  }
  book.calculator.markAll();
  book.happened({ kind: "view", sheet });
}

type Test = (cell: Cell | undefined) => boolean;

function filterTest(book: Book, sheet: Sheet, body: Area, column: number, rule: FilterCriteria): Test {
  const text = (cell: Cell | undefined): string => (cell ? shownText(cell, book.settings.typingLocale) : "");
  switch (rule.filterOn) {
    case "Values": {
      const wanted = rule.values ?? [];
      const texts = new Set(wanted.filter((each) => typeof each === "string").map((each) => each.toLowerCase()));
      const dates = wanted.filter((each) => typeof each !== "string");
      return (cell) => texts.has(text(cell).toLowerCase()) || dates.some((each) => isIn(cell?.value ?? null, each));
    }
    case "Custom":
      return customTest(rule, text);
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return rankTest(sheet, body, column, rule);
    case "CellColor":
      return (cell) => (cell?.style.fill.color ?? "#FFFFFF") === rule.color?.toUpperCase();
    case "FontColor":
      return (cell) => (cell?.style.font.color ?? "#000000") === rule.color?.toUpperCase();
    case "Dynamic":
      return dynamicTest(book, sheet, body, column, rule.dynamicCriteria ?? "Unknown");
    default:
      return () => true;
  }
}

function isIn(value: CellValue, { date, specificity }: { date: string; specificity: string }): boolean {
  const day = typeof value === "number" ? dayOfSerial(value) : null;
  if (!day) return false;
  const [year, month, dayOfMonth] = date.split(/[-T]/).map(Number);
  if (day.year !== year || specificity === "Year") return day.year === year;
  if (day.month !== month || specificity === "Month") return day.month === month;
  return day.day === dayOfMonth;
}

/** ">5", "=Đang*" and the like; without operator the text must be equal. */
function customTest(rule: FilterCriteria, text: (cell: Cell | undefined) => string): Test {
  const tests = [rule.criterion1, rule.criterion2].filter((each) => each !== undefined).map(criteriaTest);
  const passes = (test: (value: CellValue) => boolean, cell: Cell | undefined): boolean =>
    test(cell?.value ?? null) || (typeof cell?.value === "number" && test(text(cell)));
  return (cell) =>
    rule.operator === "Or" ? tests.some((test) => passes(test, cell)) : tests.every((test) => passes(test, cell));
}

function rankTest(sheet: Sheet, body: Area, column: number, rule: FilterCriteria): Test {
  const numbers: number[] = [];
  for (let row = body.top; row <= body.bottom; row++) {
    const value = sheet.rows.get(row)?.cells[column]?.value;
    if (typeof value === "number") numbers.push(value);
  }
  const top = rule.filterOn.startsWith("Top");
  numbers.sort((a, b) => (top ? b - a : a - b));
  const asked = Number(rule.criterion1 ?? "10");
  const count = rule.filterOn.endsWith("Percent") ? Math.max(1, Math.floor((numbers.length * asked) / 100)) : asked;
  const limit = numbers[Math.min(count, numbers.length) - 1];
  return (cell) => {
    const value = cell?.value;
    return typeof value === "number" && limit !== undefined && (top ? value >= limit : value <= limit);
  };
}

function dynamicTest(book: Book, sheet: Sheet, body: Area, column: number, criteria: string): Test {
  if (criteria === "AboveAverage" || criteria === "BelowAverage") {
    const numbers: number[] = [];
    for (let row = body.top; row <= body.bottom; row++) {
      const value = sheet.rows.get(row)?.cells[column]?.value;
      if (typeof value === "number") numbers.push(value);
    }
    const average = numbers.reduce((sum, value) => sum + value, 0) / Math.max(1, numbers.length);
    return (cell) =>
      typeof cell?.value === "number" && (criteria === "AboveAverage" ? cell.value > average : cell.value < average);
  }
  const today = Math.floor(book.calculator.context.now());
  const offset = { Today: 0, Yesterday: -1, Tomorrow: 1 }[criteria];
  if (offset !== undefined) {
    return (cell) => typeof cell?.value === "number" && Math.floor(cell.value) === today + offset;
  }
  const now = dayOfSerial(today);
  const month = { ThisMonth: 0, LastMonth: -1, NextMonth: 1 }[criteria];
  const year = { ThisYear: 0, LastYear: -1, NextYear: 1 }[criteria];
  return (cell) => {
    const day = typeof cell?.value === "number" ? dayOfSerial(cell.value) : null;
    if (!day || !now) return false;
    if (year !== undefined) return day.year === now.year + year;
    if (month !== undefined) return day.year * 12 + day.month === now.year * 12 + now.month + month;
    throw invalidArgument();
  };
}
