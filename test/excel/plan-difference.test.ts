import { comparePlans } from "../../src/excel/plan-difference";
import type { CellValue } from "../../src/plan/cell";
import { type ColumnId, columnIds } from "../../src/plan/column";
import type { TaskRow } from "../../src/plan/task-row";
import { deadline, plan, task } from "../sheet/plan-fixture";

const all = new Set<ColumnId>(columnIds);

/** A row as the plan's sheet would have it, with what clerks typed. */
function row(index: number, id: string, cells: Partial<Record<ColumnId, CellValue>> = {}): TaskRow {
  return {
    table: "NhiemVu",
    index,
    cells: {
      key: id,
      section: "I. Về phát triển kinh tế",
      ordinal: id.split("/")[1] ?? "",
      content: `Nhiệm vụ ${id}`,
      lead: "Sở Tài chính",
      coordinating: "Các sở, ban, ngành",
      deliverable: "Kế hoạch",
      deadline: "Quý I/2026",
      due: 46112,
      status: "",
      ...cells,
    },
  };
}

const before = plan([task("I/1"), task("I/2"), task("I/3")]);

describe("a corrected plan", () => {
  test("that says the same changes nothing, whatever clerks filled in", () => {
    const rows = [row(1, "I/1", { status: "Đã hoàn thành" }), row(0, "I/2"), row(2, "I/3", { result: "xong" })];
    expect(comparePlans(before, before, rows, all)).toEqual({
      edits: [],
      kept: [],
      renumbered: [],
      added: [],
      gone: [],
    });
  });

  test("changes the cells that still say what it said, each where its row stands now", () => {
    const after = plan([task("I/1", { deadline: deadline("Quý II/2026", "2026-06-30") }), task("I/2"), task("I/3")]);
    expect(comparePlans(before, after, [row(0, "I/2"), row(1, "I/1"), row(2, "I/3")], all).edits).toEqual([
      { table: "NhiemVu", index: 1, row: "I/1", column: "deadline", from: "Quý I/2026", to: "Quý II/2026" },
      { table: "NhiemVu", index: 1, row: "I/1", column: "due", from: 46112, to: 46203 },
    ]);
  });

  test("leaves a cell that the office has changed, and says so", () => {
    const after = plan([task("I/1", { deliverable: "Đề án" }), task("I/2"), task("I/3")]);
    const { edits, kept } = comparePlans(before, after, [row(0, "I/1", { deliverable: "Báo cáo" })], all);
    expect(edits).toEqual([]);
    expect(kept.map(({ from, to }) => [from, to])).toEqual([["Báo cáo", "Đề án"]]);
  });

  test("leaves what the office changed where the plan itself did not", () => {
    const rows = [row(0, "I/1", { deliverable: "Báo cáo" })];
    expect(comparePlans(before, before, rows, all)).toMatchObject({ edits: [], kept: [] });
  });

  test("adds its new tasks and keeps rows of tasks that are gone", () => {
    const after = plan([task("I/1"), task("I/3"), task("I/4")]);
    const { added, gone } = comparePlans(before, after, [row(0, "I/1"), row(1, "I/2"), row(2, "I/3")], all);
    expect(added.map(({ id }) => id)).toEqual(["I/4"]);
    expect(gone).toEqual(["I/2"]);
  });

  test("does not bring back a row that somebody deleted", () => {
    const { added } = comparePlans(before, before, [row(0, "I/1")], all);
    expect(added).toEqual([]);
  });

  test("does not touch a column that the table no longer has", () => {
    const after = plan([task("I/1", { deliverable: "Đề án" }), task("I/2"), task("I/3")]);
    const present = new Set(columnIds.filter((id) => id !== "deliverable"));
    expect(comparePlans(before, after, [row(0, "I/1")], present).edits).toEqual([]);
  });

  const words = (id: string, content: string) => task(id, { content });
  const plans = {
    before: plan([
      words("I/1", "Xây dựng đề án A"),
      words("I/2", "Ban hành quy chế B"),
      words("I/3", "Tổ chức hội nghị C"),
    ]),
    /** One task put in between: all behind it have other numbers. */
    between: plan([
      words("I/1", "Xây dựng đề án A"),
      words("I/2", "Rà soát quy hoạch vùng huyện"),
      words("I/3", "Ban hành quy chế B"),
      words("I/4", "Tổ chức hội nghị C"),
    ]),
  };
  const filled = plans.before.tasks.map(({ id, content }, index) =>
    row(index, id, { content, result: `kết quả ${id}` }),
  );

  test("keeps what was reported with the words of a task when its number is another", () => {
    const { renumbered, edits, added, gone } = comparePlans(plans.before, plans.between, filled, all);
    expect(renumbered.map(({ index, from, to }) => [index, from, to])).toEqual([
      [1, "I/2", "I/3"],
      [2, "I/3", "I/4"],
    ]);
    expect(edits.filter(({ column }) => column !== "ordinal")).toEqual([]);
    expect(added.map(({ id }) => id)).toEqual(["I/2"]);
    expect(gone).toEqual([]);
  });

  test.each<[string, string, string, boolean]>([
    ["a word mended under one number", "I/2", "Ban hành quy chế B1", true],
    ["a word mended under another number", "I/5", "Ban hành quy chế B.", true],
    ["half of it written anew under one number", "I/2", "Ban hành quy chế phối hợp", true],
    ["another year under another number", "I/5", "Ban hành quy chế B năm 2027", false],
    ["another task under the number", "I/2", "Kiểm tra công tác phòng cháy tại các chợ", false],
  ])("takes %s for the same task: %s “%s” %p", (_, id, content, isSame) => {
    const after = plan([words("I/1", "Xây dựng đề án A"), words(id, content), words("I/3", "Tổ chức hội nghị C")]);
    const { added, gone, renumbered } = comparePlans(plans.before, after, filled, all);
    expect({ added: added.length, gone: gone.length }).toEqual(isSame ? { added: 0, gone: 0 } : { added: 1, gone: 1 });
    if (!isSame && id === "I/2") expect(renumbered).toMatchObject([{ row: "I/2", to: "I/2 (bỏ)" }]);
  });
});
