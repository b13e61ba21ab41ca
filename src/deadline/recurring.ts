/** The outcome of a cell that speaks of something coming back: its steps, the days named beside them, and the years it runs. */
import { type Chain, chainsOf, type Link } from "./chain";
import type { RecurrenceToken, Token } from "./family";
import { nothing, type Outcome, type Piece } from "./outcome";
import { yearOf } from "./period";
import type { Anchor, DeadlineContext, Reason, Step } from "./reading";
import type { ScannedText } from "./scan";
import { termsOf } from "./term";

type Placed = RecurrenceToken & { readonly start: number; readonly end: number };

export function recurringOutcome(tokens: readonly Token[], text: ScannedText, context: DeadlineContext): Outcome {
  const recurrences = tokens.filter((token): token is Token & Placed => token.kind === "recurrence");
  const steps: Step[] = [];
  for (const { steps: more } of recurrences)
    for (const step of more)
      if (!steps.some((known) => known.unit === step.unit && known.count === step.count)) steps.push(step);
  const anchors: Anchor[] = recurrences.flatMap(({ weekday }) =>
    weekday === undefined ? [] : [{ ...noAnchor, weekday }],
  );
  const pieces: Piece[] = recurrences.map(({ start, end }) => ({ start, end, from: null, due: null }));
  const quarterMonth = recurrences.find((token) => token.quarterMonth !== undefined)?.quarterMonth ?? null;
  const implied: Reason[] = [];
  const doubts: Reason[] = [];
  let from: string | null = null;
  let due: string | null = null;
  for (const chain of chainsOf(tokens, text)) {
    if (chain.doubt !== null) doubts.push(chain.doubt);
    if (chain.implied !== null && !isYearless(chain)) implied.push(chain.implied);
    if (isYearless(chain)) {
      pieces.push({ start: chain.start, end: chain.end, from: null, due: null });
      for (const link of chain.links) for (const anchor of anchorOf(link, quarterMonth)) anchors.push(anchor);
    } else if (isSpan(chain) && !isFirstOfYearly(chain, steps)) {
      for (const term of termsOf(chain, context) ?? []) {
        from = term.from ?? from;
        due = term.due ?? due;
      }
      pieces.push({ start: chain.start, end: chain.end, from, due });
    } else implied.push("first-then-recurring");
  }
  return { ...nothing, kind: "recurring", from, due, recurrence: { steps, anchors }, pieces, doubts, implied };
}

const noAnchor: Anchor = { month: null, quarterMonth: null, weekday: null, day: 0, before: false };

function isYearless(chain: Chain): boolean {
  return chain.links.every(({ period }) => yearOf(period) === null);
}

/** "Năm 2026 và hằng năm": one year beside yearly repetition is the first of the row, not its bounds. */
function isFirstOfYearly({ links }: Chain, steps: readonly Step[]): boolean {
  const [only] = links;
  const isOneYear = only?.period.unit === "years" && only.period.first === only.period.last;
  return (
    links.length === 1 &&
    isOneYear &&
    (only.limit === null || only.limit === "in") &&
    steps.some(({ unit }) => unit === "year")
  );
}

/** Years, or a start or an end: these say how long it comes back, not when. */
function isSpan(chain: Chain): boolean {
  const limit = chain.links[0]?.limit;
  return (
    chain.join === "range" ||
    chain.links.every(({ period }) => period.unit === "years") ||
    limit === "from" ||
    limit === "until" ||
    limit === "after"
  );
}

function anchorOf({ period, limit }: Link, quarterMonth: number | null): Anchor[] {
  if (period.unit === "years") return [];
  const before = limit === "before";
  if (period.unit === "day")
    return [
      {
        ...noAnchor,
        month: period.month,
        quarterMonth: period.month === null ? quarterMonth : null,
        day: period.day,
        before,
      },
    ];
  // "trước tháng 6 hằng năm" ends on the last day of May
  return [before ? { ...noAnchor, month: period.first, day: 1, before } : { ...noAnchor, month: period.last, day: 31 }];
}
