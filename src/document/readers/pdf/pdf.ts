/**
 * PDF files with a text layer → blocks. Columns come from positions: from the rules drawn around cells, else from where the
 * words stand. Turned pages are set upright first.
 */
import { done, failed, type Result } from "../../../plan/message";
import { stopIfCancelled, type Work } from "../../../plan/work";
import { cleanText } from "../../../text/normalize";
import type { SourceText } from "../../block";
import { LineCollector } from "../line-collector";
import { borderlessAt, type ColumnEdges, goingOn } from "./borderless";
import { findGrids } from "./grid";
import { type Matrix, type PdfPage, placePieces, type RawText, uprightMatrix } from "./page";
import { readRulings } from "./rulings";
import { type TextLine, textLines } from "./text-line";

/** Longer files are no plan; reading one would hold the clerk up for minutes. */
const mostPages = 300;
/** A page with fewer letters than this on average is a picture. */
const fewestLetters = 25;
const pageNumber = /^(?:[-–]\s*)?\d{1,3}(?:\s*[-–])?$/u;

type PdfLibrary = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

/** The library, loaded when the first PDF comes. Its worker runs in the thread that reads, which is not the pane's. */
async function loadLibrary(): Promise<PdfLibrary> {
  // @ts-expect-error the worker has no types; it is imported for what it sets up
  await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

async function readPage(
  document: Awaited<ReturnType<PdfLibrary["getDocument"]>["promise"]>,
  number: number,
  library: PdfLibrary,
): Promise<PdfPage> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const items: RawText[] = content.items.flatMap((item) =>
    "str" in item ? [{ str: item.str, transform: item.transform as number[], width: item.width }] : [],
  );
  const { matrix, width, height } = uprightMatrix(
    viewport.transform as unknown as Matrix,
    viewport.width,
    viewport.height,
    items,
  );
  const operations = await page.getOperatorList();
  const rulings = readRulings(operations, library.OPS, matrix);
  const read: PdfPage = { number, width, height, pieces: placePieces(items, matrix), rulings };
  page.cleanup();
  return read;
}

/** Lines beside each other, as in the head of a document, are read column by column. */
function emitLines(lines: readonly TextLine[], page: number, collected: LineCollector): void {
  let beside: TextLine[] = [];
  let before: TextLine | null = null;
  const flush = () => {
    for (const part of [0, 1])
      for (const line of beside) {
        const texts = part === 0 ? line.parts.slice(0, 1) : line.parts.slice(1);
        for (const { text } of texts) collected.paragraph(cleanText(text), false, page);
      }
    beside = [];
  };
  for (const line of lines) {
    if (line.parts.length > 1) {
      beside.push(line);
      before = line;
      continue;
    }
    flush();
    const gap = before !== null && line.y - before.y > line.size * 1.9;
    collected.paragraph(cleanText(line.text), gap, page);
    before = line;
  }
  flush();
}

/**
 * Text outside ruled tables: a table without rules where a header says so or where `open` goes on from the page before, else
 * lines. Returns the columns of the table that reaches to the end of the text.
 */
function emitText(
  lines: readonly TextLine[],
  page: number,
  collected: LineCollector,
  open: ColumnEdges | null = null,
): ColumnEdges | null {
  const at = lines.findIndex((_, i) => borderlessAt(lines, i) !== null);
  const first = open === null || at === 0 ? null : goingOn(at < 0 ? lines : lines.slice(0, at), open);
  const table = first ?? (at < 0 ? null : borderlessAt(lines, at));
  const from = first === null ? Math.max(at, 0) : 0;
  if (table === null) {
    emitLines(lines, page, collected);
    return null;
  }
  emitLines(lines.slice(0, from), page, collected);
  const number = collected.startTable();
  for (const row of table.rows) collected.row(number, row, page);
  const rest = lines.slice(from + table.length);
  return rest.length === 0 ? table.columns : emitText(rest, page, collected);
}

/** `open`: the columns of a table without rules that reached the end of the page before. Returns those that reach this one's. */
function emitPage(page: PdfPage, collected: LineCollector, open: ColumnEdges | null): ColumnEdges | null {
  const grids = findGrids(page);
  const inGrid = new Set(grids.flatMap((grid) => [...grid.pieces]));
  const lines = textLines(page.pieces.filter((piece) => !inGrid.has(piece))).filter(
    (line) => !(pageNumber.test(line.text.trim()) && (line.y < page.height * 0.1 || line.y > page.height * 0.9)),
  );
  let from = 0;
  for (const grid of grids) {
    const above = lines.filter((line) => line.y <= grid.top);
    emitText(above.slice(from), page.number, collected);
    from = above.length;
    const number = collected.startTable();
    for (const row of grid.rows) collected.row(number, row, page.number);
  }
  return emitText(lines.slice(from), page.number, collected, grids.length === 0 ? open : null);
}

/**
 * Reads a PDF. Problems: "document.password", "document.file-damaged", "document.pdf-scanned", "document.pdf-too-long".
 * Yields between pages and honours `work`.
 */
export async function readPdf(bytes: Uint8Array, name: string, work?: Work): Promise<Result<SourceText>> {
  const library = await loadLibrary();
  const task = library.getDocument({ data: bytes.slice(), isEvalSupported: false, useSystemFonts: true, verbosity: 0 });
  try {
    const document = await task.promise;
    if (document.numPages > mostPages)
      return failed("document.pdf-too-long", { name, pages: document.numPages, most: mostPages });
    const collected = new LineCollector();
    let letters = 0;
    let open: ColumnEdges | null = null;
    for (let number = 1; number <= document.numPages; number++) {
      stopIfCancelled(work);
      work?.onProgress?.({ stage: "document.stage.reading", done: number - 1, total: document.numPages });
      const page = await readPage(document, number, library);
      letters += page.pieces.reduce((sum, piece) => sum + piece.text.length, 0);
      open = emitPage(page, collected, open);
    }
    if (letters < document.numPages * fewestLetters) return failed("document.pdf-scanned", { name });
    return done({ blocks: collected.blocks, lines: collected.lines });
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
