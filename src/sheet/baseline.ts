/**
 * The plans as they were loaded, kept in the workbook itself on a very hidden sheet: what a check compares with. JSON is
 * deflated and written in base64, so no program that saves the file can take a part of it for a formula, a number or an
 * escape, nor change its Unicode form; every part and the whole carry a checksum.
 *
 *   row 0: mark | version | number of parts | checksum of the JSON
 *   row n: number of the part, from 1 | checksum of its text | its text
 */
import { strFromU8, strToU8, unzlibSync, zlibSync } from "fflate";
import { z } from "zod";
import type { CellValue } from "../plan/cell";
import { failed, type Result } from "../plan/message";
import { planSchema } from "../plan/plan";
import { checksum } from "./checksum";
import { hiddenSheet } from "./hidden-sheet";
import { baselineSheetName } from "./sheet-name";
import type { Block, SheetPlan } from "./sheet-plan";

const mark = "SoKeHoach";
const version = 1;
/** In front of every part: base64 may begin with "+" or a digit, which a program might read as a formula or a number. */
const partPrefix = "b:";
/** Below the 32,767 characters of a cell, and a multiple of four, so each part is whole base64. */
const partLength = 32_000;

const baselineSchema = z.object({
  /** The program that wrote it, with its version. */
  application: z.string(),
  /** ISO day on which the plans were loaded. */
  loadedOn: z.string(),
  /** Each plan with the table it was loaded into and the number in that table's column names. */
  plans: z.array(z.object({ table: z.string(), number: z.number().int().positive(), plan: planSchema })),
});
export type Baseline = z.infer<typeof baselineSchema>;

const binary = (bytes: Uint8Array) => strFromU8(bytes, true);
const tagged = (sum: string) => `crc:${sum}`;

/** The cells that hold a baseline, from A1; all text. */
export function writeBaseline(baseline: Baseline): Block[] {
  const json = strToU8(JSON.stringify(baseline));
  const text = btoa(binary(zlibSync(json)));
  const parts = text.match(new RegExp(`.{1,${partLength}}`, "gu")) ?? [];
  const rows = parts.map((part, index) => [
    `part ${index + 1}`,
    tagged(checksum(strToU8(part))),
    partPrefix + part,
    "",
  ]);
  return [
    {
      at: { row: 0, column: 0 },
      values: [[mark, `version ${version}`, `parts ${parts.length}`, tagged(checksum(json))], ...rows],
    },
  ];
}

const numberAfter = (word: string, cell: CellValue | undefined): number | null => {
  const found = new RegExp(`^${word} (\\d+)$`, "u").exec(String(cell ?? ""));
  return found === null ? null : Number(found[1]);
};

/**
 * Reads back what `writeBaseline` wrote from the cells of the sheet (its used range from A1). Problems, each with its own
 * sentence: "sheet.baseline-absent", "sheet.baseline-newer", "sheet.baseline-part-missing", "sheet.baseline-damaged".
 */
export function readBaseline(cells: readonly (readonly CellValue[])[]): Result<Baseline> {
  const head = cells[0];
  if (head?.[0] !== mark) return failed("sheet.baseline-absent");
  const written = numberAfter("version", head[1]);
  const count = numberAfter("parts", head[2]);
  if (written === null || count === null) return failed("sheet.baseline-damaged");
  if (written > version) return failed("sheet.baseline-newer", { version: written });
  const found = new Map<number, readonly CellValue[]>();
  for (const row of cells.slice(1)) {
    const number = numberAfter("part", row[0]);
    if (number !== null) found.set(number, row);
  }
  let text = "";
  for (let number = 1; number <= count; number++) {
    const row = found.get(number);
    if (row === undefined) return failed("sheet.baseline-part-missing", { part: number, parts: count });
    const cell = String(row[2] ?? "");
    const part = cell.slice(partPrefix.length);
    if (!cell.startsWith(partPrefix) || row[1] !== tagged(checksum(strToU8(part))))
      return failed("sheet.baseline-damaged");
    text += part;
  }
  const json = inflate(text);
  if (json === null || head[3] !== tagged(checksum(json))) return failed("sheet.baseline-damaged");
  const baseline = baselineSchema.safeParse(parseJson(strFromU8(json)));
  return baseline.success ? { ok: true, value: baseline.data } : failed("sheet.baseline-damaged");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Null where the text is no deflated base64: its checksum was right, so another program wrote it. */
function inflate(text: string): Uint8Array | null {
  try {
    return unzlibSync(strToU8(atob(text), true));
  } catch {
    return null;
  }
}

/** The very hidden sheet of a baseline. */
export function baselineSheet(baseline: Baseline): SheetPlan {
  return hiddenSheet(baselineSheetName, writeBaseline(baseline));
}
