/**
 * Whole rows of "Danh mục" that came, went or changed, as a step of the undo list. The step is written first, so that a write that
 * Excel breaks off can be taken back.
 */
import type { RegistryBase } from "../agency";
import type { AgencyList } from "./agency-list";
import { recordChanges } from "./change-records";
import { writeEndedAgencies } from "./ended-agencies";
import { changeListRows, type RowChange } from "./list-rows";
import { createPayload } from "./payload";
import { appendRecords, type State, type StoredRecord } from "./state-sheet";
import { logStep, nextUndoId, type UndoStep } from "./undo-log";
import { takeBack } from "./write-edits";

interface ListStep {
  readonly label: string;
  /** Null where the workbook has no list: then only the records are written. */
  readonly list: AgencyList | null;
  readonly rows: readonly RowChange[];
  readonly records: readonly StoredRecord[];
  /** What the workbook builds on from now on, where that changes. */
  readonly base: RegistryBase | null;
}

/** Makes the changes, with one entry in the undo log; without any nothing is written. */
export async function writeListStep(
  context: Excel.RequestContext,
  state: State,
  { label, list, rows, records, base }: ListStep,
): Promise<void> {
  const changes = recordChanges(state, records);
  if (rows.length === 0 && changes.length === 0) return;
  const step: UndoStep = {
    id: nextUndoId(state),
    at: new Date().toISOString(),
    label,
    changes: [],
    ...(rows.length > 0 && { listRows: [...rows] }),
    ...(changes.length > 0 && { records: changes }),
    undone: false,
  };
  const payload = createPayload(context);
  try {
    const logged = await logStep(context, state, step, payload);
    if (records.length > 0) await appendRecords(context, logged, records, payload);
    if (list !== null) changeListRows(context, list, rows);
    await payload.flush();
    if (list !== null && base !== null) await writeEndedAgencies(context, list.sheet, base);
  } catch (error) {
    await takeBack(step);
    throw error;
  }
}
