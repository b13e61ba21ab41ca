import type { Target } from "../../src/plan/plan";
import { goalText, readTargetNotes, targetSheet, yearsText } from "../../src/sheet/target-sheet";
import { plan } from "./plan-fixture";

const target = (rest: Partial<Target> = {}): Target => ({
  id: "t1",
  section: null,
  indicator: "Tốc độ tăng trưởng GRDP",
  comparator: ">=",
  value: 11,
  upper: null,
  unit: "%",
  when: { from: 2026, to: 2030 },
  text: "",
  source: { part: "body", line: 1 },
  ...rest,
});
const names = { sheet: "Chỉ tiêu", table: "ChiTieu" };

test.each([
  [{}, "≥ 11"],
  [{ comparator: "=", value: 7900 }, "7.900"],
  [{ comparator: "~", value: 1.5 }, "khoảng 1,5"],
  [{ comparator: "=", value: 3, upper: 4 }, "3 - 4"],
  [{ comparator: "<=", value: 0.25 }, "≤ 0,25"],
] as const)("the goal %j reads %s", (rest, text) => expect(goalText(target(rest))).toBe(text));

test("a span of years and a single year", () => {
  expect(yearsText({ from: 2026, to: 2030 })).toBe("2026 - 2030");
  expect(yearsText({ from: null, to: 2030 })).toBe("2030");
});

test("a plan without targets has no such sheet", () => expect(targetSheet(plan([]), names)).toBeNull());

test("what clerks note is read back by the hidden key, columns in any order", () => {
  const sheet = targetSheet({ ...plan([]), targets: [target(), target({ id: "t2" })] }, names);
  const [headers = [], first = [], second = []] = sheet?.blocks[2]?.values ?? [];
  const noted = [...first];
  noted[headers.indexOf("Kết quả đạt được")] = 10.5;
  noted[headers.indexOf("Ghi chú")] = " Ước cả năm ";
  const turned = (row: readonly (string | number | boolean)[]) => [...row].reverse();
  expect([...readTargetNotes(turned(headers), [turned(noted), turned(second)])]).toEqual([
    ["t1", { indicator: "Tốc độ tăng trưởng GRDP", actual: "10,5", assessment: "", note: "Ước cả năm" }],
    ["t2", { indicator: "Tốc độ tăng trưởng GRDP", actual: "", assessment: "", note: "" }],
  ]);
});

test("a table without the key column gives nothing", () =>
  expect(readTargetNotes(["Chỉ tiêu"], [["GRDP"]]).size).toBe(0));
