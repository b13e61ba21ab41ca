import {
  acceptFindings,
  checkWorkbook,
  describeReports,
  describeWorkbook,
  keepReportSettings,
  loadPlans,
  makeReports,
  makeReportTables,
  readReportSettings,
  reportBasis,
  tasksBehindSelection,
  writeCheckSettings,
} from "../../src/excel";
import type { Plan } from "../../src/plan/plan";
import { defaultSettings } from "../../src/report";
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

const setCell = (table: string, column: string, row: number, to: string | number) =>
  excel((context) => {
    const range = context.workbook.tables.getItem(table).columns.getItem(column).getDataBodyRange();
    range.getCell(row, 0).values = [[to]];
  });
const select = (sheet: string, address: string) =>
  excel((context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
  });
/** The address of the cell below a header's column that stands beside a label. */
const findCell = (sheet: string, label: string, offset: number) =>
  excel(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange(true).load("values");
    await context.sync();
    const row = used.values.findIndex((cells) => cells.includes(label));
    const column = used.values[row]?.indexOf(label) ?? -1;
    return `${String.fromCharCode(65 + column + offset)}${row + 1}`;
  });

describe("the office's settings", () => {
  const settings = {
    ...defaultSettings,
    agency: "Sở Tài chính",
    document: { kind: "Báo cáo", number: "12/BC-STC", date: null },
  };

  test("are none at first, and kept once they are given", async () => {
    expect(value(await readReportSettings())).toBeNull();
    value(await keepReportSettings(settings));
    expect(value(await readReportSettings())).toEqual(settings);
  });

  test("are those of every report, unless a report has a number of its own", async () => {
    value(await keepReportSettings(settings));
    const attached = async (number?: string) =>
      value(await makeReportTables({ kinds: ["by-agency"], asOf, ...(number !== undefined && { number }) })).tables[0]
        ?.attachedTo;
    expect(await attached()).toContain("Báo cáo số 12/BC-STC");
    expect(await attached("15/BC-STC")).toContain("Báo cáo số 15/BC-STC");
  });

  test("given again write nothing", async () => {
    value(await keepReportSettings(settings));
    const before = snapshot();
    value(await keepReportSettings(settings));
    expect(snapshot()).toEqual(before);
  });
});

describe("a report of a part", () => {
  const filter = { agency: "so-tai-chinh" };

  test("counts that part, says what was left out, and leaves the report of the whole alone", async () => {
    const whole = await make("by-agency");
    const { sheets, reports, messages } = value(await makeReports({ kinds: ["by-agency"], asOf, filter }));
    expect(sheets).not.toEqual(whole.sheets);
    expect(reports[0]?.table.rows.map((row) => row.cells[1]?.text)).toEqual(["Sở Tài chính", "Tổng số"]);
    expect(messages).toContainEqual(expect.objectContaining({ code: "report.rows-filtered" }));
    expect(value(await makeReports({ kinds: ["by-agency"], asOf, filter })).sheets).toEqual(sheets);
    expect(value(await makeReports({ kinds: ["by-agency"], asOf })).sheets).toEqual(whole.sheets);
  });

  test("that matches nothing is a clear problem, and nothing is written", async () => {
    const before = snapshot();
    const made = await makeReports({ kinds: ["plan"], asOf, filter: { agency: "so-y-te-khong-co" } });
    expect(made).toMatchObject({ ok: false, problem: { code: "report.nothing-matches" } });
    expect(await makeReports({ kinds: ["plan"], asOf, tables: ["KhongCo"] })).toMatchObject({ ok: false });
    expect(snapshot()).toEqual(before);
  });

  test("may be one plan of several", async () => {
    const other: Plan = await seedPlan();
    const second = { ...other, document: { ...other.document, number: "75/QĐ-UBND", title: "Kế hoạch khác" } };
    value(await loadPlans([second]));
    const rows = async (tables?: string[]) =>
      value(await makeReportTables({ kinds: ["by-section"], asOf, ...(tables && { tables }) })).tables[0]?.rows.at(-1)
        ?.cells[2]?.value;
    expect(await rows()).toBe(58);
    expect(await rows(["NhiemVu"])).toBe(29);
  });
});

describe("rows that still have errors", () => {
  test("are counted, and asked about where more of them than agreed to", async () => {
    await setCell("NhiemVu", "Hạn chót", 0, "ngày mai");
    const all = await make("by-agency");
    expect(all.rowsWithErrors).toBeGreaterThan(0);
    expect(all.messages).toContainEqual({
      code: "excel.report-rows-wrong",
      severity: "warning",
      params: { count: all.rowsWithErrors },
    });
    const asked = await makeReports({ kinds: ["by-agency"], asOf, acceptedErrors: all.rowsWithErrors - 1 });
    expect(asked).toMatchObject({ ok: false, problem: { code: "excel.report-rows-ask" } });
    expect((await makeReports({ kinds: ["by-agency"], asOf, acceptedErrors: all.rowsWithErrors })).ok).toBe(true);
  });
});

describe("which rows with errors are asked about", () => {
  const rowsWithErrors = async (options: Partial<Parameters<typeof makeReports>[0]> = {}) =>
    value(await makeReportTables({ kinds: ["by-section"], asOf, ...options })).rowsWithErrors;

  test("those that the report counts, not the others", async () => {
    await setCell("NhiemVu", "Hạn chót", 28, "ngày mai");
    const [first, last] = [{ filter: { section: "I" } }, { filter: { section: "IV" } }];
    const before = [await rowsWithErrors(first), await rowsWithErrors(last)];
    await setCell("NhiemVu", "Hạn chót", 0, "ngày mai");
    expect([await rowsWithErrors(first), await rowsWithErrors(last)]).toEqual([(before[0] ?? 0) + 1, before[1]]);
  });

  test("as the office's settings of the check have it, and none that somebody let stand", async () => {
    const all = await rowsWithErrors();
    await setCell("NhiemVu", "Hạn chót", 0, "ngày mai");
    expect(await rowsWithErrors()).toBe(all + 1);
    const { findings } = value(await checkWorkbook({ asOf }));
    const own = findings.filter(({ at, severity }) => at.index === 0 && severity === "error");
    value(await acceptFindings(own, "Chờ văn bản mới", { on: asOf, label: "Chấp nhận" }));
    expect(await rowsWithErrors()).toBe(all);
    await setCell("NhiemVu", "Hạn chót", 1, "ngày kia");
    expect(await rowsWithErrors()).toBe(all + 1);
    value(await writeCheckSettings({ "date-as-text": "off", "deadline-edited": "off" }, "Đặt quy tắc"));
    const open = value(await checkWorkbook({ asOf })).findings.filter(({ severity }) => severity === "error");
    expect(await rowsWithErrors()).toBe(new Set(open.map(({ at }) => at.index)).size);
    expect(await rowsWithErrors()).toBeLessThan(all + 1);
  });
});

describe("the mark of changed data on the sheet itself", () => {
  const mark = (sheet: string) => cellOf(sheet, "N2");

  test("shows by a formula of its own, without the add-in, and goes when the data is as it was", async () => {
    const [sheet = ""] = (await make("by-agency")).sheets;
    expect(await mark(sheet)).toBe("");
    await setCell("NhiemVu", "Trạng thái", 3, "Đã hoàn thành");
    expect(await mark(sheet)).toMatch(/^SỐ LIỆU ĐÃ THAY ĐỔI SAU KHI LẬP/u);
    await setCell("NhiemVu", "Trạng thái", 3, "");
    expect(await mark(sheet)).toBe("");
  });

  test("is neither a change by hand nor moved by sorting, and is renewed with the sheet", async () => {
    const { sheets } = await make("by-agency");
    await excel((context) => context.workbook.tables.getItem("NhiemVu").sort.apply([{ key: 4, ascending: false }]));
    expect(await mark(sheets[0] ?? "")).toBe("");
    await setCell("NhiemVu", "Trạng thái", 0, "Đã hoàn thành");
    expect((await make("by-agency")).sheets).toEqual(sheets);
    expect(await mark(sheets[0] ?? "")).toBe("");
  });

  test("follows what an appendix of targets was made from, and not the tasks", async () => {
    const { sheets } = value(await makeReports({ kinds: ["targets", "plan"], asOf }));
    const targetMark = () => cellOf(sheets[0] ?? "", "J2");
    const changed = async () =>
      Object.fromEntries(value(await describeReports()).map(({ kind, dataChanged }) => [kind, dataChanged]));
    await setCell("NhiemVu", "Trạng thái", 0, "Đã hoàn thành");
    expect(await targetMark()).toBe("");
    expect(await changed()).toEqual({ targets: false, plan: true });
    await setCell("ChiTieu", "Kết quả đạt được", 0, "đạt 10%");
    expect(await targetMark()).toMatch(/^SỐ LIỆU ĐÃ THAY ĐỔI/u);
    expect(await changed()).toEqual({ targets: true, plan: true });
  });

  test("follows every plan of the report", async () => {
    const other: Plan = await seedPlan();
    value(
      await loadPlans([{ ...other, document: { ...other.document, number: "75/QĐ-UBND", title: "Kế hoạch khác" } }]),
    );
    const { sheets } = await make("plan", "by-agency");
    expect(await mark(sheets[1] ?? "")).toBe("");
    await setCell("NhiemVu_2", "Trạng thái", 0, "Đã hoàn thành");
    expect(await mark(sheets[1] ?? "")).not.toBe("");
  });
});

describe("what a preview was made from", () => {
  const basis = async () => value(await reportBasis());

  test("is the same after appendices were made and rows were sorted", async () => {
    const before = await basis();
    await make("plan", "by-agency");
    await excel((context) => context.workbook.tables.getItem("NhiemVu").sort.apply([{ key: 4, ascending: false }]));
    expect(await basis()).toBe(before);
  });

  test.each([
    ["a task", () => setCell("NhiemVu", "Trạng thái", 0, "Đã hoàn thành")],
    ["a target", () => setCell("ChiTieu", "Kết quả đạt được", 0, "đạt 10%")],
    ["the list of agencies", () => setCell("DanhMucCoQuan", "Tên gọi khác", 0, "Sở của tôi")],
  ])("is another once %s has changed", async (_, change) => {
    const before = await basis();
    await change();
    expect(await basis()).not.toBe(before);
  });
});

describe("the stamp of a report", () => {
  test("stands beside what is printed", async () => {
    const [sheet = ""] = (await make("by-agency")).sheets;
    expect(await cellOf(sheet, "N1")).toMatch(/^Lập lúc .* từ trang “Nhiệm vụ” \(29 nhiệm vụ\), .*22\/11\/2026/u);
    const area = await excel(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).pageLayout.getPrintAreaOrNullObject().load("address");
      await context.sync();
      return range.address;
    });
    expect(area).toMatch(/\$?A\$?1:\$?L\$?\d+$/u);
  });

  test("says how many rows had errors still, and nothing of errors where there are none", async () => {
    const stamp = async () => cellOf((await make("by-agency")).sheets[0] ?? "", "N1");
    expect(await stamp()).toMatch(/Dòng này không in\.$/u);
    await setCell("NhiemVu", "Hạn chót", 0, "ngày mai");
    // The unreadable day has a column of its own, one more than before.
    const [sheet = ""] = (await make("by-agency")).sheets;
    expect(await cellOf(sheet, "O1")).toMatch(/Dòng này không in\. Khi lập còn 1 dòng có lỗi chưa sửa\.$/u);
  });

  test("tells when the data has changed since, not when rows were only sorted", async () => {
    await make("by-agency");
    const changed = async () => value(await describeReports()).map((report) => report.dataChanged);
    expect(await changed()).toEqual([false]);
    await excel((context) => context.workbook.tables.getItem("NhiemVu").sort.apply([{ key: 4, ascending: false }]));
    expect(await changed()).toEqual([false]);
    await setCell("NhiemVu", "Trạng thái", 0, "Đã hoàn thành");
    expect(await changed()).toEqual([true]);
    await make("by-agency");
    expect(await changed()).toEqual([false]);
  });

  test("forgets a report whose sheet is gone", async () => {
    const [sheet = ""] = (await make("by-agency")).sheets;
    await excel((context) => context.workbook.worksheets.getItem(sheet).delete());
    expect(value(await describeReports())).toEqual([]);
  });
});

describe("a number of a report", () => {
  test("leads back to the tasks it counts, wherever their rows stand now", async () => {
    const [sheet = ""] = (await make("by-agency")).sheets;
    await select(sheet, await findCell(sheet, "Sở Xây dựng", 1));
    const before = value(await tasksBehindSelection());
    expect(before?.tasks.map((task) => task.place.row)).toEqual(["I/2", "I/15"]);
    expect(before?.tasks.every((task) => task.lead.includes("Sở Xây dựng"))).toBe(true);
    await excel((context) => context.workbook.tables.getItem("NhiemVu").sort.apply([{ key: 3, ascending: false }]));
    const after = value(await tasksBehindSelection());
    expect(after?.tasks.map((task) => task.content)).toEqual(before?.tasks.map((task) => task.content));
  });

  test("says how many of its tasks are gone", async () => {
    const [sheet = ""] = (await make("by-agency")).sheets;
    await excel((context) => context.workbook.tables.getItem("NhiemVu").rows.getItemAt(1).delete());
    await select(sheet, await findCell(sheet, "Sở Xây dựng", 1));
    expect(value(await tasksBehindSelection())).toMatchObject({ gone: 1, tasks: [{ place: { row: "I/15" } }] });
  });

  test.each([
    ["a heading", "A1"],
    ["an empty cell", "Z99"],
  ])("is not %s", async (_, address) => {
    const [sheet = ""] = (await make("by-agency")).sheets;
    await select(sheet, address);
    expect(value(await tasksBehindSelection())).toBeNull();
  });

  test("may stand in the words of a list's total", async () => {
    const other: Plan = await seedPlan();
    value(
      await loadPlans([{ ...other, document: { ...other.document, number: "75/QĐ-UBND", title: "Kế hoạch khác" } }]),
    );
    const [sheet = ""] = (await make("plan")).sheets;
    await select(sheet, await findCell(sheet, "Tổng cộng: 58 nhiệm vụ", 0));
    expect(value(await tasksBehindSelection())?.tasks).toHaveLength(58);
  });

  test("that somebody typed over leads nowhere", async () => {
    const [sheet = ""] = (await make("by-agency")).sheets;
    const address = await findCell(sheet, "Sở Xây dựng", 1);
    await excel((context) => {
      context.workbook.worksheets.getItem(sheet).getRange(address).values = [[99]];
    });
    await select(sheet, address);
    expect(value(await tasksBehindSelection())).toBeNull();
  });
});

describe("live formulas", () => {
  test("give the same numbers, follow the table, and are no change by hand", async () => {
    const today = new Date().toLocaleDateString("sv");
    const live = async () => value(await makeReports({ kinds: ["by-agency"], asOf: today, live: true }));
    const { sheets, reports } = await live();
    const [sheet = ""] = sheets;
    const total = reports[0]?.table.rows.at(-1);
    const address = await findCell(sheet, "Tổng số", 2);
    expect(await cellOf(sheet, address)).toBe(total?.cells[2]?.value);
    const done = await findCell(sheet, "Tổng số", 3);
    await setCell("NhiemVu", "Trạng thái", 0, "Đã hoàn thành");
    expect(await cellOf(sheet, done)).toBe((total?.cells[3]?.value ?? 0) + 1);
    expect((await live()).sheets).toEqual(sheets);
  });

  test("lead back to the tasks they count now, not to those of the day they were made", async () => {
    const today = new Date().toLocaleDateString("sv");
    const [sheet = ""] = value(await makeReports({ kinds: ["by-agency"], asOf: today, live: true })).sheets;
    const done = await findCell(sheet, "Tổng số", 3);
    await select(sheet, done);
    const before = value(await tasksBehindSelection())?.tasks ?? [];
    await setCell("NhiemVu", "Trạng thái", 4, "Đã hoàn thành");
    await select(sheet, done);
    const after = value(await tasksBehindSelection())?.tasks ?? [];
    expect(after.map(({ place }) => place.index)).toEqual([...before.map(({ place }) => place.index), 4]);
    expect(after).toHaveLength(Number(await cellOf(sheet, done)));
  });

  test("warn where the numbers asked for are of another day", async () => {
    const { messages } = value(await makeReports({ kinds: ["by-agency"], asOf: "2026-03-31", live: true }));
    expect(messages.map(({ code }) => code)).toContain("excel.report-live-today");
  });
});

describe("charts", () => {
  const charts = (sheet: string) =>
    excel(async (context) => {
      const found = context.workbook.worksheets.getItem(sheet).charts.load("items/name,items/chartType");
      await context.sync();
      return found.items.map(({ name, chartType }) => [name, chartType]);
    });

  test("stand once on the sheets of summaries that have a picture, however often they are made", async () => {
    const run = () => makeReports({ kinds: ["by-agency", "by-period", "plan"], asOf, charts: true });
    value(await run());
    const { sheets } = value(await run());
    const [agency = "", period = "", plan = ""] = sheets;
    expect(await charts(agency)).toEqual([["SoKeHoach_BieuDo 1", "BarStacked"]]);
    expect(await charts(period)).toEqual([["SoKeHoach_BieuDo 1", "ColumnStacked"]]);
    expect(await charts(plan)).toEqual([]);
  });

  test("of other people stay", async () => {
    const [sheet = ""] = (await make("by-agency")).sheets;
    await excel((context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.charts.add("Pie", worksheet.getRange("B10:C12")).name = "Của tôi";
    });
    expect((await make("by-agency")).sheets).toEqual([sheet]);
    expect(await charts(sheet)).toEqual([["Của tôi", "Pie"]]);
  });
});

describe("targets", () => {
  test("have a sheet of their own, and what is noted there stands in the appendix", async () => {
    const note = async (row: number, to: string | number) => setCell("ChiTieu", "Kết quả đạt được", row, to);
    await note(0, 10.5);
    await excel((context) => {
      context.workbook.worksheets.getItem("Chỉ tiêu").name = "CT năm 2026";
    });
    const { tables } = value(await makeReportTables({ kinds: ["targets"], asOf }));
    const rows = tables[0]?.rows.filter((row) => row.type === "data");
    expect(rows?.[0]?.cells[5]?.text).toBe("10,5");
    expect(rows?.[1]?.cells[5]?.text).toBe("");
  });
});
