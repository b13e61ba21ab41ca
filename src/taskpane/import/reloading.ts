/** A corrected version of a plan that the workbook holds: what would change is shown first, then brought in on demand. */
import type { RefreshDifference } from "../../excel";
import type { MessageParams } from "../../plan/message";
import type { Plan } from "../../plan/plan";
import { matchKey } from "../../text/key";
import type { ExcelPort } from "../excel-port";
import { sessionPart } from "../session-part";
import type { Desk } from "../state/desk";
import type { WorkbookDescription } from "../state/workbook";
import type { Preview } from "./importing";

export interface Reloading {
  /** What bringing the plan in would change; null where Excel could not tell, which the desk then says. */
  compare(plan: Plan): Promise<RefreshDifference | null>;
  /** Brings the plan in, and puts its preview away. */
  refresh(preview: Preview): Promise<void>;
}

interface Tools {
  readonly desk: Desk;
  readonly excel: () => Promise<Pick<ExcelPort, "compareWithWorkbook" | "refreshPlan">>;
  readonly say: (code: string, params?: MessageParams) => string;
  readonly onRefreshed: (preview: Preview) => void;
}

const nameOf = ({ document }: Plan) => document.number || document.title;

/** The previews whose plan the workbook holds already, by number, or by title for drafts without one. */
export function alreadyThere(
  previews: readonly Preview[],
  description: WorkbookDescription | null,
): ReadonlySet<number> {
  const held = new Set(
    (description?.tables ?? []).flatMap(({ plan }) => (plan === null ? [] : [matchKey(nameOf(plan))])),
  );
  return new Set(previews.filter(({ plan }) => held.has(matchKey(nameOf(plan)))).map(({ id }) => id));
}

/** Whether anything would change at all. */
export function isSame({ edits, renumbered, added, gone, targets }: RefreshDifference): boolean {
  const parts = [edits, renumbered, added, gone].map(({ length }) => length);
  return [...parts, targets.changed, targets.added, targets.gone].every((count) => count === 0);
}

export function createReloading({ desk, excel, say, onRefreshed }: Tools): Reloading {
  return {
    async compare(plan) {
      const result = await (await excel()).compareWithWorkbook(plan);
      if (result.ok) return result.value;
      desk.fail(result.problem);
      return null;
    },
    async refresh(preview) {
      const label = say("reload.undo", { number: nameOf(preview.plan) });
      const done = await desk.run(
        "reload.job",
        async (work) => (await excel()).refreshPlan(preview.plan, label, work),
        ({ changed, added, targets }) => ({
          code: "reload.done",
          params: { changed, added: added.length, targets: targets.changed + targets.added },
        }),
      );
      if (done !== null) onRefreshed(preview);
    },
  };
}

export const reloadingOf = sessionPart(({ desk, parts, importing }) =>
  createReloading({
    desk,
    excel: parts.excel,
    say: parts.say,
    onRefreshed(preview) {
      importing.remove(preview.id);
      parts.onWritten();
    },
  }),
);
