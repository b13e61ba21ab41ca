/** The worksheets that may hold an office's list of agencies. */
import { done, type Result } from "../plan/message";
import { listSheetName } from "../sheet";
import { findTables } from "./find-tables";
import { readExcel } from "./run";

/** The names of the visible sheets that are none of the add-in's lists and task tables, in their order. */
export function listWorksheets(): Promise<Result<string[]>> {
  return readExcel(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/visibility");
    const tables = new Set((await findTables(context)).map(({ sheet }) => sheet));
    return done(
      sheets.items
        .filter(({ name, visibility }) => visibility === "Visible" && name !== listSheetName && !tables.has(name))
        .map(({ name }) => name),
    );
  });
}
