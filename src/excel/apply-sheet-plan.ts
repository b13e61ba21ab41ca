/**
 * The one executor: writes worksheets from their plans. Everything that can be refused is looked at before the first write;
 * when Excel fails in the middle, the worksheets and names made in this run are taken away again. The number of
 * synchronisations depends on the number of full payloads (2 MB), never on the rows as such.
 */
import { stopIfCancelled, type Work } from "../plan/work";
import type { SheetPlan } from "../sheet/sheet-plan";
import { formatSheet } from "./format-sheet";
import { createPayload } from "./payload";
import { isExpected, Refused, refuse, toProblem } from "./problem";
import { putRight } from "./put-right";
import { readBack } from "./read-back";
import { validateSheetPlan } from "./validate-sheet-plan";
import { isOwnChart, writeChart } from "./write-chart";
import { writeNames, writeStructure, writeValues } from "./write-sheet";

export interface SheetJob {
  readonly plan: SheetPlan;
  /** Whether a worksheet of this name may be cleared and written anew; otherwise its being there is a problem. */
  readonly replace: boolean;
}

const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

interface Workbook {
  /** Names of the worksheets, lower case, with the tables on those that will be replaced. */
  readonly sheets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Charts that an earlier run has put on worksheets that will be replaced; those of other people stay. */
  readonly oldCharts: readonly Excel.Chart[];
}

/**
 * Writes all jobs in the order given, then reads everything back. Throws `Refused` (with the problem) for what cannot be
 * written, Excel's own errors, or `Cancelled`; in each case nothing of this run is left, or the problem names what is:
 * replaced sheets that Excel let go half-written. `commit` runs when all is written and right; its failure undoes all.
 */
export async function applySheetPlans(
  context: Excel.RequestContext,
  jobs: readonly SheetJob[],
  work?: Work,
  commit: () => Promise<void> = async () => {},
): Promise<void> {
  const workbook = await inspect(context, jobs, work);
  const created = jobs.filter((job) => !workbook.sheets.has(job.plan.name.toLowerCase())).map((job) => job.plan);
  const payload = createPayload(context, () => stopIfCancelled(work));
  let began = false;
  try {
    const total = jobs.reduce((sum, job) => sum + countRows(job.plan), 0);
    let done = 0;
    work?.onProgress?.({ stage: "excel.stage.writing", done, total });
    stopIfCancelled(work);
    began = true;
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const chart of workbook.oldCharts) chart.delete();
    for (const job of jobs) {
      const sheet = prepare(context, job, workbook);
      await writeValues(sheet, job.plan, payload, (rows) => {
        done += rows;
        work?.onProgress?.({ stage: "excel.stage.writing", done, total });
      });
    }
    for (const { plan } of jobs) {
      const sheet = context.workbook.worksheets.getItem(plan.name);
      await writeStructure(sheet, plan, payload);
      await formatSheet(sheet, plan, payload);
      for (const [index, chart] of (plan.charts ?? []).entries()) await writeChart(sheet, chart, index, payload);
    }
    for (const { plan } of jobs) writeNames(context, plan, workbook.names);
    for (const { plan } of jobs)
      context.workbook.worksheets.getItem(plan.name).visibility = visibilities[plan.visibility];
    await payload.flush();
    work?.onProgress?.({ stage: "excel.stage.reading-back", done: total, total });
    const difference = await readBack(
      context,
      jobs.map((job) => job.plan),
      payload,
    );
    if (difference !== null) throw new Refused(difference);
    await commit();
  } catch (error) {
    if (!began) throw error;
    const names = created.flatMap((plan) => plan.names.map((name) => name.name));
    await takeAway(
      created.map((plan) => plan.name),
      names.filter((name) => !workbook.names.has(name.toLowerCase())),
      error,
    );
    const halfWritten = jobs.filter((job) => !created.includes(job.plan)).map((job) => job.plan.name);
    if (halfWritten.length > 0 && isExpected(error))
      refuse("excel.sheets-incomplete", { sheets: halfWritten.join(", ") });
    throw error;
  }
}

function countRows(plan: SheetPlan): number {
  return plan.blocks.reduce((sum, block) => sum + block.values.length, 0);
}

/** Looks at the workbook and refuses what cannot be done, before anything is written. */
async function inspect(context: Excel.RequestContext, jobs: readonly SheetJob[], work?: Work): Promise<Workbook> {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  workbook.worksheets.load("items/name");
  workbook.tables.load("items/name,items/worksheet/name");
  workbook.names.load("items/name");
  for (const { plan } of jobs) {
    const problem = validateSheetPlan(plan);
    if (problem !== null) throw new Refused(problem);
  }
  await context.sync();
  stopIfCancelled(work);
  if (workbook.readOnly) refuse("excel.read-only");
  const sheets = new Map(workbook.worksheets.items.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  if (workbook.protection.protected && jobs.some(({ plan }) => !sheets.has(plan.name.toLowerCase())))
    refuse("excel.workbook-protected");
  const replaced = jobs.filter(({ plan }) => sheets.has(plan.name.toLowerCase()));
  for (const { plan, replace } of replaced) {
    if (!replace) refuse("excel.sheet-already-there", { sheet: plan.name });
    sheets.get(plan.name.toLowerCase())?.protection.load("protected");
    sheets.get(plan.name.toLowerCase())?.charts.load("items/name");
  }
  if (replaced.length > 0) await context.sync();
  for (const { plan } of replaced)
    if (sheets.get(plan.name.toLowerCase())?.protection.protected === true)
      refuse("excel.sheet-protected", { sheet: plan.name });
  for (const { plan } of jobs) {
    const clash = workbook.tables.items.find((table) => table.name.toLowerCase() === plan.table?.name.toLowerCase());
    if (clash !== undefined && clash.worksheet.name.toLowerCase() !== plan.name.toLowerCase())
      refuse("excel.table-already-there", { table: clash.name });
  }
  return {
    sheets: new Set(sheets.keys()),
    names: new Set(workbook.names.items.map((item) => item.name.toLowerCase())),
    oldCharts: replaced
      .flatMap(({ plan }) => sheets.get(plan.name.toLowerCase())?.charts.items ?? [])
      .filter(({ name }) => isOwnChart(name)),
  };
}

/** A new worksheet, or the old one emptied. */
function prepare(context: Excel.RequestContext, { plan }: SheetJob, workbook: Workbook): Excel.Worksheet {
  const { worksheets } = context.workbook;
  if (!workbook.sheets.has(plan.name.toLowerCase())) return worksheets.add(plan.name);
  const sheet = worksheets.getItem(plan.name);
  const all = sheet.getRange();
  all.unmerge();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.clear();
  sheet.freezePanes.unfreeze();
  sheet.horizontalPageBreaks.removePageBreaks();
  return sheet;
}

/** Deletes what this run has made. When Excel refuses even that, the problem names what is left. */
async function takeAway(sheets: readonly string[], names: readonly string[], cause: unknown): Promise<void> {
  if (sheets.length === 0) return;
  const { code } = toProblem(cause);
  await putRight(
    async (context) => {
      const found = sheets.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
      const foundNames = names.map((name) => context.workbook.names.getItemOrNullObject(name));
      await context.sync();
      for (const item of foundNames) if (!item.isNullObject) item.delete();
      for (const sheet of found) {
        if (sheet.isNullObject) continue;
        // Excel refuses to delete a very hidden worksheet.
        sheet.visibility = "Visible";
        sheet.delete();
      }
      await context.sync();
    },
    { code: "excel.left-behind", params: { sheets: sheets.join(", "), code } },
  );
}
