/** Views on the sheet, the list behind them, and the line that sums the sheet up. */
import { createRegistry } from "../../src/agency";
import {
  applyEdits,
  checkWorkbook,
  keepOffice,
  listTasks,
  loadPlans,
  showAllTasks,
  showOnly,
  summariseWorkbook,
} from "../../src/excel";
import type { Host } from "../../src/host";
import { plan, task } from "../sheet/plan-fixture";
import { excel, startExcel, value } from "./excel-fixture";

const registry = createRegistry([]);
const asOf = "2026-11-22";
const sheet = "Nhiệm vụ";
const first = plan([task("I/1"), task("I/2"), task("I/3"), task("I/4")]);
const second = plan([task("I/1"), task("I/2")], { number: "2/QĐ-UBND" });

async function loaded(): Promise<Host> {
  const host = startExcel();
  value(await loadPlans([first], undefined, { registry }));
  return host;
}

/** The keys in sight on a sheet. */
async function inSight(table = "NhiemVu"): Promise<unknown[]> {
  return excel(async (context) => {
    const body = context.workbook.tables.getItem(table).getDataBodyRange().load("values");
    const rows = body.getRowProperties({ rowHidden: true });
    await context.sync();
    return body.values.flatMap(([key], index) => (rows.value[index]?.rowHidden === true ? [] : [key]));
  });
}

const viewed = (...rows: string[]) => rows.map((row) => ({ table: "NhiemVu", row }));
const told = async () => {
  const { findings, notes } = value(await checkWorkbook({ asOf, registry }));
  return {
    hidden: findings.filter(({ rule }) => rule === "rows-hidden").map(({ params }) => params.rows),
    notes: notes.map(({ code, params }) => [code, params.shown]),
  };
};

test("a view shows its tasks only; showing all takes it away; Excel can undo both", async () => {
  const host = await loaded();
  expect(value(await showOnly(viewed("I/2", "I/4")))).toEqual({ shown: 2 });
  expect(await inSight()).toEqual(["I/2", "I/4"]);
  expect(value(await listTasks({ asOf, registry }))).toMatchObject({ inView: 2, lines: { length: 4 } });
  expect(value(await showAllTasks())).toEqual({ tables: 1 });
  expect(await inSight()).toEqual(["I/1", "I/2", "I/3", "I/4"]);
  expect(value(await listTasks({ asOf, registry })).inView).toBeNull();
  expect(host.undoStackCleared).toEqual([]);
});

test("what a clerk has filtered stays filtered beside the view and after it", async () => {
  const host = await loaded();
  await excel((context) => {
    context.workbook.tables
      .getItem("NhiemVu")
      .columns.getItem("Nội dung nhiệm vụ")
      .filter.applyValuesFilter(["Nhiệm vụ I/1", "Nhiệm vụ I/2"]);
  });
  await host.settled();
  value(await showOnly(viewed("I/2", "I/3")));
  expect(await inSight()).toEqual(["I/2"]);
  // Of the rows out of sight, I/2 and I/3 are in the view: the clerk's own filter hides I/3.
  expect(await told()).toEqual({ hidden: [1], notes: [["excel.view-on", 2]] });
  value(await showAllTasks());
  expect(await inSight()).toEqual(["I/1", "I/2"]);
  expect(await told()).toEqual({ hidden: [2], notes: [] });
});

test("a view over several plans leaves in each table its own tasks, and none where there is none", async () => {
  await loaded();
  value(await loadPlans([second], undefined, { registry }));
  const lines = value(await listTasks({ asOf, registry })).lines;
  const [, other] = [...new Set(lines.map(({ table }) => table))];
  value(await showOnly([{ table: other ?? "", row: "I/2" }]));
  expect([await inSight(), await inSight(other)]).toEqual([[], ["I/2"]]);
  value(await showAllTasks());
  expect([await inSight(), await inSight(other)]).toEqual([
    ["I/1", "I/2", "I/3", "I/4"],
    ["I/1", "I/2"],
  ]);
});

test("an edit of a row out of sight is made all the same", async () => {
  await loaded();
  value(await showOnly(viewed("I/2")));
  const edit = { table: "NhiemVu", index: 2, row: "I/3", column: "result", from: "", to: "Xong" } as const;
  expect(value(await applyEdits([edit], "sửa"))).toMatchObject({ changed: 1 });
});

test.each<[string, () => Promise<unknown>, string]>([
  ["an empty view", async () => {}, "excel.view-nothing"],
  [
    "plain cells in place of a table",
    () => excel((context) => void context.workbook.tables.getItem("NhiemVu").convertToRange()),
    "excel.not-a-table",
  ],
  [
    "a table without keys",
    () => excel((context) => void context.workbook.tables.getItem("NhiemVu").columns.getItem("Mã nhiệm vụ").delete()),
    "excel.column-gone",
  ],
])("%s is refused", async (_, spoil, code) => {
  await loaded();
  await spoil();
  const wanted = code === "excel.view-nothing" ? [] : viewed("I/2");
  expect(await showOnly(wanted)).toMatchObject({ ok: false, problem: { code } });
});

test("the office is named once and known in the next sitting", async () => {
  await loaded();
  expect(value(await listTasks({ asOf, registry })).office).toBeNull();
  value(await keepOffice({ id: "stc", name: "Sở Tài chính" }));
  expect(value(await listTasks({ asOf, registry })).office).toEqual({ id: "stc", name: "Sở Tài chính" });
});

test("the summary counts what the sheets show now, at a cost that does not grow with their rows", async () => {
  const host = await loaded();
  value(await loadPlans([second], undefined, { registry }));
  const column = "GHIJKLMNOP".split("").find((letter) => host.user.value(sheet, `${letter}5`) === "Trạng thái");
  host.user.type(sheet, `${column}7`, "Đã hoàn thành");
  host.log.clear();
  const summary = value(await summariseWorkbook());
  expect(host.requests.length).toBeLessThanOrEqual(5);
  expect(Object.fromEntries(summary.counts)).toEqual({
    "Hoàn thành đúng hạn": 0,
    "Hoàn thành quá hạn": 1,
    "Trong hạn": 0,
    "Quá hạn": 5,
    "Không hạn": 0,
  });
  expect(summary).toMatchObject({ tasks: 6, unreadable: 0, uncounted: 0 });
});
