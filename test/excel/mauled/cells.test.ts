/** What people paste and type into cells: read as it is, told once, nothing cut off or changed. */
import { showOnly } from "../../../src/excel";
import { excel, value } from "../excel-fixture";
import { at, headerRow, sheetName, specify, tableName } from "./sheet";

const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(sheetName);
const long = "a".repeat(32_767);

describe("a cell is read as it is and told once when it holds", () => {
  specify([
    {
      name: "an error",
      does: () =>
        excel((context) => {
          const cell = sheet(context).getRange(at("result"));
          cell.numberFormat = [["General"]];
          cell.formulas = [["=1/0"]];
        }),
      cells: { 0: { result: "#DIV/0!" } },
      findings: ["cell-error I/1/result"],
      left: ["cell-error I/1/result"],
    },
    {
      name: "#N/A pasted from a lookup",
      does: (host) => host.user.paste(sheetName, at("lead"), [["#N/A"]]),
      cells: { 0: { lead: "#N/A" } },
      findings: ["cell-error I/1/lead"],
    },
    {
      name: "a date typed as text",
      does: (host) => host.user.paste(sheetName, at("due", 1), [["'31/3/2026"]]),
      cells: { 1: { due: "31/3/2026" } },
      findings: ["date-as-text I/2/due"],
    },
    {
      name: "an ordinal as text",
      does: (host) => host.user.paste(sheetName, at("ordinal", 1), [["'2"]]),
      findings: ["number-as-text I/2/ordinal"],
    },
    {
      name: "decomposed letters",
      does: (host) => host.user.paste(sheetName, at("result", 1), [["Đã trình thẩm định".normalize("NFD")]]),
      cells: { 1: { result: "Đã trình thẩm định".normalize("NFD") } },
      findings: ["mixed-unicode I/2/result"],
    },
    {
      name: "no-break spaces",
      does: (host) => host.user.paste(sheetName, at("result", 1), [["\u00a0Đã trình\u00a0\u00a0thẩm định "]]),
      cells: { 1: { result: "\u00a0Đã trình\u00a0\u00a0thẩm định " } },
      findings: ["stray-spaces I/2/result"],
    },
    {
      name: "text as long as a cell can hold",
      does: (host) => host.user.paste(sheetName, at("result", 1), [[long]]),
      cells: { 1: { result: long } },
    },
    {
      name: "line breaks and emoji",
      does: (host) => host.user.paste(sheetName, at("result", 1), [["Đã trình\n- lần 1 ✅"]]),
      cells: { 1: { result: "Đã trình\n- lần 1 ✅" } },
    },
    {
      name: "a truth value",
      does: (host) => host.user.paste(sheetName, at("result", 1), [[true]]),
      cells: { 1: { result: true } },
    },
    {
      name: "a status that is none",
      does: (host) => host.user.paste(sheetName, at("status", 1), [["Xong"]]),
      cells: { 1: { status: "Xong" } },
      findings: ["status-unlisted I/2/status"],
    },
    {
      name: "a date shown in another format",
      does: (host) => {
        host.user.format(sheetName, at("due", 0, 5), { numberFormat: "[$-409]d-mmm-yy;@" });
      },
    },
    {
      name: "a day that the plan does not name",
      does: (host) => host.user.paste(sheetName, at("due", 1), [[46_200]]),
      cells: { 1: { due: 46_200 } },
      findings: ["deadline-edited I/2/due"],
    },
    {
      name: "a day with a time",
      does: (host) => host.user.paste(sheetName, at("due", 1), [[46_112.75]]),
      cells: { 1: { due: 46_112.75 } },
    },
    {
      name: "a number that is no day of Excel",
      does: (host) => host.user.paste(sheetName, at("completedOn", 1), [[99_999_999]]),
      findings: ["date-as-text I/2/completedOn"],
    },
    {
      name: "a truth value in place of a day",
      does: (host) => host.user.paste(sheetName, at("completedOn", 1), [[true]]),
      findings: ["date-as-text I/2/completedOn"],
    },
    {
      name: "a negative number in place of a day",
      does: (host) => host.user.paste(sheetName, at("completedOn", 1), [[-5]]),
      findings: ["date-as-text I/2/completedOn"],
    },
    {
      name: "a key in small letters with a space",
      does: (host) => host.user.paste(sheetName, at("key", 1), [["i/2 "]]),
      cells: { 1: { key: "i/2 " } },
      findings: ["key-broken i/2/key"],
    },
    {
      name: "an ordinal that Excel took for a date",
      does: (host) => host.user.paste(sheetName, at("ordinal", 1), [[46_023]]),
      findings: ["plan-text-edited I/2/ordinal"],
    },
    {
      name: "words in place of the plan's day",
      does: (host) => host.user.paste(sheetName, at("due", 1), [["hằng năm"]]),
      cells: { 1: { due: "hằng năm" } },
      findings: ["deadline-edited I/2/due"],
    },
    {
      name: "a formula of the sheet typed over",
      does: (host) => host.user.paste(sheetName, at("condition", 1), [["Hoàn thành đúng hạn"]]),
      findings: ["formula-overwritten I/2/condition"],
    },
    {
      name: "plan text that was typed over",
      does: (host) => host.user.type(sheetName, at("deliverable", 3), "Báo cáo"),
      cells: { 3: { deliverable: "Báo cáo" } },
      findings: ["plan-text-edited I/4/deliverable"],
    },
  ]);
});

describe("what stands behind the values is told when", () => {
  specify([
    {
      name: "formulas were pasted into a text column",
      does: () =>
        excel((context) => {
          const cells = sheet(context).getRange(at("result", 0, 2));
          cells.numberFormat = [["General"], ["General"]];
          cells.formulas = [['="Kết quả "&A6'], ['="Kết quả "&A7']];
        }),
      findings: ["formula-in-text I/1/result", "formula-in-text I/2/result"],
    },
    {
      name: "cells of what was a table were merged",
      does: async (host) => {
        await excel((context) => void context.workbook.tables.getItem(tableName).convertToRange());
        host.user.merge(sheetName, at("difficulty", 1, 3));
      },
      findings: ["merged-cells I/2/difficulty"],
      left: ["merged-cells I/2/difficulty"],
    },
    {
      name: "rows were hidden",
      does: (host) => host.user.hideRows(sheetName, headerRow + 2, 2),
      findings: ["rows-hidden I/2/"],
    },
    {
      name: "rows were filtered out",
      does: () =>
        excel((context) =>
          context.workbook.tables
            .getItem(tableName)
            .columns.getItem("Nội dung nhiệm vụ")
            .filter.applyValuesFilter(["Nhiệm vụ I/4"]),
        ),
      findings: ["rows-hidden I/1/"],
    },
    {
      name: "the pane's own view leaves rows out",
      does: async () => value(await showOnly([{ table: tableName, row: "I/4" }])),
      notes: ["excel.view-on"],
    },
  ]);
});

describe("nothing is told when", () => {
  specify([
    {
      name: "calculation is manual",
      does: () =>
        excel((context) => {
          context.workbook.application.calculationMode = "Manual";
        }),
    },
    {
      name: "cells were coloured and commented on",
      does: (host) => {
        host.user.format(sheetName, at("lead", 0, 5), { font: { bold: true } });
        return excel((context) => void context.workbook.comments.add(`'${sheetName}'!${at("lead")}`, "Xem lại"));
      },
    },
    {
      name: "validation was removed",
      does: () =>
        excel((context) =>
          sheet(context)
            .getRange(at("status", 0, 5))
            .dataValidation.clear(),
        ),
    },
  ]);
});
