/** The sentences that clerks write above their tables, from the same numbers. A draft to be edited, in official wording. */
import { type Counted, countText, rateText } from "./count";

const tasksWord = "nhiệm vụ";

/** ", trong đó 4 nhiệm vụ đúng hạn, 6 nhiệm vụ quá hạn": the parts that are not empty; ", đều đúng hạn" where there is one. */
function among(parts: readonly (readonly [words: string, list: readonly unknown[]])[]): string {
  const filled = parts.filter(([, list]) => list.length > 0);
  const [only, ...others] = filled;
  if (only === undefined) return "";
  if (others.length === 0) return only[1].length === 1 ? `, ${only[0]}` : `, đều ${only[0]}`;
  return `, trong đó ${filled.map(([words, list]) => `${countText(list.length)} ${tasksWord} ${words}`).join(", ")}`;
}

function doneWords({ total, done, onTime, late }: Counted): string {
  if (done.length === 0) return "chưa có nhiệm vụ nào hoàn thành";
  const rate = rateText(done.length, total.length);
  const parts = among([
    ["đúng hạn", onTime],
    ["quá hạn", late],
  ]);
  return `đã hoàn thành ${countText(done.length)} ${tasksWord} (đạt ${rate}% tổng số nhiệm vụ)${parts}`;
}

function openWords({ open, inTerm, overdue, noTerm }: Counted): string {
  if (open.length === 0) return "không còn nhiệm vụ chưa hoàn thành";
  const parts = among([
    ["còn trong hạn", inTerm],
    ["đã quá hạn", overdue],
    ["không có thời hạn cụ thể", noTerm],
  ]);
  return `chưa hoàn thành ${countText(open.length)} ${tasksWord}${parts}`;
}

/**
 * "Tổng số nhiệm vụ: 29; đã hoàn thành 12 nhiệm vụ (đạt 41,4% tổng số nhiệm vụ) …", and the rate of what has fallen due, with its denominator.
 * `scope` says what the report is limited to; "" for everything.
 */
export function countSentences(total: Counted, scope = ""): string[] {
  const unchecked =
    total.unchecked.length === 0 ? "" : `; chưa xác định ${countText(total.unchecked.length)} ${tasksWord}`;
  const within = scope === "" ? "" : ` (${scope})`;
  const all = `Tổng số nhiệm vụ${within}: ${countText(total.total.length)}; ${doneWords(total)}; ${openWords(total)}${unchecked}.`;
  const due = total.done.length + total.overdue.length;
  if (total.done.length === 0 || due === total.total.length) return [all];
  return [
    all,
    `Tính trên ${countText(due)} nhiệm vụ đến hạn (gồm nhiệm vụ đã hoàn thành và nhiệm vụ chưa hoàn thành đã quá hạn), ` +
      `tỷ lệ hoàn thành đạt ${rateText(total.done.length, due)}%.`,
  ];
}

/** As many are named at most. */
const mostNamed = 5;

/**
 * "Các đơn vị có nhiều nhiệm vụ quá hạn: Sở A (3), Sở B (2)." The five with most, without those that as many are as late as whom it leaves out;
 * null where nobody is late, or all alike.
 */
export function mostOverdueSentence(groups: readonly { label: string; overdue: number }[], who: string): string | null {
  const late = groups.filter(({ overdue }) => overdue > 0).sort((a, b) => b.overdue - a.overdue);
  const leftOut = late[mostNamed]?.overdue ?? 0;
  const named = late.slice(0, mostNamed).filter(({ overdue }) => overdue > leftOut);
  if (named.length === 0) return null;
  const list = named.map(({ label, overdue }) => `${label} (${countText(overdue)})`).join(", ");
  return late.length === 1
    ? `Chỉ một ${who} có nhiệm vụ quá hạn: ${list}.`
    : `Các ${who} có nhiều nhiệm vụ quá hạn: ${list}.`;
}
