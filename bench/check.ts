/** The check: cost by number of rows, and of one edit in sheets of different sizes. */
import { readAgencies, shippedRegistry } from "../src/agency/index";
import { startLiveCheck } from "../src/check/index";
import { readDeadline } from "../src/deadline/index";
import { toSerial } from "../src/plan/date";
import type { Plan, Task } from "../src/plan/plan";
import type { TaskRow } from "../src/plan/task-row";
import { labelledDeadlines } from "./labelled-deadline";

const registry = shippedRegistry();
const leads = ["Sở Tài chính", "Sở Kế hoạch và Đầu tư", "Sở Nội vụ, Sở Tư pháp", "Sở Tài chínk", "UBND các xã, phường"];

/** Cells differ from row to row as they do in real plans: few leads, some hundred deadlines, each content its own. */
export function planOf(count: number): Plan {
  const deadlines = labelledDeadlines("phrases").map(({ text }) => readDeadline(text, { issuedOn: "2026-01-07" }));
  const agencies = leads.map((lead) => readAgencies(lead, registry));
  const none = readAgencies("", registry);
  const unread = readDeadline("");
  const tasks = Array.from(
    { length: count },
    (_, i): Task => ({
      id: `I/${i + 1}`,
      section: "I",
      ordinal: String(i + 1),
      content: `Xây dựng Đề án số ${i + 1}`,
      lead: agencies[i % agencies.length] ?? none,
      coordinating: agencies[(i + 2) % agencies.length] ?? none,
      deliverable: "Đề án",
      supervisor: null,
      deadline: deadlines[i % deadlines.length] ?? unread,
      source: { part: "appendix", line: i },
    }),
  );
  const document = {
    number: "74/QĐ-UBND",
    kind: "Quyết định",
    title: "Kế hoạch",
    issuer: "",
    issuedOn: "2026-01-07",
    signer: "",
    carriesOut: [],
    period: null,
  };
  const section = { id: "I", parent: null, numeral: "I", title: "Kinh tế", inferred: false };
  return { schema: "plan/1", document, sections: [section], tasks, targets: [], duties: [] };
}

function rowsOf(plan: Plan): TaskRow[] {
  return plan.tasks.map((task, index) => ({
    table: "T",
    index,
    cells: {
      key: task.id,
      section: "I. Kinh tế",
      ordinal: index + 1,
      content: task.content,
      lead: task.lead.text,
      coordinating: task.coordinating.text,
      deliverable: task.deliverable,
      deadline: task.deadline.text,
      due: task.deadline.due === null ? "" : toSerial(task.deadline.due),
      status: "Đang thực hiện",
      completedOn: "",
      evidence: "",
      result: "",
      difficulty: "",
      condition: "",
    },
  }));
}

async function measure(count: number) {
  const plan = planOf(count);
  const rows = rowsOf(plan);
  const tables = [{ name: "T", plan, rows, missingColumns: [] }];
  const start = performance.now();
  const live = await startLiveCheck({ tables, registry, asOf: "2026-11-22" });
  const whole = performance.now() - start;
  const findings = live.findings().length;
  const edits = 2000;
  const before = performance.now();
  for (let i = 0; i < edits; i++) {
    const row = rows[i % rows.length];
    if (row !== undefined) live.edit({ ...row, cells: { ...row.cells, result: `Lần ${i}` } }, ["result"]);
  }
  return { whole, findings, edit: (1000 * (performance.now() - before)) / edits };
}

/** The lines that `npm run bench` prints. */
export async function benchCheck(): Promise<string[]> {
  await measure(1_000);
  const lines = ["Check of a task table, all rules"];
  for (const count of [1_000, 10_000, 100_000]) {
    const { whole, findings, edit } = await measure(count);
    const size = count.toLocaleString("en-US").padStart(7);
    lines.push(`  ${size} rows ${whole.toFixed(0)} ms, ${findings} findings; one edit ${edit.toFixed(0)} µs`);
  }
  return lines;
}
