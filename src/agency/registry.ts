/** A registry ready to be asked: its records by id, and the tree of every name they are known by. */

import { distributiveHeads } from "./lexicon/head";
import { type OwnTerritory, ownTerritories, variantsOf } from "./naming";
import type { AgencyRecord } from "./record";
import { addName, createTrie, nodeAt, type TrieNode } from "./trie";

/** Built by `createRegistry`; what is below `records` is the reader's own and may change. */
export interface Registry {
  readonly records: readonly AgencyRecord[];
  readonly byId: ReadonlyMap<string, AgencyRecord>;
  /** The ended agencies whose heir an agency is. */
  readonly predecessors: ReadonlyMap<string, readonly AgencyRecord[]>;
  readonly territories: readonly OwnTerritory[];
  readonly names: TrieNode;
  /** Nodes after the heads that a cell may distribute over a list, by the head's words ("sở", "ubnd huyện"). */
  readonly heads: ReadonlyMap<string, TrieNode>;
}

/**
 * Makes a registry of checked records (see parseRegistry). Records of one id later in the list replace earlier ones, so an
 * office's own come last. Costs a few milliseconds for a thousand agencies; make it once.
 */
export function createRegistry(records: readonly AgencyRecord[]): Registry {
  const byId = new Map(records.map((record) => [record.id, record]));
  const kept = [...byId.values()];
  const territories = ownTerritories(kept);
  const names = createTrie();
  for (const record of kept)
    for (const name of [record.name, ...record.aliases]) {
      addName(names, name, record.id, true);
      for (const variant of variantsOf(record, name, territories)) addName(names, variant, record.id, false);
      const rest = symbolBody(record, name);
      if (rest !== null) addName(names, rest, record.id, false);
    }
  const heads = new Map<string, TrieNode>();
  for (const head of distributiveHeads) {
    const node = nodeAt(names, head.split(" "));
    if (node !== undefined) heads.set(head, node);
  }
  const predecessors = new Map<string, AgencyRecord[]>();
  for (const record of kept)
    for (const { id } of record.successors) predecessors.set(id, [...(predecessors.get(id) ?? []), record]);
  return { records: kept, byId, predecessors, territories, names, heads };
}

/** "SNV" of Sở Nội vụ also means "Sở NV": the symbol decides between names with equal initials (Nội vụ, Ngoại vụ). */
function symbolBody(record: AgencyRecord, alias: string): string | null {
  const first = record.name.split(" ")[0] ?? "";
  const starts = alias.length > 2 && !alias.includes(" ") && alias[0] === first[0] && alias === alias.toUpperCase();
  return starts && (first === "Sở" || first === "Bộ") ? `${first} ${alias.slice(1)}` : null;
}

/** The record with this id, or undefined: ids in a workbook may be of another registry. */
export function agencyById(registry: Registry, id: string): AgencyRecord | undefined {
  return registry.byId.get(id);
}
