/** What stands before a plan in a table of several. */
import { toRoman } from "../text/roman";

/** Plans are lettered where their sections carry the roman numerals: A, B … Z, then numbers. */
export function planLetter(number: number): string {
  return number <= 26 ? String.fromCharCode(64 + number) : toRoman(number);
}
