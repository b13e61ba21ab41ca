/** Tables and sheets that clerks renamed, resized, turned into cells, copied, moved, deleted; and the hidden sheets. */
import { columnName } from "../../../src/sheet";
import { excel } from "../excel-fixture";
import { at, columnAt, headerRow, ids, sheetName, specify, tableName } from "./sheet";

const table = (context: Excel.RequestContext) => context.workbook.tables.getItem(tableName);
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(sheetName);
const body = headerRow + 1;
const lastColumn = String.fromCharCode(65 + columnAt("daysLeft"));
const allWithoutTable = ids.map((id) => `task-missing ${id}/`);

describe("the table is read as before when", () => {
  specify([
    {
      name: "it was renamed",
      does: () =>
        excel((context) => {
          table(context).name = "TheoDoi_2026";
        }),
    },
    { name: "it was turned into a range", does: () => excel((context) => void table(context).convertToRange()) },
    {
      name: "it was turned into a range and rows were inserted above",
      does: async (host) => {
        await excel((context) => void table(context).convertToRange());
        host.user.insertRows(sheetName, 0, 3);
      },
    },
    {
      name: "it was turned into a range and a note stands below",
      does: async (host) => {
        await excel((context) => void table(context).convertToRange());
        host.user.type(sheetName, `D${body + 9}`, "Ghi chú");
      },
    },
    {
      name: "it was turned into a range and the hidden names are gone",
      does: () =>
        excel(async (context) => {
          table(context).convertToRange();
          const names = context.workbook.names.load("items/name");
          await context.sync();
          for (const item of names.items) if (item.name.startsWith("skh_1_")) item.delete();
        }),
    },
    {
      name: "it was turned into a range and back into a table of another name",
      does: () =>
        excel((context) => {
          table(context).convertToRange();
          sheet(context).tables.add(`A${headerRow + 1}:${lastColumn}${body + 5}`, true).name = "Bang1";
        }),
    },
    {
      name: "it was given a row of totals",
      does: () =>
        excel((context) => {
          table(context).showTotals = true;
        }),
    },
    {
      name: "it was resized to have empty rows",
      does: () => excel((context) => table(context).resize(`A5:${lastColumn}30`)),
    },
    { name: "its sheet was renamed", does: (host) => host.user.renameSheet(sheetName, "Theo dõi 'mới' 2026") },
    { name: "its sheet was moved to the end", does: (host) => host.user.moveSheet(sheetName, 3) },
    {
      name: "its sheet was hidden",
      does: (host) => {
        host.user.addSheet("Khác");
        host.user.setVisibility(sheetName, "Hidden");
      },
    },
    { name: "its sheet was protected", does: (host) => host.user.protect(sheetName, {}, "mật khẩu") },
    { name: "the workbook's structure was protected", does: (host) => host.user.protectWorkbook("mật khẩu") },
    { name: "the sheet of lists was deleted", does: (host) => host.user.deleteSheet("Danh mục") },
    {
      name: "a table of somebody else stands beside it",
      does: (host) => {
        host.user.paste(sheetName, "AA3:AB4", [
          ["STT", "Nội dung nhiệm vụ"],
          [1, "Việc riêng"],
        ]);
        host.user.addTable(sheetName, "AA3:AB4");
      },
    },
  ]);
});

describe("a second look of the table is left aside, and said, when", () => {
  specify([
    { name: "its sheet was copied", does: (host) => host.user.copySheet(sheetName), notes: ["excel.copy-left-aside"] },
    {
      name: "its sheet was copied, and the copy changed",
      does: (host) => {
        const copy = host.user.copySheet(sheetName);
        host.user.type(copy.name, at("lead"), "Sở Khác");
        host.user.deleteRows(copy.name, body + 3);
      },
      notes: ["excel.copy-left-aside"],
    },
    {
      name: "its sheet was copied to the front",
      does: () => excel((context) => void sheet(context).copy("Beginning")),
      notes: ["excel.copy-left-aside"],
    },
    {
      name: "its cells were copied to a new sheet and made a table there",
      does: async (host) => {
        host.user.addSheet("Bản sao");
        await excel((context) => {
          const cells = sheet(context).getRange(`A${headerRow + 1}:${lastColumn}${body + 5}`);
          context.workbook.worksheets.getItem("Bản sao").getRange("A1").copyFrom(cells, "Values");
        });
        host.user.addTable("Bản sao", `A1:${lastColumn}6`);
      },
      notes: ["excel.copy-left-aside"],
    },
  ]);
});

function dropHidden(context: Excel.RequestContext, name: string): void {
  const hidden = context.workbook.worksheets.getItem(name);
  hidden.visibility = "Visible";
  hidden.delete();
}

describe("what cannot be compared any more is one clear sentence when", () => {
  specify([
    { name: "the sheet was deleted", does: (host) => host.user.deleteSheet(sheetName), problem: "excel.no-table" },
    {
      name: "the table was deleted with its cells",
      does: (host) => host.user.deleteTable(sheetName, tableName),
      problem: "excel.no-table",
    },
    {
      name: "the header row was deleted, once the table was plain cells",
      does: async (host) => {
        await excel((context) => void table(context).convertToRange());
        host.user.deleteRows(sheetName, headerRow);
      },
      problem: "excel.no-table",
    },
    {
      name: "the table was resized to leave out the last rows",
      does: () => excel((context) => table(context).resize(`A5:${lastColumn}${body + 3}`)),
      rows: ["I/1", "I/2", "I/3"],
      findings: ["task-missing I/4/", "task-missing I/5/"],
      notes: ["excel.rows-below-table"],
    },
    {
      name: "all rows were deleted",
      does: (host) => host.user.clear(sheetName, `A${body + 1}:${lastColumn}${body + 5}`),
      rows: [],
      findings: allWithoutTable,
    },
    {
      name: "the sheet with the plans as loaded was deleted",
      does: () => excel((context) => dropHidden(context, "_SoKeHoach")),
      notes: ["sheet.baseline-absent"],
    },
    {
      name: "the sheet with the plans as loaded was typed into",
      does: (host) => host.user.paste("_SoKeHoach", "C2", [["AAAA"]]),
      notes: ["sheet.baseline-damaged"],
    },
    {
      name: "the sheet with the plans as loaded was emptied",
      does: (host) => host.user.clear("_SoKeHoach", "A1:Z500"),
      notes: ["sheet.baseline-absent"],
    },
    {
      name: "the record of changes was deleted",
      does: () => excel((context) => dropHidden(context, "_SoKeHoach_NhatKy")),
    },
    {
      name: "the record of changes was typed into",
      does: (host) =>
        host.user.paste("_SoKeHoach_NhatKy", "A1", [
          ["x", "y", "z"],
          ["undo", "id 1", "{"],
        ]),
    },
    {
      name: "a hidden name points to nowhere",
      does: () =>
        excel((context) => {
          context.workbook.names.getItem(columnName(1, "lead")).formula = "=#REF!";
        }),
    },
  ]);
});
