/** A file of the browser as a source that is read when its turn comes. */
import type { SourceFile } from "./importing";

export function opened(file: File): () => Promise<SourceFile> {
  return async () => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
}
