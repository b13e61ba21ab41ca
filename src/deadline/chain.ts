/**
 * Dates that belong together: "31/3, 30/6 và 30/9/2026" is one chain of three, "từ tháng 3 đến tháng 6/2026" one of two.
 * Within a chain a missing month or year is taken from its neighbours.
 */
import type { TimeToken, Token } from "./family";
import { isUnmarked } from "./letter";
import { boundsOf, type Period, withYear, yearOf } from "./period";
import { type Limit, type Prefix, prefixAt, type Strength } from "./prefix";
import type { Reason } from "./reading";
import type { ScannedText } from "./scan";

export interface Link {
  readonly period: Period;
  readonly limit: Limit | null;
  readonly hour: boolean;
  readonly start: number;
  readonly end: number;
}

export interface Chain {
  readonly links: readonly Link[];
  /** Range: from the first link to the last. List: every link is a deadline of its own. */
  readonly join: "list" | "range" | "alternative";
  /** Only the last day counts. */
  readonly limit: boolean;
  /** How much its prefix says by itself. */
  readonly strength: Strength;
  /** Starts with digits without a head word. */
  readonly bare: boolean;
  readonly doubt: Reason | null;
  readonly implied: Reason | null;
  /** "năm sau", "năm nay" behind it: its year, counted from that of the document; null where nothing is said. */
  readonly yearsOn: number | null;
  readonly start: number;
  readonly end: number;
}

type Placed = TimeToken & { readonly start: number; readonly end: number };
type Join = Chain["join"];

const listGap = /^[\s,;&+]*(?:và|va|rồi)?[\s,;]*-?\s*$/u;
const rangeGap = /^\s*-\s*$/u;
const yearOn =
  /^\s*,?\s*(?:(?:của\s*|cua\s*)?n[ăa]m\s*)(?:(?<now>nay|này)|(?:sau|tới|toi|kế tiếp|ke tiep|tiếp theo|tiep theo|liền kề|lien ke)(?:\s*liền kề)?)(?!\s*(?:khi|đó|thời|kỳ)|[\p{L}\p{M}\d])/u;
const yearOnReach = 32;
const choiceGap = /^[\s,;]*(?:\([^()]{0,32}\)[\s,;]*)?(?:hoặc|hay)\s*$/u;

/** Chains of the time tokens, in the order of the text. Years are missing only where no link of the chain has one. */
export function chainsOf(tokens: readonly Token[], text: ScannedText): Chain[] {
  const { rest } = text;
  const chains: Chain[] = [];
  let open: Open | null = null;
  const form = isUnmarked(rest) ? "unmarked" : "marked";
  let floor = 0;
  for (const token of tokens) {
    if (token.kind !== "time") {
      floor = token.end;
      continue;
    }
    const prefix = prefixAt(rest, token.start, floor, form);
    const last = open?.tokens.at(-1);
    const join =
      last === undefined ? null : joinOf(rest.slice(last.token.end, prefix?.start ?? token.start), last, prefix);
    if (open !== null && join !== null) {
      open.tokens.push({ token, prefix });
      if (open.join === "list") open.join = join;
    } else {
      if (open !== null) chains.push(close(open, text));
      open = { tokens: [{ token, prefix }], join: "list" };
    }
    floor = token.end;
  }
  if (open !== null) chains.push(close(open, text));
  return chains;
}

function joinOf(gap: string, last: { prefix: Prefix | null }, prefix: Prefix | null): Join | null {
  const plain = prefix === null || prefix.limit === "in";
  const before = last.prefix?.limit ?? null;
  if (prefix !== null && gap.trim() === "") {
    if (prefix.to && before !== "until" && before !== "before") return "range";
    if ((prefix.limit === "before" || prefix.limit === "until") && before === "from") return "range";
  }
  if (plain && rangeGap.test(gap)) return "range";
  if (plain && choiceGap.test(gap)) return "alternative";
  return listGap.test(gap) && gap.trim() !== "" && (plain || prefix.limit === before) ? "list" : null;
}

interface Open {
  readonly tokens: { readonly token: Placed; readonly prefix: Prefix | null }[];
  join: Join;
}

function close(open: Open, text: ScannedText): Chain {
  const links: Link[] = [];
  let limit: Limit | null = null;
  let join = open.join;
  let doubt: Reason | null = null;
  let implied: Reason | null = null;
  for (const { token, prefix } of open.tokens) {
    // a prefix reaches over the list that follows it: "trước 31/3, 30/6"
    limit = prefix === null ? (join === "range" ? null : limit) : prefix.limit;
    for (const period of token.periods)
      links.push({ period, limit, hour: prefix?.hour ?? false, start: prefix?.start ?? token.start, end: token.end });
    if (token.periods.length > 1 && open.tokens.length === 1) join = token.join;
    doubt ??= token.doubt ?? (prefix?.moved ? "prefix-without-date" : null);
    // "từ đầu năm 2026" starts on the first day, whatever "đầu" means elsewhere
    const isPlainStart = token.implied === "start-of-period" && prefix?.limit === "from";
    implied ??= (isPlainStart ? null : token.implied) ?? (prefix?.approximate ? "approximate" : null);
  }
  const said = yearOnAfter(text, open.tokens.at(-1)?.token.end ?? 0, links);
  const filled = inherit(links, said?.years ?? 0);
  // "Quý IV/2026-2027": a quarter to a year, or of two years
  if (join === "range" && open.tokens.at(-1)?.token.bare && links[0]?.period.unit !== "years")
    doubt ??= "ambiguous-number";
  if (join === "alternative") implied ??= "alternatives";
  const first = open.tokens[0];
  const last = open.tokens.at(-1);
  return {
    links: filled.links,
    join,
    limit: open.tokens.length === 1 && first?.token.limit === true,
    strength: first?.prefix?.strength ?? "plain",
    bare: first?.token.bare === true,
    doubt: doubt ?? filled.doubt,
    implied: implied ?? filled.implied,
    start: first?.prefix?.start ?? first?.token.start ?? 0,
    yearsOn: said?.years ?? null,
    end: said?.end ?? last?.token.end ?? 0,
  };
}

/** "năm sau" behind a date whose year is missing; after "đầu năm" and the like the word "năm" is part of the date. */
function yearOnAfter(
  { lower }: ScannedText,
  at: number,
  links: readonly Link[],
): { years: number; end: number } | null {
  const last = links.at(-1);
  if (last === undefined || yearOf(last.period) !== null) return null;
  const from = /n[ăa]m$/u.test(lower.slice(Math.max(0, at - 3), at)) ? at - 3 : at;
  const match = yearOn.exec(lower.slice(from, from + yearOnReach));
  return match === null ? null : { years: match.groups?.now === undefined ? 1 : 0, end: from + match[0].length };
}

/** Takes a missing month or year from the right ("15 và 30/6/2026"), which is how lists are written, else from the left (implied). */
function inherit(
  links: readonly Link[],
  yearsOn: number,
): { links: Link[]; implied: Reason | null; doubt: Reason | null } {
  const filled = [...links];
  let implied: Reason | null = null;
  for (let i = filled.length - 2; i >= 0; i--) {
    const link = filled[i];
    const right = filled[i + 1];
    if (link !== undefined && right !== undefined) filled[i] = { ...link, period: takeFrom(link.period, right.period) };
  }
  for (let i = 1; i < filled.length; i++) {
    const link = filled[i];
    const left = filled[i - 1];
    if (link === undefined || left === undefined || link.period.unit === "years" || link.period.year !== null) continue;
    const year = yearOf(left.period);
    if (year === null) continue;
    filled[i] = { ...link, period: withYear(link.period, year + yearsOn) };
    implied = "year-inherited";
  }
  return {
    links: filled,
    implied,
    doubt: filled.some(({ period }, i) => i > 0 && goesBack(filled[i - 1]?.period, period)) ? "reversed" : null,
  };
}

function takeFrom(period: Period, right: Period): Period {
  if (period.unit === "years" || period.year !== null) return period;
  const isMonthMissing = period.unit === "day" && period.month === null && right.unit === "day";
  const dated: Period = isMonthMissing ? { ...period, month: right.month } : period;
  const year = right.unit === "years" ? right.first : right.year;
  return year === null ? dated : withYear(dated, year);
}

function goesBack(left: Period | undefined, right: Period): boolean {
  const a = left === undefined ? null : boundsOf(left);
  const b = boundsOf(right);
  return a !== null && b !== null && b.to < a.from;
}
