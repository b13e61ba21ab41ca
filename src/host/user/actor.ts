/** Somebody who changes the workbook: finds sheets and cells, does one undoable step, explains what Excel refuses. */
import { ApiError } from "../api-error";
import type { Book } from "../book";
import { resolveRange } from "../edit/resolve-address";
import { type Area, type Sheet, sheetById, sheetByName } from "../model";
import type { Settings } from "../options";

/** The host, as far as a person at it needs it. */
export interface Desk {
  readonly book: Book;
  readonly settings: Settings;
  cellEditMode: boolean;
  act<R>(actor: "user" | "remote", label: string, action: () => R): R;
}

/** What became of an entry. An alert is what Excel shows: a rule's message, or why the cell cannot be changed. */
export interface EntryOutcome {
  readonly accepted: boolean;
  readonly alert: {
    readonly style: "Stop" | "Warning" | "Information";
    readonly title: string;
    readonly message: string;
  } | null;
}

const accepted: EntryOutcome = { accepted: true, alert: null };
const refused = (message: string): EntryOutcome => ({
  accepted: false,
  alert: { style: "Stop", title: "Microsoft Excel", message },
});
const protectedMessage =
  "The cell or chart you're trying to change is on a protected sheet. To make a change, unprotect the sheet.";

export abstract class Actor {
  protected readonly host: Desk;
  private readonly actor: "user" | "remote";

  constructor(host: Desk, actor: "user" | "remote") {
    this.host = host;
    this.actor = actor;
  }

  protected get book(): Book {
    return this.host.book;
  }

  protected sheet(key: string): Sheet {
    const sheet = sheetById(this.book.workbook, key) ?? sheetByName(this.book.workbook, key);
    if (!sheet) throw new ApiError("ItemNotFound");
    return sheet;
  }

  protected area(sheet: Sheet, address: string): Area {
    return resolveRange(this.book, address, sheet).area;
  }

  protected act<R>(label: string, action: () => R): R {
    return this.host.act(this.actor, label, action);
  }

  protected attempt(label: string, action: () => void): EntryOutcome {
    return this.act(label, () => {
      try {
        action();
        return accepted;
      } catch (error) {
        return explain(error);
      }
    });
  }
}

export function explain(error: unknown): EntryOutcome {
  if (!(error instanceof ApiError)) throw error;
  return refused(error.code === "AccessDenied" ? protectedMessage : error.message);
}
