/** The add-in's own undo list, kept with the workbook: what each change found and what it wrote, so that it survives closing the pane. */
import { z } from "zod";
import { columnIds } from "../plan/column";
import { optionalColumnIds } from "../sheet";
import { createPayload, type Payload } from "./payload";
import { appendRecords, readState, recordsOf, type State, type StoredRecord } from "./state-sheet";

const kind = "undo";
/** Excel itself keeps 100 steps. */
const longestLog = 100;

const cellValueSchema = z.union([z.string(), z.number(), z.boolean()]);

const changeSchema = z.object({
  table: z.string(),
  row: z.string().nullable(),
  index: z.number().int().nonnegative(),
  column: z.enum(columnIds),
  from: cellValueSchema,
  to: cellValueSchema,
  /** What the cell held if that was a formula, and its number format if writing changed it. */
  formula: z.string().optional(),
  numberFormat: z.string().optional(),
});
export type Change = z.infer<typeof changeSchema>;

const recordChangeSchema = z.object({ kind: z.string(), id: z.string(), from: z.unknown(), to: z.unknown() });
/** What a step did to something that the workbook remembers; null where there was or is none. */
export type RecordChange = z.infer<typeof recordChangeSchema>;

const putBackSchema = z.object({
  table: z.string(),
  column: z.enum(columnIds),
  /** What stood in the header before; null where the whole column was put in. */
  header: z.string().nullable(),
  /** What stood in the column once it was back. */
  cells: z.array(
    z.object({ row: z.string().nullable(), index: z.number().int().nonnegative(), value: cellValueSchema }),
  ),
});
/** A column that was put back into its table. */
export type PutBack = z.infer<typeof putBackSchema>;

const markGroupSchema = z.object({
  table: z.string(),
  column: z.enum(columnIds),
  severity: z.enum(["error", "warning", "info"]),
  cells: z.array(z.string()),
});

const undoStepSchema = z.object({
  id: z.number().int().positive(),
  /** When it was done, ISO with time zone. */
  at: z.string(),
  /** What was done, in the words of the interface. */
  label: z.string(),
  changes: z.array(changeSchema),
  /** What was written into the list of agencies along with the cells. */
  list: z.array(z.object({ name: z.string(), alias: z.string().nullable(), added: z.boolean() })).optional(),
  /** Whole rows of that list that came, went or changed. */
  listRows: z
    .array(z.object({ from: z.array(cellValueSchema).nullable(), to: z.array(cellValueSchema).nullable() }))
    .optional(),
  /** Settings and acceptances that were changed. */
  records: z.array(recordChangeSchema).optional(),
  /** Columns that were switched on or off. */
  columns: z.array(z.object({ table: z.string(), column: z.enum(optionalColumnIds), added: z.boolean() })).optional(),
  putBack: z.array(putBackSchema).optional(),
  /** The marks in the sheets before and after. */
  marks: z.object({ from: z.array(markGroupSchema), to: z.array(markGroupSchema) }).optional(),
  undone: z.boolean(),
});
export type UndoStep = z.infer<typeof undoStepSchema>;

/** All steps there are, the last one first. */
export function loggedSteps(state: State): UndoStep[] {
  return recordsOf(state, undoStepSchema, kind).sort((a, b) => b.id - a.id);
}

/** The steps that can still be taken back, the last one first. */
export function undoSteps(state: State): UndoStep[] {
  return loggedSteps(state).filter((step) => !step.undone);
}

/** The number for a new step. */
export function nextUndoId(state: State): number {
  return 1 + recordsOf(state, undoStepSchema, kind).reduce((last, step) => Math.max(last, step.id), 0);
}

/** Queues a step (or its new version) for the log; only the newest steps are kept when room is made. */
export function logStep(context: Excel.RequestContext, state: State, step: UndoStep, payload: Payload): Promise<State> {
  const oldest = step.id - longestLog;
  const keep = (record: StoredRecord) => record.kind !== kind || Number(record.id) > oldest;
  return appendRecords(context, state, [{ kind, id: String(step.id), value: step }], payload, keep);
}

/** Writes into the log that a step was taken back. */
export async function logUndone(context: Excel.RequestContext, step: UndoStep): Promise<void> {
  const payload = createPayload(context);
  await logStep(context, await readState(context), { ...step, undone: true }, payload);
  await payload.flush();
}
