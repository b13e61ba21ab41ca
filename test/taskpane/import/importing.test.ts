/** The place Kế hoạch without a screen: documents are read one by one, looked at, and loaded together. */
import type { LoadOptions } from "../../../src/excel";
import { withDutiesAsTasks } from "../../../src/plan/duties-as-tasks";
import { done, failed } from "../../../src/plan/message";
import type { Duty, Plan, Task } from "../../../src/plan/plan";
import type { OptionalColumnId } from "../../../src/sheet";
import { createImporting, type ImportFile, type SourceFile } from "../../../src/taskpane/import/importing";
import { createDesk } from "../../../src/taskpane/state/desk";

const nobody = { text: "", refs: [] };
const task: Task = {
  id: "1",
  section: "",
  ordinal: "1",
  content: "",
  lead: nobody,
  coordinating: nobody,
  deliverable: "",
  supervisor: null,
  deadline: { text: "", kind: "unknown", from: null, due: null, certainty: "stated", note: null },
  source: { part: "appendix", line: 1 },
};

function planOf(number: string): Plan {
  return {
    schema: "plan/1",
    document: { number, kind: "", title: "", issuer: "", issuedOn: null, signer: "", carriesOut: [], period: null },
    sections: [],
    tasks: number === "letter" ? [] : [task],
    targets: [],
    duties: [],
  };
}

const file = (name: string): SourceFile => ({ name, bytes: new Uint8Array() });

/** Reads a file into a plan of the same number; "bad" files fail. */
const importFile: ImportFile = async ({ name }) =>
  name.startsWith("bad")
    ? failed("document.file-empty", { name })
    : done({ plan: planOf(name), messages: [], lines: [], alternatives: [] });

/** Reads every file into the same plan, which says that its row is uncertain and that it has no task table. */
const doubtful: ImportFile = async ({ name }) =>
  done({
    plan: planOf(name),
    messages: [
      { code: "document.row-uncertain", severity: "warning", params: { id: "1" }, at: { line: 1, task: "1" } },
      { code: "document.row-uncertain", severity: "warning", params: { id: "2" }, at: { line: 2, task: "2" } },
      { code: "document.no-task-table", severity: "warning", params: { duties: 1, targets: 0 } },
    ],
    lines: [],
    alternatives: [],
  });

function open(refuse = false, columns: readonly OptionalColumnId[] = [], reader = importFile) {
  const loaded: string[][] = [];
  const desk = createDesk(async () => ({ code: "excel.unexpected", params: {} }));
  const importing = createImporting({
    desk,
    importFile: reader,
    excel: async () => ({
      loadPlans: async (plans: readonly Plan[], _work?: unknown, options: LoadOptions = {}) => {
        loaded.push([...plans.map(({ document }) => document.number), ...(options.optional ?? [])]);
        return refuse ? failed("excel.protected") : done({ sheets: [] });
      },
    }),
    columns: () => columns,
    onLoaded: () => loaded.push(["read the workbook again"]),
  });
  return { desk, importing, loaded, names: () => importing.previews.get().map(({ name }) => name) };
}

test("a file that cannot be read says so, keeps those read before it and stops there", async () => {
  const { desk, importing, names } = open();
  await importing.read([file("1"), file("bad.pdf"), file("2")]);
  expect(names()).toEqual(["1"]);
  expect(desk.state.get().problem).toEqual({ code: "document.file-empty", params: { name: "bad.pdf" } });
});

test("what Excel refuses stays in the preview", async () => {
  const { desk, importing, names, loaded } = open(true);
  await importing.read([file("1")]);
  await importing.load();
  expect(names()).toEqual(["1"]);
  expect(desk.state.get().problem?.code).toBe("excel.protected");
  expect(loaded).toEqual([["1"]]);
});

test("several documents are loaded in one go, then the preview is empty and the workbook read again", async () => {
  const { importing, names, loaded } = open();
  await importing.read([file("1"), async () => file("2")]);
  expect(names()).toEqual(["1", "2"]);
  await importing.load();
  expect(loaded).toEqual([["1", "2"], ["read the workbook again"]]);
  expect(names()).toEqual([]);
});

test("the columns that the office has chosen are made with the plan", async () => {
  const { importing, loaded } = open(false, ["assignee"]);
  await importing.read([file("1")]);
  await importing.load();
  expect(loaded[0]).toEqual(["1", "assignee"]);
});

test("a plan that the workbook holds already is not loaded again, and stays to be compared", async () => {
  const { importing, loaded, names } = open();
  await importing.read([file("1"), file("2")]);
  const [first] = importing.previews.get();
  await importing.load(new Set([first?.id ?? 0]));
  expect(loaded[0]).toEqual(["2"]);
  expect(names()).toEqual(["1"]);
});

test("a document without tasks is looked at, not loaded", async () => {
  const { importing, loaded } = open();
  await importing.read([file("letter"), file("1")]);
  await importing.load();
  expect(loaded[0]).toEqual(["1"]);
});

test("two documents of one name are told apart when one is put away", async () => {
  const { importing } = open();
  await importing.read([file("1"), file("1")]);
  const [first, second] = importing.previews.get();
  importing.remove(first?.id ?? 0);
  expect(importing.previews.get()).toEqual([second]);
});

test("another reading of an uncertain row stands in the task's place, and only there", async () => {
  const { importing } = open();
  await importing.read([file("1"), file("2")]);
  const [first, second] = importing.previews.get();
  const reading = { ...task, content: "đọc lại" };
  importing.choose(first?.id ?? 0, reading);
  const contents = importing.previews.get().map(({ plan }) => plan.tasks.map(({ content }) => content));
  expect(contents).toEqual([["đọc lại"], [""]]);
  expect(importing.previews.get()[1]).toBe(second);
});

test("a doubt is no longer told once somebody decided it", async () => {
  const { importing } = open(false, [], doubtful);
  await importing.read([file("1")]);
  const id = importing.previews.get()[0]?.id ?? 0;
  const doubts = () => importing.previews.get()[0]?.messages.map(({ code, at }) => `${code} ${at?.task ?? ""}`.trim());
  importing.choose(id, { ...task, content: "đọc lại" });
  expect(doubts()).toEqual(["document.row-uncertain 2", "document.no-task-table"]);
  importing.takeDuties(id);
  expect(doubts()).toEqual(["document.row-uncertain 2"]);
});

test("the duties of a document without a task table can be taken as its tasks, numbered by section", () => {
  const duty = (section: string | null, action: string): Duty => ({
    id: action,
    section,
    lead: { text: "Sở Y tế", refs: [] },
    coordinating: nobody,
    action,
    deadline: null,
    text: action,
    source: { part: "body", line: 7 },
  });
  const plan = { ...planOf("letter"), duties: [duty("I", "a"), duty("II", "b"), duty("I", "c"), duty(null, "d")] };
  const tasks = withDutiesAsTasks(plan).tasks;
  expect(tasks.map(({ id, content, lead, source }) => [id, content, lead.text, source.line])).toEqual([
    ["I/1", "a", "Sở Y tế", 7],
    ["II/1", "b", "Sở Y tế", 7],
    ["I/2", "c", "Sở Y tế", 7],
    ["1", "d", "Sở Y tế", 7],
  ]);
  expect(withDutiesAsTasks(planOf("1"))).toEqual(planOf("1"));
});
