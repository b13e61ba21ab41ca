/** A few words for tests that talk to the host through Microsoft's client. */
import { type Host, type HostOptions, openHost } from "../../src/host";

/** The day on which all these tests happen. */
export const today = new Date(2026, 10, 22, 9);

export function start(options: HostOptions = {}): Host {
  return openHost({ now: () => today, ...options });
}

/** One run: the batch, a sync, and what the batch gave. */
export function run<T>(batch: (context: Excel.RequestContext) => T | Promise<T>): Promise<T> {
  return Excel.run(async (context) => {
    const outcome = await batch(context);
    await context.sync();
    return outcome;
  });
}

export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly location: string;
}

/** The error a run ends with; a run that ends well is a failure of the test. */
export async function failure(batch: (context: Excel.RequestContext) => unknown): Promise<Failure> {
  try {
    await run(batch);
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return { code: error.code, message: error.message, location: error.debugInfo.errorLocation ?? "" };
  }
  throw new Error("The run succeeded.");
}

export const code = async (batch: (context: Excel.RequestContext) => unknown): Promise<string> =>
  (await failure(batch)).code;

/** Properties of a range on the active sheet, e.g. read("A1:B2", "values"). */
export function read<K extends keyof Excel.Range & string>(address: string, property: K): Promise<Excel.Range[K]> {
  return run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
    range.load(property);
    await context.sync();
    return range[property];
  });
}

/** Writes values on the active sheet. */
export function write(address: string, values: unknown[][]): Promise<void> {
  return run((context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = values;
  });
}

export const active = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();
