/** A workbook with everything the add-in's sheets use, for round trips. */
import {
  addSheet,
  type CellValue,
  cellError,
  defaultProtectionOptions,
  newPageLayout,
  newWorkbook,
  parseArea,
  type Sheet,
  type StylePatch,
  setCell,
  type Workbook,
  wholeSheet,
  writableColumn,
  writableRow,
} from "../../../src/host/model";

export const area = (text: string) => parseArea(text) ?? wholeSheet;

export function put(
  workbook: Workbook,
  sheet: Sheet,
  address: string,
  value: CellValue,
  formula?: string,
  patch: StylePatch = {},
) {
  const { top, left } = area(address);
  const style = workbook.styles.patch(workbook.styles.normal, patch);
  setCell(sheet, top, left, { value, formula: formula ?? null, style });
}

export function sampleWorkbook(): Workbook {
  const workbook = newWorkbook("Kế hoạch.xlsx");
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("a new workbook has a sheet");
  sheet.name = "Nhiệm vụ";
  const lists = addSheet(workbook, "Danh mục");
  const hidden = addSheet(workbook, "Gốc");
  lists.visibility = "Hidden";
  hidden.visibility = "VeryHidden";
  for (const [index, name] of ["Hoàn thành", "Đang làm", "Chưa làm"].entries())
    put(workbook, lists, `A${index + 2}`, name);
  put(workbook, hidden, "A1", "x".repeat(32_767));

  const thin = { style: "Continuous", weight: "Thin", color: "#000000" } as const;
  const grid = { top: thin, bottom: thin, left: thin, right: thin };
  const title: StylePatch = {
    font: { name: "Times New Roman", size: 14, bold: true, color: "#1F4E79" },
    alignment: { horizontal: "Center", vertical: "Center", wrapText: true },
  };
  put(workbook, sheet, "A1", "PHỤ LỤC\nDanh mục nhiệm vụ", undefined, title);
  sheet.merges.push(area("A1:E1"));
  writableRow(sheet, 0).height = 45;
  const headers = ["Mã", "Nội dung nhiệm vụ", "Hạn chót", "Trạng thái", "Còn lại"];
  for (const [column, header] of headers.entries()) {
    const look: StylePatch = {
      font: { bold: true, color: "#FFFFFF" },
      fill: { color: "#1F4E79", pattern: "Solid" },
      border: grid,
    };
    put(workbook, sheet, `${"ABCDE"[column]}3`, header, undefined, look);
  }
  const rows: [string, string, number, string][] = [
    ["I/1", 'Xây dựng kế hoạch <triển khai> & "tổ chức" thực hiện Nghị quyết trên địa bàn tỉnh', 46112, "Hoàn thành"],
    ["I/2", "=cộng không phải công thức", 45999.5, "Đang làm"],
    ["I/3", "  khoảng trắng  hai đầu ", 46387, "Chưa làm"],
  ];
  for (const [index, [id, content, due, status]] of rows.entries()) {
    const row = index + 4;
    put(workbook, sheet, `A${row}`, id, undefined, { border: grid });
    put(workbook, sheet, `B${row}`, content, undefined, {
      border: grid,
      alignment: { wrapText: true, vertical: "Top" },
    });
    put(workbook, sheet, `C${row}`, due, undefined, { border: grid, numberFormat: "dd/mm/yyyy" });
    put(workbook, sheet, `D${row}`, status, undefined, { border: grid, protection: { locked: false } });
    put(workbook, sheet, `E${row}`, due - 46000, '=IF([@[Hạn chót]]="","",[@[Hạn chót]]-46000)', {
      border: grid,
      numberFormat: "0.0",
    });
  }
  sheet.tables.push({
    id: 1,
    name: "BangNhiemVu",
    area: area("A3:E6"),
    columns: headers.map((name, index) => ({
      id: index + 1,
      name,
      calculatedFormula: index === 4 ? '=IF([@[Hạn chót]]="","",[@[Hạn chót]]-46000)' : null,
      totalsFunction: null,
      totalsLabel: null,
    })),
    showHeaders: true,
    showTotals: false,
    style: "TableStyleLight1",
    showBandedRows: false,
    showBandedColumns: false,
    highlightFirstColumn: true,
    highlightLastColumn: false,
    showFilterButton: true,
    criteria: new Map(),
    sort: null,
  });
  put(workbook, sheet, "G1", true);
  put(workbook, sheet, "G2", cellError("#N/A"), "=NA()");
  put(workbook, sheet, "G3", "#N/A");
  put(workbook, sheet, "G4", "tab\tvà \u0001 và _x0041_ và 😀");
  put(workbook, sheet, "G5", 3, "=COUNTA('Danh mục'!$A$2:$A$4)");
  put(workbook, sheet, "G6", 0.1 + 0.2, undefined, { numberFormat: "0%" });
  put(workbook, sheet, "G7", null, undefined, { fill: { color: "#FFF2CC", pattern: "Solid" } });
  put(workbook, sheet, "G8", "Bạn có chắc?", '=IFS(G1,"Bạn có chắc?")');

  writableColumn(sheet, 0).width = 36;
  writableColumn(sheet, 1).width = 240;
  for (const column of [2, 3]) writableColumn(sheet, column).width = 75;
  writableColumn(sheet, 4).hidden = true;
  writableRow(sheet, 7).hidden = true;
  sheet.freeze = { rows: 3, columns: 2 };
  sheet.showGridlines = false;
  sheet.tabColor = "#C00000";
  sheet.validations.push(
    {
      areas: [area("D4:D6")],
      type: "List",
      operator: null,
      formula1: "='Danh mục'!$A$2:$A$4",
      formula2: null,
      inCellDropDown: true,
      ignoreBlanks: true,
      errorAlert: { showAlert: true, style: "Warning", title: "Trạng thái", message: "Chọn trong danh sách" },
      prompt: { showPrompt: true, title: "Trạng thái", message: "Chọn một mục" },
    },
    {
      areas: [area("C4:C6"), area("C10")],
      type: "Date",
      operator: "Between",
      formula1: "45658",
      formula2: "47848",
      inCellDropDown: true,
      ignoreBlanks: false,
      errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
      prompt: { showPrompt: false, title: "", message: "" },
    },
    {
      areas: [area("G10")],
      type: "List",
      operator: null,
      formula1: 'Có,Không,"?"',
      formula2: null,
      inCellDropDown: false,
      ignoreBlanks: true,
      errorAlert: { showAlert: false, style: "Information", title: "", message: "" },
      prompt: { showPrompt: false, title: "", message: "" },
    },
  );
  sheet.conditionalFormats.push(
    {
      id: "{a}",
      areas: [area("A4:E6")],
      rule: { kind: "Custom", formula: '=AND($C4<46050,$D4<>"Hoàn thành")' },
      stopIfTrue: true,
      format: { font: { color: "#9C0006", bold: true }, fill: { color: "#FFC7CE" }, border: {} },
    },
    {
      id: "{b}",
      areas: [area("D4:D6")],
      rule: { kind: "ContainsText", operator: "Contains", text: "Hoàn" },
      stopIfTrue: false,
      format: { font: { italic: true }, fill: {}, border: { bottom: thin } },
    },
    {
      id: "{c}",
      areas: [area("G6")],
      rule: { kind: "CellValue", operator: "Between", formula1: "=0", formula2: "=G5" },
      stopIfTrue: false,
      format: { font: { underline: "Single" }, fill: {}, border: {}, numberFormat: "0.00" },
    },
  );
  sheet.hyperlinks.push({ area: area("G8"), address: "https://example.vn/?a=1&b=2", screenTip: "Mở" });
  sheet.pageLayout = {
    ...newPageLayout(),
    orientation: "Landscape",
    paperSize: "A4",
    leftMargin: 85.05,
    rightMargin: 42.5,
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    printArea: [area("A1:E6")],
    titleRows: { first: 2, last: 2 },
    centerHorizontally: true,
  };
  const { headersFooters } = sheet.pageLayout;
  headersFooters.state = "FirstAndDefault";
  headersFooters.defaultForAllPages.centerHeader = '&"Times New Roman,Regular"&13&P';
  headersFooters.oddPages.centerHeader = headersFooters.defaultForAllPages.centerHeader;
  sheet.protection = {
    options: { ...defaultProtectionOptions, allowFormatColumns: true, allowAutoFilter: true },
    password: { kind: "legacy", hash: "CC1A" },
  };
  sheet.comments.push({
    id: "{12345678-0000-0000-0000-000000000001}",
    row: 3,
    column: 2,
    author: "Nguyễn Văn A",
    text: "Xem lại <hạn>\nvới Sở Y tế",
    resolved: true,
    created: "2026-01-07T08:00:00.00",
    replies: [
      {
        id: "{12345678-0000-0000-0000-000000000002}",
        author: "Trần Thị B",
        text: "Đã sửa",
        created: "2026-01-08T08:00:00.00",
      },
    ],
  });
  workbook.protection = { password: null };
  workbook.names.push(
    { name: "DanhSach", scope: null, formula: "='Danh mục'!$A$2:$A$4", comment: "trạng thái", visible: true },
    { name: "_an", scope: sheet.id, formula: '="plan/1"', comment: "", visible: false },
  );
  workbook.settings.set("so-ke-hoach", { version: 1, undo: ["<a>"] });
  workbook.customXmlParts.push({
    id: "{11111111-2222-3333-4444-555555555555}",
    xml: '<plan xmlns="urn:x"><a/></plan>',
  });
  sheet.customProperties.set("khóa", "giá trị");
  workbook.properties.title = "Kế hoạch";
  workbook.properties.custom.set("Số", { type: "Number", value: 74 });
  return workbook;
}
