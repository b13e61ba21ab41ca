/** What an office sets once for its reports (its name, place, signer, the report in hand), kept with the workbook. */
import { done, type Result } from "../plan/message";
import { type ReportSettings, reportSettingsSchema } from "../report";
import { createPayload } from "./payload";
import { readExcel, writeExcel } from "./run";
import { appendRecords, readState, recordOf, type State } from "./state-sheet";

const place = { kind: "settings", id: "report" } as const;

/** The settings in a state that was read; null where none were ever kept, or where what is kept cannot be read. */
export function keptSettings(state: State): ReportSettings | null {
  return recordOf(state, reportSettingsSchema, place.kind, place.id);
}

/** The settings kept in this workbook; null for an office that has set nothing yet. */
export function readReportSettings(): Promise<Result<ReportSettings | null>> {
  return readExcel(async (context) => done(keptSettings(await readState(context))));
}

/** Keeps settings for this and later sittings; the same ones again write nothing. Returns what is kept. */
export function keepReportSettings(settings: ReportSettings): Promise<Result<ReportSettings>> {
  return writeExcel(async (context) => {
    const state = await readState(context);
    const wanted = reportSettingsSchema.parse(settings);
    if (JSON.stringify(keptSettings(state)) === JSON.stringify(wanted)) return done(wanted);
    const payload = createPayload(context);
    await appendRecords(context, state, [{ ...place, value: wanted }], payload);
    await payload.flush();
    return done(wanted);
  });
}
