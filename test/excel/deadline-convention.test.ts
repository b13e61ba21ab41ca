/** "Trước ngày D" as the office counts it: kept with the workbook, and used by what is loaded and read after. */
import { type DeadlineConvention, usualConvention } from "../../src/deadline";
import {
  applyEdits,
  checkWorkbook,
  compareWithWorkbook,
  loadPlans,
  readDeadlineConvention,
  readSelectedCell,
  undoLast,
  writeDeadline,
  writeDeadlineConvention,
} from "../../src/excel";
import { createPayload } from "../../src/excel/payload";
import { appendRecords, readState } from "../../src/excel/state-sheet";
import { toSerial } from "../../src/plan/date";
import { deadline, plan, task } from "../sheet/plan-fixture";
import { excel, snapshot, startExcel, value } from "./excel-fixture";

const before = (text: string, due: string) => ({ ...deadline(text, due), kind: "before" as const });
const wanted = plan([
  task("I/1", { deadline: before("Trước ngày 30/6/2026", "2026-06-29") }),
  task("I/2", { deadline: deadline("Quý II/2026", "2026-06-30") }),
  // a day the text does not give: the document said it elsewhere
  task("I/3", { deadline: before("Trước ngày 30/6/2026", "2026-05-31") }),
]);

async function days(): Promise<unknown[]> {
  return excel(async (context) => {
    const range = context.workbook.tables.getItem("NhiemVu").columns.getItem("Hạn chót").getDataBodyRange();
    range.load("values");
    await context.sync();
    return range.values.map((row) => row[0]);
  });
}

beforeEach(() => {
  startExcel();
});

const withDay = { ...usualConvention, beforeIncludesDay: true };
const settle = async (convention: DeadlineConvention) => value(await writeDeadlineConvention(convention, "cách tính"));
const includesDay = () => settle(withDay);
const editedDays = async () =>
  value(await checkWorkbook({ asOf: "2026-03-01" })).findings.filter(({ rule }) => rule === "deadline-edited");

test("the day before is the last on time where nothing was set", async () => {
  expect(value(await readDeadlineConvention())).toEqual(usualConvention);
  value(await loadPlans([wanted]));
  expect(await days()).toEqual(["2026-06-29", "2026-06-30", "2026-05-31"].map(toSerial));
});

test("a plan loaded after it was set counts the day itself; what the text does not say stays", async () => {
  await includesDay();
  expect(value(await readDeadlineConvention())).toEqual(withDay);
  value(await loadPlans([wanted]));
  expect(await days()).toEqual(["2026-06-30", "2026-06-30", "2026-05-31"].map(toSerial));
});

test("the same plan again differs in nothing, and the check finds no day that was moved", async () => {
  await includesDay();
  value(await loadPlans([wanted]));
  expect(value(await compareWithWorkbook(wanted)).edits).toEqual([]);
  expect(await editedDays()).toEqual([]);
});

test("a plan that is there already is counted anew: days typed by hand and days of the document stay, one undo takes all back", async () => {
  value(await loadPlans([wanted]));
  expect(await settle(withDay)).toEqual({ convention: withDay, changed: 1 });
  expect(await days()).toEqual(["2026-06-30", "2026-06-30", "2026-05-31"].map(toSerial));
  expect(await editedDays()).toEqual([]);
  value(await undoLast());
  expect(await days()).toEqual(["2026-06-29", "2026-06-30", "2026-05-31"].map(toSerial));
  expect(value(await readDeadlineConvention())).toEqual(usualConvention);
});

test("a last day that is off moves only once that is switched on, over the days that the office added too", async () => {
  const onDaysOff = plan([
    task("I/1", { deadline: deadline("Tháng 5/2026", "2026-05-31") }),
    task("I/2", { deadline: deadline("Chậm nhất ngày 30/4/2026", "2026-04-30") }),
    task("I/3", { deadline: deadline("Chậm nhất ngày 17/02/2026", "2026-02-17") }),
  ]);
  value(await loadPlans([onDaysOff]));
  expect(await days()).toEqual(["2026-05-31", "2026-04-30", "2026-02-17"].map(toSerial));
  expect(await settle({ ...usualConvention, rollForward: true })).toMatchObject({ changed: 2 });
  // 31/5/2026 is a Sunday; 30/4 and 01/5 are holidays before a weekend
  expect(await days()).toEqual(["2026-06-01", "2026-05-04", "2026-02-17"].map(toSerial));
  const holidays = ["2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"];
  expect(await settle({ ...usualConvention, rollForward: true, holidays })).toMatchObject({ changed: 1 });
  expect((await days())[2]).toBe(toSerial("2026-02-23"));
  expect(await editedDays()).toEqual([]);
});

test("a workbook of before, which knew the first choice only, is read", async () => {
  await settle({ ...withDay });
  await excel(async (context) => {
    const state = await readState(context);
    const payload = createPayload(context);
    await appendRecords(
      context,
      state,
      [{ kind: "settings", id: "deadline", value: { beforeIncludesDay: true } }],
      payload,
    );
    await payload.flush();
  });
  expect(value(await readDeadlineConvention())).toEqual(withDay);
});

test("the selected deadline is read and written by it", async () => {
  value(await loadPlans([wanted]));
  await excel((context) => {
    const table = context.workbook.tables.getItem("NhiemVu");
    table.worksheet.activate();
    table.columns.getItem("Thời hạn").getDataBodyRange().getCell(1, 0).select();
  });
  await includesDay();
  const seen = value(await readSelectedCell({ asOf: "2026-03-01" }));
  if (seen === null) throw new Error("no task is selected");
  expect(seen.deadlineContext.beforeIncludesDay).toBe(true);
  value(await writeDeadline(seen.row, "Trước ngày 15/7/2026", "thời hạn", seen.deadlineContext));
  expect((await days())[1]).toBe(toSerial("2026-07-15"));
});

test("the check offers for an unreadable term the day that the office means", async () => {
  await includesDay();
  const impossible = { ...before("Trước ngày 31/6/2026", ""), kind: "unknown" as const, due: null };
  value(await loadPlans([plan([task("I/1", { deadline: impossible })])]));
  const { findings } = value(await checkWorkbook({ asOf: "2026-03-01" }));
  const [offered] = findings.flatMap(({ rule, suggestions = [] }) =>
    rule === "deadline-unreadable" ? suggestions : [],
  );
  expect(offered?.label).toBe("Trước ngày 30/6/2026");
  value(await applyEdits(offered?.edits ?? [], "sửa"));
  const [day] = await days();
  expect(day).toBe(toSerial("2026-06-30"));
});

test("keeping the same again writes nothing", async () => {
  await includesDay();
  const kept = snapshot();
  await includesDay();
  expect(snapshot()).toEqual(kept);
  expect(await settle(usualConvention)).toEqual({ convention: usualConvention, changed: 0 });
  expect(snapshot()).not.toEqual(kept);
});
