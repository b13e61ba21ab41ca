/** A task table as the sheet room's builders see it: to add what belongs to a column that is new or was put back. */
import type { ColumnId } from "../plan/column";
import type { TaskColumn } from "../sheet";
import type { TaskBody } from "../sheet/task-body";
import type { FoundTable } from "./find-tables";

/** The body with its columns counted from column A of the sheet; those that are none of ours have the id null. */
export function tableBody({ body, columns: found }: Pick<FoundTable, "body" | "columns">): TaskBody {
  const none: TaskColumn = { id: null, header: "", source: "", owner: "plan", width: 0 };
  const columns = Array.from({ length: body.column + body.columns }, () => none);
  const put = (id: ColumnId, offset: number) => {
    columns[body.column + offset] = { ...none, id };
  };
  for (const [id, offset] of found) put(id, offset);
  return { columns, firstRow: body.row, rows: body.rows };
}
