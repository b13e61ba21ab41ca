/** Puts the sheet's own formulas back into cells that were typed over, as one step of the undo list. */
import type { CellEdit, Finding } from "../check";
import type { ColumnId } from "../plan/column";
import { done, type Result } from "../plan/message";
import { bodyRange, type TaskBody } from "../sheet/task-body";
import { taskFormulas } from "../sheet/task-formula";
import { type LocatedEdit, locateEdits, prepareAll, type SkippedEdit } from "./edit-cells";
import type { FoundTable } from "./find-tables";
import { placeOf } from "./locate-cell";
import { createPayload } from "./payload";
import { isExpected, refuse } from "./problem";
import { writeExcel } from "./run";
import { readState } from "./state-sheet";
import { tableBody } from "./table-body";
import { type Change, logStep, nextUndoId, type UndoStep } from "./undo-log";
import { cellKey } from "./write-cells";
import { type EditOutcome, takeBack } from "./write-edits";

type Located = LocatedEdit<CellEdit>;

/**
 * Puts formulas into the cells of findings that can be mended so; the others are passed over. A cell that was changed since, or whose
 * formula needs a column that is gone, is skipped. Problems: those of `applyEdits`; then nothing is changed.
 */
export function putFormulasBack(findings: readonly Finding[], label: string): Promise<Result<EditOutcome>> {
  const edits = findings.flatMap(({ at, value = "", mend }): CellEdit[] => {
    const { table, row, index, column } = at;
    return mend !== "formula" || column === null || index === null
      ? []
      : [{ table, row, index, column, from: value, to: value }];
  });
  return writeExcel(async (context) => {
    context.workbook.load("readOnly");
    const found = await locateEdits(
      context,
      edits,
      (edit) => placeOf(edit, false),
      ({ from }) => from,
    );
    if (context.workbook.readOnly) refuse("excel.read-only");
    const written: { item: Located; formula: string }[] = [];
    const skipped: SkippedEdit[] = [...found.skipped];
    for (const item of found.located) {
      const formula = ownFormula(item.table, item.index, item.edit.column);
      if (formula === null) skipped.push({ edit: item.edit, reason: "column-missing" });
      else written.push({ item, formula });
    }
    if (written.length === 0) return done({ changed: 0, skipped });
    await write(context, written, label);
    return done({ changed: written.length, skipped });
  });
}

/** The formula as the sheet has it in that row; null where a column that it looks at is gone. */
function ownFormula(table: FoundTable, index: number, column: ColumnId): string | null {
  const body: TaskBody = { ...tableBody(table), firstRow: table.body.row + index, rows: 1 };
  const range = bodyRange(body, column);
  return taskFormulas(body).find((fill) => fill.range === range)?.formula ?? null;
}

/** What a formula computes is only known once it stands there: the step is logged before, and again with the values. */
async function write(
  context: Excel.RequestContext,
  written: readonly { item: Located; formula: string }[],
  label: string,
): Promise<void> {
  const payload = createPayload(context);
  const formulas = new Map(written.map(({ item, formula }) => [item.edit, formula]));
  const located = written.map(({ item }) => item);
  const writers = await prepareAll(
    context,
    located,
    (edit) => ({ value: edit.from, formula: formulas.get(edit) ?? "", numberFormat: "General" }),
    payload,
  );
  const state = await readState(context);
  const changes = located.map(({ edit, table, index }): Change => {
    const before = writers.get(table)?.before.get(cellKey(index, edit.column));
    const { row, column, from, to } = edit;
    return {
      ...{ table: table.name, row, index, column, from, to },
      ...(before !== undefined && before.formula !== null && { formula: before.formula }),
      ...(before !== undefined && { numberFormat: before.numberFormat }),
    };
  });
  const at = new Date().toISOString();
  const step: UndoStep = { id: nextUndoId(state), at, label, changes, undone: false };
  try {
    const logged = await logStep(context, state, step, payload);
    for (const writer of writers.values()) await writer.write();
    await payload.flush();
    await logStep(context, logged, await asItIs(context, step), payload);
    await payload.flush();
  } catch (error) {
    if (isExpected(error)) await takeBack(await Excel.run({ delayForCellEdit: true }, (again) => asItIs(again, step)));
    throw error;
  }
}

/** The step as having written what the cells hold now. */
async function asItIs(context: Excel.RequestContext, step: UndoStep): Promise<UndoStep> {
  const { current } = await locateEdits(
    context,
    step.changes,
    (change) => placeOf(change, true),
    ({ to }) => to,
  );
  return { ...step, changes: step.changes.map((change) => ({ ...change, to: current.get(change) ?? change.to })) };
}
