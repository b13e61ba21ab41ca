import { type ColumnId, columns, optionalColumns } from "../../src/plan/column";
import { columnName, columnOfHeader, findColumns, readColumnName } from "../../src/sheet/column-identity";

const headers = columns.map((column) => column.header);
const find = (row: readonly string[], named: [ColumnId, number][] = []) => findColumns(row, new Map(named));

test.each([...columns, ...optionalColumns])("the header $header means $id", ({ id, header }) =>
  expect(columnOfHeader(header)).toBe(id),
);

test.each([
  ["ĐƠN VỊ CHỦ TRÌ  THỰC HIỆN", "lead"],
  ["Lãnh đạo UBND tỉnh trực tiếp chỉ đạo", "supervisor"],
  ["Thời gian báo cáo UBND tỉnh", "deadline"],
  ["Khó khăn, vướng mắc".normalize("NFD"), "difficulty"],
  ["Ghi chú", null],
  ["", null],
  [2026, null],
])("the header %j means %j", (header, id) => expect(columnOfHeader(header)).toBe(id));

test("without names, columns are found by what their headers mean, in any order", () => {
  const found = find(["Ghi chú", ...[...headers].reverse()]);
  expect(found.at.size).toBe(columns.length);
  expect(found.at.get("key")).toBe(columns.length);
  expect(found.renamed).toEqual([]);
});

test("a renamed column is found by its name, and said to be renamed", () => {
  const found = find(["Mã nhiệm vụ", "Tình hình đến nay"], [["result", 1]]);
  expect(found.at.get("result")).toBe(1);
  expect(found.renamed).toEqual([{ column: "result", header: "Tình hình đến nay" }]);
});

test("headers typed over with each other's words are believed over the names", () => {
  const found = find(
    ["Đơn vị phối hợp", "Đơn vị chủ trì"],
    [
      ["lead", 0],
      ["coordinating", 1],
    ],
  );
  expect(Object.fromEntries(found.at)).toEqual({ coordinating: 0, lead: 1 });
});

test("a name that points outside the table does not count", () =>
  expect(find(["STT"], [["content", 9]]).at.has("content")).toBe(false));

test("of two equal headers the first is taken", () => expect(find(["STT", "TT"]).at.get("ordinal")).toBe(0));

test("names of columns are read back", () => {
  expect(readColumnName(columnName(2, "completedOn"))).toEqual({ table: 2, column: "completedOn" });
  expect(readColumnName("SKH_1_COMPLETEDON")).toEqual({ table: 1, column: "completedOn" });
  expect(readColumnName("skh_1_nothing")).toBeNull();
  expect(readColumnName("DanhMuc_CoQuan")).toBeNull();
});
