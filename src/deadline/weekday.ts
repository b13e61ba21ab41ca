/** Days of the week by name: "thứ Hai" to "Chủ nhật", in words or figures. */
import { addDays, type IsoDate } from "../plan/date";
import { weekdayOf } from "./day-off";
import type { Outcome } from "./outcome";

/** Lower-case source for expressions, with all marks. */
export const weekdaySource = "thứ\\s*(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật";

const names: readonly RegExp[] = [
  /hai|2/u,
  /ba(?!y)|3/u,
  /tư|tu|4/u,
  /năm|nam|5/u,
  /sáu|sau|6/u,
  /bảy|bay|7/u,
  /nhật|nhat/u,
];

/** "thứ tư" → 3: 1 for Monday to 7 for Sunday, 0 for other words. */
export function readWeekday(text: string): number {
  return names.findIndex((name) => name.test(text)) + 1;
}

/** Only in front of a day or alone in a bracket: "thứ tư" also counts ("lần thứ tư"). */
const named = new RegExp(
  `(?:^|[\\s(,])(?<day>${weekdaySource})(?=\\s*,?\\s*(?:ngày\\s*)?\\d{1,2}\\s*(?:[/.-]|tháng)|\\s*\\))`,
  "gu",
);

/** Whether the only day of the week that is named is not that of the only day of the term ("Thứ Hai, 30/6/2026", a Tuesday). */
export function isOtherWeekday({ kind, from, due, pieces }: Outcome, lower: string): boolean {
  if (due === null || from !== null || pieces.length !== 1 || !/thứ|nhật/u.test(lower)) return false;
  const found = [...lower.matchAll(named)];
  const [only] = found;
  if (only === undefined || found.length > 1) return false;
  // "trước ngày D" may be read as D or the day before
  const days: IsoDate[] = kind === "before" ? [due, addDays(due, 1)] : kind === "by" ? [due] : [];
  return days.length > 0 && !days.some((day) => weekdayOf(day) === readWeekday(only.groups?.day ?? ""));
}
