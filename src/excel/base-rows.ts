/** How the rows of "Danh mục" change when the workbook builds on another base. */
import type { Registry } from "../agency";
import type { CellValue } from "../plan/cell";
import { type IsoDate, toSerial } from "../plan/date";
import { type ListedAgency, sharedSource, shownNames } from "../sheet";
import { matchKey } from "../text/key";
import { type AgencyList, listRow } from "./agency-list";
import type { RowChange } from "./list-rows";
import { listedAgencies } from "./listed-agency";

/** Shared rows whose agency the base lacks go, with what somebody wrote beside them; agencies of the base that the list lacks come. */
export function changeBaseRows(list: AgencyList, base: Registry, asOf: IsoDate): RowChange[] {
  const standing = listedAgencies(base).filter(({ validTo }) => validTo === null || validTo >= asOf);
  const wanted = new Set(standing.map(({ name }) => matchKey(name)));
  const nameOf = (row: readonly CellValue[]) => matchKey(String(row[list.at.name] ?? ""));
  const gone = list.rows.filter((row) => row[list.at.source] === sharedSource && !wanted.has(nameOf(row)));
  const there = new Set(list.rows.map(nameOf));
  const come = standing.filter(({ name }) => !there.has(matchKey(name)));
  return [
    ...gone.map((row): RowChange => ({ from: [...row], to: null })),
    ...come.map((agency): RowChange => ({ from: null, to: sharedRow(agency, list) })),
  ];
}

function sharedRow(agency: ListedAgency, list: AgencyList): CellValue[] {
  const values: readonly CellValue[] = [
    agency.name,
    shownNames(agency).join("; "),
    agency.validFrom === null ? "" : toSerial(agency.validFrom),
    agency.validTo === null ? "" : toSerial(agency.validTo),
    agency.successor,
    sharedSource,
  ];
  return listRow(list, values);
}
