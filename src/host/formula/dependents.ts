/** Who reads which cells: finds the formulas that depend on changed cells without looking at all of them. */
import { type Area, cellCount, overlaps } from "../model";

/** Rows a bucket spans. Areas over many buckets are found by their columns, areas over many columns too by a full search. */
const BUCKET = 64;
const MOST_BUCKETS = 8;
const MOST_COLUMNS = 32;

interface Entry<T> {
  readonly area: Area;
  readonly readers: Set<T>;
}

/** The readers of one sheet's cells. Equal areas share an entry, so a column read by 10,000 formulas is one. */
export class Dependents<T> {
  private readonly entries = new Map<string, Entry<T>>();
  private readonly buckets = new Map<number, Set<Entry<T>>>();
  private readonly columns = new Map<number, Set<Entry<T>>>();
  private readonly wide = new Set<Entry<T>>();

  add(area: Area, reader: T): void {
    const key = keyOf(area);
    let entry = this.entries.get(key);
    if (entry === undefined) {
      entry = { area, readers: new Set() };
      this.entries.set(key, entry);
      for (const place of this.placesOf(area)) place.add(entry);
    }
    entry.readers.add(reader);
  }

  remove(area: Area, reader: T): void {
    const key = keyOf(area);
    const entry = this.entries.get(key);
    if (entry === undefined) return;
    entry.readers.delete(reader);
    if (entry.readers.size > 0) return;
    this.entries.delete(key);
    for (const place of this.placesOf(area)) place.delete(entry);
  }

  /**
   * Calls `visit` for every reader of any cell of the area.
   * @param seen the readers of what is in here have been visited in this walk already, and are passed over
   */
  each(area: Area, seen: Set<unknown>, visit: (reader: T) => void): void {
    const search = (entries: Iterable<Entry<T>>): void => {
      for (const entry of entries) {
        if (seen.has(entry) || !overlaps(entry.area, area)) continue;
        seen.add(entry);
        for (const reader of entry.readers) visit(reader);
      }
    };
    if (cellCount(area) > this.entries.size + BUCKET) {
      search(this.entries.values());
      return;
    }
    search(this.wide);
    for (let column = area.left; column <= area.right; column++) search(this.columns.get(column) ?? []);
    for (let bucket = bucketOf(area.top); bucket <= bucketOf(area.bottom); bucket++) {
      search(this.buckets.get(bucket) ?? []);
    }
  }

  private placesOf(area: Area): Set<Entry<T>>[] {
    const first = bucketOf(area.top);
    const last = bucketOf(area.bottom);
    if (last - first < MOST_BUCKETS) return placesFrom(this.buckets, first, last);
    return area.right - area.left < MOST_COLUMNS ? placesFrom(this.columns, area.left, area.right) : [this.wide];
  }
}

function placesFrom<T>(places: Map<number, Set<T>>, first: number, last: number): Set<T>[] {
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const place = places.get(first + index) ?? new Set<T>();
    places.set(first + index, place);
    return place;
  });
}

const bucketOf = (row: number): number => Math.floor(row / BUCKET);
const keyOf = (area: Area): string => `${area.top},${area.left},${area.bottom},${area.right}`;
