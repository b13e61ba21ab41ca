/**
 * What a stage hands back: its value, what it has to say, and which lines of the source it accounts for. A line that no stage
 * accounts for becomes a message at the end (src/document/ledger.ts), so nothing is dropped silently.
 */
import type { Message } from "../plan/message";
import type { Place } from "./block";

/**
 * What became of a line. "plan": its words are in the Plan. The others are left out of the Plan on purpose, and one message
 * says so for each run of lines.
 */
export type LineUse =
  | "plan"
  | "heading"
  | "formality"
  | "repeated-header"
  | "repeated-part"
  | "page-number"
  | "total"
  | "site-chrome"
  | "page-margin"
  | "note";

export interface UsedLines {
  readonly from: number;
  readonly to: number;
  readonly use: LineUse;
}

export interface Staged<T> {
  readonly value: T;
  readonly messages: readonly Message[];
  readonly used: readonly UsedLines[];
}

/** The lines of a block, put to a use. */
export function usedAs(use: LineUse, place: Place): UsedLines {
  return { from: place.line, to: place.lastLine, use };
}
