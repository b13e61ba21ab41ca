/** The deadline helper's form: what is typed and chosen becomes a choice, which reads back as certain. */
import { readDeadlineCell, writeDeadline } from "../../../src/deadline";
import { choiceOf, fieldsAt, fieldsFor, type TermFields, termKinds } from "../../../src/taskpane/task/deadline-form";

const fields = fieldsAt("2026-08-20");

test.each([
  ["day", { day: "31/2/2026" }],
  ["day", { day: "" }],
  ["before-day", { day: "20/8" }],
  ["month", { month: "13" }],
  ["month", { year: "26" }],
  ["quarter", { quarter: "5" }],
  ["half-year", { half: "3" }],
  ["year", { year: "hai nghìn" }],
  ["period", { year: "2026", toYear: "2026" }],
  ["every-year-before", { dayOfYear: "29/2" }],
  ["every-year-before", { dayOfYear: "31/4" }],
] as const)("a %s of %j is no choice", (kind, typed: Partial<TermFields>) => {
  expect(choiceOf(kind, { ...fields, ...typed })).toBeNull();
});

test.each([
  ["day", "Chậm nhất ngày 20/8/2026"],
  ["before-day", "Trước ngày 20/8/2026"],
  ["month", "Tháng 8/2026"],
  ["quarter", "Quý III/2026"],
  ["half-year", "6 tháng cuối năm 2026"],
  ["year", "Năm 2026"],
  ["period", "Giai đoạn 2026 - 2030"],
  ["every-month", "Hằng tháng"],
  ["every-quarter", "Hằng quý"],
  ["every-half-year", "Định kỳ 6 tháng"],
  ["every-year", "Hằng năm"],
  ["every-year-before", "Trước ngày 15/12 hằng năm"],
  ["ongoing", "Thường xuyên"],
] as const)("a %s of the fields for 20/8/2026 is “%s”", (kind, wording) => {
  const choice = choiceOf(kind, fields);
  expect(choice === null ? null : writeDeadline(choice)).toBe(wording);
});

test("every kind that can be chosen is read back with certainty", () => {
  const doubtful = termKinds.filter((kind) => {
    const choice = choiceOf(kind, fields);
    return choice === null || readDeadlineCell(writeDeadline(choice)).deadline.certainty !== "stated";
  });
  expect(doubtful).toEqual([]);
});

test("a kind asks only for the fields it needs", () => {
  expect(termKinds.map((kind) => fieldsFor(kind).join(" "))).toEqual([
    "day",
    "day",
    "month year",
    "quarter year",
    "half year",
    "year",
    "year toYear",
    "",
    "",
    "",
    "",
    "dayOfYear",
    "",
  ]);
});
