/** From a chain of dates to its deadlines: what each prefix makes of each period. */
import { addDays, type IsoDate } from "../plan/date";
import type { Deadline } from "../plan/plan";
import type { Chain, Link } from "./chain";
import { type Bounds, boundsOf, type Period } from "./period";
import type { DeadlineContext } from "./reading";

export interface Term {
  readonly kind: Deadline["kind"];
  readonly from: IsoDate | null;
  readonly due: IsoDate | null;
}

/** The terms of a chain whose years are known; null when a period has no place in the calendar ("30/2" of a year given later). */
export function termsOf(chain: Chain, context: DeadlineContext): Term[] | null {
  const bounds: Bounds[] = [];
  for (const link of chain.links) {
    const found = boundsOf(link.period);
    if (found === null) return null;
    bounds.push(found);
  }
  const first = bounds[0];
  const last = bounds.at(-1);
  const [head] = chain.links;
  const tail = chain.links.at(-1);
  if (first === undefined || last === undefined || head === undefined || tail === undefined) return null;
  if (chain.links.length > 1 && (chain.join === "range" || isRow(chain.links, bounds))) {
    if (head.limit === "before" || head.limit === "until" || head.limit === "after")
      return [termOf(head, { from: first.from, to: last.to }, chain, context)];
    const due = tail.limit === "before" ? termOf(tail, last, chain, context).due : last.to;
    return [{ kind: "within", from: first.from, due }];
  }
  return chain.links.map((link, i) => termOf(link, bounds[i] ?? first, chain, context));
}

function termOf(link: Link, { from, to }: Bounds, chain: Chain, context: DeadlineContext): Term {
  if (link.limit === "before") {
    const inclusive = link.period.unit === "day" && (link.hour || context.beforeIncludesDay === true);
    return { kind: "before", from: null, due: inclusive ? from : addDays(from, -1) };
  }
  if (link.limit === "until") return { kind: "by", from: null, due: to };
  if (link.limit === "after") return { kind: "unknown", from: addDays(to, 1), due: null };
  const spans = link.period.unit === "years" && link.period.first < link.period.last;
  if (link.limit === "from" && !spans) return { kind: "ongoing", from, due: null };
  if (spans) return { kind: "within", from, due: to };
  return { kind: "by", from: chain.limit || link.period.unit === "day" ? null : from, due: to };
}

/** Whether bare periods follow each other without a gap: "Quý II, III/2026" is one window, "tháng 3 và tháng 6/2026" is not. */
function isRow(links: readonly Link[], bounds: readonly Bounds[]): boolean {
  return (
    links.every(({ period, limit }) => period.unit !== "day" && (limit === null || limit === "in")) &&
    bounds.every((bound, i) => {
      const before = bounds[i - 1];
      return before === undefined || addDays(before.to, 1) === bound.from;
    })
  );
}

/** The period with the year in which it next ends on or after `day`; null when its month is missing too. */
export function nextAfter(period: Period, day: IsoDate): Period | null {
  if (period.unit === "years" || (period.unit === "day" && period.month === null)) return null;
  const year = Number(day.slice(0, 4));
  for (let candidate = year; candidate <= year + 8; candidate++) {
    const dated = { ...period, year: candidate };
    const bounds = boundsOf(dated);
    if (bounds !== null && bounds.to >= day) return dated;
  }
  return null;
}
