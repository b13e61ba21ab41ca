/** What the preview says of a task, a target and a duty. */
import type { Agencies, Deadline, Duty, Target, Task } from "../../../src/plan/plan";
import { dutyLine, targetLine, taskLine } from "../../../src/taskpane/import/outline-line";

const nobody: Agencies = { text: "", refs: [] };
const finance: Agencies = { text: "Sở Tài chính", refs: [] };
const unknownAgency: Agencies = { text: "Sở Lạ", refs: [{ kind: "unknown", text: "Sở Lạ", id: null, name: null }] };
const day = (text: string, due: string | null): Deadline => ({
  text,
  kind: due === null ? "unknown" : "by",
  from: null,
  due,
  certainty: "stated",
  note: null,
});

const target = (change: Partial<Target>): Target => ({
  id: "t1",
  section: null,
  indicator: "Trồng rừng tập trung",
  comparator: "=",
  value: 7900,
  upper: null,
  unit: "ha",
  when: { from: null, to: 2030 },
  text: "Đến năm 2030, trồng rừng tập trung 7.900 ha",
  source: { part: "body", line: 42 },
  ...change,
});

const duty = (change: Partial<Duty>): Duty => ({
  id: "d1",
  section: null,
  lead: finance,
  coordinating: nobody,
  action: "Bố trí kinh phí",
  deadline: null,
  text: "Sở Tài chính bố trí kinh phí.",
  source: { part: "body", line: 57 },
  ...change,
});

describe("a target", () => {
  test.each<[string, Partial<Target>]>([
    ["7.900 ha · 2030", {}],
    ["≥ 7.900 ha · 2030", { comparator: ">=" }],
    ["≤ 1,5% · 2030", { comparator: "<=", value: 1.5, unit: "%" }],
    ["0,0125 lần · 2030", { value: 0.0125, unit: "lần" }],
    [
      "khoảng 11 - 12%/năm · 2026 - 2030",
      { comparator: "~", value: 11, upper: 12, unit: "%/năm", when: { from: 2026, to: 2030 } },
    ],
    ["0 - 3 · 2030", { value: 0, upper: 3, unit: "", when: { from: 2030, to: 2030 } }],
  ])("%s", (detail, change) => {
    expect(targetLine(target(change), "vi").detail).toBe(detail);
  });

  test("shows its indicator and leads to its line; without an indicator, what the document wrote", () => {
    expect(targetLine(target({}), "vi")).toMatchObject({ text: "Trồng rừng tập trung", line: 42 });
    expect(targetLine(target({ indicator: "" }), "vi").text).toBe("Đến năm 2030, trồng rừng tập trung 7.900 ha");
  });

  test("has English digits in English", () => {
    expect(targetLine(target({ comparator: "~" }), "en").detail).toBe("about 7,900 ha · 2030");
  });
});

describe("a duty", () => {
  test.each<[string, boolean, Partial<Duty>]>([
    ["chưa rõ đơn vị chủ trì · chưa rõ thời hạn", true, { lead: nobody }],
    ["Sở Lạ · chưa rõ thời hạn", true, { lead: unknownAgency }],
    ["Sở Tài chính · khi có thể", true, { deadline: day("khi có thể", null) }],
    ["Sở Tài chính · chưa rõ thời hạn", false, {}],
    ["Sở Tài chính · Quý I/2026 → 31/03/2026", false, { deadline: day("Quý I/2026", "2026-03-31") }],
    ["Sở Tài chính · 31/03/2026", false, { deadline: day("31/03/2026", "2026-03-31") }],
  ])("%s", (detail, uncertain, change) => {
    expect(dutyLine(duty(change), "vi")).toMatchObject({ detail, uncertain });
  });

  test("shows its action and leads to its line; without an action, what the document wrote", () => {
    expect(dutyLine(duty({}), "vi")).toMatchObject({ text: "Bố trí kinh phí", line: 57 });
    expect(dutyLine(duty({ action: "" }), "vi").text).toBe("Sở Tài chính bố trí kinh phí.");
  });
});

test("a task shows its number, and one without a readable deadline is worth a look", () => {
  const task: Task = {
    id: "I/1",
    section: "I",
    ordinal: "1",
    content: "Rà soát quy hoạch",
    lead: finance,
    coordinating: nobody,
    deliverable: "",
    supervisor: null,
    deadline: day("", null),
    source: { part: "appendix", line: 9 },
  };
  expect(taskLine(task, "vi")).toEqual({
    text: "1. Rà soát quy hoạch",
    detail: "Sở Tài chính · chưa rõ thời hạn",
    uncertain: true,
    line: 9,
  });
});
