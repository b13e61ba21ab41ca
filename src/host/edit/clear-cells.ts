/** Clearing: contents, formats, hyperlinks or all of them. */
import type { Book } from "../book";
import { type Area, intersection, overlaps, type Sheet, setCell, subtract } from "../model";
import { requireEditable } from "./guard";
import { fixHeaders } from "./table-edit";

export const clearKinds = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;
export type ClearKind = (typeof clearKinds)[number];

export function clearCells(book: Book, sheet: Sheet, areas: readonly Area[], kind: ClearKind): void {
  requireEditable(book, sheet, areas);
  book.touch(sheet);
  const contents = kind === "All" || kind === "Contents" || kind === "ResetContents";
  const formats = kind === "All" || kind === "Formats";
  for (const area of areas) {
    clearExisting(book, sheet, area, contents, formats);
    if (formats) clearRules(sheet, area);
    if (kind !== "Contents" && kind !== "Formats") {
      sheet.hyperlinks = sheet.hyperlinks.filter((link) => !overlaps(link.area, area));
    }
    if (contents) {
      for (const table of sheet.tables) {
        if (table.showHeaders && overlaps({ ...table.area, bottom: table.area.top }, area))
          fixHeaders(book, sheet, table);
      }
    }
  }
  if (contents) book.edited(sheet, areas);
  else book.happened({ kind: "format", sheet, areas });
}

function clearExisting(book: Book, sheet: Sheet, area: Area, contents: boolean, formats: boolean): void {
  for (const [row, line] of sheet.rows) {
    if (row < area.top || row > area.bottom) continue;
    for (let column = area.left; column <= Math.min(area.right, line.cells.length - 1); column++) {
      const cell = line.cells[column];
      if (!cell) continue;
      if (contents && (cell.formula !== null || cell.value !== null)) {
        const { style } = cell;
        const bare = formats || style === book.workbook.styles.normal;
        book.put(sheet, row, column, bare ? undefined : { value: null, formula: null, style });
      } else if (contents && formats) {
        setCell(sheet, row, column, undefined);
      } else if (formats) {
        setCell(sheet, row, column, { ...cell, style: book.workbook.styles.normal });
      }
    }
  }
}

/** Formats include conditional formats, validation, merges, and the styles kept for whole columns. */
function clearRules(sheet: Sheet, area: Area): void {
  for (const format of sheet.conditionalFormats) format.areas = format.areas.flatMap((each) => subtract(each, area));
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  for (const rule of sheet.validations) rule.areas = rule.areas.flatMap((each) => subtract(each, area));
  sheet.validations = sheet.validations.filter((rule) => rule.areas.length > 0);
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
  if (area.top === 0 && area.bottom >= 1_048_575) {
    for (const [index, column] of sheet.columns) {
      if (index >= area.left && index <= area.right) column.style = null;
    }
  }
}
