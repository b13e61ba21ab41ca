/** The registry that ships: agencies of Thanh Hóa, the ministries, and the groups of agencies that plans everywhere name. */
import groups from "./data/nhom.json";
import province from "./data/thanh-hoa.json";
import central from "./data/trung-uong.json";
import { type AgencyRecord, parseRegistry } from "./record";
import { createRegistry, type Registry } from "./registry";

let made: Registry | undefined;

function readFiles(files: readonly unknown[]): AgencyRecord[] {
  const records: AgencyRecord[] = [];
  for (const file of files) {
    const read = parseRegistry(file, records);
    if (!read.ok) throw new Error(`shipped registry: ${read.problem.code} ${JSON.stringify(read.problem.params)}`);
    records.push(...read.value);
  }
  return records;
}

/** Thanh Hóa with its former districts and communes, the central ministries and the common groups; made once. */
export function shippedRegistry(): Registry {
  made ??= createRegistry(readFiles([central, groups, province]));
  return made;
}

/**
 * What an office builds on: Thanh Hóa with the ministries, the ministries alone (another province, a ministry), or nothing but its
 * own list. The groups that plans everywhere name ("các sở, ban, ngành") belong to each of them.
 */
export const registryBases = ["province", "central", "own"] as const;
export type RegistryBase = (typeof registryBases)[number];

const bases = new Map<RegistryBase, Registry>();

/** The registry that ships for a base; made once each, so that equal bases are the same object. */
export function registryOfBase(base: RegistryBase): Registry {
  const files = { province: [central, groups, province], central: [central, groups], own: [groups] }[base];
  const registry = bases.get(base) ?? (base === "province" ? shippedRegistry() : createRegistry(readFiles(files)));
  bases.set(base, registry);
  return registry;
}

/** What any office can build on: the ministries and the common groups, without a province. */
export function centralRecords(): AgencyRecord[] {
  return readFiles([central, groups]);
}
