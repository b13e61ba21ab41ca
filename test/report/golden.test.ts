/**
 * Every kind over the seeds, with progress from a fixed generator, as text that people can read: test/golden/report/*.txt.
 * `UPDATE_GOLDEN=1 npx jest test/report/golden` writes them anew; look at what changed before committing.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { shippedRegistry } from "../../src/agency/index";
import { toSerial } from "../../src/plan/date";
import { type Plan, planSchema, type Task } from "../../src/plan/plan";
import type { TaskRow } from "../../src/plan/task-row";
import {
  defaultSettings,
  leafColumns,
  makeReport,
  type ReportFilter,
  type ReportTable,
  reportKinds,
} from "../../src/report/index";

const registry = shippedRegistry();
const folder = join(__dirname, "..", "golden", "report");
const settings = { ...defaultSettings, agency: "Sở Tài chính", place: "Thanh Hóa" };

/** What clerks might have filled in, by position: a third completed (some late, some without a date), a third under way. */
function rowOf(task: Task, index: number): TaskRow {
  const due = task.deadline.due === null ? null : toSerial(task.deadline.due);
  const completed = index % 3 === 0;
  const day = index % 4 === 0 ? "" : (due ?? 46_000) + (index % 2 === 0 ? -10 : 10);
  return {
    table: "NhiemVu",
    index,
    cells: {
      key: task.id,
      ordinal: task.ordinal,
      content: task.content,
      lead: task.lead.text,
      coordinating: task.coordinating.text,
      deliverable: task.deliverable,
      supervisor: task.supervisor ?? "",
      deadline: task.deadline.text,
      due: due ?? "",
      status: completed ? "Đã hoàn thành" : index % 3 === 1 ? "Đang thực hiện" : "",
      completedOn: completed ? day : "",
      result: completed ? "Đã trình cấp có thẩm quyền phê duyệt" : "",
      difficulty: index % 7 === 4 ? "Chờ hướng dẫn của Trung ương" : "",
      amendment: index % 11 === 5 ? "Đề nghị lùi thời hạn sang Quý IV/2026" : "",
    },
  };
}

function asText(table: ReportTable): string {
  return [
    `=== ${table.kind} (${table.orientation})`,
    ...table.title,
    table.attachedTo,
    table.caption,
    leafColumns(table.columns)
      .map((column) => `${column.header}${column.index === undefined ? "" : ` ${column.index.replaceAll("\n", "")}`}`)
      .join(" | "),
    ...table.rows.map((row) => {
      const cells = row.cells.map((cell) => cell.text.replaceAll("\n", " / ")).join(" | ");
      return `${row.type === "data" ? "" : `[${row.type}] `}${cells}`;
    }),
    ...table.footnotes.map((note) => `* ${note}`),
    ...table.narrative.map((sentence) => `> ${sentence}`),
    ...table.messages.map((message) => `! ${message.code} ${JSON.stringify(message.params)}`),
  ].join("\n");
}

const seeds = [
  "000_0fba38672a8aa295",
  "001_9a810d1871f1e48b",
  "002_ef2181d6af09a65a",
  "003_8d9be0f2603e0adc",
  "004_86eb4304471918db",
];
const planOf = (seed: string): Plan =>
  planSchema.parse(JSON.parse(readFileSync(join(__dirname, "..", "..", "seeds", `${seed}.plan.json`), "utf8")));

function allKinds(plans: readonly Plan[], filter?: ReportFilter): string {
  const sources = plans.map((plan, index) => {
    const table = index === 0 ? "NhiemVu" : `NhiemVu_${index + 1}`;
    return { table, plan, rows: plan.tasks.map((task, at) => ({ ...rowOf(task, at), table })) };
  });
  const options = { sources, asOf: "2026-11-22", registry, settings, soonDays: 60, ...(filter && { filter }) };
  const texts = reportKinds.map(({ id }) => {
    const made = makeReport(id, options);
    return made.ok ? asText(made.value) : `=== ${id}: ${made.problem.code} ${JSON.stringify(made.problem.params)}`;
  });
  return `${texts.join("\n\n")}\n`;
}

function expectGolden(name: string, text: string): void {
  const file = join(folder, `${name}.txt`);
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, "utf8"));
}

test.each(seeds)("all appendices of seed %s", (seed) => expectGolden(seed.slice(0, 3), allKinds([planOf(seed)])));

const seed003 = "003_8d9be0f2603e0adc";
test.each<[string, ReportFilter]>([
  ["agency", { agency: "so-tai-chinh" }],
  ["section", { section: "II" }],
  ["period", { period: { from: "2026-01-01", to: "2026-06-30" } }],
])("all appendices of one %s", (name, filter) => expectGolden(`003-${name}`, allKinds([planOf(seed003)], filter)));

test("all appendices of several plans together", () =>
  expectGolden("several", allKinds(["000_0fba38672a8aa295", seed003, "004_86eb4304471918db"].map(planOf))));
