/** Columns that clerks moved, renamed, inserted, deleted, hid: found again by identity, then by meaning, or told as one finding. */
import { switchColumn } from "../../../src/excel";
import { areaAddress, columnName } from "../../../src/sheet";
import { excel, value } from "../excel-fixture";
import { at, columnAt, headerRow, sheetName, specify, tableName } from "./sheet";

const table = (context: Excel.RequestContext) => context.workbook.tables.getItem(tableName);
const header = (text: string) => (context: Excel.RequestContext) => table(context).columns.getItem(text);

describe("a column is found again when", () => {
  specify([
    { name: "nothing was done", does: () => {} },
    {
      name: "it was renamed",
      does: (host) => host.user.type(sheetName, at("lead", -1), "Ai làm việc này?"),
    },
    {
      name: "all headers were renamed in capitals",
      does: () =>
        excel(async (context) => {
          const headers = table(context).getHeaderRowRange().load("values");
          await context.sync();
          headers.values = [(headers.values[0] ?? []).map((text) => String(text).toLocaleUpperCase("vi"))];
        }),
    },
    {
      name: "its header got a line break and a note behind it",
      does: (host) => host.user.paste(sheetName, at("result", -1), [["Kết quả\nthực hiện (đến 30/6)"]]),
    },
    {
      name: "it was moved to the end of the table",
      does: () =>
        excel(async (context) => {
          const old = header("Đơn vị chủ trì")(context).getDataBodyRange().load("values");
          await context.sync();
          const moved = table(context).columns.add(undefined, undefined, "Tạm");
          moved.getDataBodyRange().values = old.values;
          header("Đơn vị chủ trì")(context).delete();
          moved.name = "Đơn vị chủ trì";
        }),
    },
    {
      name: "a column of the office's own was put before it",
      does: () => excel((context) => void table(context).columns.add(2, undefined, "Ghi chú của phòng")),
    },
    {
      name: "columns were inserted before the table",
      does: (host) => host.user.insertColumns(sheetName, 0, 3),
    },
    {
      name: "columns were hidden",
      does: (host) => host.user.hideColumns(sheetName, columnAt("lead"), 4),
    },
    {
      name: "the panes are not frozen any more",
      does: () => excel((context) => context.workbook.worksheets.getItem(sheetName).freezePanes.unfreeze()),
    },
    {
      name: "its hidden name was deleted",
      does: () => excel((context) => context.workbook.names.getItem(columnName(1, "lead")).delete()),
    },
    {
      name: "all hidden names were deleted",
      does: () =>
        excel(async (context) => {
          const names = context.workbook.names.load("items/name");
          await context.sync();
          for (const item of names.items) if (item.name.startsWith("skh_1_")) item.delete();
        }),
    },
    {
      name: "all hidden names were deleted and a header was written as in other plans",
      does: async (host) => {
        await excel(async (context) => {
          const names = context.workbook.names.load("items/name");
          await context.sync();
          for (const item of names.items) if (item.name.startsWith("skh_1_")) item.delete();
        });
        host.user.type(sheetName, at("lead", -1), "Cơ quan chủ trì");
      },
    },
    {
      name: "another column was given its header",
      does: (host) => host.user.type(sheetName, at("difficulty", -1), "Kết quả thực hiện"),
      findings: [],
    },
    {
      name: "its header was blanked (Excel puts “Column1”)",
      does: (host) => host.user.clear(sheetName, at("lead", -1)),
    },
  ]);
});

describe("a column that is gone is one finding when", () => {
  specify([
    {
      name: "plain cells that were a table have a header twice: the hidden name tells which is which",
      does: async (host) => {
        await excel((context) => void table(context).convertToRange());
        host.user.type(sheetName, at("difficulty", -1), "Kết quả thực hiện");
      },
      findings: ["column-missing /difficulty"],
    },
    {
      name: "plain cells that were a table have a header blanked",
      does: async (host) => {
        await excel((context) => void table(context).convertToRange());
        host.user.clear(sheetName, at("difficulty", -1));
      },
      findings: ["column-missing /difficulty"],
    },
    {
      name: "its header says that it is another column now",
      does: (host) => {
        host.user.type(sheetName, at("difficulty", -1), "Ghi chú 1");
        host.user.type(sheetName, at("evidence", -1), "Khó khăn, vướng mắc");
      },
      findings: ["column-missing /evidence"],
    },
    {
      name: "it was deleted",
      does: () => excel((context) => header("Đơn vị chủ trì")(context).delete()),
      findings: ["column-missing /lead"],
    },
    {
      name: "the key column was deleted",
      does: () => excel((context) => header("Mã nhiệm vụ")(context).delete()),
      findings: ["column-missing /key"],
    },
    {
      name: "the column of a formula was deleted",
      does: () => excel((context) => header("Tình trạng")(context).delete()),
      findings: ["column-missing /condition"],
    },
    {
      name: "its cells were dragged out of the table",
      does: (host) =>
        host.user.move(
          { sheet: sheetName, address: at("lead", -1, 6) },
          { sheet: sheetName, address: areaAddress({ row: headerRow, column: 30, rows: 1, columns: 1 }) },
        ),
      findings: ["column-missing /lead"],
    },
    {
      name: "several were deleted: one finding each",
      does: () =>
        excel((context) => {
          header("Thời hạn")(context).delete();
          header("Hạn chót")(context).delete();
        }),
      findings: ["column-missing /deadline", "column-missing /due"],
    },
  ]);
});

describe("a column of the office's own", () => {
  const on = async () => value(await switchColumn("internalDue", true, { label: "bật cột" }));
  const columnOf = header("Thời hạn nội bộ");
  specify([
    { name: "was switched on", does: on },
    {
      name: "was switched on and given a day behind the term",
      does: async () => {
        await on();
        await excel((context) => {
          columnOf(context).getDataBodyRange().getCell(1, 0).values = [[46200]];
        });
      },
      findings: ["internal-due-after-due I/2/internalDue"],
    },
    {
      name: "was switched on and renamed",
      does: async () => {
        await on();
        await excel((context) => {
          columnOf(context).name = "Hạn của phòng";
        });
      },
    },
    {
      name: "was switched on and deleted by hand: that is no fault",
      does: async () => {
        await on();
        await excel((context) => columnOf(context).delete());
      },
    },
    {
      name: "was typed beside the table by hand",
      does: (host) => host.user.type(sheetName, "Q5", "Người phụ trách"),
    },
  ]);
});
