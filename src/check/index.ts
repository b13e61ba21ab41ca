/** Checks: rules over the task table, findings as data. See docs/rules for what each rule means to a clerk. */
export { checkTables } from "./check-tables";
export type { CellEdit, Finding, FindingPlace, Fix, Suggestion } from "./finding";
export { type CheckInput, type LiveCheck, startLiveCheck } from "./live-check";
export type { Fault, RowRule, Rule, TableRule } from "./rule";
export { ruleIds, rules } from "./rules/index";
export {
  type CheckedTable,
  type CheckTerms,
  createTableCheck,
  type RuleSettings,
  type TableCheck,
} from "./table-check";
