import { isDayOff, readDeadline, readDeadlineCell, reasons } from "../../src/deadline/index";
import { hasSentence } from "../../src/messages/index";
import { isIsoDate } from "../../src/plan/date";
import { cleanText } from "../../src/text/normalize";
import fc from "../property";

describe("what cannot be read", () => {
  test.each([
    ["", "no-term-found"],
    ["đồ án", "no-term-found"],
    ["31/2/2026", "impossible-date"],
    ["Quý V/2026", "impossible-date"],
    ["tháng 13/2026", "impossible-date"],
    ["Quý II/20 26", "spelling"],
    ["Quý l/2026", "spelling"],
    ["Kế hoạch năm 2026", "belongs-to-title"],
    ["năm học 2026 - 2027", "school-year"],
    ["trong 15 ngày kể từ ngày nhận được hồ sơ", "depends-on-event"],
    ["theo tiến độ dự án", "depends-on-event"],
    ["trước 30/6", "year-missing"],
    ["trong 30 ngày kể từ ngày ký", "issue-unknown"],
    ["sau năm 2030", "starts-only"],
    ["12345", "no-term-found"],
    ["từ 31/3/2026 trước 31/3/2026", "reversed"],
    ["Quý III - Quý I/2026", "reversed"],
  ])("%j is unknown: %s", (text, reason) => {
    const { deadline, reasons } = readDeadlineCell(text);
    expect(deadline).toMatchObject({ text, kind: "unknown", due: null, certainty: "implied" });
    expect(reasons).toContain(reason);
  });
});

describe("what is left over", () => {
  test.each([
    [
      "Gửi Sở KH&ĐT để tổng hợp chung vào nhiệm vụ IV.1 trước ngày 31/3/2022",
      "Gửi Sở KH&ĐT để tổng hợp chung vào nhiệm vụ IV.1",
    ],
    ["Quý I/2026 (theo chỉ đạo, hướng dẫn của Trung ương)", "theo chỉ đạo, hướng dẫn của Trung ương"],
    ["Hoàn thành trong năm 2026", null],
    ["31/3, 30/6 và 30/9/2026", "31/3; 30/6; 30/9/2026"],
    ["Năm 2026, tầm nhìn đến năm 2045", "tầm nhìn đến năm 2045"],
    ["Trước 15/12 hằng năm", "Trước 15/12 hằng năm"],
    ["Theo tiến độ dự án", "Theo tiến độ dự án"],
  ])("%j keeps the note %j", (text, note) => expect(readDeadline(text).note).toBe(note));
});

describe("conventions that an office may choose", () => {
  test("the day in “trước ngày D” is too late, unless the office counts it", () => {
    expect(readDeadline("Trước ngày 31/3/2026").due).toBe("2026-03-30");
    expect(readDeadline("Trước ngày 31/3/2026", { beforeIncludesDay: true }).due).toBe("2026-03-31");
    expect(readDeadline("Trước tháng 7/2026", { beforeIncludesDay: true }).due).toBe("2026-06-30");
  });

  test("a last day that is off stays, unless roll-forward is on, and then it says so", () => {
    expect(readDeadline("Tháng 5/2026").due).toBe("2026-05-31");
    const rolled = readDeadlineCell("Tháng 5/2026", { rollForward: true, holidays: ["2026-06-01"] });
    expect(rolled.deadline.due).toBe("2026-06-02");
    expect(rolled.reasons).toContain("rolled-forward");
    expect(readDeadlineCell("Quý I/2026", { rollForward: true }).reasons).toEqual([]);
  });

  test("an offer is worded by the day that the cell names, and dated by the day it moves to", () => {
    const { suggestions } = readDeadlineCell("Tháng 5", { rollForward: true, issuedOn: "2026-01-07" });
    expect(suggestions[0]).toMatchObject({ label: "Tháng 5/2026", deadline: { due: "2026-06-01" } });
    const torn = readDeadlineCell("31/5/2O26", { rollForward: true });
    expect(torn.suggestions[0]).toMatchObject({ label: "Chậm nhất ngày 31/5/2026", deadline: { due: "2026-06-01" } });
  });

  test.each(["2026-01-01", "2026-04-30", "2026-05-01", "2027-09-02"])("%s is off every year by law", (day) =>
    expect(isDayOff(day, [])).toBe(true),
  );

  test("Tết is off only where the office says so", () => {
    expect(isDayOff("2026-02-17", [])).toBe(false);
    expect(isDayOff("2026-02-17", ["2026-02-17"])).toBe(true);
  });
});

describe("a year that the cell does not say", () => {
  test.each([
    ["Quý I", "2026-01-07", "2026-03-31"],
    ["trước 30/6", "2026-11-01", "2027-06-29"],
    ["Tháng 12", "2026-12-31", "2026-12-31"],
    ["ngày 29/2", "2026-01-07", "2028-02-29"],
  ])("%j in a document of %s is %s, implied", (text, issuedOn, due) =>
    expect(readDeadline(text, { issuedOn })).toMatchObject({ due, certainty: "implied" }),
  );
});

describe("a term counted from the signing", () => {
  test.each([
    ["trong 30 ngày kể từ ngày ký", "2026-02-06"],
    ["01 tháng kể từ ngày ký", "2026-02-28"],
    ["15 ngày làm việc kể từ ngày ban hành", "2026-02-20"],
    ["01 năm kể từ ngày ký", "2027-01-31"],
    ["02 tuần kể từ ngày ký", "2026-02-14"],
  ])("%j", (text, due) => {
    const issuedOn = text.startsWith("trong") ? "2026-01-07" : "2026-01-31";
    expect(readDeadline(text, { issuedOn })).toMatchObject({ kind: "by", due, certainty: "implied" });
  });
});

describe("parts", () => {
  test("stand where the text has them", () => {
    const { deadline, parts } = readDeadlineCell("Trình dự thảo Quý II/2026; trình ban hành trước ngày 30/11/2026");
    expect(deadline.due).toBe("2026-11-29");
    for (const part of parts) expect(deadline.text.slice(part.start, part.end)).toBe(part.text);
  });

  test("of an impossible date are offered as the nearest real one", () => {
    const { suggestions } = readDeadlineCell("Trước ngày 31/4/2026");
    expect(suggestions.map(({ label, deadline }) => [label, deadline.due])).toEqual([
      ["Trước ngày 30/4/2026", "2026-04-29"],
    ]);
  });
});

const words = [
  "trước",
  "ngày",
  "tháng",
  "quý",
  "năm",
  "đến",
  "hết",
  "từ",
  "-",
  ",",
  "và",
  "(",
  ")",
  "2026",
  "31/3/2026",
  "30/6",
  "II",
  "II/2026",
  "12",
  "hằng",
  "định kỳ",
  "6",
  "sau khi",
  "báo cáo",
  "Quyết định số 74/QĐ-UBND",
  "/",
  "lần",
];

describe("whatever the text", () => {
  test("it is kept, dates are real, and a certain reading has a meaning", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 14 }), (parts) => {
        const text = parts.join(" ");
        const { deadline } = readDeadlineCell(text, { issuedOn: "2026-01-07" });
        expect(deadline.text).toBe(cleanText(text));
        for (const day of [deadline.from, deadline.due]) if (day !== null) expect(isIsoDate(day)).toBe(true);
        if (deadline.from !== null && deadline.due !== null) expect(deadline.from <= deadline.due).toBe(true);
        if (deadline.kind === "unknown") expect(deadline.certainty).toBe("implied");
        if (["by", "before", "within"].includes(deadline.kind)) expect(deadline.due).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  test("any Unicode string is read without failing", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => readDeadline(text).text === cleanText(text)));
  });

  test("decomposed letters and odd spaces change nothing", () => {
    const text = "Báo cáo UBND tỉnh trước ngày 31/3/2026";
    const { text: _, ...plain } = readDeadline(text);
    expect(readDeadline(text.normalize("NFD").replace(/ /g, "\u00a0"))).toMatchObject(plain);
  });
});

test.each(reasons)("the reason %s has a sentence", (reason) =>
  expect(hasSentence(`deadline.reason.${reason}`)).toBe(true),
);

describe("reading is linear, whatever is repeated", () => {
  /** How many characters expressions pass over, each call one more: work that does not depend on how busy the machine is. */
  const workOf = (text: string) => {
    const { exec } = RegExp.prototype;
    let work = 0;
    const spy = jest.spyOn(RegExp.prototype, "exec").mockImplementation(function (this: RegExp, input: string) {
      const start = this.global ? this.lastIndex : 0;
      const match = exec.call(this, input);
      work += 1 + (match === null ? input.length : match.index + match[0].length) - start;
      return match;
    });
    readDeadline(text, { issuedOn: "2026-01-07" });
    spy.mockRestore();
    return work;
  };

  // eight times the text costs eight times; a quadratic step would cost 64
  test.each([
    "trong ",
    "định kỳ theo ",
    "quý i, ",
    "ngày 1, ",
    "((2026) ",
    "31/2/2026 ",
    "trước ",
    "2026 - ",
    "6 tháng ",
    "đề án đến năm 2030 ",
    "nếu đến khi ",
    "3l/12/2026 ",
    "quý II/2026: xong ",
  ])("%j", (unit) => expect(workOf(unit.repeat(4000)) / workOf(unit.repeat(500))).toBeLessThan(8.5));
});

describe("a year that the cell leaves out", () => {
  const signedBefore = { issuedOn: "2025-10-20", period: { from: 2026, to: 2026 } };
  test.each([
    ["Quý IV", signedBefore, "2026-12-31", "year-from-plan"],
    ["31/12", signedBefore, "2026-12-31", "year-from-plan"],
    ["tháng 3", signedBefore, "2026-03-31", "year-from-plan"],
    ["Quý IV", { ...signedBefore, period: { from: 2026, to: 2030 } }, "2025-12-31", "year-from-issue"],
    ["Quý IV", { issuedOn: "2026-01-07", period: { from: 2026, to: 2026 } }, "2026-12-31", "year-from-issue"],
    ["Quý I", { issuedOn: "2026-05-07", period: { from: 2026, to: 2026 } }, "2027-03-31", "year-from-issue"],
    ["Quý IV", { issuedOn: "2025-10-20", period: null }, "2025-12-31", "year-from-issue"],
  ])("%s in %j: %s, %s", (text, context, due, reason) => {
    const { deadline, reasons } = readDeadlineCell(text, context);
    expect(deadline).toMatchObject({ due, certainty: "implied" });
    expect(reasons).toContain(reason);
  });

  test("a year that the cell states stands", () => {
    expect(readDeadline("Quý IV/2025", signedBefore)).toMatchObject({ due: "2025-12-31", certainty: "stated" });
  });
});
