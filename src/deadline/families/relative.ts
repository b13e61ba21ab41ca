/**
 * A length of time counted from somewhere (Civil Code art. 147: the first day is not counted).
 *   "trong 30 ngày kể từ ngày ký", "trong vòng 15 ngày làm việc", "03 tháng kể từ ngày ban hành Quyết định",
 *   "sau 06 tháng kể từ khi được phê duyệt", "10 ngày sau khi nhận được văn bản", "30 ngày kể từ ngày 01/7/2026"
 */
import { isoDate } from "../../plan/date";
import type { Family, RelativeToken } from "../family";
import { pattern } from "../letter";
import { readNumber } from "../numeral";

const signing = "(?:ký|kí|ban hành|ký ban hành|ký\\s*,\\s*ban hành|phát hành)";
const paper = "(?:\\s*(?:quyết định|kế hoạch|văn bản|công văn|chương trình|thông báo|chỉ thị)(?:\\s*này)?)?";

export const relative: Family = {
  name: "relative",
  signs: ["từ", "sau", "trong", "quá", "hạn", "nhất"],
  pattern: pattern(
    `(?<lead>(?:chậm nhất|muộn nhất|trong|không quá|sau|thời hạn)\\s*(?:là\\s*|trong\\s*|sau\\s*|vòng\\s*|thời hạn\\s*|thời gian\\s*){0,3})?(?<count>\\d{1,3}|một|hai|ba|sáu|chín)\\s*(?:\\([^()]{1,20}\\)\\s*)?(?<unit>ngày làm việc|ngày|tuần|tháng|quý|năm)(?<rest>\\s*,?\\s*(?:kể từ|tính từ|từ|sau)\\s*(?:thời điểm\\s*)?(?:(?<signed>(?:ngày|khi)\\s*(?:được\\s*)?${signing}${paper})|(?:ngày\\s*)?(?<day>\\d{1,2})[/.\\-](?<month>\\d{1,2})[/.\\-](?<year>20\\d{2})|(?<event>(?:ngày|khi|thời điểm)[^,;.()]*)))?(?!\\s*(?:đầu|cuối|một lần|1 lần|/\\s*lần|lần|20\\d{2}|năm\\s*20\\d{2}|\\d))`,
  ),
  read({ groups = {} }) {
    const count = readNumber(groups.count ?? "");
    const unit = unitOf(groups.unit ?? "");
    if (count === null || unit === null) return null;
    const { day, month, year } = groups;
    // "30 ngày" alone counts nothing; "trong 30 ngày" or "30 ngày kể từ …" does
    if (groups.lead === undefined && groups.rest === undefined) return null;
    if (day !== undefined) {
      const anchor = isoDate(Number(year), Number(month), Number(day));
      return anchor === null ? { kind: "impossible", nearest: [] } : { kind: "relative", count, unit, anchor };
    }
    if (groups.signed !== undefined) return { kind: "relative", count, unit, anchor: "issue" };
    return { kind: "relative", count, unit, anchor: groups.event === undefined ? "none" : "event" };
  },
};

function unitOf(text: string): RelativeToken["unit"] | null {
  if (/làm|lam/u.test(text)) return "working-day";
  const units: Readonly<Record<string, RelativeToken["unit"]>> = {
    ngày: "day",
    ngay: "day",
    tuần: "week",
    tuan: "week",
    tháng: "month",
    thang: "month",
    quý: "quarter",
    quy: "quarter",
    năm: "year",
    nam: "year",
  };
  return units[text] ?? null;
}
