/** Cells and rows of sheet XML. */

import { shiftedFormula } from "../edit/formula-text";
import { needsArrayFormula, serialOfDay, showsDate } from "../formula";
import {
  type Area,
  type Cell,
  type CellValue,
  cellError,
  columnLetters,
  columnLimit,
  contains,
  isCellError,
  isErrorCode,
  type Row,
  rowIndexes,
  rowLimit,
  type Sheet,
  type StyleTable,
} from "../model";
import { formulaFromFile, formulaToFile } from "./formula-text";
import { itemText, type SharedStrings } from "./shared-strings";
import type { FileStyles } from "./style-reader";
import type { StyleWriter } from "./style-writer";
import { XlsxError } from "./xlsx-error";
import { attribute, child, flagAttribute, numberAttribute, type XmlElement } from "./xml-reader";
import { decodeCellText, encodeCellText, escapeText } from "./xml-writer";

/** Days between the 1900 and the 1904 calendar. */
const DAYS_1904 = 1462;

interface CellSource {
  readonly styles: FileStyles;
  readonly texts: readonly string[];
  readonly date1904: boolean;
  /** Name of the table a cell lies in, or null. */
  tableAt(row: number, column: number): string | null;
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Takes the rows of a sheet one by one. */
export class RowReader {
  private readonly shared = new Map<string, SharedFormula>();
  private row = -1;

  constructor(
    private readonly sheet: Sheet,
    private readonly source: CellSource,
  ) {}

  take(element: XmlElement): void {
    // Some writers leave out the numbers: then a row follows the one before it, a cell the one to its left.
    this.row = (numberAttribute(element, "r") ?? this.row + 2) - 1;
    if (this.row < 0 || this.row >= rowLimit) return;
    const cells: (Cell | undefined)[] = [];
    let column = -1;
    for (const each of element.children) {
      if (each.name !== "c") continue;
      const place = columnOf(attribute(each, "r"));
      column = place ?? column + 1;
      if (column >= columnLimit) break;
      const cell = this.cell(each, column);
      if (cell !== null) cells[column] = cell;
    }
    const height = numberAttribute(element, "ht");
    const hidden = flagAttribute(element, "hidden");
    const style = flagAttribute(element, "customFormat") ? this.source.styles.at(numberAttribute(element, "s")) : null;
    const isCustom = height !== undefined && flagAttribute(element, "customHeight");
    if (cells.length === 0 && !hidden && style === null && !isCustom) return;
    const row: Row = {
      cells,
      height: isCustom ? height : null,
      hidden,
      filtered: false,
      style,
      epoch: this.sheet.epoch,
    };
    this.sheet.rows.set(this.row, row);
  }

  private cell(element: XmlElement, column: number): Cell | null {
    const format = numberAttribute(element, "s");
    const style = this.source.styles.at(format);
    const formula = this.formula(child(element, "f"), column);
    const value = this.value(element, style.numberFormat);
    if (value === null && formula === null && format === undefined) return null;
    return { value, formula, style, ...(this.source.styles.isQuoted(format) ? { quoted: true } : {}) };
  }

  private value(element: XmlElement, numberFormat: string): CellValue {
    const type = attribute(element, "t") ?? "n";
    const item = type === "inlineStr" ? child(element, "is") : undefined;
    if (item !== undefined) return itemText(item);
    const text = child(element, "v")?.text;
    if (text === undefined) return null;
    switch (type) {
      case "s": {
        const shared = this.source.texts[Number(text)];
        if (shared === undefined) throw new XlsxError("damaged", `A cell names the missing text ${text}`);
        return shared;
      }
      case "str":
      case "inlineStr":
        return decodeCellText(text);
      case "b":
        return text.trim() === "1" || text.trim() === "true";
      case "e": {
        const code = text.trim();
        return cellError(isErrorCode(code) ? code : "#VALUE!");
      }
      case "d":
        return serialOfIso(text.trim());
      default:
        return this.number(text, numberFormat);
    }
  }

  private number(text: string, numberFormat: string): CellValue {
    const number = Number(text);
    if (text.trim() === "" || !Number.isFinite(number)) return text.trim() === "" ? null : text;
    // Dates of the 1904 calendar are moved to the 1900 one, so that everyone else knows only one calendar.
    return this.source.date1904 && showsDay(numberFormat) ? number + DAYS_1904 : number;
  }

  /** Shared formulas are written once and repeated relative to that place; array formulas belong to their first cell. */
  private formula(element: XmlElement | undefined, column: number): string | null {
    if (element === undefined) return null;
    const type = attribute(element, "t");
    const key = attribute(element, "si") ?? "";
    const text = element.text;
    if (type === "dataTable") return null;
    if (text.trim() !== "") {
      const formula = formulaFromFile(text, this.source.tableAt(this.row, column));
      if (type === "shared") this.shared.set(key, { formula, row: this.row, column });
      return formula;
    }
    const master = type === "shared" ? this.shared.get(key) : undefined;
    return master === undefined ? null : shiftedFormula(master.formula, this.row - master.row, column - master.column);
  }
}

function columnOf(reference: string | undefined): number | null {
  if (reference === undefined) return null;
  let column = 0;
  for (let index = 0; index < reference.length; index++) {
    const code = reference.charCodeAt(index) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column === 0 ? null : column - 1;
}

const daysShown = new Map<string, boolean>();

/** Whether a format shows a calendar day, not only a time or a duration. */
function showsDay(numberFormat: string): boolean {
  const known = daysShown.get(numberFormat);
  if (known !== undefined) return known;
  const plain = numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  const shows = showsDate(numberFormat) && /[yd]/i.test(plain);
  daysShown.set(numberFormat, shows);
  return shows;
}

function serialOfIso(text: string): CellValue {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?/.exec(text);
  if (match === null) return text;
  const [, year, month, day, hour = 0, minute = 0, second = 0] = match.map(Number);
  const serial = serialOfDay(year ?? 0, month ?? 0, day ?? 0);
  const seconds = (hour || 0) * 3600 + (minute || 0) * 60 + (second || 0);
  return serial === null ? text : serial + seconds / 86_400;
}

/** Writes the rows of a sheet. */
export class RowWriter {
  private readonly formulas = new Map<string, { readonly text: string; readonly isArray: boolean }>();
  private readonly letters: string[] = [];

  constructor(
    private readonly styles: StyleWriter,
    private readonly texts: SharedStrings,
    private readonly table: StyleTable,
  ) {}

  /** The text of `<sheetData>`. */
  sheetData(sheet: Sheet): string {
    const rows: string[] = [];
    for (const index of rowIndexes(sheet)) {
      const row = sheet.rows.get(index);
      if (row !== undefined) rows.push(this.row(sheet, row, index));
    }
    return `<sheetData>${rows.join("")}</sheetData>`;
  }

  private row(sheet: Sheet, row: Row, index: number): string {
    let cells = "";
    for (let column = 0; column < row.cells.length; column++) {
      const cell = row.cells[column];
      if (cell !== undefined) cells += this.cell(sheet, cell, index, column);
    }
    let attributes = ` r="${index + 1}"`;
    if (row.style !== null) attributes += ` s="${this.styles.indexOf(row.style)}" customFormat="1"`;
    if (row.height !== null) attributes += ` ht="${row.height}" customHeight="1"`;
    if (row.hidden || row.filtered) attributes += ' hidden="1"';
    return cells === "" ? `<row${attributes}/>` : `<row${attributes}>${cells}</row>`;
  }

  private cell(sheet: Sheet, cell: Cell, row: number, column: number): string {
    const { value, formula } = cell;
    const style = this.styles.indexOf(cell.style, cell.quoted ?? false);
    if (value === null && formula === null && cell.style === this.table.normal) return "";
    let letters = this.letters[column];
    if (letters === undefined) {
      letters = columnLetters(column);
      this.letters[column] = letters;
    }
    const open = `<c r="${letters}${row + 1}"${style === 0 ? "" : ` s="${style}"`}`;
    const body = formula === null ? "" : this.formula(formula, sheet, row, column);
    if (value === null) return body === "" ? `${open}/>` : `${open}>${body}</c>`;
    if (typeof value === "number") return `${open}>${body}<v>${value}</v></c>`;
    if (typeof value === "boolean") return `${open} t="b">${body}<v>${value ? 1 : 0}</v></c>`;
    if (isCellError(value)) return `${open} t="e">${body}<v>${value.error}</v></c>`;
    if (formula !== null) return `${open} t="str">${body}<v>${escapeText(encodeCellText(value))}</v></c>`;
    return `${open} t="s"><v>${this.texts.indexOf(value)}</v></c>`;
  }

  private formula(formula: string, sheet: Sheet, row: number, column: number): string {
    const table = sheet.tables.find(({ area }: { readonly area: Area }) => contains(area, row, column))?.name ?? null;
    const key = table === null ? formula : `${table}!${formula}`;
    let known = this.formulas.get(key);
    if (known === undefined) {
      known = { text: escapeText(formulaToFile(formula, table)), isArray: needsArrayFormula(formula) };
      this.formulas.set(key, known);
    }
    const { text, isArray } = known;
    return isArray ? `<f t="array" ref="${columnLetters(column)}${row + 1}">${text}</f>` : `<f>${text}</f>`;
  }
}
