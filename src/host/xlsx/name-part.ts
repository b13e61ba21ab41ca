/** Defined names, and the page set-up that files keep in names of their own. */
import { type Area, formatArea, parseArea, quoteSheetName, type Sheet, splitSheet, type Workbook } from "../model";
import { formulaFromFile, formulaToFile } from "./formula-text";
import { attribute, child, childrenNamed, flagAttribute, numberAttribute, type XmlElement } from "./xml-reader";
import { decodeCellText, encodeCellText, escapeText, tag, tagUnlessEmpty } from "./xml-writer";

const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";
const FILTER = "_xlnm._FilterDatabase";

/** @param sheets by their position in the file */
export function readNames(root: XmlElement, sheets: readonly (Sheet | null)[], workbook: Workbook): void {
  for (const element of childrenNamed(child(root, "definedNames"), "definedName")) {
    const name = attribute(element, "name") ?? "";
    const position = numberAttribute(element, "localSheetId");
    const sheet = position === undefined ? null : (sheets[position] ?? null);
    const text = element.text.trim();
    if (name === "" || text === "" || name === FILTER || (position !== undefined && sheet === null)) continue;
    if (name === PRINT_AREA && sheet !== null) sheet.pageLayout.printArea = areasOf(text);
    else if (name === PRINT_TITLES && sheet !== null) readTitles(sheet, areasOf(text));
    else {
      workbook.names.push({
        name,
        scope: sheet?.id ?? null,
        formula: formulaFromFile(text, null),
        comment: decodeCellText(attribute(element, "comment") ?? ""),
        visible: !flagAttribute(element, "hidden"),
      });
    }
  }
}

/** The areas of "'Sheet 1'!$A$1:$B$2,'Sheet 1'!$D$4"; commas inside quotes belong to the sheet's name. */
function areasOf(text: string): Area[] {
  const parts = text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.flatMap((part) => parseArea(splitSheet(part.trim())?.rest ?? "") ?? []);
}

function readTitles(sheet: Sheet, areas: readonly Area[]): void {
  for (const area of areas) {
    const isRows = area.left === 0 && area.right === 16_383;
    if (isRows) sheet.pageLayout.titleRows = { first: area.top, last: area.bottom };
    else sheet.pageLayout.titleColumns = { first: area.left, last: area.right };
  }
}

export function writeNames(workbook: Workbook): string {
  const own = workbook.names.map(({ name, scope, formula, comment, visible }) => {
    const position = workbook.sheets.findIndex((sheet) => sheet.id === scope);
    return {
      name,
      text: formulaToFile(formula, null),
      localSheetId: position < 0 ? null : position,
      comment: comment === "" ? null : encodeCellText(comment),
      hidden: visible ? null : true,
    };
  });
  const built = workbook.sheets.flatMap((sheet, localSheetId) =>
    builtInNames(sheet).map((each) => ({ ...each, localSheetId })),
  );
  const elements = [...own, ...built]
    .sort((a, b) => a.name.localeCompare(b.name, "en"))
    .map(({ text, ...attributes }) => tag("definedName", attributes, escapeText(text)));
  return tagUnlessEmpty("definedNames", {}, elements);
}

interface BuiltInName {
  readonly name: string;
  readonly text: string;
  readonly comment: null;
  readonly hidden: boolean | null;
}

function builtInNames(sheet: Sheet): BuiltInName[] {
  const { printArea, titleRows, titleColumns } = sheet.pageLayout;
  const place = (area: string): string => `${quoteSheetName(sheet.name)}!${area}`;
  const titles = [
    ...(titleColumns === null ? [] : [place(columnSpan(titleColumns))]),
    ...(titleRows === null ? [] : [place(`$${titleRows.first + 1}:$${titleRows.last + 1}`)]),
  ];
  const names: BuiltInName[] = [];
  const add = (name: string, parts: readonly string[], hidden: boolean | null): void => {
    if (parts.length > 0) names.push({ name, text: parts.join(","), comment: null, hidden });
  };
  add(
    PRINT_AREA,
    printArea.map((area) => place(formatArea(area, true))),
    null,
  );
  add(PRINT_TITLES, titles, null);
  add(FILTER, sheet.autoFilter === null ? [] : [place(formatArea(sheet.autoFilter.area, true))], true);
  return names;
}

function columnSpan({ first, last }: { readonly first: number; readonly last: number }): string {
  return formatArea({ top: 0, left: first, bottom: 1_048_575, right: last }, true);
}
