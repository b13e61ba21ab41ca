/** The list "Hoàn tác": everything the add-in changed, kept with the workbook, each step taken back by itself. */
import {
  acceptFindings,
  applyEdits,
  checkWorkbook,
  readUndoList,
  undoLast,
  undoStep,
  writeCheckSettings,
} from "../../src/excel";
import { excel, startExcel, value } from "./excel-fixture";
import { asOf, at, filledSheet, registry, sheetName, tableName } from "./mauled/sheet";

const edit = (row: string, from: string, to: string) => ({
  table: tableName,
  index: Number(row.slice(2)) - 1,
  row,
  column: "status" as const,
  from,
  to,
});
const list = async () => value(await readUndoList());
const statuses = async () =>
  excel(async (context) => {
    const range = context.workbook.worksheets
      .getItem(sheetName)
      .getRange(at("status", 0, 3))
      .load("values");
    await context.sync();
    return range.values.flat();
  });

/** Two steps, of which the second writes one cell of the first again. */
async function twoSteps() {
  const host = await filledSheet();
  const doing = "Đang thực hiện";
  value(await applyEdits([edit("I/1", doing, "Tạm dừng"), edit("I/2", doing, "Tạm dừng")], "bước một"));
  value(await applyEdits([edit("I/2", "Tạm dừng", "Chưa thực hiện")], "bước hai"));
  return host;
}

test("a workbook that the add-in has not changed has none", async () => {
  startExcel();
  expect(await list()).toEqual([]);
});

test("tells what was done, to how many cells and when, the last first, also after saving and opening", async () => {
  const host = await twoSteps();
  const bytes = await host.save();
  await startExcel().open(bytes);
  expect(await list()).toEqual([
    { id: 2, label: "bước hai", at: expect.stringMatching(/^\d{4}-/u), cells: 1, others: 0, undone: false },
    { id: 1, label: "bước một", at: expect.stringMatching(/^\d{4}-/u), cells: 2, others: 0, undone: false },
  ]);
});

test("an earlier step is taken back but for the cells that a later one changed, which are told", async () => {
  await twoSteps();
  const { restored, skipped } = value(await undoStep(1));
  expect({ restored, skipped: skipped.map((one) => [one.edit.row, one.reason]) }).toEqual({
    restored: 1,
    skipped: [["I/2", "changed"]],
  });
  expect(await statuses()).toEqual(["Đang thực hiện", "Chưa thực hiện", "Đang thực hiện"]);
  expect((await list()).map(({ undone }) => undone)).toEqual([false, true]);
});

test("what somebody typed since stays and is told", async () => {
  const host = await twoSteps();
  host.coauthor.type(sheetName, at("status", 1), "Đã hoàn thành");
  expect(value(await undoStep(2))).toMatchObject({ restored: 0, skipped: [{ reason: "changed" }] });
  expect((await statuses())[1]).toBe("Đã hoàn thành");
});

test("a step finds its rows after they were sorted and others inserted", async () => {
  const host = await twoSteps();
  host.user.sort(sheetName, "A6:O10", 0, false);
  host.user.insertRows(sheetName, 6);
  expect(value(await undoStep(2))).toMatchObject({ restored: 1, skipped: [] });
});

test.each([
  ["taken back already", 2],
  ["unknown", 77],
])("a step that is %s is not taken back again", async (_, id) => {
  await twoSteps();
  value(await undoStep(2));
  expect(await undoStep(id)).toMatchObject({ ok: false, problem: { code: "excel.nothing-to-undo" } });
});

test("settings and accepted findings stand in it too, and go back where nobody changed them since", async () => {
  const host = await filledSheet();
  host.user.type(sheetName, at("deliverable"), "Tờ trình");
  const { findings } = value(await checkWorkbook({ asOf, registry }));
  value(await acceptFindings(findings, "Đã thống nhất", { on: asOf, label: "bỏ qua" }));
  value(await writeCheckSettings({ "order-broken": "off" }, "cài đặt một"));
  value(await writeCheckSettings({ "order-broken": "info" }, "cài đặt hai"));
  expect((await list()).map(({ label, others }) => [label, others])).toEqual([
    ["cài đặt hai", 1],
    ["cài đặt một", 1],
    ["bỏ qua", 1],
  ]);
  expect(value(await undoStep(2))).toMatchObject({ restored: 0, othersLeft: 1 });
  expect(value(await undoStep(1))).toMatchObject({ othersLeft: 0 });
  expect(value(await checkWorkbook({ asOf, registry })).findings).toEqual(findings);
  expect(value(await undoLast())).toMatchObject({ label: "cài đặt hai" });
});
