/** An Excel for the tests of this room, and a few words to use it with. */

import { type Host, type HostOptions, openHost } from "../../src/host";
import type { Result } from "../../src/plan/message";

/** Whole workbooks are written and read, and other programs may be busy beside. */
jest.setTimeout(60_000);

let host: Host;

/** Opens an Excel with an empty workbook; the one before is forgotten. */
export function startExcel(options: HostOptions = {}): Host {
  host = openHost({ now: () => new Date(2026, 10, 22, 9), ...options });
  return host;
}

/** Runs a batch in the open Excel, as a clerk's macro or another add-in would. */
export async function excel<T>(batch: (context: Excel.RequestContext) => T | Promise<T>): Promise<T> {
  return Excel.run(async (context) => {
    const outcome = await batch(context);
    await context.sync();
    return outcome;
  });
}

/** The value of a result that must be one. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** What the workbook holds and shows, but for who is looking at what; of the sheets that are asked for. */
export function snapshot(wanted: (sheet: string) => boolean = () => true): unknown {
  const { sheets, names } = host.workbook;
  return {
    // Excel lists names by the alphabet, whenever they were made.
    names: names.map(({ name, formula }) => [name, formula]).sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
    sheets: sheets
      .filter(({ name }) => wanted(name))
      .map((sheet) => ({
        name: sheet.name,
        visibility: sheet.visibility,
        tables: sheet.tables.map(({ name, area }) => ({ name, area })),
        marks: sheet.conditionalFormats.flatMap(({ areas, rule }) =>
          rule.kind === "Custom" && rule.formula.includes("SoKeHoach.Dau") ? [[areas, rule.formula]] : [],
        ),
        cells: [...sheet.rows]
          .sort(([a], [b]) => a - b)
          .flatMap(([row, { cells }]) =>
            cells.flatMap((cell, column) =>
              cell === undefined || ((cell.value === "" || cell.value === null) && cell.formula === null)
                ? []
                : [[row, column, cell.value, cell.formula]],
            ),
          ),
      })),
  };
}

/** What the client and the host need to go on while the clock stands still. */
const timers = [
  "hrtime",
  "nextTick",
  "performance",
  "queueMicrotask",
  "setImmediate",
  "clearImmediate",
  "setInterval",
  "clearInterval",
  "setTimeout",
  "clearTimeout",
] as const;

/** Stops the clock of a test file on a day, at nine in the morning: what is made and what is overdue never depends on when it runs. */
export function standStill(day: string): void {
  beforeAll(() => {
    jest.useFakeTimers({ now: new Date(`${day}T09:00:00`), doNotFake: [...timers] });
  });
  afterAll(() => {
    jest.useRealTimers();
  });
}
