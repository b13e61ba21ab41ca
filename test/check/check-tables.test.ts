import { existsSync, readFileSync } from "node:fs";
import { checkTables, ruleIds, rules } from "../../src/check/index";
import { hasSentence, say } from "../../src/messages/index";
import { Cancelled } from "../../src/plan/work";
import { look, planOf, registry, rowOf, taskOf } from "./sheet";

const tasks = Array.from({ length: 1200 }, (_, i) => taskOf(`I/${i + 1}`));
const plan = planOf(tasks);
const rows = tasks.map((task, index) => rowOf(task, index));
const table = (changed = rows) => ({ name: "NhiemVu", plan, rows: changed, missingColumns: [] });
const terms = { registry, asOf: "2026-06-01" };

test("a fresh sheet has nothing to tell", async () => {
  expect(await checkTables({ tables: [table()], ...terms })).toEqual([]);
});

test("a column that is gone is one finding, not one for each row", async () => {
  const without = rows.map((row) => {
    const { deliverable: _, ...cells } = row.cells;
    return { ...row, cells };
  });
  const found = await checkTables({ tables: [{ ...table(without), missingColumns: ["deliverable"] }], ...terms });
  expect(found).toMatchObject([
    {
      rule: "column-missing",
      severity: "error",
      at: { table: "NhiemVu", row: null, column: "deliverable" },
      params: { header: "Sản phẩm" },
    },
  ]);
});

test("columns that an office may leave out, and those the plan does not fill, are not missed", () => {
  expect(
    look(planOf([taskOf("I/1", { supervisor: "" })]), [], { missing: ["assignee", "supervisor"] }).filter(
      ({ rule }) => rule === "column-missing",
    ),
  ).toEqual([]);
});

test("findings stand in the order of the rows, whichever rule they come from", async () => {
  const changed = rows.map((row, i) =>
    i === 7 || i === 900 ? { ...row, cells: { ...row.cells, content: "x", status: "y" } } : row,
  );
  const found = await checkTables({ tables: [table(changed)], ...terms });
  expect(found.map(({ at, rule }) => [at.index, rule])).toEqual([
    [7, "plan-text-edited"],
    [7, "status-unlisted"],
    [900, "plan-text-edited"],
    [900, "status-unlisted"],
  ]);
});

describe("an office's settings", () => {
  const edited = [rowOf(tasks[0] ?? taskOf("I/1"), 0, { content: "x" })];
  test("change a severity", () => {
    const [finding] = look(planOf(tasks.slice(0, 1)), edited, { settings: { "plan-text-edited": "info" } });
    expect(finding?.severity).toBe("info");
  });
  test("switch a rule off, the columns' own too", () => {
    expect(look(planOf(tasks.slice(0, 1)), edited, { settings: { "plan-text-edited": "off" } })).toEqual([]);
    const off = look(plan, rows, { settings: { "column-missing": "off" }, missing: ["result"] });
    expect(off.filter(({ rule }) => rule === "column-missing")).toEqual([]);
  });
});

describe("long work", () => {
  test("tells how far it is and lets others have their turn", async () => {
    const steps: number[] = [];
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await checkTables(
      { tables: [table()], ...terms },
      {
        onProgress: ({ done, total, stage }) => {
          expect([total, stage]).toEqual([1200, "check.stage.rows"]);
          steps.push(done);
        },
      },
    );
    clearInterval(timer);
    expect(steps).toEqual([500, 1000, 1200]);
    expect(turns).toBeGreaterThan(0);
  });

  test("stops when it is cancelled", async () => {
    const control = new AbortController();
    const work = { signal: control.signal, onProgress: () => control.abort() };
    await expect(checkTables({ tables: [table()], ...terms }, work)).rejects.toThrow(Cancelled);
  });
});

const severityWords = { error: "Lỗi", warning: "Cảnh báo", info: "Gợi ý" } as const;

describe("every rule", () => {
  test("has an id of its own", () => expect(new Set(ruleIds).size).toBe(ruleIds.length));

  test.each(ruleIds)("%s has its sentences and a help page that names it", (id) => {
    expect(hasSentence(`check.${id}`)).toBe(true);
    expect(hasSentence(`rule.${id}`)).toBe(true);
    const page = `docs/rules/${id}.md`;
    expect(existsSync(page)).toBe(true);
    const text = readFileSync(page, "utf8");
    expect(text).toContain(`\`${id}\``);
    expect(text).toContain(`Mức: ${severityWords[rules.find((rule) => rule.id === id)?.severity ?? "error"]}.`);
    expect(readFileSync("docs/rules/README.md", "utf8")).toContain(`[${say("vi", `rule.${id}`)}](${id}.md)`);
    expect(text).toContain(say("vi", `rule.${id}`));
    for (const heading of ["## Khi nào báo", "## Cách sửa", "## Vì sao"]) expect(text).toContain(heading);
  });

  test.each(rules.map(({ id }) => id))("%s has a test", (id) =>
    expect(existsSync(`test/check/rules/${id}.test.ts`)).toBe(true),
  );
});

describe("every suggestion", () => {
  test.each([
    "successor",
    "successor-of",
    "without-lead",
    "status-from-date",
    "status-from-result",
    "near-status",
    "document-number",
  ])("%s says why it is offered", (code) => expect(hasSentence(`suggestion.${code}`)).toBe(true));
});
