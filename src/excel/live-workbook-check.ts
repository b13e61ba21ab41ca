/**
 * A check that follows the workbook: made once, then brought up to date with each change. An edit of cells costs reading and
 * checking its rows, whatever the size of the sheet; what moves rows, or touches anything else than rows of a task table, is
 * checked anew.
 */
import { type FindingChange, type LiveCheck, startLiveCheck } from "../check";
import type { CellValue } from "../plan/cell";
import type { ColumnId } from "../plan/column";
import { done, type Result } from "../plan/message";
import type { TaskRow } from "../plan/task-row";
import type { Work } from "../plan/work";
import type { Area } from "../sheet/address";
import { keptAcceptances } from "./accepted-findings";
import { parseArea } from "./area";
import {
  type CheckOptions,
  type CheckOutcome,
  type CheckReading,
  keptTerms,
  outcomeOf,
  readForCheck,
} from "./check-workbook";
import { isExpected, toProblem } from "./problem";
import { readRows } from "./read-rows";
import type { TaskTable } from "./read-workbook";
import { withRowFacts } from "./row-facts";
import { readExcelWhenIdle } from "./run";
import { readState, stateSheetName } from "./state-sheet";
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
  /** Resolves when all changes told of so far are taken in. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

interface Current {
  readonly reading: CheckReading;
  readonly live: LiveCheck;
  /** The positions of the rows that hold something, by table. */
  readonly filled: ReadonlyMap<string, ReadonlySet<number>>;
  readonly stateSheet: string | null;
}

/** Rows of one table whose cells in these columns changed. */
interface Touched {
  readonly table: TaskTable;
  /** The rows, all of the table's columns. */
  readonly area: Area;
  readonly columns: readonly ColumnId[];
}

/** A paste of more rows is checked anew: reading them one by one would save nothing. */
const fewRows = 500;

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
  let current: Current | null = null;

  const listening = await onWorkbookChanged((change) => take(change), { everything: true });
  if (!listening.ok) return listening;
  const first = await checkAll(options, work);
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
    const touched = mustRestart ? null : touchedRows(current, changes);
    const news = (touched && (await checkTouched(current, touched))) ?? (await checkAnew());
    mustRestart = !news.ok;
    if (!stopped) onNews(news);
  }

  async function checkAnew(): Promise<Result<CheckNews>> {
    const before = current?.live.findings() ?? [];
    const again = await checkAll(options);
    if (!again.ok) return again;
    const next = again.value;
    current = next;
    return done({ whole: true, removed: before, added: next.live.findings(), outcome: () => outcomeNow(next) });
  }

  return done({
    outcome: () => outcomeNow(current ?? first.value),
    async settled() {
      while (running !== null) await running;
    },
    async stop() {
      stopped = true;
      await listening.value();
    },
  });
}

function outcomeNow({ live, reading }: Current): CheckOutcome {
  return outcomeOf(live.findings(), reading);
}

/** With the acceptances that the workbook keeps now; null where its settings for the check are others, or cannot be read. */
async function withKept(current: Current): Promise<Current | null> {
  const read = await readExcelWhenIdle(async (context) => {
    const state = await readState(context);
    return done({ acceptances: keptAcceptances(state), terms: keptTerms(state) });
  });
  if (!read.ok) return null;
  const { acceptances, terms } = read.value;
  const { input, acceptances: before } = current.reading;
  const { settings, beforeIncludesDay } = input;
  if (!isSame(terms.settings, settings) || terms.beforeIncludesDay !== beforeIncludesDay) return null;
  return isSame(acceptances, before) ? current : { ...current, reading: { ...current.reading, acceptances } };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

async function checkAll(options: CheckOptions, work?: Work): Promise<Result<Current>> {
  const read = await readExcelWhenIdle(async (context) => {
    const state = context.workbook.worksheets.getItemOrNullObject(stateSheetName).load("id");
    const reading = await readForCheck(context, options, work);
    return reading.ok ? done({ reading: reading.value, stateSheet: state.isNullObject ? null : state.id }) : reading;
  });
  if (!read.ok) return read;
  try {
    const { input, tables } = read.value.reading;
    const filled = new Map(tables.map(({ name, rows }) => [name, new Set(rows.map(({ index }) => index))]));
    return done({ ...read.value, filled, live: await startLiveCheck(input, work) });
  } catch (error) {
    if (!isExpected(error)) throw error;
    return { ok: false, problem: toProblem(error) };
  }
}

/** The rows that the changes touched, or null where they did more than edit rows of tables as they were read. */
function touchedRows({ reading }: Current, changes: readonly WorkbookChange[]): Touched[] | null {
  const found: Touched[] = [];
  let rows = 0;
  for (const { kind, moved, sheetId, address } of changes) {
    const table = reading.tables.find((candidate) => candidate.sheetId === sheetId && candidate.isTable);
    if (kind !== "cells" || moved || address === null || table === undefined) return null;
    for (const part of address.split(",")) {
      const area = parseArea(part);
      if (area === null || !isInside(area, table.body)) return null;
      rows += area.rows;
      const inside = (offset: number) => {
        const column = table.body.column + offset;
        return column >= area.column && column < area.column + area.columns;
      };
      const columns = [...table.columns].flatMap(([id, offset]) => (inside(offset) ? [id] : []));
      found.push({ table, area: { ...table.body, row: area.row, rows: area.rows }, columns });
    }
  }
  return rows > fewRows ? null : found;
}

function isInside(area: Area, body: Area): boolean {
  return (
    area.row >= body.row &&
    area.row + area.rows <= body.row + body.rows &&
    area.column >= body.column &&
    area.column + area.columns <= body.column + body.columns
  );
}

/** Reads and checks the touched rows; null where the table is not what it was, so that all must be read again. */
async function checkTouched(current: Current, touched: readonly Touched[]): Promise<Result<CheckNews> | null> {
  const { filled } = current;
  const read = await readExcelWhenIdle(async (context) => {
    const rows: { row: TaskRow; columns: readonly ColumnId[] }[] = [];
    for (const { table, area, columns } of touched) {
      const now = await readTouched(context, table, area);
      if (now === null) return done(null);
      rows.push(...now.map((row) => ({ row, columns })));
    }
    return done(rows);
  });
  if (!read.ok) return read;
  const rows = read.value;
  // a row that was emptied, or filled in for the first time, has a place among the others
  if (rows === null || rows.some(({ row }) => filled.get(row.table)?.has(row.index) !== true)) return null;
  const wanted = touched.reduce((sum, { table, area }) => sum + filledIn(filled.get(table.name), table, area), 0);
  if (rows.length !== wanted) return null;
  const changes = rows.map(({ row, columns }) => current.live.edit(row, columns));
  return done({
    whole: false,
    removed: changes.flatMap(({ removed }) => removed),
    added: changes.flatMap(({ added }) => added),
    outcome: () => outcomeNow(current),
  });
}

function filledIn(filled: ReadonlySet<number> | undefined, table: TaskTable, area: Area): number {
  const first = area.row - table.body.row;
  return Array.from({ length: area.rows }, (_, offset) => first + offset).filter((index) => filled?.has(index)).length;
}

/** The rows as they are now, with their facts; null where the table's place or its headers are others than were read. */
async function readTouched(context: Excel.RequestContext, table: TaskTable, area: Area): Promise<TaskRow[] | null> {
  const now = context.workbook.tables.getItemOrNullObject(table.name).load("name");
  await context.sync();
  if (now.isNullObject) return null;
  const body = now.getDataBodyRange().load("address");
  const header = now.getHeaderRowRange().load("values");
  await context.sync();
  const place = parseArea(body.address);
  const same =
    place !== null &&
    place.row === table.body.row &&
    place.column === table.body.column &&
    place.rows === table.body.rows &&
    sameHeaders(header.values[0] ?? [], table.headers);
  if (!same) return null;
  const part = { ...table, body: area };
  const { tables } = await withRowFacts(context, [{ ...part, rows: await readRows(context, part) }]);
  const first = area.row - table.body.row;
  return (tables[0]?.rows ?? []).map((row) => ({ ...row, index: row.index + first }));
}

function sameHeaders(now: readonly CellValue[], before: readonly CellValue[]): boolean {
  return now.length === before.length && now.every((header, at) => header === before[at]);
}
