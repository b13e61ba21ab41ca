/** The term of a cell that names dates: one chain or several, the latest counting; years that are missing are looked for. */
import type { IsoDate } from "../plan/date";
import { type Chain, chainsOf } from "./chain";
import type { Token } from "./family";
import { nothing, type Outcome, type Piece } from "./outcome";
import { boundsOf, withYear, yearOf } from "./period";
import type { DeadlineContext, Reason } from "./reading";
import type { ScannedText } from "./scan";
import { nextAfter, type Term, termsOf } from "./term";
import { isTermOfItsOwn, standsInText, titleDoubt } from "./title";

/** Null when the tokens name no date. */
export function datedOutcome(tokens: readonly Token[], text: ScannedText, context: DeadlineContext): Outcome | null {
  const judged = chainsOf(tokens, text).map((chain, i, all) => ({
    chain,
    doubt: titleDoubt(chain, text.lower, all[i - 1] ?? null),
  }));
  if (judged.length === 0) return null;
  // beside a term of its own ("trước …", "…: Quý II/2026") a title is only a title; alone it leaves in doubt what is meant
  const limited = judged.some(({ chain, doubt }) => doubt === null && isTermOfItsOwn(chain, text.lower));
  const terminal = judged.filter(({ chain, doubt }) => doubt === null && !(limited && standsInText(chain, text.lower)));
  const doubts: Reason[] = limited && terminal.length > 0 ? [] : judged.flatMap(({ doubt }) => doubt ?? []);
  const chosen = (terminal.length > 0 ? terminal : judged).map(({ chain }) => chain);
  const { chains, implied, missing } = withYears(chosen, context);
  const terms: Term[] = [];
  const pieces: Piece[] = [];
  for (const chain of chains) {
    if (chain.doubt !== null) doubts.push(chain.doubt);
    if (chain.implied !== null) implied.push(chain.implied);
    const found = termsOf(chain, context) ?? [];
    for (const term of found) terms.push(term);
    for (const piece of piecesOf(chain, found)) pieces.push(piece);
  }
  if (missing) return { ...nothing, pieces, doubts: ["year-missing"] };
  const { kind, from, due, nested } = merge(terms);
  const last = due ?? "9999";
  const kept = new Set(chosen);
  const left = judged.flatMap(({ chain }) => (kept.has(chain) ? [] : [chain]));
  const lastStart = chosen.at(-1)?.start ?? 0;
  const isLater = left.some((chain) => !isHorizon(chain, lastStart) && startsAfter(chain, last));
  const startsLater = terms.some((term) => term.due === null && (term.from ?? "") > last);
  if (nested || isLater || startsLater) implied.push("several");
  const remarks: Reason[] = kind === "unknown" ? ["starts-only"] : [];
  return { ...nothing, kind, from, due, pieces, doubts, implied, remarks };
}

/** The years of a paper named in front of its term: "Kế hoạch năm 2027 ban hành trong tháng 12/2026". */
function isHorizon({ links, end }: Chain, term: number): boolean {
  return end <= term && links.every(({ period }) => period.unit === "years");
}

function startsAfter({ links }: Chain, day: string): boolean {
  return links.some(({ period }) => (boundsOf(period)?.from ?? "") > day);
}

/** One piece for each deadline that stands by itself in the text, so that each can be shown; else one for the chain. */
function piecesOf(chain: Chain, terms: readonly Term[]): Piece[] {
  const apart = new Set(chain.links.map(({ start }) => start)).size === chain.links.length;
  if (terms.length < 2 || terms.length !== chain.links.length || !apart)
    return [{ start: chain.start, end: chain.end, from: terms[0]?.from ?? null, due: terms.at(-1)?.due ?? null }];
  return chain.links.map(({ start, end }, i) => ({
    start,
    end,
    from: terms[i]?.from ?? null,
    due: terms[i]?.due ?? null,
  }));
}

function withYears(chains: readonly Chain[], context: DeadlineContext) {
  const dated: Chain[] = [];
  const implied: Reason[] = [];
  let missing = false;
  for (const chain of chains) {
    const first = chain.links.find(({ period }) => boundsOf(period) === null);
    if (first === undefined) {
      dated.push(chain);
      continue;
    }
    const before = dated.at(-1);
    const yearBefore = before?.links.at(-1);
    if (before !== undefined && yearBefore !== undefined && yearOf(yearBefore.period) !== null) {
      const year = (yearOf(yearBefore.period) ?? 0) + (chain.yearsOn ?? 0);
      // "trong năm 2026, chậm nhất tháng 10": the year only says which October
      if (isSingleYear(before)) dated.pop();
      dated.push({ ...chain, links: chain.links.map((link) => ({ ...link, period: withYear(link.period, year) })) });
      implied.push("year-inherited");
    } else if (context.issuedOn) {
      const planYear = comingYear(context);
      let after: IsoDate = yearSaid(planYear ?? context.issuedOn, chain.yearsOn) ?? planYear ?? context.issuedOn;
      const links = chain.links.map((link) => {
        const period = boundsOf(link.period) === null ? (nextAfter(link.period, after) ?? link.period) : link.period;
        after = boundsOf(period)?.to ?? after;
        return { ...link, period };
      });
      if (links.some(({ period }) => boundsOf(period) === null)) missing = true;
      dated.push({ ...chain, links });
      implied.push(planYear === null ? "year-from-issue" : "year-from-plan");
    } else {
      missing = true;
      dated.push(chain);
    }
  }
  return { chains: dated, implied, missing };
}

/** The first day of the year that "năm sau" or "năm nay" means beside a document of `day`. */
function yearSaid(day: IsoDate, yearsOn: number | null): IsoDate | null {
  return yearsOn === null ? null : `${Number(day.slice(0, 4)) + yearsOn}-01-01`;
}

/** The first day of the one year that a document plans for and that begins after its signing; null for any other document. */
function comingYear({ issuedOn, period }: DeadlineContext): IsoDate | null {
  if (!issuedOn || !period || period.from !== period.to) return null;
  const start = `${period.from}-01-01`;
  return start > issuedOn ? start : null;
}

function isSingleYear({ links }: Chain): boolean {
  const [only] = links;
  return links.length === 1 && only?.period.unit === "years" && only.period.first === only.period.last;
}

/**
 * The latest term decides, its first day is that of the earliest. `nested`: a limit lies inside a longer window ("Quý II/2026
 * trước ngày 15/6/2026"): then the limit is taken, but which of the two counts is for a person to say.
 */
function merge(terms: readonly Term[]): Term & { nested: boolean } {
  const [first] = terms;
  if (first === undefined) return { kind: "unknown", from: null, due: null, nested: false };
  if (terms.length === 1) return { ...first, nested: false };
  const latest = terms.reduce((best, term) => ((term.due ?? "") > (best.due ?? "") ? term : best), first);
  const { from: start, due } = latest;
  const isInside = (term: Term) =>
    start !== null && due !== null && term.due !== null && term.due >= start && term.due < due;
  const limit = terms.findLast(isInside);
  if (limit !== undefined) return { ...limit, nested: true };
  const starts = terms.flatMap(({ from }) => from ?? []).sort();
  const begins = terms.some(({ kind }) => kind === "ongoing");
  const from = begins || starts.length === terms.length ? (starts[0] ?? null) : null;
  return { kind: begins && due !== null ? "within" : latest.kind, from, due, nested: false };
}
