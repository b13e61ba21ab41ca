/** English sentences of src/cli. */
import type { cli as vi } from "../vi/cli";

export const cli: Record<keyof typeof vi, string> = {
  "cli.help":
    "Usage: npm run -s plan -- COMMAND … Commands: {commands}. Add --json for JSON, --lang en for English. See docs/commands.md.",
  "cli.command-unknown": "There is no command “{command}”. Commands: {commands}.",
  "cli.too-few": "An argument is missing. Usage: {usage}",
  "cli.too-many": "One argument too many: “{argument}”. Usage: {usage}",
  "cli.option-missing": "--{option} is missing. Usage: {usage}",
  "cli.option-invalid": "“{value}” is no value for --{option}. Usage: {usage}",
  "cli.argument-invalid": "Argument “{argument}” was not understood. Usage: {usage}",
  "cli.file-missing": "File “{file}” was not found. Check its path.",
  "cli.file-unreadable": "“{file}” could not be read. Check that it is a file and may be read.",
  "cli.file-unwritable": "File “{file}” could not be written. Check its permissions, or close it if it is open.",
  "cli.folder-missing": "There is no folder “{folder}”. Make it first.",
  "cli.output-kind": "The output “{file}” must end in {kinds}.",
  "cli.output-is-input": "The output “{file}” is one of the inputs. Choose another name: inputs are never overwritten.",
  "cli.workbook-unreadable": "“{file}” is no readable .xlsx workbook. Choose another file.",
  "cli.plan-issued-on": "of {issuedOn:date}",
  "cli.plan-counts":
    "Sections: {sections:number}; tasks: {tasks:number}; targets: {targets:number}; duties in the text: {duties:number}.",
  "cli.loaded": "Loaded {plans:number} plans with {tasks:number} tasks into “{file}”.",
  "cli.without-tasks":
    "“{number}” has no task table, so its table is empty. Add --duties to take its {duties:number} duties as tasks.",
  "cli.accepted": "Not counted: {count:number} places that stand with a reason.",
  "cli.checked":
    "Checked {rows:number} tasks as of {asOf:date}: {error:number} errors, {warning:number} warnings, {info:number} hints.",
  "cli.rule-unknown": "There is no rule “{rule}”. Rules: {rules}.",
  "cli.fix-label": "Mend what is certain",
  "cli.fixed": "Mended {changed:number} cells, skipped {skipped:number}; saved as “{file}”.",
  "cli.kind-unknown": "There is no kind of appendix “{kind}”. Kinds: {kinds}.",
  "cli.reported": "Made {count:number} appendices ({names}) in “{file}”.",
  "cli.agency-valid": "“{text}” → {name}",
  "cli.agency-collective": "“{text}” → a group of agencies",
  "cli.agency-not-yet": "“{text}” → {name} (only since {since:date})",
  "cli.agency-ended": "“{text}” → {name} (ended on {on:date})",
  "cli.agency-successor": "today: {name}",
  "cli.agency-unknown": "“{text}” → unknown",
  "cli.deadline-due": "“{text}” → due {due:date}",
  "cli.deadline-open": "“{text}” → no due date",
  "cli.deadline-unknown": "“{text}” → not understood",
};
