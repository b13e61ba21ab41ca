/** Reads a document or a Plan from a file. */
import { shippedRegistry } from "../agency";
import { importDocument } from "../document";
import type { Message } from "../plan/message";
import type { Plan } from "../plan/plan";
import { readInput } from "./file";
import { demand } from "./io";

export interface PlanFile {
  readonly plan: Plan;
  readonly messages: readonly Message[];
}

/** The plan in a file of any kind the reader knows, also in what `import --json` has printed; what cannot be read ends the command. */
export async function readPlanFile(path: string): Promise<PlanFile> {
  const { name, bytes } = await readInput(path);
  const { plan, messages } = demand(
    await importDocument({ name, bytes: unwrapped(bytes) ?? bytes }, { registry: shippedRegistry() }),
  );
  return { plan, messages };
}

/** The Plan inside `{ plan, messages }`; null for anything else. */
function unwrapped(bytes: Uint8Array): Uint8Array | null {
  try {
    const data: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    const isWrapper = typeof data === "object" && data !== null && "plan" in data && !("schema" in data);
    return isWrapper ? new TextEncoder().encode(JSON.stringify(data.plan)) : null;
  } catch {
    return null;
  }
}
