import { faults, fixed } from "../sheet";

const rule = "plan-text-edited";

test("a fresh row says what the plan says, also with other spaces and decomposed letters", () => {
  expect(faults(rule, {})).toEqual([]);
  expect(faults(rule, { content: " Xây dựng  Đề án I/1".normalize("NFD") })).toEqual([]);
});

test.each([
  ["content", "Xây dựng Đề án khác", "Xây dựng Đề án I/1"],
  ["deliverable", "Quyết định", "Đề án"],
  ["lead", "Sở Nội vụ", "Sở Tài chính"],
  ["lead", "", "Sở Tài chính"],
  ["deadline", "Quý IV/2026", "Quý III/2026"],
  ["supervisor", "Phó Chủ tịch", "Chủ tịch UBND tỉnh"],
  ["section", "II. Khác", "I. Kinh tế"],
] as const)("%s %j goes back to %j", (column, text, original) => {
  const found = faults(rule, { [column]: text });
  expect(found).toMatchObject([{ severity: "warning", at: { row: "I/1", column }, params: { original } }]);
  expect(fixed(found[0])).toEqual({ [column]: original });
  expect(found[0]?.fix?.edits[0]?.from).toBe(text);
});

test("an ordinal goes back as the number it was", () => {
  expect(fixed(faults(rule, { ordinal: 9 })[0])).toEqual({ ordinal: 1 });
});

test("without a plan nothing is compared", () => {
  expect(faults(rule, { content: "Việc khác" }, {}, { plan: null })).toEqual([]);
});

test.each([
  ["deliverable", "Nghị quyết của", "deliverable-incomplete", "Đề án"],
  ["deadline", "Quý V/2026", "deadline-unreadable", "Quý III/2026"],
  ["lead", "Sở Kế hoạch và Đầu tư", "agency-ended", "Sở Tài chính"],
] as const)("%s %j is told once, by %s, and mended by the plan's text", (column, text, other, original) => {
  expect(faults(rule, { [column]: text })).toEqual([]);
  const [finding, ...rest] = faults(other, { [column]: text });
  expect(rest).toEqual([]);
  expect(fixed(finding)).toEqual({ [column]: original });
});

test("a fault that was in the plan already does not hide what was edited beside it", () => {
  const lead = "Sở Tài chính, Phòng X";
  expect(faults(rule, { lead: "Sở Nội vụ, Phòng X" }, { lead })).toHaveLength(1);
  expect(faults("agency-unknown", { lead: "Sở Nội vụ, Phòng X" }, { lead })).toHaveLength(1);
});
