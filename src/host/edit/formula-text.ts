/**
 * Formulas as text: Excel's own spelling, and the changes a formula undergoes when cells move, sheets are renamed or the
 * formula itself is copied. Works on tokens, so texts and names inside quotes are never touched.
 */
import {
  parseA1Ref,
  parseStructRef,
  type RangeA1,
  type ReferenceA1,
  stringifyA1Ref,
  stringifyStructRef,
  stringifyTokens,
  type Token,
  tokenize,
  translateFormulaToA1,
  translateFormulaToR1C1,
} from "@borgar/fx";
import { type Area, columnLetters, columnLimit, quoteSheetName, rowLimit } from "../model";

const isRef = (token: Token): boolean => token.type === "range" || token.type === "range_beam";

function tokensOf(formula: string): Token[] {
  return tokenize(formula, { mergeRefs: true });
}

/** "=sum(a1)" as Excel spells it: "=SUM(A1)". */
export function canonicalFormula(formula: string): string {
  const tokens = tokensOf(formula);
  for (const token of tokens) {
    if (token.type === "func" || token.type === "bool") token.value = token.value.toUpperCase();
    else if (isRef(token) && !token.value.includes("!")) token.value = token.value.toUpperCase();
  }
  return stringifyTokens(tokens);
}

/** Formulas of functions and table columns alone need not be taken apart. */
const mayRefer = /[A-Za-z]{1,3}\$?\d|[A-Za-z]:\$?[A-Za-z]|\d:\$?\d/;

/** Changes each A1 reference of a formula; `change` returns the new range, or null where its cells are gone. */
function mapReferences(
  formula: string,
  change: (range: RangeA1, sheet: string | null) => RangeA1 | null | undefined,
): string {
  if (!mayRefer.test(formula)) return formula;
  let changed = false;
  const tokens = tokensOf(formula);
  for (const token of tokens) {
    if (!isRef(token)) continue;
    const reference = parseA1Ref(token.value);
    if (!reference || !("range" in reference)) continue;
    const [sheet = null] = reference.context ?? [];
    const range = change(reference.range, sheet);
    if (range === undefined) continue;
    changed = true;
    token.value = range === null ? "#REF!" : stringifyA1Ref({ ...reference, range } as ReferenceA1);
  }
  return changed ? stringifyTokens(tokens) : formula;
}

/** The formula as it reads after a copy `rows` down and `columns` right: relative parts move, absolute ones stay. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (range) => {
    const top = moved(range.top, range.$top, rows, rowLimit);
    const bottom = moved(range.bottom, range.$bottom, rows, rowLimit);
    const left = moved(range.left, range.$left, columns, columnLimit);
    const right = moved(range.right, range.$right, columns, columnLimit);
    if (top === null || bottom === null || left === null || right === null) return null;
    return { ...range, top, bottom, left, right } as RangeA1;
  });
}

type Bound = number | null | undefined;

/** Null: off the sheet. Open ends ("A:A") stay open. */
function moved(
  bound: Bound,
  absolute: boolean | null | undefined,
  by: number,
  limit: number,
): Exclude<Bound, null> | null {
  if (bound === undefined || bound === null) return undefined;
  const place = absolute ? bound : bound + by;
  return place < 0 || place >= limit ? null : place;
}

/**
 * The formula after cells of a sheet moved.
 * @param own name of the sheet the formula stands on, for references without sheet
 * @param move where an area of the changed sheet goes; null when its cells are gone
 */
export function followedFormula(
  formula: string,
  own: string | null,
  changedSheet: string,
  move: (area: Area) => Area | null,
): string {
  const key = changedSheet.toLowerCase();
  return mapReferences(formula, (range, sheet) => {
    if ((sheet ?? own)?.toLowerCase() !== key) return undefined;
    const rowsOpen = range.top === null || range.top === undefined;
    const columnsOpen = range.left === null || range.left === undefined;
    const area = {
      top: range.top ?? 0,
      left: range.left ?? 0,
      bottom: range.bottom ?? (rowsOpen ? rowLimit - 1 : (range.top ?? 0)),
      right: range.right ?? (columnsOpen ? columnLimit - 1 : (range.left ?? 0)),
    };
    const after = move(area);
    if (after === null) return null;
    if (
      after.top === area.top &&
      after.left === area.left &&
      after.bottom === area.bottom &&
      after.right === area.right
    ) {
      return undefined;
    }
    return {
      ...range,
      ...(rowsOpen ? {} : { top: after.top, bottom: after.bottom }),
      ...(columnsOpen ? {} : { left: after.left, right: after.right }),
    } as RangeA1;
  });
}

/** The formula after a sheet was renamed, or deleted (`after` null): its references follow, or become #REF!. */
export function renamedSheetFormula(formula: string, before: string, after: string | null): string {
  if (!formula.toLowerCase().includes(before.toLowerCase().replaceAll("'", "''").slice(0, 31))) return formula;
  const key = before.toLowerCase();
  const tokens = tokensOf(formula);
  for (const token of tokens) {
    const reference = isRef(token) ? parseA1Ref(token.value) : undefined;
    if (!reference || reference.context?.[0]?.toLowerCase() !== key) continue;
    if (after === null) {
      token.value = "#REF!";
      continue;
    }
    const mark = token.value.lastIndexOf("!");
    token.value = `${quoteSheetName(after)}!${token.value.slice(mark + 1)}`;
  }
  return stringifyTokens(tokens);
}

/** The formula after a table, or one of its columns, was renamed. `own`: the formula stands inside the table. */
export function renamedTableFormula(
  formula: string,
  table: string,
  change: { readonly table?: string; readonly column?: { readonly before: string; readonly after: string } },
  own: boolean,
): string {
  if (!formula.includes("[") && !formula.toLowerCase().includes(table.toLowerCase())) return formula;
  const key = table.toLowerCase();
  const tokens = tokensOf(formula);
  for (const token of tokens) {
    if (token.type !== "structured") continue;
    const reference = parseStructRef(token.value);
    if (!reference) continue;
    const mine = reference.table ? reference.table.toLowerCase() === key : own;
    if (!mine) continue;
    const column = change.column;
    const columns = reference.columns?.map((name) =>
      column && name.toLowerCase() === column.before.toLowerCase() ? column.after : name,
    );
    token.value = stringifyStructRef({
      ...reference,
      ...(columns ? { columns } : {}),
      ...(reference.table && change.table ? { table: change.table } : {}),
    });
  }
  return stringifyTokens(tokens);
}

/** The formula in R1C1 notation, seen from a cell. */
export function toR1C1(formula: string, row: number, column: number): string {
  return translateFormulaToR1C1(formula, columnLetters(column) + String(row + 1));
}

/** The formula in A1 notation, seen from a cell. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return translateFormulaToA1(formula, columnLetters(column) + String(row + 1));
}
