/** Writes what a clerk has chosen for one task in the pane: agencies of a cell, or its deadline with the day it means. */
import { agencyCellText, type CellMember, type Registry, shippedRegistry } from "../agency";
import type { CellEdit } from "../check/finding";
import { type DeadlineChoice, type DeadlineContext, readDeadline, writeDeadline as wordDeadline } from "../deadline";
import type { CellValue } from "../plan/cell";
import { toSerial } from "../plan/date";
import { done, failed, type Result } from "../plan/message";
import type { TaskRow } from "../plan/task-row";
import { cleanText } from "../text/normalize";
import type { AgencyPlace } from "./distinct-agencies";
import { keyOf } from "./locate-cell";
import { readRegistry } from "./read-registry";
import { writeExcel } from "./run";
import { type EditOutcome, writeEdits } from "./write-edits";

/**
 * Writes agencies into a cell, each once, by their official names; words of no agency stay as they are. `label` is what the undo
 * list shows. "excel.agency-gone" for an id the registry lacks; a cell that was changed meanwhile is skipped.
 */
export function writeAgencies(
  cell: AgencyPlace,
  members: readonly CellMember[],
  label: string,
  base: Registry = shippedRegistry(),
): Promise<Result<EditOutcome>> {
  return writeExcel(async (context) => {
    const { registry } = await readRegistry(context, base);
    const to = agencyCellText(members, registry, String(cell.from));
    if (to === null) return failed("excel.agency-gone");
    return write(context, [{ ...cell, to }], label);
  });
}

/**
 * Writes a deadline: a choice in its official wording, other text as it is; and the day it means into the column Hạn chót, which is
 * emptied where the text gives no day. One step of the undo list, named `label`. `row` is the task as it was seen.
 */
export function writeDeadline(
  row: TaskRow,
  chosen: DeadlineChoice | string,
  label: string,
  context: DeadlineContext = {},
): Promise<Result<EditOutcome>> {
  const text = typeof chosen === "string" ? cleanText(chosen) : wordDeadline(chosen);
  const { due } = readDeadline(text, context);
  const edit = (column: "deadline" | "due", to: CellValue): CellEdit[] => {
    const from = row.cells[column];
    return from === undefined ? [] : [{ table: row.table, row: keyOf(row), index: row.index, column, from, to }];
  };
  const edits = [...edit("deadline", text), ...edit("due", due === null ? "" : toSerial(due))];
  return writeExcel((excel) => write(excel, edits, label));
}

async function write(
  context: Excel.RequestContext,
  edits: readonly CellEdit[],
  label: string,
): Promise<Result<EditOutcome>> {
  const needed = edits.filter(({ from, to }) => from !== to);
  const { changed, skipped } = await writeEdits(context, needed, label);
  return done({ changed, skipped });
}
