/**
 * Ranges that the client keeps over several batches. They follow their cells when rows and columns are inserted or deleted,
 * and become invalid when all their cells go.
 */

import { type AreasTarget, cellsOf, type Handle, handle } from "./api/handle";
import { ApiError } from "./api-error";
import type { Area, Sheet } from "./model";

interface Kept extends AreasTarget {
  readonly single: boolean;
}

export class References {
  readonly #kept = new Map<string, Kept>();
  #next = 1;

  /** An id for a Range or RangeAreas; null for other objects, which are found again by their own ids. */
  keep(object: Handle): string | null {
    const cells = cellsOf(object);
    if (!cells) return null;
    return this.keepCells(cells, object.className === "Range");
  }

  keepCells(cells: AreasTarget, single: boolean): string {
    const id = `reference:${this.#next++}`;
    this.#kept.set(id, { ...cells, single });
    return id;
  }

  release(id: string): void {
    this.#kept.delete(id);
  }

  releaseAll(): void {
    this.#kept.clear();
  }

  get count(): number {
    return this.#kept.size;
  }

  handle(id: string): Handle {
    const kept = this.#kept.get(id);
    const [first] = kept?.areas ?? [];
    if (!kept || !first) throw new ApiError("InvalidReference");
    return kept.single
      ? handle("Range", { sheet: kept.sheet, area: first })
      : handle("RangeAreas", { sheet: kept.sheet, areas: kept.areas });
  }

  /** Moves what is kept on a sheet; `move` says where an area goes, or null when its cells are gone. */
  follow(sheet: Sheet, move: (area: Area) => Area | null): void {
    for (const [id, kept] of this.#kept) {
      if (kept.sheet !== sheet) continue;
      this.#kept.set(id, { ...kept, areas: kept.areas.map(move).filter((area) => area !== null) });
    }
  }

  /** A sheet is gone: ranges on it are invalid. */
  drop(sheet: Sheet): void {
    for (const [id, kept] of this.#kept) if (kept.sheet === sheet) this.#kept.set(id, { ...kept, areas: [] });
  }
}
