/** Has a document read by a worker (import-worker.ts). To cancel is to end the worker, so it works at any moment. */
import type { Result } from "../../plan/message";
import { Cancelled, type Progress } from "../../plan/work";
import type { ImportFile, ReadPlan, SourceFile } from "./importing";

export type WorkerOrder = SourceFile;
export type WorkerAnswer =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "result"; readonly result: Result<ReadPlan> }
  | { readonly kind: "bug"; readonly message: string };

export const importInWorker: ImportFile = (file, { signal, onProgress }) => {
  const worker = new Worker(new URL("./import-worker.ts", import.meta.url));
  return new Promise<Result<ReadPlan>>((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(new Cancelled()));
    worker.addEventListener("error", (event) => reject(new Error(event.message)));
    worker.addEventListener("message", ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.kind === "progress") onProgress?.(data.progress);
      else if (data.kind === "result") resolve(data.result);
      else reject(new Error(data.message));
    });
    const order: WorkerOrder = file;
    worker.postMessage(order);
  }).finally(() => worker.terminate());
};
