/** Official wording for a chosen deadline, by the layout rules of documents: day and months 1, 2 with a leading zero, quarters in Roman numerals. */
import { addDays, endOfMonth, type IsoDate } from "../plan/date";
import type { Deadline } from "../plan/plan";
import type { DeadlineContext } from "./reading";

export type DeadlineChoice =
  /** Up to and including `date`: "Chậm nhất ngày 30/6/2026". */
  | { readonly kind: "day"; readonly date: IsoDate }
  /** Before `date`, which itself is too late: "Trước ngày 30/6/2026". */
  | { readonly kind: "before-day"; readonly date: IsoDate }
  | { readonly kind: "month"; readonly year: number; readonly month: number }
  | { readonly kind: "quarter"; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly kind: "half-year"; readonly year: number; readonly half: 1 | 2 }
  | { readonly kind: "year"; readonly year: number }
  /** Whole years, both included. */
  | { readonly kind: "period"; readonly first: number; readonly last: number }
  | { readonly kind: "window"; readonly from: IsoDate; readonly to: IsoDate }
  | { readonly kind: "every"; readonly unit: "month" | "quarter" | "half-year" | "year" }
  /** Every year before this day. */
  | { readonly kind: "every-year-before"; readonly month: number; readonly day: number }
  | { readonly kind: "ongoing"; readonly words: "Thường xuyên" | "Trong quá trình thực hiện Nghị quyết" };

const quarters = ["I", "II", "III", "IV"] as const;
const quarterNumbers = [1, 2, 3, 4] as const;
const every = { month: "Hằng tháng", quarter: "Hằng quý", "half-year": "Định kỳ 6 tháng", year: "Hằng năm" } as const;

/** The official Vietnamese wording of a choice; `readDeadline` reads it back as the same deadline, with certainty. */
export function writeDeadline(choice: DeadlineChoice): string {
  switch (choice.kind) {
    case "day":
      return `Chậm nhất ngày ${dayOf(choice.date)}`;
    case "before-day":
      return `Trước ngày ${dayOf(choice.date)}`;
    case "month":
      return `Tháng ${monthOf(choice.month)}/${choice.year}`;
    case "quarter":
      return `Quý ${quarters[choice.quarter - 1]}/${choice.year}`;
    case "half-year":
      return `6 tháng ${choice.half === 1 ? "đầu" : "cuối"} năm ${choice.year}`;
    case "year":
      return `Năm ${choice.year}`;
    case "period":
      return `Giai đoạn ${choice.first} - ${choice.last}`;
    case "window":
      return `Từ ngày ${dayOf(choice.from)} đến hết ngày ${dayOf(choice.to)}`;
    case "every":
      return every[choice.unit];
    case "every-year-before":
      return `Trước ngày ${String(choice.day).padStart(2, "0")}/${monthOf(choice.month)} hằng năm`;
    case "ongoing":
      return choice.words;
  }
}

/** The official wording of a deadline that was read by this convention; its own text where it has no dates. */
export function wordingOf(
  deadline: Deadline,
  { beforeIncludesDay = false }: Pick<DeadlineContext, "beforeIncludesDay"> = {},
): string {
  const choice = choiceOf(deadline, beforeIncludesDay);
  return choice === null ? deadline.text : writeDeadline(choice);
}

function choiceOf({ kind, from, due }: Deadline, beforeIncludesDay: boolean): DeadlineChoice | null {
  if (due === null || kind === "ongoing" || kind === "recurring") return null;
  if (kind === "before") return { kind: "before-day", date: beforeIncludesDay ? due : addDays(due, 1) };
  if (from === null) return { kind: "day", date: due };
  const year = Number(due.slice(0, 4));
  const first = Number(from.slice(5, 7));
  const last = Number(due.slice(5, 7));
  const whole = from.endsWith("-01") && due === endOfMonth(year, last);
  if (whole && from.slice(0, 4) !== due.slice(0, 4) && first === 1 && last === 12)
    return { kind: "period", first: Number(from.slice(0, 4)), last: year };
  if (!whole || from.slice(0, 4) !== due.slice(0, 4)) return { kind: "window", from, to: due };
  if (first === last) return { kind: "month", year, month: first };
  if (first === 1 && last === 12) return { kind: "year", year };
  const quarter = quarterNumbers.find((number) => first === number * 3 - 2 && last === number * 3);
  if (quarter !== undefined) return { kind: "quarter", year, quarter };
  if (last - first === 5 && (first === 1 || first === 7)) return { kind: "half-year", year, half: first === 1 ? 1 : 2 };
  return { kind: "window", from, to: due };
}

function dayOf(date: IsoDate): string {
  return `${date.slice(8)}/${monthOf(Number(date.slice(5, 7)))}/${date.slice(0, 4)}`;
}

function monthOf(month: number): string {
  return month < 3 ? `0${month}` : String(month);
}
