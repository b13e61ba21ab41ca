/**
 * PDF files with a text layer → blocks. Columns come from positions: from the rules drawn around cells, else from where the
 * words stand. Turned pages are set upright first.
 */
import { done, failed, type Message, type Result } from "../../../plan/message";
import { stopIfCancelled, type Work } from "../../../plan/work";
import type { SourceText } from "../../block";
import { type BrokenText, brokenText } from "./broken-text";
import { emitPages } from "./emit";
import { readGlyphs } from "./glyph";
import { inUnicode } from "./legacy-text";
import type { OperationCodes } from "./operation";
import { withoutOverprint } from "./overprint";
import { type Matrix, multiply, type PdfPage } from "./page";
import { readRulings } from "./rulings";
import { readWords } from "./word";

/** Longer files are no plan; reading one would hold the clerk up for minutes. */
const mostPages = 300;
/** A page with fewer letters than this on average is a picture. */
const fewestLetters = 25;

type PdfLibrary = typeof import("pdfjs-dist/legacy/build/pdf.mjs");
type PdfDocument = Awaited<ReturnType<PdfLibrary["getDocument"]>["promise"]>;

/** The library, loaded when the first PDF comes. Its worker runs in the thread that reads, which is not the pane's. */
async function loadLibrary(): Promise<PdfLibrary> {
  // @ts-expect-error the worker has no types; it is imported for what it sets up
  await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

const pictures = ["paintImageXObject", "paintInlineImageXObject", "paintImageMaskXObject"] as const;

async function readPage(document: PdfDocument, number: number, library: PdfLibrary): Promise<PdfPage> {
  const codes: OperationCodes = library.OPS;
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = viewport.transform as number[];
  const start: Matrix = [a, b, c, d, e, f];
  const operations = await page.getOperatorList({ annotationMode: library.AnnotationMode.DISABLE });
  const unitOf = (name: string): number => {
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    const matrix = font !== null && typeof font === "object" && "fontMatrix" in font ? font.fontMatrix : null;
    return Array.isArray(matrix) && typeof matrix[0] === "number" ? matrix[0] : 0.001;
  };
  const text = readWords(readGlyphs(operations, codes, start, unitOf), viewport.width, viewport.height);
  const plain = withoutOverprint(text.words);
  const read: PdfPage = {
    number,
    width: text.page.width,
    height: text.page.height,
    words: plain.words,
    over: [...plain.over, ...text.askew],
    rulings: readRulings(operations, codes, multiply(text.page.matrix, start)),
    pictured: pictures.some((name) => operations.fnArray.includes(codes[name])),
  };
  page.cleanup();
  return read;
}

const lettersOf = (page: PdfPage): number => page.words.reduce((sum, word) => sum + word.text.length, 0);

/** Pages that are pictures in a file that has text elsewhere: what stands on them is not read, and that is said. */
function picturedPages(pages: readonly PdfPage[], name: string): Message[] {
  const found = pages.filter((page) => page.pictured && lettersOf(page) === 0).map((page) => page.number);
  if (found.length === 0) return [];
  return [{ code: "document.pdf-page-scanned", severity: "warning", params: { name, pages: found.join(", ") } }];
}

/** Words of a font whose letters are not known: what stands there is to be compared with the page. */
function brokenWords(broken: BrokenText | null, name: string): Message[] {
  if (broken === null) return [];
  const { count, sample } = broken;
  return [{ code: "document.pdf-words-broken", severity: "warning", params: { name, count, sample } }];
}

function told(encoding: string | null): Message[] {
  return encoding === null ? [] : [{ code: "document.encoding", severity: "info", params: { encoding } }];
}

export interface PdfSource {
  readonly text: SourceText;
  readonly messages: readonly Message[];
}

/**
 * Reads a PDF. Problems: "document.password", "document.file-damaged", "document.pdf-scanned", "document.pdf-too-long",
 * "document.pdf-letters-broken".
 * Yields between pages and honours `work`.
 */
export async function readPdf(bytes: Uint8Array, name: string, work?: Work): Promise<Result<PdfSource>> {
  const library = await loadLibrary();
  const task = library.getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    useSystemFonts: true,
    // Letters are read, never drawn: their outlines need not be made.
    disableFontFace: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > mostPages)
      return failed("document.pdf-too-long", { name, pages: document.numPages, most: mostPages });
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      stopIfCancelled(work);
      work?.onProgress?.({ stage: "document.stage.reading", done: number - 1, total: document.numPages });
      pages.push(await readPage(document, number, library));
    }
    const letters = pages.reduce((sum, page) => sum + lettersOf(page), 0);
    if (letters < pages.length * fewestLetters) return failed("document.pdf-scanned", { name });
    const { pages: converted, encoding } = inUnicode(pages);
    const text = emitPages(converted);
    const broken = brokenText(text.lines);
    if (broken?.all === true) return failed("document.pdf-letters-broken", { name, sample: broken.sample });
    return done({ text, messages: [...picturedPages(pages, name), ...brokenWords(broken, name), ...told(encoding)] });
  } catch (error) {
    const kind = error instanceof Error ? error.name : "";
    if (kind === "PasswordException") return failed("document.password", { name });
    if (/^(?:InvalidPDF|MissingPDF|Format|UnexpectedResponse|XRefParse|Unknown|Response)/u.test(kind))
      return failed("document.file-damaged", { name });
    throw error;
  } finally {
    await task.destroy();
  }
}
