/** Changing one agency inside a cell: the words around it stay, and members of a list that would lose its head are written out. */
import { rewriteRefs } from "../agency/index";
import type { TableContext } from "./table-context";

/** The cell with the reference at `index` written as `name`; null takes it out with the separator beside it. */
export function withAgency(text: string, index: number, name: string | null, context: TableContext): string {
  return rewriteRefs(text, context.registry, new Map([[index, name]]), context.asOf);
}

const separator = /^[\s,;.:\-–+•*&/\d()]*(?:và)?[\s,;.:\-–+•*&/\d()]*$/u;

/** Whether nothing but separators stands beside the reference: words ("chủ trì", "phối hợp") say what it is there for. */
export function standsAlone(text: string, index: number, context: TableContext): boolean {
  const { refs } = context.agencies(text);
  const [before, ref, after] = [refs[index - 1], refs[index], refs[index + 1]];
  if (ref === undefined) return false;
  const front = before === undefined ? "" : text.slice(before.end, ref.start);
  return separator.test(front) && separator.test(text.slice(ref.end, after?.start));
}
