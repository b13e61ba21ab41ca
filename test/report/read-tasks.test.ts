import { toSerial } from "../../src/plan/date";
import { readTasks } from "../../src/report/read-tasks";
import { input, plan, row, source, task } from "./report-fixture";

const first = task("I/1");
const second = task("I/2", { content: "Đề án sắp xếp" });
const whole = plan([first, second]);

function read(rows: ReturnType<typeof row>[]) {
  const { tasks, messages } = readTasks(input([{ table: "NhiemVu", plan: whole, rows }]));
  return {
    keys: tasks.map((one) => one.pointer.row || `(${one.planned?.id ?? "thêm"})`),
    conditions: tasks.map((one) => one.condition),
    messages: messages.map(({ code, params }) => `${code} ${params.count}`),
  };
}

test("a doubled row counts once, the first", () =>
  expect(read([row(first, 0), row(second, 1), row(first, 2)])).toMatchObject({
    keys: ["I/1", "I/2"],
    messages: ["report.rows-doubled 1"],
  }));

test("a row that lost its key is known by its content", () =>
  expect(read([row(first, 0), row(second, 1, { key: "" })])).toMatchObject({ keys: ["I/1", "(I/2)"], messages: [] }));

test("a row the plan does not have counts and is told", () =>
  expect(read([row(first, 0), row(task("I/9"), 1, { key: "" }), row(second, 2)])).toMatchObject({
    keys: ["I/1", "I/2", "(thêm)"],
    messages: ["report.rows-added 1"],
  }));

test("a task without a row is told, not counted", () =>
  expect(read([row(second, 0)])).toMatchObject({ keys: ["I/2"], messages: ["report.rows-missing 1"] }));

test("an empty row is no task", () =>
  expect(
    read([row(first, 0), { table: "NhiemVu", index: 1, cells: { key: " ", content: "" } }, row(second, 2)]).keys,
  ).toEqual(["I/1", "I/2"]));

test("sorted rows come out in the plan's order", () =>
  expect(read([row(second, 0), row(first, 1)]).keys).toEqual(["I/1", "I/2"]));

test.each([
  ["a due date typed as text", { due: "31/3/2026" }],
  ["a due date that is no serial number", { due: -5 }],
  ["a completion date typed as text", { status: "Đã hoàn thành", completedOn: "xong" }],
])("%s leaves the task unchecked, and says so", (_, cells) => {
  const result = read([row(first, 0, cells), row(second, 1)]);
  expect(result.conditions).toEqual([null, "Quá hạn"]);
  expect(result.messages).toEqual(["report.rows-unchecked 1"]);
});

test("a status outside the list counts as not completed, and is told", () => {
  const result = read([
    row(first, 0, { status: "Xong" }),
    row(second, 1, { status: "ĐÃ  HOÀN THÀNH", completedOn: 46100 }),
  ]);
  expect(result.conditions).toEqual(["Quá hạn", "Hoàn thành đúng hạn"]);
  expect(result.messages).toEqual(["report.status-unknown 1"]);
});

test("columns that are missing from the sheet are taken from the plan", () => {
  const bare = { table: "NhiemVu", index: 0, cells: { key: "I/1", status: "" } };
  const [one] = readTasks(input([{ table: "NhiemVu", plan: whole, rows: [bare] }])).tasks;
  expect(one).toMatchObject({ content: "Nội dung I/1", due: "2026-03-31", condition: "Quá hạn" });
});

test("an edited lead is read anew", () => {
  const [one] = readTasks(input([source(plan([first]), { "I/1": { lead: "Sở Nội vụ" } })])).tasks;
  expect(one?.lead.refs.map((ref) => ref.id)).toEqual(["so-noi-vu"]);
});

test("what was completed after the day of the report was not completed on it, and is told", () => {
  const done = (completedOn: string) => ({ status: "Đã hoàn thành", completedOn: toSerial(completedOn) });
  const result = read([row(first, 0, done("2026-11-23")), row(second, 1, done("2026-11-22"))]);
  expect(result.conditions).toEqual(["Quá hạn", "Hoàn thành quá hạn"]);
  expect(result.messages).toEqual(["report.completed-later 1"]);
});
