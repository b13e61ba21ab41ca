/** A file's bytes → blocks, by the reader that its content (never its name) calls for. */
import { done, failed, type Message, type Result } from "../plan/message";
import type { Plan } from "../plan/plan";
import type { Work } from "../plan/work";
import type { SourceText } from "./block";
import { decodeText } from "./readers/decode";
import { readPlanJson } from "./readers/plan-json";
import { readText } from "./readers/text-lines";

export type ReadSource =
  | { readonly kind: "plan"; readonly plan: Plan; readonly lines: readonly string[] }
  | { readonly kind: "text"; readonly text: SourceText; readonly messages: readonly Message[] };

export async function readSource(file: { name: string; bytes: Uint8Array }, _work?: Work): Promise<Result<ReadSource>> {
  const { name, bytes } = file;
  if (bytes.length === 0) return failed("document.file-empty", { name });
  const decoded = decodeText(bytes);
  if (decoded === null) return failed("document.file-binary", { name });
  if (decoded.text.trim() === "") return failed("document.file-empty", { name });
  const json = readPlanJson(decoded.text, name);
  if (json !== null) return json.ok ? done({ kind: "plan", plan: json.value, lines: decoded.text.split("\n") }) : json;
  return done({ kind: "text", text: readText(decoded.text), messages: [] });
}
