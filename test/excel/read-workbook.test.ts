import { loadPlans, readWorkbook, type WorkbookReading } from "../../src/excel";
import { cellText } from "../../src/plan/task-row";
import { columnName } from "../../src/sheet";
import { plan, task } from "../sheet/plan-fixture";
import { excel, startExcel, value } from "./excel-fixture";

const loaded = plan([task("I/1"), task("I/2"), task("I/3")]);
const sheetName = "Nhiệm vụ";
const tableName = "NhiemVu";

beforeEach(async () => {
  startExcel();
  value(await loadPlans([loaded]));
});

async function read(): Promise<WorkbookReading> {
  return value(await readWorkbook());
}

/** Keys and leads of the only table, by which all that matters here is seen. */
async function rows(): Promise<string[]> {
  const { tables } = await read();
  expect(tables).toHaveLength(1);
  return (tables[0]?.rows ?? []).map((row) => `${cellText(row, "key")} ${cellText(row, "lead")}`);
}

const asLoaded = ["I/1 Sở Tài chính", "I/2 Sở Tài chính", "I/3 Sở Tài chính"];
const table = (context: Excel.RequestContext) => context.workbook.tables.getItem(tableName);
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(sheetName);

describe("a workbook as it was loaded", () => {
  test("gives all rows, all columns and the plan", async () => {
    const { tables, baselineProblem, copies, lostPlans } = await read();
    expect(await rows()).toEqual(asLoaded);
    expect(tables[0]).toMatchObject({ name: tableName, sheet: sheetName, isTable: true, plan: loaded });
    expect(tables[0]?.missing).toEqual(["supervisor"]);
    expect({ baselineProblem, copies, lostPlans }).toEqual({ baselineProblem: null, copies: [], lostPlans: [] });
  });
});

describe("a workbook that clerks have worked in is read just the same", () => {
  test.each<[string, (context: Excel.RequestContext) => void]>([
    ["its sheet was renamed", (context) => (sheet(context).name = "Theo dõi 2026")],
    ["its table was renamed", (context) => (table(context).name = "TheoDoi")],
    ["the table was turned into plain cells", (context) => void table(context).convertToRange()],
    [
      "a header was renamed",
      (context) => {
        table(context).columns.getItem("Đơn vị chủ trì").name = "Ai làm?";
      },
    ],
    [
      "a column was inserted before the table's columns",
      (context) => void sheet(context).getRange("A:A").insert("Right"),
    ],
    [
      "a column of the clerk's own was inserted",
      (context) => void table(context).columns.add(3, undefined, "Ghi chú riêng"),
    ],
    ["rows were inserted above", (context) => void sheet(context).getRange("1:3").insert("Down")],
    [
      "the sheet was hidden",
      (context) => {
        context.workbook.worksheets.add("Khác");
        sheet(context).visibility = "Hidden";
      },
    ],
    [
      "rows are filtered out",
      (context) => table(context).columns.getItem("Mã nhiệm vụ").filter.applyValuesFilter(["I/2"]),
    ],
    [
      "the header's tone marks are placed otherwise",
      (context) => {
        table(context).columns.getItem("Khó khăn, vướng mắc").name = "KHÓ KHĂN,  VƯỚNG MẮC";
      },
    ],
    [
      "its column names are gone",
      (context) => {
        for (const id of ["key", "lead", "content"] as const)
          context.workbook.names.getItem(columnName(1, id)).delete();
      },
    ],
  ])("%s", async (_, change) => {
    await excel(change);
    expect(await rows()).toEqual(asLoaded);
    expect((await read()).tables[0]?.plan).toEqual(loaded);
  });

  test("rows were sorted", async () => {
    await excel((context) => table(context).sort.apply([{ key: 0, ascending: false }]));
    expect(await rows()).toEqual([...asLoaded].reverse());
  });

  test("a row was deleted", async () => {
    await excel((context) => table(context).rows.getItemAt(1).delete());
    expect(await rows()).toEqual([asLoaded[0], asLoaded[2]]);
  });

  test("empty rows stand at its end", async () => {
    await excel((context) => void table(context).rows.add(-1, [Array(16).fill("")]));
    expect(await rows()).toEqual(asLoaded);
  });
});

describe("what cannot be found is said, not guessed", () => {
  test("a column was deleted", async () => {
    await excel((context) => table(context).columns.getItem("Đơn vị chủ trì").delete());
    const { tables } = await read();
    expect(tables[0]?.missing).toContain("lead");
    expect(tables[0]?.rows[0]?.cells).not.toHaveProperty("lead");
  });

  test("the table was deleted: its plan is named as lost", async () => {
    await excel((context) => table(context).delete());
    const { tables, lostPlans } = await read();
    expect(tables).toEqual([]);
    expect(lostPlans).toEqual([loaded]);
  });

  test("the hidden sheet with the plans as loaded was damaged", async () => {
    await excel((context) => {
      context.workbook.worksheets.getItem("_SoKeHoach").getRange("C2").values = [["AAAA"]];
    });
    const { tables, baselineProblem } = await read();
    expect(baselineProblem?.code).toBe("sheet.baseline-damaged");
    expect(tables[0]?.plan).toBeNull();
    expect(tables[0]?.rows).toHaveLength(3);
  });

  test("a workbook of somebody else's tables has none of ours", async () => {
    startExcel();
    await excel((context) => {
      const other = context.workbook.worksheets.add("Khác");
      other.getRange("A1:B2").values = [
        ["STT", "Nội dung nhiệm vụ"],
        [1, "Việc"],
      ];
      other.tables.add("A1:B2", true);
    });
    expect((await read()).tables).toEqual([]);
  });
});

describe("a sheet that was copied", () => {
  test("does not count twice", async () => {
    await excel((context) => void sheet(context).copy("End"));
    const { tables, copies } = await read();
    expect(tables.map((found) => found.sheet)).toEqual([sheetName]);
    expect(copies).toHaveLength(1);
  });
});
