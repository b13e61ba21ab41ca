/**
 * Whole plans of other offices (unseen/whole/): every task, target and duty that is read of each, as lines reviewed by eye.
 * After a change, write them anew with UPDATE_GOLDEN=1 and read the difference as the clerk of that office would.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { shippedRegistry } from "../../src/agency/index";
import { importDocument } from "../../src/document/index";
import { told } from "./told";

const folder = join(__dirname, "unseen/whole");
const files = readdirSync(folder).filter((name) => !name.endsWith(".read.txt"));
const registry = shippedRegistry();

test.each(files)(
  "%s",
  async (file) => {
    const bytes = new Uint8Array(readFileSync(join(folder, file)));
    const result = await importDocument({ name: file, bytes }, { registry });
    if (!result.ok) throw new Error(result.problem.code);
    const golden = join(folder, file.replace(/\.\w+$/u, ".read.txt"));
    const lines = told(result.value.plan);
    if (process.env.UPDATE_GOLDEN === "1") writeFileSync(golden, `${lines.join("\n")}\n`);
    expect(lines).toEqual(readFileSync(golden, "utf8").replace(/\n$/u, "").split("\n"));
  },
  60_000,
);
