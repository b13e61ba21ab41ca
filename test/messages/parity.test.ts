import { en } from "../../src/messages/en/index";
import { formatDate, formatNumber, localTime, say } from "../../src/messages/index";
import { vi } from "../../src/messages/vi/index";

const placeholders = (template: string) =>
  [...template.matchAll(/\{(\w+)(?::\w+)?\}/g)].map((match) => match[0]).sort();

describe("the two languages", () => {
  const codes = Object.keys(vi) as (keyof typeof vi)[];

  test("say the same things", () => {
    expect(Object.keys(en).sort()).toEqual([...codes].sort());
  });

  test.each(codes)("%s takes the same parameters", (code) => {
    expect(new Set(placeholders(en[code]))).toEqual(new Set(placeholders(vi[code])));
  });

  test.each(codes)("%s is a text in NFC without stray spaces", (code) => {
    expect(vi[code]).toBe(vi[code].normalize("NFC").trim());
    expect(vi[code]).not.toBe("");
  });
});

describe("a sentence", () => {
  test("shows dates and numbers as Vietnamese offices read them", () => {
    expect(formatDate("2026-01-07")).toBe("07/01/2026");
    expect(formatNumber(1234.5, "vi")).toBe("1.234,5");
    expect(formatNumber(1234.5, "en")).toBe("1,234.5");
  });

  test("tell time and day of an instant by the clock of the machine", () => {
    const morning = new Date(2026, 0, 7, 9, 5);
    expect(localTime(morning)).toEqual({ time: "09:05", day: "2026-01-07" });
    expect(localTime(morning.toISOString())).toEqual(localTime(morning));
  });

  test("puts its parameters in", () => {
    expect(say("vi", "document.file-empty", { name: "kế hoạch.docx" })).toContain("“kế hoạch.docx”");
  });

  test("that does not exist is a bug, not an empty text", () => {
    expect(() => say("vi", "no.such.code")).toThrow("no.such.code");
  });
});
