/** Excel.Workbook, Application, Runtime and what describes the computer. */
import { ApiError, invalidArgument, itemNotFound } from "../api-error";
import type { Book } from "../book";
import { requireWritable } from "../edit/guard";
import { insertWorkbook } from "../edit/insert-workbook";
import { type Sheet, sheetById, sheetByName } from "../model";
import { toBoolean, toInteger, toNumber, toOneOf, toRecord, toText } from "./args";
import type { ClassSpec } from "./class-spec";
import { handle, targetOf } from "./handle";
import { passwordOf, requirePassword } from "./worksheet-parts";

function selected(book: Book) {
  book.requireFocus("InvalidSelection");
  const sheet = book.activeSheet;
  return { sheet, areas: sheet.selection };
}

/** A kept range an event pointed at. */
function eventRange(id: string, book: Book) {
  try {
    return book.references.handle(id);
  } catch (error) {
    if (error instanceof ApiError) return null;
    throw error;
  }
}

/** Where inserted sheets go: at an end, or beside a sheet. */
function insertPosition(options: { readonly [key: string]: unknown }, book: Book): number {
  const { sheets } = book.workbook;
  const type =
    options.positionType == null
      ? "End"
      : toOneOf(options.positionType, ["None", "Before", "After", "Beginning", "End"]);
  if (type === "End") return sheets.length;
  if (type === "None" || type === "Beginning") return 0;
  const beside = targetOf(options.relativeTo, "Worksheet")?.sheet ?? sheetByKey(book, options.relativeTo);
  const index = beside ? sheets.indexOf(beside) : -1;
  if (index < 0) throw invalidArgument();
  return type === "Before" ? index : index + 1;
}

function sheetByKey(book: Book, key: unknown): Sheet | undefined {
  return typeof key === "string" ? (sheetById(book.workbook, key) ?? sheetByName(book.workbook, key)) : undefined;
}

export const workbookClass: ClassSpec<null> = {
  properties: {
    Name: { get: (_target, book) => book.workbook.name },
    ReadOnly: { get: (_target, book) => book.readOnly },
    IsDirty: {
      get: (_target, book) => book.isDirty,
      set: (_target, value, book) => {
        book.isDirty = toBoolean(value);
      },
    },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: (_target, book) => book.savedBefore },
    UsePrecisionAsDisplayed: { get: () => false },
    CalculationEngineVersion: { get: () => 191_029 },
    ChartDataPointTrack: { get: () => true },
  },
  objects: {
    Application: () => handle("Application", null),
    Comments: () => handle("CommentCollection", { sheet: null }),
    CustomXmlParts: () => handle("CustomXmlPartCollection", { namespaceUri: null }),
    Functions: () => handle("Functions", null),
    Names: () => handle("NamedItemCollection", { sheet: null }),
    Properties: () => handle("DocumentProperties", null),
    Protection: () => handle("WorkbookProtection", null),
    Settings: () => handle("SettingCollection", null),
    Tables: () => handle("TableCollection", { sheet: null }),
    Worksheets: () => handle("WorksheetCollection", null),
    _Runtime: () => handle("Runtime", null),
  },
  methods: {
    GetActiveCell: (_target, _args, book) => {
      const { sheet, areas } = selected(book);
      const [area] = areas;
      if (!area) throw new ApiError("InvalidSelection");
      return handle("Range", { sheet, area: { ...area, bottom: area.top, right: area.left } });
    },
    GetSelectedRange: (_target, _args, book) => {
      const { sheet, areas } = selected(book);
      const [area] = areas;
      if (!area || areas.length > 1) throw new ApiError("InvalidSelection");
      return handle("Range", { sheet, area });
    },
    GetSelectedRanges: (_target, _args, book) => handle("RangeAreas", selected(book)),
    GetActiveChart: () => {
      throw itemNotFound();
    },
    GetActiveChartOrNullObject: () => null,
    GetIsActiveCollabSession: () => false,
    InsertWorksheetsFromBase64: (_target, args, book) => {
      const source = book.openedFiles.get(args.string(0));
      if (!source) throw invalidArgument();
      const options = args.has(1) ? toRecord(args.at(1)) : {};
      const names = Array.isArray(options.sheetNamesToInsert) ? options.sheetNamesToInsert.map(toText) : [];
      return insertWorkbook(book, source, names, insertPosition(options, book)).map((sheet) => sheet.id);
    },
    Save: (_target, _args, book) => {
      requireWritable(book);
      book.isDirty = false;
      book.savedBefore = true;
    },
    _GetRangeForEventByReferenceId: (_target, args, book) => {
      const range = eventRange(args.string(0), book);
      if (!range) throw itemNotFound();
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_target, args, book) => eventRange(args.string(0), book),
    _GetRangesForEventByReferenceId: (_target, args, book) => {
      const ranges = eventRange(args.string(0), book);
      if (!ranges) throw itemNotFound();
      return ranges;
    },
    _GetRangesOrNullObjectForEventByReferenceId: (_target, args, book) => eventRange(args.string(0), book),
    _GetReferenceCount: (_target, _args, book) => book.references.count,
    _RemoveReference: (_target, args, book) => book.references.release(args.string(0)),
    _RemoveAllReferences: (_target, _args, book) => book.references.releaseAll(),
  },
  events: ["Activated", "AutoSaveSettingChanged"],
};

export const runtimeClass: ClassSpec<null> = {
  properties: {
    EnableEvents: {
      get: (_target, book) => book.enableEvents,
      set: (_target, value, book) => {
        book.enableEvents = toBoolean(value);
      },
    },
  },
};

const modes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export const applicationClass: ClassSpec<null> = {
  properties: {
    CalculationMode: {
      get: (_target, book) => book.workbook.calculationMode,
      set: (_target, value, book) => {
        book.workbook.calculationMode = toOneOf(value, modes);
      },
    },
    CalculationState: { get: (_target, book) => (book.calculator.pending ? "Pending" : "Done") },
    CalculationEngineVersion: { get: () => 191_029 },
    DecimalSeparator: { get: (_target, book) => separators(book).decimal },
    ThousandsSeparator: { get: (_target, book) => separators(book).group },
    UseSystemSeparators: { get: () => true },
  },
  objects: {
    CultureInfo: () => handle("CultureInfo", null),
    IterativeCalculation: () => handle("IterativeCalculation", null),
  },
  methods: {
    Calculate: (_target, args, book) => {
      const type = args.oneOf(0, ["Recalculate", "Full", "FullRebuild"], "Recalculate");
      if (type === "FullRebuild") book.calculator.restructured();
      if (type !== "Recalculate") book.calculator.markAll();
      book.calculate({ force: true, volatile: true });
    },
    SuspendApiCalculationUntilNextSync: (_target, _args, book) => {
      book.calculationSuspended = true;
    },
    // Nothing is drawn, so there is nothing to hold back.
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

function separators(book: Book): { decimal: string; group: string } {
  return book.settings.typingLocale === "vi-VN" ? { decimal: ",", group: "." } : { decimal: ".", group: "," };
}

export const cultureInfoClass: ClassSpec<null> = {
  properties: { Name: { get: (_target, book) => book.settings.typingLocale } },
  objects: {
    DatetimeFormat: () => handle("DatetimeFormatInfo", null),
    NumberFormat: () => handle("NumberFormatInfo", null),
  },
};

export const numberFormatInfoClass: ClassSpec<null> = {
  properties: {
    NumberDecimalSeparator: { get: (_target, book) => separators(book).decimal },
    NumberGroupSeparator: { get: (_target, book) => separators(book).group },
  },
};

const isVietnamese = (book: Book): boolean => book.settings.typingLocale === "vi-VN";

export const datetimeFormatInfoClass: ClassSpec<null> = {
  properties: {
    DateSeparator: { get: () => "/" },
    TimeSeparator: { get: () => ":" },
    ShortDatePattern: { get: (_target, book) => (isVietnamese(book) ? "dd/MM/yyyy" : "M/d/yyyy") },
    LongDatePattern: { get: (_target, book) => (isVietnamese(book) ? "dd MMMM yyyy" : "dddd, MMMM d, yyyy") },
    LongTimePattern: { get: (_target, book) => (isVietnamese(book) ? "HH:mm:ss" : "h:mm:ss tt") },
  },
};

export const iterativeCalculationClass: ClassSpec<null> = {
  properties: {
    Enabled: {
      get: (_target, book) => book.iterativeCalculation.enabled,
      set: (_target, value, book) => {
        book.iterativeCalculation.enabled = toBoolean(value);
      },
    },
    MaxIteration: {
      get: (_target, book) => book.iterativeCalculation.maxIteration,
      set: (_target, value, book) => {
        book.iterativeCalculation.maxIteration = toInteger(value);
      },
    },
    MaxChange: {
      get: (_target, book) => book.iterativeCalculation.maxChange,
      set: (_target, value, book) => {
        book.iterativeCalculation.maxChange = toNumber(value);
      },
    },
  },
};

export const workbookProtectionClass: ClassSpec<null> = {
  properties: { Protected: { get: (_target, book) => book.workbook.protection !== null } },
  methods: {
    Protect: (_target, args, book) => {
      requireWritable(book);
      if (book.workbook.protection) throw new ApiError("AccessDenied");
      book.workbook.protection = { password: passwordOf(args, 0) };
      book.happened({ kind: "view", sheet: null });
    },
    Unprotect: (_target, args, book) => {
      requireWritable(book);
      if (!book.workbook.protection) return;
      requirePassword(book.workbook.protection.password, args.stringOr(0, ""));
      book.workbook.protection = null;
      book.happened({ kind: "view", sheet: null });
    },
  },
};
