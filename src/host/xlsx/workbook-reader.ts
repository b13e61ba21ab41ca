/** Opens an .xlsx. */
import { addSheet, emptyWorkbook, type Sheet, type SheetVisibility, type Workbook } from "../model";
import { themeColors } from "./color";
import { readNames } from "./name-part";
import { Package } from "./package";
import { readProperties } from "./property-part";
import { readWorkbookProtection } from "./protection-part";
import { readSharedStrings } from "./shared-strings";
import { readSheet } from "./sheet-reader";
import { readStored } from "./stored-settings";
import { readStyles } from "./style-reader";
import { XlsxError } from "./xlsx-error";
import { attribute, child, childrenNamed, flagAttribute, numberAttribute, type XmlElement } from "./xml-reader";

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

/**
 * Opens a workbook written by Excel, LibreOffice, WPS or any library.
 * @param name shown as the workbook's name
 * @throws XlsxError for everything that is no workbook or cannot be read whole
 */
export async function readXlsx(bytes: Uint8Array, name = "Book1.xlsx"): Promise<Workbook> {
  try {
    return readPackage(Package.open(bytes), name);
  } catch (cause) {
    if (cause instanceof XlsxError) throw cause;
    throw new XlsxError("damaged", "The workbook cannot be read", { cause });
  }
}

function readPackage(file: Package, name: string): Workbook {
  const path = file.related("", "officeDocument") ?? "xl/workbook.xml";
  if (path.endsWith(".bin")) throw new XlsxError("other-format", "The file is a binary workbook (.xlsb)");
  const root = file.xml(path);
  if (root === null)
    throw new XlsxError(file.paths().length > 0 ? "not-xlsx" : "damaged", "There is no workbook in the package");
  if (root.name !== "workbook")
    throw new XlsxError("other-format", `The file is a document of another kind (${root.name})`);

  const themePath = file.related(path, "theme");
  const theme = themeColors(themePath === null ? null : file.xml(themePath));
  const stylesPath = file.related(path, "styles");
  const styles = readStyles(stylesPath === null ? null : file.xml(stylesPath), theme);
  const textsPath = file.related(path, "sharedStrings");
  const texts = readSharedStrings(textsPath === null ? undefined : file.bytes(textsPath), textsPath ?? "");
  const date1904 = flagAttribute(child(root, "workbookPr"), "date1904");

  const workbook: Workbook = { ...emptyWorkbook(name), styles: styles.table };
  if (themePath !== null) preserve(file, themePath, workbook);
  const targets = new Map(file.relationships(path).map((each) => [each.id, each]));
  const sheets = childrenNamed(child(root, "sheets"), "sheet").map((element): Sheet | null => {
    const relationship = targets.get(attribute(element, "id") ?? "");
    if (relationship !== undefined && relationship.type !== "worksheet") return null; // a chart or dialog sheet
    const sheet = addSheet(workbook, attribute(element, "name") ?? `Sheet${workbook.sheets.length + 1}`);
    sheet.visibility = VISIBILITY[attribute(element, "state") ?? "visible"] ?? "Visible";
    if (relationship === undefined) throw new XlsxError("damaged", `The sheet ${sheet.name} has no part`);
    readSheet(sheet, workbook, { file, path: relationship.target, styles, theme, texts, date1904 });
    return sheet;
  });
  if (workbook.sheets.length === 0) throw new XlsxError("damaged", "The workbook has no worksheet");

  readNames(root, sheets, workbook);
  readActiveSheet(root, sheets, workbook);
  workbook.protection = readWorkbookProtection(root);
  const mode = attribute(child(root, "calcPr"), "calcMode");
  workbook.calculationMode =
    mode === "manual" ? "Manual" : mode === "autoNoTable" ? "AutomaticExceptTables" : "Automatic";
  readProperties(file, workbook.properties);
  readStored(file, path, workbook);
  return workbook;
}

/** A hidden sheet cannot be active. */
function readActiveSheet(root: XmlElement, sheets: readonly (Sheet | null)[], workbook: Workbook): void {
  const view = child(child(root, "bookViews"), "workbookView");
  const wanted = sheets[numberAttribute(view, "activeTab") ?? 0];
  const active =
    wanted?.visibility === "Visible" ? wanted : workbook.sheets.find(({ visibility }) => visibility === "Visible");
  workbook.activeSheetId = (active ?? workbook.sheets[0])?.id ?? workbook.activeSheetId;
}

function preserve(file: Package, path: string, workbook: Workbook): void {
  const bytes = file.bytes(path);
  if (bytes !== undefined) workbook.preserved.set(path, bytes);
}
