/** Whatever clerks do to the table, in whatever order: every row that is left is read, under its own key, with its own cells. */

import { createRegistry } from "../../src/agency";
import { applyEdits, loadPlans, readWorkbook } from "../../src/excel";
import { cellText } from "../../src/plan/task-row";
import fc from "../property";
import { plan, task } from "../sheet/plan-fixture";
import { excel, startExcel, value } from "./excel-fixture";

const ids = ["I/1", "I/2", "I/3", "I/4", "I/5"];
const registry = createRegistry([]);
const loaded = plan(ids.map((id) => task(id, { lead: { text: `Sở ${id}`, refs: [] } })));

interface Maul {
  readonly name: string;
  /** Does it to the table. */
  readonly change: (context: Excel.RequestContext, table: Excel.Table) => void;
  /** What it leaves of the rows. */
  readonly rows: (rows: readonly string[]) => readonly string[];
}

let renamings = 0;
const same = (rows: readonly string[]) => rows;
const mauls: readonly Maul[] = [
  {
    name: "sorts down",
    change: (_, table) => table.sort.apply([{ key: 0, ascending: false }]),
    rows: (rows) => [...rows].sort().reverse(),
  },
  {
    name: "sorts up",
    change: (_, table) => table.sort.apply([{ key: 0, ascending: true }]),
    rows: (rows) => [...rows].sort(),
  },
  {
    name: "deletes the first row",
    change: (_, table) => table.rows.getItemAt(0).delete(),
    rows: (rows) => rows.slice(1),
  },
  { name: "adds an empty row", change: (_, table) => void table.rows.add(-1), rows: same },
  { name: "inserts a column", change: (_, table) => void table.columns.add(1), rows: same },
  { name: "inserts rows above", change: (_, table) => void table.worksheet.getRange("1:2").insert("Down"), rows: same },
  {
    name: "inserts a column before",
    change: (_, table) => void table.worksheet.getRange("A:A").insert("Right"),
    rows: same,
  },
  {
    name: "renames a header",
    change: (_, table) => {
      // two headers of a table never read alike
      table.columns.getItemAt(2).name = `Tiêu đề khác ${++renamings}`;
    },
    rows: same,
  },
  {
    name: "renames the sheet",
    change: (_, table) => {
      table.worksheet.name = "Bảng của tôi";
    },
    rows: same,
  },
  {
    name: "renames the table",
    change: (_, table) => {
      table.name = "Bang_Khac";
    },
    rows: same,
  },
];

test("every row that is left is read, and an edit by key still meets it", async () => {
  const steps = fc.array(fc.constantFrom(...mauls), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      startExcel();
      value(await loadPlans([loaded], undefined, { registry }));
      let expected: readonly string[] = ids;
      for (const { change, rows } of sequence) {
        if (expected.length === 1) break;
        await excel(async (context) => {
          const tables = context.workbook.tables.load("items/name");
          await context.sync();
          const name = tables.items.map((table) => table.name).find((candidate) => candidate !== "DanhMucCoQuan") ?? "";
          change(context, context.workbook.tables.getItem(name));
        });
        expected = rows(expected);
      }
      const { tables } = value(await readWorkbook());
      const found = tables[0]?.rows.map((row) => [cellText(row, "key"), cellText(row, "lead")]);
      expect(tables).toHaveLength(1);
      expect(tables[0]?.plan).toEqual(loaded);
      expect(found).toEqual(expected.map((id) => [id, `Sở ${id}`]));
      const last = expected.at(-1) ?? "";
      const edit = {
        table: tables[0]?.name ?? "",
        index: 0,
        row: last,
        column: "lead",
        from: `Sở ${last}`,
        to: "Sở Y tế",
      } as const;
      expect(value(await applyEdits([edit], "sửa"))).toEqual({ changed: 1, skipped: [] });
    }),
    { numRuns: 25 },
  );
});
