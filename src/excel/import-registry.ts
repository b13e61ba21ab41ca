/** Takes over an office's list of agencies from a worksheet of the same workbook into the list on "Danh mục". */
import { mergeRegistry, type OfficeEntry, type Registry, readOfficeRows, shippedRegistry } from "../agency";
import type { CellValue } from "../plan/cell";
import { toSerial } from "../plan/date";
import { done, failed, type Message, type Result } from "../plan/message";
import { stopIfCancelled, type Work } from "../plan/work";
import { agencyListHeaders, ownSource } from "../sheet";
import { matchKey } from "../text/key";
import { type AgencyList, appendToList, otherNamesIn, putListBack, replaceInList } from "./agency-list";
import { parseArea } from "./area";
import { writableAgencyList } from "./make-agency-list";
import { refuse } from "./problem";
import { readValues } from "./read-area";
import { officeRegistry } from "./read-registry";
import { writeExcel } from "./run";
import { today } from "./today";

export interface ImportedRegistry {
  /** Agencies that now stand on the list as the office's own. */
  readonly added: number;
  /** Rows whose agency the list has already, written the same: nothing to do. */
  readonly known: number;
  /** Rows that could not be read in full, names that another agency bears. */
  readonly messages: readonly Message[];
}

/**
 * Reads the agencies of worksheet `sheet` (columns by their headers, see readOfficeRows) and adds those the list lacks, with other
 * names, dates and heirs; they count in every reading from then on. Problems: "excel.item-missing" without such a sheet,
 * "agency.rows-no-header" for a sheet without a column of names, "excel.sheet-protected" for a locked list.
 */
export function importRegistry(
  sheet: string,
  base: Registry = shippedRegistry(),
  work?: Work,
): Promise<Result<ImportedRegistry>> {
  return writeExcel(async (context) => {
    const source = context.workbook.worksheets.getItemOrNullObject(sheet);
    const used = source.getUsedRangeOrNullObject(true).load("address");
    await context.sync();
    if (source.isNullObject) return failed("excel.item-missing");
    const area = used.isNullObject ? null : parseArea(used.address);
    if (area === null) return failed("agency.rows-no-header");
    const whole = { row: 0, column: 0, rows: area.row + area.rows, columns: area.column + area.columns };
    const read = readOfficeRows(await readValues(context, source, whole, work));
    if (!read.ok) return read;
    stopIfCancelled(work);
    const list = await writableAgencyList(context, base, today(), work);
    const before = officeRegistry(list, base).registry;
    const { messages } = mergeRegistry(before.records, read.value.entries);
    const entries = read.value.entries.filter((entry) => tellsMore(entry, before));
    const rows = new Map(list.rows.map((row, at) => [matchKey(String(row[list.at.name] ?? "")), at]));
    const fresh = entries.filter((entry) => !rows.has(matchKey(entry.name)));
    const placed = entries.flatMap((entry) => {
      const at = rows.get(matchKey(entry.name));
      return at === undefined ? [] : [{ at, cells: rowFor(entry, list, list.rows[at]) }];
    });
    try {
      for (const { at, cells } of placed) replaceInList(context, list, at, cells);
      if (fresh.length > 0)
        appendToList(
          context,
          list,
          fresh.map((entry) => rowFor(entry, list)),
        );
      await context.sync();
    } catch (error) {
      const replaced = placed.map(({ at }) => at);
      await Excel.run({ delayForCellEdit: true }, (again) => putListBack(again, list, replaced)).catch(() => {
        refuse("excel.list-half-written", { sheet: list.sheet });
      });
      throw error;
    }
    return done({
      added: entries.length,
      known: read.value.entries.length - entries.length,
      messages: [...read.value.messages, ...messages],
    });
  });
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
function rowFor(entry: OfficeEntry, { headers, at }: AgencyList, before: readonly CellValue[] = []): CellValue[] {
  const { name, aliases, validFrom, validTo, successors } = entry;
  const all = new Map([...otherNamesIn(before[at.otherNames]), ...aliases].map((alias) => [matchKey(alias), alias]));
  const values: readonly CellValue[] = [
    name,
    [...all.values()].join("; "),
    validFrom === null ? "" : toSerial(validFrom),
    validTo === null ? "" : toSerial(validTo),
    successors.join("; "),
    ownSource,
  ];
  const byHeader = new Map(agencyListHeaders.map((header, column) => [matchKey(header), values[column] ?? ""]));
  return headers.map((header, column) => byHeader.get(matchKey(String(header))) || (before[column] ?? ""));
}
