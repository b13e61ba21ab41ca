/** Who may change what: protection of sheets and of the workbook's structure, read-only workbooks. */
import { accessDenied } from "../api-error";
import type { Book } from "../book";
import { type Area, cellCount, type ProtectionOptions, type Sheet, styleAt } from "../model";

type Permission = {
  [K in keyof ProtectionOptions]: ProtectionOptions[K] extends boolean ? K : never;
}[keyof ProtectionOptions];

/** Cells beyond this many are taken as partly locked: no sheet has a million unlocked cells one by one. */
const checkedCells = 2_000_000;

/** Contents of these cells may be changed: the sheet is not protected, or all of them are unlocked. */
export function requireEditable(book: Book, sheet: Sheet, areas: readonly Area[]): void {
  requireWritable(book);
  if (!sheet.protection) return;
  for (const area of areas) {
    if (cellCount(area) > checkedCells) throw accessDenied();
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (styleAt(sheet, row, column, book.workbook.styles.normal).protection.locked) throw accessDenied();
      }
    }
  }
}

/** The sheet is not protected, or its protection allows this. */
export function requireAllowed(book: Book, sheet: Sheet, permission: Permission | null): void {
  requireWritable(book);
  if (sheet.protection && !(permission && sheet.protection.options[permission])) throw accessDenied();
}

/** Sheets may be added, renamed, moved, hidden and deleted. */
export function requireOpenStructure(book: Book): void {
  requireWritable(book);
  if (book.workbook.protection) throw accessDenied();
}

export function requireWritable(book: Book): void {
  if (book.readOnly && book.actor === "addin") throw accessDenied();
}
