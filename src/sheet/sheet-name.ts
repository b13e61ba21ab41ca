/** Names that Excel accepts for worksheets and tables, made from what a plan is called. */

import { searchKey } from "../text/key";
import { cleanText } from "../text/normalize";

const longestSheetName = 31;
const forbidden = /[\\/?*:[\]]/gu;

/** A valid, free worksheet name: forbidden characters become "-", at most 31 characters, " (2)" and so on where it is taken. */
export function safeSheetName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken, "History"].map((name) => name.toLowerCase()));
  const clean =
    cleanText(wanted)
      .replace(forbidden, "-")
      .replace(/^'+|'+$/gu, "")
      .trim() || "Trang";
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? "" : ` (${count})`;
    const name = `${[...clean]
      .slice(0, longestSheetName - suffix.length)
      .join("")
      .trim()}${suffix}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** "AB12", "R1C1", "R", "C": Excel keeps these names for cells. */
const looksLikeCell = /^(?:[A-Z]{1,3}\d+|R\d*(?:C\d*)?|C\d*)$/iu;

/** A valid, free name for a table or a defined name: ASCII letters, digits and "_", "NhiemVu_2" where "NhiemVu" is taken. */
export function safeTableName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const clean = searchKey(wanted)
    .replace(/[^a-z0-9]+/gu, " ")
    .trim()
    .replace(/(?:^| )([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
  const isPlain = /^[A-Z]/u.test(clean) && !looksLikeCell.test(clean);
  const base = isPlain ? clean.slice(0, 200) : `T_${clean.slice(0, 200)}`;
  for (let count = 1; ; count++) {
    const name = count === 1 ? base : `${base}_${count}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

export const taskSheetName = "Nhiệm vụ";
export const targetSheetName = "Chỉ tiêu";
export const listSheetName = "Danh mục";
export const baselineSheetName = "_SoKeHoach";

export interface TaskSheetNames {
  readonly sheet: string;
  readonly table: string;
}

interface TakenNames {
  readonly sheets: Iterable<string>;
  readonly tables: Iterable<string>;
}

/**
 * Names for the sheets of plans that are loaded together, given the decision numbers and the names the workbook already has.
 * One plan in a fresh workbook is "Nhiệm vụ"; several carry their number, "Nhiệm vụ 74-QĐ-UBND".
 */
export function nameTaskSheets(numbers: readonly string[], taken: TakenNames): TaskSheetNames[] {
  return nameSheets(taskSheetName, numbers, taken);
}

/** The same for the sheets of their targets, "Chỉ tiêu". */
export function nameTargetSheets(numbers: readonly string[], taken: TakenNames): TaskSheetNames[] {
  return nameSheets(targetSheetName, numbers, taken);
}

function nameSheets(plain: string, numbers: readonly string[], taken: TakenNames): TaskSheetNames[] {
  const sheets = [...taken.sheets];
  const tables = [...taken.tables];
  const plainIsFree = !sheets.some((name) => name.toLowerCase() === plain.toLowerCase());
  return numbers.map((number) => {
    const alone = numbers.length === 1 && plainIsFree;
    const sheet = safeSheetName(alone || number === "" ? plain : `${plain} ${number}`, sheets);
    const table = safeTableName(plain, tables);
    sheets.push(sheet);
    tables.push(table);
    return { sheet, table };
  });
}
