/** Numbers, days and times as Vietnamese offices read them, in either language. */

export type Language = "vi" | "en";

/** 1234.5 → "1.234,5" in Vietnamese, "1,234.5" in English; at most two decimals. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-US", { maximumFractionDigits: 2 }).format(value);
}

/** "2026-01-07" → "07/01/2026" in both languages: the form Vietnamese offices read. Other text is returned as it is. */
export function formatDate(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return parts === null ? date : `${parts[3]}/${parts[2]}/${parts[1]}`;
}

/** "10:42" and "2026-11-22" of an instant, in the time zone of the machine, as sentences take them. */
export function localTime(instant: string | Date): { time: string; day: string } {
  const at = new Date(instant);
  const two = (value: number) => String(value).padStart(2, "0");
  return {
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
    day: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
  };
}
