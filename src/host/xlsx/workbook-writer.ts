/** Saves a workbook as .xlsx. Nothing is handed out before the whole package is made. */
import type { Sheet, Workbook } from "../model";
import { isDrawn, writeAnchors, writeChart, writeDrawing } from "./chart-writer";
import { personsOf, writeNoteBoxes, writeNotes, writePersons, writeThreads } from "./comment-part";
import { addKeptDrawing } from "./kept-drawing";
import { writeNames } from "./name-part";
import { PackageWriter } from "./package-writer";
import { PartRelationships } from "./part-relationships";
import { writeCoreProperties, writeCustomProperties, writeExtendedProperties } from "./property-part";
import { writeWorkbookProtection } from "./protection-part";
import { SharedStrings } from "./shared-strings";
import { type SheetTools, writeSheet } from "./sheet-writer";
import { writeSettings } from "./stored-settings";
import { StyleWriter } from "./style-writer";
import { writeTable } from "./table-part";
import { tag, xmlPart } from "./xml-writer";

const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const WORKBOOK = "xl/workbook.xml";

/** @returns the bytes of an .xlsx that Excel 2007 and later, LibreOffice and WPS open */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  const file = new PackageWriter();
  const links = new PartRelationships();
  const styles = new StyleWriter(workbook.styles.normal);
  const texts = new SharedStrings();

  const persons = personsOf(workbook);
  let tables = 0;
  let charts = 0;
  const tools: Tools = { workbook, styles, texts, persons, nextTableId: () => ++tables, nextChartId: () => ++charts };
  const sheetIds = workbook.sheets.map((sheet, index) => {
    addSheetParts(file, sheet, index + 1, tools);
    return links.add("worksheet", `worksheets/sheet${index + 1}.xml`);
  });
  const theme = [...workbook.preserved].find(([path]) => path.includes("theme/"));
  if (theme !== undefined) {
    file.add("xl/theme/theme1.xml", theme[1], "application/vnd.openxmlformats-officedocument.theme+xml");
    links.add("theme", "theme/theme1.xml");
  }
  file.add("xl/styles.xml", styles.part(), `${SHEET_ML}.styles+xml`);
  links.add("styles", "styles.xml");
  file.add("xl/sharedStrings.xml", texts.part(), `${SHEET_ML}.sharedStrings+xml`);
  links.add("sharedStrings", "sharedStrings.xml");
  if (persons.size > 0) {
    file.add("xl/persons/person.xml", writePersons(persons), "application/vnd.ms-excel.person+xml");
    links.add("person", "persons/person.xml");
  }
  addStored(file, links, workbook);
  file.add(WORKBOOK, workbookPart(workbook, sheetIds), `${SHEET_ML}.sheet.main+xml`);
  file.addRelationships(WORKBOOK, links);
  addProperties(file, workbook);
  return file.bytes();
}

function workbookPart(workbook: Workbook, sheetIds: readonly string[]): string {
  const activeTab = Math.max(
    0,
    workbook.sheets.findIndex(({ id }) => id === workbook.activeSheetId),
  );
  const mode = { Automatic: null, AutomaticExceptTables: "autoNoTable", Manual: "manual" }[workbook.calculationMode];
  const sheets = workbook.sheets.map((sheet, index) =>
    tag("sheet", {
      name: sheet.name,
      sheetId: index + 1,
      state: { Visible: null, Hidden: "hidden", VeryHidden: "veryHidden" }[sheet.visibility],
      "r:id": sheetIds[index],
    }),
  );
  return xmlPart(
    tag(
      "workbook",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      },
      tag("workbookPr", { date1904: workbook.date1904 ? true : null }),
      writeWorkbookProtection(workbook.protection),
      tag("bookViews", {}, tag("workbookView", { activeTab })),
      tag("sheets", {}, ...sheets),
      writeNames(workbook),
      // Results are saved as calculated here; Excel calculates once more, since it knows functions this host does not.
      tag("calcPr", { calcId: 191029, calcMode: mode, fullCalcOnLoad: true }),
    ),
  );
}

type Tools = Pick<SheetTools, "workbook" | "styles" | "texts"> & {
  /** Authors of comments with their ids. */
  readonly persons: ReadonlyMap<string, string>;
  readonly nextTableId: () => number;
  readonly nextChartId: () => number;
};

function addSheetParts(file: PackageWriter, sheet: Sheet, number: number, tools: Tools): void {
  const path = `xl/worksheets/sheet${number}.xml`;
  const relationships = new PartRelationships();
  const tableIds = sheet.tables.map((table) => {
    const id = tools.nextTableId();
    file.add(`xl/tables/table${id}.xml`, writeTable(table, id), `${SHEET_ML}.table+xml`);
    return relationships.add("table", `../tables/table${id}.xml`);
  });
  const propertyIds = [...sheet.customProperties].map(([name, value], index) => {
    const part = `customProperty${number}_${index + 1}.bin`;
    file.add(`xl/${part}`, utf16(value), null);
    return [name, relationships.add("customProperty", `../${part}`)] as const;
  });
  const drawingId = addDrawing(file, sheet, number, tools, relationships);
  const legacyDrawingId = addComments(file, sheet, number, tools, relationships);
  const xml = writeSheet(sheet, { ...tools, relationships, tableIds, propertyIds, drawingId, legacyDrawingId });
  file.add(path, xml, `${SHEET_ML}.worksheet+xml`);
  file.addRelationships(path, relationships);
}

/** Comments as threads, as notes and as the notes' boxes; the id of the last, which the sheet names. */
function addComments(
  file: PackageWriter,
  sheet: Sheet,
  number: number,
  { persons }: Tools,
  relationships: PartRelationships,
): string | null {
  if (sheet.comments.length === 0) return null;
  file.add(`xl/comments${number}.xml`, writeNotes(sheet), `${SHEET_ML}.comments+xml`);
  relationships.add("comments", `../comments${number}.xml`);
  const threads = `threadedComments/threadedComment${number}.xml`;
  file.add(`xl/${threads}`, writeThreads(sheet, persons), "application/vnd.ms-excel.threadedcomments+xml");
  relationships.add("threadedComment", `../${threads}`);
  file.add(`xl/drawings/vmlDrawing${number}.vml`, writeNoteBoxes(sheet), null);
  return relationships.add("vmlDrawing", `../drawings/vmlDrawing${number}.vml`);
}

/** The drawing of a sheet: its charts, and the pictures kept from the file it came from; null without any. */
function addDrawing(
  file: PackageWriter,
  sheet: Sheet,
  number: number,
  { workbook, nextChartId }: Tools,
  relationships: PartRelationships,
): string | null {
  const links = new PartRelationships();
  const kept = addKeptDrawing(file, workbook, sheet, number, links);
  const charts = sheet.charts.filter(isDrawn);
  if (charts.length === 0 && kept === null) return null;
  const path = `xl/drawings/drawing${number}.xml`;
  const ids = charts.map((chart) => {
    const part = `charts/chart${nextChartId()}.xml`;
    file.add(
      `xl/${part}`,
      writeChart(chart, workbook),
      "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    );
    return links.add("chart", `../${part}`);
  });
  const anchors = writeAnchors(charts, ids);
  const drawing = kept === null ? writeDrawing(anchors) : kept(anchors);
  file.add(path, drawing, "application/vnd.openxmlformats-officedocument.drawing+xml");
  file.addRelationships(path, links);
  return relationships.add("drawing", `../drawings/drawing${number}.xml`);
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}

function addStored(file: PackageWriter, links: PartRelationships, workbook: Workbook): void {
  const settings = writeSettings(workbook.settings);
  const items = [...workbook.customXmlParts, ...(settings === null ? [] : [{ id: SETTINGS_ID, xml: settings }])];
  for (const [index, { id, xml }] of items.entries()) {
    const path = `customXml/item${index + 1}.xml`;
    const relationships = new PartRelationships();
    relationships.add("customXmlProps", `itemProps${index + 1}.xml`);
    file.add(path, xml, null);
    file.add(
      `customXml/itemProps${index + 1}.xml`,
      xmlPart(
        tag("ds:datastoreItem", {
          "ds:itemID": id,
          "xmlns:ds": "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
        }),
      ),
      "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    );
    file.addRelationships(path, relationships);
    links.add("customXml", `../${path}`);
  }
}

const SETTINGS_ID = "{6E5A5D4B-7C1F-4D0B-9B1E-5E7711165000}";

function addProperties(file: PackageWriter, workbook: Workbook): void {
  const links = new PartRelationships();
  links.add("officeDocument", WORKBOOK);
  file.add(
    "docProps/core.xml",
    writeCoreProperties(workbook.properties),
    "application/vnd.openxmlformats-package.core-properties+xml",
  );
  links.add("core-properties", "docProps/core.xml");
  file.add(
    "docProps/app.xml",
    writeExtendedProperties(workbook.properties),
    "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  );
  links.add("extended-properties", "docProps/app.xml");
  const custom = writeCustomProperties(workbook.properties.custom);
  if (custom !== null) {
    file.add("docProps/custom.xml", custom, "application/vnd.openxmlformats-officedocument.custom-properties+xml");
    links.add("custom-properties", "docProps/custom.xml");
  }
  file.addRelationships("", links);
}
