/** What the workbook holds, as the status line and the first place tell it. Read again after each change, never guessed. */
import type { ExcelPort } from "../excel-port";
import { oneReading } from "./one-reading";
import { createStore, type Store } from "./store";

export type WorkbookDescription = Extract<Awaited<ReturnType<ExcelPort["describeWorkbook"]>>, { ok: true }>["value"];

export interface WorkbookState {
  /** Null until it was read, or when Excel could not tell (a cell is being edited): the last known stays. */
  readonly description: Store<WorkbookDescription | null>;
  /** Reads again; calls that come while one runs are answered by one more reading. */
  refresh(): Promise<void>;
}

export function createWorkbookState(excel: () => Promise<Pick<ExcelPort, "describeWorkbook">>): WorkbookState {
  const description = createStore<WorkbookDescription | null>(null);
  const refresh = oneReading(async () => {
    const result = await (await excel()).describeWorkbook();
    if (result.ok) description.set(result.value);
  });
  return { description, refresh };
}
