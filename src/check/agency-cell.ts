/** Changing one agency inside a cell without touching the words around it. */
import type { AgencyReading, ReadRef } from "../agency/index";

/** The cell with the reference replaced by `name`. */
export function withAgency(text: string, { start, end }: Pick<ReadRef, "start" | "end">, name: string): string {
  return text.slice(0, start) + name + text.slice(end);
}

/** The cell without the reference at `index` and the separator beside it. */
export function withoutAgency(text: string, { refs }: AgencyReading, index: number): string {
  const ref = refs[index];
  if (ref === undefined) return text;
  const [before, after] = [refs[index - 1], refs[index + 1]];
  // the last of a list takes the separator in front of it along, the others the one behind
  const [from, to] = after === undefined ? [before?.end ?? ref.start, ref.end] : [ref.start, after.start];
  return (text.slice(0, from) + text.slice(to)).trim();
}
