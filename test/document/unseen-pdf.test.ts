/**
 * Plans of other offices as PDF files (unseen/pdf/): every task, target and duty that is read of each, as lines reviewed by eye. After a
 * change, write them anew with UPDATE_GOLDEN=1 and read the difference as the clerk of that office would.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "../../src/plan/plan";
import { told } from "./told";

const folder = join(__dirname, "unseen/pdf");
const files = readdirSync(folder).filter((name) => name.endsWith(".pdf"));

test("each reads as it was reviewed", () => {
  const tool = join(__dirname, "print-plan.ts");
  const paths = files.map((file) => join(folder, file));
  const printed = execFileSync(process.execPath, ["--import", "tsx", tool, ...paths], { encoding: "utf8" });
  const reads = JSON.parse(printed) as { plan: Plan }[];
  reads.forEach(({ plan }, i) => {
    const golden = (paths[i] ?? "").replace(/pdf$/u, "read.txt");
    const lines = told(plan);
    if (process.env.UPDATE_GOLDEN === "1") writeFileSync(golden, `${lines.join("\n")}\n`);
    expect([files[i], ...lines]).toEqual([files[i], ...readFileSync(golden, "utf8").replace(/\n$/u, "").split("\n")]);
  });
}, 240_000);
