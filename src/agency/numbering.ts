/** Numbers that count the members of a cell written on one line: "1. Sở A 2. Sở B", "a) Sở A b) Sở B", "1/ Sở A 2/ Sở B". */
import type { Token } from "./token";

const marks = new Set([".", ")", "/", "-", ":"]);
const opening = new Set([";", ":", "(", "•", "*", "+", "-"]);
const letters = [..."abcdđeghiklmnopqrstuvxy"];

/**
 * The places of the numbers that count on from the first ("1", "a") at the beginning of the cell or of a line, all with one mark.
 * A number alone ("UBND quận 1. Sở Y tế") counts nothing. One pass.
 */
export function countedMembers(tokens: readonly Token[]): ReadonlySet<number> {
  if (!tokens.some(({ raw }) => countOf(raw) === 1)) return none;
  const found = new Set<number>();
  /** By series ("1." and "a)" are two): the last number and where it stands. */
  const series = new Map<string, { value: number; at: number }>();
  for (const [at, token] of tokens.entries()) {
    const mark = tokens[at + 1];
    const value = countOf(token.raw);
    if (value === null || mark === undefined || !marks.has(mark.key) || tokens[at + 2]?.kind !== "word") continue;
    if (/^\d/u.test(tokens[at + 2]?.raw ?? "")) continue;
    const name = `${/^\d/u.test(token.raw) ? "1" : "a"}${mark.key}`;
    const last = series.get(name);
    const before = tokens[at - 1];
    if (value === 1 && (before === undefined || before.kind === "break" || opening.has(before.key)))
      series.set(name, { value, at });
    else if (last !== undefined && value === last.value + 1) {
      found.add(last.at).add(at);
      series.set(name, { value, at });
    }
  }
  return found;
}

const none: ReadonlySet<number> = new Set();

/** 2 for "2" and for "b"; null for what counts nothing. */
function countOf(raw: string): number | null {
  if (raw.length > 2) return null;
  if (/^\d{1,2}$/u.test(raw)) return Number(raw);
  const place = letters.indexOf(raw);
  return place < 0 ? null : place + 1;
}
