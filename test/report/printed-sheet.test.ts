/**
 * Every appendix the way it leaves the house: written through Office.js into the in-memory Excel, saved as .xlsx, printed by
 * LibreOffice, and its PDF read back.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shippedRegistry } from "../../src/agency/index";
import { importDocument } from "../../src/document/index";
import { loadPlans, makeReports } from "../../src/excel/index";
import { openHost } from "../../src/host/index";
import { type ReportTable, reportKinds } from "../../src/report/index";

const tools = [
  ["soffice", "--version"],
  ["pdftotext", "-v"],
  ["pdfinfo", "-v"],
] as const;
const canPrint = tools.every(([tool, flag]) => spawnSync(tool, [flag]).status === 0);

const kinds = reportKinds.map(({ id }) => id).filter((id) => id !== "amendments");

async function printedBook(
  folder: string,
): Promise<{ tables: readonly ReportTable[]; pages: string[]; fonts: string }> {
  const host = openHost();
  const file = join(__dirname, "..", "..", "seeds", "003_8d9be0f2603e0adc.txt");
  const imported = await importDocument(
    { name: "003.txt", bytes: new Uint8Array(readFileSync(file)) },
    { registry: shippedRegistry() },
  );
  if (!imported.ok) throw new Error(imported.problem.code);
  const loaded = await loadPlans([imported.value.plan]);
  if (!loaded.ok) throw new Error(loaded.problem.code);
  await Excel.run(async (context) => {
    const status = context.workbook.tables.getItem("NhiemVu").columns.getItem("Trạng thái").getDataBodyRange();
    status.load("rowCount");
    await context.sync();
    status.values = Array.from({ length: status.rowCount }, (_, index) => [index % 3 === 0 ? "Đã hoàn thành" : ""]);
    await context.sync();
  });
  const made = await makeReports({ kinds, asOf: "2026-11-22", soonDays: 60 });
  if (!made.ok) throw new Error(made.problem.code);
  await Excel.run(async (context) => {
    for (const name of ["Nhiệm vụ", "Danh mục"]) context.workbook.worksheets.getItem(name).visibility = "Hidden";
    await context.sync();
  });
  const pdf = print(folder, await host.save());
  execFileSync("pdftotext", ["-layout", pdf, join(folder, "a.txt")]);
  return {
    tables: made.value.reports.map((report) => report.table),
    pages: readFileSync(join(folder, "a.txt"), "utf8").split("\f").slice(0, -1),
    fonts: execFileSync("pdffonts", [pdf], { encoding: "utf8" }),
  };
}

function print(folder: string, bytes: Uint8Array): string {
  writeFileSync(join(folder, "a.xlsx"), bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, "a.xlsx")], {
    stdio: "ignore",
  });
  return join(folder, "a.pdf");
}

(canPrint ? test : test.skip)(
  "the sheets print on A4 with a header on each page and every word of every cell",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "printed-"));
    try {
      const { tables, pages, fonts } = await printedBook(folder);
      const sizes = execFileSync("pdfinfo", ["-l", String(pages.length), join(folder, "a.pdf")], { encoding: "utf8" });
      const pageSizes = sizes.match(/Page +\d+ size:.*/gu) ?? [];
      expect(pageSizes).toHaveLength(pages.length);
      for (const size of pageSizes) expect(size).toMatch(/84[12]\.?\d* x 595/u);
      expect(
        fonts
          .split("\n")
          .slice(2)
          .filter((line) => line !== "" && !/Liberation|Times/u.test(line)),
      ).toEqual([]);
      for (const page of pages) expect(page).toContain("TT");
      const firstPages = pages.filter((page) => page.includes("Phụ lục"));
      expect(firstPages).toHaveLength(kinds.length);
      for (const page of firstPages) expect(page.trim().split("\n")[0]?.trim()).toMatch(/^Phụ lục [IVX]+$/u);
      const words = new Set(pages.join(" ").normalize("NFC").split(/\s+/u));
      const missing = tables
        .flatMap((table) => table.rows)
        .flatMap((row) => row.cells)
        .flatMap((cell) => cell.text.split(/\s+/u))
        .filter((word) => word !== "" && !words.has(word));
      expect([...new Set(missing)]).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  180_000,
);
