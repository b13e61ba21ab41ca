import { coveredTables, withTable } from "../../../src/taskpane/appendix/report-form";

const inWorkbook = ["NhiemVu", "NhiemVu_2", "NhiemVu_3"];

describe("the plans that appendices cover", () => {
  test.each([
    ["all, where none is named", [], inWorkbook],
    ["those named, in the workbook's order", ["NhiemVu_3", "NhiemVu"], ["NhiemVu", "NhiemVu_3"]],
    ["all, where those named are gone", ["NhiemVu_9"], inWorkbook],
  ])("are %s", (_, tables, expected) => expect(coveredTables({ tables }, inWorkbook)).toEqual(expected));

  test.each([
    ["the others, once one of all loses its tick", [], "NhiemVu_2", ["NhiemVu", "NhiemVu_3"]],
    ["one more", ["NhiemVu"], "NhiemVu_3", ["NhiemVu", "NhiemVu_3"]],
    ["all without a name, so that plans loaded later count too", ["NhiemVu", "NhiemVu_3"], "NhiemVu_2", []],
    ["never none", ["NhiemVu"], "NhiemVu", []],
  ])("become %s", (_, tables, changed, expected) =>
    expect(withTable({ tables }, inWorkbook, changed)).toEqual(expected),
  );
});
