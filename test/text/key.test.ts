import { matchKey, searchKey } from "../../src/text/key";
import { cleanText } from "../../src/text/normalize";
import fc from "../property";

describe("matchKey", () => {
  test.each([
    ["hoà", "hòa"],
    ["Uỷ ban", "Ủy ban"],
    ["Hòang", "Hoàng"],
    ["tỷ lệ", "tỉ lệ"],
    ["kỹ sư", "kĩ sư"],
    ["Quý I", "Quí I"],
    ["2022 – 2025", "2022-2025"],
    ["TP. THANH HÓA", "tp. Thanh Hoá"],
    ["Sở  Tài\u00A0chính", "sở tài chính"],
    ["ệ", "e\u0323\u0302"],
  ])("%s meets %s", (a, b) => expect(matchKey(cleanText(a))).toBe(matchKey(cleanText(b))));

  test.each([
    ["xã Đồng Tiến", "xã Đông Tiến"],
    ["Đông Tiến", "Dông Tiến"],
    ["Thọ Xuân", "Thơ Xuân"],
    ["tay", "tai"],
    ["Ba Đình", "Bà Đình"],
    ["hồ", "hố"],
  ])("%s stays apart from %s", (a, b) => expect(matchKey(a)).not.toBe(matchKey(b)));

  test("is its own key, whatever the text", () => {
    expect(matchKey(matchKey("\u1E3EK\u0331"))).toBe(matchKey("\u1E3EK\u0331"));
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => matchKey(matchKey(text)) === matchKey(text)));
  });
});

test("searchKey finds what is typed without marks", () => {
  expect(searchKey("Sở Nông nghiệp và Môi trường")).toBe("so nong nghiep va moi truong");
  expect(searchKey("Đông Sơn")).toBe("dong son");
});
