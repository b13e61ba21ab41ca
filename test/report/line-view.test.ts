/** The views of the task list: each row of the table is a task and the views it must stand in. */
import { createRegistry, parseRegistry } from "../../src/agency";
import type { CellValue } from "../../src/plan/cell";
import type { ColumnId } from "../../src/plan/column";
import { toSerial } from "../../src/plan/date";
import { agencyWithForerunners, type LineView, linesInView, type TaskLine, taskLines } from "../../src/report";

const asOf = "2026-03-20";
const ended = {
  validTo: "2025-02-28",
  successors: [{ id: "stc", from: "2025-03-01", primary: true, certainty: "high" }],
};
const parsed = parseRegistry([
  { id: "stc", name: "Sở Tài chính", kind: "so", level: "tinh" },
  { id: "skhdt", name: "Sở Kế hoạch và Đầu tư", kind: "so", level: "tinh", ...ended },
  { id: "snv", name: "Sở Nội vụ", kind: "so", level: "tinh" },
]);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
const registry = createRegistry(parsed.value);

type Cells = Partial<Record<ColumnId, CellValue>>;
const lines = (rows: readonly Cells[]): TaskLine[] =>
  taskLines(
    rows.map((cells, index) => ({ table: "NhiemVu", index, cells: { key: `I/${index + 1}`, ...cells } })),
    registry,
    asOf,
  );
const view = (change: Partial<LineView>): LineView => ({
  kind: "all",
  asOf,
  days: 15,
  own: new Set(),
  withPartners: false,
  query: "",
  ...change,
});
const shown = (rows: readonly Cells[], change: Partial<LineView>) =>
  linesInView(lines(rows), view(change)).map(({ row }) => row);

describe("my agency's tasks", () => {
  const own = agencyWithForerunners(registry, "stc", asOf);
  const mine = (cells: Cells, withPartners = false) =>
    shown([cells], { kind: "agency", own, withPartners }).length === 1;

  test.each<[string, Cells, boolean, boolean]>([
    ["it leads", { lead: "Sở Tài chính" }, true, true],
    ["it leads with others in one cell", { lead: "Sở Nội vụ, Sở Tài chính" }, true, true],
    ["an agency leads whose work it took over", { lead: "Sở Kế hoạch và Đầu tư" }, true, true],
    ["it only takes part", { lead: "Sở Nội vụ", coordinating: "Sở Tài chính" }, false, true],
    ["others do all", { lead: "Sở Nội vụ", coordinating: "" }, false, false],
    ["nobody leads", { lead: "" }, false, false],
  ])("where %s", (_, cells, led, withPartners) => {
    expect([mine(cells), mine(cells, true)]).toEqual([led, withPartners]);
  });

  test("before the day of the merger both are agencies of their own", () => {
    expect([...agencyWithForerunners(registry, "stc", "2025-02-28")]).toEqual(["stc"]);
  });
});

const due = (day: string): Cells => ({ due: toSerial(day) });

test("overdue tasks come by their day, the longest overdue first; completed ones and those due today are none", () => {
  const rows = [
    due("2026-03-19"),
    due("2026-01-31"),
    due("2026-03-20"),
    { ...due("2026-01-01"), status: "Đã hoàn thành" },
    {},
  ];
  expect(shown(rows, { kind: "overdue" })).toEqual(["I/2", "I/1"]);
});

test("due soon are the open tasks from today to the last of the days asked for", () => {
  const rows = [due("2026-04-05"), due("2026-03-20"), due("2026-04-04"), due("2026-03-19"), { due: "hết quý" }];
  expect(shown(rows, { kind: "due-soon" })).toEqual(["I/2", "I/3"]);
  expect(shown(rows, { kind: "due-soon", days: 16 })).toEqual(["I/2", "I/3", "I/1"]);
});

test("not updated is what nobody has filled in anything for", () => {
  const rows: Cells[] = [
    {},
    { result: "Đã trình" },
    { status: "Chưa thực hiện" },
    { assignee: "Lê Thị B" },
    { status: "  " },
  ];
  expect(shown(rows, { kind: "not-updated" })).toEqual(["I/1", "I/4", "I/5"]);
});

describe("the search", () => {
  const rows: Cells[] = [
    { content: "Xây dựng đường Lê Lợi", lead: "Sở Nội vụ" },
    { content: "Rà soát", result: "Đã trình UBND tỉnh, chờ Hồ sơ" },
    { content: "Đề án chuyển đổi số" },
  ];
  test.each<[string, string[]]>([
    ["duong le loi", ["I/1"]],
    ["LÊ nội", ["I/1"]],
    ["ho so", ["I/2"]],
    ["de an so", ["I/3"]],
    ["i/3", ["I/3"]],
    ["đường Hồ", []],
    ["  ", ["I/1", "I/2", "I/3"]],
  ])("for “%s”", (query, found) => expect(shown(rows, { query })).toEqual(found));
});
