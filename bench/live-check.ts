/**
 * One edited cell until the list of findings is current again, through Office.js and the in-memory Excel: what the add-in asks for
 * and how long that takes, in sheets of different sizes. Excel's own time (typing, recalculating) is not counted.
 */
import { shippedRegistry } from "../src/agency/index";
import { type CheckNews, loadPlans, startWorkbookCheck } from "../src/excel/index";
import { openHost } from "../src/host/index";
import type { Result } from "../src/plan/message";
import { planOf } from "./check";

const registry = shippedRegistry();
const edits = 60;

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

interface Measured {
  /** Milliseconds: the middle of all edits. */
  readonly edit: number;
  readonly whole: number;
  /** Bytes that Excel sends for one edit. */
  readonly bytes: number;
}

async function measure(count: number): Promise<Measured> {
  const host = openHost();
  value(await loadPlans([planOf(count)], undefined, { registry }));
  let tell: (news: CheckNews) => void = () => {};
  const start = performance.now();
  const check = value(await startWorkbookCheck({ asOf: "2026-11-22", registry }, (news) => tell(value(news))));
  const whole = performance.now() - start;
  const times: number[] = [];
  host.log.clear();
  for (let at = 0; at < edits; at++) {
    const news = new Promise<CheckNews>((resolve) => {
      tell = resolve;
    });
    host.user.type("Nhiệm vụ", `E${6 + ((at * 37) % count)}`, at % 2 === 0 ? "Sở Tài chínk" : "Sở Y tế");
    const before = performance.now();
    if ((await news).whole) throw new Error("all was checked anew");
    times.push(performance.now() - before);
  }
  const bytes = host.requests.reduce((sum, { responseBytes }) => sum + responseBytes, 0) / edits;
  await check.stop();
  const edit = times.sort((a, b) => a - b)[edits / 2] ?? 0;
  return { edit, whole, bytes };
}

/** The lines that `npm run bench` prints; the last holds the large sheet against the small one. */
export async function benchLiveCheck(): Promise<string[]> {
  await measure(100);
  const lines = ["One edited cell until the list is current (in-memory Excel)"];
  const small = await measure(1_000);
  const large = await measure(10_000);
  for (const [count, { edit, whole, bytes }] of [
    ["1,000", small],
    ["10,000", large],
  ] as const)
    lines.push(
      `  ${count.padStart(7)} rows ${edit.toFixed(1)} ms, ${(bytes / 1000).toFixed(1)} kB read; all anew ${whole.toFixed(0)} ms`,
    );
  const ratio = (of: (measured: Measured) => number) => (of(large) / of(small)).toFixed(2);
  lines.push(
    `  10,000 against 1,000: time ${ratio(({ edit }) => edit)}, bytes ${ratio(({ bytes }) => bytes)}, all anew ${ratio(({ whole }) => whole)}`,
  );
  return lines;
}
