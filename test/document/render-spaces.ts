/** The table of a plan set in columns of spaces, as programs print the text of a PDF: page by page, each with its own places. */
import type { Plan } from "../../src/plan/plan";
import { frontLines, tableLines } from "./render";

const widths = [5, 30, 24, 26, 20, 22];
const linesOnPage = 24;

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return text === "" ? [] : lines;
}

/** A row as lines: cells at its top, or each in the middle of its height, half lines between others where it must be. */
function drawn(cells: readonly string[], page: number, middle: boolean): string[] {
  const own = widths.map((width, i) => width + ((page * (i + 1)) % 4));
  const texts = cells.map((text, i) => wrapped(text, (own[i] ?? 20) - 2));
  const height = Math.max(...texts.map((lines) => lines.length));
  const step = middle ? 2 : 1;
  const lines = Array.from({ length: height * step }, (_, y) =>
    texts
      .map((text, i) => {
        const first = middle ? height - text.length : 0;
        const at = (y - first) / step;
        return (Number.isInteger(at) ? (text[at] ?? "") : "").padEnd(own[i] ?? 20);
      })
      .join("")
      .trimEnd(),
  );
  return lines.filter((line) => line !== "");
}

/** The front is set as plain lines; a page ends before a row that has no room on it, with its number, and the header comes again. */
export function toColumnsOfSpaces(plan: Plan, middle: boolean): string {
  const [header, ...rows] = tableLines(plan);
  const lines = [...frontLines(plan), ""];
  const body: string[] = [];
  let page = 0;
  let used = 0;
  for (const { cells, group } of rows) {
    const own = group ? [`${(cells[0] ?? "").padEnd(widths[0] ?? 5)}${cells[1] ?? ""}`] : drawn(cells, page, middle);
    if (body.length === 0 || used + own.length > linesOnPage) {
      if (body.length > 0) {
        page += 1;
        body.push("", `${" ".repeat(60)}${page + 1}`, "");
      }
      body.push(...drawn(header?.cells ?? [], page, false));
      used = 0;
    }
    const set = group ? own : drawn(cells, page, middle);
    body.push(...set);
    used += set.length;
  }
  return [...lines, ...body].join("\n");
}
