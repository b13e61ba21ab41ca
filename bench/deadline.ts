/** Deadlines: our reader beside chrono-node's Vietnamese locale on the same phrases, for accuracy and speed, and the cost as cells and texts grow. */
import { vi as chrono } from "chrono-node";
import { readDeadline } from "../src/deadline/index";
import { labelledDeadlines, labelledIssue, labelledSets } from "./labelled-deadline";

const passes = 20;

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The day chrono gives for a phrase: the end of a range where it finds one, else its day; null when it finds nothing. */
function chronoDay(text: string): string | null {
  const [found] = chrono.parse(text, new Date(`${labelledIssue}T12:00:00Z`));
  if (found === undefined) return null;
  const date = found.end ?? found.start;
  const [year, month, day] = [date.get("year"), date.get("month"), date.get("day")];
  if (year === null || month === null || day === null) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The lines that `npm run bench` prints. */
export function benchDeadlines(): string[] {
  const labelled = labelledSets.flatMap((name) => labelledDeadlines(name));
  const dated = labelled.filter(({ certain, due }) => certain && due !== null);
  const dateless = labelled.filter(({ due }) => due === null);
  const texts = labelled.map(({ text }) => text);
  const ours = (text: string) => readDeadline(text, { issuedOn: labelledIssue }).due;
  const score = (read: (text: string) => string | null) => {
    const right = dated.filter(({ text, due }) => read(text) === due).length;
    const invented = dateless.filter(({ text }) => read(text) !== null).length;
    return `last day right ${right}/${dated.length}, date invented where there is none ${invented}/${dateless.length}`;
  };
  const speed = (read: (text: string) => unknown) => {
    // the best pass: the others were disturbed by what else the machine does
    let best = Number.POSITIVE_INFINITY;
    for (let pass = 0; pass < passes; pass++)
      best = Math.min(
        best,
        timed(() => {
          for (const text of texts) read(text);
        }),
      );
    return `${((1000 * best) / texts.length).toFixed(1)} µs a phrase`;
  };
  const cells = (count: number) =>
    timed(() => {
      for (let i = 0; i < count; i++) readDeadline(texts[i % texts.length] ?? "");
    });
  const long = (count: number) => timed(() => readDeadline("Trình UBND tỉnh trước ngày 31/3/2026; ".repeat(count)));
  cells(1_000);
  const [few, many] = [cells(1_000), cells(100_000)];
  const [short, wide] = [long(100), long(1_000)];
  return [
    `Deadlines, ${labelled.length} labelled phrases`,
    `  ours         ${score(ours)}; ${speed(ours)}`,
    `  chrono-node  ${score(chronoDay)}; ${speed(chronoDay)}`,
    `  1,000 cells ${few.toFixed(1)} ms; 100,000 cells ${many.toFixed(0)} ms (${(many / few).toFixed(0)} times)`,
    `  a cell of 100 deadlines ${short.toFixed(2)} ms; of 1,000 ${wide.toFixed(1)} ms (${(wide / short).toFixed(0)} times)`,
  ];
}
