/** The place Kiểm tra: what a check found and finds as the workbook changes, which finding is looked at, and mending them. */
import type { AcceptedFinding, Finding } from "../../check";
import type { KeptAcceptance, LiveWorkbookCheck } from "../../excel";
import type { IsoDate } from "../../plan/date";
import { done, type MessageParams, type Problem, type Result } from "../../plan/message";
import type { Work } from "../../plan/work";
import type { ExcelPort } from "../excel-port";
import { goToPlace } from "../go-to-place";
import type { Desk } from "../state/desk";
import { createStore, type Store } from "../state/store";
import { type FindingFilter, filterFindings, type Leads, noFilter } from "./finding-filter";
import { certainEdits, findingKey, groupFindings, inShownOrder, type RuleGroup } from "./grouping";

export interface CheckState {
  readonly asOf: IsoDate;
  /** Null until the first check. Without those that were mended or let stand since. */
  readonly findings: readonly Finding[] | null;
  /** The findings that the filter leaves, as they are shown. */
  readonly groups: readonly RuleGroup[];
  /** What somebody let stand, with the reasons. */
  readonly accepted: readonly AcceptedFinding<KeptAcceptance>[];
  readonly filter: FindingFilter;
  readonly leads: Leads;
  /** Rows that were looked at. */
  readonly rows: number;
  /** What could not be compared, and why. */
  readonly notes: readonly Problem[];
  /** Time of the last check, or of the last change that it took in, "HH:mm". */
  readonly at: string | null;
  /** The workbook was changed in a way that the check could not follow. */
  readonly stale: boolean;
  /** There are changes that are not shown yet, because the list is being used. */
  readonly held: boolean;
  /** Key of the finding that is looked at. */
  readonly selected: string | null;
}

export interface Checking {
  readonly state: Store<CheckState>;
  setAsOf(asOf: IsoDate): void;
  setFilter(change: Partial<FindingFilter>): void;
  check(): Promise<void>;
  /** Checks again, quietly, if there was a check that does not follow the workbook by itself. */
  recheck(): Promise<void>;
  /** While the list is held, changes of the workbook are not shown: nothing moves under the mouse. */
  hold(on: boolean): void;
  /** Looks at a finding and selects its cell in the sheet. */
  select(finding: Finding): Promise<void>;
  /** The next (1) or previous (-1) finding in the order shown, round the end. */
  step(by: 1 | -1): Promise<void>;
  /** Applies what is certain about these findings. */
  fix(findings: readonly Finding[]): Promise<void>;
  /** Applies what is certain about the finding that is looked at. */
  fixSelected(): Promise<void>;
  /** Applies the suggestion of that label to each of the findings that has it. */
  choose(findings: readonly Finding[], label: string): Promise<void>;
  /** Lets findings stand with a reason, which the workbook keeps. */
  accept(findings: readonly Finding[], reason: string): Promise<void>;
  /** Takes the acceptance back: the finding is open again. */
  withdraw(acceptance: KeptAcceptance): Promise<void>;
  /** The workbook was changed by someone. */
  changed(): void;
}

interface Tools {
  readonly desk: Desk;
  readonly excel: () => Promise<
    Pick<
      ExcelPort,
      | "startWorkbookCheck"
      | "applyEdits"
      | "putColumnsBack"
      | "putFormulasBack"
      | "acceptFindings"
      | "withdrawAcceptance"
      | "goTo"
    >
  >;
  /** The clerk's day, as of which a check is made at first. */
  readonly asOf: IsoDate;
  /** The time of day, "HH:mm". */
  readonly clock: () => string;
  /** A sentence in the pane's language: what the workbook's list of changes will show. */
  readonly say: (code: string, params?: MessageParams) => string;
  /** Called after the workbook was mended. */
  readonly onMended: () => void;
}

interface Mended {
  readonly changed: number;
  readonly skipped: number;
  readonly columns: number;
}

export function createChecking({ desk, excel, asOf, clock, say, onMended }: Tools): Checking {
  const state = createStore<CheckState>({
    asOf,
    findings: null,
    groups: [],
    accepted: [],
    filter: noFilter,
    leads: new Map(),
    rows: 0,
    notes: [],
    at: null,
    stale: false,
    held: false,
    selected: null,
  });
  let following: LiveWorkbookCheck | null = null;
  let isHeld = false;

  const grouped = (now: CheckState, findings: readonly Finding[], before: readonly RuleGroup[]) => ({
    ...now,
    findings,
    groups: groupFindings(filterFindings(findings, now.filter, now.leads), before),
  });

  /** Shows what the check says now; the groups stay in their order unless everything was `anew`. */
  function show(anew = false): void {
    if (following === null) return;
    const { findings, accepted, rows, notes } = following.outcome();
    const leads = following.leads();
    state.set((now) =>
      grouped(
        { ...now, accepted, rows, notes, leads, at: clock(), stale: false, held: false },
        findings,
        anew ? [] : now.groups,
      ),
    );
  }

  async function look(work?: Work): Promise<Result<LiveWorkbookCheck>> {
    const room = await excel();
    await following?.stop();
    following = null;
    const started = await room.startWorkbookCheck(
      { asOf: state.get().asOf },
      (news) => {
        if (!news.ok) state.set((now) => ({ ...now, stale: true }));
        else if (isHeld) state.set((now) => ({ ...now, held: true }));
        else show();
      },
      work,
    );
    if (started.ok) {
      following = started.value;
      show(true);
    }
    return started;
  }

  /** Takes findings off the list that were dealt with, before Excel has told of it. */
  function drop(findings: readonly Finding[]): void {
    const gone = new Set(findings.map(findingKey));
    state.set((now) =>
      grouped(
        now,
        (now.findings ?? []).filter((finding) => !gone.has(findingKey(finding))),
        now.groups,
      ),
    );
    afterOwnAction();
  }

  /** What the clerk asks for in the list may change it under the mouse, and Excel tells of it later. */
  function afterOwnAction(): void {
    isHeld = false;
    if (state.get().held) show();
    onMended();
  }

  async function mend(findings: readonly Finding[], work: Work): Promise<Result<Mended>> {
    const room = await excel();
    const isColumn = findings.filter((finding) => finding.mend === "column");
    const isFormula = findings.filter((finding) => finding.mend === "formula");
    const edits = certainEdits(findings);
    const named = (code: string, count: number) => say(code, { count, cells: count });
    let [columns, changed, skipped] = [0, 0, 0];
    if (isColumn.length > 0) {
      const back = await room.putColumnsBack(isColumn, named("findings.undo.columns", isColumn.length));
      if (!back.ok) return back;
      columns = back.value;
    }
    for (const [wanted, apply] of [
      [isFormula.length, () => room.putFormulasBack(isFormula, named("findings.undo.formulas", isFormula.length))],
      [edits.length, () => room.applyEdits(edits, named("pane.undo.fix", edits.length), work)],
    ] as const) {
      if (wanted === 0) continue;
      const applied = await apply();
      if (!applied.ok) return applied;
      changed += applied.value.changed;
      skipped += applied.value.skipped.length;
    }
    return done({ changed, skipped, columns });
  }

  async function apply(findings: readonly Finding[]): Promise<void> {
    const wanted = findings.filter(({ fix, mend: other }) => (fix?.edits.length ?? 0) > 0 || other !== undefined);
    if (wanted.length === 0) return;
    const mended = await desk.run("pane.job.mending", (work) => mend(wanted, work), noticeOf);
    if (mended !== null && mended.skipped === 0) drop(wanted);
    else if (mended !== null) afterOwnAction();
  }

  function noticeOf({ changed, skipped, columns }: Mended) {
    const code = columns > 0 ? "findings.put-back" : skipped === 0 ? "pane.mended" : ("pane.mended-partly" as const);
    return { code, params: { changed, skipped, columns }, undoable: changed + columns > 0 };
  }

  async function select(finding: Finding): Promise<void> {
    state.set((now) => ({ ...now, selected: findingKey(finding) }));
    await goToPlace({ desk, excel }, finding.at);
  }

  const selected = () => (state.get().findings ?? []).find((each) => findingKey(each) === state.get().selected);

  return {
    state,
    setAsOf(day) {
      state.set((now) => ({ ...now, asOf: day, stale: now.findings !== null }));
    },
    setFilter: (change) =>
      state.set((now) => grouped({ ...now, filter: { ...now.filter, ...change } }, now.findings ?? [], [])),
    async check() {
      await desk.run("pane.job.checking", look);
    },
    async recheck() {
      const { findings, stale } = state.get();
      if (findings !== null && (following === null || stale)) await look();
    },
    hold(on) {
      isHeld = on;
      if (!on && state.get().held) show();
    },
    select,
    async step(by) {
      const order = inShownOrder(state.get().groups);
      if (order.length === 0) return;
      const at = order.findIndex((finding) => findingKey(finding) === state.get().selected);
      const next = order[at < 0 ? (by > 0 ? 0 : order.length - 1) : (at + by + order.length) % order.length];
      if (next !== undefined) await select(next);
    },
    fix: apply,
    async fixSelected() {
      const finding = selected();
      if (finding !== undefined) await apply([finding]);
    },
    async choose(findings, label) {
      await apply(
        findings.flatMap((finding) => {
          const chosen = finding.suggestions?.find((each) => each.label === label);
          return chosen === undefined ? [] : [{ ...finding, fix: { edits: chosen.edits } }];
        }),
      );
    },
    async accept(findings, reason) {
      const label = say("findings.undo.accept", { count: findings.length });
      const kept = await desk.run(
        "findings.job.keeping",
        async () => (await excel()).acceptFindings(findings, reason, { on: asOf, label }),
        () => ({ code: "findings.accepted-now", params: { count: findings.length }, undoable: true }),
      );
      if (kept !== null) drop(findings);
    },
    async withdraw({ id }) {
      const withdrawn = await desk.run(
        "findings.job.keeping",
        async () => (await excel()).withdrawAcceptance(id, say("findings.undo.withdraw")),
        () => ({ code: "findings.withdrawn", params: {}, undoable: true }),
      );
      if (withdrawn === null) return;
      state.set((now) => ({ ...now, accepted: now.accepted.filter(({ acceptance }) => acceptance.id !== id) }));
      afterOwnAction();
    },
    changed() {
      if (following === null) state.set((now) => (now.findings === null ? now : { ...now, stale: true }));
    },
  };
}
