import { autoFill } from "../edit/auto-fill";
import { clearCells } from "../edit/clear-cells";
import { copyCells, moveCells } from "../edit/copy-cells";
import { readEntry } from "../edit/entry";
import { selectCells } from "../edit/select-cells";
import { isValid } from "../edit/validation-check";
import { ruleAt } from "../edit/validations";
import { entryTools, writeCells } from "../edit/write-cells";
import { type CellValue, columnLimit, type DataValidation, getCell, rowLimit, type Sheet, styleAt } from "../model";

import { type EntryOutcome, explain } from "./actor";
import { SheetActions } from "./sheet-actions";

const restrictedMessage = "This value doesn't match the data validation restrictions defined for this cell.";

export class Person extends SheetActions {
  /** Types text into a cell and presses Enter; validation is asked first. */
  type(sheetKey: string, address: string, text: string): EntryOutcome {
    const sheet = this.sheet(sheetKey);
    const { top: row, left: column } = this.area(sheet, address);
    const locale = this.host.settings.typingLocale;
    return this.act("typing", () => {
      try {
        const style = styleAt(sheet, row, column, this.book.workbook.styles.normal);
        const entry = readEntry(text, style, entryTools(this.book, locale));
        const value =
          entry.formula === null ? entry.value : this.book.calculator.evaluateAt(entry.formula, sheet, row, column);
        const alert = this.objection(sheet, row, column, value);
        if (alert?.style === "Stop") return { accepted: false, alert };
        writeCells(this.book, sheet, { top: row, bottom: row, left: column, right: column }, [[text]], { locale });
        return { accepted: true, alert };
      } catch (error) {
        return explain(error);
      }
    });
  }

  private objection(sheet: Sheet, row: number, column: number, value: CellValue): EntryOutcome["alert"] {
    const rule: DataValidation | undefined = ruleAt(sheet, row, column);
    if (!rule?.errorAlert.showAlert || isValid(this.book, sheet, row, column, rule, value)) return null;
    const { style, title, message } = rule.errorAlert;
    return { style, title: title || "Microsoft Excel", message: message || restrictedMessage };
  }

  /** Pastes text from elsewhere, cell by cell from a corner; validation is not asked, as in Excel. */
  paste(
    sheetKey: string,
    address: string,
    values: readonly (readonly (string | number | boolean | null)[])[],
  ): EntryOutcome {
    const sheet = this.sheet(sheetKey);
    const { top, left } = this.area(sheet, address);
    const [first = []] = values;
    const area = { top, left, bottom: top + values.length - 1, right: left + first.length - 1 };
    return this.attempt("paste", () =>
      writeCells(this.book, sheet, area, values, { locale: this.host.settings.typingLocale }),
    );
  }

  /** Copies cells and pastes them; the copy brings its validation and replaces what was there. */
  copy(from: { sheet: string; address: string }, to: { sheet: string; address: string }): EntryOutcome {
    const source = this.sheet(from.sheet);
    const target = this.sheet(to.sheet);
    const options = { kind: "All", skipBlanks: false, transpose: false } as const;
    return this.attempt("paste", () => {
      const copied = { sheet: source, area: this.area(source, from.address) };
      copyCells(this.book, copied, { sheet: target, area: this.area(target, to.address) }, options);
    });
  }

  /** Cuts cells and pastes them elsewhere. */
  move(from: { sheet: string; address: string }, to: { sheet: string; address: string }): EntryOutcome {
    const source = this.sheet(from.sheet);
    const target = this.sheet(to.sheet);
    return this.attempt("move", () =>
      moveCells(
        this.book,
        { sheet: source, area: this.area(source, from.address) },
        { sheet: target, area: this.area(target, to.address) },
      ),
    );
  }

  /** Presses Delete. */
  clear(sheetKey: string, address: string): EntryOutcome {
    const sheet = this.sheet(sheetKey);
    return this.attempt("clear", () => clearCells(this.book, sheet, [this.area(sheet, address)], "Contents"));
  }

  /** Drags the fill handle from the first row of an area over the rest of it. */
  fillDown(sheetKey: string, address: string): EntryOutcome {
    const sheet = this.sheet(sheetKey);
    const area = this.area(sheet, address);
    return this.attempt("fill", () =>
      autoFill(this.book, { sheet, area: { ...area, bottom: area.top } }, { sheet, area }, "FillCopy"),
    );
  }

  select(sheetKey: string, address: string | readonly string[]): void {
    const sheet = this.sheet(sheetKey);
    const areas = [address].flat().map((each) => this.area(sheet, each));
    this.act("select", () => selectCells(this.book, sheet, areas));
  }

  /** Writes values as a macro does that switched events off: nobody is told. */
  changeSilently(
    sheetKey: string,
    address: string,
    values: readonly (readonly (string | number | boolean | null)[])[],
  ): void {
    const sheet = this.sheet(sheetKey);
    const enabled = this.book.enableEvents;
    this.book.enableEvents = false;
    this.act("macro", () => writeCells(this.book, sheet, this.area(sheet, address), values));
    this.book.enableEvents = enabled;
  }

  beginCellEdit(): void {
    this.host.cellEditMode = true;
  }

  endCellEdit(): void {
    this.host.cellEditMode = false;
  }

  /** Presses Ctrl+Z. False when there is nothing to undo. */
  undo(): boolean {
    const book = this.book;
    const sheets = book.history.undo();
    if (!sheets) return false;
    book.calculator.restructured();
    this.act("undo", () => {
      for (const sheet of sheets) {
        const used = { top: 0, left: 0, bottom: rowLimit - 1, right: columnLimit - 1 };
        book.happened({ kind: "cells", sheet, areas: [used], changeType: "RangeEdited", details: null });
      }
      book.happened({ kind: "view", sheet: null });
    });
    return true;
  }

  /** The value of a cell as the model holds it. */
  value(sheetKey: string, address: string): CellValue {
    const sheet = this.sheet(sheetKey);
    const { top, left } = this.area(sheet, address);
    this.book.calculate();
    return getCell(sheet, top, left)?.value ?? null;
  }
}
