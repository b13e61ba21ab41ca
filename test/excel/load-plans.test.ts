import { describeWorkbook, loadPlans, readWorkbook } from "../../src/excel";
import { toSerial } from "../../src/plan/date";
import { plan, task } from "../sheet/plan-fixture";
import { excel, snapshot, startExcel, value } from "./excel-fixture";
import { longPlan, seedPlan } from "./plans";

const small = plan([task("I/1"), task("I/2")]);

describe("a plan that is loaded", () => {
  test("is there with its table, dropdowns, dates and live formulas", async () => {
    startExcel();
    const seed = await seedPlan();
    const { sheets } = value(await loadPlans([seed]));
    expect(sheets).toEqual([{ sheet: "Nhiệm vụ", table: "NhiemVu", number: "74/QĐ-UBND", tasks: 29, cut: [] }]);
    const seen = await excel(async (context) => {
      const table = context.workbook.tables.getItem("NhiemVu");
      const status = table.columns.getItem("Trạng thái").getDataBodyRange().dataValidation.load("type");
      const due = table.columns.getItem("Hạn chót").getDataBodyRange().load("values,numberFormat");
      const condition = table.columns.getItem("Tình trạng").getDataBodyRange().load("formulas,values");
      const key = table.columns.getItem("Mã nhiệm vụ").getDataBodyRange().load("columnHidden");
      const frozen = context.workbook.worksheets.getItem("Nhiệm vụ").freezePanes.getLocationOrNullObject();
      await context.sync();
      return { status: status.type, due, condition, hidden: key.columnHidden, frozen: !frozen.isNullObject };
    });
    expect({ status: seen.status, hidden: seen.hidden, frozen: seen.frozen }).toEqual({
      status: "List",
      hidden: true,
      frozen: true,
    });
    expect(seen.due.numberFormat.flat()).toEqual(Array(29).fill("dd/mm/yyyy"));
    const dues = seed.tasks.map(({ deadline }) => (deadline.due === null ? "" : toSerial(deadline.due)));
    expect(seen.due.values.flat()).toEqual(dues);
    expect(new Set(seen.condition.formulas.flat()).size).toBe(29);
    expect(seen.condition.values.flat()).not.toContain("");
  });

  test.each([
    ["where nobody chose otherwise", undefined, ["Tình trạng", "Số ngày còn lại"]],
    ["where the office did without", [], ["Tình trạng"]],
  ] as const)("computes status and days left, %s", async (_, optional, wanted) => {
    startExcel();
    value(await loadPlans([small], undefined, { asOf: "2026-11-22", ...(optional && { optional }) }));
    const last = await excel(async (context) => {
      const { columns } = context.workbook.tables.getItem("NhiemVu");
      columns.load("items/name");
      const body = columns.getItem("Tình trạng").getDataBodyRange().getLastCell().getResizedRange(0, 1);
      body.load("formulas");
      await context.sync();
      return { names: columns.items.map(({ name }) => name).slice(15), formulas: body.formulas.flat() };
    });
    expect(last.names).toEqual(wanted.slice(1));
    expect(last.formulas.filter((formula) => String(formula).startsWith("=")).length).toBe(wanted.length);
  });

  test("keeps every text to the letter, also those Excel would take for a number, a date or a formula", async () => {
    startExcel();
    const texts = ["1.1", "3/2026", "- việc một", "=SUM(A1)", "TRUE", "@x", "00123", "dòng một\ndòng hai", "'nháy"];
    const hard = plan(texts.map((content, index) => task(`I/${index + 1}`, { content, ordinal: `${index + 1}.1` })));
    value(await loadPlans([hard]));
    const { tables } = value(await readWorkbook());
    expect(tables[0]?.rows.map((row) => row.cells.content)).toEqual(texts);
  });

  test("stands beside others, each with its own sheet and table", async () => {
    startExcel();
    value(await loadPlans([small]));
    value(await loadPlans([longPlan(3, "2/QĐ-UBND"), longPlan(2, "3/QĐ-UBND")]));
    const { tables } = value(await describeWorkbook());
    expect(tables.map((table) => [table.plan?.document.number, table.rows])).toEqual([
      ["74/QĐ-UBND", 2],
      ["2/QĐ-UBND", 3],
      ["3/QĐ-UBND", 2],
    ]);
    expect(new Set(tables.map((table) => table.sheet)).size).toBe(3);
  });

  test("may be loaded again after its table was deleted", async () => {
    startExcel();
    value(await loadPlans([small]));
    await excel((context) => context.workbook.tables.getItem("NhiemVu").delete());
    value(await loadPlans([small]));
    expect(value(await describeWorkbook()).tables).toHaveLength(1);
  });
});

describe("a load that cannot be done says why and changes nothing", () => {
  test.each<[string, string, () => Promise<void>]>([
    ["the plan is there already", "excel.plan-already-there", async () => void value(await loadPlans([small]))],
    [
      "a sheet of the clerk's own has the name of the lists",
      "excel.sheet-already-there",
      () => excel((context) => void context.workbook.worksheets.add("Danh mục")),
    ],
    [
      "the structure of the workbook is protected",
      "excel.workbook-protected",
      () => excel((context) => context.workbook.protection.protect()),
    ],
    [
      "the plans as loaded are damaged",
      "sheet.baseline-damaged",
      async () => {
        value(await loadPlans([longPlan(2, "9/QĐ-UBND")]));
        await excel((context) => {
          context.workbook.worksheets.getItem("_SoKeHoach").getRange("A1:D2").values = [
            ["SoKeHoach", "version 1", "parts 1", "crc:00000000"],
            ["part 1", "crc:00000000", "AAAA", ""],
          ];
        });
      },
    ],
  ])("%s", async (_, code, arrange) => {
    startExcel();
    await arrange();
    const before = snapshot();
    expect(await loadPlans([small])).toMatchObject({ ok: false, problem: { code } });
    expect(snapshot()).toEqual(before);
  });

  test("the file is read-only", async () => {
    const host = startExcel();
    host.readOnly = true;
    const before = snapshot();
    expect(await loadPlans([small])).toMatchObject({ ok: false, problem: { code: "excel.read-only" } });
    expect(snapshot()).toEqual(before);
  });

  test("a cell is being edited", async () => {
    const host = startExcel();
    const before = snapshot();
    host.cellEditMode = true;
    expect(await loadPlans([small])).toEqual({ ok: false, problem: { code: "excel.cell-being-edited", params: {} } });
    host.cellEditMode = false;
    expect(snapshot()).toEqual(before);
  });

  test("Excel is too old", async () => {
    startExcel({ excelApi: "1.7" });
    expect(await loadPlans([small])).toEqual({ ok: false, problem: { code: "excel.too-old", params: {} } });
  });

  test("the same plan was chosen twice", async () => {
    startExcel();
    expect(await loadPlans([small, small])).toMatchObject({ ok: false, problem: { code: "excel.plan-twice" } });
  });

  test("a text is longer than a cell can hold", async () => {
    startExcel();
    const before = snapshot();
    const long = plan([task("I/1", { content: "x".repeat(32_768) })]);
    expect(await loadPlans([long])).toMatchObject({ ok: false, problem: { code: "excel.text-too-long" } });
    expect(snapshot()).toEqual(before);
  });

  test.each(["excel.stage.writing", "excel.stage.reading-back"])("it was cancelled at %s", async (stage) => {
    startExcel();
    const before = snapshot();
    const stop = new AbortController();
    const onProgress = (progress: { stage: string }) => {
      if (progress.stage === stage) stop.abort();
    };
    expect(await loadPlans([longPlan(50)], { signal: stop.signal, onProgress })).toEqual({
      ok: false,
      problem: { code: "work.cancelled", params: {} },
    });
    expect(snapshot()).toEqual(before);
  });
});
