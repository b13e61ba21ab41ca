/**
 * A mark in a cell is a conditional format of its column: it touches neither the cell's fill nor its notes, so taking it away
 * leaves no trace. Its formula carries the marked cells themselves, as task key and fingerprint of the value: a mark stays with its
 * task when rows are sorted, and is gone at once when the cell changes. No list elsewhere, no other sheet: other programs show it too.
 */
import { type Finding, isErrorText } from "../check";
import type { CellValue } from "../plan/cell";
import { type ColumnId, columnIds } from "../plan/column";
import type { Severity } from "../plan/message";

/** The marked cells of one column that look alike. */
export interface MarkGroup {
  readonly table: string;
  readonly column: ColumnId;
  readonly severity: Severity;
  /** "task key|fingerprint" of each. */
  readonly cells: string[];
}

const mark = "SoKeHoach.Dau";
const severities: readonly Severity[] = ["error", "warning", "info"];
/** Excel allows 8,192 characters in a formula and 255 in a text of it; shorter rules are repainted faster. */
const longestList = 1_800;
const longestText = 240;
/** How much of the value's beginning and end goes into its fingerprint, besides its length. */
const edge = 8;

export interface WantedMarks {
  readonly groups: readonly MarkGroup[];
  /** How many cells they mark. */
  readonly marked: number;
  /** Findings about no cell of a task with a key: whole rows, columns and tables. */
  readonly unmarked: number;
}

/** The marks of findings; of several in a cell the most severe shows. */
export function marksOf(findings: readonly Finding[]): WantedMarks {
  const cells = new Map<string, { finding: Finding; column: ColumnId; key: string }>();
  let unmarked = 0;
  const rank = (finding: Finding) => severities.indexOf(finding.severity);
  for (const finding of findings) {
    const { table, row, column, index } = finding.at;
    if (row === null || column === null || finding.value === undefined) {
      unmarked++;
      continue;
    }
    const place = JSON.stringify([table, row, index, column]);
    const known = cells.get(place);
    if (known === undefined || rank(finding) < rank(known.finding)) cells.set(place, { finding, column, key: row });
  }
  const groups = new Map<string, { table: string; column: ColumnId; severity: Severity; cells: Set<string> }>();
  for (const { finding, column, key } of cells.values()) {
    const { severity, at, value = "" } = finding;
    const id = JSON.stringify([at.table, column, severity]);
    const group = groups.get(id) ?? { table: at.table, column, severity, cells: new Set<string>() };
    groups.set(id, group);
    for (const print of fingerprints(value)) group.cells.add(`${key}|${print}`);
  }
  return {
    groups: [...groups.values()].map((group) => ({ ...group, cells: [...group.cells] })),
    marked: cells.size,
    unmarked,
  };
}

/** As Excel computes it in `markFormulas`; a number with decimals in both notations, for the sheet shows that of its machine. */
function fingerprints(value: CellValue): string[] {
  if (isErrorText(value)) return ["#"];
  const text = typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  const texts = typeof value === "number" && text.includes(".") ? [text, text.replace(".", ",")] : [text];
  return texts.map((one) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: CLEAN of Excel removes exactly these
    const clean = one.replace(/[\u0000-\u001f]/gu, "");
    return `${clean.length}${clean.slice(0, edge)}${clean.slice(-edge)}`;
  });
}

/**
 * The formulas of a group for a range whose first cell is `cell` ("E6"), in rows whose key stands in `key` ("$A6"): one where the
 * list is short, several otherwise.
 */
export function markFormulas(group: MarkGroup, cell: string, key: string): string[] {
  const head = `${mark}|${group.severity}|${group.table}|${group.column}|`;
  const lists: string[] = [];
  let list = head;
  for (const one of group.cells) {
    if (list !== head && list.length + one.length > longestList) {
      lists.push(list);
      list = head;
    }
    list += `|${one}|`;
  }
  lists.push(list);
  const clean = `CLEAN(${cell})`;
  const print = `IFERROR(LEN(${clean})&LEFT(${clean},${edge})&RIGHT(${clean},${edge}),"#")`;
  return lists.map((text) => `=ISNUMBER(FIND("|"&TRIM(${key})&"|"&${print}&"|",${literals(text)}))`);
}

/** The group that a formula of ours marks, whatever became of its references; null for any other formula. */
export function readMarkFormula(formula: string): MarkGroup | null {
  const start = formula.indexOf(`"${mark}|`);
  if (start < 0) return null;
  const parts = [...formula.slice(start).matchAll(/"((?:[^"]|"")*)"/gu)];
  const list = parts.map(([, text = ""]) => text.replaceAll('""', '"')).join("");
  const [, severity, table = "", column, ...rest] = list.split("|");
  const found = severities.find((each) => each === severity);
  const id = columnIds.find((each) => each === column);
  if (found === undefined || id === undefined) return null;
  const body = rest.join("|");
  return { table, column: id, severity: found, cells: body.slice(1, -1).split("||") };
}

/** Groups of the same look and column as one, in a fixed order: to tell whether marks are those that were set. */
export function joinMarks(groups: readonly MarkGroup[]): MarkGroup[] {
  const joined = new Map<string, MarkGroup>();
  for (const group of groups) {
    const id = JSON.stringify([group.table, group.column, group.severity]);
    const cells = new Set([...(joined.get(id)?.cells ?? []), ...group.cells]);
    joined.set(id, { ...group, cells: [...cells].sort() });
  }
  return [...joined].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function literals(text: string): string {
  const parts = [""];
  for (const letter of text.replaceAll('"', '""').matchAll(/""|[^"]/gu)) {
    const part = (parts.at(-1) ?? "") + letter[0];
    if (part.length > longestText) parts.push(letter[0]);
    else parts[parts.length - 1] = part;
  }
  return parts.map((part) => `"${part}"`).join("&");
}
