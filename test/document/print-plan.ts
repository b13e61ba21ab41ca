/** Reads a document in a process of its own and prints the result: the PDF library is an ES module that jest does not load. */
import { readFileSync } from "node:fs";
import { shippedRegistry } from "../../src/agency/index";
import { importDocument } from "../../src/document/index";

const path = process.argv[2] ?? "";
const bytes = new Uint8Array(readFileSync(path));
importDocument({ name: "tệp.pdf", bytes }, { registry: shippedRegistry() }).then((result) => {
  process.stdout.write(
    JSON.stringify(result.ok ? { plan: result.value.plan, messages: result.value.messages } : result),
  );
});
