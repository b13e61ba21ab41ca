/** English sentences of the submission gate. */
import type { submit as vi } from "../vi/submit";

export const submit: Record<keyof typeof vi, string> = {
  "submit.counts-differ":
    "Sheet “{sheet}”: the column Tình trạng counts {counted:number} tasks “{condition}”, the rows give {rows:number}. Press F9 to recalculate; if it still differs, mend the cells of Tình trạng that were typed over.",
  "submit.not-ready":
    "{count:number} points are still open, so nothing was confirmed. See the list, mend them or give a reason.",
  "submit.line": "Confirmed ready to hand in at {time} on {day:date} ({tasks:number} tasks, code {code})",
  "submit.line-left":
    "Excel broke off: the line of confirmation on sheet {sheets} is half written. Confirm again, or delete that line.",
  "submit.line-broken": "CHANGED SINCE IT WAS CONFIRMED",
};
