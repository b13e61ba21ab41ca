/** What the pane learns of the selected cell: the task, how its agencies and its deadline are read. */
import { loadPlans, readSelectedCell, writeAgencies, writeDeadline } from "../../src/excel";
import type { ColumnId } from "../../src/plan/column";
import { columns } from "../../src/plan/column";
import type { TaskRow } from "../../src/plan/task-row";
import { deadline, plan, task } from "../sheet/plan-fixture";
import { excel, startExcel, value } from "./excel-fixture";

const asOf = "2026-06-01";
const agencies = (text: string) => ({ text, refs: [] });

beforeEach(async () => {
  startExcel();
  const tasks = [
    task("I/1", { lead: agencies("Sở Kế hoạch và Đầu tư"), deadline: deadline("Trước ngày 15/6", "2026-06-14") }),
    task("I/2", { deadline: deadline("Quý II/2026", "2026-06-30") }),
  ];
  value(await loadPlans([plan(tasks)]));
});

async function select(id: ColumnId, index: number): Promise<void> {
  const header = columns.find((column) => column.id === id)?.header ?? id;
  await excel((context) => {
    const table = context.workbook.tables.getItem("NhiemVu");
    table.worksheet.activate();
    table.columns.getItem(header).getDataBodyRange().getCell(index, 0).select();
  });
}

async function cell(id: ColumnId, index: number): Promise<unknown> {
  const header = columns.find((column) => column.id === id)?.header ?? id;
  return excel(async (context) => {
    const range = context.workbook.tables.getItem("NhiemVu").columns.getItem(header).getDataBodyRange();
    range.load("values");
    await context.sync();
    return range.values[index]?.[0];
  });
}

const selected = async () => value(await readSelectedCell({ asOf }));

async function selectedRow(id: ColumnId, index: number): Promise<TaskRow> {
  await select(id, index);
  const found = await selected();
  if (found === null) throw new Error("no task is selected");
  return found.row;
}

describe("the selected cell", () => {
  test.each(["another sheet", "a workbook without a table"])("is none on %s", async (where) => {
    if (where === "another sheet") await excel((context) => context.workbook.worksheets.getItem("Danh mục").activate());
    else startExcel();
    expect(await selected()).toBeNull();
  });

  test("of an agency that has ended tells since when and who took over", async () => {
    await select("lead", 0);
    const found = await selected();
    expect(found).toMatchObject({
      table: "NhiemVu",
      column: "lead",
      rows: 2,
      deadlineContext: { issuedOn: "2026-01-07" },
    });
    expect(found?.lead?.refs[0]).toMatchObject({
      ref: { kind: "agency", name: "Sở Kế hoạch và Đầu tư" },
      state: { kind: "ended", successors: [{ name: "Sở Tài chính" }] },
    });
  });

  test("of a deadline takes the year from the day the plan was signed", async () => {
    await select("deadline", 0);
    const found = await selected();
    expect(found?.deadline).toMatchObject({ deadline: { due: "2026-06-14" }, reasons: ["year-from-issue"] });
    expect(found?.due).toBe("2026-06-14");
  });

  test("gives the same registry as long as the list stays the same, another one after it changed", async () => {
    await select("lead", 0);
    const first = await selected();
    expect((await selected())?.registry).toBe(first?.registry);
    await excel((context) =>
      context.workbook.tables
        .getItem("DanhMucCoQuan")
        .rows.add(-1, [["Phòng Kinh tế tổng hợp", "P. KTTH", "", "", "", ""]]),
    );
    const second = (await selected())?.registry;
    expect(second?.records.some(({ name }) => name === "Phòng Kinh tế tổng hợp")).toBe(true);
  });
});

describe("writing agencies into a cell", () => {
  const place = { table: "NhiemVu", row: "I/2", index: 1, column: "lead", from: "Sở Tài chính" } as const;

  test("is refused for an id that the registry lacks", async () => {
    expect(await writeAgencies(place, [{ id: "so-khong-co" }], "chọn")).toMatchObject({
      ok: false,
      problem: { code: "excel.agency-gone" },
    });
  });

  test("is skipped where somebody typed meanwhile, and refused on a protected sheet", async () => {
    const other = { ...place, from: "Sở Y tế" } as const;
    const written = value(await writeAgencies(other, [{ text: "Sở Nội vụ" }], "chọn"));
    expect(written).toMatchObject({ changed: 0, skipped: [{ reason: "changed" }] });
    await excel((context) => context.workbook.tables.getItem("NhiemVu").worksheet.protection.protect());

    const refused = await writeAgencies(place, [{ text: "Sở Nội vụ" }], "chọn");
    expect(refused).toMatchObject({ ok: false, problem: { code: "excel.sheet-protected" } });
  });

  test("names each once, keeps words of no agency, and writes official names", async () => {
    const registry = await (async () => {
      await select("lead", 1);
      return (await selected())?.registry;
    })();
    const id = registry?.records.find(({ name }) => name === "Sở Xây dựng")?.id ?? "";
    const members = [{ text: "Sở Tài chính" }, { id }, { id }, { text: "các đơn vị liên quan" }];
    value(await writeAgencies(place, members, "chọn"));
    expect(await cell("lead", 1)).toBe("Sở Tài chính, Sở Xây dựng, các đơn vị liên quan");
  });
});

describe("writing a deadline", () => {
  test("writes the official wording and the day it means, as one step", async () => {
    const row = await selectedRow("deadline", 0);
    value(await writeDeadline(row, { kind: "quarter", year: 2026, quarter: 3 }, "thời hạn"));
    expect([await cell("deadline", 0), await cell("due", 0)]).toEqual(["Quý III/2026", 46295]);
  });

  test.each(["Thường xuyên", "khi có điều kiện"])("empties Hạn chót for %s", async (text) => {
    value(await writeDeadline(await selectedRow("deadline", 1), text, "thời hạn"));
    expect([await cell("deadline", 1), await cell("due", 1)]).toEqual([text, ""]);
  });

  test("writes nothing where the cell says so already", async () => {
    const row = await selectedRow("deadline", 1);
    const same = value(await writeDeadline(row, "Quý II/2026", "thời hạn"));
    expect(same).toEqual({ changed: 0, skipped: [] });
  });
});
