import { count } from "../../src/report/count";
import { countSentences, mostOverdueSentence } from "../../src/report/narrative";
import { readTasks } from "../../src/report/read-tasks";
import { input, plan, source, task } from "./report-fixture";

type Sample = "on time" | "late" | "in term" | "overdue" | "no term";

/** The tasks of a report of 22/11/2026, one of each sample. */
function sentences(samples: readonly Sample[], scope?: string): string[] {
  const due = {
    "on time": "2026-12-31",
    late: "2026-03-31",
    "in term": "2026-12-31",
    overdue: "2026-03-31",
    "no term": null,
  };
  const tasks = samples.map((sample, index) => task(`I/${index + 1}`, { due: due[sample] }));
  const cells = Object.fromEntries(
    samples.map((sample, index) => [
      `I/${index + 1}`,
      { status: sample === "on time" || sample === "late" ? "Đã hoàn thành" : "" },
    ]),
  );
  return countSentences(count(readTasks(input([source(plan(tasks), cells)])).tasks), scope);
}

test.each<[string, Sample[], string[]]>([
  [
    "every part is named with what it counts, and the rate of what fell due with its denominator",
    ["on time", "late", "late", "in term", "overdue", "no term"],
    [
      "Tổng số nhiệm vụ: 6; đã hoàn thành 3 nhiệm vụ (đạt 50,0% tổng số nhiệm vụ), trong đó 1 nhiệm vụ đúng hạn, 2 nhiệm vụ quá hạn; chưa hoàn thành 3 nhiệm vụ, trong đó 1 nhiệm vụ còn trong hạn, 1 nhiệm vụ đã quá hạn, 1 nhiệm vụ không có thời hạn cụ thể.",
      "Tính trên 4 nhiệm vụ đến hạn (gồm nhiệm vụ đã hoàn thành và nhiệm vụ chưa hoàn thành đã quá hạn), tỷ lệ hoàn thành đạt 75,0%.",
    ],
  ],
  [
    "empty parts are left out, and one rate is enough where all fell due",
    ["on time", "on time", "overdue"],
    [
      "Tổng số nhiệm vụ: 3; đã hoàn thành 2 nhiệm vụ (đạt 66,7% tổng số nhiệm vụ), đều đúng hạn; chưa hoàn thành 1 nhiệm vụ, đã quá hạn.",
    ],
  ],
  [
    "nothing completed, which is no rate",
    ["in term", "overdue"],
    [
      "Tổng số nhiệm vụ: 2; chưa có nhiệm vụ nào hoàn thành; chưa hoàn thành 2 nhiệm vụ, trong đó 1 nhiệm vụ còn trong hạn, 1 nhiệm vụ đã quá hạn.",
    ],
  ],
  [
    "everything completed",
    ["late"],
    [
      "Tổng số nhiệm vụ: 1; đã hoàn thành 1 nhiệm vụ (đạt 100,0% tổng số nhiệm vụ), quá hạn; không còn nhiệm vụ chưa hoàn thành.",
    ],
  ],
])("%s", (_, samples, expected) => expect(sentences(samples)).toEqual(expected));

test("what the report is limited to is said with the total", () =>
  expect(sentences(["overdue"], "đơn vị chủ trì: Sở Tài chính")[0]).toMatch(
    /^Tổng số nhiệm vụ \(đơn vị chủ trì: Sở Tài chính\): 1; /u,
  ));

const late = (...counts: number[]) => counts.map((overdue, at) => ({ label: `Đơn vị ${at + 1}`, overdue }));

test.each([
  ["nobody is late", late(0, 0), null],
  ["one is", late(0, 2), "Chỉ một đơn vị có nhiệm vụ quá hạn: Đơn vị 2 (2)."],
  ["several are: the most first", late(1, 3), "Các đơn vị có nhiều nhiệm vụ quá hạn: Đơn vị 2 (3), Đơn vị 1 (1)."],
  [
    "more are than can be named: none of those that are as late as one left out",
    late(4, 1, 3, 1, 1, 1, 1),
    "Các đơn vị có nhiều nhiệm vụ quá hạn: Đơn vị 1 (4), Đơn vị 3 (3).",
  ],
  ["all alike", late(1, 1, 1, 1, 1, 1), null],
])("who is late where %s", (_, groups, sentence) => expect(mostOverdueSentence(groups, "đơn vị")).toBe(sentence));
