/** Changes of what the workbook remembers (settings, acceptances) as steps of the undo list, like changes of cells. */
import { done, type Result } from "../plan/message";
import { createPayload } from "./payload";
import { refuse } from "./problem";
import { writeExcel } from "./run";
import { appendRecords, readState, type State, type StoredRecord } from "./state-sheet";
import { logStep, nextUndoId, type RecordChange } from "./undo-log";

/** Puts records in place of those before, as one step named `label`; those that are so already are passed over. Returns how many changed. */
export function changeRecords(wanted: readonly StoredRecord[], label: string): Promise<Result<number>> {
  return writeExcel(async (context) => {
    context.workbook.load("readOnly");
    const state = await readState(context);
    await context.sync();
    if (context.workbook.readOnly) refuse("excel.read-only");
    const changes = recordChanges(state, wanted);
    if (changes.length === 0) return done(0);
    const payload = createPayload(context);
    const at = new Date().toISOString();
    const step = { id: nextUndoId(state), at, label, changes: [], records: changes, undone: false };
    const logged = await logStep(context, state, step, payload);
    const records = changes.map(({ kind, id, to }) => ({ kind, id, value: to }));
    await appendRecords(context, logged, records, payload);
    await payload.flush();
    return done(changes.length);
  });
}

/** What records would change; those that the workbook keeps so already are left out. */
export function recordChanges(state: State, wanted: readonly StoredRecord[]): RecordChange[] {
  return wanted
    .map(({ kind, id, value }) => ({ kind, id, from: keptValue(state, kind, id), to: value }))
    .filter(({ from, to }) => !isSame(from, to));
}

/** The records as they were before a step; `left` counts those that were changed by somebody since and stay. */
export function restoredRecords(
  state: State,
  changes: readonly RecordChange[],
): { readonly records: StoredRecord[]; readonly left: number } {
  const open = changes.filter(({ kind, id, from }) => !isSame(keptValue(state, kind, id), from));
  const ours = open.filter(({ kind, id, to }) => isSame(keptValue(state, kind, id), to));
  return {
    records: ours.map(({ kind, id, from }) => ({ kind, id, value: from })),
    left: open.length - ours.length,
  };
}

/** Null where nothing was ever kept. */
function keptValue(state: State, kind: string, id: string): unknown {
  return state.records.find((record) => record.kind === kind && record.id === id)?.value ?? null;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
