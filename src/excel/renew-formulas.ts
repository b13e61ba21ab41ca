/** Renews the sheet's own formulas and colours that lost the column they looked at: Excel left "#REF!" in them. */
import { taskConditionalFormats } from "../sheet/task-color";
import { taskFormulas } from "../sheet/task-formula";
import { summaryFormula } from "../sheet/task-heading";
import { findTables } from "./find-tables";
import { addConditionalFormat } from "./format-sheet";
import { rowRuns } from "./row-run";
import { tableBody } from "./table-body";
import { fillFormula } from "./write-sheet";

const lost = "#REF!";

/** In the tables of these names. Formulas and colours of somebody else stay as they are. */
export async function renewFormulas(context: Excel.RequestContext, names: ReadonlySet<string>): Promise<void> {
  const tables = (await findTables(context)).filter(({ name, body }) => names.has(name) && body.rows > 0);
  for (const table of tables) {
    const body = tableBody(table);
    const sheet = context.workbook.worksheets.getItem(table.sheetId);
    const present = taskFormulas(body).map(({ range }) => sheet.getRange(range).load("formulas"));
    const above = sheet.getRangeByIndexes(0, 0, Math.max(1, table.header.row), body.columns.length).load("formulas");
    const formats = sheet.getRange().conditionalFormats.load("items/type");
    await context.sync();
    const rules = formats.items
      .filter(({ type }) => type === "Custom")
      .map((format) => ({ format, rule: format.custom.rule.load("formula") }));
    await context.sync();
    for (const [at, now] of present.entries()) {
      const broken = now.formulas.flatMap(([formula], index) => (String(formula).includes(lost) ? [index] : []));
      for (const { first, count } of rowRuns(broken)) {
        const own = taskFormulas({ ...body, firstRow: body.firstRow + first, rows: count })[at];
        if (own !== undefined) fillFormula(sheet, own);
      }
    }
    // whole columns, as the summary counts them, do not follow cells that moved aside
    const summary = table.columns.has("condition") ? summaryFormula(body) : undefined;
    for (const [row, line] of above.formulas.entries())
      for (const [column, formula] of line.entries())
        if (summary !== undefined && row < table.header.row && pattern(String(formula)) === pattern(summary))
          sheet.getCell(row, column).formulas = [[summary]];
    const wanted = taskConditionalFormats(body);
    const patterns = new Set(wanted.map(({ formula }) => pattern(formula)));
    for (const { format, rule } of rules)
      if (rule.formula.includes(lost) && patterns.has(pattern(rule.formula))) format.delete();
    const standing = new Set(rules.map(({ rule }) => rule.formula));
    for (const format of wanted) if (!standing.has(format.formula)) addConditionalFormat(sheet, format);
    await context.sync();
  }
}

/** A formula with its references, lost or not, left out. */
function pattern(formula: string): string {
  return formula.replace(/#REF!|\$?[A-Z]{1,3}\$?\d+|\$[A-Z]{1,3}:\$[A-Z]{1,3}/gu, "_");
}
