/** The views of the task list: what is mine, what is late, what is due, what nobody has reported on; and a search in any of them. */
import type { Registry } from "../agency/index";
import { addDays, type IsoDate } from "../plan/date";
import { searchKey } from "../text/key";
import type { TaskLine } from "./task-line";

export const viewKinds = ["all", "agency", "overdue", "due-soon", "not-updated"] as const;
export type ViewKind = (typeof viewKinds)[number];

export interface LineView {
  readonly kind: ViewKind;
  /** The day of the view. */
  readonly asOf: IsoDate;
  /** How many days ahead "due-soon" looks. */
  readonly days: number;
  /** The ids that count as the office's own for "agency"; see `agencyWithForerunners`. */
  readonly own: ReadonlySet<string>;
  /** Whether "agency" shows tasks too that the office only takes part in. */
  readonly withPartners: boolean;
  /** Words that all must stand in a line, without tone marks; "" for no search. */
  readonly query: string;
}

/**
 * An agency and those whose work it has taken over by the day: plans name the departments of their time ("Sở Kế hoạch và Đầu tư"),
 * whose tasks are the successor's now.
 */
export function agencyWithForerunners(registry: Registry, id: string, asOf: IsoDate): ReadonlySet<string> {
  const ids = new Set([id]);
  for (const each of ids)
    for (const before of registry.predecessors.get(each) ?? [])
      if (before.validTo !== null && before.validTo < asOf) ids.add(before.id);
  return ids;
}

/** The lines of a view in the order of the sheet; those that are late or due come by their day, the earliest first. */
export function linesInView(lines: readonly TaskLine[], view: LineView): TaskLine[] {
  const words = searchKey(view.query).split(" ").filter(Boolean);
  const last = addDays(view.asOf, view.days);
  const belongs = (line: TaskLine): boolean => {
    switch (view.kind) {
      case "all":
        return true;
      case "agency":
        return [...line.leads, ...(view.withPartners ? line.partners : [])].some((id) => view.own.has(id));
      case "overdue":
        return line.condition === "Quá hạn";
      case "due-soon":
        return line.condition === "Trong hạn" && line.due !== null && line.due <= last;
      case "not-updated":
        return !line.updated;
    }
  };
  const shown = lines.filter((line) => belongs(line) && words.every((word) => line.words.includes(word)));
  const byDay = view.kind === "overdue" || view.kind === "due-soon";
  return byDay ? shown.sort((a, b) => ((a.due ?? "") < (b.due ?? "") ? -1 : a.due === b.due ? 0 : 1)) : shown;
}
