/** Years and periods that belong to the name of a paper or a meeting, not to the term: "Kế hoạch năm 2026", "năm học 2025 - 2026". */
import type { Chain } from "./chain";
import type { Reason } from "./reading";

const nouns =
  "đề án|dự án|dự toán|quy hoạch|ngân sách|danh mục|chỉ tiêu|mục tiêu|số liệu|kết quả|tờ trình|dự thảo|công tác|nghị quyết|chỉ thị|hội nghị|đại hội|kỳ họp|phiên họp|sơ kết|tổng kết|kinh phí|vốn";
const compound =
  "(?:kế hoạch|chương trình|chiến lược)(?:\\s+(?:công tác|hành động|thực hiện|phát triển|đầu tư công|hoạt động|tổng thể|trung hạn|5 năm))*";
const titled = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${nouns}|${compound})(?:\\s+(?:của\\s+)?(?:hđnd(?: tỉnh)?|thường kỳ|thường lệ))?\\s*$`,
  "u",
);
const schoolYear =
  /(?<![\p{L}\p{M}])(?:năm học|niên khóa|niên khoá|niên độ|niên vụ|mùa vụ|vụ (?:đông xuân|hè thu|xuân|mùa|đông))\s*$/u;
const verbs =
  "hoàn thành|thực hiện|triển khai|tổ chức|xong|dứt điểm|ban hành|trình|gửi|nộp|phê duyệt|thông qua|phấn đấu|dự kiến|tiến độ|bắt đầu|khởi công|khánh thành|nghiệm thu|bàn giao|công bố|thẩm định|khai trương|vận hành|theo|cả|suốt|toàn|trong|thường xuyên|liên tục|hằng năm|hàng năm|hoan thanh|thuc hien";
/** Nothing but verbs of doing: "phấn đấu hoàn thành". "Kết quả thực hiện năm 2025" names a report, so what stands before a verb counts. */
const doing = new RegExp(`^\\s*[-+•]?\\s*(?:(?:${verbs}|và|đã|sẽ|phải|cần|được|ngay|việc)\\s*)+$`, "u");
/** "báo cáo UBND tỉnh tháng 4/2022": a verb of sending and whom to, none of the papers that carry a year in their name. */
const sending =
  /^\s*[-+•]?\s*(?:hoàn thành,?\s*)?(?:báo cáo|trình|gửi|nộp)\s+(?:(?:về|lên|cho|tại)\s+)?(?:ubnd|ủy ban|uỷ ban|hđnd|hội đồng|tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|đảng ủy|btv|ban|bộ|sở|cục|vụ|công an|chính phủ|thủ tướng|trung ương|quốc hội|văn phòng|chủ tịch|lãnh đạo|thường trực|cấp|cơ quan|tỉnh|thành phố)(?!.*(?:kết quả|kế hoạch|đề án|chương trình|dự án|nghị quyết|luật|quy hoạch|kỳ họp|phiên họp|hội nghị|đại hội|tình hình|công tác|số liệu|dự toán|thực hiện|danh mục|chỉ tiêu|nhiệm vụ|phương án|đánh giá|tổng kết|sơ kết|thống kê|số\s*$))/u;
const afterNumber =
  /^\s*(?:trong\s+)?(?:và|và cả|cùng với|hoặc|đợt|lần|bước|giai đoạn|gđ|các|những|trong đó)[\s\divx]*$/u;
const segment = /[^,;:.()\uE000]*$/u;
const reach = 96;

/**
 * Why a date without any prefix is probably no term; null when nothing speaks against it. In front of a bare date only its own
 * verb, or a verb with its recipient, may stand: after other words it may be part of a name. `lower` is the whole lower-case text.
 */
export function titleDoubt(chain: Chain, lower: string): Reason | null {
  const before = lower.slice(Math.max(0, chain.start - reach), chain.start);
  if (schoolYear.test(before)) return "school-year";
  if (chain.links[0]?.limit !== null) return null;
  const words = segment.exec(before)?.[0] ?? "";
  if (!/\p{L}/u.test(words) || afterNumber.test(words)) return null;
  if (sending.test(words) || doing.test(words)) return null;
  return titled.test(words) ? "belongs-to-title" : "unexplained-number";
}

/** Whether a bare date follows words that neither join it to the date before nor say what is done by it ("báo cáo UBND tỉnh năm 2025 trước …"). */
export function standsInText(chain: Chain, lower: string): boolean {
  const words = segment.exec(lower.slice(Math.max(0, chain.start - reach), chain.start))?.[0] ?? "";
  return (
    chain.links[0]?.limit === null &&
    /\p{L}\s*$/u.test(words) &&
    !doing.test(words) &&
    !afterNumber.test(words) &&
    !/(?<!\p{L})(?:và|và cả)\s*$/u.test(words)
  );
}
