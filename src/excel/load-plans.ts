/** Brings plans into the workbook: a sheet with a table for each (and one for its targets), the lists for the dropdowns, the plans as loaded. */
import { type Registry, registryOfBase } from "../agency";
import type { IsoDate } from "../plan/date";
import { done, failed, type Problem, type Result } from "../plan/message";
import type { Plan } from "../plan/plan";
import type { Work } from "../plan/work";
import {
  agencyListName,
  type Baseline,
  baselineSheet,
  baselineSheetName,
  cutTasks,
  listSheet,
  nameTargetSheets,
  nameTaskSheets,
  type OptionalColumnId,
  statusListName,
  targetSheet,
  taskSheet,
  usualOptionalColumns,
} from "../sheet";
import { applySheetPlans, type SheetJob } from "./apply-sheet-plan";
import { replaceBaseline } from "./baseline-cells";
import { keptConvention, withConvention } from "./deadline-convention";
import { findTables } from "./find-tables";
import { listedAgencies } from "./listed-agency";
import { type LoadedPlan, matchPlans } from "./match-plans";
import { planIdentity } from "./plan-identity";
import { keptRegistryBase } from "./registry-setting";
import { writeExcel } from "./run";
import { showSheet } from "./show-sheet";
import { readState, stateSheet, stateSheetName } from "./state-sheet";
import { readStoredBaseline } from "./stored-baseline";
import { today } from "./today";

export interface LoadOptions {
  readonly registry?: Registry;
  /** The day on which agencies must exist to be offered; today unless given. */
  readonly asOf?: IsoDate;
  /** Columns the office has switched on; the days that are left unless given. */
  readonly optional?: readonly OptionalColumnId[];
  /** The program and version that the workbook will name as its maker. */
  readonly application?: string;
}

export interface LoadedSheet {
  readonly sheet: string;
  readonly table: string;
  readonly number: string;
  readonly tasks: number;
  /** Ids of tasks whose row cannot show all of their text, not even in small print: longer than the highest row there is. */
  readonly cut: readonly string[];
}

/**
 * Makes a sheet for each plan. All or nothing: after a failure or a cancellation the workbook is as before. Problems:
 * "excel.plan-already-there" (with `number` and `sheet`) for a plan that was loaded before, "excel.plan-twice", and whatever
 * Excel refuses (read-only, protected, a cell being edited).
 */
export function loadPlans(
  wanted: readonly Plan[],
  work?: Work,
  options: LoadOptions = {},
): Promise<Result<{ sheets: LoadedSheet[] }>> {
  return writeExcel(async (context) => {
    const { optional = usualOptionalColumns } = options;
    const state = await readState(context);
    const convention = keptConvention(state);
    const plans = wanted.map((plan) => withConvention(plan, convention));
    const { worksheets, tables, names } = context.workbook;
    worksheets.load("items/name");
    tables.load("items/name");
    names.load("items/name");
    const found = await findTables(context);
    const stored = await readStoredBaseline(context);
    if (!stored.ok && stored.problem.code !== "sheet.baseline-absent") return stored;
    const previous = stored.ok ? stored.value : null;
    // A plan whose table somebody deleted may be loaded again.
    const lost = new Set(matchPlans(found, previous?.plans ?? []).lost);
    const present = (previous?.plans ?? []).filter((entry) => !lost.has(entry));
    const isNew = (entry: LoadedPlan) => !plans.some((plan) => planIdentity(plan) === planIdentity(entry.plan));
    const kept = (previous?.plans ?? []).filter((entry) => !lost.has(entry) || isNew(entry));
    const refusal = refusalOf(plans, present);
    if (refusal !== null) return { ok: false, problem: refusal };

    const sheetNames = worksheets.items.map((sheet) => sheet.name);
    const tableNames = tables.items.map((table) => table.name);
    const taskNames = nameTaskSheets(
      plans.map((plan) => plan.document.number),
      { sheets: sheetNames, tables: tableNames },
    );
    const withTargets = plans.filter((plan) => plan.targets.length > 0);
    const targetNames = nameTargetSheets(
      withTargets.map((plan) => plan.document.number),
      {
        sheets: [...sheetNames, ...taskNames.map((names) => names.sheet)],
        tables: [...tableNames, ...taskNames.map((names) => names.table)],
      },
    );
    const targetSheets = withTargets.flatMap((plan, index) => {
      const name = targetNames[index];
      return (name && targetSheet(plan, name)) ?? [];
    });
    const used = [...found.map((table) => table.number ?? 0), ...(previous?.plans ?? []).map((entry) => entry.number)];
    const firstNumber = Math.max(0, ...used) + 1;
    const loaded = plans.flatMap((plan, index) => {
      const name = taskNames[index];
      return name === undefined ? [] : [{ plan, ...name, number: firstNumber + index }];
    });
    const next: Baseline = {
      application: options.application ?? previous?.application ?? "Sổ Kế hoạch",
      loadedOn: today(),
      plans: [...kept, ...loaded.map(({ plan, table, number }) => ({ plan, table, number }))],
    };

    const existing = new Set(names.items.map((item) => item.name.toLowerCase()));
    const hasLists = [statusListName, agencyListName].every((name) => existing.has(name.toLowerCase()));
    const registry = options.registry ?? registryOfBase(keptRegistryBase(state));
    const lists = () => listSheet({ agencies: listedAgencies(registry), asOf: options.asOf ?? today() });
    const isThere = (name: string) => sheetNames.some((other) => other.toLowerCase() === name.toLowerCase());
    const jobs: SheetJob[] = [
      ...loaded.map(({ plan, ...names }) => taskSheet(plan, { ...names, optional })),
      ...targetSheets,
      ...(hasLists ? [] : [lists()]),
      ...(previous === null ? [baselineSheet(next)] : []),
      ...(isThere(stateSheetName) ? [] : [stateSheet()]),
    ].map((plan) => ({ plan, replace: plan.name === baselineSheetName }));
    await applySheetPlans(context, jobs, work, async () => {
      if (previous !== null) await replaceBaseline(context, next);
    });
    await showSheet(context, loaded[0]?.sheet);
    return done({
      sheets: loaded.map(({ plan, sheet, table }) => ({
        sheet,
        table,
        number: plan.document.number,
        tasks: plan.tasks.length,
        cut: cutTasks(plan, optional),
      })),
    });
  });
}

function refusalOf(plans: readonly Plan[], present: readonly LoadedPlan[]): Problem | null {
  const seen = new Set<string>();
  for (const plan of plans) {
    const name = plan.document.number || plan.document.title;
    const before = present.find((entry) => planIdentity(entry.plan) === planIdentity(plan));
    if (before !== undefined) return failed("excel.plan-already-there", { number: name, table: before.table }).problem;
    if (seen.has(planIdentity(plan))) return failed("excel.plan-twice", { number: name }).problem;
    seen.add(planIdentity(plan));
  }
  return null;
}
