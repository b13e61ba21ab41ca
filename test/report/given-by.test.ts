import { makeReport } from "../../src/report/index";
import { input, plan, source, task } from "./report-fixture";

const numbered = (number: string, kind = "Quyết định", lead = "Sở Nội vụ") =>
  source(plan([task("I/1", { lead })], { number, kind }));
const subtitle = (sources: Parameters<typeof input>[0], rest: Parameters<typeof input>[1] = {}) => {
  const made = makeReport("progress", input(sources, rest));
  return made.ok ? made.value.title[1] : made.problem.code;
};

test.each([
  ["one plan in full", [numbered("74/QĐ-UBND")], /^giao tại Quyết định số 74\/QĐ-UBND ngày 07 tháng 01 năm 2026 của/u],
  [
    "a few of one kind by their numbers",
    [numbered("1/QĐ-UBND"), numbered("2/QĐ-UBND")],
    /^giao tại các Quyết định số 1\/QĐ-UBND, số 2\/QĐ-UBND$/u,
  ],
  [
    "those of different kinds by how many they are",
    [numbered("1/QĐ-UBND"), numbered("2/KH-UBND", "Kế hoạch")],
    /^giao tại 2 văn bản$/u,
  ],
  ["those without a number too", [numbered("1/QĐ-UBND"), numbered("")], /^giao tại 2 văn bản$/u],
  ["very many as well", Array.from({ length: 5 }, (_, at) => numbered(`${at}/QĐ-UBND`)), /^giao tại 5 văn bản$/u],
] as const)("the title names %s", (_, sources, expected) => expect(subtitle(sources)).toMatch(expected));

test("plans without a task in the report are not named", () =>
  expect(
    subtitle([numbered("1/QĐ-UBND"), numbered("2/QĐ-UBND", "Quyết định", "Sở Tài chính")], {
      filter: { agency: "so-tai-chinh" },
    }),
  ).toMatch(/^giao tại Quyết định số 2\/QĐ-UBND ngày/u));
