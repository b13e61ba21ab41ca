import { checkTables, checkTargets } from "../../../src/check/index";
import { registry } from "../sheet";

const target = (key: string, index: number, unit: string) => ({ key, index, indicator: `Chỉ tiêu ${key}`, unit });
const table = { name: "ChiTieu", rows: [target("T1", 0, "%"), target("T2", 1, "")] };

test("a target without unit is told at its row", () =>
  expect(checkTargets([table])).toEqual([
    {
      rule: "target-without-unit",
      severity: "warning",
      at: { table: "ChiTieu", row: "T2", index: 1, column: null },
      params: { indicator: "Chỉ tiêu T2" },
    },
  ]));

test("an office's settings hold for it too", () => {
  expect(checkTargets([table], { "target-without-unit": "off" })).toEqual([]);
  expect(checkTargets([table], { "target-without-unit": "error" })[0]?.severity).toBe("error");
});

test("it stands behind the findings of the tasks", async () => {
  const input = { tables: [], targets: [table], registry, asOf: "2026-06-01" };
  expect((await checkTables(input)).map(({ rule }) => rule)).toEqual(["target-without-unit"]);
});
