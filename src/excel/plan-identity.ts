/** When two plans are versions of one. */
import type { Plan } from "../plan/plan";
import { matchKey } from "../text/key";

/** Equal for plans with the same number, or, for drafts without number, with the same title. */
export function planIdentity({ document }: Plan): string {
  return matchKey(document.number === "" ? document.title : document.number);
}
