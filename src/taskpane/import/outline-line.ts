/** What the preview says of one thing a plan holds: a line to know it by and a line of its particulars. */
import { formatDate, type Language, say } from "../../messages";
import type { Agencies, Deadline, Duty, Target, Task } from "../../plan/plan";
import { yearsText } from "../../sheet";

export interface OutlineLine {
  readonly text: string;
  readonly detail: string;
  /** Something was written that could not be read, or a lead agency is missing: worth a look before loading. */
  readonly uncertain: boolean;
  /** The line of the source it was read from, from 1. */
  readonly line: number;
}

/** A task: its number and content, who leads and until when. A task without a deadline is worth a look. */
export function taskLine({ ordinal, content, lead, deadline, source }: Task, language: Language): OutlineLine {
  return { text: `${ordinal}. ${content}`, ...whoAndWhen(lead, deadline, language), line: source.line };
}

/** A duty of the body: its action, who leads and until when. Most duties state no deadline: that alone is no doubt. */
export function dutyLine({ action, text, lead, deadline, source }: Duty, language: Language): OutlineLine {
  return { text: action || text, ...whoAndWhen(lead, deadline, language), line: source.line };
}

const goalCodes: Readonly<Record<Target["comparator"], string>> = {
  "=": "pane.goal.exactly",
  ">=": "pane.goal.at-least",
  "<=": "pane.goal.at-most",
  "~": "pane.goal.about",
};

/** A figure with every decimal the document states, as the sheet of targets shows it. */
function figureText(value: number, language: Language): string {
  return value.toLocaleString(language === "vi" ? "vi-VN" : "en-US", { maximumFractionDigits: 6 });
}

/** A target: its indicator, the goal with its unit ("≥ 7.900 ha", "11 - 12%") and the year or years it is set for. */
export function targetLine(target: Target, language: Language): OutlineLine {
  const { indicator, comparator, value, upper, unit, when, text, source } = target;
  const figures = [value, upper].flatMap((each) => (each === null ? [] : [figureText(each, language)])).join(" - ");
  const space = unit === "" || unit.startsWith("%") ? "" : " ";
  const goal = say(language, goalCodes[comparator], { goal: `${figures}${space}${unit}` });
  return { text: indicator || text, detail: `${goal} · ${yearsText(when)}`, uncertain: false, line: source.line };
}

function whoAndWhen(lead: Agencies, deadline: Deadline | null, language: Language) {
  const due = deadline?.due ? formatDate(deadline.due) : "";
  const stated = deadline?.text || say(language, "pane.no-deadline");
  return {
    detail: `${lead.text || say(language, "pane.no-lead")} · ${stated}${due === "" || due === stated ? "" : ` → ${due}`}`,
    uncertain: deadline?.kind === "unknown" || lead.text === "" || lead.refs.some((ref) => ref.kind === "unknown"),
  };
}
