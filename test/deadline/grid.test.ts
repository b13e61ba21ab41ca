/** Every plain date form behind every plain limit, in every way a cell may be typed: all read, none wrong. */
import { readDeadline } from "../../src/deadline/index";
import { addDays, type IsoDate } from "../../src/plan/date";

interface Unit {
  readonly kind: "day" | "unit" | "window";
  readonly from: IsoDate;
  readonly due: IsoDate;
  readonly forms: readonly string[];
}

const units: readonly Unit[] = [
  {
    kind: "day",
    from: "2026-06-15",
    due: "2026-06-15",
    forms: [
      "ngày 15/6/2026",
      "15/06/2026",
      "15-6-2026",
      "15.6.2026",
      "ngày 15 tháng 6 năm 2026",
      "15 tháng 6 năm 2026",
      "ngày 15 tháng Sáu năm 2026",
      "ngày 15/6 năm 2026",
    ],
  },
  {
    kind: "unit",
    from: "2026-06-01",
    due: "2026-06-30",
    forms: [
      "tháng 6/2026",
      "tháng 06/2026",
      "tháng 6 năm 2026",
      "tháng Sáu năm 2026",
      "T6/2026",
      "6/2026",
      "tháng 6-2026",
      "tháng 6, năm 2026",
      "tháng 6 (2026)",
    ],
  },
  {
    kind: "unit",
    from: "2026-04-01",
    due: "2026-06-30",
    forms: [
      "quý II/2026",
      "quý 2 năm 2026",
      "quý 02/2026",
      "quý II-2026",
      "QII/2026",
      "Q2/2026",
      "quý hai năm 2026",
      "quý II, 2026",
      "quý II của năm 2026",
    ],
  },
  {
    kind: "unit",
    from: "2026-01-01",
    due: "2026-06-30",
    forms: ["6 tháng đầu năm 2026", "sáu tháng đầu năm 2026", "nửa đầu năm 2026", "6T/2026"],
  },
  { kind: "unit", from: "2026-01-01", due: "2026-09-30", forms: ["9 tháng năm 2026", "09 tháng đầu năm 2026"] },
  { kind: "unit", from: "2026-01-01", due: "2026-12-31", forms: ["năm 2026"] },
  {
    kind: "window",
    from: "2026-01-01",
    due: "2030-12-31",
    forms: ["giai đoạn 2026 - 2030", "giai đoạn 2026-2030", "năm 2026 - 2030", "2026 - 2030"],
  },
  {
    kind: "window",
    from: "2026-04-01",
    due: "2026-09-30",
    forms: [
      "quý II, III/2026",
      "quý II và quý III/2026",
      "quý II - quý III/2026",
      "tháng 4 - 9/2026",
      "tháng 4 đến tháng 9/2026",
    ],
  },
];

const limits: readonly (readonly [string, "in" | "until" | "before"])[] = [
  ["", "in"],
  ["trong ", "in"],
  ["Hoàn thành ", "in"],
  ["Trình UBND tỉnh trong ", "in"],
  ["Thời gian: ", "in"],
  ["Dự kiến ", "in"],
  ["chậm nhất ", "until"],
  ["Chậm nhất là ", "until"],
  ["đến hết ", "until"],
  ["không quá ", "until"],
  ["từ nay đến hết ", "until"],
  ["trước ", "before"],
  ["Gửi Sở Nội vụ trước ", "before"],
];

const tails = ["", ".", " (dự kiến)", "; Sở Tài chính thẩm định", " để tổng hợp"];

const typed: readonly (readonly [string, (text: string) => string])[] = [
  ["as it is", (text) => text],
  ["in capitals", (text) => text.toUpperCase()],
  ["in decomposed letters", (text) => text.normalize("NFD")],
  ["without marks", (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d").replace(/Đ/gu, "D")],
  ["with hard spaces", (text) => text.replaceAll(" ", "\u00a0")],
  ["one word a line", (text) => text.replaceAll(" ", "\n")],
  ["with en dashes", (text) => text.replaceAll("-", "–")],
  ["with spaces at slashes", (text) => text.replaceAll("/", " / ")],
];

describe.each(typed)("a cell typed %s", (_, type) => {
  test.each(limits)("reads every date behind %j", (words, limit) => {
    const wrong = units
      .filter(({ kind }) => limit === "in" || kind !== "window")
      .flatMap((unit) => unit.forms.map((form) => ({ unit, form })))
      .flatMap(({ unit, form }, i) => {
        const text = type(`${words}${form}${tails[i % tails.length]}`);
        const { kind, from, due, certainty } = readDeadline(text);
        const wanted = expected(unit, limit);
        const isRight = kind === wanted.kind && from === wanted.from && due === wanted.due && certainty === "stated";
        return isRight ? [] : [{ text, kind, from, due, certainty }];
      });
    expect(wrong).toEqual([]);
  });
});

function expected({ kind, from, due }: Unit, limit: "in" | "until" | "before") {
  if (limit === "before") return { kind: "before", from: null, due: addDays(from, -1) };
  if (limit === "until") return { kind: "by", from: null, due };
  return { kind: kind === "window" ? "within" : "by", from: kind === "day" ? null : from, due };
}
