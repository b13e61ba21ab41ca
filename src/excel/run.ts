/**
 * The one door to Excel: every use case goes through `readExcel` or `writeExcel`. Reads run at once; writes wait for each
 * other, so that two actions of an impatient clerk never interleave. Expected failures come back as problems.
 */
import type { Result } from "../plan/message";
import { isExpected, officeErrorCode, refuse, toProblem } from "./problem";
import { requireExcel } from "./require-excel";

type Batch<T> = (context: Excel.RequestContext) => Promise<Result<T>>;

let lastWrite: Promise<unknown> = Promise.resolve();

/** Runs a batch that changes no cell. */
export function readExcel<T>(batch: Batch<T>): Promise<Result<T>> {
  return guarded(() => Excel.run(batch).catch(refuseIfBusy));
}

/** The same for work that nobody waits for: where a cell is being edited, Excel answers when that is over. */
export function readExcelWhenIdle<T>(batch: Batch<T>): Promise<Result<T>> {
  return guarded(() => Excel.run({ delayForCellEdit: true }, batch));
}

/**
 * Runs a batch that writes, after all writes that were asked for before it. A cell in edit mode is refused before anything
 * is written; should a clerk start editing a cell in the middle of the work, Excel holds the rest back until it is left
 * (`delayForCellEdit`), for a half-written sheet is worse than a wait.
 */
export function writeExcel<T>(batch: Batch<T>): Promise<Result<T>> {
  const run = lastWrite.then(() =>
    guarded(async () => {
      await askWhetherBusy();
      return Excel.run({ delayForCellEdit: true }, batch);
    }),
  );
  lastWrite = run.catch(() => undefined);
  return run;
}

async function guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  const ready = requireExcel();
  if (!ready.ok) return ready;
  try {
    return await work();
  } catch (error) {
    if (!isExpected(error)) throw error;
    return { ok: false, problem: toProblem(error) };
  }
}

/** A look at the workbook that fails while a cell is being edited. */
async function askWhetherBusy(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.load("name");
    await context.sync();
  }).catch(refuseIfBusy);
}

/** Excel's documentation names two codes for a cell being edited; this one means other things only where something is written. */
function refuseIfBusy(error: unknown): never {
  if (officeErrorCode(error) === "InvalidOperation") refuse("excel.cell-being-edited");
  throw error;
}
