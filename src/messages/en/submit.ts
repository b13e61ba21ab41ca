/** English sentences of the submission gate. */
import type { submit as vi } from "../vi/submit";

export const submit: Record<keyof typeof vi, string> = {
  "pane.place.submit": "Submit",
  "submit.before":
    "Before handing in: runs every rule, looks for overdue tasks without an update, tries the appendices and adds their figures up, looks for hidden rows, unread rows and unanswered messages.",
  "submit.look": "Ready to hand in?",
  "submit.look-again": "Look again",
  "submit.looked": "Looked at {tasks:number} tasks at {at}.",
  "submit.confirm": "Confirm ready to hand in",
  "submit.confirm-again": "Confirm again",
  "submit.list": "What was looked at",
  "submit.list.findings": "Errors of the check",
  "submit.list.untold": "Overdue tasks without an update",
  "submit.list.rows": "Hidden or filtered rows",
  "submit.list.messages": "Figures and messages",
  "submit.list.good": "fine",
  "submit.list.open": "{count:number} open",
  "submit.blockers": "Still to be settled",
  "submit.whole-table": "Whole table",
  "submit.open-check": "Open Check",
  "submit.give-reason": "Let stand with a reason…",
  "submit.reason-for": "Reason to let stand: {what}",
  "submit.reason-example": "For example: as the document says",
  "submit.keep": "Let all {count:number} stand",
  "submit.keep-message": "Let stand",
  "submit.settled": "Let stand",
  "submit.settled.count": "{count:number} with a reason",
  "submit.reason": "Reason: {reason}",
  "submit.take-reason-back": "Take this reason back",
  "submit.rest": "{warnings:number} warnings and {hints:number} hints are left; they do not stand in the way.",
  "submit.without-line":
    "Sheet {sheets} is protected or has no free cell above its table, so it does not show the confirmation.",
  "submit.stamp.holds": "Confirmed ready to hand in.",
  "submit.stamp.broken": "Changed since it was confirmed.",
  "submit.stamp.about": "At {time} on {day:date}, {tasks:number} tasks, content code {code}, by {application}.",
  "submit.stamp.changed": "Changed sheets: {tables}. Look again, then confirm again.",
  "submit.stamp.take-back": "Take the confirmation back",
  "submit.job.looking": "Looking whether it is ready…",
  "submit.job.keeping": "Keeping the reason…",
  "submit.job.confirming": "Writing the confirmation…",
  "submit.undo.accept": "Let {count:number} findings stand with a reason",
  "submit.undo.withdraw": "Take back a reason",
  "submit.counts-differ":
    "Sheet “{sheet}”: the column Tình trạng counts {counted:number} tasks “{condition}”, the rows give {rows:number}. Press F9 to recalculate; if it still differs, mend the cells of Tình trạng that were typed over.",
  "submit.not-ready":
    "{count:number} points are still open, so nothing was confirmed. See the list, mend them or give a reason.",
  "submit.line": "Confirmed ready to hand in at {time} on {day:date} ({tasks:number} tasks, code {code})",
  "submit.line-left":
    "Excel broke off: the line of confirmation on sheet {sheets} is half written. Confirm again, or delete that line.",
  "submit.line-broken": "CHANGED SINCE IT WAS CONFIRMED",
};
