/** The sheet of targets takes part in the check: read wherever it stands, told at its row, gone to. */
import { createRegistry } from "../../src/agency";
import { checkWorkbook, goTo, loadPlans } from "../../src/excel";
import type { Host } from "../../src/host";
import type { Plan } from "../../src/plan/plan";
import { plan, task } from "../sheet/plan-fixture";
import { excel, startExcel, value } from "./excel-fixture";

const registry = createRegistry([]);
const target = (id: string): Plan["targets"][number] => ({
  id,
  section: null,
  indicator: `tỷ lệ ${id}`,
  comparator: ">=",
  value: 11,
  upper: null,
  unit: "%",
  when: { from: null, to: 2030 },
  text: `Tỷ lệ ${id} đạt trên 11%`,
  source: { part: "body", line: 1 },
});
const loaded: Plan = { ...plan([task("I/1")]), targets: ["T1", "T2", "T3"].map(target) };
const sheetName = "Chỉ tiêu";

let host: Host;
beforeEach(async () => {
  host = startExcel();
  value(await loadPlans([loaded], undefined, { registry }));
});

const told = async () =>
  value(await checkWorkbook({ asOf: "2026-02-01", registry })).findings.filter(
    ({ rule }) => rule === "target-without-unit",
  );

test("targets as loaded all have their unit", async () => expect(await told()).toEqual([]));

test("an emptied unit is told, also after sorting and renaming the sheet, and can be gone to", async () => {
  host.user.clear(sheetName, "D6");
  host.user.sort(sheetName, "A5:I7", 0, false);
  host.user.renameSheet(sheetName, "Mục tiêu");
  const [finding, ...others] = await told();
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ at: { row: "T2", index: 1 }, params: { indicator: "Tỷ lệ T2" } });
  if (finding === undefined) throw new Error("not told");
  host.user.sort("Mục tiêu", "A5:I7", 0, true);
  host.user.hideRows("Mục tiêu", 5);
  expect(await goTo(finding.at)).toMatchObject({ ok: false, problem: { code: "excel.place-hidden" } });
  expect(value(await goTo(finding.at, { reveal: true })).address).toBe("A6:I6");
  host.user.deleteRows("Mục tiêu", 5);
  expect(await goTo(finding.at)).toMatchObject({ ok: false, problem: { code: "excel.row-gone" } });
});

test("a sheet without the column of units, or no sheet at all, is not asked for units", async () => {
  await excel((context) => context.workbook.tables.getItem("ChiTieu").columns.getItem("Đơn vị tính").delete());
  expect(await told()).toEqual([]);
  host.user.deleteSheet(sheetName);
  expect(await told()).toEqual([]);
});
