/** A cell written anew from chosen agencies: official names, kept wordings, and the separator that the cell had before. */
import { matchKey } from "../text/key";
import { readAgencies } from "./read";
import { agencyById, type Registry } from "./registry";

/** One member of a cell: an agency by its id, or words that stay as somebody wrote them. */
export type CellMember = { readonly id: string } | { readonly text: string };

/**
 * The text of a cell with these members in this order, each once; null where an id is not in the registry. Members stand on lines
 * where they did in `before`, else between commas, or between semicolons where a name holds a comma itself.
 */
export function agencyCellText(members: readonly CellMember[], registry: Registry, before = ""): string | null {
  const names = new Map<string, string>();
  for (const member of members) {
    const name = "text" in member ? member.text.trim() : agencyById(registry, member.id)?.name;
    if (name === undefined) return null;
    if (name !== "" && !names.has(matchKey(name))) names.set(matchKey(name), name);
  }
  const all = [...names.values()];
  const onLines = before.includes("\n") && readAgencies(before, registry).refs.length > 1;
  const separator = onLines ? "\n" : before.includes(";") || all.some((name) => name.includes(",")) ? "; " : ", ";
  return all.join(separator);
}
