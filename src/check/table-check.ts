/**
 * The check of one table, piece by piece: a row at a time, or the rules over all rows. After one edit only that row, and the rules
 * over all rows when they look at the edited column, need to be asked again.
 */
import type { Registry } from "../agency/index";
import { type DeadlineConvention, usualConvention } from "../deadline/index";
import { type ColumnId, columns } from "../plan/column";
import type { IsoDate } from "../plan/date";
import type { Severity } from "../plan/message";
import type { Plan } from "../plan/plan";
import type { TaskRow } from "../plan/task-row";
import { type CheckedRow, checkedRow } from "./checked-row";
import type { CellEdit, Finding, FindingPlace } from "./finding";
import { type RuleFault, withOneVoice } from "./one-voice";
import type { Change, Fault, RowRule, Rule, TableRule } from "./rule";
import { columnMissing, rules } from "./rules/index";
import type { RuleSettings } from "./settings";
import { tableContext } from "./table-context";

export interface CheckedTable {
  readonly name: string;
  /** The plan as loaded; null where the workbook does not hold it: then nothing is compared with it. */
  readonly plan: Plan | null;
  readonly missingColumns: readonly ColumnId[];
}

export interface CheckTerms {
  readonly registry: Registry;
  /** The day on which agencies exist or not and terms have passed or not. */
  readonly asOf: IsoDate;
  readonly settings?: RuleSettings;
  /** How the office counts its terms; to the letter where it settled nothing. */
  readonly convention?: DeadlineConvention;
}

export interface TableCheck {
  /** What is wrong with the table's columns. */
  columns(): Finding[];
  /** The findings of the row rules for one row. */
  row(row: TaskRow): Finding[];
  /** The findings of the rules over all rows. */
  table(rows: readonly TaskRow[]): Finding[];
  /** Whether the row is known to be a task of the plan. */
  isIdentified(row: TaskRow): boolean;
  /** Whether a change in one of these columns can change the findings over all rows. */
  isShared(columns: readonly ColumnId[]): boolean;
}

const headers = new Map(columns.map(({ id, header }) => [id, header]));

export function createTableCheck(
  table: CheckedTable,
  { registry, asOf, settings = {}, convention = usualConvention }: CheckTerms,
): TableCheck {
  const missing = new Set(table.missingColumns);
  const context = tableContext({ table: table.name, plan: table.plan, registry, asOf, convention });
  const asked = rules.filter(
    (rule) => settings[rule.id] !== "off" && rule.column.some((column) => !missing.has(column)),
  );
  const rowRules = asked.filter((rule): rule is RowRule => rule.scope === "row");
  const tableRules = asked.filter((rule): rule is TableRule => rule.scope === "table");
  const severityOf = ({ id, severity }: Pick<Rule, "id" | "severity">): Severity => {
    const set = settings[id];
    return set === undefined || set === "off" ? severity : set;
  };
  const severities = new Map(asked.map((rule) => [rule.id, severityOf(rule)]));

  function finding(rule: string, fault: Fault, at: FindingPlace, row: TaskRow | null): Finding {
    const edits = (changes: readonly Change[]): CellEdit[] =>
      row === null
        ? []
        : changes.map(({ column, to }) => ({
            table: table.name,
            index: row.index,
            row: at.row,
            column,
            from: row.cells[column] ?? "",
            to,
          }));
    const { fix, mend, suggestions = [] } = fault;
    const value = fault.column === null ? undefined : row?.cells[fault.column];
    return {
      rule,
      severity: severities.get(rule) ?? "error",
      at,
      ...(value !== undefined && { value }),
      params: fault.params,
      ...(fix !== undefined && { fix: { edits: edits(fix) } }),
      ...(mend !== undefined && { mend }),
      ...(suggestions.length > 0 && {
        suggestions: suggestions.map(({ changes, label, reason }) => ({ edits: edits(changes), label, reason })),
      }),
    };
  }

  /** Asks the rule again with the plan's text in the cell. */
  function isPlanned({ rule, fault }: RuleFault, row: CheckedRow): boolean {
    const original = row.task === null || fault.column === null ? null : context.original(row.task, fault.column);
    if (original === null || fault.column === null) return false;
    const cells = { ...row.source.cells, [fault.column]: original };
    const planned = checkedRow({ ...row.source, cells }, context.identify);
    const params = JSON.stringify(fault.params);
    return rowRules.some(
      ({ id, check }) =>
        id === rule &&
        check(planned, context).some(
          (other) => other.column === fault.column && JSON.stringify(other.params) === params,
        ),
    );
  }

  return {
    columns() {
      // a plan that names no supervisors is loaded without their column
      const set = settings[columnMissing];
      if (set === "off") return [];
      return table.missingColumns
        .filter(
          (column) =>
            headers.has(column) && (column !== "supervisor" || (table.plan !== null && context.isPlanned(column))),
        )
        .map((column) => ({
          rule: columnMissing,
          severity: set ?? "error",
          at: { table: table.name, row: null, index: null, column },
          params: { header: headers.get(column) ?? column },
          mend: "column" as const,
        }));
    },
    row(source) {
      const row = checkedRow(source, context.identify);
      const faults = rowRules.flatMap((rule) => rule.check(row, context).map((fault) => ({ rule: rule.id, fault })));
      return withOneVoice(faults, (told) => isPlanned(told, row)).map(({ rule, fault }) =>
        finding(rule, fault, { table: table.name, row: row.key, index: row.index, column: fault.column }, source),
      );
    },
    isIdentified: (row) => checkedRow(row, context.identify).task !== null,
    isShared: (edited) => tableRules.some((rule) => rule.column.some((column) => edited.includes(column))),
    table(sources) {
      const rows = sources.map((source) => checkedRow(source, context.identify));
      return tableRules.flatMap((rule) =>
        rule.check(rows, context).map((fault) => {
          const row = fault.row === null || typeof fault.row === "string" ? null : fault.row;
          const key = typeof fault.row === "string" ? fault.row : (row?.key ?? null);
          const at = { table: table.name, row: key, index: row?.index ?? null, column: fault.column };
          return finding(rule.id, fault, at, row?.source ?? null);
        }),
      );
    },
  };
}
