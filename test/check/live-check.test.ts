import { checkTables, createTableCheck, startLiveCheck } from "../../src/check/index";
import type { CellValue } from "../../src/plan/cell";
import type { ColumnId } from "../../src/plan/column";
import { toSerial } from "../../src/plan/date";
import type { TaskRow } from "../../src/plan/task-row";
import fc from "../property";
import { planOf, registry, rowOf, taskOf } from "./sheet";

/** Other programs may be busy beside. */
jest.setTimeout(60_000);

const tasks = ["I/1", "I/2", "I/3", "I/4"].map((id) => taskOf(id));
const plan = planOf(tasks);
const fresh = tasks.map((task, index) => rowOf(task, index));
const input = (rows: readonly TaskRow[]) => ({
  tables: [{ name: "NhiemVu", plan, rows, missingColumns: [] }],
  registry,
  asOf: "2026-06-01",
});

const edits: readonly [ColumnId, CellValue][] = [
  ["lead", "Sở Tài chínk"],
  ["lead", "Sở Kế hoạch và Đầu tư"],
  ["status", "Đã hoàn thành"],
  ["status", ""],
  ["completedOn", toSerial("2026-05-05")],
  ["completedOn", "5/5/2026"],
  ["deadline", "Quý V/2026"],
  ["key", "I/2"],
  ["key", ""],
  ["key", "I/1"],
  ["content", "Xây dựng Đề án I/3"],
  ["content", "Việc khác"],
  ["due", ""],
];

test("after any edits a live check tells what a new check would", async () => {
  const edit = fc.record({ index: fc.nat({ max: 3 }), change: fc.constantFrom(...edits) });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 6 }), async (changes) => {
      const rows = [...fresh];
      const live = await startLiveCheck(input(rows));
      const kept = new Set(live.findings().map((finding) => JSON.stringify(finding)));
      for (const { index, change } of changes) {
        const [column, value] = change;
        const row = { table: "NhiemVu", index, cells: { ...rows[index]?.cells, [column]: value } };
        rows[index] = row;
        const { removed, added } = live.edit(row, [column]);
        for (const finding of removed) kept.delete(JSON.stringify(finding));
        for (const finding of added) kept.add(JSON.stringify(finding));
      }
      expect(live.findings()).toEqual(await checkTables(input(rows)));
      expect([...kept].sort()).toEqual(
        live
          .findings()
          .map((finding) => JSON.stringify(finding))
          .sort(),
      );
    }),
    { numRuns: 150 },
  );
});

test("an edit of a table that is not checked changes nothing", async () => {
  const live = await startLiveCheck(input(fresh));
  live.edit({ table: "Khac", index: 0, cells: { status: "?" } }, ["status"]);
  expect(live.findings()).toEqual([]);
});

test("only keys, and contents that stand in for them, concern the whole table", () => {
  const check = createTableCheck({ name: "NhiemVu", plan, missingColumns: [] }, { registry, asOf: "2026-06-01" });
  expect([check.isShared(["status", "result"]), check.isShared(["key"]), check.isShared(["content"])]).toEqual([
    false,
    true,
    true,
  ]);
});
