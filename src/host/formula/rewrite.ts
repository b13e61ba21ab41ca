/**
 * Rewrites the references of a formula when cells move beneath it: rows and columns inserted or deleted, cells copied or cut,
 * sheets, tables and columns renamed. Everything that is no reference stays as written, spaces included.
 */
import {
  parseA1Ref,
  parseStructRef,
  type ReferenceStruct,
  stringifyA1Ref,
  stringifyStructRef,
  type Token,
  tokenize,
} from "@borgar/fx";
import { type Area, columnLimit, containsArea, rowLimit, wholeSheet } from "../model";
import { textKey } from "./coerce";

const BROKEN = "#REF!";

/** Cells put in or taken out of a sheet, those behind them moving along one way. */
export interface CellShift {
  readonly sheet: string;
  /** The cells inserted or deleted, in today's coordinates. */
  readonly area: Area;
  readonly kind: "insert" | "delete";
  /** Whether cells below (rows) or to the right (columns) move. */
  readonly along: "rows" | "columns";
}

/**
 * Where an area is after the shift: moved, grown or shrunk; null when nothing of it is left. An area that lies only partly in
 * the moving band stays, as in Excel.
 */
export function shiftArea(area: Area, shift: CellShift): Area | null {
  const { along, kind } = shift;
  const inBand =
    along === "rows"
      ? area.left >= shift.area.left && area.right <= shift.area.right
      : area.top >= shift.area.top && area.bottom <= shift.area.bottom;
  if (!inBand) return area;
  const [from, to, limit] =
    along === "rows" ? [shift.area.top, shift.area.bottom, rowLimit] : [shift.area.left, shift.area.right, columnLimit];
  const [first, last] = along === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  if (first === 0 && last === limit - 1) return area; // whole columns and rows stay whole
  const count = to - from + 1;
  let start: number;
  let end: number;
  if (kind === "insert") {
    start = first >= from ? first + count : first;
    end = Math.min(last >= from ? last + count : last, limit - 1);
  } else {
    start = first > to ? first - count : Math.min(first, from);
    end = last > to ? last - count : Math.min(last, from - 1);
  }
  if (start > end || start >= limit) return null;
  return along === "rows" ? { ...area, top: start, bottom: end } : { ...area, left: start, right: end };
}

/** The formula after cells were inserted or deleted. @param sheet the sheet the formula stands on */
export function shiftReferences(formula: string, sheet: string, shift: CellShift): string {
  return mapRanges(formula, (area, on) => {
    if (textKey(on ?? sheet) !== textKey(shift.sheet)) return area;
    const moved = shiftArea(area, shift);
    return moved && { ...area, ...moved };
  });
}

/** The formula as it reads when copied so many rows down and columns right: relative references move, "$" ones stay. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapRanges(formula, (area) => {
    // A whole column has no rows to move, and the other way round.
    const isTall = area.top === 0 && area.bottom === wholeSheet.bottom;
    const isWide = area.left === 0 && area.right === wholeSheet.right;
    const top = area.top + (area.$top || isTall ? 0 : rows);
    const bottom = area.bottom + (area.$bottom || isTall ? 0 : rows);
    const left = area.left + (area.$left || isWide ? 0 : columns);
    const right = area.right + (area.$right || isWide ? 0 : columns);
    if (Math.min(top, bottom, left, right) < 0) return null;
    if (Math.max(top, bottom) >= rowLimit || Math.max(left, right) >= columnLimit) return null;
    return { ...area, top, bottom, left, right };
  });
}

/** Cells cut from one place and put in another: references to them follow. */
export interface CellMove {
  readonly sheet: string;
  readonly from: Area;
  readonly toSheet: string;
  readonly toRow: number;
  readonly toColumn: number;
}

/** The formula after cells were moved. References that lie wholly among the moved cells follow them. */
export function followMove(formula: string, sheet: string, move: CellMove): string {
  const rows = move.toRow - move.from.top;
  const columns = move.toColumn - move.from.left;
  return mapRanges(formula, (area, on) => {
    if (textKey(on ?? sheet) !== textKey(move.sheet) || !containsArea(move.from, area)) return area;
    const moved = {
      ...area,
      top: area.top + rows,
      bottom: area.bottom + rows,
      left: area.left + columns,
      right: area.right + columns,
    };
    return textKey(move.toSheet) === textKey(on ?? sheet) ? moved : { ...moved, sheet: move.toSheet };
  });
}

/** The formula after a sheet got another name. */
export function renameSheet(formula: string, from: string, to: string): string {
  return mapContext(formula, (sheet) => (textKey(sheet) === textKey(from) ? to : sheet));
}

/** The formula after a sheet was deleted: references to it are #REF!. */
export function forgetSheet(formula: string, sheet: string): string {
  return mapContext(formula, (each) => (textKey(each) === textKey(sheet) ? null : each));
}

/** The formula after a table got another name. */
export function renameTable(formula: string, from: string, to: string): string {
  return mapTokens(formula, (token) => {
    if (token.type === "range_named") return textKey(token.value) === textKey(from) ? to : token.value;
    return mapStructure(token, (reference) =>
      textKey(reference.table ?? "") === textKey(from) ? { ...reference, table: to } : reference,
    );
  });
}

/**
 * The formula after a column of a table got another name.
 * @param ownTable the table the formula stands in, which "[@Column]" speaks of; null for none
 */
export function renameTableColumn(
  formula: string,
  table: string,
  from: string,
  to: string,
  ownTable: string | null,
): string {
  return mapTokens(formula, (token) =>
    mapStructure(token, (reference) => {
      const of = reference.table || ownTable;
      if (!of || textKey(of) !== textKey(table)) return reference;
      const columns = reference.columns ?? [];
      return { ...reference, columns: columns.map((column) => (textKey(column) === textKey(from) ? to : column)) };
    }),
  );
}

interface ReferencedArea extends Area {
  readonly $top: boolean;
  readonly $left: boolean;
  readonly $bottom: boolean;
  readonly $right: boolean;
  /** Another sheet than the one written, after a move. */
  readonly sheet?: string;
}

function mapTokens(formula: string, rewrite: (token: Token) => string): string {
  if (!formula.startsWith("=")) return formula;
  return tokenize(formula, { mergeRefs: true })
    .map((token) => rewrite(token))
    .join("");
}

const isRange = (token: Token): boolean =>
  token.type === "range" || token.type === "range_beam" || token.type === "range_ternary";

function mapRanges(
  formula: string,
  rewrite: (area: ReferencedArea, sheet: string | null) => ReferencedArea | null,
): string {
  return mapTokens(formula, (token) => {
    const reference = isRange(token) ? parseA1Ref(token.value, { allowTernary: true }) : undefined;
    if (reference === undefined || !("range" in reference) || (reference.context?.length ?? 0) > 1) return token.value;
    const { range, context = [] } = reference;
    const [sheet = null] = context;
    const area: ReferencedArea = {
      top: range.top ?? 0,
      left: range.left ?? 0,
      bottom: range.bottom ?? wholeSheet.bottom,
      right: range.right ?? wholeSheet.right,
      $top: range.$top ?? false,
      $left: range.$left ?? false,
      $bottom: range.$bottom ?? false,
      $right: range.$right ?? false,
    };
    const result = rewrite(area, sheet);
    if (result === area) return token.value;
    if (result === null) return sheet === null ? BROKEN : stringifyA1Ref({ context, name: BROKEN });
    const isTall = range.top === null || range.top === undefined;
    const isWide = range.left === null || range.left === undefined;
    const target = result.sheet === undefined ? context : [result.sheet];
    return stringifyA1Ref({
      context: target,
      range: {
        ...range,
        top: isTall ? null : result.top,
        bottom: isTall || range.bottom === null ? null : result.bottom,
        left: isWide ? null : result.left,
        right: isWide || range.right === null ? null : result.right,
      },
    });
  });
}

/** Renames sheets in references, names and 3-D references; null makes the reference #REF!. */
function mapContext(formula: string, rename: (sheet: string) => string | null): string {
  return mapTokens(formula, (token) => {
    if (!isRange(token) && token.type !== "range_named") return token.value;
    const reference = parseA1Ref(token.value, { allowTernary: true });
    const [context, ...others] = reference?.context ?? [];
    if (reference === undefined || context === undefined || others.length > 0) return token.value;
    const sheets = context.split(":").map(rename);
    if (sheets.includes(null)) return BROKEN;
    const renamed = sheets.join(":");
    return renamed === context ? token.value : stringifyA1Ref({ ...reference, context: [renamed] });
  });
}

function mapStructure(token: Token, rewrite: (reference: ReferenceStruct) => ReferenceStruct): string {
  const reference = token.type === "structured" ? parseStructRef(token.value) : undefined;
  if (reference === undefined) return token.value;
  const result = rewrite(reference);
  return result === reference ? token.value : stringifyStructRef(result, { thisRow: !token.value.includes("@") });
}
