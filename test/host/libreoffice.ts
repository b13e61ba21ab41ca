/** Runs LibreOffice, where it is installed, as the second opinion on files and formulas. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const hasLibreOffice = spawnSync("soffice", ["--version"], { timeout: 30_000 }).status === 0;

/** Converts a file; LibreOffice recalculates formulas on the way. @param to "xlsx", "pdf" … */
export function convert(bytes: Uint8Array, to: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "soffice-"));
  try {
    writeFileSync(join(folder, "in.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const out = join(folder, "out");
    execFileSync("soffice", [profile, "--headless", "--convert-to", to, "--outdir", out, join(folder, "in.xlsx")], {
      timeout: 120_000,
      stdio: "ignore",
    });
    return readFileSync(join(out, `in.${to}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
