import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx, writeXlsx, XlsxError } from "../../../src/host/xlsx";
import fc from "../../property";
import { sampleWorkbook } from "./sample-workbook";

/** Opens, or refuses with a reason; anything else is a bug. */
async function opensOrRefuses(bytes: Uint8Array): Promise<void> {
  try {
    const workbook = await readXlsx(bytes);
    await writeXlsx(workbook);
  } catch (error) {
    expect(error).toBeInstanceOf(XlsxError);
  }
}

test("a package with bytes changed or cut off is opened or refused, never a crash", async () => {
  const original = await writeXlsx(sampleWorkbook());
  const place = fc.integer({ min: 0, max: original.length - 1 });
  const change = fc.tuple(place, fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), fc.option(place), async (changes, end) => {
      const bytes = original.slice(0, end ?? original.length);
      for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
      await opensOrRefuses(bytes);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test("parts with attributes and elements torn out are opened or refused, never a crash", async () => {
  const original = unzipSync(await writeXlsx(sampleWorkbook()));
  const parts = Object.keys(original).filter((path) => /\.(xml|rels)$/.test(path));
  const tear = fc.record({
    path: fc.constantFrom(...parts),
    start: fc.double({ min: 0, max: 1, noNaN: true }),
    what: fc.constantFrom("attribute", "element", "number", "whole part"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(tear, { minLength: 1, maxLength: 4 }), async (tears) => {
      const files = { ...original };
      for (const { path, start, what } of tears) {
        const bytes = files[path];
        if (bytes === undefined) continue;
        if (what === "whole part") {
          delete files[path];
          continue;
        }
        const text = strFromU8(bytes);
        const at = Math.floor(start * text.length);
        const rest = text.slice(at);
        const patterns = { attribute: / [\w:]+="[^"]*"/, element: /<(\w+)[^<>]*\/>/, number: /\d+/ };
        files[path] = strToU8(text.slice(0, at) + rest.replace(patterns[what], what === "number" ? "99999999999" : ""));
      }
      await opensOrRefuses(zipSync(files, { level: 0 }));
    }),
    { numRuns: 200 },
  );
}, 120_000);
