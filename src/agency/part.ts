/** What a cell is read into. */

/** A part of the cell between UTF-16 offsets; `ids` has one member where an agency or a known group is certain. */
export interface CellPart {
  readonly kind: "agency" | "collective" | "unknown" | "label";
  readonly start: number;
  readonly end: number;
  /** For an unknown part: what it may be where one name is shared (former communes of several districts). */
  readonly ids: readonly string[];
  /** The head that the list gives this part ("sở"), where it has none of its own. */
  readonly head: string | null;
}
