/** What an office set for the rules of the check, kept with the workbook so that everybody who opens it checks alike. */
import { type RuleSettings, ruleSettingsSchema } from "../check";
import { done, type Result } from "../plan/message";
import { changeRecords } from "./change-records";
import { readExcel } from "./run";
import { readState, recordOf, type State } from "./state-sheet";

const place = { kind: "settings", id: "check" } as const;

/** The settings in a state that was read; none where nothing was ever set, or where what is kept cannot be read. */
export function keptCheckSettings(state: State): RuleSettings {
  return recordOf(state, ruleSettingsSchema, place.kind, place.id) ?? {};
}

/** The settings kept in this workbook, by rule id; a rule that is not named is asked as it ships. */
export function readCheckSettings(): Promise<Result<RuleSettings>> {
  return readExcel(async (context) => done(keptCheckSettings(await readState(context))));
}

/**
 * Keeps settings in place of those before, as a step of the undo list named `label`; the same ones again write nothing. Returns what is
 * kept. A rule set to the severity it ships with is better left out: it then follows the next version.
 */
export async function writeCheckSettings(settings: RuleSettings, label: string): Promise<Result<RuleSettings>> {
  const wanted = ruleSettingsSchema.parse(settings);
  const changed = await changeRecords([{ ...place, value: wanted }], label);
  return changed.ok ? done(wanted) : changed;
}
