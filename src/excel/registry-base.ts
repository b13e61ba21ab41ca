/** Choosing which shared agencies the workbook builds on. */
import { type RegistryBase, registryOfBase } from "../agency";
import { done, type Result } from "../plan/message";
import type { Work } from "../plan/work";
import { readAgencyList } from "./agency-list";
import { changeBaseRows } from "./base-rows";
import { writeListStep } from "./list-step";
import { refuse } from "./problem";
import { keptRegistryBase, registryBaseRecord } from "./registry-setting";
import { readExcel, writeExcel } from "./run";
import { readState } from "./state-sheet";
import { today } from "./today";

/** The base kept in this workbook. */
export function readRegistryBase(): Promise<Result<RegistryBase>> {
  return readExcel(async (context) => done(keptRegistryBase(await readState(context))));
}

/**
 * Builds the workbook on another base, as a step of the undo list named `label`: shared rows of the list that the base lacks go,
 * those that it adds come, the office's own rows stay. The same base again changes nothing. Problems: a locked list, a workbook that is
 * read-only; then nothing is changed.
 */
export function changeRegistryBase(base: RegistryBase, label: string, work?: Work): Promise<Result<RegistryBase>> {
  return writeExcel(async (context) => {
    context.workbook.load("readOnly");
    const state = await readState(context);
    await context.sync();
    if (keptRegistryBase(state) === base) return done(base);
    if (context.workbook.readOnly) refuse("excel.read-only");
    const list = await readAgencyList(context, work);
    if (list?.isProtected === true) refuse("excel.sheet-protected", { sheet: list.sheet });
    const rows = list === null ? [] : changeBaseRows(list, registryOfBase(base), today());
    await writeListStep(context, state, { label, list, rows, records: [registryBaseRecord(base)], base });
    return done(base);
  });
}
