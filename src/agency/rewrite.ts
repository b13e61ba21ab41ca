/** Writing agencies into a cell that already holds text: one reference changes, the rest stays as the clerk wrote it. */
import type { IsoDate } from "../plan/date";
import { matchKey } from "../text/key";
import { type ReadRef, readAgencyCell } from "./read";
import type { Registry } from "./registry";

/** New wording for a reference by its position in the cell; null takes it out with its separator. */
export type RefChanges = ReadonlyMap<number, string | null>;

/**
 * The cell's text with one reference written as `newName`. Where its list had given it a head ("Các sở: Kế hoạch và Đầu tư"), a
 * name with the same head goes in without it. `ref` must come from a reading of this very text.
 */
export function replaceRef(text: string, ref: ReadRef, newName: string): string {
  return text.slice(0, ref.start) + fitted(ref, newName) + text.slice(ref.end);
}

/**
 * The cell's text with several references changed or taken out. Members of a list that would lose the head they lived on ("Sở Tài
 * chính, Xây dựng" without its first) are written out, so that every other reference reads as before.
 */
export function rewriteRefs(
  text: string,
  registry: Registry,
  changes: RefChanges,
  asOf: IsoDate | null = null,
): string {
  const { refs } = readAgencyCell(text, registry, { asOf });
  const first = applied(text, refs, changes);
  const kept = refs.filter((_, at) => changes.get(at) !== null);
  const reread = readAgencyCell(first, registry, { asOf }).refs;
  const restored = new Map<number, string>();
  for (const [position, ref] of kept.entries()) {
    const at = refs.indexOf(ref);
    if (!changes.has(at) && ref.ref.name !== null && reread[position]?.ref.id !== ref.ref.id)
      restored.set(at, ref.ref.name);
  }
  return restored.size === 0 ? first : applied(text, refs, changes, restored);
}

function fitted(ref: ReadRef, name: string): string {
  if (ref.head === null) return name;
  const head = matchKey(ref.head).split(" ");
  const words = name.split(" ");
  const same = head.every((word, at) => matchKey(words[at] ?? "") === word);
  return same && words.length > head.length ? words.slice(head.length).join(" ") : name;
}

/** `restored` are names that go in whole, for members that no longer have their list's head. */
function applied(
  text: string,
  refs: readonly ReadRef[],
  changes: RefChanges,
  restored: ReadonlyMap<number, string> = new Map(),
): string {
  let out = "";
  let from = 0;
  let standing = false;
  for (const [at, ref] of refs.entries()) {
    const change = changes.get(at);
    if (change === null) {
      if (standing) from = ref.end;
      else {
        out += text.slice(from, ref.start);
        from = refs[at + 1]?.start ?? ref.end;
      }
      continue;
    }
    const kept = restored.get(at) ?? text.slice(ref.start, ref.end);
    out += text.slice(from, ref.start) + (change === undefined ? kept : fitted(ref, change));
    from = ref.end;
    standing = true;
  }
  return out + text.slice(from);
}
