/**
 * Inserting and deleting cells: what stands below or to the right moves, and everything that refers to it follows:
 * formulas, names, tables, merges, validation, conditional formats, filters, print areas, comments, kept ranges.
 */
import { ApiError } from "../api-error";
import type { Book } from "../book";
import {
  type Area,
  type Cell,
  type Column,
  columnCount,
  columnLimit,
  containsArea,
  dataArea,
  getCell,
  isEntireColumn,
  isEntireRow,
  overlaps,
  type Row,
  rowCount,
  rowLimit,
  type Sheet,
  setCell,
} from "../model";
import { followedFormula } from "./formula-text";
import { rewriteFormulas } from "./rewrite-formulas";
import { fillCells, fixHeaders } from "./table-edit";

export type Axis = "rows" | "columns";

interface Shift {
  readonly axis: Axis;
  /** First moved line, and how far it moves (negative: deleted lines are [first + by, first)). */
  readonly first: number;
  readonly by: number;
  /** The lines across, between which cells move; all for whole rows and columns. */
  readonly from: number;
  readonly to: number;
}

/** Inserts empty cells where `area` is; what is there moves down ("rows") or right ("columns"). */
export function insertCells(book: Book, sheet: Sheet, area: Area, axis: Axis): void {
  const shift = shiftOf(area, axis, 1);
  requireRoom(sheet, shift);
  requireWholeTables(sheet, area, shift);
  book.touch(sheet);
  apply(book, sheet, shift);
  if (axis === "rows") inheritRow(book, sheet, area);
  book.edited(sheet, [area], changeType(area, axis, true));
}

/** New rows look like the row above; inside a table they have its calculated columns, too. */
function inheritRow(book: Book, sheet: Sheet, area: Area): void {
  const { normal } = book.workbook.styles;
  const table = sheet.tables.find((each) =>
    containsArea(dataArea(each), { ...area, left: each.area.left, right: each.area.left }),
  );
  if (table) {
    const above = area.top - 1;
    fillCells(book, sheet, table, above >= dataArea(table).top ? above : area.bottom + 1, area.top, area.bottom);
  }
  for (const [column, cell] of (sheet.rows.get(area.top - 1)?.cells ?? []).entries()) {
    const inTable = table && column >= table.area.left && column <= table.area.right;
    if (!cell || cell.style === normal || inTable || column < area.left || column > area.right) continue;
    for (let row = area.top; row <= area.bottom; row++) {
      if (!getCell(sheet, row, column)) setCell(sheet, row, column, { value: null, formula: null, style: cell.style });
    }
  }
}

/** Takes the cells of `area` away; what is below ("rows") or right ("columns") moves in. */
export function deleteCells(book: Book, sheet: Sheet, area: Area, axis: Axis): void {
  const shift = shiftOf(area, axis, -1);
  requireWholeTables(sheet, area, shift);
  book.touch(sheet);
  apply(book, sheet, shift);
  if (axis === "rows") keepOneRow(book, sheet, shift);
  book.edited(sheet, [area], changeType(area, axis, false));
}

/** A table whose data rows are all gone shows one blank row, as Excel does. */
function keepOneRow(book: Book, sheet: Sheet, { from, to }: Shift): void {
  for (const table of sheet.tables) {
    const { top, bottom } = dataArea(table);
    if (bottom >= top) continue;
    apply(book, sheet, { axis: "rows", first: top, by: 1, from, to });
    const below = table.showTotals ? 1 : 0;
    table.area = { ...table.area, bottom: top + below };
  }
}

function shiftOf(area: Area, axis: Axis, direction: 1 | -1): Shift {
  const lines = axis === "rows" ? rowCount(area) : columnCount(area);
  const start = axis === "rows" ? area.top : area.left;
  const across = axis === "rows" ? { from: area.left, to: area.right } : { from: area.top, to: area.bottom };
  return { axis, first: direction === 1 ? start : start + lines, by: direction * lines, ...across };
}

function changeType(area: Area, axis: Axis, inserted: boolean) {
  const whole = axis === "rows" ? isEntireRow(area) : isEntireColumn(area);
  if (!whole) return inserted ? "CellInserted" : "CellDeleted";
  if (axis === "rows") return inserted ? "RowInserted" : "RowDeleted";
  return inserted ? "ColumnInserted" : "ColumnDeleted";
}

/** Nothing may be pushed off the end of the sheet. */
function requireRoom(sheet: Sheet, shift: Shift): void {
  const limit = shift.axis === "rows" ? rowLimit : columnLimit;
  for (const [index, row] of sheet.rows) {
    for (const [column, cell] of row.cells.entries()) {
      if (!cell || (cell.value === null && cell.formula === null)) continue;
      const line = shift.axis === "rows" ? index : column;
      const across = shift.axis === "rows" ? column : index;
      const moves = line >= shift.first && across >= shift.from && across <= shift.to;
      if (moves && line + shift.by >= limit) throw new ApiError("NonBlankCellOffSheet");
    }
  }
}

/** Shifting may not tear a table or merged cells apart. */
function requireWholeTables(sheet: Sheet, area: Area, shift: Shift): void {
  const start = shift.axis === "rows" ? area.top : area.left;
  const torn = (block: Area): boolean => {
    const [first, last, from, to] =
      shift.axis === "rows"
        ? [block.top, block.bottom, block.left, block.right]
        : [block.left, block.right, block.top, block.bottom];
    if (last < start || to < shift.from || from > shift.to) return false;
    const wholly = from >= shift.from && to <= shift.to;
    // A block that the cut lies across must be cut over its whole width; one that only moves must move as a whole.
    return !wholly && last >= Math.min(first, start);
  };
  if (sheet.tables.some((table) => torn(table.area))) throw new ApiError("InsertDeleteConflict");
  if (sheet.merges.some(torn)) throw new ApiError("InvalidOperation");
  const header = (table: Sheet["tables"][number]): Area => ({ ...table.area, bottom: table.area.top });
  const losesHeader = (table: Sheet["tables"][number]): boolean =>
    shift.axis === "rows" &&
    shift.by < 0 &&
    table.showHeaders &&
    overlaps(header(table), area) &&
    !(area.top <= table.area.top && area.bottom >= table.area.bottom);
  if (sheet.tables.some(losesHeader)) throw new ApiError("InsertDeleteConflict");
}

function apply(book: Book, sheet: Sheet, shift: Shift): void {
  moveCells(sheet, shift);
  const move = (area: Area): Area | null => moveArea(area, shift);
  const keepMoved = (areas: Area[]): Area[] => areas.map(move).filter((area) => area !== null);

  rewriteFormulas(book, (formula, { sheet: own }) => followedFormula(formula, own?.name ?? null, sheet.name, move));
  moveTables(book, sheet, shift);
  sheet.merges = keepMoved(sheet.merges).filter((area) => area.top !== area.bottom || area.left !== area.right);
  for (const rule of sheet.validations) rule.areas = keepMoved(rule.areas);
  sheet.validations = sheet.validations.filter((rule) => rule.areas.length > 0);
  for (const format of sheet.conditionalFormats) format.areas = keepMoved(format.areas);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => {
    const area = move(link.area);
    return area ? [{ ...link, area }] : [];
  });
  sheet.comments = sheet.comments.filter((comment) => {
    const { row, column } = comment;
    const area = move({ top: row, bottom: row, left: column, right: column });
    if (area) Object.assign(comment, { row: area.top, column: area.left });
    return area !== null;
  });
  if (sheet.autoFilter) {
    const area = move(sheet.autoFilter.area);
    if (area) sheet.autoFilter.area = area;
    else sheet.autoFilter = null;
  }
  movePrintSetup(sheet, shift, keepMoved);
  if (shift.axis === "columns" && shift.by > 0) {
    for (const table of sheet.tables) if (table.showHeaders) fixHeaders(book, sheet, table);
  }
  book.references.follow(sheet, move);
  book.calculator.restructured();
}

function moveCells(sheet: Sheet, shift: Shift): void {
  const wholeLines = shift.from === 0 && shift.to === (shift.axis === "rows" ? columnLimit : rowLimit) - 1;
  if (shift.axis === "rows" && wholeLines) sheet.rows = movedKeys<Row>(sheet.rows, shift, rowLimit);
  else if (shift.axis === "rows") moveBlockRows(sheet, shift);
  else {
    for (const index of [...sheet.rows.keys()]) {
      if (index >= shift.from && index <= shift.to) moveWithinRow(sheet, index, shift);
    }
    if (wholeLines) sheet.columns = movedKeys<Column>(sheet.columns, shift, columnLimit);
  }
}

/** Where a line goes; null when it is deleted. */
function moveLine(line: number, shift: Shift): number | null {
  if (line >= shift.first) return line + shift.by;
  return shift.by < 0 && line >= shift.first + shift.by ? null : line;
}

function movedKeys<T>(lines: Map<number, T>, shift: Shift, limit: number): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [line, content] of lines) {
    const place = moveLine(line, shift);
    if (place !== null && place < limit) moved.set(place, content);
  }
  return moved;
}

function moveBlockRows(sheet: Sheet, shift: Shift): void {
  const taken: { row: number; column: number; cell: Cell }[] = [];
  for (const [index, row] of [...sheet.rows]) {
    if (index < shift.first + Math.min(0, shift.by)) continue;
    const last = Math.min(shift.to, row.cells.length - 1);
    for (let column = shift.from; column <= last; column++) {
      const cell = row.cells[column];
      if (!cell) continue;
      const place = moveLine(index, shift);
      if (place !== null && place < rowLimit) taken.push({ row: place, column, cell });
      setCell(sheet, index, column, undefined);
    }
  }
  for (const { row, column, cell } of taken) setCell(sheet, row, column, cell);
}

function moveWithinRow(sheet: Sheet, index: number, shift: Shift): void {
  const row = sheet.rows.get(index);
  if (!row || row.cells.length <= shift.first + Math.min(0, shift.by)) return;
  const cells: (Cell | undefined)[] = [];
  for (const [column, cell] of row.cells.entries()) {
    const place = moveLine(column, shift);
    if (cell && place !== null && place < columnLimit) cells[place] = cell;
  }
  sheet.rows.set(index, { ...row, cells, epoch: sheet.epoch });
}

/** Where an area goes. It grows when lines are inserted inside, shrinks when some are deleted; null when all are. */
export function moveArea(area: Area, shift: Shift): Area | null {
  const rows = shift.axis === "rows";
  const [across1, across2] = rows ? [area.left, area.right] : [area.top, area.bottom];
  if (across1 < shift.from || across2 > shift.to) return area;
  const [first, last, limit] = rows ? [area.top, area.bottom, rowLimit] : [area.left, area.right, columnLimit];
  if (first === 0 && last === limit - 1) return area;
  const ends = movedSpan(first, last, shift);
  if (!ends || ends.first >= limit) return null;
  const end = Math.min(ends.last, limit - 1);
  return rows ? { ...area, top: ends.first, bottom: end } : { ...area, left: ends.first, right: end };
}

function movedSpan(first: number, last: number, shift: Shift): { first: number; last: number } | null {
  if (shift.by > 0) {
    return {
      first: first >= shift.first ? first + shift.by : first,
      last: last >= shift.first ? last + shift.by : last,
    };
  }
  const gone = shift.first + shift.by;
  const newFirst = first >= shift.first ? first + shift.by : Math.min(first, gone);
  const newLast = last >= shift.first ? last + shift.by : Math.min(last, gone - 1);
  return newFirst <= newLast ? { first: newFirst, last: newLast } : null;
}

function moveTables(book: Book, sheet: Sheet, shift: Shift): void {
  const kept = [];
  for (const table of sheet.tables) {
    const before = table.area;
    const area = moveArea(before, shift);
    if (!area) {
      book.happened({ kind: "tableDeleted", sheet, table });
      continue;
    }
    table.area = area;
    if (shift.axis === "columns" && columnCount(area) !== columnCount(before))
      resizeColumns(book, table, before, shift);
    kept.push(table);
  }
  sheet.tables = kept;
}

function resizeColumns(book: Book, table: Sheet["tables"][number], before: Area, shift: Shift): void {
  if (shift.by < 0) {
    const gone = (index: number): boolean => moveLine(before.left + index, shift) === null;
    table.columns = table.columns.filter((_, index) => !gone(index));
    return;
  }
  const at = shift.first - before.left;
  for (let count = 0; count < shift.by; count++) {
    const id = book.workbook.nextId++;
    const taken = new Set(table.columns.map((column) => column.name.toLowerCase()));
    let number = 1;
    while (taken.has(`column${number}`)) number++;
    table.columns.splice(at + count, 0, {
      id,
      name: `Column${number}`,
      calculatedFormula: null,
      totalsFunction: null,
      totalsLabel: null,
    });
  }
}

function movePrintSetup(sheet: Sheet, shift: Shift, keepMoved: (areas: Area[]) => Area[]): void {
  const layout = sheet.pageLayout;
  layout.printArea = keepMoved(layout.printArea);
  const span = (lines: { first: number; last: number } | null) => lines && movedSpan(lines.first, lines.last, shift);
  const wholeLines = shift.from === 0 && shift.to === (shift.axis === "rows" ? columnLimit : rowLimit) - 1;
  if (!wholeLines) return;
  const breaks = (lines: number[]): number[] =>
    lines.map((line) => moveLine(line, shift)).filter((line) => line !== null);
  if (shift.axis === "rows") {
    layout.titleRows = span(layout.titleRows);
    layout.rowBreaks = breaks(layout.rowBreaks);
  } else {
    layout.titleColumns = span(layout.titleColumns);
    layout.columnBreaks = breaks(layout.columnBreaks);
  }
  sheet.selection = keepMoved(sheet.selection);
  if (sheet.selection.length === 0) sheet.selection = [{ top: 0, left: 0, bottom: 0, right: 0 }];
}
