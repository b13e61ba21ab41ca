/**
 * Whether Excel will take a worksheet, before its first cell is written: what comes from a document (texts, headers, names)
 * may break Excel's limits, and a refusal in the middle would leave half a sheet.
 */

import type { Problem } from "../plan/message";
import { cellAddress } from "../sheet/address";
import type { Dropdown, SheetPlan } from "../sheet/sheet-plan";
import { areaOf } from "./area";
import { longestCellText } from "./cell-text";

const longest = { sheetName: 31, promptTitle: 32, prompt: 255, alert: 225 } as const;
const maxRows = 1_048_576;

/** The first thing in the plan that Excel would refuse, or null. Mistakes of a builder (ragged blocks, literal lists) are bugs and are thrown. */
export function validateSheetPlan(plan: SheetPlan): Problem | null {
  if (!isSheetName(plan.name)) return { code: "excel.sheet-name-invalid", params: { sheet: plan.name } };
  for (const block of plan.blocks) {
    const width = block.values[0]?.length ?? 0;
    if (block.at.row + block.values.length > maxRows)
      return { code: "excel.too-many-rows", params: { sheet: plan.name } };
    for (const [y, row] of block.values.entries()) {
      if (row.length !== width) throw new Error(`ragged block on sheet "${plan.name}"`);
      for (const [x, value] of row.entries())
        if (typeof value === "string" && value.length > longestCellText) {
          const cell = cellAddress(block.at.row + y, block.at.column + x);
          return { code: "excel.text-too-long", params: { sheet: plan.name, cell, length: value.length } };
        }
    }
  }
  for (const input of [...plan.dropdowns, ...plan.dateInputs]) checkTexts(plan.name, input);
  for (const { source, range } of plan.dropdowns)
    if (!source.startsWith("=")) throw new Error(`literal list for ${range} on sheet "${plan.name}"`);
  if (plan.table !== null) areaOf(plan.table.range);
  return null;
}

function checkTexts(sheet: string, { prompt, alert, range }: Pick<Dropdown, "prompt" | "alert" | "range">): void {
  const tooLong =
    Math.max(prompt?.title.length ?? 0, alert?.title.length ?? 0) > longest.promptTitle ||
    (prompt?.message.length ?? 0) > longest.prompt ||
    (alert?.message.length ?? 0) > longest.alert;
  if (tooLong) throw new Error(`input hint of ${range} on sheet "${sheet}" is longer than Excel allows`);
}

/** Excel's rule for names of worksheets: 1 to 31 characters, none of \ / ? * : [ ], no apostrophe at the ends, not "History". */
export function isSheetName(name: string): boolean {
  return (
    name.trim() !== "" &&
    name.length <= longest.sheetName &&
    !/[\\/?*:[\]]/u.test(name) &&
    !/^'|'$/u.test(name) &&
    name.toLowerCase() !== "history"
  );
}

/** `name`, or `name (2)`, `name (3)`… so that it is none of `taken` (lower case); cut to 31 characters. */
export function freeSheetName(name: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? "" : ` (${n})`;
    const candidate = name.slice(0, longest.sheetName - suffix.length).trimEnd() + suffix;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
