/** The office's settings of the rules: kept with the workbook, taken into account by the check, never in its way. */
import { checkWorkbook, readCheckSettings, undoLast, writeCheckSettings } from "../../src/excel";
import { stateSheetName } from "../../src/excel/state-sheet";
import { startExcel, value } from "./excel-fixture";
import { asOf, at, filledSheet, registry, sheetName } from "./mauled/sheet";

const told = async () =>
  value(await checkWorkbook({ asOf, registry })).findings.map(({ rule, severity }) => [rule, severity]);

test("a workbook in which nothing was set has none", async () => {
  await filledSheet();
  expect(value(await readCheckSettings())).toEqual({});
});

test("change a severity and switch a rule off, also after saving and opening", async () => {
  const host = await filledSheet();
  host.user.paste(sheetName, at("status", 0, 2), [["Xong"], ["Đang thực hiện "]]);
  expect(await told()).toEqual([
    ["status-unlisted", "error"],
    ["stray-spaces", "info"],
  ]);
  const wanted = { "status-unlisted": "info", "stray-spaces": "off" } as const;
  expect(value(await writeCheckSettings(wanted, "cài đặt"))).toEqual(wanted);
  const bytes = await host.save();
  await startExcel().open(bytes);
  expect(value(await readCheckSettings())).toEqual(wanted);
  expect(await told()).toEqual([["status-unlisted", "info"]]);
});

test("replace those before, and the same ones write nothing", async () => {
  const host = await filledSheet();
  value(await writeCheckSettings({ "cell-error": "off", "order-broken": "warning" }, "cài đặt"));
  value(await writeCheckSettings({ "order-broken": "warning" }, "cài đặt"));
  expect(value(await readCheckSettings())).toEqual({ "order-broken": "warning" });
  const rows = () => host.workbook.sheets.find(({ name }) => name === stateSheetName)?.rows.size;
  const before = rows();
  value(await writeCheckSettings({ "order-broken": "warning" }, "cài đặt"));
  expect(rows()).toBe(before);
});

test("of a rule that only a newer version knows are kept and do no harm", async () => {
  await filledSheet();
  value(await writeCheckSettings({ "rule-of-tomorrow": "off" }, "cài đặt"));
  expect(value(await readCheckSettings())).toEqual({ "rule-of-tomorrow": "off" });
  expect(await told()).toEqual([]);
});

test("that cannot be read any more are as if nothing had been set", async () => {
  const host = await filledSheet();
  value(await writeCheckSettings({ "order-broken": "off" }, "cài đặt"));
  host.user.paste(stateSheetName, "F3", [['{"order-broken":"of"}']]);
  expect(value(await readCheckSettings())).toEqual({});
  expect(await told()).toEqual([]);
});

test("are taken back like any other change", async () => {
  await filledSheet();
  value(await writeCheckSettings({ "order-broken": "off" }, "cài đặt"));
  expect(value(await undoLast())).toMatchObject({ label: "cài đặt", othersLeft: 0 });
  expect(value(await readCheckSettings())).toEqual({});
});
