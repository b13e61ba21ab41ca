/**
 * The layout in which a pipe on a line of its own opens a row and every cell ends with a pipe at the end of its line:
 *
 *     |
 *     1 |
 *     Rà soát quy hoạch |
 *
 * It is what remains of a Markdown table when each cell was put on a line. Empty cells are bare pipes ("||||").
 */

const longestCell = 40;

export interface HangingRow {
  readonly cells: readonly string[];
  /** How many lines the row takes. */
  readonly length: number;
}

/** The lines of a cell that starts at `at`: up to the first one that ends with a pipe; null when a bare pipe comes first. */
function cellAt(lines: readonly string[], at: number): { text: string; length: number } | null {
  for (let i = at; i < lines.length && i < at + longestCell; i++) {
    const line = (lines[i] ?? "").trim();
    if (line === "|") return null;
    if (line.endsWith("|") && !line.startsWith("|"))
      return { text: [...lines.slice(at, i), line.slice(0, -1)].join("\n"), length: i - at + 1 };
    if (line.startsWith("|")) return null;
  }
  return null;
}

/**
 * The row that a bare pipe at line `at` opens, or null when there is none. `columns` is the width of the table so far, 0 when
 * not known: a row ends where it is full.
 */
export function hangingRow(lines: readonly string[], at: number, columns: number): HangingRow | null {
  if ((lines[at] ?? "").trim() !== "|") return null;
  const cells: string[] = [];
  let next = at + 1;
  while (next < lines.length && (columns === 0 || cells.length < columns)) {
    const line = (lines[next] ?? "").trim();
    if (/^\|{2,}$/u.test(line)) {
      cells.push(...Array.from(line, () => ""));
      next += 1;
      continue;
    }
    const cell = cellAt(lines, next);
    if (cell === null) break;
    cells.push(cell.text);
    next += cell.length;
  }
  return cells.length === 0 ? null : { cells, length: next - at };
}
