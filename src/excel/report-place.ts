/** Which sheet a report goes to: its own from last time, unless somebody has changed that since. */
import type { Message } from "../plan/message";
import { type LaidReport, type ReportTable, reportKinds } from "../report";
import { safeSheetName } from "../sheet";
import { parseArea } from "./area";
import { createPayload } from "./payload";
import { readValues } from "./read-area";
import { numbersRecord } from "./report-numbers";
import { contentChecksum, type ReportStamp, reportStamps, stampRecord } from "./report-stamp";
import { appendRecords, readState, type State, type StoredRecord } from "./state-sheet";

export interface ReportPlace {
  readonly table: ReportTable;
  /** Name of the worksheet to write. */
  readonly sheet: string;
  /** The stamp of the sheet that is refreshed; null for a new sheet. */
  readonly previous: ReportStamp | null;
}

export interface ChosenPlaces {
  readonly places: readonly ReportPlace[];
  /** Tells of sheets that stay because they were changed by hand. */
  readonly messages: readonly Message[];
  readonly state: State;
}

/** A place for each table, of reports that cover `scope` (see `scopeOf`). */
export async function choosePlaces(
  context: Excel.RequestContext,
  tables: readonly ReportTable[],
  scope: string,
): Promise<ChosenPlaces> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/id");
  const state = await readState(context);
  await context.sync();
  const names = new Map(worksheets.items.map((sheet) => [sheet.id, sheet.name]));
  const kinds = new Set<string>(tables.map((table) => table.kind));
  const stamps = reportStamps(state).filter(
    (stamp) => stamp.scope === scope && kinds.has(stamp.kind) && names.has(stamp.sheetId),
  );
  const contents = await checksums(
    context,
    stamps.flatMap((stamp) => names.get(stamp.sheetId) ?? []),
  );
  const taken = new Set(names.values());
  const places: ReportPlace[] = [];
  const messages: Message[] = [];
  for (const table of tables) {
    const wanted = reportKinds.find((kind) => kind.id === table.kind)?.name ?? table.kind;
    let place: ReportPlace | null = null;
    for (const [index, stamp] of stamps.entries()) {
      if (stamp.kind !== table.kind || place !== null) continue;
      const sheet = names.get(stamp.sheetId) ?? "";
      const untouched = stamp.content === null || stamp.content === contents[index];
      if (untouched) place = { table, sheet, previous: stamp };
      else messages.push({ code: "excel.report-kept", severity: "info", params: { sheet } });
    }
    place ??= { table, sheet: safeSheetName(wanted, taken), previous: null };
    taken.add(place.sheet);
    places.push(place);
  }
  return { places, messages, state };
}

/** Notes that sheets are about to be rewritten, so that a broken-off run is not taken for changes by hand. */
export async function markUnfinished(context: Excel.RequestContext, chosen: ChosenPlaces): Promise<State> {
  const { places, state } = chosen;
  const stamps = places.flatMap(({ previous }) => (previous === null ? [] : [{ ...previous, content: null }]));
  return stamps.length === 0 ? state : append(context, state, stamps.map(stampRecord));
}

/** A report that was written, with the tasks behind its numbers by address. */
export interface WrittenReport {
  readonly place: ReportPlace;
  readonly laid: Pick<LaidReport, "tasksBehind" | "liveBehind">;
  /** Checksums of the tables it was made from. */
  readonly data: ReportStamp["data"];
}

/** Stamps what was written, as Excel holds it now; `common` is what the reports of a run share. */
export async function stampReports(
  context: Excel.RequestContext,
  written: readonly WrittenReport[],
  common: Pick<ReportStamp, "scope" | "madeAt" | "asOf">,
  state: State,
): Promise<void> {
  const sheets = written.map(({ place }) => context.workbook.worksheets.getItem(place.sheet).load("id"));
  const contents = await checksums(
    context,
    written.map(({ place }) => place.sheet),
  );
  const records = written.flatMap(({ place: { table, sheet }, laid, data }, index) => {
    const [sheetId, content] = [sheets[index]?.id ?? "", contents[index] ?? null];
    return [stampRecord({ ...common, data, sheet, sheetId, kind: table.kind, content }), numbersRecord(sheetId, laid)];
  });
  await append(context, state, records);
}

async function append(context: Excel.RequestContext, state: State, records: readonly StoredRecord[]): Promise<State> {
  const payload = createPayload(context);
  const next = await appendRecords(context, state, records, payload);
  await payload.flush();
  return next;
}

/** One checksum for each worksheet, over its used cells. */
async function checksums(context: Excel.RequestContext, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const sheets = names.map((name) => context.workbook.worksheets.getItem(name));
  const used = sheets.map((sheet) => sheet.getUsedRange(true).load("address"));
  await context.sync();
  const sums: string[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const area = parseArea(used[index]?.address ?? "");
    sums.push(contentChecksum(area === null ? [] : await readValues(context, sheet, area, undefined, "formulas")));
  }
  return sums;
}
