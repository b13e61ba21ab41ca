/** The place Nhiệm vụ without a screen: what is asked of Excel, and what is shown afterwards. */
import { shippedRegistry } from "../../../src/agency";
import type { CellEdit, FindingPlace } from "../../../src/check/finding";
import { type DeadlineContext, type DeadlineConvention, usualConvention } from "../../../src/deadline";
import type { SelectedCell } from "../../../src/excel";
import type { CellValue } from "../../../src/plan/cell";
import type { ColumnId } from "../../../src/plan/column";
import { done, failed, type Result } from "../../../src/plan/message";
import { createDesk } from "../../../src/taskpane/state/desk";
import { createTasking } from "../../../src/taskpane/task/tasking";

type Cells = Partial<Record<ColumnId, CellValue>>;

function selectedCell(index: number, cells: Cells): SelectedCell {
  return {
    table: "NhiemVu",
    row: { table: "NhiemVu", index, cells: { key: `I/${index + 1}`, ...cells } },
    column: "lead",
    rows: 5,
    lead: null,
    coordinating: null,
    deadline: null,
    due: null,
    deadlineContext: { issuedOn: "2026-01-07", ...usualConvention },
    registry: shippedRegistry(),
  };
}

/** An Excel whose selection is at a row; the rows in `hidden` are filtered out. */
function open({ at = 0, hidden = [], cells = {} }: { at?: number | null; hidden?: number[]; cells?: Cells } = {}) {
  const asked: string[] = [];
  const edits: CellEdit[] = [];
  const now: { index: number | null; outcome: Result<{ changed: number; skipped: never[] }>; cells: Cells } = {
    index: at,
    outcome: done({ changed: 1, skipped: [] }),
    cells,
  };
  let moved: (selection: { sheetId: string; address: string }) => void = () => {};
  const write = async (what: string) => {
    asked.push(what);
    return now.outcome;
  };
  const excel = {
    readSelectedCell: async () => {
      asked.push("look");
      return done(now.index === null ? null : selectedCell(now.index, now.cells));
    },
    onSelectionChanged: async (handler: typeof moved) => {
      asked.push("watch");
      moved = handler;
      return done(async () => {
        asked.push("stop");
      });
    },
    applyEdits: async (wanted: readonly CellEdit[], label: string) => {
      edits.push(...wanted);
      return write(`edit “${label}”`);
    },
    writeAgencies: async (_cell: unknown, members: readonly unknown[], label: string) =>
      write(`agencies ${members.length} “${label}”`),
    writeDeadline: async (_row: unknown, chosen: unknown, label: string, context?: DeadlineContext) =>
      write(`deadline ${JSON.stringify(chosen)} “${label}” signed ${context?.issuedOn}`),
    writeDeadlineConvention: async (convention: DeadlineConvention, label: string) => {
      asked.push(`before includes the day: ${convention.beforeIncludesDay} “${label}”`);
      return done({ convention, changed: 3 });
    },
    goTo: async ({ index, column }: FindingPlace) => {
      asked.push(`go to ${index} ${column}`);
      if (hidden.includes(index ?? -1)) return failed("excel.place-hidden", { sheet: "Nhiệm vụ", cell: "E9" });
      now.index = index;
      return done({ address: "A1" });
    },
  };
  const desk = createDesk(async () => ({ code: "excel.unexpected", params: {} }));
  const tasking = createTasking({
    desk,
    excel: async () => excel,
    asOf: "2026-06-01",
    clock: () => "10:42",
    say: (code, params) => `${code} ${params?.task}`,
    onWritten: () => asked.push("written"),
  });
  return {
    desk,
    tasking,
    asked,
    edits,
    now,
    move: () => moved({ sheetId: "s", address: "A1" }),
    state: () => tasking.state.get(),
  };
}

test("nothing is written and nowhere gone while no task is selected", async () => {
  const { tasking, asked } = open({ at: null });
  await tasking.look();
  await tasking.writeField("status", "Đã hoàn thành");
  await tasking.writeDeadline("Thường xuyên");
  await tasking.step(1);
  expect(asked).toEqual(["look"]);
  expect(tasking.state.get()).toMatchObject({ known: true, selected: null });
});

test("a field is written over what was seen, and the time is told", async () => {
  const { tasking, asked, edits, state } = open({ cells: { status: "Đang thực hiện" } });
  await tasking.look();
  await tasking.writeField("status", "Đã hoàn thành");
  expect(edits).toEqual([
    {
      table: "NhiemVu",
      row: "I/1",
      index: 0,
      column: "status",
      from: "Đang thực hiện",
      to: "Đã hoàn thành",
    },
  ]);
  expect(asked).toEqual(["look", "edit “task.undo.field I/1”", "look", "written"]);
  expect(state().savedAt).toBe("10:42");
});

test("what was typed for a task is written into that task, also when another one is selected by now", async () => {
  const { tasking, edits, now } = open({ cells: { result: "" } });
  await tasking.look();
  const typedFor = tasking.state.get().selected?.row;
  now.index = 3;
  await tasking.look();
  await tasking.writeField("result", "xong", typedFor);
  expect(edits.map(({ row, index }) => [row, index])).toEqual([["I/1", 0]]);
});

test.each([
  ["the same value", "status", "Đang thực hiện"],
  ["a column the sheet lacks", "result", "xong"],
] as const)("%s is not written", async (_, column, to) => {
  const { tasking, edits } = open({ cells: { status: "Đang thực hiện" } });
  await tasking.look();
  await tasking.writeField(column, to);
  expect(edits).toEqual([]);
});

test("what Excel refuses is said, and nothing is called saved", async () => {
  const { tasking, now, desk, state } = open({ cells: { result: "" } });
  await tasking.look();
  now.outcome = failed("excel.sheet-protected", { sheet: "Nhiệm vụ" });
  await tasking.writeField("result", "xong");
  expect(desk.state.get().problem?.code).toBe("excel.sheet-protected");
  expect(state().savedAt).toBeNull();
});

test("a cell that somebody changed meanwhile is said, and read again", async () => {
  const { tasking, now, desk, asked } = open({ cells: { result: "" } });
  await tasking.look();
  now.outcome = { ok: true, value: { changed: 0, skipped: [{} as never] } };
  await tasking.writeField("result", "xong");
  expect(desk.state.get().problem?.code).toBe("task.cell-changed");
  expect(asked.filter((each) => each === "look")).toHaveLength(2);
});

test("agencies and deadlines go to their use cases, with the day the plan was signed", async () => {
  const { tasking, asked } = open({ cells: { lead: "", deadline: "" } });
  await tasking.look();
  await tasking.writeAgencies("lead", [{ id: "so-tai-chinh" }, { text: "các đơn vị liên quan" }]);
  await tasking.writeDeadline({ kind: "year", year: 2027 });
  expect(asked.filter((each) => /^(agencies|deadline)/u.test(each))).toEqual([
    "agencies 2 “task.undo.agencies I/1”",
    'deadline {"kind":"year","year":2027} “task.undo.deadline I/1” signed 2026-01-07',
  ]);
});

test("the convention for “trước ngày” is kept, the deadline read by it, and told how many days were counted anew", async () => {
  const { tasking, asked, desk } = open();
  await tasking.look();
  await tasking.setConvention({ ...usualConvention, beforeIncludesDay: true });
  expect(asked).toEqual(["look", "before includes the day: true “task.undo.convention undefined”", "look", "written"]);
  expect(desk.state.get().notice).toEqual({ code: "task.convention.kept", params: { changed: 3 }, undoable: true });
});

test("next and previous pass over rows that a filter hides, keep the column, and stop at the ends", async () => {
  const { tasking, asked, state } = open({ hidden: [1, 2] });
  await tasking.look();
  await tasking.step(1);
  expect(state().selected?.row.index).toBe(3);
  await tasking.step(-1);
  expect(state().selected?.row.index).toBe(0);
  await tasking.step(-1);
  expect(asked.filter((each) => each.startsWith("go"))).toEqual([
    "go to 1 lead",
    "go to 2 lead",
    "go to 3 lead",
    "go to 2 lead",
    "go to 1 lead",
    "go to 0 lead",
  ]);
});

test("what was saved for the task that was left is not told of the one in sight", async () => {
  const { tasking, now, state } = open({ cells: { result: "" } });
  await tasking.look();
  const typedFor = state().selected?.row;
  now.index = 3;
  await tasking.look();
  await tasking.writeField("result", "xong", typedFor);
  expect(state().selected?.row.index).toBe(3);
  expect(state().savedAt).toBeNull();
});

test("a field that is left as it was is not called saved", async () => {
  const { tasking, state } = open({ cells: { completedOn: "" } });
  await tasking.look();
  await tasking.writeField("completedOn", "");
  expect(state().savedAt).toBeNull();
});

test("rows that were sorted in between hold another task", async () => {
  const { tasking, now, state } = open({ cells: { result: "" } });
  await tasking.look();
  await tasking.writeField("result", "xong");
  now.cells = { key: "II/7", result: "" };
  await tasking.look();
  expect(state().savedAt).toBeNull();
});

test("another task has nothing saved yet", async () => {
  const { tasking, state } = open({ cells: { result: "" } });
  await tasking.look();
  await tasking.writeField("result", "xong");
  await tasking.step(1);
  expect(state()).toMatchObject({ savedAt: null, selected: { row: { index: 1 } } });
});

test("the selection is followed while the place is looked at, and no longer", async () => {
  const { tasking, asked, move, now } = open();
  const stop = tasking.watch();
  await new Promise((resolve) => setTimeout(resolve, 0));
  now.index = 2;
  move();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(tasking.state.get().selected?.row.index).toBe(2);
  stop();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(asked.at(-1)).toBe("stop");
});

test("looks that come while one runs are answered by one more", async () => {
  const { tasking, asked } = open();
  await Promise.all([tasking.look(), tasking.look(), tasking.look(), tasking.look()]);
  expect(asked).toEqual(["look", "look"]);
});
