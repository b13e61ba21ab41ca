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

/** What any office can build on: the ministries and the common groups, without a province. */
export function centralRecords(): AgencyRecord[] {
  return readFiles([central, groups]);
}
