/** Applies a change to every formula of the workbook: cells, names, validations, conditional formats and charts. */
import type { Book } from "../book";
import { contains, type Sheet, setCell } from "../model";

/** Where a formula stands; `row` and `column` are those of its cell, or of the first cell it applies to. */
export interface FormulaPlace {
  readonly sheet: Sheet | null;
  readonly row: number;
  readonly column: number;
}

export function rewriteFormulas(book: Book, change: (formula: string, place: FormulaPlace) => string): void {
  for (const sheet of book.workbook.sheets) {
    rewriteCells(book, sheet, change);
    rewriteRules(sheet, change);
    for (const chart of sheet.charts) {
      const rewrite = (text: string | null): string | null =>
        text === null ? null : change(`=${text}`, { sheet: null, row: 0, column: 0 }).slice(1);
      chart.source = rewrite(chart.source);
      for (const series of chart.series) {
        series.values = rewrite(series.values);
        series.categories = rewrite(series.categories);
      }
    }
  }
  for (const name of book.workbook.names) name.formula = change(name.formula, { sheet: null, row: 0, column: 0 });
  book.calculator.restructured();
}

function rewriteCells(book: Book, sheet: Sheet, change: (formula: string, place: FormulaPlace) => string): void {
  for (const [row, line] of sheet.rows) {
    for (const [column, cell] of line.cells.entries()) {
      if (!cell || cell.formula === null) continue;
      const formula = change(cell.formula, { sheet, row, column });
      if (formula === cell.formula) continue;
      book.touch(sheet);
      setCell(sheet, row, column, { ...cell, formula });
    }
  }
}

function rewriteRules(sheet: Sheet, change: (formula: string, place: FormulaPlace) => string): void {
  for (const rule of sheet.validations) {
    const [first] = rule.areas;
    const place = { sheet, row: first?.top ?? 0, column: first?.left ?? 0 };
    if (rule.formula1.startsWith("=")) rule.formula1 = change(rule.formula1, place);
    if (rule.formula2?.startsWith("=")) rule.formula2 = change(rule.formula2, place);
  }
  for (const format of sheet.conditionalFormats) {
    const [first] = format.areas;
    const place = { sheet, row: first?.top ?? 0, column: first?.left ?? 0 };
    const { rule } = format;
    if (rule.kind === "Custom") rule.formula = change(rule.formula, place);
    if (rule.kind === "CellValue") {
      if (rule.formula1.startsWith("=")) rule.formula1 = change(rule.formula1, place);
      if (rule.formula2?.startsWith("=")) rule.formula2 = change(rule.formula2, place);
    }
  }
}

/** Whether a formula stands inside a table, where "[@Column]" means that table. */
export function standsInside(place: FormulaPlace, sheet: Sheet, area: Parameters<typeof contains>[0]): boolean {
  return place.sheet === sheet && contains(area, place.row, place.column);
}
