/** Checks the sheets of targets. */
import type { Finding } from "./finding";
import type { TargetRow, TargetRule } from "./rule";
import { rules } from "./rules/index";
import type { RuleSettings } from "./settings";

export interface TargetTable {
  /** Name of the Excel table. */
  readonly name: string;
  readonly rows: readonly TargetRow[];
}

/** The findings of the rules about targets, by table and row. `at.row` is the target's id. */
export function checkTargets(tables: readonly TargetTable[], settings: RuleSettings = {}): Finding[] {
  const asked = rules.filter((rule): rule is TargetRule => rule.scope === "target" && settings[rule.id] !== "off");
  return tables.flatMap(({ name, rows }) =>
    rows.flatMap((row) =>
      asked.flatMap(({ id, severity, check }): Finding[] => {
        const fault = check(row);
        if (fault === null) return [];
        const set = settings[id];
        const at = { table: name, row: row.key, index: row.index, column: null };
        return [{ rule: id, severity: set === undefined || set === "off" ? severity : set, at, params: fault.params }];
      }),
    ),
  );
}
