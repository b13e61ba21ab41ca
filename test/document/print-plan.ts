/**
 * Reads documents in a process of its own and prints a JSON list of results: the PDF library is an ES module that jest does not
 * load, and starting a process for each document takes longer than reading it.
 */
import { readFileSync } from "node:fs";
import { shippedRegistry } from "../../src/agency/index";
import { importDocument } from "../../src/document/index";

const registry = shippedRegistry();

async function main(): Promise<void> {
  const results: unknown[] = [];
  for (const path of process.argv.slice(2)) {
    const result = await importDocument({ name: "tệp.pdf", bytes: new Uint8Array(readFileSync(path)) }, { registry });
    results.push(result.ok ? { plan: result.value.plan, messages: result.value.messages } : result);
  }
  process.stdout.write(JSON.stringify(results));
}

void main();
