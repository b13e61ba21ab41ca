/** What the office reads by, for readers that work away from the workbook. */
import { type AgencyRecord, type RegistryBase, registryOfBase } from "../agency";
import { done, type Result } from "../plan/message";
import { readRegistry } from "./read-registry";
import { keptRegistryBase } from "./registry-setting";
import { readExcel } from "./run";
import { readState } from "./state-sheet";

export interface OwnAgencies {
  readonly base: RegistryBase;
  /** The agencies of sheet "Danh mục" that the base lacks or knows otherwise, to be put behind its records (see createRegistry). */
  readonly agencies: readonly AgencyRecord[];
}

/** The base of this workbook and the office's own agencies; none where the office has written nothing. */
export function readOwnAgencies(): Promise<Result<OwnAgencies>> {
  return readExcel(async (context) => {
    const base = keptRegistryBase(await readState(context));
    const shipped = registryOfBase(base);
    const { registry } = await readRegistry(context, shipped);
    const isOther = (record: AgencyRecord) => JSON.stringify(record) !== JSON.stringify(shipped.byId.get(record.id));
    return done({ base, agencies: registry === shipped ? [] : registry.records.filter(isOther) });
  });
}
