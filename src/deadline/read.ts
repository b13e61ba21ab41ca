/**
 * Reads a deadline cell. Families take their phrases out of the text (scan), dates that belong together form chains, the words
 * in front of them limit them, and what is left over is either a note or a reason not to be certain. Linear in the text.
 */

import { fromSerial, type IsoDate } from "../plan/date";
import type { Deadline } from "../plan/plan";
import { cleanText } from "../text/normalize";
import { nextWorkingDay } from "./day-off";
import { decide } from "./decide";
import type { Token } from "./family";
import type { Outcome } from "./outcome";
import type { DeadlineContext, DeadlineReading, DeadlineSuggestion, Reason } from "./reading";
import { noteOf, remainderDoubts } from "./remainder";
import { type Scan, scan } from "./scan";
import { withoutSlips } from "./slip";
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
  const read = readClean(text, context);
  if (read.deadline.kind !== "unknown") return read;
  const mended = withoutSlips(text, raw);
  if (mended === null) return read;
  const { deadline } = readClean(cleanText(mended), { ...context, rollForward: false });
  if (deadline.kind === "unknown") return read;
  const offered = suggestionOf({ ...deadline, text, certainty: "implied", note: null }, "spelling", context);
  return { ...read, suggestions: [offered, ...read.suggestions.filter((other) => !isSame(other, offered))] };
}

function readClean(text: string, context: DeadlineContext): DeadlineReading {
  const scanned = scan(text);
  return shape(text, scanned, decide(scanned.tokens, scanned, context), context);
}

function isSame({ deadline: a }: DeadlineSuggestion, { deadline: b }: DeadlineSuggestion): boolean {
  return a.kind === b.kind && a.from === b.from && a.due === b.due;
}

function shape(text: string, scanned: Scan, outcome: Outcome, context: DeadlineContext): DeadlineReading {
  const { kind, from, implied, pieces, recurrence } = outcome;
  const reversed = from !== null && outcome.due !== null && from > outcome.due;
  const doubts = new Set<Reason>(reversed ? ["reversed", ...outcome.doubts] : outcome.doubts);
  if (kind !== "unknown") for (const doubt of remainderDoubts(scanned.rest, pieces)) doubts.add(doubt);
  const due = roll(outcome.due, context);
  const remarks: Reason[] = due === outcome.due ? [...outcome.remarks] : [...outcome.remarks, "rolled-forward"];
  const reasons = [...new Set([...doubts, ...implied, ...remarks])];
  const parts = pieces.map((piece) => ({ ...piece, text: text.slice(piece.start, piece.end) }));
  const trusted = doubts.size === 0 && kind !== "unknown";
  const certainty = trusted && implied.length === 0 ? "stated" : "implied";
  const read: Deadline = { text, kind, from, due, certainty, note: noteFor(text, outcome) };
  const asWritten = { ...read, due: outcome.due };
  const [reason = "several"] = reasons;
  if (trusted) {
    const suggestions = certainty === "stated" ? [] : [suggestionOf(asWritten, reason, context)];
    return { deadline: read, parts, recurrence, reasons, suggestions };
  }
  const own = kind === "unknown" || reversed ? [] : [suggestionOf(asWritten, reason, context)];
  return {
    deadline: { ...read, kind: "unknown", from: kind === "unknown" ? from : null, due: null, note: noteOf(text, []) },
    parts,
    recurrence: null,
    reasons,
    suggestions: [...own, ...corrections(text, scanned, context), ...serialOf(text, context)],
  };
}

/** What the dates do not say. Of several deadlines each is named; days that come back are only in the words. */
function noteFor(text: string, { pieces, recurrence }: Outcome): string | null {
  if (recurrence !== null && recurrence.anchors.length > 0) return text;
  const remainder = noteOf(text, pieces);
  const dated = pieces.filter(({ due }) => due !== null);
  if (dated.length < 2) return remainder;
  return [...dated.map(({ start, end }) => text.slice(start, end)), ...(remainder === null ? [] : [remainder])].join(
    "; ",
  );
}

function roll(due: IsoDate | null, { rollForward, holidays = [] }: DeadlineContext): IsoDate | null {
  return due === null || rollForward !== true ? due : nextWorkingDay(due, holidays);
}

/** Of a deadline whose last day has not been moved over days off: its words name that day, its date is moved. */
function suggestionOf(asWritten: Deadline, reason: Reason, context: DeadlineContext): DeadlineSuggestion {
  const deadline = { ...asWritten, due: roll(asWritten.due, context) };
  return { deadline, label: wordingOf(asWritten, context), reason };
}

const mostCorrections = 3;

/** What an impossible date may have meant: the cell read again with each near date in its place. */
function corrections(text: string, scanned: Scan, context: DeadlineContext): DeadlineSuggestion[] {
  const tried = scanned.tokens
    .flatMap((token) => (token.kind === "impossible" ? token.nearest.map((period) => ({ token, period })) : []))
    .slice(0, mostCorrections);
  return tried.flatMap(({ token, period }) => {
    const time: Token = { kind: "time", periods: [period], join: "list", start: token.start, end: token.end };
    const tokens = scanned.tokens.map((other) => (other === token ? time : other));
    const { kind, from, due } = decide(tokens, scanned, context);
    return due === null
      ? []
      : [suggestionOf({ text, kind, from, due, certainty: "implied", note: null }, "impossible-date", context)];
  });
}

/** A number that Excel would show as a day of this century: a date cell whose format was lost. */
function serialOf(text: string, context: DeadlineContext): DeadlineSuggestion[] {
  const day = /^\d{5}$/u.test(text) ? fromSerial(Number(text)) : null;
  if (day === null || day < "2000-01-01" || day > "2099-12-31") return [];
  const deadline: Deadline = { text, kind: "by", from: null, due: day, certainty: "implied", note: null };
  return [suggestionOf(deadline, "excel-serial", context)];
}
