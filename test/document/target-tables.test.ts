/** Tables of indicators: columns of years gone by, parts of the row above, changes, and rows that stand in one cell. */
import type { Row } from "../../src/document/block";
import { findTargetTables, readTargetTable } from "../../src/document/stages/target-tables";

const rowOf = (line: number, cells: readonly string[]): Row => ({
  kind: "row",
  table: 1,
  cells: cells.map((text) => ({ paragraphs: text === "" ? [] : text.split("\n"), span: 1, mergedUp: false })),
  line,
  lastLine: line,
  page: null,
});

function read(rows: readonly (readonly string[])[], firstYear: number | null): string[] {
  const { tables } = findTargetTables(rows.map((cells, i) => rowOf(i + 1, cells)));
  return tables.flatMap((table) =>
    readTargetTable(table, { from: null, to: 2026 }, firstYear).value.map(
      ({ indicator, comparator, value, upper, unit, when }) =>
        [indicator, comparator, value, ...(upper === null ? [] : [`đến ${upper}`]), unit, when.to].join(" "),
    ),
  );
}

const header = ["TT", "Chỉ tiêu", "Đơn vị", "Năm 2025", "Năm 2026"];

test("a column of a year before the plan's first is no target", () => {
  const rows = [header, ["1", "Thu ngân sách", "Tỷ đồng", "28.116", "≥ 32.500"]];
  expect(read(rows, 2026)).toEqual(["Thu ngân sách >= 32500 Tỷ đồng 2026"]);
  expect(read(rows, 2025)).toEqual(["Thu ngân sách = 28116 Tỷ đồng 2025", "Thu ngân sách >= 32500 Tỷ đồng 2026"]);
});

test.each<[cells: string[], targets: string[]]>([
  [["1", "Tỷ lệ hộ nghèo", "%", "", "Giảm 0,6"], ["Tỷ lệ hộ nghèo giảm = 0.6 % 2026"]],
  [["1", "Phát thải", "%", "", "giảm ít nhất 15"], ["Phát thải giảm >= 15 % 2026"]],
  [
    ["1", "Số lượt khách\n- Trong đó: khách quốc tế", "Nghìn lượt\nNghìn lượt", "", "25.000\n1.350"],
    ["Số lượt khách = 25000 Nghìn lượt 2026", "Số lượt khách, trong đó khách quốc tế = 1350 Nghìn lượt 2026"],
  ],
  // the figures of several rows run together: which one is whose is not certain
  [["1", "Dịch vụ - Nông nghiệp Tổng vốn", "% % Nghìn tỷ", "", "31,5 6,0 270"], []],
  [["1", "Thu nhập (giá 2020)", "Triệu đồng", "", "62 (giá 2020)"], ["Thu nhập (giá 2020) = 62 Triệu đồng 2026"]],
])("%j", (cells, targets) => {
  expect(read([header, cells], 2026)).toEqual(targets);
});

test("a part names what it is a part of", () => {
  const rows = [
    header,
    ["1", "Tổng lượt khách", "Nghìn lượt", "", "7.900"],
    ["", "Trong đó: khách quốc tế", "Nghìn lượt", "", "150"],
  ];
  expect(read(rows, 2026)).toEqual([
    "Tổng lượt khách = 7900 Nghìn lượt 2026",
    "Tổng lượt khách, trong đó khách quốc tế = 150 Nghìn lượt 2026",
  ]);
});
