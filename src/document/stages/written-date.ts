/** The day a document is dated or refers to: "ngày 07 tháng 01 năm 2026", "ngày 12/11/2025", "07/01/2026". */
import { type IsoDate, isoDate } from "../../plan/date";

const inWords = "ngày\\s+(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4})";
const inFigures = "(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?(\\d{4})";
const first = new RegExp(`${inWords}|(?<!\\d)${inFigures}(?!\\d)`, "iu");

/** The first full date in a text; null when there is none or the calendar has no such day. */
export function readDate(text: string): IsoDate | null {
  const match = first.exec(text);
  if (match === null) return null;
  const [day, month, year] = match[1] === undefined ? match.slice(4, 7) : match.slice(1, 4);
  return isoDate(Number(year), Number(month), Number(day));
}
