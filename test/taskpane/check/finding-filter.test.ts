/** Narrowing the list of findings, and what can be chosen for it. */
import { type Finding, rowKey } from "../../../src/check/finding";
import { filterChoices, filterFindings, noFilter } from "../../../src/taskpane/check/finding-filter";

const finding = (
  index: number | null,
  parts: Partial<Finding> = {},
  column: Finding["at"]["column"] = "lead",
): Finding => ({
  rule: "x",
  severity: "error",
  at: { table: "T", row: null, index, column },
  params: {},
  ...parts,
});
const leads = new Map([
  [rowKey("T", 1), ["Sở Tài chính", "Sở Nội vụ"]],
  [rowKey("T", 2), ["Sở Nội vụ"]],
  [rowKey("U", 1), ["Sở Y tế"]],
]);
const all = [finding(1), finding(2, { severity: "info" }), finding(1, {}, "status"), finding(null, {}, null)];

test.each([
  ["nothing chosen", {}, all],
  ["a severity", { severity: "info" }, [all[1]]],
  ["a column", { column: "status" }, [all[2]]],
  ["an agency, whatever column is wrong in its tasks", { agency: "Sở Tài chính" }, [all[0], all[2]]],
  ["all of them", { severity: "error", column: "lead", agency: "Sở Nội vụ" }, [all[0]]],
  ["an agency of no finding", { agency: "Sở Y tế" }, []],
] as const)("shows what fits %s", (_, filter, wanted) => {
  expect(filterFindings(all, { ...noFilter, ...filter }, leads)).toEqual(wanted);
});

test("offers the columns and agencies that occur, agencies by number", () => {
  expect(filterChoices(all, leads)).toEqual({
    columns: [
      { id: "lead", count: 2 },
      { id: "status", count: 1 },
    ],
    agencies: [
      { id: "Sở Nội vụ", count: 3 },
      { id: "Sở Tài chính", count: 2 },
    ],
  });
  expect(filterChoices([], leads)).toEqual({ columns: [], agencies: [] });
});
