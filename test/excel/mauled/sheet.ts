/**
 * The task sheet that gets mauled: loaded, filled in, and its cells by meaning. Each row of a mutation table says what a clerk (or
 * another program) does to it, and what the next check must make of that: the rows it reads, the findings, the notes.
 */
import { createRegistry, shippedRegistry } from "../../../src/agency";
import { applyEdits, checkWorkbook, loadPlans, readWorkbook, undoLast } from "../../../src/excel";
import { stateSheetName } from "../../../src/excel/state-sheet";
import type { Host, HostOptions } from "../../../src/host";
import type { CellValue } from "../../../src/plan/cell";
import type { ColumnId } from "../../../src/plan/column";
import { areaAddress, taskColumns, usualOptionalColumns } from "../../../src/sheet";
import { plan, task } from "../../sheet/plan-fixture";
import { snapshot, startExcel, value } from "../excel-fixture";

export const asOf = "2026-11-22";
export const sheetName = "Nhiệm vụ";
export const tableName = "NhiemVu";
/** The sheet row of the headers, from 0. */
export const headerRow = 4;
const leads = ["Sở Tài chính", "Sở Nội vụ", "Sở Y tế", "Sở Tư pháp", "Sở Xây dựng"];
export const ids = leads.map((_, index) => `I/${index + 1}`);
export const registry = createRegistry(shippedRegistry().records.filter(({ name }) => leads.includes(name)));
const none = { text: "", refs: [] };
export const loaded = plan(
  ids.map((id, index) => task(id, { lead: { text: leads[index] ?? "", refs: [] }, coordinating: none })),
);
const order = taskColumns(loaded, usualOptionalColumns).map(({ id }) => id);

/** The address of a column's cells: of row `index` of the body (-1: the header), `rows` of them. */
export function at(column: ColumnId, index = 0, rows = 1): string {
  return areaAddress({ row: headerRow + 1 + index, column: order.indexOf(column), rows, columns: 1 });
}

/** The same column's position in the sheet, from 0. */
export function columnAt(column: ColumnId): number {
  return order.indexOf(column);
}

/** An Excel with the plan loaded and every task reported on. */
export async function filledSheet(options: HostOptions = {}): Promise<Host> {
  const host = startExcel(options);
  value(await loadPlans([loaded], undefined, { registry }));
  host.user.paste(
    sheetName,
    at("status"),
    ids.map(() => ["Đang thực hiện"]),
  );
  host.user.paste(
    sheetName,
    at("result"),
    ids.map((id) => [`Kết quả ${id}`]),
  );
  return host;
}

type Cells = Readonly<Partial<Record<ColumnId, CellValue>>>;

export interface Maul {
  /** What happens to the workbook, as a clause. */
  readonly name: string;
  readonly does: (host: Host) => unknown;
  /** Which tasks the rows are, in the order in which they are read then; as loaded when absent. */
  readonly rows?: readonly string[];
  /** Cells that are read otherwise than they were filled in, by position in `rows`. */
  readonly cells?: Readonly<Record<number, Cells>>;
  /** "rule row/column" of every finding; none when absent. */
  readonly findings?: readonly string[];
  readonly notes?: readonly string[];
  /** The problem that stands in place of all findings. */
  readonly problem?: string;
  /** What certain fixes leave over; nothing when absent. */
  readonly left?: readonly string[];
}

/** What each row holds of the plan and of the clerk's work, columns that are gone left out. */
const watched = ["key", "content", "lead", "deliverable", "deadline", "due", "status", "result"] as const;

function asFilled(key: string): Cells {
  const index = ids.indexOf(key);
  return {
    key,
    content: `Nhiệm vụ ${key}`,
    lead: leads[index] ?? "",
    deliverable: "Kế hoạch",
    deadline: "Quý I/2026",
    due: 46112,
    status: "Đang thực hiện",
    result: `Kết quả ${key}`,
  };
}

async function look(): Promise<{ told: string[]; edits: Parameters<typeof applyEdits>[0]; notes: string[] }> {
  const { findings, notes } = value(await checkWorkbook({ asOf, registry }));
  return {
    told: findings.map(({ rule, at: place }) => `${rule} ${place.row ?? ""}/${place.column ?? ""}`),
    edits: findings.flatMap(({ fix }) => fix?.edits ?? []),
    notes: notes.map(({ code }) => code),
  };
}

/** What clerks see, as text: the record of changes may well grow. */
function visible(): string {
  return JSON.stringify(snapshot((name) => name !== stateSheetName));
}

/**
 * Asserts what a maul leaves: every row with its own cells, exactly those findings and notes, a workbook that the check does not
 * touch, and that mending all that is certain and taking it back again loses nothing.
 */
export async function expectAfter(maul: Maul): Promise<void> {
  const mauled = visible();
  if (maul.problem !== undefined) {
    expect(await checkWorkbook({ asOf, registry })).toMatchObject({ ok: false, problem: { code: maul.problem } });
    expect(visible()).toBe(mauled);
    return;
  }
  const { tables } = value(await readWorkbook());
  expect(tables).toHaveLength(1);
  const rows = tables[0]?.rows ?? [];
  const keys = maul.rows ?? ids;
  const columns = watched.filter((column) => tables[0]?.columns.has(column));
  const wanted = keys.map((key, index): Cells => ({ ...asFilled(key), ...maul.cells?.[index] }));
  const only = (cells: Cells) => Object.fromEntries(columns.map((column) => [column, cells[column]]));
  expect(rows.map(({ cells }) => only(cells))).toEqual(wanted.map(only));
  const { told, edits, notes } = await look();
  expect({ told, notes }).toEqual({ told: maul.findings ?? [], notes: maul.notes ?? [] });
  expect(visible()).toBe(mauled);
  if (edits.length === 0) return;
  const mended = value(await applyEdits(edits, "sửa"));
  expect(mended.skipped).toEqual([]);
  expect((await look()).told).toEqual(maul.left ?? []);
  value(await undoLast());
  expect(visible()).toBe(mauled);
}

/** One test for each maul of a table. */
export function specify(mauls: readonly Maul[], options: HostOptions = {}): void {
  test.each(mauls.map((maul) => [maul.name, maul] as const))("%s", async (_, maul) => {
    const host = await filledSheet(options);
    await maul.does(host);
    await host.settled();
    await expectAfter(maul);
  });
}
