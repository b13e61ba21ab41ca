/** Copying cells: contents, formats, rules; relative references move along. */

import type { RangeTarget } from "../api/handle";
import { invalidArgument } from "../api-error";
import type { Book } from "../book";
import { copyPlain } from "../copy-plain";
import {
  type Area,
  type Cell,
  type CellStyle,
  columnCount,
  columnLimit,
  getCell,
  intersection,
  overlaps,
  rowCount,
  rowLimit,
  type Sheet,
  styleAt,
  subtract,
} from "../model";
import { shiftedFormula } from "./formula-text";
import { requireEditable } from "./guard";
import { fullAddress } from "./resolve-address";
import { followEditInTables } from "./table-edit";

export const copyKinds = ["All", "Formulas", "Values", "Formats", "Link"] as const;
export type CopyKind = (typeof copyKinds)[number];

export interface CopyOptions {
  readonly kind: CopyKind;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

interface Taken {
  readonly cell: Cell | undefined;
  readonly style: CellStyle;
  readonly row: number;
  readonly column: number;
}

/** Copies into a range; it grows to the source's size, and is tiled when it is a multiple of it. */
export function copyCells(book: Book, source: RangeTarget, destination: RangeTarget, options: CopyOptions): Area {
  const block = boundedSource(source);
  const [height, width] = options.transpose
    ? [columnCount(block), rowCount(block)]
    : [rowCount(block), columnCount(block)];
  const target = tiledTarget(destination.area, height, width);
  if (target.bottom >= rowLimit || target.right >= columnLimit) throw invalidArgument();
  book.calculate();
  requireEditable(book, destination.sheet, [target]);
  const taken = take(book, source.sheet, block);
  const before = getCell(destination.sheet, target.top, target.left) ?? null;
  book.touch(destination.sheet);
  for (let row = target.top; row <= target.bottom; row++) {
    for (let column = target.left; column <= target.right; column++) {
      const [down, right] = [(row - target.top) % height, (column - target.left) % width];
      const from = options.transpose ? taken[right]?.[down] : taken[down]?.[right];
      if (from) paste(book, source.sheet, destination.sheet, from, row, column, options);
    }
  }
  if (options.kind === "All") copyRules(source, block, destination.sheet, target);
  followEditInTables(book, destination.sheet, target);
  const oneCell = target.top === target.bottom && target.left === target.right;
  if (options.kind === "Formats") book.happened({ kind: "format", sheet: destination.sheet, areas: [target] });
  else book.edited(destination.sheet, [target], "RangeEdited", oneCell ? before : null);
  return target;
}

/** Whole rows and columns are copied as far as they are used. */
function boundedSource({ sheet, area }: RangeTarget): Area {
  if (rowCount(area) * columnCount(area) <= 5_000_000) return area;
  let { bottom, right } = { bottom: area.top, right: area.left };
  for (const [index, row] of sheet.rows) {
    if (index < area.top || index > area.bottom) continue;
    bottom = Math.max(bottom, index);
    right = Math.max(right, Math.min(area.right, row.cells.length - 1));
  }
  return { ...area, bottom, right };
}

function tiledTarget(area: Area, height: number, width: number): Area {
  const tiles = rowCount(area) % height === 0 && columnCount(area) % width === 0;
  const isSmall = rowCount(area) * columnCount(area) <= 5_000_000;
  return tiles && isSmall ? area : { ...area, bottom: area.top + height - 1, right: area.left + width - 1 };
}

function take(book: Book, sheet: Sheet, block: Area): Taken[][] {
  const { normal } = book.workbook.styles;
  return Array.from({ length: rowCount(block) }, (_, down) =>
    Array.from({ length: columnCount(block) }, (_, right) => {
      const [row, column] = [block.top + down, block.left + right];
      return { cell: getCell(sheet, row, column), style: styleAt(sheet, row, column, normal), row, column };
    }),
  );
}

function paste(
  book: Book,
  source: Sheet,
  sheet: Sheet,
  from: Taken,
  row: number,
  column: number,
  { kind, skipBlanks }: CopyOptions,
): void {
  const { cell } = from;
  const blank = !cell || (cell.value === null && cell.formula === null);
  if (blank && skipBlanks) return;
  const own = styleAt(sheet, row, column, book.workbook.styles.normal);
  if (kind === "Formats") {
    const known = getCell(sheet, row, column);
    if (from.style !== own)
      book.put(sheet, row, column, { value: known?.value ?? null, formula: known?.formula ?? null, style: from.style });
    return;
  }
  const style = kind === "All" ? from.style : own;
  if (kind === "Link") {
    const formula = `=${fullAddress(source, { top: from.row, bottom: from.row, left: from.column, right: from.column })}`;
    book.put(sheet, row, column, { value: null, formula, style });
    return;
  }
  const formula =
    cell?.formula && kind !== "Values" ? shiftedFormula(cell.formula, row - from.row, column - from.column) : null;
  const empty = blank && style === book.workbook.styles.normal;
  book.put(
    sheet,
    row,
    column,
    empty ? undefined : { value: cell?.value ?? null, formula, style, ...(cell?.quoted ? { quoted: true } : {}) },
  );
}

/** A plain paste brings the source's validation and conditional formats, and replaces those of the target. */
function copyRules(source: RangeTarget, block: Area, sheet: Sheet, target: Area): void {
  const moved = (areas: readonly Area[]): Area[] =>
    areas.flatMap((area) => {
      const part = intersection(area, block);
      if (!part) return [];
      const down = target.top - block.top;
      const right = target.left - block.left;
      return [{ top: part.top + down, bottom: part.bottom + down, left: part.left + right, right: part.right + right }];
    });
  const validations = source.sheet.validations.flatMap((rule) => {
    const areas = moved(rule.areas);
    return areas.length > 0 ? [{ ...copyPlain(rule), areas }] : [];
  });
  for (const rule of sheet.validations) rule.areas = rule.areas.flatMap((area) => subtract(area, target));
  sheet.validations = [...sheet.validations.filter((rule) => rule.areas.length > 0), ...validations];
  for (const format of source.sheet.conditionalFormats) {
    const areas = moved(format.areas);
    if (areas.length === 0) continue;
    if (source.sheet === sheet)
      format.areas.push(...areas.filter((area) => !format.areas.some((each) => overlaps(each, area))));
    else sheet.conditionalFormats.push({ ...copyPlain(format), id: `${format.id}:copy:${sheet.id}`, areas });
  }
}

/** Cuts cells out and puts them elsewhere; references to them follow. */
export function moveCells(book: Book, source: RangeTarget, destination: RangeTarget): void {
  requireEditable(book, source.sheet, [source.area]);
  const target = copyCells(
    book,
    source,
    { ...destination, area: { ...destination.area, bottom: destination.area.top, right: destination.area.left } },
    {
      kind: "All",
      skipBlanks: false,
      transpose: false,
    },
  );
  book.touch(source.sheet);
  for (let row = source.area.top; row <= source.area.bottom; row++) {
    for (let column = source.area.left; column <= source.area.right; column++) {
      const kept =
        source.sheet === destination.sheet &&
        intersection({ top: row, bottom: row, left: column, right: column }, target);
      if (!kept) book.put(source.sheet, row, column, undefined);
    }
  }
  book.edited(source.sheet, [source.area]);
}
