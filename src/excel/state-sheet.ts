/**
 * What the add-in must remember with the workbook (undo log, stamps of reports): records of JSON on a very hidden sheet of
 * their own, for settings and custom XML are dropped by other programs that save the file. Records are only ever appended;
 * of equal ones the last counts. A record cut or typed over fails its checksum and is left out.
 *
 *   row 0: mark | version | id of this sheet
 *   row n: kind | id | part | parts | checksum of the part | part of the JSON
 */
import { strToU8 } from "fflate";
import type { z } from "zod";
import type { CellValue } from "../plan/cell";
import { hiddenSheet, type SheetPlan } from "../sheet";
import { checksum } from "../sheet/checksum";
import { toExcelValue } from "./cell-text";
import { chunkRows, type Payload } from "./payload";
import { refuse } from "./problem";
import { readValues } from "./read-area";

export const stateSheetName = "_SoKeHoach_NhatKy";
const mark = "SoKeHoach.NhatKy";
const version = 1;
const columns = 6;
const partLength = 30_000;
/** When this many rows are used, superseded records are dropped. */
const crowded = 500;

export interface StoredRecord {
  readonly kind: string;
  readonly id: string;
  readonly value: unknown;
}

export interface State {
  /** The last version of each record, in the order of their first writing. */
  readonly records: readonly StoredRecord[];
  /** Rows in use, the head included; 0 where the sheet is not there yet. */
  readonly usedRows: number;
  /** Tells the sheet from that of every other workbook; null where it is not there yet. */
  readonly sheet: string | null;
}

/** The last state read: the sheet only grows at its end, so the same last row at the same place means the same records. */
let last: { readonly key: string; readonly state: State } | null = null;

const headOf = (id: string): CellValue[] => [mark, `version ${version}`, id, "", "", ""];

/** Reads all records; none where the sheet is not there. A sheet of a newer version is a problem: writing would harm it. */
export async function readState(context: Excel.RequestContext): Promise<State> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(stateSheetName);
  await context.sync();
  if (sheet.isNullObject) return { records: [], usedRows: 0, sheet: null };
  const head = sheet.getRangeByIndexes(0, 0, 1, columns).load("values");
  const end = sheet.getUsedRange(true).getLastRow().load("values,rowIndex");
  await context.sync();
  const usedRows = end.rowIndex + 1;
  const key = JSON.stringify([head.values, usedRows, end.values]);
  if (last?.key === key) return last.state;
  const rows = await readValues(context, sheet, { row: 0, column: 0, rows: usedRows, columns });
  const [, versionCell, id] = (rows[0] ?? []).map(String);
  const written = Number(/^version (\d+)$/u.exec(versionCell ?? "")?.[1] ?? version);
  if (written > version) refuse("excel.state-newer");
  const state = { records: parseRecords(rows.slice(1)), usedRows, sheet: id || null };
  last = { key, state };
  return state;
}

/** The value of one record, if it is there and of the shape asked for. */
export function recordOf<T>(state: State, schema: z.ZodType<T>, kind: string, id: string): T | null {
  const record = state.records.find((candidate) => candidate.kind === kind && candidate.id === id);
  return schema.safeParse(record?.value).data ?? null;
}

/** All records of a kind that have the shape asked for, in order. */
export function recordsOf<T>(state: State, schema: z.ZodType<T>, kind: string): T[] {
  return state.records
    .filter((record) => record.kind === kind)
    .map((record) => schema.safeParse(record.value))
    .flatMap((parsed) => (parsed.success ? [parsed.data] : []));
}

/**
 * Queues records behind those there are (making the sheet where it is missing) and returns what the sheet will hold. `keep` says
 * which old ones are still wanted when room is made.
 */
export async function appendRecords(
  context: Excel.RequestContext,
  state: State,
  records: readonly StoredRecord[],
  payload: Payload,
  keep: (record: StoredRecord) => boolean = () => true,
): Promise<State> {
  const { worksheets } = context.workbook;
  const sheet = state.usedRows === 0 ? worksheets.add(stateSheetName) : worksheets.getItem(stateSheetName);
  const compact = state.usedRows > crowded;
  const kept = compact ? state.records.filter(keep) : [];
  const start = compact ? 1 : Math.max(1, state.usedRows);
  const rows = [...(state.usedRows === 0 ? [] : kept), ...records].flatMap(toRows);
  const blank = Array.from({ length: compact ? Math.max(0, state.usedRows - start - rows.length) : 0 }, () =>
    Array.from({ length: columns }, () => ""),
  );
  const id = state.sheet ?? crypto.randomUUID();
  const first = start === 1 ? [headOf(id)] : [];
  for (const chunk of chunkRows([...first, ...rows, ...blank])) {
    await payload.reserve(chunk.bytes);
    const at = start - first.length + chunk.start;
    const range = sheet.getRangeByIndexes(at, 0, chunk.rows.length, columns);
    range.values = chunk.rows.map((row) => row.map(toExcelValue));
  }
  if (state.usedRows === 0) sheet.visibility = "VeryHidden";
  const byKey = new Map([...(compact ? kept : state.records), ...records].map((record) => [keyOf(record), record]));
  return { records: [...byKey.values()], usedRows: start + rows.length, sheet: id };
}

function keyOf({ kind, id }: StoredRecord): string {
  return `${kind}/${id}`;
}

/** The empty sheet, to be made together with the first plan: hiding a sheet later would clear Excel's own undo list. */
export function stateSheet(): SheetPlan {
  return hiddenSheet(stateSheetName, [{ at: { row: 0, column: 0 }, values: [headOf(crypto.randomUUID())] }]);
}

function toRows({ kind, id, value }: StoredRecord): CellValue[][] {
  const json = JSON.stringify(value);
  const parts = json.match(new RegExp(`[\\s\\S]{1,${partLength}}`, "gu")) ?? [];
  return parts.map((part, index) => [
    kind,
    `id ${id}`,
    `part ${index + 1}`,
    `parts ${parts.length}`,
    `crc:${checksum(strToU8(part))}`,
    part,
  ]);
}

function parseRecords(rows: readonly (readonly CellValue[])[]): StoredRecord[] {
  const found = new Map<string, StoredRecord>();
  let text = "";
  for (const row of rows) {
    const [kind, id, part, parts, sum, json] = row.map(String);
    if (kind === undefined || id === undefined || json === undefined || json === "") continue;
    if (part === "part 1") text = "";
    text = sum === `crc:${checksum(strToU8(json))}` ? text + json : "";
    if (text === "" || part?.slice("part ".length) !== parts?.slice("parts ".length)) continue;
    const value = parseJson(text);
    const plainId = id.slice("id ".length);
    const record = { kind, id: plainId, value };
    if (value !== undefined) found.set(keyOf(record), record);
  }
  return [...found.values()];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
