/** Reads one document off the pane's thread, so that the pane stays awake while a long PDF is read. One worker, one file. */
import "../no-new-function";
import { createRegistry, registryOfBase } from "../../agency";
import { importDocument } from "../../document";
import type { WorkerAnswer, WorkerOrder } from "./import-client";

self.addEventListener("message", (event: MessageEvent<WorkerOrder>) => {
  const answer = (message: WorkerAnswer) => self.postMessage(message);
  const onProgress = (progress: Extract<WorkerAnswer, { kind: "progress" }>["progress"]) =>
    answer({ kind: "progress", progress });
  const { file, own } = event.data;
  const base = registryOfBase(own.base);
  const registry = own.agencies.length === 0 ? base : createRegistry([...base.records, ...own.agencies]);
  importDocument(file, { registry }, { onProgress }).then(
    (result) => answer({ kind: "result", result }),
    (error: unknown) =>
      answer({ kind: "bug", message: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) }),
  );
});
