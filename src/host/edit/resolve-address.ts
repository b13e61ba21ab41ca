/** Addresses as code writes them: "A1:B2", "Sheet1!A:A", "'It''s'!$A$1", "A1,C3", a defined name, a table. */

import type { RangeTarget } from "../api/handle";
import { invalidArgument } from "../api-error";
import type { Book } from "../book";
import {
  type Area,
  dataArea,
  formatArea,
  parseArea,
  quoteSheetName,
  type Sheet,
  sheetByName,
  splitSheet,
  wholeSheet,
} from "../model";

const addressLimit = 8192;

/** @throws ApiError InvalidArgument for what is no address, lies off the sheet or is longer than 8,192 characters */
export function resolveRange(book: Book, address: string, home: Sheet | null): RangeTarget {
  const [only, ...more] = resolveAreas(book, address, home);
  if (!only || more.length > 0) throw invalidArgument();
  return only;
}

/** Areas separated by commas, all on one sheet. */
export function resolveAreas(book: Book, address: string, home: Sheet | null): RangeTarget[] {
  if (address.length > addressLimit) throw invalidArgument();
  const parts = splitAreas(address);
  const targets = parts.map((part) => resolveOne(book, part.trim(), home));
  const [first] = targets;
  if (!first || targets.some((target) => target.sheet !== first.sheet)) throw invalidArgument();
  return targets;
}

/** Splits at commas outside quotes. */
function splitAreas(address: string): string[] {
  return address.match(/(?:'(?:[^']|'')*'|\[[^\]]*\]|[^,'])+/g) ?? [];
}

function resolveOne(book: Book, text: string, home: Sheet | null): RangeTarget {
  const split = splitSheet(text.startsWith("=") ? text.slice(1) : text);
  if (!split) throw invalidArgument();
  const sheet = split.sheet === null ? (home ?? book.activeSheet) : sheetByName(book.workbook, split.sheet);
  if (!sheet) throw invalidArgument();
  if (home && split.sheet !== null && sheet !== home) throw invalidArgument();
  const rest = split.rest.replace(/!?\$?#REF!$/, "#REF!");
  if (rest === "") return { sheet, area: wholeSheet };
  const area = parseArea(rest);
  if (area) return { sheet, area };
  const named = resolveName(book, split.rest, sheet);
  if (!named || (home && named.sheet !== home)) throw invalidArgument();
  return named;
}

function resolveName(book: Book, text: string, sheet: Sheet): RangeTarget | null {
  const key = text.toLowerCase();
  const names = book.workbook.names.filter((name) => name.name.toLowerCase() === key);
  const name = names.find((each) => each.scope === sheet.id) ?? names.find((each) => each.scope === null);
  if (name) return areaOfName(book, name.formula);
  for (const owner of book.workbook.sheets) {
    const table = owner.tables.find((each) => each.name.toLowerCase() === key);
    if (table) return { sheet: owner, area: dataArea(table) };
  }
  return null;
}

/** The cells a name's formula refers to, when it is a plain reference. */
export function areaOfName(book: Book, formula: string): RangeTarget | null {
  const split = splitSheet(formula.replace(/^=/, ""));
  if (split?.sheet == null) return null;
  const sheet = sheetByName(book.workbook, split.sheet);
  const area = parseArea(split.rest);
  return sheet && area ? { sheet, area } : null;
}

/** "Sheet1!A1:B2", quoted where needed. */
export function fullAddress(sheet: Sheet, area: Area): string {
  return `${quoteSheetName(sheet.name)}!${formatArea(area)}`;
}

/** "Sheet1!A1:B2,Sheet1!D4". */
export function fullAddresses(sheet: Sheet, areas: readonly Area[]): string {
  return areas.map((area) => fullAddress(sheet, area)).join(",");
}
