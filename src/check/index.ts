/** Checks: rules over the task table, findings as data. See docs/rules for what each rule means to a clerk. */
export {
  type Acceptance,
  type AcceptedFinding,
  acceptanceOf,
  acceptanceSchema,
  type SplitFindings,
  splitByAcceptance,
} from "./acceptance";
export { checkTables } from "./check-tables";
export { checkTargets, type TargetTable } from "./check-targets";
export { isErrorText } from "./error-text";
export {
  type CellEdit,
  type Finding,
  type FindingPlace,
  type Fix,
  type Mend,
  rowKey,
  type Suggestion,
} from "./finding";
export { type CheckInput, type FindingChange, type LiveCheck, startLiveCheck } from "./live-check";
export type { Fault, RowRule, Rule, TableRule, TargetRow, TargetRule } from "./rule";
export { listRules, ruleIds, rules } from "./rules/index";
export { type RuleSettings, ruleSettingsSchema } from "./settings";
export {
  type CheckedTable,
  type CheckTerms,
  createTableCheck,
  type TableCheck,
} from "./table-check";
