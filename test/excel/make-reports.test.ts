import { describeWorkbook, loadPlans, makeReports } from "../../src/excel";
import { excel, snapshot, startExcel, value } from "./excel-fixture";
import { seedPlan } from "./plans";

const asOf = "2026-11-22";

beforeEach(async () => {
  startExcel();
  value(await loadPlans([await seedPlan()]));
});

const make = async (...kinds: ("plan" | "by-agency")[]) => value(await makeReports({ kinds, asOf }));
const cellOf = (sheet: string, address: string) =>
  excel(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheet).getRange(address).load("values");
    await context.sync();
    return cell.values[0]?.[0];
  });

describe("appendices", () => {
  test("stand on sheets of their own, numbered when there are several", async () => {
    const { sheets, reports } = await make("plan", "by-agency");
    expect(reports.map((report) => report.table.kind)).toEqual(["plan", "by-agency"]);
    expect(await Promise.all(sheets.map((sheet) => cellOf(sheet, "A1")))).toEqual(["Phụ lục I", "Phụ lục II"]);
  });

  test("are refreshed in place", async () => {
    const first = await make("by-agency");
    await excel((context) => {
      const status = context.workbook.tables.getItem("NhiemVu").columns.getItem("Trạng thái").getDataBodyRange();
      status.getCell(0, 0).values = [["Đã hoàn thành"]];
    });
    const second = await make("by-agency");
    expect(second.sheets).toEqual(first.sheets);
    expect(second.reports[0]?.table.rows).not.toEqual(first.reports[0]?.table.rows);
    expect(value(await describeWorkbook()).reports).toHaveLength(1);
  });

  test("never overwrite a sheet that somebody changed by hand", async () => {
    const [sheet = ""] = (await make("by-agency")).sheets;
    await excel((context) => {
      context.workbook.worksheets.getItem(sheet).getRange("A1").values = [["Phụ lục của tôi"]];
    });
    const { sheets, messages } = await make("by-agency");
    expect(sheets).not.toContain(sheet);
    expect(messages).toContainEqual({ code: "excel.report-kept", severity: "info", params: { sheet } });
    expect(await cellOf(sheet, "A1")).toBe("Phụ lục của tôi");
  });

  test("are found again after their sheet was renamed", async () => {
    const [sheet = ""] = (await make("by-agency")).sheets;
    await excel((context) => {
      context.workbook.worksheets.getItem(sheet).name = "Phụ lục gửi STC";
    });
    expect((await make("by-agency")).sheets).toEqual(["Phụ lục gửi STC"]);
  });

  test("are not made where there is no task table", async () => {
    startExcel();
    const before = snapshot();
    expect(await makeReports({ kinds: ["plan"], asOf })).toMatchObject({
      ok: false,
      problem: { code: "excel.no-table" },
    });
    expect(snapshot()).toEqual(before);
  });

  test("of kinds with nothing to show are told about, the others are made", async () => {
    const { sheets, messages } = value(await makeReports({ kinds: ["amendments", "by-agency"], asOf }));
    expect(sheets).toHaveLength(1);
    expect(messages.filter(({ severity }) => severity === "warning").length).toBeGreaterThan(0);
    expect((await makeReports({ kinds: ["amendments"], asOf })).ok).toBe(false);
  });

  test("are not made for a day before the plan", async () => {
    const before = snapshot();
    expect((await makeReports({ kinds: ["plan"], asOf: "2020-01-01" })).ok).toBe(false);
    expect(snapshot()).toEqual(before);
  });
});
