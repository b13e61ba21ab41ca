/**
 * Every kind over the seeds, with progress from a fixed generator, as text that people can read: test/golden/report/*.txt.
 * `UPDATE_GOLDEN=1 npx jest test/report/golden` writes them anew; look at what changed before committing.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { shippedRegistry } from "../../src/agency/index";
import { importDocument } from "../../src/document/index";
import { toSerial } from "../../src/plan/date";
import type { Plan, Task } from "../../src/plan/plan";
import type { TaskRow } from "../../src/plan/task-row";
import { defaultSettings, leafColumns, makeReport, type ReportTable, reportKinds } from "../../src/report/index";

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

function allKinds(plan: Plan): string {
  const sources = [{ table: "NhiemVu", plan, rows: plan.tasks.map(rowOf) }];
  const texts = reportKinds.map(({ id }) => {
    const made = makeReport(id, { sources, asOf: "2026-11-22", registry, settings, soonDays: 60 });
    return made.ok ? asText(made.value) : `=== ${id}: ${made.problem.code} ${JSON.stringify(made.problem.params)}`;
  });
  return `${texts.join("\n\n")}\n`;
}

test.each(["000_0fba38672a8aa295", "002_ef2181d6af09a65a", "003_8d9be0f2603e0adc", "004_86eb4304471918db"])(
  "all appendices of seed %s",
  async (name) => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, "..", "..", "seeds", `${name}.txt`)));
    const imported = await importDocument({ name: `${name}.txt`, bytes }, { registry });
    if (!imported.ok) throw new Error(imported.problem.code);
    const text = allKinds(imported.value.plan);
    const file = join(folder, `${name.slice(0, 3)}.txt`);
    if (process.env.UPDATE_GOLDEN === "1") {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, text);
    }
    expect(text).toBe(readFileSync(file, "utf8"));
  },
  60_000,
);
