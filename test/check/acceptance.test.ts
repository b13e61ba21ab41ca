/** Findings that are let stand: what an acceptance covers, and when it holds no more. */
import { acceptanceOf, type Finding, splitByAcceptance } from "../../src/check";

const finding: Finding = {
  rule: "agency-unknown",
  severity: "error",
  at: { table: "NhiemVu", row: "I/1", index: 0, column: "lead" },
  value: "Sở Lạ",
  params: { text: "Sở Lạ" },
};

function accepted(one: Finding) {
  const made = acceptanceOf(one, "Đang chờ quyết định thành lập", "2026-11-22");
  if (made === null) throw new Error("no acceptance");
  return made;
}

const sameFinding: readonly [string, Finding][] = [
  ["the row was sorted elsewhere", { ...finding, at: { ...finding.at, index: 7 } }],
  ["the office rates the rule otherwise", { ...finding, severity: "info" }],
  ["a fix is offered now", { ...finding, fix: { edits: [] } }],
];
test.each(sameFinding)("an acceptance still holds when %s", (_, later) => {
  expect(splitByAcceptance([later], [accepted(finding)])).toMatchObject({ open: [], accepted: [{ finding: later }] });
});

test("an acceptance still holds on another day of checking", () => {
  const early = { ...finding, rule: "completed-in-future", params: { completedOn: "01/12/2026", asOf: "2026-11-22" } };
  const late = { ...early, params: { completedOn: "01/12/2026", asOf: "2026-11-23" } };
  expect(splitByAcceptance([late], [accepted(early)]).open).toEqual([]);
});

const otherFinding: readonly [string, Finding][] = [
  ["the cell holds something else", { ...finding, value: "Sở Lạ; Sở Y tế" }],
  ["something else is said of the cell", { ...finding, params: { text: "Sở Lạ khác" } }],
  ["it stands in another row", { ...finding, at: { ...finding.at, row: "I/2" } }],
  ["it stands in another column", { ...finding, at: { ...finding.at, column: "coordinating" } }],
  ["it stands in another table", { ...finding, at: { ...finding.at, table: "NhiemVu2" } }],
  ["another rule found it", { ...finding, rule: "agency-ended" }],
];
test.each(otherFinding)("it does not hold when %s", (_, later) => {
  expect(splitByAcceptance([later], [accepted(finding)])).toEqual({ open: [later], accepted: [] });
});

test("a row without a key is known by its position", () => {
  const keyless = { ...finding, at: { ...finding.at, row: null } };
  const below = { ...finding, at: { ...finding.at, row: null, index: 3 } };
  expect(splitByAcceptance([keyless, below], [accepted(keyless)]).open).toEqual([below]);
});

test("one acceptance covers one of two findings that are alike", () => {
  const copy = { ...finding, at: { ...finding.at, index: 9 } };
  const split = splitByAcceptance([finding, copy], [accepted(finding)]);
  expect(split.open).toEqual([copy]);
  expect(splitByAcceptance([finding, copy], [accepted(finding), accepted(copy)]).open).toEqual([]);
});

test.each(["", "  \n "])("a reason without words (%j) accepts nothing", (reason) => {
  expect(acceptanceOf(finding, reason, "2026-11-22")).toBeNull();
});
