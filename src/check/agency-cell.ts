/** Changing one agency inside a cell: the words around it stay, and members of a list that would lose its head are written out. */
import { rewriteRefs } from "../agency/index";
import type { TableContext } from "./table-context";

/** The cell with the reference at `index` written as `name`; null takes it out with the separator beside it. */
export function withAgency(text: string, index: number, name: string | null, context: TableContext): string {
  return rewriteRefs(text, context.registry, new Map([[index, name]]), context.asOf);
}

/** The cell with one reference replaced by its heir; an heir that is named already is not written twice where each has no role of its own. */
export function withHeir(
  text: string,
  index: number,
  heir: { id: string; name: string },
  context: TableContext,
): string {
  const isNamed = context.agencies(text).refs.some(({ ref }) => ref.id === heir.id);
  return withAgency(text, index, isNamed && standsAlone(text, index, context) ? null : heir.name, context);
}

const separator = /^[\s,;.:\-–+•*&/\d()]*(?:và)?[\s,;.:\-–+•*&/\d()]*$/u;

/** Whether nothing but separators stands beside the reference: words ("chủ trì", "phối hợp") say what it is there for. */
function standsAlone(text: string, index: number, context: TableContext): boolean {
  const { refs } = context.agencies(text);
  const [before, ref, after] = [refs[index - 1], refs[index], refs[index + 1]];
  if (ref === undefined) return false;
  const front = before === undefined ? "" : text.slice(before.end, ref.start);
  return separator.test(front) && separator.test(text.slice(ref.end, after?.start));
}
