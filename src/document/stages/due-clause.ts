/**
 * The deadline in running text: a date counts only where a word makes it one, something to be handed in or done by then. Years
 * that only name a programme ("đến năm 2030", "giai đoạn 2026 - 2030") are none.
 */
import { type DeadlineContext, readDeadline } from "../../deadline/index";
import type { Deadline } from "../../plan/plan";

const day = [
  "(?:\\d{1,2}\\s*(?:giờ|h)\\s*(?:\\d{2}\\s*)?(?:phút\\s*)?,?\\s*)?(?:ngày\\s+)?\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{4}",
  "(?:\\d{1,2}\\s*(?:giờ|h)\\s*,?\\s*)?ngày\\s+\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm\\s+\\d{4}",
  "ngày\\s+\\d{1,2}/\\d{1,2}(?![\\d/])(?!\\s+(?:hằng|hàng)\\s)",
].join("|");
const period = [
  "(?:cuối\\s+|đầu\\s+)?tháng\\s+\\d{1,2}(?:\\s*[/-]\\s*|\\s+năm\\s+)\\d{4}",
  "quý\\s+[IV1-4]+(?:\\s*[/-]\\s*|\\s+năm\\s+)\\d{4}",
  "năm\\s+\\d{4}(?:\\s*[-–,]\\s*\\d{4})?",
].join("|");
const often = "(?:hằng|hàng)\\s+(?:tuần|tháng|quý|năm)";
const recurring = [
  `(?:trước\\s+|vào\\s+)?ngày\\s+\\d{1,2}(?:\\s*/\\s*\\d{1,2}|\\s+tháng\\s+\\d{1,2})?\\s+${often}`,
  "(?:trước\\s+|vào\\s+)?ngày\\s+\\d{1,2}\\s+(?:của\\s+)?(?:tháng\\s+cuối(?:\\s+(?:mỗi\\s+)?quý)?|mỗi\\s+(?:tháng|quý)|tháng\\s+đầu\\s+quý)",
  `(?:định kỳ\\s+)?${often}\\s+\\((?:trước|vào)\\s+ngày[^)]{1,40}\\)`,
  `định kỳ\\s+(?:(?:0?[36]|ba|sáu)\\s+tháng(?:\\s*,\\s*|\\s+và\\s+))?${often}`,
].join("|");
const bounded = `(?:trước|trong|chậm nhất|xong|hết|đến hết|muộn nhất)\\s+(?:(?:trong|là|vào|trước|đến)\\s+)?(?:${day}|${period})`;
const when = `(?:${recurring}|${bounded})`;
const handedIn = "báo cáo|trình|gửi";
const done = `${handedIn}|hoàn thành|ban hành|xong|tổ chức|thực hiện|hoàn chỉnh|lập|xây dựng|phê duyệt|tổng hợp|sơ tán|bảo đảm|đảm bảo|khởi công|khánh thành|bàn giao|nghiệm thu|thông qua`;
/** "… báo cáo UBND tỉnh trước ngày 20/12/2026". */
const workFirst = new RegExp(`(?:${done})[^;.]{0,160}?\\s\\(?(${when})`, "giu");
/** "định kỳ trước ngày 15 tháng 12 hằng năm báo cáo …", "trước ngày 20/8/2026, trình …". */
const timeFirst = new RegExp(`(?<=^|\\s)(${when})\\s*,?\\s+(?:phải\\s+)?(?:${handedIn}|hoàn thành)`, "giu");

/** The deadline a passage states, or null. Of several, that of what is to be handed in, else the last. */
export function deadlineIn(text: string, dates: DeadlineContext): Deadline | null {
  const found = [...text.matchAll(workFirst), ...text.matchAll(timeFirst)].sort((a, b) => a.index - b.index);
  const reported = found.filter((match) => new RegExp(handedIn, "iu").test(match[0]));
  const phrase = (reported.at(-1) ?? found.at(-1))?.[1];
  if (phrase === undefined) return null;
  const deadline = readDeadline(phrase, dates);
  return deadline.kind === "unknown" ? null : deadline;
}
