/**
 * The deadline in running text. A date counts where its own words make it a limit ("trước ngày 31/3/2026", "chậm nhất quý II/2026",
 * "từ ngày 25/7 đến ngày 28/7/2027"), or where what is done stands beside it ("báo cáo … trong tháng 8/2026"). Years that only
 * name a programme ("đến năm 2030", "giai đoạn 2026 - 2030") are none, nor are days that tell what a thing is ("các dự án đã
 * được phê duyệt trước ngày 01/7/2025").
 */
import { type DeadlineContext, readDeadline } from "../../deadline/index";
import type { Deadline } from "../../plan/plan";
import { actionWord } from "./action-word";

const hour = "(?:(?:lúc\\s+)?\\d{1,2}\\s*(?:giờ|h)\\s*(?:\\d{2}\\s*)?(?:phút\\s*)?,?\\s*)";
const day = [
  `${hour}?(?:ngày\\s+)?\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{4}`,
  `${hour}?ngày\\s+\\d{1,2}\\s+tháng\\s+\\d{1,2}(?:\\s+năm\\s+\\d{4}|(?!\\s*(?:[/\\d]|năm|hằng|hàng)))`,
  `${hour}?ngày\\s+\\d{1,2}/\\d{1,2}(?![\\d/])(?!\\s+(?:hằng|hàng)\\s)`,
].join("|");
const month =
  "(?:(?:cuối|đầu)\\s+)?(?:tháng\\s+\\d{1,2}|quý\\s+(?:IV|I{1,3}|[1-4]))(?![\\p{L}\\p{N}])(?:\\s*[/-]\\s*\\d{4}|\\s+năm\\s+\\d{4})?";
const year = "năm\\s+\\d{4}(?:\\s*[-–,]\\s*\\d{4})?";

const units = "(?:hằng|hàng|mỗi)\\s+(?:ngày|tuần|tháng|quý|năm)";
const monthDay = "ngày\\s+\\d{1,2}(?:\\s*/\\s*\\d{1,2}|\\s+tháng\\s+\\d{1,2})?";
/** Scanners lose a mark of "trước"; "tháng 11 năm trước" is none. */
const ahead = "(?<!(?:năm|tháng|quý|tuần)\\s)tr[ưu][ớóờ]c(?:\\s+vào)?";
const limit = `(?:(?:xong\\s+)?${ahead}|(?:chậm|muộn) nhất(?:\\s+(?:là|vào|trước|đến|trong)){0,2})`;
const recurring = [
  `(?:(?:${limit}|vào)\\s+)?${monthDay}(?:\\s*(?:,|và)\\s*(?:${monthDay}|\\d{1,2}/\\d{1,2}))*\\s+(?:của\\s+)?${units}`,
  `(?:${limit}|vào)\\s+(?:${hour}\\s*|tháng\\s+\\d{1,2}\\s+)${units}`,
  `(?:(?:${limit}|vào)\\s+)?(?:${hour}\\s*)?(?:thứ\\s+\\p{L}{2,3}|chủ nhật)\\s+${units}`,
  `(?:(?:${limit}|vào)\\s+)?ngày\\s+\\d{1,2}\\s+(?:của\\s+)?(?:tháng\\s+cuối(?:\\s+(?:của\\s+|mỗi\\s+)?quý)?|tháng\\s+(?:đầu\\s+quý|sau|tiếp theo|trước(?:\\s+liền kề)?))`,
  "(?<=\\()(?:thực hiện\\s+)?thường xuyên(?=\\))",
  `(?:định kỳ\\s+)?(?:hằng|hàng)\\s+(?:tuần|tháng|quý|năm)\\s+\\((?:trước|vào)\\s+ngày[^)]{1,40}\\)`,
  "định kỳ\\s+(?:(?:(?:0?[36]|ba|sáu)\\s+tháng(?:\\s*,\\s*|\\s+và\\s+))?(?:hằng|hàng)\\s+(?:tuần|tháng|quý|năm)|(?:0?[369]|ba|sáu|chín)\\s+tháng(?:\\s*(?:/|một|1|01)\\s*lần)?)",
].join("|");
const counted =
  "(?:trong(?:\\s+(?:vòng|thời hạn))?|chậm nhất(?:\\s+(?:là|sau))?)\\s+\\d{1,3}\\s+(?:ngày|tháng)(?:\\s+làm việc)?,?\\s+(?:kể\\s+từ|tính\\s+từ|sau\\s+khi)\\s+[^,;.]{3,60}";
/** What no calendar tells stays as it is written: "trước mùa lũ năm 2026", "tại kỳ họp cuối năm 2026". */
const event =
  "trước\\s+(?:mùa|kỳ họp|năm học|vụ|Tết|Đại hội|khai giảng)[^,;.]{0,40}|tại\\s+(?:kỳ|phiên)\\s+họp\\s[^,;.]{0,40}?(?:tháng\\s+\\d{1,2}\\s*/|năm)\\s*\\d{4}";
const notAfter = `không\\s+(?:được\\s+)?(?:(?:chậm|muộn)\\s+)?(?:quá|hơn|sau)\\s+(?:${day}|${month})`;
const span = `từ\\s+(?:(?:ngày|tháng|quý)\\s+[\\dIV][\\d/IV]*|\\d{1,2}/\\d{1,2}(?:/\\d{4})?)(?:\\s+tháng\\s+\\d{1,2})?(?:\\s+năm\\s+\\d{4})?\\s+đến\\s+(?:hết\\s+)?(?:${day}|${month})`;
const dayBefore = `${limit}\\s+(?:${hour}\\s*)?\\d{1,2}/\\d{1,2}(?![\\d/])(?!\\s+(?:hằng|hàng)\\s)`;
/** Their own words make these a deadline; the others are one only beside what is done. */
const inBrackets = `(?<=\\()(?:${day}|${month})(?=\\))`;
/** "trước ngày 20/6 và ngày 20/11/2026": two days in one phrase; the last counts, the other is told. */
const twoDays = `${limit}\\s+${monthDay}\\s+và\\s+(?:trước\\s+)?(?:${day})`;
const limited = `${inBrackets}|${recurring}|${counted}|${event}|${notAfter}|${span}|${twoDays}|${limit}\\s+(?:${day}|${month})|${dayBefore}`;
const firstOfTwo = new RegExp(`^${limit}\\s+${monthDay}(?=\\s+và\\s)`, "iu");
const isLimited = new RegExp(`^(?:${limited})$`, "iu");
const bounded = [
  `(?:${limit}|trong|xong|hết|đến hết)\\s+(?:(?:trong|là|vào|trước|đến)\\s+)?(?:${day}|${month}|${year})`,
  `vào\\s+(?:${day}|${month})`,
  `(?<=hoàn thành\\s)(?:${month}|${year})`,
  `(?<=(?:sơ kết|tổng kết|hoàn thành)\\s)vào\\s+${year}`,
].join("|");
const when = new RegExp(`(?<![\\p{L}\\p{N}])(?:${limited}|${bounded})`, "giu");
/** "Hằng năm, tổ chức …", "tổ chức đối thoại hằng quý.", but no "dự toán ngân sách hằng năm". */
const each = "(?:hằng|hàng)\\s+(?:tuần|tháng|quý|năm)";
const everyTime = new RegExp(
  [
    `(?<=^|[,;.]\\s)(?:định kỳ\\s+)?${each}(?=,?${actionWord.source})`,
    "(?<=(?:báo cáo|công bố|công khai|sơ kết|tổng kết|tổ chức|kiểm tra|họp|cập nhật|rà soát)\\s[^;.]{0,80})(?<!(?:ngân sách|dự toán|kế hoạch|chương trình|nhiệm vụ|chỉ tiêu|công tác|kinh phí|vốn|biên chế)\\s)" +
      `${each}(?=\\s*(?:[.;(]|$))`,
  ].join("|"),
  "giu",
);
const handedIn = /báo cáo|trình|gửi/iu;
const done =
  /(?:báo cáo|trình|gửi|hoàn thành|ban hành|xong|tổ chức|thực hiện|hoàn chỉnh|lập|xây dựng|phê duyệt|tổng hợp|sơ tán|bảo đảm|đảm bảo|khởi công|khánh thành|bàn giao|nghiệm thu|thông qua|bố trí|đưa|công bố|công khai|triển khai|cấp|thành lập|kiện toàn|sơ kết|tổng kết)[\s\S]{0,160}\s\(?$/iu;
const doneBehind = /^\s*,?\s+(?:phải\s+)?(?:báo cáo|trình|gửi|hoàn thành)/iu;
/** At its end, the time belongs to all that a part of a sentence orders: "Giải ngân kịp thời nguồn vốn trong Quý I/2026." */
const partEnd = /^\)?\s*(?:[.;,]|$|để\s)/u;
/** What a day behind it describes: "tồn đọng từ trước ngày 01/7/2025", "số liệu từ ngày 15/12 đến ngày 14/6". */
const describes =
  /(?<!\p{L})(?:đã|được|phát sinh|tồn đọng|hiệu lực|số liệu|kết quả|thời điểm|tình hình|tính)(?!\p{L})[^,;.()]{0,60}$|(?<!học\s)sinh\s+$/iu;
const past = /(?<!\p{L})(?:đã(?!\p{L})[^,;.()]{0,60}|(?:tồn đọng|phát sinh)\s+(?:kể\s+)?(?:từ\s+)?)$/iu;
/** What is to be so is to be done by then after all: "bảo đảm các dự án được khởi công trước ngày …". */
const made = /(?:bảo đảm|đảm bảo|phấn đấu|hoàn thành|để|phải)\s[^;.]{0,120}$/iu;
const slip = /tr[ưu][ớóờ]c/iu;
const reach = 200;

interface Clause {
  readonly index: number;
  readonly phrase: string;
  readonly isHandedIn: boolean;
}

/** The part of a passage before a place, back to the end of the part before: what a time at that place belongs to. */
function partBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - reach), at);
  return before.slice(Math.max(before.lastIndexOf(";"), before.lastIndexOf(". ")) + 1);
}

/** Every clause of a passage that states a time to be done by, in its order. */
function clausesIn(text: string): Clause[] {
  const found: Clause[] = [];
  for (const { 0: phrase, index } of text.matchAll(when)) {
    const before = partBefore(text, index);
    const behind = doneBehind.exec(text.slice(index + phrase.length));
    const isBracketed = text[index - 1] === "(" && text[index + phrase.length] === ")";
    const own = (isBracketed || isLimited.test(phrase)) && (!describes.test(before) || made.test(before));
    const isAtEnd = partEnd.test(text.slice(index + phrase.length)) && !describes.test(before);
    if (past.test(before) || !(own || isAtEnd || done.test(before) || behind !== null)) continue;
    found.push({ index, phrase, isHandedIn: handedIn.test(before) || handedIn.test(behind?.[0] ?? "") });
  }
  if (found.length === 0)
    for (const { 0: phrase, index } of text.matchAll(everyTime)) found.push({ index, phrase, isHandedIn: false });
  return found;
}

export interface DueClauses {
  /** The deadline of the passage: of several, that of what is to be handed in, else the last. */
  readonly deadline: Deadline | null;
  /** The other times the passage states, as written. */
  readonly others: readonly string[];
}

/** The deadline a passage states, and what else it is to be done by. */
export function deadlineIn(text: string, dates: DeadlineContext): DueClauses {
  const clauses = clausesIn(text);
  const chosen = clauses.filter(({ isHandedIn }) => isHandedIn).at(-1) ?? clauses.at(-1);
  if (chosen === undefined) return { deadline: null, others: [] };
  const stated = clauses.flatMap(({ phrase }) => [firstOfTwo.exec(phrase)?.[0] ?? phrase, phrase]);
  const others = [...new Set(stated)].filter((phrase) => phrase !== chosen.phrase);
  const read = readDeadline(chosen.phrase.replace(slip, "trước"), dates);
  return { deadline: { ...read, text: chosen.phrase }, others };
}
