/** Numbers as Vietnamese documents write them: "1.234,5" is one thousand two hundred thirty-four and a half. */

/** A number that is no part of a longer one, a date, a document number or a numeral. */
export const numberSource =
  "(?<![\\p{L}\\p{N}/.,-])(?:\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,\\d+)?(?![\\p{L}\\p{N}/]|[.,]\\d|-\\p{L})";

/** The value of such a number. A single group of three after a full stop is thousands: "7.900" is 7900. */
export function readNumber(text: string): number {
  return Number(text.replace(/\./gu, "").replace(",", "."));
}
