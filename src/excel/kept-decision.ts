/**
 * Decisions on a value that no other name can carry: several agencies for one that was divided, one of the heirs of an ended agency. They
 * are kept with the workbook and offered first where the value comes again; nothing is replaced without being asked.
 */
import { z } from "zod";
import { matchKey } from "../text/key";
import { recordOf, type State, type StoredRecord } from "./state-sheet";

const kind = "decision";
const decisionSchema = z.object({ text: z.string(), ids: z.array(z.string()).min(1) });

/** The ids decided for a writing, null where nobody has decided. */
export function keptDecision(state: State, text: string): readonly string[] | null {
  return recordOf(state, decisionSchema, kind, matchKey(text))?.ids ?? null;
}

/** The record that keeps a decision. */
export function decisionRecord(text: string, ids: readonly string[]): StoredRecord {
  return { kind, id: matchKey(text), value: { text, ids: [...ids] } satisfies z.infer<typeof decisionSchema> };
}
