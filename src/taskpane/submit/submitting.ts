/** The place Nộp: what still stands in the way, letting it stand with a reason, and the stamp. */
import type { Finding } from "../../check/finding";
import type { OpenMessage, Readiness } from "../../excel";
import type { IsoDate } from "../../plan/date";
import type { MessageParams, Result } from "../../plan/message";
import type { ExcelPort } from "../excel-port";
import { goToPlace } from "../go-to-place";
import { sessionPart } from "../session-part";
import type { Desk } from "../state/desk";
import { createStore, type Store } from "../state/store";

export interface SubmitState {
  /** Null until it was looked at. */
  readonly readiness: Readiness | null;
  /** The workbook was changed since. */
  readonly stale: boolean;
  /** Time of the last look, "HH:mm". */
  readonly at: string | null;
  /** Sheets that cannot show the stamp that was just made. */
  readonly withoutLine: readonly string[];
}

/** Open findings of one rule: what is said of them, and where they are. */
export interface BlockingRule {
  readonly rule: string;
  readonly findings: readonly Finding[];
}

export interface Submitting {
  readonly state: Store<SubmitState>;
  /** Runs everything. */
  look(): Promise<void>;
  /** The workbook was changed by someone. */
  changed(): void;
  go(finding: Finding): Promise<void>;
  /** Lets findings stand with a reason. */
  accept(findings: readonly Finding[], reason: string): Promise<void>;
  /** Lets a message stand with a reason; without one, takes that back. */
  explain(message: OpenMessage, reason: string): Promise<void>;
  /** Takes back that a finding was let stand. */
  withdraw(acceptance: string): Promise<void>;
  /** Ends the pane's own view on the sheets. */
  showAll(): Promise<void>;
  confirm(): Promise<void>;
  takeStampBack(): Promise<void>;
}

interface Tools {
  readonly desk: Desk;
  readonly excel: () => Promise<
    Pick<
      ExcelPort,
      | "checkReadiness"
      | "confirmReady"
      | "withdrawStamp"
      | "explainMessage"
      | "acceptFindings"
      | "withdrawAcceptances"
      | "showAllTasks"
      | "goTo"
    >
  >;
  readonly asOf: IsoDate;
  readonly clock: () => string;
  readonly say: (code: string, params?: MessageParams) => string;
  /** The program and its version. */
  readonly application: string;
  readonly onWritten: () => void;
}

/** What stands in the way, by rule, in the order of the findings. */
export function blockingRules({ findings }: Readiness): BlockingRule[] {
  const rules = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = rules.get(finding.rule);
    if (known === undefined) rules.set(finding.rule, [finding]);
    else known.push(finding);
  }
  return [...rules].map(([rule, ofRule]) => ({ rule, findings: ofRule }));
}

/** How many points are open. */
export function openPoints(readiness: Readiness): number {
  return readiness.findings.length + readiness.messages.length;
}

export function createSubmitting({ desk, excel, asOf, clock, say, application, onWritten }: Tools): Submitting {
  const state = createStore<SubmitState>({ readiness: null, stale: false, at: null, withoutLine: [] });

  async function look() {
    await desk.run("submit.job.looking", async (work) => {
      const result = await (await excel()).checkReadiness({ asOf }, work);
      if (result.ok) state.set((now) => ({ ...now, readiness: result.value, stale: false, at: clock() }));
      return result;
    });
  }

  /** Writes, and looks again. */
  async function write<T>(job: string, action: (port: Awaited<ReturnType<typeof excel>>) => Promise<Result<T>>) {
    const written = await desk.run(job, async () => action(await excel()));
    if (written === null) return null;
    onWritten();
    await look();
    return written;
  }

  return {
    state,
    look,
    changed: () => state.set((now) => (now.readiness === null || now.stale ? now : { ...now, stale: true })),
    go: ({ at }) => goToPlace({ desk, excel }, at),
    async accept(findings, reason) {
      const label = say("submit.undo.accept", { count: findings.length });
      await write("submit.job.keeping", (port) => port.acceptFindings(findings, reason, { on: asOf, label }));
    },
    async explain({ message }, reason) {
      await write("submit.job.keeping", (port) => port.explainMessage(message, reason, asOf));
    },
    async withdraw(acceptance) {
      const label = say("submit.undo.withdraw");
      await write("submit.job.keeping", (port) => port.withdrawAcceptances([acceptance], label));
    },
    async showAll() {
      await write("list.job.filtering", (port) => port.showAllTasks());
    },
    async confirm() {
      const made = await write("submit.job.confirming", (port) => port.confirmReady({ asOf, application }));
      if (made !== null) state.set((now) => ({ ...now, withoutLine: made.withoutLine }));
    },
    async takeStampBack() {
      await write("submit.job.confirming", (port) => port.withdrawStamp());
    },
  };
}

/** `version` is that of the program. */
export const submittingOf = (version: string) =>
  sessionPart(({ desk, parts, workbook }) => {
    const application = `${parts.say("pane.title")} ${version}`;
    const submitting = createSubmitting({ desk, ...parts, asOf: parts.today, application });
    workbook.description.subscribe(() => submitting.changed());
    return submitting;
  });
