/** Whose sheet this is: the agency that an office names once, kept with the workbook for its views. */
import { z } from "zod";
import { done, type Result } from "../plan/message";
import { createPayload } from "./payload";
import { refuse } from "./problem";
import { writeExcel } from "./run";
import { appendRecords, readState, recordOf, type State } from "./state-sheet";

const place = { kind: "settings", id: "office" } as const;

const officeSchema = z.object({ id: z.string().min(1), name: z.string().min(1) });
/** An agency of the registry. */
export type Office = z.infer<typeof officeSchema>;

/** The office in a state that was read; null where none was named. */
export function keptOffice(state: State): Office | null {
  return recordOf(state, officeSchema, place.kind, place.id);
}

/** Names the office for this and later sittings; the same one again writes nothing. */
export function keepOffice(office: Office): Promise<Result<Office>> {
  return writeExcel(async (context) => {
    context.workbook.load("readOnly");
    const state = await readState(context);
    const kept = keptOffice(state);
    if (kept?.id === office.id && kept.name === office.name) return done(office);
    await context.sync();
    if (context.workbook.readOnly) refuse("excel.read-only");
    const payload = createPayload(context);
    await appendRecords(context, state, [{ ...place, value: officeSchema.parse(office) }], payload);
    await payload.flush();
    return done(office);
  });
}
