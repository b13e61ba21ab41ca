/** A file's bytes → blocks, by the reader that its content (never its name) calls for. */
import { done, failed, type Message, type Result } from "../plan/message";
import type { Plan } from "../plan/plan";
import type { Work } from "../plan/work";
import type { Block, SourceText } from "./block";
import { oleContent, recognise } from "./format";
import { decodeText } from "./readers/decode";
import { isDocxPart, readDocx } from "./readers/docx/docx";
import { isHtml, readHtml } from "./readers/html";
import { recogniseLegacy } from "./readers/legacy-encoding";
import { readPlanJson } from "./readers/plan-json";
import { readText } from "./readers/text-lines";
import { unpack } from "./readers/zip";

export type ReadSource =
  | { readonly kind: "plan"; readonly plan: Plan; readonly lines: readonly string[] }
  | { readonly kind: "text"; readonly text: SourceText; readonly messages: readonly Message[] };

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Word files and PDFs with fonts of before Unicode: their text is converted block by block. */
function inUnicode(source: SourceText): ReadSource {
  const legacy = recogniseLegacy(source.lines.join("\n"));
  if (legacy === null) return text(source);
  const { convert } = legacy;
  const blocks = source.blocks.map((block): Block => {
    if (block.kind !== "row") return { ...block, text: convert(block.text) };
    return { ...block, cells: block.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(convert) })) };
  });
  const message: Message = { code: "document.encoding", severity: "info", params: { encoding: legacy.name } };
  return text({ blocks, lines: source.lines.map(convert) }, [message]);
}

const text = (source: SourceText, messages: readonly Message[] = []): ReadSource => ({
  kind: "text",
  text: source,
  messages,
});

async function readZip({ name, bytes }: File): Promise<Result<ReadSource>> {
  const unpacked = await unpack(bytes, isDocxPart, name);
  if (!unpacked.ok) return unpacked;
  const { parts, names } = unpacked.value;
  if (parts["word/document.xml"] !== undefined) {
    const source = readDocx(parts, name);
    return source.ok ? done(inUnicode(source.value)) : source;
  }
  if (names.some((part) => part.startsWith("xl/"))) return failed("document.is-workbook", { name });
  return failed("document.zip-unknown", { name });
}

function readOle({ name, bytes }: File): { ok: false; problem: { code: string; params: { name: string } } } {
  const content = oleContent(bytes);
  if (content === "encrypted") return refused("document.password", name);
  if (content === "word") return refused("document.old-word", name);
  return refused(content === "excel" ? "document.is-workbook" : "document.file-binary", name);
}

const refused = (code: string, name: string) => ({ ok: false as const, problem: { code, params: { name } } });

function readPlain({ name, bytes }: File): Result<ReadSource> {
  const decoded = decodeText(bytes);
  if (decoded === null) return failed("document.file-binary", { name });
  if (decoded.text.trim() === "") return failed("document.file-empty", { name });
  const json = readPlanJson(decoded.text, name);
  if (json !== null) return json.ok ? done({ kind: "plan", plan: json.value, lines: decoded.text.split("\n") }) : json;
  const source = isHtml(decoded.text) ? readHtml(decoded.text) : readText(decoded.text);
  if (source.blocks.length === 0) return failed("document.file-empty", { name });
  const converted: Message[] =
    decoded.encoding === "utf-8"
      ? []
      : [{ code: "document.encoding", severity: "info", params: { encoding: decoded.encoding } }];
  return done(text(source, converted));
}

export async function readSource(file: File, work?: Work): Promise<Result<ReadSource>> {
  const { name, bytes } = file;
  switch (recognise(bytes)) {
    case "empty":
      return failed("document.file-empty", { name });
    case "zip":
      return readZip(file);
    case "pdf": {
      const { readPdf } = await import("./readers/pdf/pdf");
      const source = await readPdf(bytes, name, work);
      if (!source.ok) return source;
      const read = inUnicode(source.value.text);
      return done(read.kind === "text" ? { ...read, messages: [...read.messages, ...source.value.messages] } : read);
    }
    case "ole":
      return readOle(file);
    case "image":
      return failed("document.is-image", { name });
    case "rtf":
      return failed("document.is-rtf", { name });
    case "other-archive":
      return failed("document.zip-unknown", { name });
    case "text":
      return readPlain(file);
  }
}
