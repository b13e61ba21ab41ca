/** Table parts. */
import { parseArea, type Table } from "../model";
import { writeArea } from "./area-text";
import { readFilter, writeFilter } from "./filter-part";
import { formulaFromFile, formulaToFile } from "./formula-text";
import { attribute, child, childrenNamed, flagAttribute, numberAttribute, type XmlElement } from "./xml-reader";
import { decodeCellText, encodeCellText, escapeText, tag, xmlPart } from "./xml-writer";

/** @param id unique in the workbook */
export function readTable(root: XmlElement, id: number): Table | null {
  const area = parseArea(attribute(root, "ref") ?? "");
  if (area === null) return null;
  const name = attribute(root, "displayName") ?? attribute(root, "name") ?? `Table${id}`;
  const style = child(root, "tableStyleInfo");
  const filter = readFilter(root);
  const columns = childrenNamed(child(root, "tableColumns"), "tableColumn").map((column, index) => {
    const formula = child(column, "calculatedColumnFormula")?.text.trim();
    const totals = attribute(column, "totalsRowFunction");
    return {
      id: numberAttribute(column, "id") ?? index + 1,
      name: decodeCellText(attribute(column, "name") ?? `Column${index + 1}`),
      calculatedFormula: formula ? formulaFromFile(formula, name) : null,
      totalsFunction: totals === undefined || totals === "none" ? null : totals,
      totalsLabel: attribute(column, "totalsRowLabel") ?? null,
    };
  });
  return {
    id,
    name,
    area,
    columns,
    showHeaders: (numberAttribute(root, "headerRowCount") ?? 1) > 0,
    showTotals: (numberAttribute(root, "totalsRowCount") ?? 0) > 0,
    style: attribute(style, "name") ?? null,
    showBandedRows: flagAttribute(style, "showRowStripes"),
    showBandedColumns: flagAttribute(style, "showColumnStripes"),
    highlightFirstColumn: flagAttribute(style, "showFirstColumn"),
    highlightLastColumn: flagAttribute(style, "showLastColumn"),
    showFilterButton: filter !== null,
    criteria: filter?.criteria ?? new Map(),
    sort: null,
  };
}

/** @param id unique in the file */
export function writeTable(table: Table, id: number): string {
  const { area } = table;
  const filterArea = table.showTotals ? { ...area, bottom: area.bottom - 1 } : area;
  const columns = table.columns.map((column, index) =>
    tag(
      "tableColumn",
      {
        id: index + 1,
        name: columnName(column.name),
        totalsRowLabel: table.showTotals ? column.totalsLabel : null,
        totalsRowFunction: table.showTotals ? column.totalsFunction : null,
      },
      column.calculatedFormula === null
        ? ""
        : tag("calculatedColumnFormula", {}, escapeText(formulaToFile(column.calculatedFormula, table.name))),
    ),
  );
  return xmlPart(
    tag(
      "table",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        id,
        name: table.name,
        displayName: table.name,
        ref: writeArea(area),
        headerRowCount: table.showHeaders ? null : 0,
        totalsRowCount: table.showTotals ? 1 : null,
        totalsRowShown: table.showTotals ? null : false,
      },
      table.showHeaders && table.showFilterButton ? writeFilter(filterArea, table.criteria) : "",
      tag("tableColumns", { count: columns.length }, ...columns),
      tag("tableStyleInfo", {
        name: table.style,
        showFirstColumn: table.highlightFirstColumn,
        showLastColumn: table.highlightLastColumn,
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
      }),
    ),
  );
}

/** Line ends in a header are escaped here, although cells hold them plain; Excel asks to repair the file otherwise. */
function columnName(name: string): string {
  return encodeCellText(name).replaceAll("\r", "_x000d_").replaceAll("\n", "_x000a_").replaceAll("\t", "_x0009_");
}
