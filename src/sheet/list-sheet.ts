/**
 * Sheet "Danh mục": the values of the dropdowns, where clerks can read them. Agencies stand in a table of their own, so an
 * office adds one by typing under the last row; agencies that have ended are listed beside it with what replaced them.
 */
import { statuses } from "../plan/column";
import type { IsoDate } from "../plan/date";
import { toSerial } from "../plan/date";
import { matchKey } from "../text/key";
import { absoluteReference, areaAddress } from "./address";
import { palette, sheetFont, workPage } from "./look";
import { listSheetName } from "./sheet-name";
import type { SheetPlan } from "./sheet-plan";
import { wrappedHeight } from "./wrapped-height";

/** An agency as the list shows it. Dates are ISO days or null where unknown or open; `successor` is a name or "". */
export interface ListedAgency {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  readonly successor: string;
  /** True for a row the office added itself. */
  readonly own: boolean;
}

export const statusListName = "DanhMuc_TrangThai";
export const agencyListName = "DanhMuc_CoQuan";
export const agencyTableName = "DanhMucCoQuan";
export const agencyListHeaders = [
  "Tên cơ quan",
  "Tên gọi khác",
  "Từ ngày",
  "Đến ngày",
  "Cơ quan kế thừa",
  "Nguồn",
] as const;
export const sharedSource = "Danh mục chung";
export const ownSource = "Đơn vị bổ sung";

const headerRow = 2;
const statusColumn = 0;
const currentColumn = 2;
/** Where the agencies that have ended begin. */
export const endedAgencyColumn = currentColumn + agencyListHeaders.length + 1;
const agencyWidths = [280, 200, 76, 76, 230, 100];
/** What replaced an ended agency comes last: it may be long and runs on to the right. */
const endedHeaders = agencyListHeaders.slice(0, 5);
/** How many columns the agencies that have ended take. */
export const endedAgencyColumns = endedHeaders.length;
const endedWidths = [280, 200, 76, 76, 400];

const mostNames = 3;

/** Short names that people write; spellings of one name and longer forms only the registry needs. An office's own are kept whole. */
export function shownNames({ name, otherNames, own }: ListedAgency): string[] {
  if (own) return [...otherNames];
  const seen = new Set([matchKey(name)]);
  const shorter = otherNames.filter((other) => {
    const key = matchKey(other);
    if (seen.has(key) || other.length >= name.length) return false;
    seen.add(key);
    return true;
  });
  return shorter.slice(0, mostNames);
}

function agencyRow(agency: ListedAgency): (string | number)[] {
  return [
    agency.name,
    shownNames(agency).join("; "),
    agency.validFrom === null ? "" : toSerial(agency.validFrom),
    agency.validTo === null ? "" : toSerial(agency.validTo),
    agency.successor,
    agency.own ? ownSource : sharedSource,
  ];
}

/** The lists of a workbook. An agency that ended before `asOf` is not offered in the dropdown; the office's own rows stay in the table. */
export function listSheet(input: { readonly agencies: readonly ListedAgency[]; readonly asOf: IsoDate }): SheetPlan {
  const isOver = ({ own, validTo }: ListedAgency) => !own && validTo !== null && validTo < input.asOf;
  const current = input.agencies.filter((agency) => !isOver(agency)).map(agencyRow);
  const ended = input.agencies.filter(isOver).map((agency) => agencyRow(agency).slice(0, endedHeaders.length));
  // A table needs a body row, also in an office that starts with an empty list.
  if (current.length === 0) current.push(agencyListHeaders.map(() => ""));
  const body = { row: headerRow + 1, rows: current.length };
  const table = { row: headerRow, column: currentColumn, rows: current.length + 1, columns: agencyListHeaders.length };
  const endedArea = { row: headerRow, column: endedAgencyColumn, rows: ended.length + 1, columns: endedHeaders.length };
  const statusArea = { row: headerRow + 1, column: statusColumn, rows: statuses.length, columns: 1 };
  const areas = [
    { ...statusArea, row: headerRow, rows: statuses.length + 1 },
    table,
    ...(ended.length ? [endedArea] : []),
  ];
  const height = (cells: readonly (string | number)[] = []) =>
    Math.max(...cells.map((text, column) => wrappedHeight(String(text), agencyWidths[column] ?? 0, sheetFont)), 18);
  return {
    name: listSheetName,
    visibility: "visible",
    tabColor: null,
    showGridlines: false,
    blocks: [
      { at: { row: 0, column: 0 }, values: [["Danh mục dùng cho các ô chọn"]] },
      { at: { row: headerRow, column: statusColumn }, values: [["Trạng thái"], ...statuses.map((status) => [status])] },
      { at: { row: headerRow - 1, column: currentColumn }, values: [["Cơ quan đang hoạt động"]] },
      { at: { row: headerRow, column: currentColumn }, values: [[...agencyListHeaders], ...current] },
      ...(ended.length === 0
        ? []
        : [
            { at: { row: headerRow - 1, column: endedAgencyColumn }, values: [["Cơ quan đã kết thúc hoạt động"]] },
            { at: { row: headerRow, column: endedAgencyColumn }, values: [[...endedHeaders], ...ended] },
          ]),
    ],
    formulas: [],
    table: {
      name: agencyTableName,
      range: areaAddress(table),
      style: null,
      showFilterButton: true,
      showBandedRows: false,
    },
    merges: [],
    dropdowns: [],
    dateInputs: [],
    formats: [
      { range: "A1", format: { font: { ...sheetFont, size: 14, bold: true } } },
      ...areas.flatMap((area) => [
        {
          range: areaAddress({ ...area, row: headerRow - 1, rows: 1 }),
          format: { font: { ...sheetFont, italic: true, color: palette.quietText } },
        },
        {
          range: areaAddress(area),
          format: {
            font: sheetFont,
            grid: true,
            gridColor: palette.grid,
            wrap: true,
            vertical: "Top" as const,
            numberFormat: "@",
          },
        },
        {
          range: areaAddress({ ...area, rows: 1 }),
          format: {
            font: { ...sheetFont, bold: true },
            fill: palette.planHeader,
            horizontal: "Center" as const,
            vertical: "Center" as const,
          },
        },
      ]),
      ...(ended.length ? [{ range: areaAddress(endedArea), format: { wrap: false } }] : []),
      ...areas.slice(1).map((area) => ({
        range: areaAddress({ row: body.row, column: area.column + 2, rows: area.rows - 1, columns: 2 }),
        format: { numberFormat: "dd/mm/yyyy", horizontal: "Center" as const },
      })),
    ],
    conditionalFormats: [],
    columnWidths: [
      { column: statusColumn, points: 110 },
      { column: statusColumn + 1, points: 16 },
      ...agencyWidths.map((points, index) => ({ column: currentColumn + index, points })),
      { column: endedAgencyColumn - 1, points: 16 },
      ...(ended.length ? endedWidths.map((points, index) => ({ column: endedAgencyColumn + index, points })) : []),
    ],
    hiddenColumns: [],
    rowHeights: [
      { row: 0, points: 24 },
      { row: headerRow, points: 24 },
      ...Array.from({ length: Math.max(current.length, ended.length) }, (_, index) => ({
        row: body.row + index,
        points: height(current[index]),
      })),
    ],
    freeze: { rows: headerRow + 1, columns: 0 },
    names: [
      { name: statusListName, formula: `=${absoluteReference(listSheetName, statusArea)}`, visible: true },
      {
        name: agencyListName,
        formula: `=${absoluteReference(listSheetName, { ...body, column: currentColumn, columns: 1 })}`,
        visible: true,
      },
    ],
    page: workPage({ titleRows: `$${headerRow + 1}:$${headerRow + 1}`, titleColumns: null, pagesWide: 2 }),
  };
}
