/** One checksum over all that appendices are made from, to tell whether a preview still shows what the workbook holds. */
import { strToU8 } from "fflate";
import { shippedRegistry } from "../agency";
import { done, type Result } from "../plan/message";
import type { Work } from "../plan/work";
import { checksum } from "../sheet/checksum";
import { readRegistry } from "./read-registry";
import { readTargetTables } from "./read-targets";
import { readTables } from "./read-workbook";
import { dataChecksums, targetChecksums } from "./report-data";
import { readExcel } from "./run";

/**
 * The tasks and targets as they stand, the plans as loaded, and the agencies they are read by. What the add-in itself writes (appendices, marks,
 * filters) does not count, nor does the order of rows.
 */
export function reportBasis(work?: Work): Promise<Result<string>> {
  return readExcel(async (context) => {
    const { tables } = await readTables(context, work);
    const targets = await readTargetTables(context, work);
    const { registry } = await readRegistry(context, shippedRegistry(), work);
    const parts = [
      dataChecksums(tables),
      targetChecksums(targets),
      tables.map(({ name, plan }) => [name, plan]),
      registry.records,
    ];
    return done(checksum(strToU8(JSON.stringify(parts))));
  });
}
