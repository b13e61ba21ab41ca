/** Go To Special: blanks, constants, formulas, visible cells, cells with validation or conditional formats. */
import { ApiError } from "../api-error";
import type { Book } from "../book";
import { type Area, type Cell, intersection, isCellError, type Sheet, styleAt, usedArea } from "../model";
import { isColumnHidden, isRowHidden } from "./sizes";

export const specialKinds = [
  "Blanks",
  "Constants",
  "Formulas",
  "Visible",
  "ConditionalFormats",
  "DataValidations",
  "SameConditionalFormat",
  "SameDataValidation",
] as const;

export function specialCells(
  book: Book,
  sheet: Sheet,
  areas: readonly Area[],
  kind: string,
  valueType: string | null,
): Area[] {
  book.calculate();
  if (kind === "ConditionalFormats")
    return shared(
      areas,
      sheet.conditionalFormats.flatMap((format) => format.areas),
    );
  if (kind === "DataValidations")
    return shared(
      areas,
      sheet.validations.flatMap((rule) => rule.areas),
    );
  const test = testOf(book, sheet, kind, valueType);
  // what a cell must hold to be found is found inside the area alone; the others reach as far as the sheet is used
  const used = isOfContent(kind) ? null : usedArea(sheet, { valuesOnly: false });
  const found = areas.flatMap((area) => {
    const part = isOfContent(kind) ? usedArea(sheet, { valuesOnly: false }, area) : used && intersection(area, used);
    return part ? runs(part, test) : [];
  });
  return joined(found);
}

const isOfContent = (kind: string) => kind === "Formulas" || kind === "Constants";

const shared = (areas: readonly Area[], others: readonly Area[]): Area[] =>
  areas.flatMap((area) => others.map((other) => intersection(area, other)).filter((part) => part !== null));

function testOf(
  book: Book,
  sheet: Sheet,
  kind: string,
  valueType: string | null,
): (row: number, column: number) => boolean {
  const cellAt = (row: number, column: number): Cell | undefined => sheet.rows.get(row)?.cells[column];
  switch (kind) {
    case "Blanks":
      return (row, column) => {
        const cell = cellAt(row, column);
        return !cell || (cell.value === null && cell.formula === null);
      };
    case "Constants":
      return (row, column) => {
        const cell = cellAt(row, column);
        return cell !== undefined && cell.formula === null && cell.value !== null && hasType(cell, valueType);
      };
    case "Formulas":
      return (row, column) => {
        const cell = cellAt(row, column);
        return cell !== undefined && cell.formula !== null && hasType(cell, valueType);
      };
    case "Visible":
      return (row, column) => !isRowHidden(sheet, row) && !isColumnHidden(sheet, column);
    case "Unlocked":
      return (row, column) => !styleAt(sheet, row, column, book.workbook.styles.normal).protection.locked;
    default:
      throw new ApiError("InvalidArgument");
  }
}

/** Excel.SpecialCellValueType: "All", "Errors", "ErrorsLogical", "Numbers", "LogicalText"… names the kinds in it. */
function hasType(cell: Cell, valueType: string | null): boolean {
  if (valueType === null || valueType === "All") return true;
  const { value } = cell;
  if (typeof value === "number") return valueType.includes("Number");
  if (typeof value === "boolean") return valueType.includes("Logical");
  if (typeof value === "string") return valueType.includes("Text");
  return isCellError(value) && valueType.includes("Error");
}

/** Neighbouring hits of a row as one area. */
function runs(area: Area, test: (row: number, column: number) => boolean): Area[] {
  const found: Area[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    let start = -1;
    for (let column = area.left; column <= area.right + 1; column++) {
      const hit = column <= area.right && test(row, column);
      if (hit && start < 0) start = column;
      if (!hit && start >= 0) {
        found.push({ top: row, bottom: row, left: start, right: column - 1 });
        start = -1;
      }
    }
  }
  return found;
}

/** Areas of the same columns below each other become one. */
function joined(areas: readonly Area[]): Area[] {
  const open = new Map<string, Area>();
  const done: Area[] = [];
  for (const area of areas) {
    const key = `${area.left}:${area.right}`;
    const above = open.get(key);
    if (above && above.bottom + 1 === area.top) open.set(key, { ...above, bottom: area.bottom });
    else {
      if (above) done.push(above);
      open.set(key, area);
    }
  }
  return [...done, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}
