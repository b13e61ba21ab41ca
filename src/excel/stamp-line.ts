/** The stamp where people see it: a line above each task table that says by a formula of its own whether the table was changed since. */
import { localTime } from "../messages/format";
import { sayVietnamese } from "../messages/vietnamese";
import { absoluteReference, areaAddress, contentExpression, palette, sheetFont } from "../sheet";
import type { Area } from "../sheet/address";
import { parseArea, sheetOf } from "./area";
import { contentArea } from "./content-area";
import { formatCells } from "./format-sheet";
import { createPayload, type Payload } from "./payload";
import { putRight } from "./put-right";
import type { TaskTable } from "./read-workbook";
import type { SubmissionStamp } from "./submission-stamp";

/** The name of the cell, so that it is found again wherever it is moved. */
const nameOf = (table: number) => `skh_${table}_stamp`;

interface Place {
  readonly cell: Area;
  /** The name the cell carries, or will carry. */
  readonly name: string;
  readonly isNamed: boolean;
}

interface Line extends Place {
  readonly table: TaskTable;
  /** What the cell held before. */
  readonly before: string;
}

const rangeOf = (context: Excel.RequestContext, { table, cell }: Pick<Line, "table" | "cell">) =>
  context.workbook.worksheets.getItem(table.sheetId).getRangeByIndexes(cell.row, cell.column, 1, 1);

/**
 * Writes the line above each table, in the cell of the line before, else in the first free one over the clerk's columns; `commit`
 * queues what must come to be together with them. Returns the sheets that cannot show it: without room, protected, or with names
 * lost. When Excel breaks off, the cells are as before and the failure is thrown.
 */
export async function writeStampLines(
  context: Excel.RequestContext,
  tables: readonly TaskTable[],
  stamp: SubmissionStamp,
  commit: (payload: Payload) => Promise<void>,
): Promise<string[]> {
  const { lines, known } = await findLines(context, tables);
  const payload = createPayload(context);
  try {
    const contents = lines.map((line) => {
      const range = rangeOf(context, line);
      range.formulas = [[`=${contentExpression(contentArea(line.table))}`]];
      return range.load("values");
    });
    // Excel itself says what its formula gives now.
    if (lines.length > 0) await payload.flush();
    for (const [index, line] of lines.entries()) {
      const content: unknown = contents[index]?.values[0]?.[0];
      rangeOf(context, line).formulas = [
        [lineFormula(line.table, stamp, typeof content === "number" ? content : null)],
      ];
      await formatLine(context, line, payload);
      if (line.isNamed) continue;
      const { names } = context.workbook;
      const reference = `=${absoluteReference(line.table.sheet, line.cell)}`;
      const item = known.has(line.name) ? names.getItem(line.name) : names.add(line.name, reference);
      if (known.has(line.name)) item.formula = reference;
      item.visible = false;
    }
    await commit(payload);
    await payload.flush();
  } catch (error) {
    await putBack(lines, known);
    throw error;
  }
  const shown = new Set(lines.map(({ table }) => table));
  return tables.filter((table) => !shown.has(table)).map(({ sheet }) => sheet);
}

async function formatLine(context: Excel.RequestContext, line: Line, payload: Payload): Promise<void> {
  const range = areaAddress(line.cell);
  rangeOf(context, line).conditionalFormats.clearAll();
  const font = { ...sheetFont, bold: true };
  await formatCells(
    context.workbook.worksheets.getItem(line.table.sheetId),
    {
      formats: [{ range, format: { font, horizontal: "Left", vertical: "Center", wrap: false } }],
      conditionalFormats: [
        {
          range,
          formula: `=ISNUMBER(FIND("${brokenText}",${range}))`,
          format: { fill: palette.overdueFill, fontColor: palette.overdueText, bold: true },
        },
      ],
    },
    payload,
  );
}

async function putBack(lines: readonly Line[], known: ReadonlySet<string>): Promise<void> {
  if (lines.length === 0) return;
  await putRight(
    async (context) => {
      const names = lines.map(({ name }) => context.workbook.names.getItemOrNullObject(name).load("name"));
      await context.sync();
      const payload = createPayload(context);
      for (const [index, line] of lines.entries()) {
        rangeOf(context, line).formulas = [[line.before]];
        if (line.before === "") rangeOf(context, line).conditionalFormats.clearAll();
        else await formatLine(context, line, payload);
        const name = names[index];
        if (name !== undefined && !name.isNullObject && !known.has(line.name)) name.delete();
      }
      await payload.flush();
    },
    { code: "submit.line-left", params: { sheets: lines.map(({ table }) => table.sheet).join(", ") } },
  );
}

/**
 * Empties the lines of a stamp that is taken back; `commit` queues what must go together with them. When Excel breaks off, the cells
 * are as before and the failure is thrown.
 */
export async function clearStampLines(
  context: Excel.RequestContext,
  tables: readonly TaskTable[],
  commit: (payload: Payload) => Promise<void>,
): Promise<void> {
  const { lines: all, known } = await findLines(context, tables);
  const lines = all.filter(({ isNamed }) => isNamed);
  const payload = createPayload(context);
  try {
    for (const line of lines) {
      const range = rangeOf(context, line);
      range.clear("Contents");
      range.conditionalFormats.clearAll();
    }
    await commit(payload);
    await payload.flush();
  } catch (error) {
    await putBack(lines, known);
    throw error;
  }
}

/** The places that may be written, with what they hold; `known` are the names that there are. */
async function findLines(context: Excel.RequestContext, tables: readonly TaskTable[]) {
  const { places, known } = await findPlaces(context, tables);
  const found = tables.flatMap((table) => {
    const place = places.get(table);
    return place === undefined || table.sheetProtected ? [] : [{ table, ...place }];
  });
  const held = found.map((line) => rangeOf(context, line).load("formulas"));
  if (held.length > 0) await context.sync();
  const lines = found.map((line, index): Line => ({ ...line, before: String(held[index]?.formulas[0]?.[0] ?? "") }));
  return { lines, known };
}

/** The cell of each table's line: the one that carries its name, or the first that is free over the column Trạng thái. */
async function findPlaces(
  context: Excel.RequestContext,
  tables: readonly TaskTable[],
): Promise<{ places: Map<TaskTable, Place>; known: ReadonlySet<string> }> {
  const asked = tables.flatMap((table) => {
    const { header, number } = table;
    if (number === null) return [];
    const column = header.column + (table.columns.get("status") ?? header.columns - 1);
    const sheet = context.workbook.worksheets.getItem(table.sheetId);
    const name = nameOf(number);
    const item = context.workbook.names.getItemOrNullObject(name).load("formula");
    const above = header.row === 0 ? null : sheet.getRangeByIndexes(0, column, header.row, 1).load("values");
    return [{ table, column, name, item, above }];
  });
  await context.sync();
  const places = new Map<TaskTable, Place>();
  for (const { table, column, name, item, above } of asked) {
    const formula: unknown = item.isNullObject ? null : item.formula;
    const target = typeof formula === "string" ? formula.slice(1) : "";
    const named = sheetOf(target) === table.sheet ? parseArea(target) : null;
    const row = (above?.values ?? []).findIndex(([value]) => value === "");
    if (named !== null && named.row < table.header.row) places.set(table, { cell: named, name, isNamed: true });
    else if (row >= 0) places.set(table, { cell: { row, column, rows: 1, columns: 1 }, name, isNamed: false });
  }
  return { places, known: new Set(asked.flatMap(({ name, item }) => (item.isNullObject ? [] : [name]))) };
}

const brokenText = sayVietnamese("submit.line-broken");

function lineFormula(table: TaskTable, stamp: SubmissionStamp, content: number | null): string {
  const text = sayVietnamese("submit.line", {
    ...localTime(stamp.at),
    tasks: table.rows.length,
    code: stamp.code,
  });
  const quoted = (part: string) => `"${part.replaceAll('"', '""')}"`;
  if (content === null) return `=${quoted(text)}`;
  const expression = contentExpression(contentArea(table));
  return `=${quoted(text)}&IF(IFERROR(${expression},0)=${content},"",${quoted(` – ${brokenText}`)})`;
}
