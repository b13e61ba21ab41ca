/**
 * What comes back.
 *   "Hằng năm", "hàng tháng, quý, năm", "hăng năm", "mỗi quý", "từng năm", "định kỳ 6 tháng", "định kỳ hằng quý", "Định kỳ",
 *   "6 tháng một lần", "2 năm/lần", "01 lần/năm", "của tháng cuối quý", "ngày 05 tháng sau", "thứ Sáu hằng tuần", "hằng tuần (thứ Sáu)", "cuối mỗi quý", "theo từng năm"
 *   but not "ngân hàng", "khách hàng"
 */
import type { Family } from "../family";
import { pattern } from "../letter";
import { readNumber } from "../numeral";
import type { Step } from "../reading";
import { readWeekday, weekdaySource } from "../weekday";

const unit = "(?:ngày|tuần|tháng|quý|quí|nửa năm|năm)";
const every = "(?:hằng|hàng|hăng|hắng|mỗi|từng|các)";
const joint = "\\s*(?:,|;|và|hoặc|/|-|&)\\s*";
const hour = "(?:trước|chậm nhất)\\s*(?:lúc\\s*)?(?:\\d{1,2}\\s*(?:giờ|h|g)\\s*\\d{0,2}\\s*,?\\s*)?";
/** "Trước 16 giờ hằng ngày": an hour without a weekday. */
const bareHour = "(?:trước|chậm nhất|vào|lúc)\\s*(?:lúc\\s*)?\\d{1,2}\\s*(?:giờ|h|g)\\s*(?:\\d{2})?\\s*,?\\s*";
const notName = "(?<!(?:ngân|khách|đơn|mặt|cửa|kho|bán|nhà)\\s)";
const counted = `(?:(?:\\d{1,2}|một|hai|ba|sáu|chín)\\s*${unit})`;

export const everyUnit: Family = {
  name: "every-unit",
  signs: ["hằng", "hàng", "hăng", "hắng", "mỗi", "từng", "các"],
  pattern: pattern(
    `${notName}(?:(?:định kỳ|định kì|theo|vào|trong|vào dịp cuối|dịp cuối|cuối)\\s*){0,3}(?:(?:${hour})?(?<weekday>${weekdaySource})\\s*|${bareHour})?(?:của\\s*)?${every}\\s*(?<units>(?:0?6\\s*tháng|${unit})(?:${joint}(?:${every}\\s*)?(?:0?6\\s*tháng|0?9\\s*tháng|${unit}(?!\\s*(?:\\d|[ivx]+(?!\\p{L})))))*)(?:\\s*[,(]?\\s*(?:vào\\s*)?(?:ngày\\s*)?(?:${hour})?(?<weekdayAfter>${weekdaySource})(?:\\s*\\))?)?(?!\\s*(?:20\\d{2}|thứ|\\d{1,2}\\s*[/-]))`,
  ),
  read(match) {
    const { units = "" } = match.groups ?? {};
    const named = match.groups?.weekday ?? match.groups?.weekdayAfter;
    // "các tháng 3, 6" names some, not every one; "các quý trong năm 2026" and "các năm" without years name all
    const after =
      match.input?.slice((match.index ?? 0) + match[0].length, (match.index ?? 0) + match[0].length + 16) ?? "";
    const isSome = /(?:^|\s)(?:các|cac)\s/u.test(match[0]);
    const isAll =
      /^\s*(?:trong|của|cua)\s*n[ăa]m/u.test(after) || (/n[ăa]m$/u.test(units) && /^\s*(?:[.;)]|$)/u.test(after));
    if (isSome && !isAll) return null;
    const days = named === undefined ? {} : { weekday: readWeekday(named) };
    return { kind: "recurrence", steps: stepsOf(units), ...days };
  },
};

export const lastMonthOfQuarter: Family = {
  name: "last-month-of-quarter",
  signs: ["quý"],
  pattern: pattern(
    `(?:của\\s*)?tháng\\s*(?<which>cuối(?:\\s*cùng)?|đầu(?:\\s*tiên)?)\\s*(?:của\\s*|trong\\s*)?(?:${every}\\s*)?quý(?:\\s*(?:sau|tiếp theo|kế tiếp|liền kề|báo cáo))?(?!\\s*(?:[ivx\\d]))`,
  ),
  read({ groups = {} }) {
    const quarterMonth = /đầu|dau/u.test(groups.which ?? "") ? 1 : 3;
    return { kind: "recurrence", steps: [{ unit: "month", count: 3 }], quarterMonth };
  },
};

/** "ngày cuối cùng của quý", "ngày cuối tháng": the end of every one, for none is named. */
export const lastDayOf: Family = {
  name: "last-day-of",
  signs: ["ngày cuối"],
  pattern: pattern("ngày\\s*cuối(?:\\s*cùng)?\\s*(?:của\\s*)?(?<unit>tháng|quý|năm)(?=\\s*(?:[,;.)]|$))"),
  read({ groups = {} }) {
    return { kind: "recurrence", steps: stepsOf(groups.unit ?? "") };
  },
};

export const followingMonth: Family = {
  name: "following-month",
  signs: ["tháng"],
  pattern: pattern(
    "(?<=\\d\\s)(?:(?:của\\s*)?tháng\\s*(?:sau|tiếp theo|kế tiếp|liền kề)(?:\\s*liền kề)?(?!\\s*năm\\s*20)|của\\s*tháng(?:\\s*báo cáo)?(?=\\s*(?:[,;.)]|$)))",
  ),
  read() {
    return { kind: "recurrence", steps: [{ unit: "month", count: 1 }] };
  },
};

/** "theo quý", "theo tháng, quý": alone, for "theo năm học" and "theo quý II" are other things. */
export const byUnit: Family = {
  name: "by-unit",
  signs: ["theo"],
  pattern: pattern(`theo\\s*(?<units>(?:tuần|tháng|quý|năm)(?:${joint}(?:tuần|tháng|quý|năm))*)(?=\\s*(?:[,;.)]|$))`),
  read({ groups = {} }) {
    return { kind: "recurrence", steps: stepsOf(groups.units ?? "") };
  },
};

/** "báo cáo quý, 6 tháng, năm", or nothing but "6 tháng, năm": two or more periods one after the other; one alone may be a report's name. */
const reportUnit = `(?:0?[369]\\s*tháng|${unit}(?!\\s*\\d))`;
const reportUnits = `${reportUnit}(?:${joint}${reportUnit})+`;

export const reportsPer: Family = {
  name: "reports-per",
  signs: ["báo cáo", "sơ kết", ",", "/", "và"],
  pattern: pattern(`(?<=^\\s*)(?<alone>${reportUnits})(?=[\\s.;]*$)|(?:báo cáo|sơ kết)\\s*(?<units>${reportUnits})`),
  read({ groups = {} }) {
    return { kind: "recurrence", steps: stepsOf(groups.alone ?? groups.units ?? "") };
  },
};

export const periodic: Family = {
  name: "periodic",
  signs: ["định k", "thường k"],
  pattern: pattern(
    `(?:theo\\s*)?(?:báo cáo\\s*)?(?:định kỳ|định kì|(?<!(?:họp|hội nghị|giao ban)\\s)thường kỳ)(?:\\s*(?:theo|vào|là|:|\\(|báo cáo|mỗi|cứ)*\\s*(?<units>(?:${counted}|${unit}(?!\\s*\\d))(?:${joint}(?:${counted}|${unit}(?!\\s*\\d)))*)(?:\\s*(?:/|một|1|01)\\s*(?:1\\s*|01\\s*|một\\s*)?lần)?)?(?!\\s*[/-]\\s*\\d)`,
  ),
  read({ groups = {} }) {
    return { kind: "recurrence", steps: stepsOf(groups.units ?? "") };
  },
};

export const oncePer: Family = {
  name: "once-per",
  signs: ["lần"],
  pattern: pattern(
    `(?:(?:mỗi|cứ|định kỳ|hằng|hàng|0?1|một)\\s*)(?<each>${unit})\\s*(?<often>\\d{1,2}|một|hai|ba)\\s*lần|(?:(?:mỗi|cứ|định kỳ)\\s*)?(?<units>(?:\\d{1,2}\\s*|một\\s*|hai\\s*|ba\\s*|sáu\\s*)?${unit})\\s*/?\\s*(?:một|1|01|mỗi)?\\s*lần|(?<times>\\d{1,2}|một|hai)\\s*lần\\s*(?:/|trong|mỗi|một)\\s*(?:một\\s*|mỗi\\s*|1\\s*)?(?<per>${unit})`,
  ),
  read({ groups = {} }) {
    if (groups.units !== undefined) return { kind: "recurrence", steps: stepsOf(groups.units) };
    const [step] = stepsOf(groups.per ?? groups.each ?? "");
    const times = readNumber(groups.times ?? groups.often ?? "") ?? 1;
    if (step === undefined) return null;
    if (times === 1) return { kind: "recurrence", steps: [step] };
    // twice a year is every six months; what does not divide stays without dates
    const months = step.unit === "year" ? 12 * step.count : step.unit === "month" ? step.count : 0;
    const even = months > 0 && months % times === 0;
    return { kind: "recurrence", steps: even ? [{ unit: "month", count: months / times }] : [] };
  },
};

/** "tháng, quý, 6 tháng, năm" → its steps. */
function stepsOf(text: string): Step[] {
  const steps: Step[] = [];
  const found = text.matchAll(
    /(?:(\d{1,2}|một|hai|ba|sáu|chín|mot|sau|chin)\s*)?(ngày|tuần|tháng|quý|quí|nửa năm|năm|ngay|tuan|thang|quy|nua nam|nam)(?!\p{L})/gu,
  );
  for (const [, number, name = ""] of found) {
    const count = number === undefined ? 1 : (readNumber(number) ?? 1);
    if (/^ng/u.test(name)) steps.push({ unit: "day", count });
    else if (/^tu/u.test(name)) steps.push({ unit: "week", count });
    else if (/^th/u.test(name)) steps.push({ unit: "month", count });
    else if (/^q/u.test(name)) steps.push({ unit: "month", count: 3 * count });
    else if (/^n(?:ử|u)a/u.test(name)) steps.push({ unit: "month", count: 6 });
    else steps.push({ unit: "year", count });
  }
  return steps;
}
