/** LibreOffice as a second opinion: it computes and prints what we write. Tests that need it are skipped where it is absent. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const has = (tool: string, flag: string) => spawnSync(tool, [flag]).status === 0;

export const hasLibreOffice = has("soffice", "--version");
/** Whether a printed PDF can be read back too. */
export const canReadPdf = hasLibreOffice && has("pdftotext", "-v") && has("pdfinfo", "-v") && has("pdffonts", "-v");

/** Converts a document in a folder of its own, with a profile of its own, and hands its path and the folder to `use`. */
function converted<T>(bytes: Uint8Array, name: string, format: string, use: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "libre-office-"));
  try {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const command = [profile, "--headless", "--convert-to", format, "--outdir", join(folder, "out"), file];
    execFileSync("soffice", command, { stdio: "ignore" });
    return use(join(folder, "out", name.replace(/\.\w+$/u, `.${format.split(":")[0]}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first sheet of a workbook as LibreOffice computes it: its rows of shown texts. */
export function computedSheet(xlsx: Uint8Array): string[][] {
  return converted(xlsx, "a.xlsx", "csv:Text - txt - csv (StarCalc):9,34,76", (file) =>
    readFileSync(file, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t")),
  );
}

/** The workbook as LibreOffice saves it after opening it: what comes back from an office that uses it. */
export function resaved(xlsx: Uint8Array): Uint8Array {
  return converted(xlsx, "a.xlsx", "xlsx", (file) => new Uint8Array(readFileSync(file)));
}

/** The document (.docx, .xlsx, .html) as the PDF that LibreOffice makes of it. */
export function pdfOf(bytes: Uint8Array, name: string): Uint8Array {
  return converted(bytes, name, "pdf", (file) => new Uint8Array(readFileSync(file)));
}

/**
 * The workbook with columns that LibreOffice prints as wide as Excel does. Their widths are counted in digits of the usual font, Calibri 11, which
 * Excel takes for 7 pixels; machines without Calibri take another font, whose digits are wider, and print the sheet at 83 %.
 * Digits of Liberation Sans at 9.45 pt are 7 pixels wide.
 */
export function asPrintedByExcel(xlsx: Uint8Array): Uint8Array {
  const parts = unzipSync(xlsx);
  const styles = strFromU8(parts["xl/styles.xml"] ?? new Uint8Array());
  const font = /<font>(?:(?!<\/font>).)*<name val="Calibri"\/>(?:(?!<\/font>).)*<\/font>/su;
  const sans = '<font><sz val="9.45"/><name val="Liberation Sans"/></font>';
  return zipSync({ ...parts, "xl/styles.xml": strToU8(styles.replace(font, sans)) });
}

/** Many Word files as PDF files in `folder`, in one call, for starting LibreOffice takes most of the time. Returns their paths. */
export function pdfsOf(documents: readonly Uint8Array[], folder: string): string[] {
  const files = documents.map((bytes, i) => {
    const file = join(folder, `${i}.docx`);
    writeFileSync(file, bytes);
    return file;
  });
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files], {
    stdio: "ignore",
  });
  return files.map((file) => file.replace(/docx$/u, "pdf"));
}

export interface PrintedPages {
  /** Text of each page, laid out as printed. */
  readonly texts: string[];
  /** "841.89 x 595.304 pts (A4)" for each page. */
  readonly sizes: string[];
  readonly fonts: string[];
}

/** The pages of a document (.docx, .xlsx) as LibreOffice prints them. */
export function printedPages(bytes: Uint8Array, name: string): PrintedPages {
  return converted(bytes, name, "pdf", (pdf) => {
    const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { encoding: "utf8" });
    const texts = run("pdftotext", "-layout", pdf, "-").split("\f").slice(0, -1);
    const info = run("pdfinfo", "-l", String(texts.length), pdf);
    return {
      texts,
      sizes: [...info.matchAll(/Page +\d+ size: +(.*)/gu)].map((match) => match[1] ?? ""),
      fonts: run("pdffonts", pdf)
        .split("\n")
        .slice(2)
        .filter((line) => line !== ""),
    };
  });
}
