/** Sections as a tree: every task stands somewhere. */
import type { Plan, Section, Task } from "../../../src/plan/plan";
import { type Branch, branchesOf } from "../../../src/taskpane/import/branches";

const section = (id: string, parent: string | null): Section => ({
  id,
  parent,
  numeral: id,
  title: `Nhóm ${id}`,
  inferred: false,
});
const nobody = { text: "", refs: [] };
const task = (id: string, of: string): Task => ({
  id,
  section: of,
  ordinal: id,
  content: `Việc ${id}`,
  lead: nobody,
  coordinating: nobody,
  deliverable: "",
  supervisor: null,
  deadline: { text: "", kind: "unknown", from: null, due: null, certainty: "stated", note: null },
  source: { part: "appendix", line: 1 },
});
const plan = (sections: Section[], tasks: Task[]): Plan => ({
  schema: "plan/1",
  document: {
    number: "",
    kind: "",
    title: "",
    issuer: "",
    issuedOn: null,
    signer: "",
    carriesOut: [],
    period: null,
  },
  sections,
  tasks,
  targets: [],
  duties: [],
});
const outline = (branch: Branch): string =>
  `${branch.section.id}:${branch.count}(${branch.sections.map(outline).join(" ")})`;

test("tasks count for their section and for all above it", () => {
  const { branches, loose } = branchesOf(
    plan(
      [section("I", null), section("I.1", "I"), section("II", null)],
      [task("1", "I"), task("2", "I.1"), task("3", "I.1"), task("4", "II")],
    ),
  );
  expect(branches.map(outline)).toEqual(["I:3(I.1:2())", "II:1()"]);
  expect(loose).toEqual([]);
});

test("a task whose section is not listed is shown, not lost", () => {
  const { branches, loose } = branchesOf(plan([section("I", null)], [task("1", "IX")]));
  expect(branches.map(outline)).toEqual(["I:0()"]);
  expect(loose.map(({ id }) => id)).toEqual(["1"]);
});

test("a section whose parent is not listed stands at the top", () => {
  const { branches } = branchesOf(plan([section("II.1", "II")], [task("1", "II.1")]));
  expect(branches.map(outline)).toEqual(["II.1:1()"]);
});
