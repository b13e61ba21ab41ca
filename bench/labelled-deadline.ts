/** The labelled sets of deadline phrases, for the accuracy run, the bench and the test that keeps both honest. */
import { readFileSync } from "node:fs";
import type { IsoDate } from "../src/plan/date";
import { type Deadline, deadlineSchema } from "../src/plan/plan";

export interface LabelledDeadline {
  readonly text: string;
  readonly kind: Deadline["kind"];
  readonly from: IsoDate | null;
  readonly due: IsoDate | null;
  /** Whether the phrase states its term; otherwise the right answer is only to be offered. */
  readonly certain: boolean;
}

/** The day on which the documents of the sets were signed. */
export const labelledIssue: IsoDate = "2026-01-07";

export const labelledSets = [
  "seeds",
  "phrases",
  "held-out",
  "held-out-2",
  "held-out-3",
  "held-out-4",
  "held-out-5",
  "held-out-6",
  "held-out-7",
  "held-out-8",
  "held-out-9",
  "held-out-10",
  "held-out-11",
  "held-out-12",
  "held-out-13",
  "held-out-14",
  "held-out-15",
  "held-out-16",
  "held-out-17",
  "held-out-18",
  "held-out-19",
  "held-out-20",
  "held-out-21",
  "held-out-22",
  "held-out-23",
  "held-out-24",
  "held-out-25",
  "held-out-26",
] as const;

/** Reads a set of test/deadline/labelled: headings "[kind from due]", "?" for not certain, then one phrase a line ("\\n" is a line break, "\\uXXXX" a character). Run from the project's root. */
export function labelledDeadlines(name: (typeof labelledSets)[number]): LabelledDeadline[] {
  return parseLabelled(readFileSync(`test/deadline/labelled/${name}.txt`, "utf8"));
}

export function parseLabelled(source: string): LabelledDeadline[] {
  const labelled: LabelledDeadline[] = [];
  let head: Omit<LabelledDeadline, "text"> | null = null;
  for (const line of source.split("\n")) {
    const heading = /^\[(\? )?(by|before|within|ongoing|recurring|unknown)(?: (\S+) (\S+))?\]$/.exec(line);
    if (heading !== null) {
      const [, doubt, kind, from, due] = heading;
      const day = (text: string | undefined) => (text === undefined || text === "-" ? null : text);
      const certain = doubt === undefined && kind !== "unknown";
      head = { kind: deadlineSchema.shape.kind.parse(kind), from: day(from), due: day(due), certain };
    } else if (head !== null && line.trim() !== "" && !line.startsWith("#"))
      labelled.push({ text: unescaped(line), ...head });
  }
  return labelled;
}

/** The phrase of a line: "\\n" for a line break inside the cell, "\\u00a0" for a character nobody would see in the file. */
function unescaped(line: string): string {
  return line
    .replaceAll("\\n", "\n")
    .replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
