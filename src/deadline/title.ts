/** Dates that belong to the name of a paper, a meeting or a fact, not to the term: "Kế hoạch năm 2026", "có hiệu lực từ ngày 01/7/2025". */
import type { Chain } from "./chain";
import {
  endsTask,
  isActing,
  isDoing,
  isMaking,
  isProduct,
  isRecord,
  isSending,
  isTask,
  namesOtherwise,
  tellsThingsApart,
} from "./lead";
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
const afterNumber =
  /^\s*(?:trong\s+)?(?:và|và cả|cùng với|hoặc|đợt|lần|bước|giai đoạn|gđ|các|những|trong đó)[\s\divx]*$/u;
const isOffice = /^(?:nhiệm kỳ|nhiệm kì|khóa|khoá)/u;
const segment = /[^,;:.()\uE000]*$/u;
const paperBeforeBracket =
  /(?<![\p{L}\p{M}])(?:tổng kết|sơ kết|đánh giá|nghị quyết|kế hoạch|đề án|chương trình|dự án|kết quả|thành lập|kỷ niệm)(?![\p{L}\p{M}])[^,;:.()]*\(\s*$/u;
const meetingBeforeBracket =
  /(?<![\p{L}\p{M}])(?:đại hội|hội nghị|kỳ họp|phiên họp|lễ)(?![\p{L}\p{M}])[^,;:.()]*\(\s*$/u;
/** "Kinh phí: năm 2026" says which money. */
const ofMoney = /(?<![\p{L}\p{M}])(?:kinh phí|vốn|nguồn vốn|nguồn|dự toán|ngân sách|căn cứ|số liệu)\s*:\s*$/u;
/** "Ngày … tháng 6 năm 2026": a form whose day nobody has filled in. */
const blank = /(?:ngày|tháng|quý)\s*(?:\.{2,}|…|_+)\s*\/?\s*$/u;
/** "đề nghị gia hạn đến …" asks for a term that nobody has granted yet. */
const asked = /(?<![\p{L}\p{M}])(?:đề nghị|đề xuất|kiến nghị|xin)\s*(?:được\s*)?$/u;
const reach = 96;

/**
 * Why a date is probably no term; null when nothing speaks against it. In front of a bare date only its own verb, a verb with its
 * recipient or with what it makes may stand: after other words it may be part of a name. "từ", "đến" and "thời hạn" say as much
 * of facts and of papers as of terms, so there too the words in front must be those of a task. `lower` is the whole lower-case
 * text, `previous` the chain before this one.
 */
export function titleDoubt(chain: Chain, lower: string, previous: Chain | null): Reason | null {
  const before = lower.slice(Math.max(0, chain.start - reach), chain.start);
  if (schoolYear.test(before)) return "school-year";
  const limit = chain.links[0]?.limit ?? null;
  if (limit === null && meetingBeforeBracket.test(before)) return "belongs-to-title";
  // "HĐND tỉnh khóa XIX, nhiệm kỳ 2026 - 2031" is a name
  const sentence = /[^;:.()]*$/u.exec(before)?.[0] ?? "";
  if (
    limit === null &&
    isOffice.test(lower.slice(chain.start, chain.end)) &&
    /\p{L}/u.test(sentence) &&
    !isActing(sentence) &&
    !isDoing(sentence)
  )
    return "belongs-to-title";
  if (ofMoney.test(before)) return "belongs-to-title";
  if (blank.test(before)) return "unexplained-number";
  if (limit !== null) {
    const words = wordsBefore(chain, lower, previous?.end);
    if (asked.test(words) && lower.startsWith("gia hạn", chain.start)) return "unexplained-number";
    const doubt = limitedDoubt(chain, words);
    return doubt !== null && chain.strength === "plain" && !isRecord(words) && endsTask(words, sentence) ? null : doubt;
  }
  if (chain.links[0]?.period.unit === "years" && paperBeforeBracket.test(before)) return "belongs-to-title";
  const words = wordsBefore(chain, lower);
  if (!/\p{L}/u.test(words) || afterNumber.test(words)) return null;
  // "Quý I/2026: rà soát Quý II/2026: ban hành", once two lines
  if (previous !== null && isHeading(previous, lower) && isHeading(chain, lower)) return null;
  if (isSending(words) || isDoing(words)) return null;
  if (isOfMonths(chain) && (isMaking(words) || isProduct(words))) return null;
  return titled.test(words) ? "belongs-to-title" : "unexplained-number";
}

function limitedDoubt(chain: Chain, words: string): Reason | null {
  if (!/\p{L}/u.test(words) || afterNumber.test(words)) return null;
  if (isRecord(words)) return "unexplained-number";
  if (chain.strength === "strong" || isDoing(words) || isSending(words)) return null;
  if (chain.strength === "plain") {
    const isBefore = chain.links[0]?.limit === "before";
    if (isBefore && tellsThingsApart(words)) return "unexplained-number";
    return isTask(words) || (isOfMonths(chain) && !isBefore && isProduct(words)) ? null : "unexplained-number";
  }
  const fits = chain.join === "range" ? isTask(words) && !namesOtherwise(words) : isActing(words);
  return fits ? null : "belongs-to-title";
}

function isOfMonths({ links }: Chain): boolean {
  return links.every(({ period }) => period.unit === "months");
}

/** From the last separator, or from `floor`, up to the chain. */
function wordsBefore(chain: Chain, lower: string, floor = 0): string {
  return segment.exec(lower.slice(Math.max(floor, chain.start - reach), chain.start))?.[0] ?? "";
}

function isHeading(chain: Chain, lower: string): boolean {
  return /^\s*:/u.test(lower.slice(chain.end, chain.end + 3));
}

/** Whether a bare date follows words that neither join it to the date before nor say what is done by it ("báo cáo UBND tỉnh năm 2025 trước …"). */
export function standsInText(chain: Chain, lower: string): boolean {
  const words = wordsBefore(chain, lower);
  return (
    chain.links[0]?.limit === null &&
    /\p{L}\s*$/u.test(words) &&
    !isDoing(words) &&
    !afterNumber.test(words) &&
    !/(?<!\p{L})(?:và|và cả)\s*$/u.test(words)
  );
}

/** Whether a date is plainly a term of its own: limited ("trước …"), behind a colon, or behind the verb of what is done by it. */
export function isTermOfItsOwn(chain: Chain, lower: string): boolean {
  if (chain.links[0]?.limit != null) return true;
  const words = wordsBefore(chain, lower);
  if (isDoing(words)) return true;
  return /:\s*$/u.test(lower.slice(Math.max(0, chain.start - reach), chain.start));
}
