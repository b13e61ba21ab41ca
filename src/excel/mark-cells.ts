/** The marks in the sheets as they are: found wherever they were copied to, set and taken away as a whole. */

import { areaAddress, cellAddress } from "../sheet/address";
import { palette } from "../sheet/look";
import { findTables } from "./find-tables";
import { joinMarks, type MarkGroup, markFormulas, readMarkFormula } from "./mark-formula";
import { createPayload } from "./payload";
import { refuse } from "./problem";

export interface FoundMark {
  readonly sheet: Excel.Worksheet;
  readonly format: Excel.ConditionalFormat;
  readonly group: MarkGroup;
}

/** Every conditional format of ours, in two synchronisations more than there are sheets to look at together. */
export async function findMarks(context: Excel.RequestContext): Promise<FoundMark[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  await context.sync();
  const sheets = worksheets.items.filter((sheet) => sheet.visibility !== "VeryHidden");
  const looked = sheets.map((sheet) => ({ sheet, formats: sheet.getRange().conditionalFormats.load("items/type") }));
  await context.sync();
  const custom = looked.flatMap(({ sheet, formats }) =>
    formats.items
      .filter((format) => format.type === "Custom")
      .map((format) => ({ sheet, format, rule: format.custom.rule.load("formula") })),
  );
  if (custom.length === 0) return [];
  await context.sync();
  return custom.flatMap(({ sheet, format, rule }) => {
    const group = readMarkFormula(rule.formula);
    return group === null ? [] : [{ sheet, format, group }];
  });
}

/** The groups that the sheets show now, copies of a sheet counted once. */
export function groupsOf(found: readonly FoundMark[]): MarkGroup[] {
  return joinMarks(found.map(({ group }) => group));
}

/**
 * Gives the means to put `groups` in place of the marks that were `found`. Refuses as a whole where a sheet concerned is protected. A
 * group whose table, column or key column is gone is left out.
 */
export async function prepareMarks(
  context: Excel.RequestContext,
  found: readonly FoundMark[],
  groups: readonly MarkGroup[],
): Promise<() => Promise<void>> {
  const tables = groups.length === 0 ? [] : await findTables(context);
  const wanted = groups.flatMap((group) => {
    const table = tables.find(({ name }) => name === group.table);
    const column = table?.columns.get(group.column);
    const key = table?.columns.get("key");
    if (table === undefined || column === undefined || key === undefined || table.body.rows < 1) return [];
    const { body } = table;
    const area = areaAddress({ ...body, column: body.column + column, columns: 1 });
    const first = cellAddress(body.row, body.column + column);
    const formulas = markFormulas(group, first, `$${cellAddress(body.row, body.column + key)}`);
    return [{ sheet: context.workbook.worksheets.getItem(table.sheetId), area, formulas, severity: group.severity }];
  });
  await requireFormatting(context, [...found.map(({ sheet }) => sheet), ...wanted.map(({ sheet }) => sheet)]);
  return async () => {
    const payload = createPayload(context);
    for (const { format } of found) {
      await payload.reserve(200);
      format.delete();
    }
    for (const { sheet, area, formulas, severity } of wanted)
      for (const formula of formulas) {
        await payload.reserve(formula.length * 3 + 1000);
        const added = sheet.getRange(area).conditionalFormats.add("Custom");
        added.custom.rule.formula = formula;
        const { format } = added.custom;
        format.fill.color = palette[`${severity}MarkFill`];
        format.font.color = palette[`${severity}MarkText`];
        format.font.bold = severity === "error";
        format.font.underline = severity === "info" ? "None" : "Single";
        // Excel puts what was added last on top; other programs go by this.
        added.priority = 0;
      }
    await payload.flush();
  };
}

async function requireFormatting(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<void> {
  for (const sheet of sheets) {
    sheet.load("name");
    sheet.protection.load("protected,options");
  }
  await context.sync();
  const shut = sheets.find(({ protection }) => protection.protected && protection.options.allowFormatCells !== true);
  if (shut !== undefined) refuse("excel.sheet-protected", { sheet: shut.name });
}
