/**
 * The workbench without its looks: a host with its workbook, the grid that shows it, the pane that works on it. Opening another
 * workbook starts a new sitting, as Excel opens another window.
 */
import { attachClient, createHost, type EntryOutcome, type Host } from "../host";
import { formatArea } from "../host/model";
import { type Language, say } from "../messages";
import type { Problem } from "../plan/message";
import { createStore, type Store } from "../taskpane/state/store";
import { type DeedName, doDeed, typingLocale } from "./deed";
import { enterCells } from "./enter-cells";
import type { PaneConnection } from "./frame/connection";
import { openGrid } from "./grid/grid";
import { handsOf } from "./hands";
import { letColleagueWrite, type Mood, moodsOf, setMood } from "./mood";
import { saveFile } from "./save-file";

export interface BenchState {
  /** Name of the workbook as a file. */
  readonly book: string;
  readonly language: Language;
  /** Whether this Excel wears its dark clothes. */
  readonly dark: boolean;
  /** The states of Excel that hold now and hinder an add-in. */
  readonly moods: readonly Mood[];
  /** Counts sittings: with each, grid and pane start anew. */
  readonly sitting: number;
  readonly paneOpen: boolean;
  readonly problem: Problem | null;
  /** The problem is only a warning: what was entered stands. */
  readonly warning: boolean;
}

export interface Bench {
  readonly state: Store<BenchState>;
  /** What the pane's frame finds in `window.workbench`. */
  readonly connection: PaneConnection;
  /** Shows the workbook in a grid in this element until the returned function is called. */
  mount(container: HTMLElement): () => void;
  startNew(): void;
  open(file: File): Promise<void>;
  download(): Promise<void>;
  /** Does a deed on the sheet in front and its selection, as the person at this Excel. */
  act(deed: DeedName): void;
  setMood(mood: Mood, on: boolean): void;
  /** Somebody else writes into the selected cell. */
  letColleagueWrite(): void;
  /** Runs a ribbon function of the add-in. */
  runCommand(name: string): void;
  /** Goes on with the workbook in an Excel of another language or theme. */
  setLook(look: Partial<Look>): void;
  closePane(): void;
  dismiss(): void;
}

/** Many changes that come close together are drawn once. */
const drawingDelay = 30;

type Look = Pick<BenchState, "language" | "dark">;

function newHost({ language, dark }: Look, name: string): Host {
  return createHost({
    name,
    platform: "web",
    displayLanguage: language === "vi" ? "vi-VN" : "en-US",
    typingLocale,
    theme: { dark },
  });
}

/** Opens the workbench with an empty workbook. */
export function createBench(look: Look): Bench {
  const emptyName = ({ language }: Look) => `${say(language, "workbench.book")}.xlsx`;
  let host = newHost(look, emptyName(look));
  const state = createStore<BenchState>({
    ...look,
    book: emptyName(look),
    moods: [],
    sitting: 1,
    paneOpen: true,
    problem: null,
    warning: false,
  });

  function sitDown(next: Host, change: Partial<BenchState>) {
    host = next;
    state.set((now) => ({ ...now, problem: null, moods: [], ...change, sitting: now.sitting + 1 }));
  }

  function tell({ accepted, alert }: EntryOutcome) {
    const reason = alert === null ? "" : alert.message;
    const problem = accepted && alert === null ? null : { code: "workbench.entry", params: { reason } };
    state.set((now) => ({ ...now, problem, warning: accepted }));
  }

  function showMoods() {
    const moods = moodsOf(host);
    state.set((now) => (moods.join() === now.moods.join() ? now : { ...now, moods }));
  }

  return {
    state,
    connection: {
      get host() {
        return host;
      },
      attach(frame) {
        attachClient(frame, host, { onVisibility: (paneOpen) => state.set((now) => ({ ...now, paneOpen })) });
      },
    },
    mount(container) {
      const shown = host;
      const grid = openGrid(container, state.get().language, {
        editing: (begun) => {
          if (begun) shown.user.beginCellEdit();
          else shown.user.endCellEdit();
        },
        command: handsOf(shown, tell),
        enter: (sheetId, cells) => {
          tell(enterCells(shown.user, sheetId, cells));
          draw();
        },
        resize: (sheetId, lines) => {
          for (const { axis, index, points } of lines) {
            if (axis === "rows") shown.user.resizeRows(sheetId, index, 1, points);
            else shown.user.resizeColumns(sheetId, index, 1, points);
          }
        },
        select: (sheetId, area) => {
          if (shown.workbook.activeSheetId !== sheetId) shown.user.activate(sheetId);
          shown.user.select(sheetId, formatArea(area));
        },
      });
      let waiting: ReturnType<typeof setTimeout> | undefined;
      function draw() {
        clearTimeout(waiting);
        waiting = setTimeout(() => {
          grid.show(shown.workbook);
          showMoods();
        }, drawingDelay);
      }
      const stop = shown.onChange(draw);
      grid.show(shown.workbook);
      return () => {
        clearTimeout(waiting);
        stop();
        setTimeout(grid.dispose); // the grid has a React root of its own, which cannot go while this one is drawn
      };
    },
    startNew() {
      const now = state.get();
      sitDown(newHost(now, emptyName(now)), { book: emptyName(now) });
    },
    async open(file) {
      const next = newHost(state.get(), file.name);
      try {
        await next.open(new Uint8Array(await file.arrayBuffer()));
      } catch {
        // Whatever is wrong with a file from outside, a person can only choose another one.
        const problem = { code: "workbench.not-a-workbook", params: { name: file.name } };
        state.set((now) => ({ ...now, problem, warning: false }));
        return;
      }
      sitDown(next, { book: file.name });
    },
    async download() {
      saveFile(state.get().book, await host.save());
    },
    act: (deed) => tell(doDeed(deed, host.user, host.workbook)),
    setMood(mood, on) {
      setMood(host, mood, on);
      showMoods();
    },
    letColleagueWrite: () => letColleagueWrite(host, say(state.get().language, "workbench.colleague-text")),
    runCommand(name) {
      host.actions.get(name)?.({ completed: () => undefined });
    },
    setLook(change) {
      const now = { ...state.get(), ...change };
      const { workbook } = host;
      const other = newHost(now, now.book);
      other.load(workbook);
      sitDown(other, change);
    },
    closePane: () => state.set((now) => ({ ...now, paneOpen: false })),
    dismiss: () => state.set((now) => ({ ...now, problem: null })),
  };
}
