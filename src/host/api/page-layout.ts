/** Excel.PageLayout, headers and footers, page breaks. */
import { ApiError, invalidArgument, itemNotFound } from "../api-error";
import type { Book } from "../book";
import { requireAllowed } from "../edit/guard";
import { resolveAreas } from "../edit/resolve-address";
import {
  columnLimit,
  type HeaderFooter,
  isEntireColumn,
  isEntireRow,
  type PageLayout,
  rowLimit,
  type Sheet,
} from "../model";
import { type Args, toBoolean, toInteger, toNumber, toOneOf, toRecord, toText } from "./args";
import type { ClassSpec, Property } from "./class-spec";
import { type Handle, handle, type Targets } from "./handle";
import { rangeArgument } from "./table";

type T = Targets["PageLayout"];

function write(book: Book, sheet: Sheet, act: (layout: PageLayout) => void): void {
  requireAllowed(book, sheet, null);
  book.touch(sheet);
  act(sheet.pageLayout);
  book.happened({ kind: "view", sheet });
}

function setting<K extends keyof PageLayout>(key: K, read: (value: unknown) => PageLayout[K]): Property<T> {
  return {
    get: ({ sheet }) => sheet.pageLayout[key],
    set: ({ sheet }, value, book) => {
      const part = read(value);
      write(book, sheet, (layout) => {
        layout[key] = part;
      });
    },
  };
}

function margin(value: unknown): number {
  const points = toNumber(value);
  if (points < 0) throw invalidArgument();
  return points;
}

/** { scale: 10–400 }, or pages to fit; both kinds at once are not allowed. */
function readZoom(value: unknown): PageLayout["zoom"] {
  const record = toRecord(value);
  if (record.scale != null) {
    const scale = toInteger(record.scale);
    const fits = record.horizontalFitToPages != null || record.verticalFitToPages != null;
    if (scale < 10 || scale > 400 || fits) throw invalidArgument();
    return { scale };
  }
  const pages = (name: string): number => (record[name] == null ? 0 : toInteger(record[name]));
  const zoom = { horizontalFitToPages: pages("horizontalFitToPages"), verticalFitToPages: pages("verticalFitToPages") };
  if (zoom.horizontalFitToPages < 0 || zoom.verticalFitToPages < 0) throw invalidArgument();
  if (zoom.horizontalFitToPages === 0 && zoom.verticalFitToPages === 0) throw invalidArgument();
  return zoom;
}

/** The client hands out what was set: absent parts stay absent. */
function shownZoom(zoom: PageLayout["zoom"]): { [name: string]: number } {
  if ("scale" in zoom) return { scale: zoom.scale };
  const { horizontalFitToPages, verticalFitToPages } = zoom;
  return {
    ...(horizontalFitToPages ? { horizontalFitToPages } : {}),
    ...(verticalFitToPages ? { verticalFitToPages } : {}),
  };
}

const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const marginKeys = {
  top: "topMargin",
  bottom: "bottomMargin",
  left: "leftMargin",
  right: "rightMargin",
  header: "headerMargin",
  footer: "footerMargin",
} as const;

function setMargins({ sheet }: T, args: Args, book: Book): void {
  const unit = points[args.oneOf(0, ["Points", "Inches", "Centimeters"])];
  const record = toRecord(args.at(1));
  write(book, sheet, (layout) => {
    for (const [name, key] of Object.entries(marginKeys)) {
      if (record[name] != null) layout[key] = margin(record[name]) * unit;
    }
  });
}

function printArea({ sheet }: T): Handle | null {
  const { printArea: areas } = sheet.pageLayout;
  return areas.length === 0 ? null : handle("RangeAreas", { sheet, areas });
}

function titleRows({ sheet }: T): Handle | null {
  const lines = sheet.pageLayout.titleRows;
  return (
    lines && handle("Range", { sheet, area: { top: lines.first, bottom: lines.last, left: 0, right: columnLimit - 1 } })
  );
}

function titleColumns({ sheet }: T): Handle | null {
  const lines = sheet.pageLayout.titleColumns;
  return (
    lines && handle("Range", { sheet, area: { top: 0, bottom: rowLimit - 1, left: lines.first, right: lines.last } })
  );
}

const required =
  (find: (target: T) => Handle | null) =>
  (target: T): Handle => {
    const found = find(target);
    if (!found) throw itemNotFound();
    return found;
  };

const paperTypes =
  /^(Letter|LetterSmall|Tabloid|Ledger|Legal|Statement|Executive|A3|A4|A4Small|A5|B4|B5|Folio|Quatro|Paper\w+|Note|Envelope\w+|Csheet|Dsheet|Esheet|FanfoldUS|FanfoldStdGerman|FanfoldLegalGerman)$/;

export const pageLayoutClass: ClassSpec<T> = {
  properties: {
    Orientation: setting("orientation", (value) => toOneOf(value, ["Portrait", "Landscape"])),
    PaperSize: setting("paperSize", (value) => {
      const paper = toText(value);
      if (!paperTypes.test(paper)) throw invalidArgument();
      return paper;
    }),
    LeftMargin: setting("leftMargin", margin),
    RightMargin: setting("rightMargin", margin),
    TopMargin: setting("topMargin", margin),
    BottomMargin: setting("bottomMargin", margin),
    HeaderMargin: setting("headerMargin", margin),
    FooterMargin: setting("footerMargin", margin),
    CenterHorizontally: setting("centerHorizontally", toBoolean),
    CenterVertically: setting("centerVertically", toBoolean),
    Zoom: { ...setting("zoom", readZoom), get: ({ sheet }) => shownZoom(sheet.pageLayout.zoom) },
    PrintGridlines: setting("printGridlines", toBoolean),
    PrintHeadings: setting("printHeadings", toBoolean),
    PrintOrder: setting("printOrder", (value) => toOneOf(value, ["DownThenOver", "OverThenDown"])),
    PrintComments: setting("printComments", (value) => toOneOf(value, ["NoComments", "EndSheet", "InPlace"])),
    PrintErrors: setting("printErrors", (value) => toOneOf(value, ["AsDisplayed", "Blank", "Dash", "NotAvailable"])),
    BlackAndWhite: setting("blackAndWhite", toBoolean),
    DraftMode: setting("draftMode", toBoolean),
    FirstPageNumber: {
      ...setting("firstPageNumber", (value) => (value === "" || value === null ? null : toInteger(value))),
      get: ({ sheet }) => sheet.pageLayout.firstPageNumber ?? "",
    },
  },
  objects: { HeadersFooters: (target) => handle("HeaderFooterGroup", target) },
  methods: {
    SetPrintMargins: setMargins,
    SetPrintArea: ({ sheet }, args, book) => {
      const areas =
        typeof args.at(0) === "string"
          ? resolveAreas(book, args.string(0), sheet).map((target) => target.area)
          : args.cells(0)?.areas;
      if (!areas) throw invalidArgument();
      write(book, sheet, (layout) => {
        layout.printArea = [...areas];
      });
    },
    SetPrintTitleRows: ({ sheet }, args, book) => {
      const { area } = rangeArgument(args, 0, book, sheet);
      if (!isEntireRow(area)) throw invalidArgument();
      write(book, sheet, (layout) => {
        layout.titleRows = { first: area.top, last: area.bottom };
      });
    },
    SetPrintTitleColumns: ({ sheet }, args, book) => {
      const { area } = rangeArgument(args, 0, book, sheet);
      if (!isEntireColumn(area)) throw invalidArgument();
      write(book, sheet, (layout) => {
        layout.titleColumns = { first: area.left, last: area.right };
      });
    },
    GetPrintArea: required(printArea),
    GetPrintAreaOrNullObject: printArea,
    GetPrintTitleRows: required(titleRows),
    GetPrintTitleRowsOrNullObject: titleRows,
    GetPrintTitleColumns: required(titleColumns),
    GetPrintTitleColumnsOrNullObject: titleColumns,
  },
};

type Group = PageLayout["headersFooters"];

function groupSetting<K extends "state" | "useSheetMargins" | "useSheetScale">(
  key: K,
  read: (value: unknown) => Group[K],
): Property<T> {
  return {
    get: ({ sheet }) => sheet.pageLayout.headersFooters[key],
    set: ({ sheet }, value, book) => {
      const part = read(value);
      write(book, sheet, ({ headersFooters }) => {
        headersFooters[key] = part;
      });
    },
  };
}

export const headerFooterGroupClass: ClassSpec<T> = {
  properties: {
    State: groupSetting("state", (value) =>
      toOneOf(value, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"]),
    ),
    UseSheetMargins: groupSetting("useSheetMargins", toBoolean),
    UseSheetScale: groupSetting("useSheetScale", toBoolean),
  },
  objects: {
    DefaultForAllPages: ({ sheet }) => handle("HeaderFooter", { sheet, page: "defaultForAllPages" }),
    FirstPage: ({ sheet }) => handle("HeaderFooter", { sheet, page: "firstPage" }),
    EvenPages: ({ sheet }) => handle("HeaderFooter", { sheet, page: "evenPages" }),
    OddPages: ({ sheet }) => handle("HeaderFooter", { sheet, page: "oddPages" }),
  },
};

function section(key: keyof HeaderFooter): Property<Targets["HeaderFooter"]> {
  return {
    get: ({ sheet, page }) => sheet.pageLayout.headersFooters[page][key],
    set: ({ sheet, page }, value, book) => {
      const text = toText(value);
      if (text.length > 255) throw invalidArgument();
      write(book, sheet, ({ headersFooters }) => {
        headersFooters[page][key] = text;
      });
    },
  };
}

export const headerFooterClass: ClassSpec<Targets["HeaderFooter"]> = {
  properties: {
    LeftHeader: section("leftHeader"),
    CenterHeader: section("centerHeader"),
    RightHeader: section("rightHeader"),
    LeftFooter: section("leftFooter"),
    CenterFooter: section("centerFooter"),
    RightFooter: section("rightFooter"),
  },
};

type Break = Targets["PageBreak"];
type Breaks = Targets["PageBreakCollection"];
/** Excel's limit for manual page breaks of one direction. */
const breakLimit = 1026;

const linesOf = ({ sheet, axis }: Breaks): number[] =>
  axis === "row" ? sheet.pageLayout.rowBreaks : sheet.pageLayout.columnBreaks;

function setLines(book: Book, { sheet, axis }: Breaks, lines: number[]): void {
  write(book, sheet, (layout) => {
    layout[axis === "row" ? "rowBreaks" : "columnBreaks"] = lines;
  });
}

export const pageBreakClass: ClassSpec<Break> = {
  id: { name: "_Id", get: ({ axis, index }) => `${axis}:${index}` },
  properties: {
    RowIndex: { get: ({ axis, index }) => (axis === "row" ? index : 0) },
    ColumnIndex: { get: ({ axis, index }) => (axis === "column" ? index : 0) },
  },
  methods: {
    Delete: (target, _args, book) =>
      setLines(
        book,
        target,
        linesOf(target).filter((line) => line !== target.index),
      ),
    GetCellAfterBreak: ({ sheet, axis, index }) => {
      const [row, column] = axis === "row" ? [index, 0] : [0, index];
      return handle("Range", { sheet, area: { top: row, bottom: row, left: column, right: column } });
    },
  },
};

export const pageBreakCollectionClass: ClassSpec<Breaks> = {
  getItem: (target, args) => {
    const key = args.at(0);
    const index = typeof key === "number" ? linesOf(target)[key] : Number(String(key).split(":")[1]);
    if (index === undefined || !linesOf(target).includes(index)) throw itemNotFound();
    return handle("PageBreak", { ...target, index });
  },
  items: (target) => linesOf(target).map((index) => handle("PageBreak", { ...target, index })),
  methods: {
    Add: (target, args, book) => {
      const { area } = rangeArgument(args, 0, book, target.sheet);
      const index = target.axis === "row" ? area.top : area.left;
      if (index === 0) throw invalidArgument();
      if (linesOf(target).length >= breakLimit) throw new ApiError("InvalidOperation");
      setLines(
        book,
        target,
        [...new Set([...linesOf(target), index])].sort((a, b) => a - b),
      );
      return handle("PageBreak", { ...target, index });
    },
    GetCount: (target) => linesOf(target).length,
    RemovePageBreaks: (target, _args, book) => setLines(book, target, []),
  },
};
