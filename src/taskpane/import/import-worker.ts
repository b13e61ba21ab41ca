/** Reads one document off the pane's thread, so that the pane stays awake while a long PDF is read. One worker, one file. */
import "../no-new-function";
import { createRegistry, shippedRegistry } from "../../agency";
import { importDocument } from "../../document";
import type { WorkerAnswer, WorkerOrder } from "./import-client";

self.addEventListener("message", (event: MessageEvent<WorkerOrder>) => {
  const answer = (message: WorkerAnswer) => self.postMessage(message);
  const onProgress = (progress: Extract<WorkerAnswer, { kind: "progress" }>["progress"]) =>
    answer({ kind: "progress", progress });
  const { file, own } = event.data;
  const shipped = shippedRegistry();
  const registry = own.length === 0 ? shipped : createRegistry([...shipped.records, ...own]);
  importDocument(file, { registry }, { onProgress }).then(
    (result) => answer({ kind: "result", result }),
    (error: unknown) =>
      answer({ kind: "bug", message: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) }),
  );
});
