/** Writes a worksheet part. The order of its elements is fixed by the format (ECMA-376 Part 1, 18.3.1.99). */
import { type Column, formatArea, type Sheet, usedArea, type Workbook } from "../model";
import { writeArea, writeAreas } from "./area-text";
import { RowWriter } from "./cell-part";
import { colorTag } from "./color";
import { widthOfPoints } from "./column-width";
import { writeConditionalFormats } from "./conditional-part";
import { writeFilter } from "./filter-part";
import { writePageLayout } from "./page-part";
import type { PartRelationships } from "./part-relationships";
import { writeSheetProtection } from "./protection-part";
import type { SharedStrings } from "./shared-strings";
import type { StyleWriter } from "./style-writer";
import { writeValidations } from "./validation-part";
import { encodeCellText, tag, tagUnlessEmpty, xmlPart } from "./xml-writer";

export interface SheetTools {
  readonly workbook: Workbook;
  readonly styles: StyleWriter;
  readonly texts: SharedStrings;
  /** Relationships of this sheet; parts of its own are added here. */
  readonly relationships: PartRelationships;
  /** Ids of the relationships to its tables, drawing and legacy drawing. */
  readonly tableIds: readonly string[];
  readonly drawingId: string | null;
  readonly legacyDrawingId: string | null;
  /** Ids of the relationships to its custom properties, by name. */
  readonly propertyIds: readonly (readonly [name: string, id: string])[];
}

export function writeSheet(sheet: Sheet, tools: SheetTools): string {
  const { workbook, styles, texts } = tools;
  const used = usedArea(sheet, { valuesOnly: false });
  const rows = new RowWriter(styles, texts, workbook.styles);
  const fits = !("scale" in sheet.pageLayout.zoom);
  const properties = [
    sheet.tabColor === "" ? "" : colorTag("tabColor", sheet.tabColor),
    fits ? tag("pageSetUpPr", { fitToPage: true }) : "",
  ].filter((part) => part !== "");
  const merges = sheet.merges.map((area) => tag("mergeCell", { ref: writeArea(area) }));
  const tables = tools.tableIds.map((id) => tag("tablePart", { "r:id": id }));
  const custom = tools.propertyIds.map(([name, id]) => tag("customPr", { name: encodeCellText(name), "r:id": id }));
  return xmlPart(
    tag(
      "worksheet",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      },
      tagUnlessEmpty("sheetPr", {}, properties),
      tag("dimension", { ref: used === null ? "A1" : formatArea(used) }),
      writeView(sheet, workbook.activeSheetId === sheet.id),
      tag("sheetFormatPr", {
        defaultColWidth: sheet.standardWidth === 48 ? null : widthOfPoints(sheet.standardWidth),
        defaultRowHeight: sheet.standardHeight,
        customHeight: sheet.standardHeight === 15 ? null : true,
      }),
      writeColumns(sheet, styles),
      rows.sheetData(sheet),
      writeSheetProtection(sheet.protection),
      sheet.autoFilter === null ? "" : writeFilter(sheet.autoFilter.area, sheet.autoFilter.criteria),
      tagUnlessEmpty("mergeCells", { count: merges.length }, merges),
      writeConditionalFormats(sheet.conditionalFormats, styles),
      writeValidations(sheet.validations),
      writeHyperlinks(sheet, tools.relationships),
      writePageLayout(sheet.pageLayout),
      tagUnlessEmpty("customProperties", {}, custom),
      tools.drawingId === null ? "" : tag("drawing", { "r:id": tools.drawingId }),
      tools.legacyDrawingId === null ? "" : tag("legacyDrawing", { "r:id": tools.legacyDrawingId }),
      tagUnlessEmpty("tableParts", { count: tables.length }, tables),
    ),
  );
}

function writeView(sheet: Sheet, isActive: boolean): string {
  const { freeze, selection } = sheet;
  const pane =
    freeze === null ? null : freeze.rows > 0 ? (freeze.columns > 0 ? "bottomRight" : "bottomLeft") : "topRight";
  const [first] = selection;
  const activeCell = first === undefined ? "A1" : formatArea({ ...first, bottom: first.top, right: first.left });
  const sqref = selection.length === 0 ? "A1" : writeAreas(selection);
  return tag(
    "sheetViews",
    {},
    tag(
      "sheetView",
      {
        showGridLines: sheet.showGridlines ? null : false,
        showRowColHeaders: sheet.showHeadings ? null : false,
        tabSelected: isActive ? true : null,
        workbookViewId: 0,
      },
      freeze === null
        ? ""
        : tag("pane", {
            xSplit: freeze.columns > 0 ? freeze.columns : null,
            ySplit: freeze.rows > 0 ? freeze.rows : null,
            topLeftCell: formatArea({
              top: freeze.rows,
              left: freeze.columns,
              bottom: freeze.rows,
              right: freeze.columns,
            }),
            activePane: pane,
            state: "frozen",
          }),
      tag("selection", { pane, activeCell, sqref }),
    ),
  );
}

function writeColumns(sheet: Sheet, styles: StyleWriter): string {
  const sorted = [...sheet.columns].sort(([a], [b]) => a - b);
  const groups: { first: number; last: number; column: Column }[] = [];
  for (const [index, column] of sorted) {
    if (column.width === null && !column.hidden && column.style === null) continue;
    const before = groups.at(-1);
    if (before !== undefined && before.last === index - 1 && same(before.column, column)) before.last = index;
    else groups.push({ first: index, last: index, column });
  }
  const elements = groups.map(({ first, last, column }) =>
    tag("col", {
      min: first + 1,
      max: last + 1,
      width: widthOfPoints(column.width ?? sheet.standardWidth),
      style: column.style === null ? null : styles.indexOf(column.style),
      hidden: column.hidden ? true : null,
      customWidth: column.width === null ? null : true,
    }),
  );
  return tagUnlessEmpty("cols", {}, elements);
}

function same(a: Column, b: Column): boolean {
  return a.width === b.width && a.hidden === b.hidden && a.style === b.style;
}

function writeHyperlinks(sheet: Sheet, relationships: PartRelationships): string {
  const elements = sheet.hyperlinks.map(({ area, address, documentReference, screenTip }) =>
    tag("hyperlink", {
      ref: writeArea(area),
      "r:id": address === undefined ? null : relationships.addExternal("hyperlink", address),
      location: documentReference,
      tooltip: screenTip === undefined ? null : encodeCellText(screenTip),
    }),
  );
  return tagUnlessEmpty("hyperlinks", {}, elements);
}
