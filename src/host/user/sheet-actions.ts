/** Sheets: adding, naming, moving, hiding, protecting. */
import { ApiError } from "../api-error";
import {
  activateSheet,
  copySheet,
  createSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setVisibility,
} from "../edit/sheets";
import {
  defaultProtectionOptions,
  legacyPasswordHash,
  type ProtectionOptions,
  type Sheet,
  type SheetVisibility,
} from "../model";

import type { EntryOutcome } from "./actor";
import { LayoutActions } from "./layout-actions";

export abstract class SheetActions extends LayoutActions {
  /** Excel cannot undo deleting, moving, copying or hiding a sheet. */
  deleteSheet(sheetKey: string): EntryOutcome {
    const sheet = this.sheet(sheetKey);
    return this.attempt("delete sheet", () => deleteSheet(this.book, sheet));
  }

  activate(sheetKey: string): void {
    const sheet = this.sheet(sheetKey);
    this.act("activate", () => activateSheet(this.book, sheet));
  }

  addSheet(name: string | null = null): Sheet {
    return this.act("add sheet", () => createSheet(this.book, name));
  }

  renameSheet(sheetKey: string, name: string): EntryOutcome {
    const sheet = this.sheet(sheetKey);
    return this.attempt("rename sheet", () => renameSheet(this.book, sheet, name));
  }

  copySheet(sheetKey: string): Sheet {
    const sheet = this.sheet(sheetKey);
    return this.act("copy sheet", () => copySheet(this.book, sheet, this.book.workbook.sheets.indexOf(sheet) + 1));
  }

  moveSheet(sheetKey: string, position: number): EntryOutcome {
    const sheet = this.sheet(sheetKey);
    return this.attempt("move sheet", () => moveSheet(this.book, sheet, position));
  }

  setVisibility(sheetKey: string, visibility: SheetVisibility): EntryOutcome {
    const sheet = this.sheet(sheetKey);
    return this.attempt("visibility", () => setVisibility(this.book, sheet, visibility));
  }

  protect(sheetKey: string, options: Partial<ProtectionOptions> = {}, password = ""): void {
    const sheet = this.sheet(sheetKey);
    this.act("protect", () => {
      const check = password === "" ? null : ({ kind: "text", text: password } as const);
      sheet.protection = { options: { ...defaultProtectionOptions, ...options }, password: check };
      this.book.happened({ kind: "protection", sheet, protected: true });
    });
  }

  unprotect(sheetKey: string, password = ""): EntryOutcome {
    const sheet = this.sheet(sheetKey);
    return this.attempt("unprotect", () => {
      const check = sheet.protection?.password ?? null;
      const right =
        !check ||
        (check.kind === "text"
          ? check.text === password
          : check.kind === "legacy" && check.hash === legacyPasswordHash(password));
      if (!right) throw new ApiError("BadPassword");
      sheet.protection = null;
      this.book.happened({ kind: "protection", sheet, protected: false });
    });
  }

  protectWorkbook(password = ""): void {
    this.act("protect workbook", () => {
      this.book.workbook.protection = { password: password === "" ? null : { kind: "text", text: password } };
    });
  }
}
