/** Freeze panes, protection and custom properties of a sheet. */
import { ApiError, invalidArgument, itemNotFound } from "../api-error";
import type { Book } from "../book";
import { requireWritable } from "../edit/guard";
import {
  columnCount,
  defaultProtectionOptions,
  legacyPasswordHash,
  type PasswordCheck,
  type ProtectionOptions,
  rowCount,
  type Sheet,
} from "../model";
import { type Args, toBoolean, toOneOf, toRecord, toText } from "./args";
import type { ClassSpec } from "./class-spec";
import { type Handle, handle, type Targets } from "./handle";
import { rangeArgument } from "./table";

type OfSheet = Targets["WorksheetFreezePanes"];

function freeze(book: Book, sheet: Sheet, rows: number, columns: number): void {
  book.requireFocus("GeneralException");
  if (rows < 0 || columns < 0) throw invalidArgument();
  book.touch(sheet);
  sheet.freeze = rows === 0 && columns === 0 ? null : { rows, columns };
  book.happened({ kind: "view", sheet });
}

function frozen({ sheet }: OfSheet): Handle | null {
  if (!sheet.freeze) return null;
  const { rows, columns } = sheet.freeze;
  const bottom = rows === 0 ? 1_048_575 : rows - 1;
  const right = columns === 0 ? 16_383 : columns - 1;
  return handle("Range", { sheet, area: { top: 0, left: 0, bottom, right } });
}

export const worksheetFreezePanesClass: ClassSpec<OfSheet> = {
  methods: {
    FreezeAt: ({ sheet }, args, book) => {
      const { area } = rangeArgument(args, 0, book, sheet);
      const wholeColumns = area.top === 0 && area.bottom === 1_048_575;
      const wholeRows = area.left === 0 && area.right === 16_383;
      freeze(book, sheet, wholeColumns ? 0 : rowCount(area) + area.top, wholeRows ? 0 : columnCount(area) + area.left);
    },
    FreezeRows: ({ sheet }, args, book) => freeze(book, sheet, args.integer(0, 1), 0),
    FreezeColumns: ({ sheet }, args, book) => freeze(book, sheet, 0, args.integer(0, 1)),
    Unfreeze: ({ sheet }, _args, book) => freeze(book, sheet, 0, 0),
    GetLocation: (target) => {
      const location = frozen(target);
      if (!location) throw itemNotFound();
      return location;
    },
    GetLocationOrNullObject: frozen,
  },
};

function readOptions(value: unknown): ProtectionOptions {
  if (value === undefined || value === null) return { ...defaultProtectionOptions };
  const record = toRecord(value);
  const options = { ...defaultProtectionOptions };
  for (const [name, given] of Object.entries(record)) {
    if (given === undefined || given === null) continue;
    if (name === "selectionMode") options.selectionMode = toOneOf(given, ["Normal", "Unlocked", "None"]);
    else if (isFlag(name)) options[name] = toBoolean(given);
    else throw invalidArgument();
  }
  return options;
}

type Flag = Exclude<keyof ProtectionOptions, "selectionMode">;

function isFlag(name: string): name is Flag {
  return name in defaultProtectionOptions && name !== "selectionMode";
}

export function passwordOf(args: Args, index: number): PasswordCheck | null {
  const text = args.stringOr(index, "");
  return text === "" ? null : { kind: "text", text };
}

/** A hash with salt, read from a file, cannot be checked here without the file's algorithm: no password opens it. */
export function requirePassword(check: PasswordCheck | null, given: string): void {
  if (check === null) return;
  const right =
    check.kind === "text" ? check.text === given : check.kind === "legacy" && check.hash === legacyPasswordHash(given);
  if (!right) throw new ApiError("BadPassword");
}

export const worksheetProtectionClass: ClassSpec<OfSheet> = {
  properties: {
    Protected: { get: ({ sheet }) => sheet.protection !== null },
    Options: { get: ({ sheet }) => sheet.protection?.options ?? null },
  },
  methods: {
    Protect: ({ sheet }, args, book) => {
      requireWritable(book);
      if (sheet.protection) throw new ApiError("AccessDenied");
      sheet.protection = { options: readOptions(args.at(0)), password: passwordOf(args, 1) };
      book.happened({ kind: "protection", sheet, protected: true });
    },
    Unprotect: ({ sheet }, args, book) => {
      requireWritable(book);
      if (!sheet.protection) return;
      requirePassword(sheet.protection.password, args.stringOr(0, ""));
      sheet.protection = null;
      book.happened({ kind: "protection", sheet, protected: false });
    },
  },
};

const customProperty = (sheet: Sheet, key: string): Handle => handle("WorksheetCustomProperty", { sheet, key });

/** Keys are told apart regardless of case. */
function keyOf(sheet: Sheet, key: string): string | undefined {
  return [...sheet.customProperties.keys()].find((each) => each.toLowerCase() === key.toLowerCase());
}

export const worksheetCustomPropertyClass: ClassSpec<Targets["WorksheetCustomProperty"]> = {
  id: { name: "_Id", get: ({ key }) => key },
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key) ?? "",
      set: ({ sheet, key }, value, book) => {
        requireWritable(book);
        book.touch(sheet);
        sheet.customProperties.set(key, toText(value));
      },
    },
  },
  methods: {
    Delete: ({ sheet, key }, _args, book) => {
      requireWritable(book);
      book.touch(sheet);
      sheet.customProperties.delete(key);
    },
  },
};

export const worksheetCustomPropertyCollectionClass: ClassSpec<OfSheet> = {
  getItem: ({ sheet }, args) => {
    const key = keyOf(sheet, args.key(0));
    if (key === undefined) throw itemNotFound();
    return customProperty(sheet, key);
  },
  items: ({ sheet }) => [...sheet.customProperties.keys()].map((key) => customProperty(sheet, key)),
  methods: {
    Add: ({ sheet }, args, book) => {
      requireWritable(book);
      const key = args.string(0);
      if (key === "" || key.length > 255) throw invalidArgument();
      book.touch(sheet);
      sheet.customProperties.set(keyOf(sheet, key) ?? key, args.string(1));
      return customProperty(sheet, keyOf(sheet, key) ?? key);
    },
    GetCount: ({ sheet }) => sheet.customProperties.size,
    GetItemOrNullObject: ({ sheet }, args) => {
      const key = keyOf(sheet, args.key(0));
      return key === undefined ? null : customProperty(sheet, key);
    },
  },
};
