/**
 * Positions of values in a list, kept with the list: 10,000 lookups in one column then cost one pass, not 10,000. Lists
 * come anew whenever a cell of theirs changes, so the index is never stale.
 */
import { textKey } from "../coerce";
import type { Scalar } from "../value";

/** Shorter lists are scanned: building an index for them costs more than it saves. */
const WORTH_AN_INDEX = 64;

const indexes = new WeakMap<readonly Scalar[], Map<Scalar, number>>();

/** The first position of a value equal to `wanted` for a lookup, -1 when there is none, null for lists without an index. */
export function exactIndex(values: readonly Scalar[], wanted: Scalar): number | null {
  if (values.length < WORTH_AN_INDEX) return null;
  let index = indexes.get(values);
  if (index === undefined) {
    index = new Map();
    for (const [position, value] of values.entries()) {
      const key = typeof value === "string" ? textKey(value) : value;
      if (value !== null && !index.has(key)) index.set(key, position);
    }
    indexes.set(values, index);
  }
  return index.get(typeof wanted === "string" ? textKey(wanted) : wanted) ?? -1;
}
