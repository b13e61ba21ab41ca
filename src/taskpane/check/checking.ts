/** The place Kiểm tra: what a check found, which finding is looked at, and mending one or many of them. */
import type { CellEdit, Finding, FindingPlace } from "../../check/finding";
import type { IsoDate } from "../../plan/date";
import type { MessageParams, Problem } from "../../plan/message";
import type { ExcelPort } from "../excel-port";
import type { Desk } from "../state/desk";
import { createStore, type Store } from "../state/store";
import { certainEdits, findingKey, groupFindings, inShownOrder } from "./grouping";

export interface CheckState {
  readonly asOf: IsoDate;
  /** Null until the first check. Without those that were mended or left out since. */
  readonly findings: readonly Finding[] | null;
  /** Rows that were looked at. */
  readonly rows: number;
  /** What could not be compared, and why. */
  readonly notes: readonly Problem[];
  /** Time of the last check, "HH:mm". */
  readonly at: string | null;
  /** The workbook was changed since the last check. */
  readonly stale: boolean;
  /** Key of the finding that is looked at. */
  readonly selected: string | null;
}

export interface Checking {
  readonly state: Store<CheckState>;
  setAsOf(asOf: IsoDate): void;
  check(): Promise<void>;
  /** Checks again, quietly, if there was a check: after the pane itself has changed cells. */
  recheck(): Promise<void>;
  /** Looks at a finding and selects its cell in the sheet. */
  select(finding: Finding): Promise<void>;
  /** The next (1) or previous (-1) finding in the order shown, round the end. */
  step(by: 1 | -1): Promise<void>;
  /** Applies the certain fixes of these findings. */
  fix(findings: readonly Finding[]): Promise<void>;
  /** Applies the certain fix of the finding that is looked at. */
  fixSelected(): Promise<void>;
  /** Applies the suggestion of that label to each of the findings that has it. */
  choose(findings: readonly Finding[], label: string): Promise<void>;
  /** Takes findings off the list until they are undone or the pane is closed; the cells stay as they are. */
  leaveOut(findings: readonly Finding[]): void;
  /** Shows again what was left out. */
  bringBack(): void;
  readonly leftOut: Store<ReadonlySet<string>>;
  /** The workbook was changed by someone. */
  changed(): void;
}

interface Tools {
  readonly desk: Desk;
  readonly excel: () => Promise<Pick<ExcelPort, "checkWorkbook" | "applyEdits" | "goTo">>;
  readonly asOf: IsoDate;
  /** The time of day, "HH:mm". */
  readonly clock: () => string;
  /** A sentence in the pane's language: what the workbook's list of changes will show. */
  readonly say: (code: string, params?: MessageParams) => string;
  /** Called after the workbook was mended. */
  readonly onMended: () => void;
}

export function createChecking({ desk, excel, asOf, clock, say, onMended }: Tools): Checking {
  const state = createStore<CheckState>({
    asOf,
    findings: null,
    rows: 0,
    notes: [],
    at: null,
    stale: false,
    selected: null,
  });
  const leftOut = createStore<ReadonlySet<string>>(new Set<string>());

  const shown = () => (state.get().findings ?? []).filter((finding) => !leftOut.get().has(findingKey(finding)));

  async function look(work?: Parameters<ExcelPort["checkWorkbook"]>[1]) {
    const result = await (await excel()).checkWorkbook({ asOf: state.get().asOf }, work);
    if (result.ok) {
      const { findings, rows, notes } = result.value;
      state.set((now) => ({ ...now, findings, rows, notes, at: clock(), stale: false }));
    }
    return result;
  }

  async function apply(edits: readonly CellEdit[]) {
    if (edits.length === 0) return;
    const applied = await desk.run(
      "pane.job.mending",
      async (work) => (await excel()).applyEdits(edits, say("pane.undo.fix", { cells: edits.length }), work),
      ({ changed, skipped }) => ({
        code: skipped.length === 0 ? "pane.mended" : "pane.mended-partly",
        params: { changed, skipped: skipped.length },
        undoable: changed > 0,
      }),
    );
    if (applied === null) return;
    onMended();
    await look();
  }

  async function show(place: FindingPlace, reveal = false) {
    const result = await (await excel()).goTo(place, { reveal });
    if (result.ok) desk.clear();
    else if (result.problem.code === "excel.place-hidden") {
      desk.fail(result.problem, { code: "pane.reveal", run: () => void show(place, true) });
    } else desk.fail(result.problem);
  }

  async function select(finding: Finding) {
    state.set((now) => ({ ...now, selected: findingKey(finding) }));
    await show(finding.at);
  }

  return {
    state,
    leftOut,
    setAsOf: (day) => state.set((now) => ({ ...now, asOf: day, stale: now.findings !== null })),
    async check() {
      await desk.run("pane.job.checking", look);
    },
    async recheck() {
      if (state.get().findings !== null) await look();
    },
    select,
    async step(by) {
      const order = inShownOrder(groupFindings(shown()));
      if (order.length === 0) return;
      const at = order.findIndex((finding) => findingKey(finding) === state.get().selected);
      const next = order[at < 0 ? (by > 0 ? 0 : order.length - 1) : (at + by + order.length) % order.length];
      if (next !== undefined) await select(next);
    },
    fix: (findings) => apply(certainEdits(findings)),
    async fixSelected() {
      const finding = shown().find((each) => findingKey(each) === state.get().selected);
      if (finding?.fix !== undefined) await apply(finding.fix.edits);
    },
    choose: (findings, label) =>
      apply(findings.flatMap((finding) => finding.suggestions?.find((each) => each.label === label)?.edits ?? [])),
    leaveOut: (findings) => leftOut.set((now) => new Set([...now, ...findings.map(findingKey)])),
    bringBack: () => leftOut.set(new Set<string>()),
    changed: () => state.set((now) => (now.findings === null || now.stale ? now : { ...now, stale: true })),
  };
}
