/**
 * Finds the formulas that read a cell. Areas of few rows are filed under the blocks of rows they touch, tall ones in one
 * list, so filing is linear and a lookup reads only what is near.
 */
import { type Area, overlaps } from "../model";
import type { FormulaCell } from "./formula-cell";

const blockRows = 64;
const tallRows = blockRows * 8;

interface Entry {
  readonly area: Area;
  readonly reader: FormulaCell;
}

export class Dependents {
  readonly #blocks = new Map<number, Set<Entry>>();
  readonly #tall = new Set<Entry>();
  readonly #entries = new Map<FormulaCell, Entry[]>();

  add(area: Area, reader: FormulaCell): void {
    const entry = { area, reader };
    const entries = this.#entries.get(reader);
    if (entries) entries.push(entry);
    else this.#entries.set(reader, [entry]);
    for (const home of this.#homes(area, true)) home.add(entry);
  }

  remove(reader: FormulaCell): void {
    for (const entry of this.#entries.get(reader) ?? []) {
      for (const home of this.#homes(entry.area, false)) home.delete(entry);
    }
    this.#entries.delete(reader);
  }

  /** The formulas that read any cell of the area; one may come twice. */
  *of(area: Area): Iterable<FormulaCell> {
    for (const entry of this.#tall) if (overlaps(entry.area, area)) yield entry.reader;
    if (area.bottom - area.top >= this.#blocks.size * blockRows) {
      for (const [block, entries] of this.#blocks) {
        const top = block * blockRows;
        if (top <= area.bottom && top + blockRows > area.top) yield* this.#near(entries, area);
      }
      return;
    }
    for (let block = blockOf(area.top); block <= blockOf(area.bottom); block++) {
      const entries = this.#blocks.get(block);
      if (entries) yield* this.#near(entries, area);
    }
  }

  *#near(entries: Set<Entry>, area: Area): Iterable<FormulaCell> {
    for (const entry of entries) if (overlaps(entry.area, area)) yield entry.reader;
  }

  *#homes(area: Area, make: boolean): Iterable<Set<Entry>> {
    if (area.bottom - area.top >= tallRows) {
      yield this.#tall;
      return;
    }
    for (let block = blockOf(area.top); block <= blockOf(area.bottom); block++) {
      const known = this.#blocks.get(block);
      if (known) yield known;
      else if (make) {
        const made = new Set<Entry>();
        this.#blocks.set(block, made);
        yield made;
      }
    }
  }
}

function blockOf(row: number): number {
  return Math.floor(row / blockRows);
}
