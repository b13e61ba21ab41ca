/** The live formulas of the task table: Tình trạng, and the days that are left where the office has switched that column on. */
import { conditionFormula } from "./condition-formula";
import type { FormulaFill } from "./sheet-plan";
import { bodyRange, firstCell, type TaskBody } from "./task-body";

/** Formulas of a table whose columns they need are there. */
export function taskFormulas(body: TaskBody): FormulaFill[] {
  return [...conditionFill(body), ...daysLeftFill(body)];
}

function conditionFill(body: TaskBody): FormulaFill[] {
  const range = bodyRange(body, "condition");
  const [content, status, due, completedOn] = (["content", "status", "due", "completedOn"] as const).map((id) =>
    firstCell(body, id),
  );
  if (!range || !content || !status || !due || !completedOn) return [];
  return [{ range, formula: conditionFormula({ content, status, due, completedOn }) }];
}

/** Days to the last day of tasks that are not completed, negative once it has passed. */
function daysLeftFill(body: TaskBody): FormulaFill[] {
  const range = bodyRange(body, "daysLeft");
  const condition = firstCell(body, "condition");
  const due = firstCell(body, "due");
  if (!range || !condition || !due) return [];
  return [{ range, formula: `=IF(OR(${condition}="Trong hạn",${condition}="Quá hạn"),${due}-TODAY(),"")` }];
}
