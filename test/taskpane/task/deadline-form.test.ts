/** The deadline helper's form: what is typed and chosen becomes a choice, which reads back as certain. */
import { readDeadlineCell, writeDeadline } from "../../../src/deadline";
import {
  choiceOf,
  fieldsAt,
  fieldsFor,
  officialWording,
  type TermFields,
  termKinds,
} from "../../../src/taskpane/task/deadline-form";

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
  ["window", { fromDay: "1/9/2026", toDay: "31/8/2026" }],
  ["window", { toDay: "31/9/2026" }],
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
  ["window", "Từ ngày 20/8/2026 đến hết ngày 31/12/2026"],
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
    "fromDay toDay",
    "",
    "",
    "",
    "",
    "dayOfYear",
    "",
  ]);
});

test.each([
  ["q2/2026", "Quý II/2026"],
  ["t3/2026", "Tháng 3/2026"],
  ["truoc 30/6/2026", "Trước ngày 30/6/2026"],
  ["den het ngay 30-6-2026", "Chậm nhất ngày 30/6/2026"],
  ["6T/2026", "6 tháng đầu năm 2026"],
  ["2026-2030", "Giai đoạn 2026 - 2030"],
  ["31/5/2026", "Chậm nhất ngày 31/5/2026"],
])("%j is offered as %j", (typed, wording) => {
  expect(officialWording(typed, { rollForward: true })).toBe(wording);
});

test.each([
  ["the wording it has", "Quý II/2026"],
  ["no year", "Quý II"],
  ["a recipient", "Gửi Sở Tài chính trước ngày 30/6/2026"],
  ["several terms", "15/6/2026 và 15/12/2026"],
  ["months in a row", "Tháng 4 - 9/2026"],
  ["what comes back", "hang nam"],
  ["nothing", ""],
])("%s is left as typed", (_, typed) => {
  expect(officialWording(typed, {})).toBeNull();
});
