/** The deadline helper's form as data: a kind of term with a few fields becomes a choice that has an official wording. */
import { type DeadlineChoice, type DeadlineContext, readDeadlineCell, wordingOf } from "../../deadline";
import { type IsoDate, isoDate } from "../../plan/date";
import { parseDay } from "../shell/parse-day";

export const termKinds = [
  "day",
  "before-day",
  "month",
  "quarter",
  "half-year",
  "year",
  "period",
  "window",
  "every-month",
  "every-quarter",
  "every-half-year",
  "every-year",
  "every-year-before",
  "ongoing",
] as const;
export type TermKind = (typeof termKinds)[number];

export type TermField = "day" | "month" | "quarter" | "half" | "year" | "toYear" | "fromDay" | "toDay" | "dayOfYear";

/** What is typed into the fields, as text. */
export type TermFields = Readonly<Record<TermField, string>>;

const fieldsOf: Readonly<Record<TermKind, readonly TermField[]>> = {
  day: ["day"],
  "before-day": ["day"],
  month: ["month", "year"],
  quarter: ["quarter", "year"],
  "half-year": ["half", "year"],
  year: ["year"],
  period: ["year", "toYear"],
  window: ["fromDay", "toDay"],
  "every-month": [],
  "every-quarter": [],
  "every-half-year": [],
  "every-year": [],
  "every-year-before": ["dayOfYear"],
  ongoing: [],
};

/** The fields that a kind of term asks for, in their order. */
export function fieldsFor(kind: TermKind): readonly TermField[] {
  return fieldsOf[kind];
}

/** Fields filled in for a day: its month, quarter, half and year. */
export function fieldsAt(day: IsoDate): TermFields {
  const [year = "", month = "1", date = "1"] = day.split("-");
  const number = Number(month);
  return {
    day: `${date}/${month}/${year}`,
    month: String(number),
    quarter: String(Math.ceil(number / 3)),
    half: number <= 6 ? "1" : "2",
    year,
    toYear: String(Number(year) + 4),
    fromDay: `${date}/${month}/${year}`,
    toDay: `31/12/${year}`,
    dayOfYear: "15/12",
  };
}

/** The choice, or null where a field is empty or says something that no calendar has. */
export function choiceOf(kind: TermKind, fields: TermFields): DeadlineChoice | null {
  const year = wholeNumber(fields.year, 1900, 2200);
  switch (kind) {
    case "day":
    case "before-day": {
      const date = parseDay(fields.day);
      return date === null ? null : { kind, date };
    }
    case "month": {
      const month = wholeNumber(fields.month, 1, 12);
      return year === null || month === null ? null : { kind, year, month };
    }
    case "quarter": {
      const quarter = ([1, 2, 3, 4] as const).find((number) => String(number) === fields.quarter.trim());
      return year === null || quarter === undefined ? null : { kind, year, quarter };
    }
    case "half-year": {
      const half = ([1, 2] as const).find((number) => String(number) === fields.half.trim());
      return year === null || half === undefined ? null : { kind, year, half };
    }
    case "year":
      return year === null ? null : { kind, year };
    case "period": {
      const last = wholeNumber(fields.toYear, 1900, 2200);
      return year === null || last === null || last <= year ? null : { kind, first: year, last };
    }
    case "window": {
      const from = parseDay(fields.fromDay);
      const to = parseDay(fields.toDay);
      return from === null || to === null || to <= from ? null : { kind, from, to };
    }
    case "every-month":
      return { kind: "every", unit: "month" };
    case "every-quarter":
      return { kind: "every", unit: "quarter" };
    case "every-half-year":
      return { kind: "every", unit: "half-year" };
    case "every-year":
      return { kind: "every", unit: "year" };
    case "every-year-before": {
      const [, day = "", month = ""] = /^\s*(\d{1,2})[/.-](\d{1,2})\s*$/u.exec(fields.dayOfYear) ?? [];
      const exists = isoDate(2027, Number(month), Number(day)) !== null;
      return exists ? { kind, month: Number(month), day: Number(day) } : null;
    }
    case "ongoing":
      return { kind, words: "Thường xuyên" };
  }
}

/**
 * The official wording of a term that was typed ("q2/2026" → "Quý II/2026"), to be written instead; null where it has that wording
 * already, where it is not certain, and where it says more than its day: recipients, conditions, several terms, a window of its own.
 */
export function officialWording(typed: string, context: DeadlineContext): string | null {
  const { deadline, parts } = readDeadlineCell(typed, { ...context, rollForward: false });
  const { text, kind, certainty, due, note } = deadline;
  if (certainty !== "stated" || due === null || note !== null || parts.length !== 1) return null;
  if (kind !== "by" && kind !== "before" && kind !== "within") return null;
  const wording = wordingOf(deadline, context);
  return wording === text || wording.startsWith("Từ ngày") ? null : wording;
}

function wholeNumber(text: string, least: number, most: number): number | null {
  const number = /^\s*\d+\s*$/u.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : null;
}
