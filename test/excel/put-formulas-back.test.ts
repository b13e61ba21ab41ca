/** Formulas that were typed over come back as the sheet has them, and can be taken back to what was typed. */
import { checkWorkbook, putFormulasBack, undoLast } from "../../src/excel";
import { excel, snapshot, value } from "./excel-fixture";
import { asOf, at, filledSheet, headerRow, registry, sheetName } from "./mauled/sheet";

const check = async () => value(await checkWorkbook({ asOf, registry })).findings;
const cells = async () =>
  excel(async (context) => {
    const range = context.workbook.worksheets
      .getItem(sheetName)
      .getRange(at("condition", 0, 5))
      .load("formulas");
    await context.sync();
    return range.formulas.flat();
  });

async function typedOver() {
  const host = await filledSheet();
  const before = await cells();
  host.user.paste(sheetName, at("condition", 1), [["Đã xong"]]);
  host.user.clear(sheetName, at("condition", 3));
  return { host, before, findings: await check() };
}

test("every cell gets the formula it had", async () => {
  const { before, findings } = await typedOver();
  expect(findings.map(({ rule, mend }) => [rule, mend])).toEqual([
    ["formula-overwritten", "formula"],
    ["formula-overwritten", "formula"],
  ]);
  expect(value(await putFormulasBack(findings, "trả công thức"))).toEqual({ changed: 2, skipped: [] });
  expect(await cells()).toEqual(before);
  expect(await check()).toEqual([]);
});

test("that is one step, taken back to what was typed", async () => {
  const { findings } = await typedOver();
  const before = JSON.stringify(snapshot((name) => name === sheetName));
  value(await putFormulasBack(findings, "trả công thức"));
  expect(value(await undoLast())).toMatchObject({ label: "trả công thức", restored: 2, skipped: [] });
  expect(JSON.stringify(snapshot((name) => name === sheetName))).toBe(before);
});

test("rows are found after they were sorted; a cell that was changed since is left and told", async () => {
  const { host, findings } = await typedOver();
  host.user.sort(sheetName, `A${headerRow + 2}:O${headerRow + 6}`, 0, false);
  host.user.paste(sheetName, at("condition", 3), [["Khác"]]);
  expect(value(await putFormulasBack(findings, "trả công thức"))).toMatchObject({
    changed: 1,
    skipped: [{ reason: "changed" }],
  });
});

test("without a column that the formula looks at, nothing is written", async () => {
  const { findings } = await typedOver();
  await excel((context) => context.workbook.tables.getItem("NhiemVu").columns.getItem("Hạn chót").delete());
  const left = JSON.stringify(snapshot());
  const { changed, skipped } = value(await putFormulasBack(findings, "trả công thức"));
  expect({ changed, reasons: skipped.map(({ reason }) => reason) }).toEqual({
    changed: 0,
    reasons: ["column-missing", "column-missing"],
  });
  expect(JSON.stringify(snapshot())).toBe(left);
});

test("findings that are mended otherwise are passed over", async () => {
  const host = await filledSheet();
  host.user.type(sheetName, at("deliverable"), "Tờ trình");
  expect(value(await putFormulasBack(await check(), "trả công thức"))).toEqual({ changed: 0, skipped: [] });
});
