/** The term of a cell that names dates: one chain or several, the latest counting; years that are missing are looked for. */
import type { IsoDate } from "../plan/date";
import { type Chain, chainsOf } from "./chain";
import type { Token } from "./family";
import { nothing, type Outcome, type Piece } from "./outcome";
import { boundsOf, withYear, yearOf } from "./period";
import type { DeadlineContext, Reason } from "./reading";
import type { ScannedText } from "./scan";
import { nextAfter, type Term, termsOf } from "./term";
import { standsInText, titleDoubt } from "./title";

/** Null when the tokens name no date. */
export function datedOutcome(tokens: readonly Token[], text: ScannedText, context: DeadlineContext): Outcome | null {
  const all = chainsOf(tokens, text.rest);
  if (all.length === 0) return null;
  const limited = all.filter((chain) => chain.links[0]?.limit != null && titleDoubt(chain, text.lower) === null);
  const untitled = all.filter(
    (chain) => titleDoubt(chain, text.lower) === null && !(limited.length > 0 && standsInText(chain, text.lower)),
  );
  const chosen = untitled.length > 0 ? untitled : all;
  // beside a limited date a title is only a title; alone it leaves in doubt what is meant
  const doubts: Reason[] =
    untitled.length > 0 && limited.length > 0 ? [] : all.flatMap((chain) => titleDoubt(chain, text.lower) ?? []);
  const { chains, implied, missing } = withYears(chosen, context);
  const pieces: Piece[] = [];
  const terms: Term[] = [];
  for (const chain of chains) {
    if (chain.doubt !== null) doubts.push(chain.doubt);
    if (chain.implied !== null) implied.push(chain.implied);
    const found = termsOf(chain, context);
    for (const term of found ?? []) terms.push(term);
    const last = found?.at(-1);
    pieces.push({ start: chain.start, end: chain.end, from: found?.[0]?.from ?? null, due: last?.due ?? null });
  }
  if (missing) return { ...nothing, pieces, doubts: ["year-missing"] };
  const merged = merge(terms);
  if (merged.nested) implied.push("several");
  const remarks: Reason[] = merged.kind === "unknown" ? ["starts-only"] : [];
  const { kind, from, due } = merged;
  return { ...nothing, kind, from, due, pieces: ofTerms(pieces, chains, context), doubts, implied, remarks };
}

/** One piece a link where a chain lists several deadlines, so that each can be shown. */
function ofTerms(pieces: readonly Piece[], chains: readonly Chain[], context: DeadlineContext): Piece[] {
  return chains.flatMap((chain, i) => {
    const terms = termsOf(chain, context);
    const whole = pieces[i];
    if (terms === null || terms.length < 2 || terms.length !== chain.links.length)
      return whole === undefined ? [] : [whole];
    if (new Set(chain.links.map(({ start }) => start)).size < chain.links.length)
      return whole === undefined ? [] : [whole];
    return chain.links.map((link, k) => ({
      start: link.start,
      end: link.end,
      from: terms[k]?.from ?? null,
      due: terms[k]?.due ?? null,
    }));
  });
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
      const year = yearOf(yearBefore.period) ?? 0;
      // "trong năm 2026, chậm nhất tháng 10": the year only says which October
      if (isSingleYear(before)) dated.pop();
      dated.push({ ...chain, links: chain.links.map((link) => ({ ...link, period: withYear(link.period, year) })) });
      implied.push("year-inherited");
    } else if (context.issuedOn) {
      let after: IsoDate = context.issuedOn;
      const links = chain.links.map((link) => {
        const period = boundsOf(link.period) === null ? (nextAfter(link.period, after) ?? link.period) : link.period;
        after = boundsOf(period)?.to ?? after;
        return { ...link, period };
      });
      if (links.some(({ period }) => boundsOf(period) === null)) missing = true;
      dated.push({ ...chain, links });
      implied.push("year-from-issue");
    } else {
      missing = true;
      dated.push(chain);
    }
  }
  return { chains: dated, implied, missing };
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
