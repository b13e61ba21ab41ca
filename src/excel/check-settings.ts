/** What an office set for the rules of the check, kept with the workbook so that everybody who opens it checks alike. */
import { type RuleSettings, ruleSettingsSchema } from "../check";
import { done, type Result } from "../plan/message";
import { createPayload } from "./payload";
import { readExcel, writeExcel } from "./run";
import { appendRecords, readState, recordOf, type State } from "./state-sheet";

const place = { kind: "settings", id: "check" } as const;

/** The settings in a state that was read; none where nothing was ever set, or where what is kept cannot be read. */
export function keptCheckSettings(state: State): RuleSettings {
  return recordOf(state, ruleSettingsSchema, place.kind, place.id) ?? {};
}

/** The settings kept in this workbook, by rule id; a rule that is not named is asked as it ships. */
export function readCheckSettings(): Promise<Result<RuleSettings>> {
  return readExcel(async (context) => done(keptCheckSettings(await readState(context))));
}

/** Keeps settings in place of those before; the same ones again write nothing. Returns what is kept. */
export function writeCheckSettings(settings: RuleSettings): Promise<Result<RuleSettings>> {
  return writeExcel(async (context) => {
    const state = await readState(context);
    const wanted = ruleSettingsSchema.parse(settings);
    if (JSON.stringify(keptCheckSettings(state)) === JSON.stringify(wanted)) return done(wanted);
    const payload = createPayload(context);
    await appendRecords(context, state, [{ ...place, value: wanted }], payload);
    await payload.flush();
    return done(wanted);
  });
}
