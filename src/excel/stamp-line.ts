/** The stamp where people see it: a line above each task table that says by a formula of its own whether the table was changed since. */
import { sayVietnamese } from "../messages/vietnamese";
import { isoDate } from "../plan/date";
import { absoluteReference, areaAddress, contentExpression, palette, sheetFont } from "../sheet";
import type { Area } from "../sheet/address";
import { parseArea, sheetOf } from "./area";
import { formatCells } from "./format-sheet";
import { createPayload } from "./payload";
import type { TaskTable } from "./read-workbook";
import type { SubmissionStamp } from "./submission-stamp";

/** The name of the cell, so that it is found again wherever it is moved. */
const nameOf = (table: number) => `skh_${table}_stamp`;

interface Place {
  readonly cell: Area;
  /** Whether the cell carries the name already. */
  readonly isNamed: boolean;
}

interface Line extends Place {
  readonly table: TaskTable;
  readonly sheet: Excel.Worksheet;
}

/**
 * Writes the line above each table, in the cell of the line before, else in the first free one over the clerk's columns. Returns the sheets
 * that have no room for it, or are protected.
 */
export async function writeStampLines(
  context: Excel.RequestContext,
  tables: readonly TaskTable[],
  stamp: SubmissionStamp,
): Promise<string[]> {
  const { places, known } = await findPlaces(context, tables, true);
  const lines: Line[] = [];
  for (const table of tables) {
    const place = places.get(table);
    if (place !== undefined && !table.sheetProtected)
      lines.push({ table, sheet: context.workbook.worksheets.getItem(table.sheetId), ...place });
  }
  const payload = createPayload(context);
  const contents = lines.map(({ table, sheet, cell }) => {
    const range = sheet.getRangeByIndexes(cell.row, cell.column, 1, 1);
    range.formulas = [[`=${contentExpression(contentArea(table))}`]];
    return range.load("values");
  });
  // Excel itself says what its formula gives now.
  await payload.flush();
  for (const [index, { table, sheet, cell, isNamed }] of lines.entries()) {
    const content: unknown = contents[index]?.values[0]?.[0];
    const range = sheet.getRangeByIndexes(cell.row, cell.column, 1, 1);
    range.formulas = [[lineFormula(table, stamp, typeof content === "number" ? content : null)]];
    const address = areaAddress(cell);
    range.conditionalFormats.clearAll();
    await formatCells(
      sheet,
      {
        formats: [
          {
            range: address,
            format: { font: { ...sheetFont, bold: true }, horizontal: "Left", vertical: "Center", wrap: false },
          },
        ],
        conditionalFormats: [
          {
            range: address,
            formula: `=ISNUMBER(FIND("${brokenText}",${address}))`,
            format: { fill: palette.overdueFill, fontColor: palette.overdueText, bold: true },
          },
        ],
      },
      payload,
    );
    if (table.number === null || isNamed) continue;
    const name = nameOf(table.number);
    const reference = `=${absoluteReference(table.sheet, cell)}`;
    const item = known.has(name) ? context.workbook.names.getItem(name) : context.workbook.names.add(name, reference);
    if (known.has(name)) item.formula = reference;
    item.visible = false;
  }
  await payload.flush();
  const shown = new Set(lines.map(({ table }) => table));
  return tables.filter((table) => !shown.has(table)).map(({ sheet }) => sheet);
}

/** Empties the lines of a stamp that was taken back. */
export async function clearStampLines(context: Excel.RequestContext, tables: readonly TaskTable[]): Promise<void> {
  const { places } = await findPlaces(context, tables, false);
  for (const [table, { cell }] of places) {
    if (table.sheetProtected) continue;
    const range = context.workbook.worksheets.getItem(table.sheetId).getRangeByIndexes(cell.row, cell.column, 1, 1);
    range.clear("Contents");
    range.conditionalFormats.clearAll();
  }
  await context.sync();
}

/** The cell of each table's line: the one that carries its name, or (`fresh`) the first that is free over the column Trạng thái. */
async function findPlaces(
  context: Excel.RequestContext,
  tables: readonly TaskTable[],
  fresh: boolean,
): Promise<{ places: Map<TaskTable, Place>; known: ReadonlySet<string> }> {
  const asked = tables.map((table) => {
    const { header } = table;
    const column = header.column + (table.columns.get("status") ?? header.columns - 1);
    const sheet = context.workbook.worksheets.getItem(table.sheetId);
    const name = nameOf(table.number ?? 0);
    return {
      table,
      column,
      name,
      item: context.workbook.names.getItemOrNullObject(name).load("formula"),
      above: header.row === 0 ? null : sheet.getRangeByIndexes(0, column, header.row, 1).load("values"),
    };
  });
  await context.sync();
  const places = new Map<TaskTable, Place>();
  for (const { table, column, item, above } of asked) {
    const formula: unknown = item.isNullObject ? null : item.formula;
    const target = typeof formula === "string" ? formula.slice(1) : "";
    const named = sheetOf(target) === table.sheet ? parseArea(target) : null;
    const row = (above?.values ?? []).findIndex(([value]) => value === "");
    if (named !== null && named.row < table.header.row) places.set(table, { cell: named, isNamed: true });
    else if (fresh && row >= 0) places.set(table, { cell: { row, column, rows: 1, columns: 1 }, isNamed: false });
  }
  return { places, known: new Set(asked.flatMap(({ name, item }) => (item.isNullObject ? [] : [name]))) };
}

const brokenText = sayVietnamese("submit.line-broken");

function contentArea({ sheet, body, columns }: TaskTable) {
  const ids = new Map([...columns].map(([id, offset]) => [offset, id]));
  return { sheet, body, columns: Array.from({ length: body.columns }, (_, offset) => ids.get(offset) ?? null) };
}

function lineFormula(table: TaskTable, stamp: SubmissionStamp, content: number | null): string {
  const at = new Date(stamp.at);
  const two = (number: number) => String(number).padStart(2, "0");
  const text = sayVietnamese("submit.line", {
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
    day: isoDate(at.getFullYear(), at.getMonth() + 1, at.getDate()) ?? "",
    tasks: table.rows.length,
    code: stamp.code,
  });
  const quoted = (part: string) => `"${part.replaceAll('"', '""')}"`;
  if (content === null) return `=${quoted(text)}`;
  const expression = contentExpression(contentArea(table));
  return `=${quoted(text)}&IF(IFERROR(${expression},0)=${content},"",${quoted(` – ${brokenText}`)})`;
}
