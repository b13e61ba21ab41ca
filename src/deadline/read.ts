/**
 * Reads a deadline cell. Families take their phrases out of the text (scan), dates that belong together form chains, the words
 * in front of them limit them, and what is left over is either a note or a reason not to be certain. Linear in the text.
 */

import { fromSerial, type IsoDate } from "../plan/date";
import type { Deadline } from "../plan/plan";
import { cleanText } from "../text/normalize";
import { chainsOf } from "./chain";
import { countFrom } from "./count";
import { datedOutcome } from "./dated";
import { nextWorkingDay } from "./day-off";
import type { RelativeToken, Token } from "./family";
import { nothing, type Outcome } from "./outcome";
import { boundsOf } from "./period";
import type { DeadlineContext, DeadlineReading, DeadlineSuggestion, Reason } from "./reading";
import { recurringOutcome } from "./recurring";
import { bracketsOf, noteOf, remainderDoubts } from "./remainder";
import { scan } from "./scan";
import { termsOf } from "./term";
import { wordingOf } from "./wording";

/**
 * The deadline of a cell. `text` is cleaned (NFC, single spaces) and kept; unknown or doubtful text gives kind "unknown" and no
 * date. `certainty` is "stated" only for what the cell says itself. See docs/deadline.md for the conventions.
 */
export function readDeadline(text: string, context: DeadlineContext = {}): Deadline {
  return readDeadlineCell(text, context).deadline;
}

/** Like `readDeadline`, with parts and their places, recurrence, reasons and suggestions. */
export function readDeadlineCell(raw: string, context: DeadlineContext = {}): DeadlineReading {
  const text = cleanText(raw);
  const { tokens, rest } = scan(text);
  return shape(text, rest, decide(tokens, rest, context), context, tokens);
}

const speaking: ReadonlySet<Token["kind"]> = new Set([
  "time",
  "recurrence",
  "relative",
  "ongoing",
  "event",
  "impossible",
]);

function decide(tokens: readonly Token[], rest: string, context: DeadlineContext): Outcome {
  const brackets = bracketsOf(rest);
  const isInside = ({ start }: Token) => brackets.some((span) => span.start < start && start < span.end);
  const outside = tokens.filter((token) => !isInside(token));
  const inside = tokens.filter(isInside);
  const main = outside.some(({ kind }) => speaking.has(kind)) ? outside : tokens;
  const has = (kind: Token["kind"]) => main.some((token) => token.kind === kind);
  if (has("impossible")) return { ...nothing, doubts: ["impossible-date"] };
  // what comes back is explained by the days and years in the bracket behind it
  if (has("recurrence")) return recurringOutcome(tokens, rest, context);
  const dated = datedOutcome(main, rest, context);
  if (has("relative")) return relativeOutcome(main, dated, context);
  if (has("ongoing")) return ongoingOutcome(tokens, datedOutcome(tokens, rest, context));
  const event = main.find(({ kind }) => kind === "event");
  if (dated === null) {
    if (event !== undefined || has("condition")) return { ...nothing, doubts: ["depends-on-event"] };
    return { ...nothing, doubts: ["no-term-found"] };
  }
  if (event !== undefined && event.start < (dated.pieces[0]?.start ?? 0))
    return { ...dated, doubts: [...dated.doubts, "depends-on-event"] };
  if (main === outside) return againstBracket(dated, inside, rest, context);
  if (has("condition") || tokens.some(({ kind }) => kind === "condition"))
    return { ...dated, implied: [...dated.implied, "depends-on-event"] };
  return dated;
}

/** A bracket may narrow the term ("Quý II/2026 (trước 15/6)"): then which of the two counts is for a person to say. */
function againstBracket(dated: Outcome, inside: readonly Token[], rest: string, context: DeadlineContext): Outcome {
  const limits = chainsOf(inside, rest).filter(
    ({ links }) => links[0]?.limit === "before" || links[0]?.limit === "until",
  );
  const differs = limits.some((chain) => {
    const known = chain.links.every(({ period }) => boundsOf(period) !== null);
    return !known || (termsOf(chain, context) ?? []).some(({ due }) => due !== dated.due);
  });
  return differs ? { ...dated, implied: [...dated.implied, "bracket-differs"] } : dated;
}

function ongoingOutcome(tokens: readonly Token[], dated: Outcome | null): Outcome {
  const pieces = tokens.flatMap(({ kind, start, end }) =>
    kind === "ongoing" ? [{ start, end, from: null, due: null }] : [],
  );
  if (dated === null) return { ...nothing, kind: "ongoing", pieces };
  return { ...dated, kind: "ongoing", pieces: [...pieces, ...dated.pieces] };
}

function relativeOutcome(tokens: readonly Token[], dated: Outcome | null, context: DeadlineContext): Outcome {
  const found = tokens.find((token): token is Token & RelativeToken => token.kind === "relative");
  if (found === undefined) return nothing;
  if (dated !== null) return { ...dated, doubts: [...dated.doubts, "several"] };
  if (found.anchor === "event" || tokens.some(({ kind }) => kind === "event"))
    return { ...nothing, doubts: ["depends-on-event"] };
  const counted = found.anchor === "issue" || found.anchor === "none";
  const start: IsoDate | null =
    found.anchor === "issue" || found.anchor === "none" ? (context.issuedOn ?? null) : found.anchor;
  if (start === null) return { ...nothing, doubts: ["issue-unknown"] };
  const due = countFrom(start, found, context.holidays ?? []);
  const reason: Reason = counted ? "counted-from-issue" : "counted-from-date";
  const pieces = [{ start: found.start, end: found.end, from: null, due }];
  const outcome: Outcome = { ...nothing, kind: "by", due, pieces };
  return found.anchor === "none" ? { ...outcome, doubts: [reason] } : { ...outcome, implied: [reason] };
}

function shape(
  text: string,
  rest: string,
  outcome: Outcome,
  context: DeadlineContext,
  tokens: readonly Token[],
): DeadlineReading {
  const doubts = [
    ...new Set([...outcome.doubts, ...(outcome.kind === "unknown" ? [] : remainderDoubts(rest, outcome.pieces))]),
  ];
  const rolled = roll(outcome.due, context);
  const remarks: Reason[] = rolled === outcome.due ? [...outcome.remarks] : [...outcome.remarks, "rolled-forward"];
  const parts = outcome.pieces.map((piece) => ({ ...piece, text: text.slice(piece.start, piece.end) }));
  const several = parts.filter(({ due }) => due !== null);
  const rests = noteOf(text, outcome.pieces);
  const note =
    several.length > 1 ? [...several.map((part) => part.text), ...(rests === null ? [] : [rests])].join("; ") : rests;
  const anchored = outcome.recurrence !== null && outcome.recurrence.anchors.length > 0 ? text : note;
  const read: Deadline = {
    text,
    kind: outcome.kind,
    from: outcome.from,
    due: rolled,
    certainty: doubts.length === 0 && outcome.implied.length === 0 && outcome.kind !== "unknown" ? "stated" : "implied",
    note: anchored,
  };
  const reasons = [...new Set([...doubts, ...outcome.implied, ...remarks])];
  if (doubts.length === 0 && outcome.kind !== "unknown") {
    const suggestions = read.certainty === "stated" ? [] : [suggestionOf(read, outcome.implied[0] ?? "several")];
    return { deadline: read, parts, recurrence: outcome.recurrence, reasons, suggestions };
  }
  const unknown: Deadline = {
    text,
    kind: "unknown",
    from: outcome.kind === "unknown" ? outcome.from : null,
    due: null,
    certainty: "implied",
    note: noteOf(text, []),
  };
  const own =
    outcome.kind === "unknown" ? [] : [suggestionOf({ ...read, certainty: "implied" }, doubts[0] ?? "several")];
  return {
    deadline: unknown,
    parts,
    recurrence: null,
    reasons: reasons.length === 0 ? ["no-term-found"] : reasons,
    suggestions: [...own, ...corrections(text, rest, tokens, context), ...serialOf(text)],
  };
}

function roll(due: IsoDate | null, { rollForward, holidays = [] }: DeadlineContext): IsoDate | null {
  return due === null || rollForward !== true ? due : nextWorkingDay(due, holidays);
}

function suggestionOf(deadline: Deadline, reason: Reason): DeadlineSuggestion {
  return { deadline, label: wordingOf(deadline), reason };
}

/** What an impossible date may have meant: the cell read again with each near date in its place. */
function corrections(
  text: string,
  rest: string,
  tokens: readonly Token[],
  context: DeadlineContext,
): DeadlineSuggestion[] {
  const suggestions: DeadlineSuggestion[] = [];
  for (const token of tokens) {
    if (token.kind !== "impossible") continue;
    for (const period of token.nearest) {
      const time: Token = { kind: "time", periods: [period], join: "list", start: token.start, end: token.end };
      const outcome = decide(
        tokens.map((other) => (other === token ? time : other)),
        rest,
        context,
      );
      if (outcome.due === null) continue;
      const deadline: Deadline = {
        text,
        kind: outcome.kind,
        from: outcome.from,
        due: outcome.due,
        certainty: "implied",
        note: null,
      };
      suggestions.push(suggestionOf(deadline, "impossible-date"));
    }
  }
  return suggestions;
}

/** A number that Excel would show as a day of this century: a date cell whose format was lost. */
function serialOf(text: string): DeadlineSuggestion[] {
  const day = /^\d{5}$/u.test(text) ? fromSerial(Number(text)) : null;
  if (day === null || day < "2000-01-01" || day > "2099-12-31") return [];
  const deadline: Deadline = { text, kind: "by", from: null, due: day, certainty: "implied", note: null };
  return [suggestionOf(deadline, "excel-serial")];
}
