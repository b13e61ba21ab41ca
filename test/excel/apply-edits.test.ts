import type { CellEdit } from "../../src/check/finding";
import { applyEdits, describeWorkbook, loadPlans, undoLast } from "../../src/excel";
import type { CellValue } from "../../src/plan/cell";
import type { ColumnId } from "../../src/plan/column";
import { plan, task } from "../sheet/plan-fixture";
import { excel, startExcel, value } from "./excel-fixture";

beforeEach(async () => {
  startExcel();
  value(await loadPlans([plan([task("I/1"), task("I/2"), task("I/3")])]));
});

function edit(
  row: string,
  column: ColumnId,
  from: CellValue,
  to: CellValue,
  index = Number(row.slice(2)) - 1,
): CellEdit {
  return { table: "NhiemVu", index, row, column, from, to };
}

const headers: Partial<Record<ColumnId, string>> = {
  lead: "Đơn vị chủ trì",
  due: "Hạn chót",
  result: "Kết quả thực hiện",
  key: "Mã nhiệm vụ",
};

/** What the cells of a column hold now, from the top. */
async function column(id: ColumnId): Promise<unknown[]> {
  return excel(async (context) => {
    const body = context.workbook.tables
      .getItem("NhiemVu")
      .columns.getItem(headers[id] ?? id)
      .getDataBodyRange();
    body.load("values");
    await context.sync();
    return body.values.map((row) => row[0]);
  });
}

async function type(id: ColumnId, index: number, content: CellValue): Promise<void> {
  await excel((context) => {
    const body = context.workbook.tables
      .getItem("NhiemVu")
      .columns.getItem(headers[id] ?? id)
      .getDataBodyRange();
    body.getCell(index, 0).values = [[content]];
  });
}

describe("an edit", () => {
  test("is written where the cell still holds what was seen", async () => {
    const edits = [edit("I/1", "lead", "Sở Tài chính", "Sở Nội vụ"), edit("I/3", "lead", "Sở Tài chính", "Sở Y tế")];
    expect(value(await applyEdits(edits, "sửa"))).toEqual({ changed: 2, skipped: [] });
    expect(await column("lead")).toEqual(["Sở Nội vụ", "Sở Tài chính", "Sở Y tế"]);
  });

  test("is skipped where somebody typed meanwhile", async () => {
    await type("lead", 0, "Sở Xây dựng");
    const wanted = edit("I/1", "lead", "Sở Tài chính", "Sở Nội vụ");
    expect(value(await applyEdits([wanted], "sửa"))).toEqual({
      changed: 0,
      skipped: [{ edit: wanted, reason: "changed" }],
    });
    expect((await column("lead"))[0]).toBe("Sở Xây dựng");
  });

  test("finds its row by key after sorting", async () => {
    await excel((context) => context.workbook.tables.getItem("NhiemVu").sort.apply([{ key: 0, ascending: false }]));
    value(await applyEdits([edit("I/1", "lead", "Sở Tài chính", "Sở Nội vụ")], "sửa"));
    expect(await column("lead")).toEqual(["Sở Tài chính", "Sở Tài chính", "Sở Nội vụ"]);
  });

  test.each([
    ["its row was deleted", edit("I/9", "lead", "Sở Tài chính", "x", 0), "row-missing"],
    ["its column is not there", edit("I/1", "supervisor", "", "x"), "column-missing"],
    ["its table is not there", { ...edit("I/1", "lead", "Sở Tài chính", "x"), table: "Khac" }, "table-missing"],
  ])("is skipped with the reason when %s", async (_, wanted, reason) => {
    expect(value(await applyEdits([wanted], "sửa")).skipped).toEqual([{ edit: wanted, reason }]);
  });

  test("that several findings of a cell ask for alike is made once, with nothing skipped and one step back", async () => {
    const wanted = edit("I/1", "lead", "Sở Tài chính", "Sở Nội vụ");
    expect(value(await applyEdits([wanted, { ...wanted }, { ...wanted }], "sửa"))).toEqual({ changed: 1, skipped: [] });
    expect(value(await describeWorkbook()).undo.map(({ cells }) => cells)).toEqual([1]);
    value(await undoLast());
    expect((await column("lead"))[0]).toBe("Sở Tài chính");
  });

  test("of a cell that another edit has taken is skipped", async () => {
    const [first, second] = [edit("I/1", "lead", "Sở Tài chính", "A"), edit("I/1", "lead", "Sở Tài chính", "B")];
    expect(value(await applyEdits([first, second], "sửa"))).toEqual({
      changed: 1,
      skipped: [{ edit: second, reason: "changed" }],
    });
  });

  test.each(["1.1", "3/2026", "- việc", "=1+1", "TRUE", "00123", "@a", "2026-01-07"])(
    "keeps the text %j a text",
    async (text) => {
      value(await applyEdits([edit("I/1", "lead", "Sở Tài chính", text), edit("I/1", "result", "", text)], "sửa"));
      expect([(await column("lead"))[0], (await column("result"))[0]]).toEqual([text, text]);
    },
  );

  test("keeps the text a text in a cell without text format", async () => {
    await excel((context) => {
      context.workbook.worksheets.getItem("Nhiệm vụ").getRange("E6:E8").numberFormat = [
        ["General"],
        ["General"],
        ["General"],
      ];
    });
    value(await applyEdits([edit("I/1", "lead", "Sở Tài chính", "3/2026")], "sửa"));
    expect((await column("lead"))[0]).toBe("3/2026");
  });

  test("makes a date of a text in a cell that was formatted as text", async () => {
    await excel((context) => {
      const cell = context.workbook.tables
        .getItem("NhiemVu")
        .columns.getItem("Hạn chót")
        .getDataBodyRange()
        .getCell(0, 0);
      cell.numberFormat = [["@"]];
      cell.values = [["31/3/2026"]];
    });
    value(await applyEdits([edit("I/1", "due", "31/3/2026", 46112)], "sửa"));
    expect((await column("due"))[0]).toBe(46112);
  });
});

describe("undo", () => {
  test("puts back text, dates, formulas and formats as they were", async () => {
    await excel((context) => {
      const { columns } = context.workbook.tables.getItem("NhiemVu");
      const lead = columns.getItem("Đơn vị chủ trì").getDataBodyRange().getCell(1, 0);
      lead.numberFormat = [["General"]];
      lead.formulas = [['="Sở "&"Y tế"']];
      const due = columns.getItem("Hạn chót").getDataBodyRange().getCell(0, 0);
      due.numberFormat = [["@"]];
      due.values = [["31/3/2026"]];
    });
    const edits = [edit("I/2", "lead", "Sở Y tế", "Sở Nội vụ"), edit("I/1", "due", "31/3/2026", 46112)];
    expect(value(await applyEdits(edits, "sửa"))).toEqual({ changed: 2, skipped: [] });
    expect(value(await undoLast())).toEqual({ label: "sửa", restored: 2, skipped: [], othersLeft: 0 });
    const held = await excel(async (context) => {
      const { columns } = context.workbook.tables.getItem("NhiemVu");
      const lead = columns.getItem("Đơn vị chủ trì").getDataBodyRange().getCell(1, 0).load("formulas");
      const due = columns.getItem("Hạn chót").getDataBodyRange().getCell(0, 0).load("values,numberFormat");
      await context.sync();
      return [lead.formulas, due.values, due.numberFormat];
    });
    expect(held).toEqual([[['="Sở "&"Y tế"']], [["31/3/2026"]], [["@"]]]);
  });

  test("leaves cells that somebody changed since", async () => {
    const edits = [edit("I/1", "lead", "Sở Tài chính", "A"), edit("I/2", "lead", "Sở Tài chính", "B")];
    value(await applyEdits(edits, "sửa"));
    await type("lead", 0, "của tôi");
    const undone = value(await undoLast());
    expect([undone.restored, undone.skipped.map(({ reason }) => reason)]).toEqual([1, ["changed"]]);
    expect(await column("lead")).toEqual(["của tôi", "Sở Tài chính", "Sở Tài chính"]);
  });

  test("goes back step by step, also an edit of the key itself, and then says that nothing is left", async () => {
    value(await applyEdits([edit("I/1", "key", "I/1", "I/1a")], "mã"));
    value(await applyEdits([edit("I/2", "lead", "Sở Tài chính", "B")], "đơn vị"));
    expect(value(await describeWorkbook()).undo.map(({ label }) => label)).toEqual(["đơn vị", "mã"]);
    expect(value(await undoLast()).label).toBe("đơn vị");
    expect(value(await undoLast())).toMatchObject({ label: "mã", restored: 1 });
    expect(await column("key")).toEqual(["I/1", "I/2", "I/3"]);
    expect(await undoLast()).toEqual({ ok: false, problem: { code: "excel.nothing-to-undo", params: {} } });
  });
});
