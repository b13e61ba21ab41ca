/** Group headings without a numeral: what they look like, and which of them lies in which. */
import { isCapitals } from "./outline";

/** What of an open group tells. */
interface OpenGroup {
  readonly title: string;
  readonly style: unknown;
  readonly tasks: readonly unknown[];
  readonly task: unknown;
}

const timeOfYear = /^(năm|quý|tháng|tuần)\s+[\dIVX]{1,4}(?:\s*[/-]\s*\d{4}|\s+năm\s+\d{4})?$/iu;
/** From the longest to the shortest. */
const timeUnits = ["năm", "quý", "tháng", "tuần"];

/** The rank of a heading that is a time of the year ("Tháng 02"), the longest first; null for any other text. */
function timeRank(text: string): number | null {
  const unit = timeOfYear.exec(text)?.[1];
  return unit === undefined ? null : timeUnits.indexOf(unit.toLocaleLowerCase("vi"));
}

/** A heading without numeral: in capitals, or a time of the year. */
export const looksLikeTitle = (text: string): boolean => timeRank(text) !== null || isCapitals(text);

/**
 * Whether an open group holds a heading without numeral: a numbered one does; of two unnumbered ones a quarter holds its
 * months, and one in capitals those in small letters that follow it at once.
 */
export function holdsUnnumbered(group: OpenGroup | undefined, title: string): boolean {
  if (group === undefined || group.style !== null) return true;
  const [outer, inner] = [timeRank(group.title), timeRank(title)];
  if (outer !== null && inner !== null) return outer < inner;
  return isCapitals(group.title) && !isCapitals(title) && group.tasks.length === 0 && group.task === null;
}
