/**
 * How well deadline phrases are read, measured on the labelled sets: certain readings must never be wrong, and what is not
 * certain must be offered first.
 */
import { readDeadlineCell } from "../src/deadline/index";
import type { Deadline } from "../src/plan/plan";
import { type LabelledDeadline, labelledDeadlines, labelledIssue, labelledSets } from "./labelled-deadline";

export interface DeadlineAccuracy {
  readonly phrases: number;
  /** Phrases read with certainty, and how many of those as labelled. */
  readonly certain: number;
  readonly certainRight: number;
  /** Phrases whose label says that the term is stated. */
  readonly stated: number;
  readonly statedRead: number;
  /** Phrases that only allow an offer, and how many had the right one first. */
  readonly offers: number;
  readonly offersRight: number;
  readonly mistakes: readonly string[];
}

type Dates = Pick<Deadline, "kind" | "from" | "due">;

const same = (a: Dates, b: Dates) => a.kind === b.kind && a.from === b.from && a.due === b.due;
const shown = ({ kind, from, due }: Dates) => `${kind} ${from ?? "-"} ${due ?? "-"}`;

/** Reads every phrase once and counts. A mistake is a wrong certain reading, a stated term not read, or a wrong first offer. */
export function measureDeadlines(labelled: readonly LabelledDeadline[]): DeadlineAccuracy {
  let certain = 0;
  let certainRight = 0;
  let statedRead = 0;
  let offersRight = 0;
  const mistakes: string[] = [];
  for (const label of labelled) {
    const { deadline, suggestions, reasons } = readDeadlineCell(label.text, { issuedOn: labelledIssue });
    const isCertain = deadline.certainty === "stated" && deadline.kind !== "unknown";
    const first = suggestions[0]?.deadline;
    if (isCertain) {
      certain++;
      if (label.certain && same(deadline, label)) {
        certainRight++;
        statedRead++;
      } else
        mistakes.push(
          `WRONG   ${label.text}: ${shown(deadline)}, not ${label.certain ? "" : "certain "}${shown(label)}`,
        );
    } else if (label.certain) mistakes.push(`missed  ${label.text}: ${shown(label)} (${reasons.join(", ")})`);
    else if (label.kind !== "unknown") {
      if (first !== undefined && same(first, label)) offersRight++;
      else mistakes.push(`offer   ${label.text}: ${first === undefined ? "none" : shown(first)}, not ${shown(label)}`);
    }
  }
  const stated = labelled.filter((label) => label.certain).length;
  const offers = labelled.filter((label) => !label.certain && label.kind !== "unknown").length;
  return { phrases: labelled.length, certain, certainRight, stated, statedRead, offers, offersRight, mistakes };
}

const percent = (part: number, whole: number) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);

/** The table that `npm run accuracy` prints, one line a set; `mistakes` adds every phrase that was not read as labelled. */
export function deadlineAccuracyReport({ mistakes }: { mistakes: boolean }): string {
  const lines = [
    "Deadlines: set, phrases, certain readings right (precision), stated terms read (recall), right offer first",
  ];
  for (const name of labelledSets) {
    const found = measureDeadlines(labelledDeadlines(name));
    const precision = `${found.certainRight}/${found.certain} = ${percent(found.certainRight, found.certain)}`;
    const recall = `${found.statedRead}/${found.stated} = ${percent(found.statedRead, found.stated)}`;
    const offers = `${found.offersRight}/${found.offers} = ${percent(found.offersRight, found.offers)}`;
    lines.push(`  ${name.padEnd(10)} ${String(found.phrases).padStart(4)}   ${precision}   ${recall}   ${offers}`);
    if (mistakes) lines.push(...found.mistakes.map((mistake) => `    ${mistake}`));
  }
  return lines.join("\n");
}
