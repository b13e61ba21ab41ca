/**
 * The time a task is done by where its table has no column for it but says that the works tell it themselves ("Nội dung nhiệm vụ
 * và thời gian hoàn thành"). Promises: the works stay as written; what is taken is the time a limit states, else the one they end with.
 */
import { type DeadlineContext, readDeadline } from "../../deadline/index";
import { deadlineIn } from "./due-clause";

const timeWords = /(?<![\p{L}\p{N}/])(?:giai đoạn|năm|quý|tháng|ngày|trong|trước|thường xuyên|h[ằà]ng|\d)/giu;
/** A time at the end is no longer than this. */
const longestTime = 50;

/** The text of the deadline that a work states, "" for none. */
export function timeInContent(content: string, dates: DeadlineContext): string {
  const { deadline } = deadlineIn(content, dates);
  if (deadline !== null) return deadline.text;
  const text = content.replace(/[\s.;,)]+$/u, "");
  for (const { index } of text.matchAll(timeWords)) {
    const end = text.slice(index);
    if (end.length > longestTime) continue;
    const { kind, due } = readDeadline(end, dates);
    if (due !== null || kind === "ongoing" || kind === "recurring") return end;
  }
  return "";
}
