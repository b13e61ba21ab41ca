/** Which sheet a report goes to: its own from last time, unless somebody has changed that since. */
import type { Message } from "../plan/message";
import { type ReportTable, reportKinds } from "../report";
import { safeSheetName } from "../sheet";
import { parseArea } from "./area";
import { createPayload } from "./payload";
import { readValues } from "./read-area";
import { contentChecksum, type ReportStamp, reportStamps, stampRecord } from "./report-stamp";
import { appendRecords, readState } from "./state-sheet";

export interface ReportPlace {
  readonly table: ReportTable;
  /** Name of the worksheet to write. */
  readonly sheet: string;
  /** The stamp of the sheet that is refreshed; null for a new sheet. */
  readonly previous: ReportStamp | null;
}

/** A place for each table; messages tell of sheets that stay because they were changed by hand. */
export async function choosePlaces(
  context: Excel.RequestContext,
  tables: readonly ReportTable[],
): Promise<{ places: ReportPlace[]; messages: Message[] }> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/id");
  const stamps = reportStamps(await readState(context));
  const byId = new Map(worksheets.items.map((sheet) => [sheet.id, sheet.name]));
  const taken = new Set(byId.values());
  const used = new Set<string>();
  const places: ReportPlace[] = [];
  const messages: Message[] = [];
  for (const table of tables) {
    let refreshed: ReportPlace | null = null;
    for (const stamp of stamps.filter((candidate) => candidate.kind === table.kind)) {
      const sheet = byId.get(stamp.sheetId);
      if (sheet === undefined || used.has(stamp.sheetId) || refreshed !== null) continue;
      if (stamp.content === null || stamp.content === (await checksumOf(context, sheet))) {
        used.add(stamp.sheetId);
        refreshed = { table, sheet, previous: stamp };
      } else messages.push({ code: "excel.report-kept", severity: "info", params: { sheet } });
    }
    const wanted = reportKinds.find((kind) => kind.id === table.kind)?.name ?? table.kind;
    const place = refreshed ?? { table, sheet: safeSheetName(wanted, taken), previous: null };
    taken.add(place.sheet);
    places.push(place);
  }
  return { places, messages };
}

/** Notes that sheets are about to be rewritten, so that a broken-off run is not taken for changes by hand. */
export async function markUnfinished(context: Excel.RequestContext, places: readonly ReportPlace[]): Promise<void> {
  const stamps = places.flatMap(({ previous }) => (previous === null ? [] : [{ ...previous, content: null }]));
  if (stamps.length > 0) await append(context, stamps);
}

/** Stamps what was written, as Excel holds it now. */
export async function stampPlaces(
  context: Excel.RequestContext,
  places: readonly ReportPlace[],
  asOf: string,
): Promise<void> {
  const sheets = places.map(({ sheet }) => context.workbook.worksheets.getItem(sheet).load("id"));
  await context.sync();
  const madeAt = new Date().toISOString();
  const stamps: ReportStamp[] = [];
  for (const [index, { table, sheet }] of places.entries()) {
    const content = await checksumOf(context, sheet);
    stamps.push({ sheet, sheetId: sheets[index]?.id ?? "", kind: table.kind, madeAt, asOf, content });
  }
  await append(context, stamps);
}

async function append(context: Excel.RequestContext, stamps: readonly ReportStamp[]): Promise<void> {
  const payload = createPayload(context);
  await appendRecords(context, await readState(context), stamps.map(stampRecord), payload);
  await payload.flush();
}

async function checksumOf(context: Excel.RequestContext, name: string): Promise<string> {
  const sheet = context.workbook.worksheets.getItem(name);
  const used = sheet.getUsedRangeOrNullObject(true).load("address");
  await context.sync();
  const area = used.isNullObject ? null : parseArea(used.address);
  return contentChecksum(area === null ? [] : await readValues(context, sheet, area));
}
