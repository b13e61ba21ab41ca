/** Columns that an office switches on and off in a sheet that is in use: nothing typed is lost, and one step takes each switch back. */
import { createRegistry } from "../../src/agency";
import {
  checkWorkbook,
  describeWorkbook,
  loadPlans,
  makeReportTables,
  readWorkbook,
  switchColumn,
  undoLast,
} from "../../src/excel";
import { stateSheetName } from "../../src/excel/state-sheet";
import type { Host } from "../../src/host";
import type { ColumnId } from "../../src/plan/column";
import { areaAddress, type OptionalColumnId, optionalColumnIds, taskColumns } from "../../src/sheet";
import { plan, task } from "../sheet/plan-fixture";
import { excel, snapshot, startExcel, value } from "./excel-fixture";

const registry = createRegistry([]);
const sheet = "Nhiệm vụ";
const first = plan([task("I/1"), task("I/2"), task("I/3")]);
const label = "bật cột";

async function loaded(optional: readonly OptionalColumnId[] = []): Promise<Host> {
  const host = startExcel();
  value(await loadPlans([first], undefined, { registry, optional }));
  return host;
}

async function table() {
  const [only] = value(await readWorkbook()).tables;
  if (only === undefined) throw new Error("no table");
  return only;
}

/** The address of a cell of the table as it stands now. */
async function cell(column: ColumnId, index = 0, rows = 1): Promise<string> {
  const { body, columns } = await table();
  return areaAddress({ row: body.row + index, column: body.column + (columns.get(column) ?? -1), rows, columns: 1 });
}

const cells = async (column: ColumnId) => (await table()).rows.map((row) => row.cells[column]);
const visible = () => JSON.stringify(snapshot((name) => name !== stateSheetName));

describe("a column that is switched on", () => {
  test.each(optionalColumnIds)("%s stands as if the sheet had been made with it", async (column) => {
    await loaded([column]);
    const made = visible();
    await loaded();
    expect(value(await switchColumn(column, true, { label }))).toEqual({ tables: 1, restored: 0, kept: 0 });
    expect(visible()).toBe(made);
  });

  test("looks and behaves like its like: date input, colours, width", async () => {
    const facts = async () => {
      const address = await cell("internalDue", 0, 3);
      return excel(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getRange(address);
        range.load("numberFormat,format/columnWidth,format/fill/color,format/horizontalAlignment,dataValidation/rule");
        range.dataValidation.load("rule,prompt,type");
        range.conditionalFormats.load("items/type");
        await context.sync();
        return {
          numberFormat: range.numberFormat,
          width: range.format.columnWidth,
          fill: range.format.fill.color,
          across: range.format.horizontalAlignment,
          rule: range.dataValidation.rule,
          prompt: range.dataValidation.prompt,
          colours: range.conditionalFormats.items.length,
        };
      });
    };
    await loaded(["internalDue"]);
    const made = await facts();
    await loaded();
    value(await switchColumn("internalDue", true, { label }));
    expect(await facts()).toEqual(made);
  });

  test("comes to each plan's table and says nothing to a table that has it", async () => {
    await loaded(["assignee"]);
    const second = plan([task("I/1")], { number: "2/QĐ-UBND" });
    value(await loadPlans([second], undefined, { registry, optional: [] }));
    expect(value(await switchColumn("assignee", true, { label })).tables).toBe(1);
    expect(value(await describeWorkbook()).tables.map(({ optional }) => optional)).toEqual([
      ["assignee"],
      ["assignee"],
    ]);
    expect(value(await switchColumn("assignee", true, { label })).tables).toBe(0);
  });

  test("is taken back by one undo, unless somebody has filled it in since", async () => {
    const host = await loaded();
    const before = visible();
    value(await switchColumn("assignee", true, { label }));
    expect(value(await undoLast())).toMatchObject({ label, restored: 1, skipped: [] });
    expect(visible()).toBe(before);
    value(await switchColumn("assignee", true, { label }));
    host.user.paste(sheet, await cell("assignee", 1), [["Nguyễn Văn A"]]);
    expect(value(await undoLast())).toMatchObject({ restored: 0, skipped: [{ reason: "changed" }] });
    expect(await cells("assignee")).toEqual(["", "Nguyễn Văn A", ""]);
  });

  test("is one of the appendix of proposals and is told by the check", async () => {
    const host = await loaded();
    value(await switchColumn("amendment", true, { label }));
    value(await switchColumn("internalDue", true, { label }));
    host.user.paste(sheet, await cell("amendment", 1), [["Lùi thời hạn đến quý III/2026"]]);
    host.user.paste(sheet, await cell("internalDue", 2), [[46200]]);
    const { findings } = value(await checkWorkbook({ asOf: "2026-01-10", registry }));
    expect(findings.filter(({ rule }) => rule === "internal-due-after-due").map(({ at }) => at.row)).toEqual(["I/3"]);
    const made = value(await makeReportTables({ kinds: ["amendments"], asOf: "2026-01-10", registry }));
    expect(JSON.stringify(made.tables[0]?.rows)).toContain("Lùi thời hạn đến quý III/2026");
  });
});

describe("a column that is switched off", () => {
  test("goes only when it is empty or the clerk says so, and its text comes back with it, to its own tasks", async () => {
    const host = await loaded(["amendment"]);
    host.user.paste(sheet, await cell("amendment"), [["1.1"], [""], ["=không phải công thức"]]);
    const before = visible();
    expect(await switchColumn("amendment", false, { label })).toEqual({
      ok: false,
      problem: { code: "excel.column-filled", params: { column: "Đề xuất sửa đổi, bổ sung", count: 2 } },
    });
    expect(visible()).toBe(before);
    const held = await cells("amendment");
    expect(value(await switchColumn("amendment", false, { label, evenFilled: true }))).toMatchObject({ kept: 2 });
    expect((await table()).columns.has("amendment")).toBe(false);
    const { body, columns } = await table();
    host.user.sort(sheet, areaAddress(body), columns.get("key") ?? 0, false);
    expect(value(await switchColumn("amendment", true, { label }))).toEqual({ tables: 1, restored: 2, kept: 0 });
    expect(await cells("amendment")).toEqual([...held].reverse());
  });

  test("comes back as it was by one undo", async () => {
    const host = await loaded(["assignee", "daysLeft"]);
    host.user.paste(sheet, await cell("assignee"), [["Lê Thị B"], ["Trần C"], [""]]);
    const before = visible();
    value(await switchColumn("assignee", false, { label, evenFilled: true }));
    value(await undoLast());
    expect(visible()).toBe(before);
    value(await switchColumn("daysLeft", false, { label }));
    value(await undoLast());
    expect(visible()).toBe(before);
  });

  test("keeps what rows held that are not there any more", async () => {
    const host = await loaded(["assignee"]);
    host.user.paste(sheet, await cell("assignee"), [["A"], ["B"], ["C"]]);
    value(await switchColumn("assignee", false, { label, evenFilled: true }));
    host.user.deleteRows(sheet, 6, 1);
    expect(value(await switchColumn("assignee", true, { label }))).toEqual({ tables: 1, restored: 2, kept: 1 });
    expect(await cells("assignee")).toEqual(["A", "C"]);
  });

  test("does not take along what stands in its column outside of the table", async () => {
    const host = await loaded(["assignee"]);
    const address = (await cell("assignee", 0)).replace(/\d+/u, "30");
    host.user.paste(sheet, address, [["ghi chú"]]);
    expect(await switchColumn("assignee", false, { label })).toMatchObject({
      ok: false,
      problem: { code: "excel.column-holds-more", params: { row: 30 } },
    });
  });
});

test.each<[string, (host: Host) => unknown, string]>([
  ["a protected sheet", (host) => host.user.protect(sheet), "excel.sheet-protected"],
  [
    "a table that was turned into plain cells",
    () => excel((context) => void context.workbook.tables.getItem("NhiemVu").convertToRange()),
    "excel.not-a-table",
  ],
])("%s is refused, and nothing is changed", async (_, spoil, code) => {
  const host = await loaded();
  await spoil(host);
  const before = visible();
  expect(await switchColumn("assignee", true, { label })).toMatchObject({ ok: false, problem: { code } });
  expect(visible()).toBe(before);
});

test("columns of the plan's table keep their order whatever is switched on", () => {
  const order = taskColumns(first, optionalColumnIds).map(({ id }) => id);
  expect(order.indexOf("assignee")).toBeLessThan(order.indexOf("evidence"));
  expect(order.at(-1)).toBe("daysLeft");
});
