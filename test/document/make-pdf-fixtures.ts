/**
 * Makes the PDF files of test/document/pdf/ with LibreOffice: `tsx test/document/make-pdf-fixtures.ts`. They are kept, because
 * LibreOffice is slow and not on every machine.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Document, Packer, Paragraph } from "docx";
import { pdfPlan } from "./pdf-plan";
import { toDocx } from "./render";

const withPassword = JSON.stringify({
  EncryptFile: { type: "boolean", value: "true" },
  DocumentOpenPassword: { type: "string", value: "mat-khau" },
});
const work = mkdtempSync(join(tmpdir(), "pdf-"));
const out = join(dirname(fileURLToPath(import.meta.url)), "pdf");

async function main(): Promise<void> {
  mkdirSync(out, { recursive: true });
  const files: Record<string, Uint8Array> = {
    "ruled-landscape": await toDocx(pdfPlan),
    "ruled-portrait": await toDocx(pdfPlan, { landscape: false }),
    "merged-cells": await toDocx(pdfPlan, { merged: true }),
    "without-rules": await toDocx(pdfPlan, { ruled: false }),
    password: await toDocx(pdfPlan),
    "without-text": new Uint8Array(
      await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("")] }] })),
    ),
  };
  for (const [name, bytes] of Object.entries(files)) {
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
