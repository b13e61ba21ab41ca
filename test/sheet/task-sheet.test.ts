import { columns } from "../../src/plan/column";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { cutTasks, taskHeaderRow, taskSheet } from "../../src/sheet/task-sheet";
import { deadline, plan, task } from "./plan-fixture";

const names = { sheet: "Nhiệm vụ", table: "NhiemVu", number: 1 };
const headerOf = (sheet: ReturnType<typeof taskSheet>) => sheet.blocks.at(-1)?.values[0] ?? [];
const cellOf = (sheet: ReturnType<typeof taskSheet>, row: number, header: string) =>
  sheet.blocks.at(-1)?.values[row + 1]?.[headerOf(sheet).indexOf(header)];

test("a plan without a supervisor has no such column; one with has it in its place", () => {
  const without = headerOf(taskSheet(plan([task("I/1")]), names));
  expect(without).toEqual(columns.map((c) => c.header).filter((header) => header !== "Lãnh đạo chỉ đạo"));
  const one = headerOf(taskSheet(plan([task("I/1"), task("I/2", { supervisor: "CT Nguyễn Hoài Anh" })]), names));
  expect(one).toEqual(columns.map((c) => c.header));
});

test("columns an office switches on stand in their places", () => {
  const header = headerOf(taskSheet(plan([task("I/1")]), { ...names, optional: ["amendment", "assignee"] }));
  expect(header[header.indexOf("Ngày hoàn thành") + 1]).toBe("Người phụ trách");
  expect(header[header.indexOf("Khó khăn, vướng mắc") + 1]).toBe("Đề xuất sửa đổi, bổ sung");
  expect(header).not.toContain("Thời hạn nội bộ");
});

test("days left are a live formula, where the office wants them", () => {
  const without = taskSheet(plan([task("I/1")]), names);
  expect(without.formulas.some(({ formula }) => formula.includes("-TODAY()"))).toBe(false);
  const sheet = taskSheet(plan([task("I/1")]), { ...names, optional: ["daysLeft"] });
  expect(headerOf(sheet).at(-1)).toBe("Số ngày còn lại");
  expect(sheet.formulas).toContainEqual({
    range: "P6",
    formula: '=IF(OR($O6="Trong hạn",$O6="Quá hạn"),$I6-TODAY(),"")',
  });
});

test("the document's own columns travel at the end, under a header of their own", () => {
  const sheet = taskSheet(plan([task("I/1"), task("I/2", { extra: { "Kinh phí": "5 tỷ", STT: "a" } })]), names);
  expect(headerOf(sheet).slice(-2)).toEqual(["Kinh phí", "STT (kế hoạch)"]);
  expect(cellOf(sheet, 0, "Kinh phí")).toBe("");
  expect(cellOf(sheet, 1, "Kinh phí")).toBe("5 tỷ");
  expect(cellOf(sheet, 1, "STT (kế hoạch)")).toBe("a");
});

test("a last day is a serial number shown as dd/mm/yyyy; a task without a term has none", () => {
  const sheet = taskSheet(plan([task("I/1"), task("I/2", { deadline: deadline("Hằng năm", null) })]), names);
  expect(cellOf(sheet, 0, "Hạn chót")).toBe(46112);
  expect(cellOf(sheet, 1, "Hạn chót")).toBe("");
  const due = sheet.dateInputs.find((input) => input.prompt?.title === "Hạn chót")?.range;
  expect(sheet.formats.find((run) => run.range === due)?.format.numberFormat).toBe("dd/mm/yyyy");
});

test("progress survives a reload by the task's id; the plan's columns come from the plan", () => {
  const sheet = taskSheet(plan([task("I/1"), task("I/2")]), {
    ...names,
    progress: new Map([["I/2", { status: "Đang thực hiện", content: "sửa" }]]),
  });
  expect(cellOf(sheet, 1, "Trạng thái")).toBe("Đang thực hiện");
  expect(cellOf(sheet, 1, "Nội dung nhiệm vụ")).toBe("Nhiệm vụ I/2");
  expect(cellOf(sheet, 0, "Trạng thái")).toBe("");
});

test("every column of ours carries a hidden name on its header cell", () => {
  const sheet = taskSheet(plan([task("I/1")]), { ...names, number: 3 });
  expect(sheet.names).toContainEqual({ name: "skh_3_key", formula: "='Nhiệm vụ'!$A$5", visible: false });
  expect(sheet.names).toHaveLength(headerOf(sheet).length);
});

test("a plan without tasks still makes a table", () => {
  const sheet = taskSheet(plan([]), names);
  expect(sheet.table?.range).toBe("A5:O6");
  expect(sheet.blocks.at(-1)?.values).toHaveLength(2);
});

test("heights follow the longest cell, within what Excel allows", () => {
  const sheet = taskSheet(plan([task("I/1"), task("I/2", { content: "rất dài ".repeat(3000) })]), names);
  const heights = new Map(sheet.rowHeights.map(({ row, points }) => [row, points]));
  expect(heights.get(taskHeaderRow + 1)).toBeLessThan(60);
  expect(heights.get(taskHeaderRow + 2)).toBe(409);
});

test("validation texts stay within Excel's limits", () => {
  const sheet = taskSheet(plan([task("I/1")]), { ...names, optional: ["internalDue"] });
  for (const { prompt, alert } of [...sheet.dropdowns, ...sheet.dateInputs]) {
    expect(prompt?.title.length).toBeLessThanOrEqual(32);
    expect(prompt?.message.length).toBeLessThanOrEqual(255);
    expect(alert?.message.length).toBeLessThanOrEqual(225);
  }
});

test("every block is rectangular", () => {
  for (const { values } of taskSheet(plan([task("I/1")]), names).blocks)
    expect(new Set(values.map((row) => row.length)).size).toBe(1);
});

describe("long texts", () => {
  const words = (count: number) => Array.from({ length: count }, (_, at) => `nội dung ${at}`).join(" ");
  const made = (count: number) => plan([task("I/1", { deliverable: words(count) }), task("I/2")]);
  const sizes = (sheet: SheetPlan) =>
    sheet.formats.flatMap(({ range, format }) =>
      /^[A-Z]+6$/u.test(range) && format.font?.size !== undefined ? [format.font.size] : [],
    );

  test.each<[number, number | null, boolean]>([
    [20, null, false],
    [120, 11, false],
    [900, 8, true],
  ])("of %i words are set in %p points where the highest row is too low", (count, size, isCut) => {
    const found = sizes(taskSheet(made(count), names)).filter((each) => each < 12);
    expect(found.length === 0 ? null : Math.min(...found) <= (size ?? 0)).toBe(size === null ? null : true);
    expect(cutTasks(made(count))).toEqual(isCut ? ["I/1"] : []);
  });

  test("take width from columns that need less, never from the room of all", () => {
    const widthOf = (sheet: SheetPlan, header: string) => {
      const at = headerOf(sheet).indexOf(header);
      return sheet.columnWidths.find(({ column }) => column === at)?.points ?? 0;
    };
    const many = plan(Array.from({ length: 9 }, (_, at) => task(`I/${at + 1}`, { deliverable: words(30) })));
    const [wide, usual] = [taskSheet(many, names), taskSheet(plan([task("I/1")]), names)];
    expect(widthOf(wide, "Sản phẩm")).toBeGreaterThan(widthOf(usual, "Sản phẩm"));
    const sum = (sheet: SheetPlan) => sheet.columnWidths.reduce((total, { points }) => total + points, 0);
    expect(sum(wide)).toBeCloseTo(sum(usual));
    expect(widthOf(wide, "Nội dung nhiệm vụ")).toBeGreaterThanOrEqual(168);
  });
});

test("what stands over the columns that print on both pages is whole there", () => {
  const sheet = taskSheet(plan([task("I/1")]), names);
  const repeated = /^\$([A-Z]+):\$([A-Z]+)$/u.exec(sheet.page?.titleColumns ?? "");
  expect(sheet.merges).toContain(`${repeated?.[1]}1:${repeated?.[2]}1`);
  for (const merge of sheet.merges.filter((each) => !each.startsWith(`${repeated?.[1]}1`)))
    expect(merge[0]?.localeCompare(repeated?.[2] ?? "")).toBeGreaterThan(0);
});
