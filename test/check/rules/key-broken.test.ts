import { fixed, look, planOf, rowOf, taskOf } from "../sheet";

const [one, two, twin] = [taskOf("I/1"), taskOf("I/2"), taskOf("I/3", { content: "Xây dựng Đề án I/2" })];
const broken = (rows: Parameters<typeof look>[1], tasks = [one, two]) =>
  look(planOf(tasks), rows).filter(({ rule }) => rule === "key-broken");

test("known keys and empty rows are fine", () => {
  expect(broken([rowOf(one, 0), rowOf(two, 1), rowOf(two, 2, { key: "", content: "" })])).toEqual([]);
});

test.each(["", "#REF!", "I/9"])("key %j is put back from the content", (key) => {
  const [finding] = broken([rowOf(one, 0), rowOf(two, 1, { key })]);
  expect(finding).toMatchObject({ severity: "error", at: { index: 1, column: "key" } });
  expect(fixed(finding)).toEqual({ key: "I/2" });
});

test("a row of the office's own, or a content that two tasks share, is only told", () => {
  expect(
    broken([rowOf(one, 0), rowOf(two, 1), rowOf(one, 2, { key: "x", content: "Việc thêm" })])[0]?.fix,
  ).toBeUndefined();
  expect(broken([rowOf(one, 0), rowOf(two, 1, { key: "" })], [one, two, twin])[0]?.fix).toBeUndefined();
});

test.each([
  ["of the office's own", { key: "", content: "Họp giao ban hằng tuần" }],
  ["with a key of its own", { key: "BS/1", content: "Họp giao ban hằng tuần" }],
  ["that lost its key", { key: "", content: "Xây dựng Đề án I/2" }],
])("a row %s is told by this rule alone, whatever the plan asks of its tasks", (_, cells) => {
  const bare = { lead: "", coordinating: "", deliverable: "", deadline: "", due: "", supervisor: "", ...cells };
  const found = look(planOf([one, two]), [rowOf(one, 0), rowOf(two, 1, bare)]);
  expect(found.filter(({ at }) => at.index === 1).map(({ rule }) => rule)).toEqual(["key-broken"]);
});
