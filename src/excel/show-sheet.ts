/** Brings a sheet that was just made to the front. */
import { isExpected } from "./problem";

/** Activates a worksheet; that another workbook is in front must not undo what was done. */
export async function showSheet(context: Excel.RequestContext, sheet: string | undefined): Promise<void> {
  if (sheet === undefined) return;
  try {
    context.workbook.worksheets.getItem(sheet).activate();
    await context.sync();
  } catch (error) {
    if (!isExpected(error)) throw error;
  }
}
