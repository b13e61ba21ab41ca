import type { PlanDocument } from "../../plan/plan";

/** The year or years that a goal is to be reached in, as words of a text tell them. */
export interface When {
  readonly from: number | null;
  readonly to: number;
}

const period = /(?:giai đoạn|nhiệm kỳ|thời kỳ|các năm)\s+(20\d{2})\s*[-–—]\s*(20\d{2})/iu;
const year = /(?:đến(?:\s+hết)?\s+|trong\s+|vào\s+)?năm\s+(20\d{2})(?!\s*[-–]\s*20)/iu;

/** "đến ngày 31/01/2024", "quý III/2026": their year. */
const dated = /(?:(?:ngày|đến)\s+\d{1,2}\/\d{1,2}|tháng\s+\d{1,2}|quý\s+[IV]{1,3})\s*\/\s*(20\d{2})/iu;

/** What a figure is compared with: its year is no year to reach. */
export const compared = /\s*\(?(?:so với|so sánh|tính theo giá)\s[^,;.()]*\)?|(?<=\slần)\s+(?:của\s+)?năm\s+20\d{2}/giu;

/** "giai đoạn 2026 - 2030", "đến năm 2030"; null where a text names no year to reach. */
export function whenOf(text: string): When | null {
  const own = text.replace(compared, "");
  const both = period.exec(own);
  if (both !== null) return { from: Number(both[1]), to: Number(both[2]) };
  const one = year.exec(own) ?? dated.exec(own);
  return one === null ? null : { from: null, to: Number(one[1]) };
}

/** The year of a day in ISO form, or null. */
export function yearOf(day: string | null): number | null {
  return day === null ? null : Number(day.slice(0, 4));
}

/** The first year a plan speaks of as to come: where its period begins, else the year it was issued in. */
export function firstYear({ period: years, issuedOn }: PlanDocument): number | null {
  return years?.from ?? yearOf(issuedOn);
}

/** The years a whole plan aims at, by its title. */
export function planYears({ period: years, title }: PlanDocument): When | null {
  const until = /đến năm\s+(20\d{2})/iu.exec(title)?.[1];
  if (years !== null) return years.from === years.to ? { from: null, to: years.to } : years;
  return until === undefined ? null : { from: null, to: Number(until) };
}
