/** The scalar properties of Excel.Range. */
import type { Book } from "../book";
import { requireEditable } from "../edit/guard";
import { fullAddress } from "../edit/resolve-address";
import { hideColumns, hideRows, placeOf, sharedColumnHidden, sharedRowHidden } from "../edit/sizes";
import { writeCells, writeNumberFormats } from "../edit/write-cells";
import { cellCount, columnCount, isEntireColumn, isEntireRow, overlaps, rowCount } from "../model";
import { toBoolean, toRecord, toText } from "./args";
import type { ClassSpec, Property } from "./class-spec";
import type { RangeTarget } from "./handle";
import { restyle } from "./range-format";
import { readFormulas, readNumberFormats, readR1C1, readTexts, readTypes, readValues, uniform } from "./read-grid";

type Read<V> = (target: RangeTarget, book: Book) => V;

const values: Property<RangeTarget> = {
  get: (target, book) => readValues(book, target),
  set: ({ sheet, area }, value, book) => writeCells(book, sheet, area, value),
};

const formulas: Property<RangeTarget> = { ...values, get: (target, book) => readFormulas(book, target) };

/** Formulas stay en-US in this host; what is local is how typed dates and numbers are read. */
const formulasLocal: Property<RangeTarget> = {
  get: formulas.get,
  set: ({ sheet, area }, value, book) => writeCells(book, sheet, area, value, { locale: book.settings.typingLocale }),
};

const numberFormat: Property<RangeTarget> = {
  get: (target, book) => readNumberFormats(book, target),
  set: ({ sheet, area }, value, book) => writeNumberFormats(book, sheet, area, value),
};

const readOnly = (get: Read<unknown>): Property<RangeTarget> => ({ get });

const hyperlink: Property<RangeTarget> = {
  get: ({ sheet, area }) => {
    const link = sheet.hyperlinks.find((each) => overlaps(each.area, area));
    if (!link) return null;
    const cell = sheet.rows.get(area.top)?.cells[area.left];
    const { address, documentReference, screenTip } = link;
    return {
      address,
      documentReference,
      screenTip,
      textToDisplay: cell?.value === null ? "" : String(cell?.value ?? ""),
    };
  },
  set: ({ sheet, area }, value, book) => {
    requireEditable(book, sheet, [area]);
    const record = toRecord(value);
    book.touch(sheet);
    const text = (name: string): { [key: string]: string } =>
      record[name] == null ? {} : { [name]: toText(record[name]) };
    sheet.hyperlinks = [
      ...sheet.hyperlinks.filter((link) => !overlaps(link.area, area)),
      { area, ...text("address"), ...text("documentReference"), ...text("screenTip") },
    ];
    const display = record.textToDisplay ?? record.address ?? record.documentReference;
    const cell = sheet.rows.get(area.top)?.cells[area.left];
    if (typeof display === "string" && (record.textToDisplay != null || !cell || cell.value === null)) {
      const corner = { ...area, bottom: area.top, right: area.left };
      writeCells(book, sheet, corner, [[`'${display}`]]);
    }
    restyle(book, { sheet, areas: [area] }, { font: { color: "#0563C1", underline: "Single" } });
  },
};

export const rangeProperties: NonNullable<ClassSpec<RangeTarget>["properties"]> = {
  Address: readOnly(({ sheet, area }) => fullAddress(sheet, area)),
  AddressLocal: readOnly(({ sheet, area }) => fullAddress(sheet, area)),
  CellCount: readOnly(({ area }) => (cellCount(area) > 2_147_483_647 ? -1 : cellCount(area))),
  RowCount: readOnly(({ area }) => rowCount(area)),
  ColumnCount: readOnly(({ area }) => columnCount(area)),
  RowIndex: readOnly(({ area }) => area.top),
  ColumnIndex: readOnly(({ area }) => area.left),
  IsEntireColumn: readOnly(({ area }) => isEntireColumn(area)),
  IsEntireRow: readOnly(({ area }) => isEntireRow(area)),
  Values: values,
  Formulas: formulas,
  FormulasLocal: formulasLocal,
  FormulasR1C1: {
    get: (target, book) => readR1C1(book, target),
    set: ({ sheet, area }, value, book) => writeCells(book, sheet, area, value, { r1c1: true }),
  },
  Text: readOnly((target, book) => readTexts(book, target)),
  ValueTypes: readOnly((target, book) => readTypes(book, target)),
  NumberFormat: numberFormat,
  NumberFormatLocal: numberFormat,
  Hidden: readOnly(({ sheet, area }) => {
    const [rows, columns] = [sharedRowHidden(sheet, [area]), sharedColumnHidden(sheet, [area])];
    if (rows || columns) return true;
    return rows === null || columns === null ? null : false;
  }),
  RowHidden: {
    get: ({ sheet, area }) => sharedRowHidden(sheet, [area]),
    set: ({ sheet, area }, value, book) => hideRows(book, sheet, [area], toBoolean(value)),
  },
  ColumnHidden: {
    get: ({ sheet, area }) => sharedColumnHidden(sheet, [area]),
    set: ({ sheet, area }, value, book) => hideColumns(book, sheet, [area], toBoolean(value)),
  },
  Hyperlink: hyperlink,
  Style: {
    get: ({ sheet, area }, book) => uniform(book, sheet, [area], (style) => style.namedStyle),
    set: ({ sheet, area }, value, book) => restyle(book, { sheet, areas: [area] }, { namedStyle: toText(value) }),
  },
  Top: readOnly(({ sheet, area }, book) => placeOf(book, sheet, area).top),
  Left: readOnly(({ sheet, area }, book) => placeOf(book, sheet, area).left),
  Width: readOnly(({ sheet, area }, book) => placeOf(book, sheet, area).width),
  Height: readOnly(({ sheet, area }, book) => placeOf(book, sheet, area).height),
  HasSpill: readOnly(() => false),
  SavedAsArray: readOnly(() => false),
  LinkedDataTypeState: {
    get: (target, book) => readValues(book, target)?.map((row) => row.map(() => "None")) ?? null,
    onDemand: true,
  },
};
