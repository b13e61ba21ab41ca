/** Tells the pane when people (not the add-in itself) change the workbook or move the selection. */
import { done, type Result } from "../plan/message";
import { readExcel } from "./run";

export interface WorkbookChange {
  readonly kind: "cells" | "rows-sorted" | "rows-shown" | "sheet-added" | "sheet-deleted";
  readonly sheetId: string;
  /** A1 without sheet; null where the whole sheet is concerned. */
  readonly address: string | null;
  /** Whether cells were inserted or deleted, so that others stand elsewhere now. */
  readonly moved: boolean;
  /** True for a change made by somebody else who has the workbook open. */
  readonly remote: boolean;
}

type Unsubscribe = () => Promise<void>;

interface ChangeEvent {
  readonly worksheetId: string;
  readonly address?: string;
  readonly source?: string;
  readonly triggerSource?: string;
  readonly changeType?: string;
}

export interface WatchOptions {
  /** Tells of changes by this add-in too, and of rows hidden and shown (kind "rows-shown"). */
  readonly everything?: boolean;
}

/**
 * Calls `handler` after each change of cells, sorting, and sheet added or deleted, but for changes that this add-in has made
 * (unless `everything` is asked for).
 * Resolves to a function that ends it; Excel ends it by itself when the workbook or the pane is closed.
 */
export function onWorkbookChanged(
  handler: (change: WorkbookChange) => void,
  { everything = false }: WatchOptions = {},
): Promise<Result<Unsubscribe>> {
  return readExcel(async (context) => {
    const { worksheets } = context.workbook;
    const listen = (kind: WorkbookChange["kind"]) => async (event: ChangeEvent) => {
      if (event.triggerSource === "ThisLocalAddin" && !everything) return;
      const { worksheetId: sheetId, address = null, changeType = "RangeEdited", source } = event;
      handler({ kind, sheetId, address, moved: changeType !== "RangeEdited", remote: source === "Remote" });
    };
    const results = [
      worksheets.onChanged.add(listen("cells")),
      worksheets.onRowSorted.add(listen("rows-sorted")),
      worksheets.onAdded.add(listen("sheet-added")),
      worksheets.onDeleted.add(listen("sheet-deleted")),
      ...(everything ? [worksheets.onRowHiddenChanged.add(listen("rows-shown"))] : []),
    ];
    await context.sync();
    return done(() => remove(context, results));
  });
}

/** Calls `handler` with the sheet and the address each time the selection moves. */
export function onSelectionChanged(
  handler: (selection: { sheetId: string; address: string }) => void,
): Promise<Result<Unsubscribe>> {
  return readExcel(async (context) => {
    const result = context.workbook.worksheets.onSelectionChanged.add(async ({ worksheetId, address }) =>
      handler({ sheetId: worksheetId, address }),
    );
    await context.sync();
    return done(() => remove(context, [result]));
  });
}

/** Handlers must be removed in the context that added them. */
async function remove(context: Excel.RequestContext, results: readonly { remove(): void }[]): Promise<void> {
  await Excel.run(context, async (same) => {
    for (const result of results) result.remove();
    await same.sync();
  });
}
