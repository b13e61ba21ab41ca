/** English sentences of src/check. */
import type { check as vi } from "../vi/check";

export const check: Record<keyof typeof vi, string> = {
  "rule.column-missing": "Column missing",
  "check.column-missing":
    "The column “{header}” was not found. Load the plan again, or give the column its header back.",
  "rule.task-missing": "Task missing",
  "check.task-missing":
    "The table lacks task {task}: “{content}”. Undo the deletion of its row, or load the plan again.",
  "rule.task-duplicated": "Task duplicated",
  "check.task-duplicated": "Task {task} has several rows. Keep one and delete the copies.",
  "rule.key-broken": "Task key broken",
  "check.key-broken":
    "The task key “{key}” is not the one of this row, so progress cannot be matched. Put the key back in “Mã nhiệm vụ”.",
  "rule.order-broken": "Order broken",
  "check.order-broken":
    "{rows:number} rows no longer follow the plan's order, from task {task} on. Sort them again before handing in.",
  "rule.cell-error": "Cell shows an error",
  "check.cell-error": "The cell shows Excel's error {text}. Enter its content again.",
  "rule.plan-text-edited": "Plan text edited",
  "check.plan-text-edited":
    "The cell “{header}” differs from the plan as issued: “{original}”. Put the text back; proposals to change it belong in the proposals column.",
  "rule.agency-unknown": "Unknown agency",
  "check.agency-unknown":
    "No agency “{text}” is on the list. Choose the right name, or add it on the sheet “Danh mục”.",
  "rule.agency-ended": "Agency ended",
  "check.agency-ended": "“{text}” existed until {endedOn:date} only. Put its successor in its place.",
  "rule.agency-not-yet": "Agency not yet founded",
  "check.agency-not-yet":
    "“{text}” was founded on {since:date}, after the day of the check. Look at the name or the day again.",
  "rule.agency-spelled-differently": "Agency spelled differently",
  "check.agency-spelled-differently": "“{text}” is another spelling of “{name}”. Use the listed name throughout.",
  "rule.lead-also-coordinating": "Lead also coordinating",
  "check.lead-also-coordinating": "{agencies} both leads and coordinates. Take it out of “Đơn vị phối hợp”.",
  "rule.deliverable-incomplete": "Deliverable incomplete",
  "check.deliverable-incomplete":
    "The deliverable is missing or breaks off: “{text}”. Write the whole name of the paper or product.",
  "rule.not-five-clear": "Not “five clear”",
  "check.not-five-clear": "The task is not clear: {missing} is empty. Fill it in from the plan.",
  "rule.deadline-unreadable": "Deadline unreadable",
  "check.deadline-unreadable": "No last day follows from “{text}”. Write the day, month, quarter or year.",
  "rule.deadline-implied": "Deadline implied",
  "check.deadline-implied": "The term “{text}” is taken as up to {due:date}. Write the year or the day to be safe.",
  "rule.deadline-before-issue": "Deadline before issue",
  "check.deadline-before-issue":
    "The term “{text}” (up to {due:date}) had passed when the plan was signed on {issuedOn:date}. Look at the year.",
  "rule.deadline-edited": "Due date edited",
  "check.deadline-edited":
    "The due date is {due}, the plan says {original}. Put it back; an extension needs a decision.",
  "rule.date-as-text": "Date kept as text",
  "check.date-as-text": "“{text}” is not a date cell, so terms cannot be counted. Enter it again as day/month/year.",
  "rule.status-unlisted": "Status not on the list",
  "check.status-unlisted": "The status “{text}” is not on the list and is not counted. Choose one from the list.",
  "rule.status-contradicts-dates": "Status contradicts dates",
  "check.status-contradicts-dates":
    "The status “{status}” does not agree with the completion date “{completedOn}”. Mend one of the two cells.",
  "rule.status-empty-after-deadline": "Overdue without status",
  "check.status-empty-after-deadline":
    "The term {due:date} has passed and there is no status. Choose how the task stands.",
  "rule.completed-in-future": "Completed in the future",
  "check.completed-in-future":
    "The completion date {completedOn} lies after the day of the check, {asOf:date}. Mend it, or leave it empty while the task is open.",
  "rule.internal-due-after-due": "Internal deadline after the due date",
  "check.internal-due-after-due":
    "The internal deadline {internalDue} is later than the due date {due}. Set it on that day or before.",
  "rule.completed-before-decision": "Completed before the decision",
  "check.completed-before-decision":
    "The completion date {completedOn} lies before the plan was signed on {issuedOn:date}. Look at the year.",
  "rule.evidence-missing": "Evidence missing",
  "check.evidence-missing": "The task is told completed without a paper or product. Expected: “{deliverable}”.",
  "rule.document-number-malformed": "Document number malformed",
  "check.document-number-malformed": "The document number “{text}” is not in the official form. It may be “{right}”.",
  "rule.progress-contradicts-status": "Result contradicts status",
  "check.progress-contradicts-status":
    "The result says “{result}”, but the status is “{status}”. Mend one of the two cells.",
  "rule.number-as-text": "Number kept as text",
  "check.number-as-text": "The ordinal “{text}” is kept as text and sorts wrongly. Make it a number.",
  "rule.stray-spaces": "Stray spaces",
  "check.stray-spaces": "The cell has stray or invisible characters: “{text}”. Take them out.",
  "rule.mixed-unicode": "Mixed Unicode",
  "check.mixed-unicode":
    "“{text}” is typed with combining letters, so searches and counts miss it. Change it to composed letters.",
  "rule.formula-in-text": "Formula in a text cell",
  "check.formula-in-text":
    "A formula makes the text “{text}” change with other cells. Put the text shown in place of the formula.",
  "rule.formula-overwritten": "Formula overwritten",
  "check.formula-overwritten":
    "The cell “{header}” has lost its formula (it says “{text}”), so it does not follow the days and the status. Copy it from another row of the column.",
  "rule.merged-cells": "Merged cells",
  "check.merged-cells":
    "The cells {cells} are merged, so only the first holds anything. Unmerge them and fill in each row.",
  "rule.rows-hidden": "Hidden or filtered rows",
  "check.rows-hidden":
    "{rows:number} rows are hidden or filtered out, from task {task}. Show all rows before printing or copying into a report.",
  "rule.target-without-unit": "Target without unit",
  "check.target-without-unit": "The target “{indicator}” has no unit. Put the unit that the plan names.",
  "suggestion.successor": "Successor of “{name}”.",
  "suggestion.successor-of": "Successor of “{name}”: {note}.",
  "suggestion.without-lead": "Take {agencies} out of the coordinating agencies.",
  "suggestion.status-from-date": "A completion date stands there: {completedOn}.",
  "suggestion.status-from-result": "The result says it is completed.",
  "suggestion.near-status": "Near to “{text}”.",
  "suggestion.document-number": "“{text}” in the form of Decree 30/2020/NĐ-CP.",
  "check.stage.rows": "Checking rows…",
};
