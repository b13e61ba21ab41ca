/** Weighs the tokens of a cell: what stands in brackets, what comes back, what has no term, what hangs on an event, what is dated. */
import type { IsoDate } from "../plan/date";
import { type Chain, chainsOf } from "./chain";
import { countFrom } from "./count";
import { datedOutcome } from "./dated";
import type { RelativeToken, Token } from "./family";
import { nothing, type Outcome, type Piece } from "./outcome";
import { boundsOf, withYear, yearOf } from "./period";
import type { DeadlineContext, Reason } from "./reading";
import { recurringOutcome } from "./recurring";
import { bracketMask } from "./remainder";
import type { ScannedText } from "./scan";
import { termsOf } from "./term";
import { isOtherWeekday } from "./weekday";

const speaking: ReadonlySet<Token["kind"]> = new Set([
  "time",
  "recurrence",
  "relative",
  "ongoing",
  "event",
  "proviso",
  "impossible",
]);

/** What the tokens of a cell mean together: which of them name its term, and whether that may be trusted. */
export function decide(tokens: readonly Token[], text: ScannedText, context: DeadlineContext): Outcome {
  const outcome = meaningOf(tokens, text, context);
  if (outcome.from === null && outcome.due === null) return outcome;
  const bracketed = bracketMask(text.rest);
  const implied: Reason[] = [];
  if (tokens.some(({ kind, start }) => kind === "proviso" && bracketed[start] !== 1)) implied.push("depends-on-event");
  if (outcome.pieces.some(({ end }) => orElse.test(text.lower.slice(end, end + 48)))) implied.push("alternatives");
  if (withdrawn.test(text.lower)) implied.push("bracket-differs");
  if (isOtherWeekday(outcome, text.lower)) implied.push("weekday-differs");
  return implied.length === 0 ? outcome : { ...outcome, implied: [...outcome.implied, ...implied] };
}

/** "Quý II/2026 hoặc theo tiến độ của Trung ương": the other half may move the day. */
const orElse = /^\s*(?:\([^()]{0,32}\))?[\s,;(]*(?:hoặc|hay|hoac)(?![\p{L}\p{M}])/u;
/** "(đã hủy)", "(xin lùi)": a bracket that takes the term back. */
const withdrawn =
  /[([][^()[\]]*?(?<!không\s)(?<![\p{L}\p{M}])(?:hủy|huỷ|bãi bỏ|dừng|lùi|gia hạn|hoãn|kéo dài|chưa (?:chốt|thống nhất|thực hiện)|không (?:thực hiện|hoàn thành|triển khai))(?![\p{L}\p{M}])/u;

function meaningOf(tokens: readonly Token[], text: ScannedText, context: DeadlineContext): Outcome {
  const bracketed = bracketMask(text.rest);
  const isInside = ({ start }: Token) => bracketed[start] === 1;
  const outside = tokens.filter((token) => !isInside(token));
  const inside = tokens.filter(isInside);
  const main = outside.some(({ kind }) => speaking.has(kind)) ? outside : tokens;
  const has = (kind: Token["kind"]) => main.some((token) => token.kind === kind);
  if (has("impossible")) return { ...nothing, doubts: ["impossible-date"] };
  // what comes back is explained by the days and years in the bracket behind it
  if (has("recurrence") && !(has("ongoing") && main.every(isVague))) return recurringOutcome(tokens, text, context);
  const dated = openEnded(main, datedOutcome(main, text, context));
  // "trong 3 năm (2026 - 2028)": the years say which three
  const years = main.every((token) => token.kind !== "relative" || (token.unit === "year" && token.anchor === "none"));
  const named = has("relative") && years ? datedOutcome(tokens, text, context) : null;
  if (named !== null) return { ...named, pieces: [...named.pieces, ...piecesOf(main, "relative")] };
  if (has("relative")) return relativeOutcome(main, dated, context);
  if (has("ongoing")) return ongoingOutcome(tokens, datedOutcome(tokens, text, context), text.lower);
  const event = main.find((token) => token.kind === "event");
  if (dated === null) {
    // "trước kỳ họp thứ 30 (tháng 7/2026)": the bracket says when that will be
    const beside = event === undefined ? null : datedOutcome(inside, text, context);
    if (beside !== null) return { ...beside, doubts: [...beside.doubts, "depends-on-event"] };
    if (event !== undefined || has("condition") || has("proviso")) return { ...nothing, doubts: ["depends-on-event"] };
    return { ...nothing, doubts: ["no-term-found"] };
  }
  if (event !== undefined && event.start < (dated.pieces[0]?.start ?? 0))
    return { ...dated, doubts: [...dated.doubts, event.reason ?? "depends-on-event"] };
  const bracket = main === outside && isOnlyTitle(dated) ? datedOutcome(inside, text, context) : null;
  if (bracket !== null && bracket.doubts.length === 0 && isShorterThanYears(inside, bracket)) return bracket;
  if (main === outside) return againstBracket(dated, inside, text, context);
  if (has("condition") || tokens.some(({ kind }) => kind === "condition"))
    return { ...dated, implied: [...dated.implied, "depends-on-event"] };
  return dated;
}

/** "(điều chỉnh: Quý II/2026)": the bracket says that the term was moved. */
const movedTo =
  /(?<![\p{L}\p{M}])(?:nay là|(?:điều chỉnh|gia hạn|lùi|dời|chuyển|thay|đổi|sửa)(?:\s*lại)?(?:\s*(?:thành|sang|là|đến|tới))?)\s*:?\s*$/u;

/** A bracket may narrow the term ("Quý II/2026 (trước 15/6)"): then which of the two counts is for a person to say. */
function againstBracket(
  dated: Outcome,
  inside: readonly Token[],
  text: ScannedText,
  context: DeadlineContext,
): Outcome {
  const named = chainsOf(inside, text).filter(({ links, start }) => {
    const limit = links[0]?.limit;
    const isMoved = movedTo.test(text.lower.slice(Math.max(0, start - 24), start));
    return limit === "before" || limit === "until" || text.rest[start - 1] === "(" || isMoved;
  });
  const year = Number((dated.due ?? dated.from ?? "").slice(0, 4));
  const differs = named
    .map((chain) => inYear(chain, year))
    .some((chain) => {
      const known = chain.links.every(({ period }) => boundsOf(period) !== null);
      return !known || (termsOf(chain, context) ?? []).some(({ due }) => due !== dated.due);
    });
  return differs ? { ...dated, implied: [...dated.implied, "bracket-differs"] } : dated;
}

/** "Quý II/2026 (30/6)": a day in the bracket is of the year in front of it. */
function inYear(chain: Chain, year: number): Chain {
  if (year === 0) return chain;
  const links = chain.links.map((link) =>
    yearOf(link.period) === null ? { ...link, period: withYear(link.period, year) } : link,
  );
  return { ...chain, links };
}

/** "năm 2026 và các năm tiếp theo" has a start and no end. */
function openEnded(tokens: readonly Token[], dated: Outcome | null): Outcome | null {
  const onward = tokens.find(({ kind }) => kind === "onward");
  if (dated === null || onward === undefined) return dated;
  return { ...dated, kind: "ongoing", due: null, pieces: [...dated.pieces, undated(onward)] };
}

/** Doubts that only say that a date may be part of a name. */
const titles: ReadonlySet<Reason> = new Set(["belongs-to-title", "unexplained-number"]);

function isOnlyTitle({ doubts }: Outcome): boolean {
  return doubts.length > 0 && doubts.every((doubt) => titles.has(doubt));
}

/** "Xây dựng Kế hoạch giai đoạn 2026 - 2030 (Quý II/2026)": the bracket is the term; years in it may be the title's too. */
function isShorterThanYears(tokens: readonly Token[], { due }: Outcome): boolean {
  const periods = tokens.flatMap((token) => (token.kind === "time" ? token.periods : []));
  return due !== null && periods.every(({ unit }) => unit !== "years");
}

function undated({ start, end }: Pick<Piece, "start" | "end">): Piece {
  return { start, end, from: null, due: null };
}

function piecesOf(tokens: readonly Token[], kind: Token["kind"]): Piece[] {
  return tokens.flatMap((token) => (token.kind === kind ? [undated(token)] : []));
}

/** "hằng ngày" and "định kỳ" without a length: beside "thường xuyên" they only say it again. */
function isVague(token: Token): boolean {
  return (
    token.kind !== "recurrence" || (token.weekday === undefined && token.steps.every(({ unit }) => unit === "day"))
  );
}

function ongoingOutcome(tokens: readonly Token[], dated: Outcome | null, lower: string): Outcome {
  const pieces = [...piecesOf(tokens, "ongoing"), ...piecesOf(tokens, "recurrence")];
  if (dated === null) return { ...nothing, kind: "ongoing", pieces };
  // "… thực hiện Nghị quyết Đại hội nhiệm kỳ 2025 - 2030": the years are the resolution's
  if (isOnlyTitle(dated)) return { ...nothing, kind: "ongoing", pieces: [...pieces, ...dated.pieces.map(undated)] };
  const ongoing: Outcome = { ...dated, kind: "ongoing", pieces: [...pieces, ...dated.pieces] };
  if (!goesOnAfter(tokens, dated, lower)) return ongoing;
  return { ...ongoing, due: null, implied: [...dated.implied, "first-then-recurring"] };
}

const thenOn = /(?:;|(?<!\p{L})(?:và|rồi|sau đó|tiếp đó|va|roi|sau do)(?!\p{L}))/u;

/** "Quý II/2026 và thường xuyên": done by a date and going on after it, not only up to it. */
function goesOnAfter(tokens: readonly Token[], { kind, from, due, pieces }: Outcome, lower: string): boolean {
  const ongoing = tokens.find((token) => token.kind === "ongoing");
  const end = Math.max(...pieces.map((piece) => piece.end));
  if (ongoing === undefined || ongoing.start < end || (kind !== "by" && kind !== "before")) return false;
  const isYear = from !== null && due !== null && from.endsWith("-01-01") && due.endsWith("-12-31");
  return !isYear || thenOn.test(lower.slice(end, ongoing.start));
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
