/**
 * Makes the PDF files of test/document/pdf/ with LibreOffice: `tsx test/document/make-pdf-fixtures.ts [name…]`. They are kept, because
 * LibreOffice is slow and not on every machine.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Document, ImageRun, Packer, Paragraph } from "docx";
import { pdfPlan } from "./pdf-plan";
import { plainLayout, printed } from "./printed";
import { frontLines, toDocx } from "./render";

const withPassword = JSON.stringify({
  EncryptFile: { type: "boolean", value: "true" },
  DocumentOpenPassword: { type: "string", value: "mat-khau" },
});
const work = mkdtempSync(join(tmpdir(), "pdf-"));
const out = join(dirname(fileURLToPath(import.meta.url)), "pdf");

/** One grey dot, to be drawn over a page as a scanner's picture is. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mO4BgAA6gDpHwmaYwAAAABJRU5ErkJggg==",
  "base64",
);

/** Three pages; the second is a picture, as a signed page that was scanned into a file. */
function withScannedPage(): Document {
  const page = (...children: Paragraph[]) => ({ children });
  const image = new ImageRun({ type: "png", data: picture, transformation: { width: 500, height: 700 } });
  return new Document({
    sections: [
      page(...frontLines(pdfPlan).map((text) => new Paragraph(text))),
      page(new Paragraph({ children: [image] })),
      page(new Paragraph("2. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính tham mưu Đề án trước ngày 30/9/2026.")),
    ],
  });
}

/** The plan with rows that have no numerals; those of the groups stay. */
const withoutNumerals = { ...pdfPlan, tasks: pdfPlan.tasks.map((task) => ({ ...task, ordinal: "" })) };

async function main(): Promise<void> {
  mkdirSync(out, { recursive: true });
  const files: Record<string, Uint8Array> = {
    "ruled-landscape": await toDocx(pdfPlan),
    "ruled-portrait": await toDocx(pdfPlan, { landscape: false }),
    "merged-cells": await toDocx(pdfPlan, { merged: true }),
    "without-rules": await toDocx(pdfPlan, { ruled: false }),
    "header-cut": await printed(pdfPlan, {
      ...plainLayout,
      ruled: false,
      repeated: false,
      twoStoreys: true,
      signedBelow: true,
      bodyLines: 12,
    }),
    "without-numerals": await printed(withoutNumerals, { ...plainLayout, ruled: false }),
    "scanned-page": new Uint8Array(await Packer.toBuffer(withScannedPage())),
    password: await toDocx(pdfPlan),
    "without-text": new Uint8Array(
      await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("")] }] })),
    ),
  };
  for (const [name, bytes] of Object.entries(files)) {
    if (process.argv.length > 2 && !process.argv.includes(name)) continue;
    const path = join(work, `${name}.docx`);
    writeFileSync(path, bytes);
    execFileSync("soffice", [
      "--headless",
      `-env:UserInstallation=file://${work}/profile`,
      "--convert-to",
      name === "password" ? `pdf:writer_pdf_Export:${withPassword}` : "pdf",
      "--outdir",
      out,
      path,
    ]);
  }
}

void main();
