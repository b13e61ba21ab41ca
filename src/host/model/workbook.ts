/** A workbook in memory: sheets in tab order, names, styles, properties and stored state. Plain data, no Office.js. */

import type { PasswordCheck } from "./protection";
import { newSheet, type Sheet } from "./sheet";
import { StyleTable } from "./style";

export interface DefinedName {
  name: string;
  /** Id of the sheet it belongs to, or null for the whole workbook. */
  scope: string | null;
  /** En-US formula beginning with "=", e.g. "='Danh mục'!$A$2:$A$9". */
  formula: string;
  comment: string;
  visible: boolean;
}

export interface CustomXmlPart {
  readonly id: string;
  xml: string;
}

export interface DocumentProperties {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  category: string;
  manager: string;
  company: string;
  lastAuthor: string;
  revisionNumber: number;
  /** ISO date and time, or null. */
  creationDate: string | null;
  /** Strings, numbers, booleans; dates as ISO text with type "Date". */
  custom: Map<string, { type: "String" | "Number" | "Boolean" | "Date"; value: string | number | boolean }>;
}

export interface Workbook {
  /** File name as Excel shows it. */
  name: string;
  readonly styles: StyleTable;
  /** In tab order; never empty. */
  sheets: Sheet[];
  activeSheetId: string;
  names: DefinedName[];
  /** Serial numbers count from 1904 instead of 1900. */
  date1904: boolean;
  /** Structure protection: sheets cannot be added, renamed, moved or deleted. */
  protection: { password: PasswordCheck | null } | null;
  /** workbook.settings of the running add-in: JSON values by key. */
  settings: Map<string, unknown>;
  customXmlParts: CustomXmlPart[];
  properties: DocumentProperties;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** Parts of an opened file that the host does not understand, by path, for whoever saves it again. */
  preserved: Map<string, Uint8Array>;
  /** Source of ids: tables and table columns (numbers), sheets, charts, comments. */
  nextId: number;
}

export function newId(workbook: Workbook): number {
  return workbook.nextId++;
}

/** An id that looks like Excel's: "{00000000-0001-0000-0000-000000000000}". */
export function newGuid(workbook: Workbook): string {
  const digits = newId(workbook).toString(16).toUpperCase().padStart(4, "0");
  return `{00000000-${digits}-0000-0000-000000000000}`;
}

/** A workbook without any sheet, for readers; call `addSheet` at least once. */
export function emptyWorkbook(name = "Book1"): Workbook {
  return {
    name,
    styles: new StyleTable(),
    sheets: [],
    activeSheetId: "",
    names: [],
    date1904: false,
    protection: null,
    settings: new Map(),
    customXmlParts: [],
    properties: {
      title: "",
      subject: "",
      author: "",
      keywords: "",
      comments: "",
      category: "",
      manager: "",
      company: "",
      lastAuthor: "",
      revisionNumber: 0,
      creationDate: null,
      custom: new Map(),
    },
    calculationMode: "Automatic",
    preserved: new Map(),
    nextId: 1,
  };
}

/** What Excel shows when it starts: one sheet, "Sheet1". */
export function newWorkbook(name = "Book1"): Workbook {
  const workbook = emptyWorkbook(name);
  addSheet(workbook, "Sheet1");
  return workbook;
}

/** Adds a sheet at the end, unchecked; the first becomes the active one. */
export function addSheet(workbook: Workbook, name: string): Sheet {
  const sheet = newSheet(newGuid(workbook), name);
  workbook.sheets.push(sheet);
  if (workbook.activeSheetId === "") workbook.activeSheetId = sheet.id;
  return sheet;
}

export function sheetById(workbook: Workbook, id: string): Sheet | undefined {
  return workbook.sheets.find((sheet) => sheet.id === id);
}

/** By name, either case, as Excel does. */
export function sheetByName(workbook: Workbook, name: string): Sheet | undefined {
  const key = name.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === key);
}

export function activeSheet(workbook: Workbook): Sheet {
  const sheet = sheetById(workbook, workbook.activeSheetId) ?? workbook.sheets[0];
  if (!sheet) throw new Error("A workbook has at least one sheet.");
  return sheet;
}
