/** Has a document read by a worker (import-worker.ts). To cancel is to end the worker, so it works at any moment. */
import type { OwnAgencies } from "../../excel";
import type { Result } from "../../plan/message";
import { Cancelled, type Progress, type Work } from "../../plan/work";
import type { ImportFile, ReadPlan, SourceFile } from "./importing";

/** A document, and the agencies of the workbook's own list by which it is read. */
export interface WorkerOrder {
  readonly file: SourceFile;
  readonly own: OwnAgencies;
}
export type WorkerAnswer =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "result"; readonly result: Result<ReadPlan> }
  | { readonly kind: "bug"; readonly message: string };

/** The PDF library greets the page whenever it finds itself in a worker; what it sends is nothing of ours. */
type Greeting = { readonly kind?: undefined };

/** An `ImportFile` that asks `ownAgencies` for the office's agencies first; without them a document is read as well. */
export function importInWorker(ownAgencies: () => Promise<Result<OwnAgencies>>): ImportFile {
  return async (file, work) => {
    const own = await ownAgencies();
    return readInWorker({ file, own: own.ok ? own.value : { base: "province", agencies: [] } }, work);
  };
}

function readInWorker(order: WorkerOrder, { signal, onProgress }: Work): Promise<Result<ReadPlan>> {
  const worker = new Worker(new URL("./import-worker.ts", import.meta.url));
  return new Promise<Result<ReadPlan>>((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(new Cancelled()));
    worker.addEventListener("error", (event) => reject(new Error(event.message)));
    worker.addEventListener("message", ({ data }: MessageEvent<WorkerAnswer | Greeting>) => {
      if (data.kind === "progress") onProgress?.(data.progress);
      else if (data.kind === "result") resolve(data.result);
      else if (data.kind === "bug") reject(new Error(data.message));
    });
    worker.postMessage(order);
  }).finally(() => worker.terminate());
}
