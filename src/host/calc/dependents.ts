/**
 * Finds the formulas that read a cell. Equal areas share one entry, so a column that 10,000 formulas read is looked at once.
 * Areas of few rows are filed under the blocks of rows they touch, tall ones under their columns, wide ones in one list.
 */
import { type Area, cellCount, overlaps } from "../model";
import type { FormulaCell } from "./formula-cell";

const blockRows = 64;
const mostBlocks = 8;
const mostColumns = 32;

interface Entry {
  readonly area: Area;
  readonly readers: Set<FormulaCell>;
}

export class Dependents {
  readonly #entries = new Map<string, Entry>();
  readonly #blocks = new Map<number, Set<Entry>>();
  readonly #columns = new Map<number, Set<Entry>>();
  readonly #wide = new Set<Entry>();
  readonly #ofReader = new Map<FormulaCell, Entry[]>();

  add(area: Area, reader: FormulaCell): void {
    const key = keyOf(area);
    let entry = this.#entries.get(key);
    if (entry === undefined) {
      entry = { area, readers: new Set() };
      this.#entries.set(key, entry);
      for (const home of this.#homes(area)) home.add(entry);
    }
    entry.readers.add(reader);
    const known = this.#ofReader.get(reader);
    if (known) known.push(entry);
    else this.#ofReader.set(reader, [entry]);
  }

  remove(reader: FormulaCell): void {
    for (const entry of this.#ofReader.get(reader) ?? []) {
      entry.readers.delete(reader);
      if (entry.readers.size > 0) continue;
      this.#entries.delete(keyOf(entry.area));
      for (const home of this.#homes(entry.area)) home.delete(entry);
    }
    this.#ofReader.delete(reader);
  }

  /**
   * Calls `visit` for each formula that reads any cell of the area; one may come twice.
   * @param seen what was visited before in this walk: its readers are known and are passed over
   */
  each(area: Area, seen: Set<unknown>, visit: (reader: FormulaCell) => void): void {
    const search = (entries: Iterable<Entry>): void => {
      for (const entry of entries) {
        if (seen.has(entry) || !overlaps(entry.area, area)) continue;
        seen.add(entry);
        for (const reader of entry.readers) visit(reader);
      }
    };
    if (cellCount(area) > this.#entries.size + blockRows) {
      search(this.#entries.values());
      return;
    }
    search(this.#wide);
    for (let column = area.left; column <= area.right; column++) search(this.#columns.get(column) ?? []);
    for (let block = blockOf(area.top); block <= blockOf(area.bottom); block++) search(this.#blocks.get(block) ?? []);
  }

  #homes(area: Area): Set<Entry>[] {
    const first = blockOf(area.top);
    const last = blockOf(area.bottom);
    if (last - first < mostBlocks) return homesIn(this.#blocks, first, last);
    return area.right - area.left < mostColumns ? homesIn(this.#columns, area.left, area.right) : [this.#wide];
  }
}

function homesIn(places: Map<number, Set<Entry>>, first: number, last: number): Set<Entry>[] {
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const home = places.get(first + index) ?? new Set<Entry>();
    places.set(first + index, home);
    return home;
  });
}

const keyOf = (area: Area): string => `${area.top},${area.left},${area.bottom},${area.right}`;

function blockOf(row: number): number {
  return Math.floor(row / blockRows);
}
