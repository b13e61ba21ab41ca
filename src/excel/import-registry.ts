/** Takes over an office's list of agencies from a worksheet of the same workbook into the list on "Danh mục". */
import {
  mergeRegistry,
  type OfficeEntry,
  type Registry,
  type RegistryBase,
  readOfficeRows,
  registryOfBase,
} from "../agency";
import type { CellValue } from "../plan/cell";
import { toSerial } from "../plan/date";
import { done, failed, type Message, type Result } from "../plan/message";
import { stopIfCancelled, type Work } from "../plan/work";
import { ownSource } from "../sheet";
import { matchKey } from "../text/key";
import { type AgencyList, listRow, otherNamesIn } from "./agency-list";
import { parseArea } from "./area";
import { changeBaseRows } from "./base-rows";
import type { RowChange } from "./list-rows";
import { writeListStep } from "./list-step";
import { writableAgencyList } from "./make-agency-list";
import { refuse } from "./problem";
import { readValues } from "./read-area";
import { officeRegistry } from "./read-registry";
import { keptRegistryBase, registryBaseRecord } from "./registry-setting";
import { writeExcel } from "./run";
import { readState } from "./state-sheet";
import { today } from "./today";

export interface ImportedRegistry {
  /** Agencies that now stand on the list as the office's own. */
  readonly added: number;
  /** Rows whose agency the list has already, written the same: nothing to do. */
  readonly known: number;
  /** Rows that could not be read in full, names that another agency bears. */
  readonly messages: readonly Message[];
}

export interface ImportOptions {
  /** What the workbook builds on from now on; without one, what it built on before. */
  readonly base?: RegistryBase;
  /** Another registry than those that ship, for callers that bring their own. */
  readonly registry?: Registry;
}

/**
 * Reads the agencies of worksheet `sheet` (columns by their headers, see readOfficeRows) and adds those the list lacks, with other
 * names, dates and heirs; they count in every reading from then on. One step of the undo list named `label`, with the change of the base.
 * Problems: "excel.item-missing" without such a sheet, "agency.rows-no-header" for a sheet without a column of names,
 * "excel.sheet-protected" for a locked list; then nothing is changed.
 */
export function importRegistry(
  sheet: string,
  label: string,
  options: ImportOptions = {},
  work?: Work,
): Promise<Result<ImportedRegistry>> {
  return writeExcel(async (context) => {
    context.workbook.load("readOnly");
    const source = context.workbook.worksheets.getItemOrNullObject(sheet);
    const used = source.getUsedRangeOrNullObject(true).load("address");
    await context.sync();
    if (source.isNullObject) return failed("excel.item-missing");
    const area = used.isNullObject ? null : parseArea(used.address);
    if (area === null) return failed("agency.rows-no-header");
    const whole = { row: 0, column: 0, rows: area.row + area.rows, columns: area.column + area.columns };
    const read = readOfficeRows(await readValues(context, source, whole, work));
    if (!read.ok) return read;
    if (context.workbook.readOnly) refuse("excel.read-only");
    stopIfCancelled(work);
    const before = await readState(context);
    const choice = options.base ?? keptRegistryBase(before);
    const base = options.registry ?? registryOfBase(choice);
    const list = await writableAgencyList(context, base, today(), work);
    const known = officeRegistry(list, base).registry;
    const { messages } = mergeRegistry(known.records, read.value.entries);
    const entries = read.value.entries.filter((entry) => tellsMore(entry, known));
    const changed = choice === keptRegistryBase(before) ? null : choice;
    const rows = changesFor(entries, list, changed === null ? [] : changeBaseRows(list, base, today()));
    const records = changed === null ? [] : [registryBaseRecord(changed)];
    await writeListStep(context, await readState(context), { label, list, rows, records, base: changed });
    return done({
      added: entries.length,
      known: read.value.entries.length - entries.length,
      messages: [...read.value.messages, ...messages],
    });
  });
}

/** The rows of the entries, on top of how another base changes the list: a row that goes or comes with it is the entry's. */
function changesFor(entries: readonly OfficeEntry[], list: AgencyList, rebased: readonly RowChange[]): RowChange[] {
  const nameOf = (row: readonly CellValue[] | null) => matchKey(String(row?.[list.at.name] ?? ""));
  const standing = new Map(list.rows.map((row) => [nameOf(row), row]));
  const gone = new Set(rebased.filter(({ to }) => to === null).map(({ from }) => nameOf(from)));
  const own = entries.map((entry): RowChange => {
    const name = matchKey(entry.name);
    const from = standing.get(name);
    return { from: from === undefined ? null : [...from], to: rowFor(entry, list, gone.has(name) ? [] : from) };
  });
  const taken = new Set(entries.map(({ name }) => matchKey(name)));
  return [...rebased.filter(({ from, to }) => !taken.has(nameOf(from ?? to))), ...own];
}

/** Whether a row about a known agency says what the registry does not: a name, a date, an heir. */
function tellsMore({ name, aliases, validFrom, validTo, successors }: OfficeEntry, registry: Registry): boolean {
  const known = registry.records.find((record) => matchKey(record.name) === matchKey(name));
  if (known === undefined) return true;
  const names = new Set([known.name, ...known.aliases].map(matchKey));
  const heirs = new Set(known.successors.map(({ id }) => matchKey(registry.byId.get(id)?.name ?? id)));
  return (
    aliases.some((alias) => !names.has(matchKey(alias))) ||
    (validFrom !== null && validFrom !== known.validFrom) ||
    (validTo !== null && validTo !== known.validTo) ||
    successors.some((heir) => !heirs.has(matchKey(heir)))
  );
}

/** The entry as a row of the list, on top of what the row held. It becomes the office's own. */
function rowFor(entry: OfficeEntry, list: AgencyList, before: readonly CellValue[] = []): CellValue[] {
  const { name, aliases, validFrom, validTo, successors } = entry;
  const all = new Map(
    [...otherNamesIn(before[list.at.otherNames]), ...aliases].map((alias) => [matchKey(alias), alias]),
  );
  const values: readonly CellValue[] = [
    name,
    [...all.values()].join("; "),
    validFrom === null ? "" : toSerial(validFrom),
    validTo === null ? "" : toSerial(validTo),
    successors.join("; "),
    ownSource,
  ];
  return listRow(list, values).map((cell, column) => cell || (before[column] ?? ""));
}
