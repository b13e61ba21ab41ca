/** Writes one Word file off the pane's thread. One worker, one file. */
import "../no-new-function";
import { reportDocument } from "../../word";
import type { WordAnswer, WordOrder } from "./word-client";

self.addEventListener("message", ({ data: { tables, options } }: MessageEvent<WordOrder>) => {
  reportDocument(tables, options).then(
    (bytes) => {
      const answer: WordAnswer = { kind: "file", bytes: new Uint8Array(bytes) };
      self.postMessage(answer, { transfer: [answer.bytes.buffer] });
    },
    (error: unknown) => {
      const message = error instanceof Error ? `${error.message}\n${error.stack}` : String(error);
      const answer: WordAnswer = { kind: "bug", message };
      self.postMessage(answer);
    },
  );
});
