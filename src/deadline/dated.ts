/** The term of a cell that names dates: one chain or several, the latest counting; years that are missing are looked for. */
import type { IsoDate } from "../plan/date";
import { type Chain, chainsOf } from "./chain";
import type { Token } from "./family";
import { nothing, type Outcome, type Piece } from "./outcome";
import { boundsOf, withYear, yearOf } from "./period";
import type { DeadlineContext, Reason } from "./reading";
import { nextAfter, type Term, termsOf } from "./term";
import { titleDoubt } from "./title";

/** Null when the tokens name no date. */
export function datedOutcome(tokens: readonly Token[], rest: string, context: DeadlineContext): Outcome | null {
  const all = chainsOf(tokens, rest);
  if (all.length === 0) return null;
  const limited = all.filter((chain) => chain.links[0]?.limit != null && titleDoubt(chain, rest) === null);
  const untitled = all.filter(
    (chain) => titleDoubt(chain, rest) === null && !(limited.length > 0 && isInText(chain, rest)),
  );
  const chosen = untitled.length > 0 ? untitled : all;
  const doubts: Reason[] = untitled.length > 0 ? [] : all.flatMap((chain) => titleDoubt(chain, rest) ?? []);
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
  if (terms.length > 1 && merged.nested) implied.push("several");
  const remarks: Reason[] = merged.kind === "unknown" ? ["starts-only"] : [];
  return { ...nothing, ...merged, pieces: ofTerms(pieces, chains, context), doubts, implied, remarks };
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

/** Whether a date without prefix follows words on its line, as in "báo cáo kết quả thực hiện năm 2025 trước ngày 10/01/2026". */
function isInText(chain: Chain, rest: string): boolean {
  return chain.links[0]?.limit === null && /\p{L}\s*$/u.test(rest.slice(0, chain.start).slice(-8));
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

/** The latest term decides; the first day is that of the earliest. `nested`: one window lies inside another, so which one counts is a matter of reading. */
function merge(terms: readonly Term[]): Term & { nested: boolean } {
  let latest: Term | undefined;
  for (const term of terms)
    if (latest?.due == null || (term.due !== null && term.due >= latest.due))
      latest = term.due === null && latest ? latest : term;
  if (latest === undefined) return { kind: "unknown", from: null, due: null, nested: false };
  const starts = terms.flatMap(({ from }) => from ?? []).sort();
  const everyStart = terms.every((term) => term.from !== null);
  const started = terms.some((term) => term.kind === "ongoing");
  const from = everyStart || started ? (starts[0] ?? null) : terms.length === 1 ? latest.from : null;
  const kind = started && latest.due !== null ? "within" : latest.kind;
  const { due } = latest;
  const nested = terms.some(
    (term) => term !== latest && term.due !== null && due !== null && latest?.from != null && term.due >= latest.from,
  );
  return { kind, from, due, nested };
}
