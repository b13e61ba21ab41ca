/**
 * Makes the structured plans that the product ships (`NNN.plan.json`) from the seed documents beside this file:
 * `npm run plans`. The result is reviewed by eye; a test fails when a file is stale.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { shippedRegistry } from "../src/agency/index";
import { importDocument } from "../src/document/index";

const folder = dirname(fileURLToPath(import.meta.url));

for (const name of readdirSync(folder).filter((file) => file.endsWith(".txt"))) {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const result = await importDocument({ name, bytes }, { registry: shippedRegistry() });
  if (!result.ok) throw new Error(`${name}: ${result.problem.code}`);
  const { plan, messages } = result.value;
  writeFileSync(join(folder, name.replace(/\.txt$/u, ".plan.json")), `${JSON.stringify(plan, null, 1)}\n`);
  console.log(`${name}: ${plan.tasks.length} tasks, ${plan.sections.length} sections, ${plan.targets.length} targets, ${plan.duties.length} duties, ${messages.length} messages`);
}
