/** What an office set for the rules: another severity, or not to be asked at all. */
import { z } from "zod";

/** By rule id. Ids of rules that this version does not know are kept: a newer one may have written them. */
export const ruleSettingsSchema = z.record(z.string(), z.enum(["error", "warning", "info", "off"])).readonly();

export type RuleSettings = Readonly<Partial<Record<string, z.infer<typeof ruleSettingsSchema>[string]>>>;
