import { cleanLines, cleanText } from "../../src/text/normalize";
import fc from "../property";

describe("cleanText", () => {
  test.each([
    ["  Sở\u00A0 Tài\tchính \n", "Sở Tài chính"],
    ["tỉnh Thanh Ho\u0301a".normalize("NFD"), "tỉnh Thanh Hóa".normalize("NFC")],
    ["Quý\u200B II\uFEFF/2026", "Quý II/2026"],
    ["\u00AD", ""],
  ])("%j becomes %j", (raw, clean) => expect(cleanText(raw)).toBe(clean));

  test("is NFC, trimmed, with single spaces, whatever comes in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        const clean = cleanText(raw);
        expect(clean).toBe(clean.normalize("NFC").trim());
        expect(clean).not.toMatch(/\s\s/u);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});

test("cleanLines keeps the lines and only them", () => {
  expect(cleanLines(" Sở Tài chính \r\n\r\n  Sở  Nội vụ\u2028x\ry")).toBe("Sở Tài chính\n\nSở Nội vụ\nx\ny");
});
