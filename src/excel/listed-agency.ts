/** The registry as the sheet "Danh mục" lists it. */
import type { AgencyRecord, Registry } from "../agency";
import type { ListedAgency } from "../sheet";

/** Agencies a clerk may choose or may still meet in a cell: all but groups and the hundreds of former communes. */
export function listedAgencies(registry: Registry): ListedAgency[] {
  const wanted = (record: AgencyRecord) =>
    record.level !== "nhom" && !(record.level === "xa" && record.validTo !== null);
  return registry.records.filter(wanted).map((record) => ({
    name: record.name,
    otherNames: record.aliases,
    validFrom: record.validFrom,
    validTo: record.validTo,
    successor: record.successors.flatMap(({ id }) => registry.byId.get(id)?.name ?? []).join("; "),
    own: false,
  }));
}
