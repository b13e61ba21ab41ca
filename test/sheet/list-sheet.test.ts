import { type ListedAgency, listSheet } from "../../src/sheet/list-sheet";

const agency = (name: string, rest: Partial<ListedAgency> = {}): ListedAgency => ({
  name,
  otherNames: [],
  validFrom: null,
  validTo: null,
  successor: "",
  own: false,
  ...rest,
});
const ended = agency("Sở Kế hoạch và Đầu tư", { validTo: "2025-02-28", successor: "Sở Tài chính" });

test("the dropdown offers the agencies that exist on the day, and the office's own", () => {
  const sheet = listSheet({
    agencies: [agency("Sở Tài chính"), ended, agency("Tổ 79", { own: true })],
    asOf: "2026-11-22",
  });
  expect(sheet.names).toContainEqual({
    name: "DanhMuc_CoQuan",
    formula: "='Danh mục'!$C$4:$C$5",
    visible: true,
  });
  expect(sheet.table?.range).toBe("C3:H5");
  const values = sheet.blocks.flatMap((block) => block.values.flat());
  expect(values).toContain("Đơn vị bổ sung");
  expect(values).toContain("Cơ quan đã kết thúc hoạt động");
});

test("an agency of the office's own stays in its table, ended or not", () => {
  const sheet = listSheet({ agencies: [{ ...ended, own: true }], asOf: "2026-11-22" });
  expect(sheet.blocks.flatMap((block) => block.values.flat())).not.toContain("Cơ quan đã kết thúc hoạt động");
});

test("of the names an agency is known by, the short ones are shown, one spelling each", () => {
  const names = [
    "UBND tỉnh Thanh Hóa",
    "UBND tỉnh Thanh Hoá",
    "UBND tỉnh",
    "UBND",
    "Ủy ban",
    "Uỷ ban nhân dân tỉnh Thanh Hoá",
  ];
  const shown = (own: boolean) =>
    listSheet({
      agencies: [agency("Ủy ban nhân dân tỉnh Thanh Hóa", { otherNames: names, own })],
      asOf: "2026-11-22",
    }).blocks.flatMap((block) => block.values.flat());
  expect(shown(false)).toContain("UBND tỉnh Thanh Hóa; UBND tỉnh; UBND");
  expect(shown(true)).toContain(names.join("; "));
});

test("before its end an agency is offered", () =>
  expect(listSheet({ agencies: [ended], asOf: "2025-02-28" }).table?.range).toBe("C3:H4"));

test("an empty registry still makes a table and a dropdown", () => {
  const sheet = listSheet({ agencies: [], asOf: "2026-11-22" });
  expect(sheet.table?.range).toBe("C3:H4");
  expect(sheet.names[0]?.formula).toBe("='Danh mục'!$A$4:$A$7");
});
