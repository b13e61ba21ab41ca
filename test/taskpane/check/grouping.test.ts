/** Findings as the pane lists them. */

import type { CellEdit, Finding } from "../../../src/check/finding";
import type { ColumnId } from "../../../src/plan/column";
import type { Severity } from "../../../src/plan/message";
import {
  certainEdits,
  countFindings,
  findingKey,
  groupFindings,
  inShownOrder,
} from "../../../src/taskpane/check/grouping";
import fc from "../../property";

function edit(index: number, column: ColumnId, from: string, to: string): CellEdit {
  return { table: "skh_1", index, row: `I/${index + 1}`, column, from, to };
}

function finding(rule: string, severity: Severity, index: number, value: string, fixedBy?: CellEdit): Finding {
  return {
    rule,
    severity,
    at: { table: "skh_1", row: `I/${index + 1}`, index, column: "lead" },
    params: { text: value },
    ...(fixedBy === undefined ? {} : { fix: { edits: [fixedBy] } }),
  };
}

describe("groups", () => {
  test("put errors before warnings before hints, and then the rule with more findings first", () => {
    const groups = groupFindings([
      finding("hint", "info", 0, "a"),
      finding("few", "error", 1, "b"),
      finding("many", "error", 2, "c"),
      finding("many", "error", 3, "d"),
      finding("warned", "warning", 4, "e"),
    ]);
    expect(groups.map(({ rule, count }) => `${rule} ${count}`)).toEqual(["many 2", "few 1", "warned 1", "hint 1"]);
  });

  test("hold one group for each thing that is said, the most frequent first, equal ones in the order of the sheet", () => {
    const [group] = groupFindings([
      finding("agency-unknown", "error", 0, "So KHDT"),
      finding("agency-unknown", "error", 1, "Sở Y"),
      finding("agency-unknown", "error", 2, "Sở Nội vu"),
      finding("agency-unknown", "error", 3, "Sở Y"),
    ]);
    expect(group?.values.map(({ findings }) => `${findings[0]?.params.text} ${findings.length}`)).toEqual([
      "Sở Y 2",
      "So KHDT 1",
      "Sở Nội vu 1",
    ]);
  });

  test("do not put different sentences into one group, though no cell is named in them", () => {
    const missing = (task: string): Finding => ({
      rule: "task-missing",
      severity: "error",
      at: { table: "skh_1", row: task, index: null, column: null },
      params: { task, content: `Việc ${task}` },
    });
    const [group] = groupFindings([missing("I/1"), missing("I/2")]);
    expect(group?.values.map(({ findings }) => findings.length)).toEqual([1, 1]);
  });

  test("keep a rule that reports two severities apart, so that a filter by severity hides whole groups", () => {
    const groups = groupFindings([finding("status", "warning", 0, "x"), finding("status", "error", 1, "x")]);
    expect(groups.map(({ severity }) => severity)).toEqual(["error", "warning"]);
  });

  test("show every finding exactly once, whatever is found", () => {
    const anything = fc.record({
      rule: fc.constantFrom("a", "b", "c"),
      severity: fc.constantFrom<Severity>("error", "warning", "info"),
      value: fc.constantFrom("", "x", "y"),
    });
    fc.assert(
      fc.property(fc.array(anything), (all) => {
        const findings = all.map(({ rule, severity, value }, index) => finding(rule, severity, index, value));
        const shown = inShownOrder(groupFindings(findings)).map(findingKey);
        expect([...shown].sort()).toEqual(findings.map(findingKey).sort());
        const { error, warning, info } = countFindings(findings);
        expect(error + warning + info).toBe(findings.length);
      }),
    );
  });
});

describe("the key of a finding", () => {
  test("is the same in the next check, though the row moved by sorting", () => {
    const first = finding("agency-unknown", "error", 3, "Sở Y");
    const moved = { ...first, at: { ...first.at, index: 8 } };
    expect(findingKey(moved)).toBe(findingKey(first));
  });

  test("tells two rows without a task id apart", () => {
    const first = finding("task-duplicated", "error", 3, "");
    const at = (index: number) => ({ ...first, at: { ...first.at, row: null, index } });
    expect(findingKey(at(3))).not.toBe(findingKey(at(4)));
  });
});

describe("the certain fixes of many findings", () => {
  test("leave out what has only suggestions", () => {
    const suggested: Finding = {
      ...finding("agency-unknown", "error", 0, "Sở Y"),
      suggestions: [
        {
          edits: [edit(0, "lead", "Sở Y", "Sở Y tế")],
          label: "Sở Y tế",
          reason: { code: "suggestion.alike", params: {} },
        },
      ],
    };
    expect(certainEdits([suggested])).toEqual([]);
  });

  test("change a cell once when two findings mend the same one", () => {
    const first = edit(0, "lead", "Sở KHĐT", "Sở Tài chính");
    const second = edit(0, "lead", "Sở KHĐT", "Sở Nội vụ");
    const other = edit(1, "lead", "Sở KHĐT", "Sở Tài chính");
    const findings = [
      finding("agency-ended", "error", 0, "Sở KHĐT", first),
      finding("other-rule", "error", 0, "Sở KHĐT", second),
      finding("agency-ended", "error", 1, "Sở KHĐT", other),
    ];
    expect(certainEdits(findings)).toEqual([first, other]);
  });
});
