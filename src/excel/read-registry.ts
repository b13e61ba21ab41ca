/** The registry of this workbook: the one that ships, with what the office has added on sheet "Danh mục". */
import { type Registry, registryFromRows } from "../agency";
import type { Problem } from "../plan/message";
import type { Work } from "../plan/work";
import { agencyListHeaders, agencyTableName, sharedSource } from "../sheet";
import { matchKey } from "../text/key";
import { parseArea, sheetOf } from "./area";
import { readValues } from "./read-area";

export interface OfficeRegistry {
  readonly registry: Registry;
  /** Rows that were left out, and why. */
  readonly notes: readonly Problem[];
}

const sourceHeader = matchKey(agencyListHeaders.at(-1) ?? "");

/** Reads the rows of the list that do not come from `base` itself; without any, `base` is returned as it is. */
export async function readRegistry(
  context: Excel.RequestContext,
  base: Registry,
  work?: Work,
): Promise<OfficeRegistry> {
  const table = context.workbook.tables.getItemOrNullObject(agencyTableName);
  await context.sync();
  if (table.isNullObject) return { registry: base, notes: [] };
  const range = table.getRange().load("address");
  await context.sync();
  const area = parseArea(range.address);
  if (area === null) return { registry: base, notes: [] };
  const sheet = context.workbook.worksheets.getItem(sheetOf(range.address));
  const [headers = [], ...rows] = await readValues(context, sheet, area, work && { ...work, onProgress: () => {} });
  const source = headers.findIndex((header) => matchKey(String(header)) === sourceHeader);
  const added = rows.filter((row) => row[source] !== sharedSource && row.some((cell) => cell !== ""));
  if (added.length === 0) return { registry: base, notes: [] };
  const read = registryFromRows([headers, ...added], base.records);
  if (!read.ok) return { registry: base, notes: [read.problem] };
  return { registry: read.value.registry, notes: read.value.messages.map(({ code, params }) => ({ code, params })) };
}
