/** The words in front of a date that say how it limits: "trước", "chậm nhất", "đến hết", "trong", "từ", "sau". */

/** `until` includes the named period, `before` ends the day before it starts, `after` begins the day after it. */
export type Limit = "in" | "before" | "until" | "after" | "from";

export type Strength = "strong" | "plain" | "weak";

export interface Prefix {
  readonly limit: Limit;
  /** Where the words start in the text. */
  readonly start: number;
  /** An hour stands between the words and the day: "trước 17 giờ 00 ngày D" still allows D. */
  readonly hour: boolean;
  /** "khoảng": near the date, not at it. */
  readonly approximate: boolean;
  /**
   * How much the words say by themselves: "chậm nhất" is said of terms only (strong), "trước" and "trong" also of facts (plain),
   * "từ", "đến" and "thời hạn" as often of facts and papers (weak).
   */
  readonly strength: Strength;
  /** "sang": the term was moved here from elsewhere. */
  readonly moved: boolean;
  /** The words start with "đến" or "tới", which after another date make a range. */
  readonly to: boolean;
}

import { loosePattern, type Pattern } from "./letter";
import { weekdaySource } from "./weekday";

const eitherForm = (source: string) => loosePattern(source, "");

const hour = "(?<hour>\\d{1,2}\\s*(?:giờ|gio|h|g|:)\\s*\\d{0,2}\\s*(?:phút|phut|p|')?\\s*,?\\s*)?";
const weekday = `(?:\\(?\\s*(?:${weekdaySource})\\)?\\s*,?\\s*)?`;
const filler =
  "(?:(?:là|la|vào|vao|thời điểm|mốc|ngày|ngay|trong|hết|het|đến|den|tới|toi|của|cuối|dịp|vòng|khi kết thúc|khi hết|khoảng thời gian)\\s*|:\\s*)*";
const words = eitherForm(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:${[
    "(?<until>(?:chậm|muộn|trễ|cham) nhat|(?:chậm|muộn|trễ) nhất|không (?:để quá|được (?:để )?quá|quá|muộn hơn|chậm hơn|trễ hơn|chậm quá)|hạn (?:cuối cùng|cuối|chót)|trước khi (?:kết thúc|hết)|trước (?:và|hoặc) trong|đến hết|den het|từ nay\\s*(?:cho\\s*)?(?:đến|tới)|đến thời điểm|(?:khi\\s*)?(?:hết|kết thúc)|cho đến|gia hạn đến)",
    "(?<before>(?<!(?:không|chưa)\\s)(?:(?:từ nay\\s*)?(?:cho\\s*)?(?:đến|den|tới)\\s*)?(?:trước|truoc)(?:\\s*(?:thời hạn|thời điểm|mốc|hạn))?)",
    "(?<to>đến|tới|den|toi)",
    "(?<after>(?:từ\\s*)?(?:sau))",
    "(?<from>(?:bắt đầu\\s*)?(?:kể\\s*|ke\\s*)?(?:từ|tu)(?:\\s*đầu)?|bắt đầu)",
    "(?<label>(?:thời hạn|thời gian|(?<!(?:thời|trung|dài|ngắn|quá|trễ|đúng|đến|hết)\\s)hạn)(?:\\s*(?:báo cáo|gửi|nộp|trình|hoàn thành|thực hiện))?)",
    "(?<moved>sang|nay là)",
    "(?<in>trong|vào|vao|đúng)",
  ].join("|")})\\s*(?<near>(?:vào\\s*)?khoảng\\s*)?${filler}${hour}${weekday}${filler}$`,
);
const near = eitherForm("(?<![\\p{L}\\p{M}\\p{N}])(?:khoảng|ước|xấp xỉ)\\s*$");
/** "0 giờ ngày D" is the end of the day before. */
const midnight = /^0?0\s*(?:giờ|gio|h|g|:)\s*0{0,2}(?!\d)/u;
/** "thứ Sáu, ngày D" or "sáng ngày D" without more. */
const bareWeekday = eitherForm(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:(?:buổi\\s*)?(?:sáng|trưa|chiều|tối)\\s*(?:của\\s*)?|\\(?(?:${weekdaySource})\\)?\\s*,?\\s*){1,2}(?:ngày\\s*)?$`,
);
const bareHour = eitherForm("(?:lúc\\s*)?(?<hour>\\d{1,2}\\s*(?:giờ|h|g)\\s*\\d{0,2}\\s*(?:phút|p|')?)\\s*,?\\s*$");
const weakUntil =
  /^(?:cho đến|cho den|đến|tới|den|toi|khi|hết|het|kết thúc|ket thuc)(?![\p{L}\p{M}])(?!.*(?:trước|truoc))/u;
const reach = 64;

/** The prefix that ends at `at`, looking back no further than `floor`; null when the date stands bare. `form`: how `rest` was typed. */
export function prefixAt(rest: string, at: number, floor: number, form: keyof Pattern): Prefix | null {
  const begin = Math.max(floor, at - reach);
  const before = rest.slice(begin, at);
  const match = words[form].exec(before);
  if (match === null) {
    const approximate = near[form].exec(before);
    const timed = approximate ?? bareHour[form].exec(before) ?? bareWeekday[form].exec(before);
    if (timed === null) return null;
    return {
      limit: "in",
      start: begin + timed.index,
      hour: false,
      approximate: approximate !== null,
      strength: "plain",
      moved: false,
      to: false,
    };
  }
  const groups = match.groups ?? {};
  const limit = limitOf(groups);
  return {
    limit,
    start: begin + match.index,
    hour: groups.hour !== undefined && !midnight.test(groups.hour),
    approximate: groups.near !== undefined,
    strength: strengthOf(limit, groups, match[0]),
    moved: groups.moved !== undefined,
    to: limit === "until" && /^(?:cho )?(?:đến|den|tới|toi)/u.test(match[0]),
  };
}

function strengthOf(limit: Limit, groups: Record<string, string | undefined>, words: string): Strength {
  if (limit === "from" || groups.to !== undefined || groups.label !== undefined || weakUntil.test(words)) return "weak";
  return groups.until === undefined ? "plain" : "strong";
}

function limitOf(groups: Record<string, string | undefined>): Limit {
  if (groups.before !== undefined) return "before";
  if (groups.until !== undefined || groups.to !== undefined) return "until";
  if (groups.after !== undefined) return "after";
  return groups.from !== undefined ? "from" : "in";
}
