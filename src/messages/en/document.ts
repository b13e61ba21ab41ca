/** English sentences of src/document. */
import type { document as vi } from "../vi/document";

export const document: Record<keyof typeof vi, string> = {
  "document.file-empty": "The file “{name}” is empty. Choose another file.",
};
