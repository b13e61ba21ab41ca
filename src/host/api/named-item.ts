/** Excel.NamedItem: names of the workbook and of single sheets. */
import { ApiError, invalidArgument, itemNotFound } from "../api-error";
import type { Book } from "../book";
import { canonicalFormula } from "../edit/formula-text";
import { requireWritable } from "../edit/guard";
import { areaOfName } from "../edit/resolve-address";
import { isGoodName, isNameTaken } from "../edit/table-rename";
import { type DefinedName, formatArea, isCellError, quoteSheetName, sheetById } from "../model";
import { type Args, toBoolean, toText } from "./args";
import type { ClassSpec } from "./class-spec";
import { cellsOf, type Handle, handle, type ScopeTarget, type Targets } from "./handle";
import { jsonValue, readTypes, readValues, valueType } from "./read-grid";

type T = Targets["NamedItem"];

const types: { readonly [valueType: string]: string } = { Double: "Double", Boolean: "Boolean", Error: "Error" };

/** "Range", "String", "Double"…, by what the formula gives. */
function typeOf(item: DefinedName, book: Book): string {
  if (areaOfName(book, item.formula)) return "Range";
  return types[valueType(resultOf(item, book))] ?? "String";
}

function resultOf(item: DefinedName, book: Book) {
  return book.calculator.evaluateAt(item.formula, book.activeSheet, 0, 0);
}

function range({ item }: T, book: Book): Handle | null {
  const target = areaOfName(book, item.formula);
  return target && handle("Range", target);
}

function sheetOf({ item }: T, book: Book): Handle | null {
  const sheet = item.scope === null ? undefined : sheetById(book.workbook, item.scope);
  return sheet ? handle("Worksheet", { sheet }) : null;
}

export const namedItemClass: ClassSpec<T> = {
  id: { name: "_Id", get: ({ item }) => item.name },
  properties: {
    Name: { get: ({ item }) => item.name },
    Type: { get: ({ item }, book) => typeOf(item, book) },
    Value: {
      get: ({ item }, book) => {
        if (areaOfName(book, item.formula)) return item.formula.replace(/^=/, "");
        const value = resultOf(item, book);
        return isCellError(value) ? value.error : jsonValue(value);
      },
    },
    Visible: {
      get: ({ item }) => item.visible,
      set: ({ item }, value, book) => {
        requireWritable(book);
        item.visible = toBoolean(value);
      },
    },
    Comment: {
      get: ({ item }) => item.comment,
      set: ({ item }, value, book) => {
        requireWritable(book);
        item.comment = toText(value);
      },
    },
    Scope: { get: ({ item }) => (item.scope === null ? "Workbook" : "Worksheet") },
    Formula: {
      get: ({ item }) => item.formula,
      set: ({ item }, value, book) => {
        requireWritable(book);
        item.formula = readFormula(book, toText(value));
        book.calculator.restructured();
      },
    },
  },
  objects: {
    ArrayValues: (target) => handle("NamedItemArrayValues", target),
    Worksheet: (target, book) => {
      const sheet = sheetOf(target, book);
      if (!sheet) throw new ApiError("InvalidOperation");
      return sheet;
    },
    WorksheetOrNullObject: sheetOf,
  },
  methods: {
    Delete: ({ item }, _args, book) => {
      requireWritable(book);
      book.workbook.names = book.workbook.names.filter((each) => each !== item);
      book.calculator.restructured();
    },
    GetRange: (target, _args, book) => {
      const found = range(target, book);
      if (!found) throw itemNotFound();
      return found;
    },
    GetRangeOrNullObject: (target, _args, book) => range(target, book),
  },
};

export const namedItemArrayValuesClass: ClassSpec<T> = {
  properties: {
    Values: {
      get: ({ item }, book) => {
        const target = areaOfName(book, item.formula);
        return target ? readValues(book, target) : [[jsonValue(resultOf(item, book))]];
      },
    },
    Types: {
      get: ({ item }, book) => {
        const target = areaOfName(book, item.formula);
        return target ? readTypes(book, target) : [[valueType(resultOf(item, book))]];
      },
    },
  },
};

function readFormula(book: Book, text: string): string {
  if (!text.startsWith("=")) throw invalidArgument();
  const formula = canonicalFormula(text);
  if (!book.calculator.parse(formula)) throw invalidArgument();
  return formula;
}

/** A Range object, or a formula beginning with "=". */
function reference(args: Args, book: Book): string {
  const cells = cellsOf(args.at(1));
  if (!cells) {
    if (typeof args.at(1) === "string") return readFormula(book, args.string(1));
    const value = args.at(1);
    if (typeof value === "number" || typeof value === "boolean") return `=${String(value).toUpperCase()}`;
    throw invalidArgument();
  }
  const sheet = quoteSheetName(cells.sheet.name);
  return `=${cells.areas.map((area) => `${sheet}!${formatArea(area, true)}`).join(",")}`;
}

function add({ sheet }: ScopeTarget, args: Args, book: Book): Handle {
  requireWritable(book);
  const name = args.string(0);
  if (!isGoodName(name)) throw invalidArgument();
  const scope = sheet?.id ?? null;
  const key = name.toLowerCase();
  const same = book.workbook.names.some((each) => each.scope === scope && each.name.toLowerCase() === key);
  if (same || (scope === null && isNameTaken(book, name))) throw new ApiError("ItemAlreadyExists");
  const item: DefinedName = {
    name,
    scope,
    formula: reference(args, book),
    comment: args.stringOr(2, ""),
    visible: true,
  };
  book.workbook.names.push(item);
  book.calculator.restructured();
  book.happened({ kind: "view", sheet });
  return handle("NamedItem", { item });
}

function inScope({ sheet }: ScopeTarget, book: Book): DefinedName[] {
  return book.workbook.names.filter((item) => item.scope === (sheet?.id ?? null));
}

function find(scope: ScopeTarget, key: string, book: Book): DefinedName | undefined {
  const name = key.toLowerCase();
  return inScope(scope, book).find((item) => item.name.toLowerCase() === name);
}

export const namedItemCollectionClass: ClassSpec<ScopeTarget> = {
  getItem: (scope, args, book) => {
    const item = find(scope, args.key(0), book);
    if (!item) throw itemNotFound();
    return handle("NamedItem", { item });
  },
  items: (scope, book) => inScope(scope, book).map((item) => handle("NamedItem", { item })),
  methods: {
    Add: add,
    AddFormulaLocal: add,
    GetCount: (scope, _args, book) => inScope(scope, book).length,
    GetItemOrNullObject: (scope, args, book) => {
      const item = find(scope, args.key(0), book);
      return item ? handle("NamedItem", { item }) : null;
    },
  },
};
