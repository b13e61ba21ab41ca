/** Years and periods that belong to the name of a paper or a meeting, not to the term: "Kế hoạch năm 2026", "năm học 2025 - 2026". */
import type { Chain } from "./chain";
import type { Reason } from "./reading";

const nouns =
  "đề án|dự án|dự toán|quy hoạch|ngân sách|danh mục|chỉ tiêu|mục tiêu|số liệu|kết quả|tờ trình|dự thảo|báo cáo|công tác|nghị quyết|quyết định|chỉ thị|hội nghị|đại hội|kỳ họp|phiên họp|sơ kết|tổng kết|kinh phí|vốn";
const compound =
  "(?:kế hoạch|chương trình|chiến lược)(?:\\s+(?:công tác|hành động|thực hiện|phát triển|đầu tư công|hoạt động|tổng thể|trung hạn|5 năm))*";
const titled = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${nouns}|${compound})(?:\\s+(?:của\\s+)?(?:hđnd(?: tỉnh)?|thường kỳ|thường lệ))?\\s*:?\\s*$`,
  "u",
);
const schoolYear =
  /(?<![\p{L}\p{M}])(?:năm học|niên khóa|niên khoá|niên độ|niên vụ|mùa vụ|vụ (?:đông xuân|hè thu|xuân|mùa|đông))\s*$/u;
const name = /\p{L}\s*$/u;
const verb = /(?<![\p{L}\p{M}])(?:hoàn thành|thực hiện|triển khai|xong|ban hành|trình|duyệt)\s*$/u;
const reach = 48;

/** Why a date without any prefix is probably no term; null when nothing speaks against it. `lower` is the whole lower-case text. */
export function titleDoubt(chain: Chain, lower: string): Reason | null {
  const before = lower.slice(Math.max(0, chain.start - reach), chain.start);
  if (schoolYear.test(before)) return "school-year";
  if (chain.links[0]?.limit !== null) return null;
  if (titled.test(before)) return "belongs-to-title";
  return chain.bare && name.test(before) && !verb.test(before) ? "unexplained-number" : null;
}
