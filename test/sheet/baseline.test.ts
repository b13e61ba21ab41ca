import type { CellValue } from "../../src/plan/cell";
import { type Baseline, baselineSheet, readBaseline, writeBaseline } from "../../src/sheet/baseline";
import fc from "../property";
import { plan, task } from "./plan-fixture";

const baseline = (tasks = [task("I/1")]): Baseline => ({
  application: "so-ke-hoach 0.1.0",
  loadedOn: "2026-11-22",
  plans: [{ table: "NhiemVu", number: 1, plan: plan(tasks) }],
});
/** Text that deflate cannot shrink much, so several parts are needed. */
const many = Array.from({ length: 3000 }, (_, index) =>
  task(`I/${index}`, {
    content: `${Math.imul(index + 1, 2654435761)} ${Math.imul(index + 7, 40503 * 65537)}`.repeat(3),
  }),
);

function cellsOf(from: Baseline): CellValue[][] {
  const [block] = writeBaseline(from);
  return (block?.values ?? []).map((row) => [...row]);
}

function problemOf(cells: readonly (readonly CellValue[])[]): string {
  const read = readBaseline(cells);
  return read.ok ? "read" : read.problem.code;
}

describe("a baseline that is not whole is refused, each time for its own reason", () => {
  const whole = cellsOf(baseline(many));
  const changed = (row: number, column: number, to: CellValue) =>
    whole.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? to : cell)));

  test("the sample needs several parts", () => expect(whole.length).toBeGreaterThan(3));
  test.each([
    ["an empty sheet", [[""]], "sheet.baseline-absent"],
    ["no cells at all", [], "sheet.baseline-absent"],
    ["another program's sheet", [["Data", 1, 2]], "sheet.baseline-absent"],
    ["a newer version", changed(0, 1, "version 2"), "sheet.baseline-newer"],
    ["a version that is no number", changed(0, 1, "version ?"), "sheet.baseline-damaged"],
    ["a deleted part", whole.filter((_, row) => row !== 2), "sheet.baseline-part-missing"],
    ["a part typed over", changed(2, 2, "x"), "sheet.baseline-damaged"],
    ["a part's checksum typed over", changed(2, 1, "crc:00000000"), "sheet.baseline-damaged"],
    ["the whole's checksum typed over", changed(0, 3, "crc:00000000"), "sheet.baseline-damaged"],
    ["no parts", [["SoKeHoach", "version 1", "parts 0", "crc:00000000"]], "sheet.baseline-damaged"],
  ])("%s", (_, cells, code) => expect(problemOf(cells)).toBe(code));
});

test("parts are found again in any order, with rows and columns added around them", () => {
  const cells = cellsOf(baseline(many));
  const [head = [], ...parts] = cells;
  const read = readBaseline([[...head, "", "x"], ["", ""], ...parts.reverse(), []]);
  expect(read.ok && read.value.plans[0]?.plan.tasks.length).toBe(3000);
});

test("every cell stays text in any program, far from the 32,767 characters of a cell", () => {
  for (const cell of cellsOf(baseline(many)).flat()) {
    expect(String(cell)).not.toMatch(/^[=+\-@'\d]/);
    expect(String(cell).length).toBeLessThan(32_767);
  }
});

test("any text comes back as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (content) => {
      const written = baseline([task("I/1", { content })]);
      expect(readBaseline(cellsOf(written))).toEqual({ ok: true, value: written });
    }),
  );
});

test("the sheet is very hidden", () => expect(baselineSheet(baseline()).visibility).toBe("veryHidden"));
