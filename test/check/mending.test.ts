import { readFileSync } from "node:fs";
import { createTableCheck, type Finding } from "../../src/check/index";
import { importDocument } from "../../src/document/index";
import type { CellValue } from "../../src/plan/cell";
import type { ColumnId } from "../../src/plan/column";
import type { Plan } from "../../src/plan/plan";
import type { TaskRow } from "../../src/plan/task-row";
import { cellsOf } from "../plan/sample";
import { registry } from "./sheet";

/** Other programs may be busy beside. */
jest.setTimeout(60_000);

/** Each seed's plan as a fresh sheet holds it. */
async function sheetOf(seed: string): Promise<{ plan: Plan; rows: TaskRow[] }> {
  const result = await importDocument({ name: seed, bytes: readFileSync(`seeds/${seed}`) }, { registry });
  if (!result.ok) throw new Error(result.problem.code);
  const { plan } = result.value;
  const rows = plan.tasks.map((task, index) => ({ table: "T", index, cells: cellsOf(task, plan) }));
  return { plan, rows };
}

type Edit = { index: number; column: ColumnId; to: CellValue };

function applied(rows: readonly TaskRow[], edits: readonly Edit[]): TaskRow[] {
  const first = new Map<string, Edit>();
  for (const edit of edits) {
    const place = `${edit.index} ${edit.column}`;
    if (!first.has(place)) first.set(place, edit);
  }
  return rows.map((row) => {
    const own = [...first.values()].filter(({ index }) => index === row.index);
    return { ...row, cells: { ...row.cells, ...Object.fromEntries(own.map(({ column, to }) => [column, to])) } };
  });
}

const seeds = ["000_0fba38672a8aa295.txt", "003_8d9be0f2603e0adc.txt", "004_86eb4304471918db.txt"];

describe.each(seeds)("mending the plan %s as of 2026-11-22", (seed) => {
  const places = (found: readonly Finding[]) => found.map(({ rule, at, params }) => JSON.stringify([rule, at, params]));

  test("a fresh sheet has no edited cell; one pass of certain fixes leaves none, and brings nothing new but coordinators", async () => {
    const { plan, rows } = await sheetOf(seed);
    const check = createTableCheck({ name: "T", plan, missingColumns: [] }, { registry, asOf: "2026-11-22" });
    const all = (now: readonly TaskRow[]) => [...check.table(now), ...now.flatMap((row) => check.row(row))];
    const before = all(rows);
    expect(before.filter(({ rule }) => rule === "plan-text-edited" || rule === "deadline-edited")).toEqual([]);
    const after = all(
      applied(
        rows,
        before.flatMap(({ fix }) => fix?.edits ?? []),
      ),
    );
    expect(after.filter(({ fix }) => fix !== undefined)).toEqual([]);
    const known = new Set(places(before));
    const fresh = after.filter((_, i) => !known.has(places(after)[i] ?? ""));
    expect(fresh.filter(({ rule }) => rule !== "lead-also-coordinating")).toEqual([]);
  });

  test("the first suggestion of each finding, once chosen, ends it without another being born", async () => {
    const { plan, rows } = await sheetOf(seed);
    const check = createTableCheck({ name: "T", plan, missingColumns: [] }, { registry, asOf: "2026-11-22" });
    for (const row of rows) {
      for (const finding of check.row(row)) {
        const edits = finding.suggestions?.[0]?.edits;
        if (edits === undefined) continue;
        const [mended = row] = applied([row], edits);
        const now = check.row(mended);
        expect(places(now)).not.toContain(places([finding])[0]);
        expect(now.filter(({ rule }) => rule === "plan-text-edited" || rule === "deadline-edited")).toEqual([]);
      }
    }
  });
});
