/** A column that clerks lost comes back with the plan's text, its dropdown, formula and colours; undo takes it out again. */
import { checkWorkbook, putColumnsBack, readUndoList, readWorkbook, undoLast } from "../../src/excel";
import type { Host } from "../../src/host";
import { excel, snapshot, value } from "./excel-fixture";
import { asOf, at, filledSheet, registry, sheetName, tableName } from "./mauled/sheet";

const check = async () => value(await checkWorkbook({ asOf, registry })).findings;
const table = (context: Excel.RequestContext) => context.workbook.tables.getItem(tableName);
const remove = (...headers: string[]) =>
  excel((context) => {
    for (const header of headers) table(context).columns.getItem(header).delete();
  });
const visible = () => JSON.stringify(snapshot((name) => name === sheetName));

/** What the table says but for what its formulas compute. */
const plain = async () =>
  value(await readWorkbook()).tables.map(({ headers, rows }) => [
    headers,
    rows.map(({ cells }) => ({ ...cells, condition: undefined })),
  ]);

const lost: readonly [string, (host: Host) => unknown, string[]][] = [
  ["the lead agency", () => remove("Đơn vị chủ trì"), ["lead"]],
  ["the key", () => remove("Mã nhiệm vụ"), ["key"]],
  ["the first and the last column", () => remove("Mã nhiệm vụ", "Tình trạng"), ["key", "condition"]],
  ["the term and its day", () => remove("Thời hạn", "Hạn chót"), ["deadline", "due"]],
  ["the formula", () => remove("Tình trạng"), ["condition"]],
  ["the status, which the formula looks at", () => remove("Trạng thái"), ["status"]],
  [
    "a column of plain cells that were a table",
    async (host) => {
      await excel((context) => void table(context).convertToRange());
      host.user.deleteColumns(sheetName, 4);
    },
    ["lead"],
  ],
];

test.each(lost)(
  "%s comes back, and the check finds nothing any more but what only a clerk knows",
  async (_, does, gone) => {
    const host = await filledSheet();
    await does(host);
    await host.settled();
    const findings = await check();
    expect(findings.filter(({ mend }) => mend === "column").map(({ at: place }) => place.column)).toEqual(gone);
    const before = await plain();
    expect(value(await putColumnsBack(findings, "trả cột"))).toBe(gone.length);
    expect((await check()).filter(({ rule }) => rule !== "status-empty-after-deadline")).toEqual([]);
    expect(value(await readUndoList())[0]).toMatchObject({ label: "trả cột", others: gone.length });
    expect(value(await undoLast())).toMatchObject({ othersLeft: 0 });
    expect(await plain()).toEqual(before);
  },
);

test("the status column brings dropdown, formula and colours back to what they were", async () => {
  const looks = (host: Host) => {
    const sheet = host.workbook.sheets.find(({ name }) => name === sheetName);
    const formulas = new Set(sheet?.conditionalFormats.map(({ rule }) => (rule.kind === "Custom" ? rule.formula : "")));
    const cells = [...(sheet?.rows ?? [])].flatMap(([, { cells }]) => cells.flatMap((cell) => cell?.formula ?? []));
    const lists = sheet?.validations.flatMap((rule) => (rule.type === "List" ? [[rule.formula1, rule.areas]] : []));
    return { formulas, cells, lists };
  };
  const wanted = looks(await filledSheet());
  const host = await filledSheet();
  await remove("Trạng thái", "Hạn chót");
  value(await putColumnsBack(await check(), "trả cột"));
  const now = looks(host);
  expect(now.formulas).toEqual(wanted.formulas);
  expect(now.cells).toEqual(wanted.cells);
  expect(now.lists).toEqual(expect.arrayContaining(wanted.lists ?? [[]]));
});

test("where only the header was typed over, it comes back over what stands there", async () => {
  const host = await filledSheet();
  await excel((context) => void table(context).convertToRange());
  host.user.paste(sheetName, at("difficulty"), [["Chưa có kinh phí"]]);
  host.user.clear(sheetName, at("difficulty", -1));
  const findings = await check();
  const before = visible();
  expect(value(await putColumnsBack(findings, "trả cột"))).toBe(1);
  expect(visible()).toContain("Chưa có kinh phí");
  expect(await check()).toEqual([]);
  value(await undoLast());
  expect(visible()).toBe(before);
});

test("a column that was written into since stays when the step is taken back, and is told", async () => {
  const host = await filledSheet();
  await remove("Trạng thái");
  value(await putColumnsBack(await check(), "trả cột"));
  host.user.paste(sheetName, at("status", 1), [["Đã hoàn thành"]]);
  const before = visible();
  expect(value(await undoLast())).toMatchObject({ othersLeft: 1 });
  expect(visible()).toBe(before);
});

test("a formula typed over by a clerk is not renewed along with the broken ones", async () => {
  const host = await filledSheet();
  host.user.paste(sheetName, at("condition", 2), [["Xin gia hạn"]]);
  await remove("Ngày hoàn thành");
  value(await putColumnsBack(await check(), "trả cột"));
  expect((await check()).map(({ rule, at: place }) => `${rule} ${place.row}`)).toEqual(["formula-overwritten I/3"]);
});

test("a protected sheet is left as it is and named", async () => {
  await filledSheet();
  await remove("Trạng thái");
  const findings = await check();
  await excel((context) => context.workbook.worksheets.getItem(sheetName).protection.protect());
  const before = visible();
  expect(await putColumnsBack(findings, "trả cột")).toEqual({
    ok: false,
    problem: { code: "excel.sheet-protected", params: { sheet: sheetName } },
  });
  expect(visible()).toBe(before);
});

test("other findings are passed over", async () => {
  const host = await filledSheet();
  host.user.type(sheetName, at("deliverable"), "Tờ trình");
  expect(value(await putColumnsBack(await check(), "trả cột"))).toBe(0);
  expect(value(await readUndoList())).toEqual([]);
});
