/** Has a Word file written by a worker (word-worker.ts): thousands of rows take seconds, in which the pane stays awake and can cancel. */
import { Cancelled, type Work } from "../../plan/work";
import type { ReportTable } from "../../report";
import type { WordOptions } from "../../word";

export interface WordOrder {
  readonly tables: readonly ReportTable[];
  readonly options: WordOptions;
}
export type WordAnswer =
  | { readonly kind: "file"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "bug"; readonly message: string };

/** The bytes of a .docx with the tables in order. To cancel is to end the worker, so it works at any moment. */
export function writeWord(order: WordOrder, { signal }: Work): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL("./word-worker.ts", import.meta.url));
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(new Cancelled()));
    worker.addEventListener("error", (event) => reject(new Error(event.message)));
    worker.addEventListener("message", ({ data }: MessageEvent<WordAnswer>) => {
      if (data.kind === "file") resolve(data.bytes);
      else reject(new Error(data.message));
    });
    worker.postMessage(order);
  }).finally(() => worker.terminate());
}
