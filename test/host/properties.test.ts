/** What holds whatever is done: undo takes everything back, tables stay whole, loading everything works. */

import { formatArea, parseArea } from "../../src/host/model";
import fc from "../property";
import { active, run, start, write } from "./excel";

type Act = (host: ReturnType<typeof start>) => unknown;

const row = fc.integer({ min: 0, max: 8 });
const column = fc.integer({ min: 0, max: 5 });
const cell = fc.tuple(row, column).map(([top, left]) => formatArea({ top, left, bottom: top, right: left }));
const text = fc.oneof(
  fc.constantFrom("", "x", "12", "=A1+1", "=SUM(A1:B3)", "2026-01-31", "'00"),
  fc.string({ maxLength: 5 }),
);

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(cell, text).map(
    ([address, entry]): Act =>
      (host) =>
        host.user.type("Sheet1", address, entry),
  ),
  fc.tuple(row, fc.integer({ min: 1, max: 2 })).map(
    ([at, count]): Act =>
      (host) =>
        host.user.insertRows("Sheet1", at, count),
  ),
  fc.tuple(row, fc.integer({ min: 1, max: 2 })).map(
    ([at, count]): Act =>
      (host) =>
        host.user.deleteRows("Sheet1", at, count),
  ),
  column.map(
    (at): Act =>
      (host) =>
        host.user.insertColumns("Sheet1", at),
  ),
  column.map(
    (at): Act =>
      (host) =>
        host.user.deleteColumns("Sheet1", at),
  ),
  fc.tuple(cell, cell).map(
    ([from, to]): Act =>
      (host) =>
        host.user.copy({ sheet: "Sheet1", address: from }, { sheet: "Sheet1", address: to }),
  ),
  cell.map(
    (address): Act =>
      (host) =>
        host.user.clear("Sheet1", address),
  ),
  fc.boolean().map(
    (ascending): Act =>
      (host) =>
        host.user.sort("Sheet1", "A2:C4", 1, ascending),
  ),
  row.map(
    (at): Act =>
      (host) =>
        host.user.hideRows("Sheet1", at),
  ),
  cell.map(
    (address): Act =>
      (host) =>
        host.user.format("Sheet1", address, { font: { bold: true } }),
  ),
  fc.constant<Act>((host) => host.user.renameSheet("Sheet1", "Sheet1")),
);

/** Everything a user would miss, without empty leftovers. */
function contents(host: ReturnType<typeof start>): unknown {
  host.book.calculate();
  return host.workbook.sheets.map((sheet) => ({
    cells: [...sheet.rows]
      .flatMap(([index, line]) =>
        line.cells.flatMap((each, at) =>
          each && (each.value !== null || each.formula) ? [[index, at, each.value, each.formula]] : [],
        ),
      )
      .sort(),
    hidden: [...sheet.rows]
      .filter(([, line]) => line.hidden)
      .map(([index]) => index)
      .sort(),
    tables: sheet.tables.map((table) => [table.name, table.area, table.columns.map((each) => each.name)]),
    validations: sheet.validations.map((rule) => [rule.areas, rule.formula1]),
    names: host.workbook.names.map((name) => name.formula),
  }));
}

async function prepared(): Promise<ReturnType<typeof start>> {
  const host = start();
  await write("A1:C4", [
    ["Mã", "Tên", "Số"],
    ["a", "x", 1],
    ["b", "y", 2],
    ["c", "=A2", "=C3+1"],
  ]);
  await run((context) => {
    active(context).tables.add("A1:C4", true);
    context.workbook.names.add("ds", active(context).getRange("A2:A4"));
    active(context).getRange("E2:E9").dataValidation.rule = { list: { inCellDropDown: true, source: "=$A$2:$A$4" } };
  });
  return host;
}

test("undo takes back any series of edits", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
      const host = await prepared();
      const before = contents(host);
      const steps = host.book.history.labels.length;
      for (const each of acts) each(host);
      while (host.book.history.labels.length > steps) host.user.undo();
      expect(contents(host)).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test("tables keep unique, filled headers that their cells show, and never overlap", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 10 }), async (acts) => {
      const host = await prepared();
      for (const each of acts) each(host);
      for (const sheet of host.workbook.sheets) {
        for (const table of sheet.tables) {
          const shown = table.columns.map(
            (_, index) => sheet.rows.get(table.area.top)?.cells[table.area.left + index]?.value,
          );
          expect(shown).toEqual(table.columns.map((each) => each.name));
          expect(new Set(shown.map((name) => String(name).toLowerCase())).size).toBe(table.columns.length);
          expect(table.area.right - table.area.left + 1).toBe(table.columns.length);
          expect(table.area.bottom).toBeGreaterThan(table.area.top);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("an address that is written is read again", () => {
  const end = (limit: number) =>
    fc.tuple(fc.nat(limit), fc.nat(limit)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  fc.assert(
    fc.property(end(1_048_575), end(16_383), fc.boolean(), ([top, bottom], [left, right], absolute) => {
      const area = { top, left, bottom, right };
      expect(parseArea(formatArea(area, absolute))).toEqual(area);
    }),
  );
});

const everything: [string, (context: Excel.RequestContext) => { load(): unknown }][] = [
  ["workbook", (context) => context.workbook],
  ["application", (context) => context.application],
  ["culture", (context) => context.application.cultureInfo],
  ["sheets", (context) => context.workbook.worksheets],
  ["sheet", (context) => active(context)],
  ["range", (context) => active(context).getRange("A1:C4")],
  ["whole column", (context) => active(context).getRange("A:A")],
  ["areas", (context) => active(context).getRanges("A1,C3")],
  ["format", (context) => active(context).getRange("A1:C4").format],
  ["font", (context) => active(context).getRange("A1:C4").format.font],
  ["borders", (context) => active(context).getRange("A1:C4").format.borders],
  ["table", (context) => context.workbook.tables.getItemAt(0)],
  ["columns", (context) => context.workbook.tables.getItemAt(0).columns],
  ["rows", (context) => context.workbook.tables.getItemAt(0).rows],
  ["sort", (context) => context.workbook.tables.getItemAt(0).sort],
  ["filter", (context) => context.workbook.tables.getItemAt(0).columns.getItemAt(0).filter],
  ["autofilter", (context) => active(context).autoFilter],
  ["names", (context) => context.workbook.names],
  ["validation", (context) => active(context).getRange("E2").dataValidation],
  ["page layout", (context) => active(context).pageLayout],
  ["headers", (context) => active(context).pageLayout.headersFooters.defaultForAllPages],
  ["protection", (context) => active(context).protection],
  ["properties", (context) => context.workbook.properties],
  ["settings", (context) => context.workbook.settings],
  ["chart", (context) => active(context).charts.add("Line", active(context).getRange("A1:C4"))],
  ["chart title", (context) => active(context).charts.add("Line", active(context).getRange("A1:C4")).title],
  ["value axis", (context) => active(context).charts.add("Line", active(context).getRange("A1:C4")).axes.valueAxis],
  ["conditional format", (context) => active(context).getRange("A1").conditionalFormats.add("CellValue")],
  ["view", (context) => active(context).getRange("A1:C4").getVisibleView()],
];
test.each(everything)("load() of everything: %s", async (_, lead) => {
  await prepared();
  await run((context) => void lead(context).load());
});
