/** "Đơn vị trong sổ": the distinct agencies of the workbook, and deciding one for all of its cells. */
import type { RegistryBase } from "../../agency";
import type { AgencyDecision, AgencyPlace, AgencyStanding, AgencyValue, DistinctAgencies } from "../../excel";
import type { IsoDate } from "../../plan/date";
import { done, type Message, type MessageParams } from "../../plan/message";
import type { ExcelPort } from "../excel-port";
import type { Desk } from "../state/desk";
import { createStore, type Store } from "../state/store";

export interface AgencyBookState {
  /** Null until it was read. */
  readonly found: DistinctAgencies | null;
  /** Shows only these; null for all. */
  readonly only: AgencyStanding | null;
  /** Key of the value that is looked at. */
  readonly opened: string | null;
  /** Cells of that value that a decision leaves as they are. */
  readonly except: ReadonlySet<string>;
  /** What a list that was taken over had to say. */
  readonly messages: readonly Message[];
  /** Which shared agencies the workbook builds on, and the worksheets that may hold a list; null until they were read. */
  readonly lists: { readonly base: RegistryBase; readonly sheets: readonly string[] } | null;
}

export interface AgencyBook {
  readonly state: Store<AgencyBookState>;
  readonly asOf: IsoDate;
  look(): Promise<void>;
  /** Reads again if it was read before. */
  lookAgain(): Promise<void>;
  filter(only: AgencyStanding | null): void;
  /** Opens a value, or closes it when it is open. */
  toggle(key: string): void;
  /** Leaves a cell out, or takes it in again. */
  leaveOut(place: AgencyPlace): void;
  decide(value: AgencyValue, decision: AgencyDecision): Promise<void>;
  /** Goes to a cell of the sheet. */
  show(place: AgencyPlace): Promise<void>;
  /** Replaces every value as it was decided before. */
  decideAsBefore(): Promise<void>;
  /** Reads which shared agencies the workbook builds on and which worksheets there are. */
  lookAtLists(): Promise<void>;
  /** Takes over the office's list of agencies from a worksheet, on another base where one is given. */
  takeOver(sheet: string, base: RegistryBase): Promise<void>;
  /** Builds the workbook on other shared agencies. */
  changeBase(base: RegistryBase): Promise<void>;
}

type Asked =
  | "distinctAgencies"
  | "decideAgency"
  | "importRegistry"
  | "goTo"
  | "listWorksheets"
  | "readRegistryBase"
  | "changeRegistryBase";

interface Tools {
  readonly desk: Desk;
  readonly excel: () => Promise<Pick<ExcelPort, Asked>>;
  readonly asOf: IsoDate;
  readonly say: (code: string, params?: MessageParams) => string;
  readonly onWritten: () => void;
}

/** Equal for the same cell. */
export function placeKey({ table, index, column }: AgencyPlace): string {
  return `${table}/${index}/${column}`;
}

export function createAgencyBook({ desk, excel, asOf, say, onWritten }: Tools): AgencyBook {
  const state = createStore<AgencyBookState>({
    found: null,
    only: null,
    opened: null,
    except: new Set<string>(),
    messages: [],
    lists: null,
  });

  async function read(work?: Parameters<ExcelPort["distinctAgencies"]>[1]) {
    const result = await (await excel()).distinctAgencies({ asOf }, work);
    if (result.ok) state.set((now) => ({ ...now, found: result.value, except: new Set<string>() }));
    return result;
  }

  async function lookAtLists() {
    const port = await excel();
    const [base, sheets] = [await port.readRegistryBase(), await port.listWorksheets()];
    if (!base.ok) desk.fail(base.problem);
    else if (!sheets.ok) desk.fail(sheets.problem);
    else state.set((now) => ({ ...now, lists: { base: base.value, sheets: sheets.value } }));
  }

  /** After a list or a base that changed. */
  async function readAll() {
    await lookAtLists();
    await read();
    onWritten();
  }

  return {
    state,
    asOf,
    async look() {
      const result = await read();
      if (!result.ok) desk.fail(result.problem);
      if (state.get().lists !== null) await lookAtLists();
    },
    async lookAgain() {
      if (state.get().lists !== null) await lookAtLists();
      if (state.get().found !== null) await read();
    },
    filter: (only) => state.set((now) => ({ ...now, only })),
    toggle: (key) =>
      state.set((now) => ({ ...now, opened: now.opened === key ? null : key, except: new Set<string>() })),
    leaveOut: (place) =>
      state.set((now) => {
        const except = new Set(now.except);
        if (!except.delete(placeKey(place))) except.add(placeKey(place));
        return { ...now, except };
      }),
    async decide(value, decision) {
      const { except } = state.get();
      const left = value.places.filter((place) => except.has(placeKey(place)));
      const label = say("task.undo.decide", { text: value.text, cells: value.places.length - left.length });
      const decided = await desk.run(
        "pane.job.mending",
        async (work) => (await excel()).decideAgency(value, decision, label, { asOf, except: left }, work),
        ({ changed, skipped, remembered }) => ({
          code: skipped.length > 0 ? "task.decided-partly" : remembered ? "task.decided-remembered" : "task.decided",
          params: { text: value.text, changed, skipped: skipped.length },
          undoable: changed > 0 || remembered,
        }),
      );
      if (decided === null) return;
      state.set((now) => ({ ...now, opened: null }));
      await read();
      onWritten();
    },
    async show(place) {
      const result = await (await excel()).goTo(place);
      if (!result.ok) desk.fail(result.problem);
    },
    async decideAsBefore() {
      const values = (state.get().found?.values ?? []).filter(({ decided }) => decided !== null);
      const decided = await desk.run(
        "pane.job.mending",
        async (work) => {
          const port = await excel();
          let changed = 0;
          for (const value of values) {
            const ids = value.decided?.map(({ id }) => id) ?? [];
            const label = say("task.undo.decide", { text: value.text, cells: value.places.length });
            const result = await port.decideAgency(value, { kind: "known", ids }, label, { asOf }, work);
            if (!result.ok) return result;
            changed += result.value.changed;
          }
          return done(changed);
        },
        (changed) => ({
          code: "task.decided",
          params: { text: values.map(({ text }) => text).join("; "), changed },
          undoable: changed > 0,
        }),
      );
      await read();
      if (decided !== null) onWritten();
    },
    lookAtLists,
    async takeOver(sheet, base) {
      const label = say("task.undo.list", { sheet });
      const taken = await desk.run(
        "pane.job.reading",
        async (work) => (await excel()).importRegistry(sheet, label, { base }, work),
        ({ added, known }) => ({
          code: "task.list-taken-over",
          params: { added, known },
          undoable: added > 0 || base !== state.get().lists?.base,
        }),
      );
      if (taken === null) return;
      state.set((now) => ({ ...now, messages: taken.messages }));
      await readAll();
    },
    async changeBase(base) {
      const name = say(`task.base.${base}`);
      const changed = await desk.run(
        "pane.job.reading",
        async (work) => (await excel()).changeRegistryBase(base, say("task.undo.base", { name }), work),
        () => ({ code: "task.base.changed", params: { name }, undoable: true }),
      );
      if (changed !== null) await readAll();
    },
  };
}

/** How sure a reading can be, what asks for a person first. */
export const standings: readonly AgencyStanding[] = ["uncertain", "ended", "certain"];

/** The values that a filter lets through: what asks for a person first, of these the most frequent first. */
export function inShownOrder(values: readonly AgencyValue[], only: AgencyStanding | null): AgencyValue[] {
  return values
    .filter(({ standing }) => only === null || standing === only)
    .sort((a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing));
}

/** How many values are how sure. */
export function countStandings(values: readonly AgencyValue[]): Record<AgencyStanding, number> {
  const counts: Record<AgencyStanding, number> = { certain: 0, ended: 0, uncertain: 0 };
  for (const { standing } of values) counts[standing]++;
  return counts;
}
