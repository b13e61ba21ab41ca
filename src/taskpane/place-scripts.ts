/** The parts of the pane: its first place comes with it, the others are fetched before they are asked for. */
import type { ComponentType } from "react";
import { PlanPlace } from "./import/plan-place";
import { type LatePart, latePart } from "./late-part";
import type { PlaceId } from "./place";

const late: Readonly<Record<Exclude<PlaceId, "plan">, LatePart>> = {
  task: latePart(async () => (await import("./task/task-place")).TaskPlace),
  check: latePart(async () => (await import("./check/check-place")).CheckPlace),
  submit: latePart(async () => (await import("./submit/submit-place")).SubmitPlace),
  appendix: latePart(async () => (await import("./appendix/appendix-place")).AppendixPlace),
};

/** What runs and what the last job had to say: nothing is told before something is done. */
export const jobBar = latePart(async () => (await import("./shell/job-bar")).JobBar);
export const outcomeBar = latePart(async () => (await import("./shell/outcome-bar")).OutcomeBar);

/** The list of all changes: it opens over the pane, which brings much that the pane itself does without. */
export const undoList = latePart(async () => (await import("./shell/undo-list")).UndoList);

const parts = [jobBar, outcomeBar, undoList, ...Object.values(late)];

export function placeComponent(id: PlaceId): ComponentType {
  return id === "plan" ? PlanPlace : late[id].Part;
}

/** Fetches everything that the first place does without. */
export async function fetchRest(): Promise<void> {
  await Promise.all(parts.map((part) => part.fetch()));
}

/** What could not be fetched is fetched again when it is drawn next. */
export function renewParts(): void {
  for (const part of parts) part.renew();
}
