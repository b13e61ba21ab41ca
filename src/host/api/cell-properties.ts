/** getCellProperties and setCellProperties: formats of many cells as one grid of objects. */
import { ApiError, invalidArgument, notKnown } from "../api-error";
import type { Book } from "../book";
import { fullAddress } from "../edit/resolve-address";
import { columnCount, oneCell, rowCount } from "../model";
import { toRecord } from "./args";
import type { ClassSpec } from "./class-spec";
import type { AreasTarget, RangeTarget } from "./handle";
import { rangeBorderClass } from "./range-border";
import { formatProtectionClass, rangeFillClass, rangeFontClass, rangeFormatClass } from "./range-format";
import { rangeProperties } from "./range-properties";

/** What may stand below "format" in an option or value. */
const parts: { readonly [name: string]: ClassSpec<AreasTarget> } = {
  fill: rangeFillClass,
  font: rangeFontClass,
  protection: formatProtectionClass,
};
const borderSides: { readonly [name: string]: string } = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  vertical: "InsideVertical",
  horizontal: "InsideHorizontal",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

type Json = { [name: string]: unknown };

function property<T>(spec: ClassSpec<T>, name: string) {
  const found = spec.properties?.[pascal(name)];
  if (!found) throw notKnown(`CellProperties.${name}`);
  return found;
}

function readCell(book: Book, target: RangeTarget, options: Json): Json {
  const result: Json = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (wanted === false || wanted === undefined) continue;
    if (name === "format") result.format = readFormat(book, target, toRecord(wanted));
    else if (name === "address") result.address = fullAddress(target.sheet, target.area);
    else result[name] = property({ properties: rangeProperties }, name).get(target, book);
  }
  return result;
}

function readFormat(book: Book, { sheet, area }: RangeTarget, options: Json): Json {
  const target = { sheet, areas: [area] };
  const result: Json = {};
  for (const [name, wanted] of Object.entries(options)) {
    const spec = parts[name];
    if (name === "borders") result.borders = readBorders(book, target, toRecord(wanted));
    else if (spec) {
      const chosen = Object.keys(toRecord(wanted)).map((key) => [key, property(spec, key).get(target, book)]);
      result[name] = Object.fromEntries(chosen);
    } else if (wanted) result[name] = property(rangeFormatClass, name).get(target, book);
  }
  return result;
}

function readBorders(book: Book, target: AreasTarget, options: Json): Json {
  const wanted = ["color", "style", "weight"].filter((name) => options[name]);
  const sides = Object.entries(borderSides).map(([name, side]) => [
    name,
    Object.fromEntries(wanted.map((each) => [each, property(rangeBorderClass, each).get({ ...target, side }, book)])),
  ]);
  return Object.fromEntries(sides);
}

export function readCellProperties(book: Book, { sheet, area }: RangeTarget, options: unknown): Json[][] {
  const wanted = toRecord(options);
  return Array.from({ length: rowCount(area) }, (_, down) =>
    Array.from({ length: columnCount(area) }, (_, right) =>
      readCell(book, { sheet, area: oneCell(area.top + down, area.left + right) }, wanted),
    ),
  );
}

export function writeCellProperties(book: Book, { sheet, area }: RangeTarget, grid: unknown): null {
  if (!Array.isArray(grid) || grid.length !== rowCount(area)) throw invalidArgument();
  for (const [down, line] of grid.entries()) {
    if (!Array.isArray(line) || line.length !== columnCount(area)) throw invalidArgument();
    for (const [right, value] of line.entries()) {
      writeOne(book, { sheet, area: oneCell(area.top + down, area.left + right) }, value);
    }
  }
  return null;
}

function writeOne(book: Book, target: RangeTarget, value: unknown): void {
  if (value === null || value === undefined) return;
  for (const [name, each] of Object.entries(toRecord(value))) {
    if (name === "format") writeFormat(book, target, toRecord(each));
    else property({ properties: rangeProperties }, name).set?.(target, each, book);
  }
}

function writeFormat(book: Book, { sheet, area }: RangeTarget, value: Json): void {
  const target = { sheet, areas: [area] };
  for (const [name, each] of Object.entries(value)) {
    const spec = parts[name];
    if (name === "borders") {
      for (const [side, line] of Object.entries(toRecord(each))) {
        const index = borderSides[side];
        if (!index) throw new ApiError("InvalidArgument");
        for (const [key, part] of Object.entries(toRecord(line))) {
          property(rangeBorderClass, key).set?.({ ...target, side: index }, part, book);
        }
      }
    } else if (spec) {
      for (const [key, part] of Object.entries(toRecord(each))) property(spec, key).set?.(target, part, book);
    } else property(rangeFormatClass, name).set?.(target, each, book);
  }
}

/** The rows or columns of a range, each as a range of its own. */
function lines({ sheet, area }: RangeTarget, axis: "rows" | "columns"): RangeTarget[] {
  return axis === "rows"
    ? Array.from({ length: rowCount(area) }, (_, i) => ({
        sheet,
        area: { ...area, top: area.top + i, bottom: area.top + i },
      }))
    : Array.from({ length: columnCount(area) }, (_, i) => ({
        sheet,
        area: { ...area, left: area.left + i, right: area.left + i },
      }));
}

export function readLineProperties(
  book: Book,
  target: RangeTarget,
  axis: "rows" | "columns",
  options: unknown,
): Json[] {
  return lines(target, axis).map((line) => readCell(book, line, toRecord(options)));
}

export function writeLineProperties(book: Book, target: RangeTarget, axis: "rows" | "columns", values: unknown): null {
  const all = lines(target, axis);
  if (!Array.isArray(values) || values.length !== all.length) throw invalidArgument();
  for (const [index, line] of all.entries()) writeOne(book, line, values[index]);
  return null;
}
