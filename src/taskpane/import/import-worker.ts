/** Reads one document off the pane's thread, so that the pane stays awake while a long PDF is read. One worker, one file. */
import "../no-new-function";
import { createRegistry, otherProvince, type Registry, registryOfBase } from "../../agency";
import { importDocument } from "../../document";
import { done } from "../../plan/message";
import type { WorkerAnswer, WorkerOrder } from "./import-client";
import type { ReadPlan } from "./importing";

self.addEventListener("message", (event: MessageEvent<WorkerOrder>) => {
  const answer = (message: WorkerAnswer) => self.postMessage(message);
  const onProgress = (progress: Extract<WorkerAnswer, { kind: "progress" }>["progress"]) =>
    answer({ kind: "progress", progress });
  const { file, own } = event.data;
  const base = registryOfBase(own.base);
  const registry = own.agencies.length === 0 ? base : createRegistry([...base.records, ...own.agencies]);
  importDocument(file, { registry }, { onProgress }).then(
    (result) => answer({ kind: "result", result: result.ok ? done(withProvince(result.value, registry)) : result }),
    (error: unknown) =>
      answer({ kind: "bug", message: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) }),
  );
});

/** Tells first of all that the plan is of another province than the agencies it was read by. */
function withProvince(read: ReadPlan, registry: Registry): ReadPlan {
  const { document } = read.plan;
  const other = otherProvince(registry, document.issuer);
  if (other === null) return read;
  const params = { number: document.number || document.title, ...other };
  return { ...read, messages: [{ code: "excel.other-province", severity: "warning", params }, ...read.messages] };
}
