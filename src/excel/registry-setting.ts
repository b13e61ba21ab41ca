/**
 * Which shared agencies this workbook builds on (Thanh Hóa and the ministries, the ministries alone, or none but the office's own
 * list), kept with the workbook: readings, dropdowns, checks and suggestions follow it.
 */
import { z } from "zod";
import { type Registry, type RegistryBase, registryBases, registryOfBase, shippedRegistry } from "../agency";
import { readState, recordOf, type State, type StoredRecord } from "./state-sheet";
import type { RecordChange } from "./undo-log";

const place = { kind: "settings", id: "registry" } as const;
const settingSchema = z.object({ base: z.enum(registryBases) });
/** Where nothing was ever chosen. */
const first: RegistryBase = "province";

/** The base in a state that was read. */
export function keptRegistryBase(state: State): RegistryBase {
  return recordOf(state, settingSchema, place.kind, place.id)?.base ?? first;
}

/** The record that keeps a base. */
export function registryBaseRecord(base: RegistryBase): StoredRecord {
  return { ...place, value: { base } satisfies z.infer<typeof settingSchema> };
}

/** The base that a step found, null for a step that left it alone. */
export function baseBefore(changes: readonly RecordChange[]): RegistryBase | null {
  const change = changes.find(({ kind, id }) => kind === place.kind && id === place.id);
  return change === undefined ? null : (settingSchema.safeParse(change.from).data?.base ?? first);
}

/** The registry that this workbook builds on; another than the one that ships, which a caller brings, stays. */
export async function baseRegistry(context: Excel.RequestContext, given: Registry): Promise<Registry> {
  return given === shippedRegistry() ? registryOfBase(keptRegistryBase(await readState(context))) : given;
}
