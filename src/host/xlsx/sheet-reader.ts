/** Reads a worksheet part into the model. */
import {
  type Area,
  type AutoFilter,
  contains,
  newGuid,
  newId,
  parseArea,
  type Sheet,
  type Table,
  type Workbook,
} from "../model";
import { readAreas } from "./area-text";
import { RowReader } from "./cell-part";
import { readCharts } from "./chart-reader";
import { colorOf, type Theme } from "./color";
import { pointsOfWidth } from "./column-width";
import { readComments } from "./comment-part";
import { readConditionalFormats } from "./conditional-part";
import { readFilter } from "./filter-part";
import { keepDrawing } from "./kept-drawing";
import type { Package } from "./package";
import { readPageLayout } from "./page-part";
import { readSheetProtection } from "./protection-part";
import type { FileStyles } from "./style-reader";
import { readTable } from "./table-part";
import { readValidations } from "./validation-part";
import { XlsxError } from "./xlsx-error";
import {
  attribute,
  child,
  childrenNamed,
  flagAttribute,
  numberAttribute,
  readXml,
  type XmlElement,
} from "./xml-reader";
import { decodeCellText } from "./xml-writer";

interface SheetSource {
  readonly file: Package;
  readonly path: string;
  readonly styles: FileStyles;
  readonly theme: Theme;
  readonly texts: readonly string[];
  readonly date1904: boolean;
}

export function readSheet(sheet: Sheet, workbook: Workbook, source: SheetSource): void {
  const bytes = source.file.bytes(source.path);
  if (bytes === undefined) throw new XlsxError("damaged", `The part ${source.path} is missing`);
  sheet.tables = readTables(workbook, source);
  const rows = new RowReader(sheet, {
    ...source,
    tableAt: (row, column) => sheet.tables.find(({ area }) => contains(area, row, column))?.name ?? null,
  });
  const root = readXml(bytes, source.path, { row: (element) => rows.take(element) });

  readView(sheet, root, source.theme);
  readColumns(sheet, root, source.styles);
  sheet.merges = childrenNamed(child(root, "mergeCells"), "mergeCell").flatMap((each) =>
    readAreas(attribute(each, "ref")),
  );
  sheet.autoFilter = readFilter(root);
  sheet.validations = readValidations(root);
  sheet.conditionalFormats = readConditionalFormats(root, source.styles, () => newGuid(workbook));
  sheet.protection = readSheetProtection(root);
  sheet.pageLayout = readPageLayout(root);
  readHyperlinks(sheet, root, source);
  readSheetProperties(sheet, root, source);
  sheet.comments = readComments(workbook, source.file, source.path);
  sheet.charts = readCharts(sheet, workbook, source.file, source.path);
  keepDrawing(workbook, sheet, source.file, source.path);
  markFiltered(sheet);
}

function readTables(workbook: Workbook, { file, path }: SheetSource): Table[] {
  const related = file.relationships(path).filter(({ type }) => type === "table");
  return related.flatMap(({ target }) => {
    const root = file.xml(target);
    if (root === null) throw new XlsxError("damaged", `The part ${target} is missing`);
    return readTable(root, newId(workbook)) ?? [];
  });
}

function readView(sheet: Sheet, root: XmlElement, theme: Theme): void {
  const view = child(child(root, "sheetViews"), "sheetView");
  const pane = child(view, "pane");
  const format = child(root, "sheetFormatPr");
  sheet.showGridlines = flagAttribute(view, "showGridLines", true);
  sheet.showHeadings = flagAttribute(view, "showRowColHeaders", true);
  sheet.tabColor = colorOf(child(child(root, "sheetPr"), "tabColor"), theme) ?? "";
  if (attribute(pane, "state")?.startsWith("frozen")) {
    // The pane counts visible rows; the top-left cell below tells the real one when rows above are scrolled away.
    const rows = numberAttribute(pane, "ySplit") ?? 0;
    const columns = numberAttribute(pane, "xSplit") ?? 0;
    if (rows > 0 || columns > 0) sheet.freeze = { rows, columns };
  }
  const selections = childrenNamed(view, "selection");
  const selection =
    selections.find((each) => attribute(each, "pane") === attribute(pane, "activePane")) ?? selections[0];
  const areas = readAreas(attribute(selection, "sqref"));
  if (areas.length > 0) sheet.selection = areas;
  const width = numberAttribute(format, "defaultColWidth");
  if (width !== undefined) sheet.standardWidth = pointsOfWidth(width);
  sheet.standardHeight = numberAttribute(format, "defaultRowHeight") ?? sheet.standardHeight;
}

function readColumns(sheet: Sheet, root: XmlElement, styles: FileStyles): void {
  for (const element of childrenNamed(child(root, "cols"), "col")) {
    const first = (numberAttribute(element, "min") ?? 1) - 1;
    const last = Math.min((numberAttribute(element, "max") ?? first + 1) - 1, 16_383);
    const width = numberAttribute(element, "width");
    const format = numberAttribute(element, "style");
    const points = width === undefined ? null : pointsOfWidth(width);
    const isStandard = points === sheet.standardWidth && !flagAttribute(element, "customWidth");
    const column = {
      width: isStandard ? null : points,
      hidden: flagAttribute(element, "hidden"),
      style: format === undefined || format === 0 ? null : styles.at(format),
    };
    // LibreOffice writes the sheet's whole breadth as one column of the standard width.
    const isPlain = !column.hidden && column.style === null && (width === undefined || last === 16_383);
    if (isPlain && last - first > 1000) {
      if (column.width !== null) sheet.standardWidth = column.width;
      continue;
    }
    for (let index = first; index <= last; index++) sheet.columns.set(index, { ...column });
  }
}

function readHyperlinks(sheet: Sheet, root: XmlElement, { file, path }: SheetSource): void {
  const targets = new Map(file.relationships(path).map(({ id, target }) => [id, target]));
  for (const element of childrenNamed(child(root, "hyperlinks"), "hyperlink")) {
    const area = parseArea(attribute(element, "ref") ?? "");
    const address = targets.get(attribute(element, "id") ?? "");
    const location = attribute(element, "location");
    const tip = attribute(element, "tooltip");
    if (area === null || (address === undefined && location === undefined)) continue;
    sheet.hyperlinks.push({
      area,
      ...(address === undefined ? {} : { address }),
      ...(location === undefined ? {} : { documentReference: location }),
      ...(tip === undefined ? {} : { screenTip: decodeCellText(tip) }),
    });
  }
}

/** Custom properties of a sheet lie in parts of their own, as UTF-16 text. */
function readSheetProperties(sheet: Sheet, root: XmlElement, { file, path }: SheetSource): void {
  const targets = new Map(file.relationships(path).map(({ id, target }) => [id, target]));
  for (const element of childrenNamed(child(root, "customProperties"), "customPr")) {
    const bytes = file.bytes(targets.get(attribute(element, "id") ?? "") ?? "");
    const name = attribute(element, "name");
    if (bytes !== undefined && name !== undefined) {
      sheet.customProperties.set(decodeCellText(name), new TextDecoder("utf-16le").decode(bytes));
    }
  }
}

/** Files do not tell rows hidden by a filter from others: those inside an active filter are taken for filtered. */
function markFiltered(sheet: Sheet): void {
  const filters: readonly AutoFilter[] = [...(sheet.autoFilter === null ? [] : [sheet.autoFilter]), ...sheet.tables];
  for (const { area, criteria } of filters) {
    if (criteria.size > 0) markRows(sheet, area);
  }
}

function markRows(sheet: Sheet, area: Area): void {
  for (const [index, row] of sheet.rows) {
    if (!row.hidden || index <= area.top || index > area.bottom) continue;
    row.hidden = false;
    row.filtered = true;
  }
}
