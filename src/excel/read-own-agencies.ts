/** What the office has added to the registry that ships, for readers that work away from the workbook. */
import { type AgencyRecord, type Registry, shippedRegistry } from "../agency";
import { done, type Result } from "../plan/message";
import { readRegistry } from "./read-registry";
import { readExcel } from "./run";

/**
 * The agencies of sheet "Danh mục" that `base` lacks or knows otherwise, to be put behind its records (see createRegistry); none
 * where the office has written nothing.
 */
export function readOwnAgencies(base: Registry = shippedRegistry()): Promise<Result<AgencyRecord[]>> {
  return readExcel(async (context) => {
    const { registry } = await readRegistry(context, base);
    return done(registry.records.filter((record) => isOther(record, base)));
  });
}

function isOther(record: AgencyRecord, base: Registry): boolean {
  return JSON.stringify(record) !== JSON.stringify(base.byId.get(record.id));
}
