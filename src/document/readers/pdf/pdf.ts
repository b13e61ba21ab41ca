import { failed, type Result } from "../../../plan/message";
import type { Work } from "../../../plan/work";
import type { SourceText } from "../../block";
export async function readPdf(_bytes: Uint8Array, name: string, _work?: Work): Promise<Result<SourceText>> {
  return failed("document.pdf-scanned", { name });
}
