import { nameTaskSheets, safeSheetName, safeTableName } from "../../src/sheet/sheet-name";
import fc from "../property";

test.each([
  ["Nhiệm vụ 74/QĐ-UBND", [], "Nhiệm vụ 74-QĐ-UBND"],
  ["Nhiệm vụ", ["nhiệm vụ"], "Nhiệm vụ (2)"],
  ["Nhiệm vụ", ["Nhiệm vụ", "Nhiệm vụ (2)"], "Nhiệm vụ (3)"],
  ["History", [], "History (2)"],
  ["'a'", [], "a"],
  ["", [], "Trang"],
  ["a[b]:c*d?e\\f", [], "a-b--c-d-e-f"],
])("the sheet %j beside %j is named %j", (wanted, taken, name) => expect(safeSheetName(wanted, taken)).toBe(name));

test("any wish becomes a name that Excel takes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.array(fc.string()), (wanted, taken) => {
      const name = safeSheetName(wanted, taken);
      expect(name).toMatch(/^(?!')[^\\/?*:[\]]{1,31}$/u);
      expect(name.endsWith("'")).toBe(false);
      expect(taken).not.toContain(name);
    }),
  );
});

test.each([
  ["Nhiệm vụ", [], "NhiemVu"],
  ["Nhiem Vu", ["NHIEMVU"], "NhiemVu_2"],
  ["Đơn vị", [], "DonVi"],
  ["2026", [], "T_2026"],
  ["A1", [], "T_A1"],
  ["c", [], "T_C"],
  ["", [], "T_"],
])("the table %j beside %j is named %j", (wanted, taken, name) => expect(safeTableName(wanted, taken)).toBe(name));

test("one plan gets the plain name, several carry their numbers", () => {
  const nothing = { sheets: [], tables: [] };
  expect(nameTaskSheets(["74/QĐ-UBND"], nothing)).toEqual([{ sheet: "Nhiệm vụ", table: "NhiemVu" }]);
  expect(nameTaskSheets(["74/QĐ-UBND", "913/QĐ-UBND", ""], nothing)).toEqual([
    { sheet: "Nhiệm vụ 74-QĐ-UBND", table: "NhiemVu" },
    { sheet: "Nhiệm vụ 913-QĐ-UBND", table: "NhiemVu_2" },
    { sheet: "Nhiệm vụ", table: "NhiemVu_3" },
  ]);
  expect(nameTaskSheets(["74/QĐ-UBND"], { sheets: ["Nhiệm vụ"], tables: ["NhiemVu"] })).toEqual([
    { sheet: "Nhiệm vụ 74-QĐ-UBND", table: "NhiemVu_2" },
  ]);
});
