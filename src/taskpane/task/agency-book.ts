/** "Đơn vị trong sổ": the distinct agencies of the workbook, and deciding one for all of its cells. */
import type { AgencyDecision, AgencyPlace, AgencyStanding, AgencyValue, DistinctAgencies } from "../../excel";
import type { IsoDate } from "../../plan/date";
import type { Message, MessageParams } from "../../plan/message";
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
  /** Takes over the office's list of agencies from a worksheet. */
  takeOver(sheet: string): Promise<void>;
}

interface Tools {
  readonly desk: Desk;
  readonly excel: () => Promise<Pick<ExcelPort, "distinctAgencies" | "decideAgency" | "importRegistry" | "goTo">>;
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
  });

  async function read(work?: Parameters<ExcelPort["distinctAgencies"]>[1]) {
    const result = await (await excel()).distinctAgencies({ asOf }, work);
    if (result.ok) state.set((now) => ({ ...now, found: result.value, except: new Set<string>() }));
    return result;
  }

  return {
    state,
    asOf,
    async look() {
      const result = await read();
      if (!result.ok) desk.fail(result.problem);
    },
    async lookAgain() {
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
    async takeOver(sheet) {
      const taken = await desk.run(
        "pane.job.reading",
        async (work) => (await excel()).importRegistry(sheet, undefined, work),
        ({ added, known }) => ({ code: "task.list-taken-over", params: { added, known } }),
      );
      if (taken === null) return;
      state.set((now) => ({ ...now, messages: taken.messages }));
      await read();
      onWritten();
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
