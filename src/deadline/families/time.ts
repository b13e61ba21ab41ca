/** What families that name calendar periods share: from the periods of a match to its token. */
import type { TimeToken, TokenReading } from "../family";
import type { YearReading } from "../numeral";
import { canExist, type Period } from "../period";
import type { Reason } from "../reading";

type Extra = Partial<Pick<TimeToken, "join" | "limit" | "doubt" | "implied" | "bare">>;

/**
 * The token of `periods`, or of an impossible date when the calendar has none of them. A torn year makes the reading doubtful,
 * a year of two digits makes it implied. `year` null: none was written; undefined: it was written and is no year of a plan.
 */
export function timeToken(
  periods: readonly Period[],
  year: YearReading | null | undefined,
  extra: Extra = {},
): TokenReading {
  if (year === undefined || !periods.every(canExist)) return { kind: "impossible", nearest: periods.flatMap(nearest) };
  const doubt: Reason | undefined = extra.doubt ?? (year?.torn ? "spelling" : undefined);
  const implied: Reason | undefined = extra.implied ?? (year?.short ? "year-short" : undefined);
  return { kind: "time", periods, join: "list", ...extra, ...(doubt && { doubt }), ...(implied && { implied }) };
}

/** What may have been meant by a date the calendar does not have: the month's last day, or day and month swapped. */
function nearest(period: Period): Period[] {
  if (period.unit !== "day" || period.month === null || period.year === null || canExist(period)) return [];
  const { year, month, day } = period;
  if (month > 12 && day <= 12) {
    const swapped: Period = { unit: "day", year, month: day, day: month };
    return canExist(swapped) ? [swapped] : [];
  }
  const last = [30, 29, 28].find((shorter) => shorter < day && canExist({ ...period, day: shorter }));
  return last === undefined || day > 31 ? [] : [{ ...period, day: last }];
}
