/**
 * A check that follows the workbook: made once, then brought up to date with each change. An edit of cells costs reading and
 * checking its rows, whatever the size of the sheet; what happens on sheets that a check does not read costs a look at where the tables
 * stand. What moves rows is checked anew.
 */
import type { FindingChange } from "../check";
import { done, type Result } from "../plan/message";
import type { Work } from "../plan/work";
import { keptAcceptances } from "./accepted-findings";
import { extentOf } from "./change-extent";
import { type CheckOptions, type CheckOutcome, keptTerms, outcomeOf } from "./check-workbook";
import { type Followed, follow, haveTablesMoved, readChanged } from "./followed-workbook";
import { readExcelWhenIdle } from "./run";
import { readState } from "./state-sheet";
import { onWorkbookChanged, type WorkbookChange } from "./watch-workbook";

/** What is new since the news before. */
export interface CheckNews extends FindingChange {
  /** Whether everything was checked anew; then `added` are all findings there are. */
  readonly whole: boolean;
  /** The list as it is now: costs with the number of findings, so it is only made when it is asked for. */
  outcome(): CheckOutcome;
}

export interface LiveWorkbookCheck {
  /** The list as it is now. */
  outcome(): CheckOutcome;
  /** The agencies that lead the task of each row now, by `rowKey`. */
  leads(): ReadonlyMap<string, readonly string[]>;
  /** Resolves when all changes told of so far are taken in. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Checks the workbook and goes on to tell `onNews` after each change, by whomever (the add-in's own mends too); a change that could
 * not be read is told as its problem and made good with the next one. Problems at the start: those of `checkWorkbook`.
 */
export async function startWorkbookCheck(
  options: CheckOptions,
  onNews: (news: Result<CheckNews>) => void,
  work?: Work,
): Promise<Result<LiveWorkbookCheck>> {
  const waiting: WorkbookChange[] = [];
  let mustRestart = false;
  let stopped = false;
  let running: Promise<void> | null = null;
  let current: Followed | null = null;

  const listening = await onWorkbookChanged((change) => take(change), { everything: true });
  if (!listening.ok) return listening;
  const first = await follow(options, work);
  if (!first.ok) {
    await listening.value();
    return first;
  }
  current = first.value;
  if (waiting.length > 0) run();

  function take(change: WorkbookChange): void {
    if (stopped) return;
    waiting.push(change);
    if (current !== null) run();
  }

  function run(): void {
    running ??= catchUp().finally(() => {
      running = null;
      if (waiting.length > 0 && !stopped) run();
    });
  }

  async function catchUp(): Promise<void> {
    if (current === null) return;
    const all = waiting.splice(0);
    const changes = all.filter(({ sheetId }) => sheetId !== current?.stateSheet);
    const kept = changes.length === all.length || mustRestart ? current : await withKept(current);
    const same = kept === current;
    if (kept === null) mustRestart = true;
    else current = kept;
    if (changes.length === 0 && same && !mustRestart) return;
    const news = (mustRestart ? null : await takeIn(current, changes)) ?? (await checkAnew());
    mustRestart = !news.ok;
    if (!stopped) onNews(news);
  }

  async function checkAnew(): Promise<Result<CheckNews>> {
    const before = current?.live.findings() ?? [];
    const again = await follow(options);
    if (!again.ok) return again;
    const next = again.value;
    current = next;
    return done({ whole: true, removed: before, added: next.live.findings(), outcome: () => outcomeNow(next) });
  }

  return done({
    outcome: () => outcomeNow(current ?? first.value),
    leads: () => (current ?? first.value).leads,
    async settled() {
      while (running !== null) await running;
    },
    async stop() {
      stopped = true;
      await listening.value();
    },
  });
}

function outcomeNow({ live, reading }: Followed): CheckOutcome {
  return outcomeOf(live.findings(), reading);
}

/** With the acceptances that the workbook keeps now; null where its settings for the check are others, or cannot be read. */
async function withKept(current: Followed): Promise<Followed | null> {
  const read = await readExcelWhenIdle(async (context) => {
    const state = await readState(context);
    return done({ acceptances: keptAcceptances(state), terms: keptTerms(state) });
  });
  if (!read.ok) return null;
  const { acceptances, terms } = read.value;
  const { input, acceptances: before } = current.reading;
  const { settings, convention } = input;
  if (!isSame(terms, { settings, convention })) return null;
  return isSame(acceptances, before) ? current : { ...current, reading: { ...current.reading, acceptances } };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Takes the changes in piece by piece; null where all must be read again. */
async function takeIn(current: Followed, changes: readonly WorkbookChange[]): Promise<Result<CheckNews> | null> {
  const extent = extentOf(changes, current.watched);
  if (extent === null) return null;
  const read = await readExcelWhenIdle(async (context) => {
    if (extent.elsewhere && (await haveTablesMoved(context, current))) return done(null);
    return done(await readChanged(context, current, extent, changes.length > 0));
  });
  if (!read.ok) return read;
  if (read.value === null) return null;
  const { rows, targets } = read.value;
  const told = rows.map(({ row, columns }) => current.live.edit(row, columns));
  if (targets !== null) told.push(current.live.retarget(targets));
  for (const { row } of rows) current.remember(row);
  return done({
    whole: false,
    removed: told.flatMap(({ removed }) => removed),
    added: told.flatMap(({ added }) => added),
    outcome: () => outcomeNow(current),
  });
}
