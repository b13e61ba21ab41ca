/** The five seed documents, read once for all tests. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { shippedRegistry } from "../../src/agency/index";
import { type ImportedDocument, importDocument } from "../../src/document/index";

const folder = join(__dirname, "../../seeds");

/** The path of the seed whose name begins with the number ("003"). */
export function seedPath(number: string): string {
  const name = readdirSync(folder).find((file) => file.startsWith(`${number}_`) && file.endsWith(".txt"));
  if (name === undefined) throw new Error(`no seed ${number}`);
  return join(folder, name);
}

export async function readBytes(bytes: Uint8Array, name = "test.txt"): Promise<ImportedDocument> {
  const result = await importDocument({ name, bytes }, { registry: shippedRegistry() });
  if (!result.ok) throw new Error(`${result.problem.code} ${JSON.stringify(result.problem.params)}`);
  return result.value;
}

export function readText(text: string): Promise<ImportedDocument> {
  return readBytes(new TextEncoder().encode(text));
}

export function readSeed(number: string): Promise<ImportedDocument> {
  return readBytes(new Uint8Array(readFileSync(seedPath(number))), `${number}.txt`);
}
