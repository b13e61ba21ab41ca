/** Every agency as it is written in the task tables, once, with how it is read and where it stands. */
import {
  type AgencyReading,
  agencyById,
  type ReadRef,
  type Registry,
  readAgencyCell,
  shippedRegistry,
} from "../agency";
import type { CellValue } from "../plan/cell";
import type { IsoDate } from "../plan/date";
import { done, failed, type Problem, type Result } from "../plan/message";
import { stopIfCancelled, type Work } from "../plan/work";
import { matchKey } from "../text/key";
import { keptDecision } from "./kept-decision";
import { keyOf } from "./locate-cell";
import { readRegistry } from "./read-registry";
import { readTables, type TaskTable } from "./read-workbook";
import { readExcel } from "./run";
import { readState, type State } from "./state-sheet";

export type AgencyColumn = "lead" | "coordinating";
export const agencyColumns: readonly AgencyColumn[] = ["lead", "coordinating"];

/** A cell in which the value stands, with what the cell held when it was read. */
export interface AgencyPlace {
  readonly table: string;
  readonly row: string | null;
  readonly index: number;
  readonly column: AgencyColumn;
  readonly from: CellValue;
}

/** How sure the reading is: a standing agency or a group; one that has ended or is not there yet; or nothing certain. */
export type AgencyStanding = "certain" | "ended" | "uncertain";

export interface AgencyValue {
  /** Equal for writings that are read alike; stays the same from one look to the next. */
  readonly key: string;
  /** As it is written most often. */
  readonly text: string;
  readonly standing: AgencyStanding;
  /** How it is read: its reference, its state on the day, what may be meant. */
  readonly reading: Pick<ReadRef, "ref" | "head" | "state" | "suggestions">;
  /** What somebody decided for this value before and no other name could carry; null where nothing was. */
  readonly decided: readonly { readonly id: string; readonly name: string }[] | null;
  /** One entry a cell. */
  readonly places: readonly AgencyPlace[];
}

export interface DistinctAgencies {
  /** The most frequent first. */
  readonly values: readonly AgencyValue[];
  readonly registry: Registry;
  /** Rows of the office's list that were left out, and why. */
  readonly notes: readonly Problem[];
}

export interface AgencyOptions {
  /** The day for which agencies are read. */
  readonly asOf: IsoDate;
  readonly registry?: Registry;
}

/** The distinct agencies of all task tables; "excel.no-table" where there is none. Time grows with the cells, reading with the distinct ones. */
export function distinctAgencies(options: AgencyOptions, work?: Work): Promise<Result<DistinctAgencies>> {
  return readExcel(async (context) => {
    const { tables } = await readTables(context, work);
    if (tables.length === 0) return failed("excel.no-table");
    const { registry, notes } = await readRegistry(context, options.registry ?? shippedRegistry(), work);
    const state = await readState(context);
    stopIfCancelled(work);
    return done({ values: valuesIn(tables, registry, options.asOf, state), registry, notes });
  });
}

/** What tells one value from another: how it is written but for form, and what it is read as. */
export function agencyValueKey({ ref }: Pick<ReadRef, "ref">): string {
  return JSON.stringify([matchKey(ref.text), ref.id ?? ref.kind]);
}

function standingOf({ ref, state }: ReadRef): AgencyStanding {
  if (ref.kind === "unknown") return "uncertain";
  return ref.kind === "collective" || state.kind === "valid" || state.kind === "unknown" ? "certain" : "ended";
}

/** Only where all agencies decided for are still known. */
function decidedFor({ ref }: ReadRef, text: string, registry: Registry, state: State): AgencyValue["decided"] {
  const ids = keptDecision(state, ref.name ?? text);
  const records = ids?.flatMap((id) => agencyById(registry, id) ?? []) ?? [];
  return ids === null || records.length < ids.length ? null : records.map(({ id, name }) => ({ id, name }));
}

function valuesIn(tables: readonly TaskTable[], registry: Registry, asOf: IsoDate, state: State): AgencyValue[] {
  const readings = new Map<string, AgencyReading>();
  const found = new Map<string, { ref: ReadRef; writings: Map<string, number>; places: AgencyPlace[] }>();
  for (const { name, rows } of tables)
    for (const row of rows)
      for (const column of agencyColumns) {
        const from = row.cells[column] ?? "";
        const text = String(from);
        const reading = readings.get(text) ?? readAgencyCell(text, registry, { asOf });
        readings.set(text, reading);
        for (const ref of reading.refs) {
          const key = agencyValueKey(ref);
          const value = found.get(key) ?? { ref, writings: new Map<string, number>(), places: [] };
          found.set(key, value);
          // Of a writing that stands alone somewhere, that reading is told: beside others it may owe them its head.
          if (value.ref.head !== null && ref.head === null) value.ref = ref;
          value.writings.set(ref.ref.text, (value.writings.get(ref.ref.text) ?? 0) + 1);
          const last = value.places.at(-1);
          const again = last?.table === name && last.index === row.index && last.column === column;
          if (!again) value.places.push({ table: name, row: keyOf(row), index: row.index, column, from });
        }
      }
  const values = [...found].map(([key, { ref, writings, places }]): AgencyValue => {
    const [[text = ref.ref.text] = []] = [...writings].sort((a, b) => b[1] - a[1]);
    const standing = standingOf(ref);
    const decided = standing === "certain" ? null : decidedFor(ref, text, registry, state);
    return { key, text, standing, reading: ref, decided, places };
  });
  return values.sort((a, b) => b.places.length - a.places.length);
}
