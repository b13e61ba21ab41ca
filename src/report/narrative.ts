/** The sentences that clerks write above their tables, from the same numbers. A draft to be edited, in official wording. */
import { type Counted, countText, rateText } from "./count";

/** "Tổng số nhiệm vụ: 29; đã hoàn thành 12 nhiệm vụ (đạt 41,4% tổng số nhiệm vụ) …" */
export function countSentence(total: Counted): string {
  const size = (list: readonly unknown[]) => countText(list.length);
  const rate = rateText(total.done.length, total.total.length);
  const rateWords = rate === "-" ? "" : ` (đạt ${rate}% tổng số nhiệm vụ)`;
  const unchecked = total.unchecked.length === 0 ? "" : `; chưa xác định ${size(total.unchecked)} nhiệm vụ`;
  return (
    `Tổng số nhiệm vụ: ${size(total.total)}; đã hoàn thành ${size(total.done)} nhiệm vụ${rateWords}, ` +
    `trong đó đúng hạn ${size(total.onTime)}, quá hạn ${size(total.late)}; ` +
    `chưa hoàn thành ${size(total.open)} nhiệm vụ, trong đó trong hạn ${size(total.inTerm)}, quá hạn ${size(total.overdue)}, ` +
    `không có thời hạn cụ thể ${size(total.noTerm)}${unchecked}.`
  );
}

/** "Các đơn vị có nhiều nhiệm vụ quá hạn: Sở A (3), Sở B (2)." The five with most; null where nobody is late. */
export function mostOverdueSentence(
  groups: readonly { label: string; counted: Counted }[],
  who: string,
): string | null {
  const late = groups
    .filter((group) => group.counted.overdue.length > 0)
    .sort((a, b) => b.counted.overdue.length - a.counted.overdue.length)
    .slice(0, 5)
    .map((group) => `${group.label} (${countText(group.counted.overdue.length)})`);
  return late.length === 0 ? null : `Các ${who} có nhiều nhiệm vụ quá hạn: ${late.join(", ")}.`;
}
