/** Sheets taken from another file (docs: Workbook.insertWorksheetsFromBase64), and what formulas depend on. */
import { active, code, read, run, start, write } from "./excel";

async function fileWithPlan(): Promise<string> {
  const host = start();
  await write("A1:B3", [
    ["Mã", "Số"],
    ["a", 1],
    ["b", 2],
  ]);
  await run((context) => {
    const sheet = active(context);
    sheet.name = "Nhiệm vụ";
    sheet.tables.add("A1:B3", true).name = "NhiemVu";
    sheet.getRange("D1").formulas = [["=SUM(NhiemVu[Số])"]];
    context.workbook.names.add("tong", sheet.getRange("D1"));
    context.workbook.worksheets.add("Khác").getRange("A1").formulas = [["='Nhiệm vụ'!D1*10"]];
  });
  return Buffer.from(await host.save()).toString("base64");
}

const names = () =>
  run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map((sheet) => sheet.name);
  });

test("all sheets come at the end, with tables, names and formulas of their own", async () => {
  const file = await fileWithPlan();
  const host = start();
  await run((context) => void context.workbook.insertWorksheetsFromBase64(file));
  await run(
    (context) =>
      void context.workbook.insertWorksheetsFromBase64(file, {
        sheetNamesToInsert: ["Nhiệm vụ"],
        positionType: "Beginning",
      }),
  );
  expect(await names()).toEqual(["Nhiệm vụ (2)", "Sheet1", "Nhiệm vụ", "Khác"]);
  const tables = host.workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => `${sheet.name}:${table.name}`));
  expect(tables).toEqual(["Nhiệm vụ (2):NhiemVu_2", "Nhiệm vụ:NhiemVu"]);
  expect(host.user.value("Khác", "A1")).toBe(30);
  host.user.type("Nhiệm vụ (2)", "B2", "100");
  expect([host.user.value("Nhiệm vụ (2)", "D1"), host.user.value("Nhiệm vụ", "D1")]).toEqual([102, 3]);
});

test.each<[string, (file: string) => Parameters<Excel.Workbook["insertWorksheetsFromBase64"]>]>([
  ["text that is no file", () => ["AAAA"]],
  ["a sheet that is not in the file", (file) => [file, { sheetNamesToInsert: ["Không có"] }]],
  ["a place beside a sheet that is not there", (file) => [file, { positionType: "After", relativeTo: "Không có" }]],
])("%s: refused, and nothing is inserted", async (_, args) => {
  const file = await fileWithPlan();
  start();
  expect(await code((context) => context.workbook.insertWorksheetsFromBase64(...args(file)))).toBe("InvalidArgument");
  expect(await names()).toEqual(["Sheet1"]);
});

describe("dependencies", () => {
  beforeEach(async () => {
    start();
    await write("A1:C1", [[1, "=A1+1", "=B1+Sheet1!A1"]]);
  });

  test.each<[string, (range: Excel.Range) => Excel.WorkbookRangeAreas, string[]]>([
    ["direct precedents", (range) => range.getDirectPrecedents(), ["Sheet1!B1,Sheet1!A1"]],
    ["all precedents", (range) => range.getPrecedents(), ["Sheet1!B1,Sheet1!A1"]],
  ])("%s of C1", async (_, lead, expected) => {
    expect(
      await run(async (context) => {
        const areas = lead(active(context).getRange("C1"));
        areas.load("addresses");
        await context.sync();
        return areas.addresses;
      }),
    ).toEqual(expected);
  });

  test("direct dependents of A1; none is an error", async () => {
    expect(
      await run(async (context) => {
        const areas = active(context).getRange("A1").getDirectDependents();
        areas.load("addresses");
        await context.sync();
        return areas.addresses;
      }),
    ).toEqual(["Sheet1!B1,Sheet1!C1"]);
    expect(await code((context) => active(context).getRange("C1").getDirectDependents().load("addresses"))).toBe(
      "ItemNotFound",
    );
  });

  test("a changed formula is told with the one before", async () => {
    const host = start();
    await write("A1:B1", [[1, "=A1"]]);
    const heard: unknown[] = [];
    await run(
      (context) => void active(context).onFormulaChanged.add(async (event) => void heard.push(event.formulaDetails)),
    );
    host.user.type("Sheet1", "B1", "=A1*2");
    host.user.type("Sheet1", "A1", "5");
    await host.settled();
    expect(heard).toEqual([[{ cellAddress: "B1", previousFormula: "=A1" }]]);
    expect(await read("B1", "values")).toEqual([[10]]);
  });
});
