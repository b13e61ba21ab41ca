/** Shuffled, cut and dirtied documents: no exception, no line lost. */

import { readFileSync } from "node:fs";
import { shippedRegistry } from "../../src/agency/index";
import { importDocument } from "../../src/document/index";
import { matchKey } from "../../src/text/key";
import fc from "../property";
import { seedPath } from "./seed";

const registry = shippedRegistry();
const seeds = ["000", "003", "004"].map((number) => readFileSync(seedPath(number), "utf8").split("\n"));
const keywords = [
  "TT",
  "Số TT",
  "Nội dung",
  "Sở Y tế",
  "Đơn vị chủ trì",
  "Quý I/2026",
  "I",
  "1",
  "a)",
  "-",
  "|",
  "||||",
  "\t",
  "PHỤ LỤC",
  "Điều 1.",
  "Căn cứ",
  "QUYẾT ĐỊNH",
  "chủ trì, phối hợp với",
  "đạt 15%",
  "*",
  "<p>",
  "(",
  "“",
];

const slice = fc
  .tuple(fc.constantFrom(...seeds), fc.nat(430), fc.integer({ min: 1, max: 45 }))
  .map(([lines, from, length]) => lines.slice(from, from + length));
const noise = fc.array(
  fc.array(fc.constantFrom(...keywords), { maxLength: 6 }).map((words) => words.join(" ")),
  { maxLength: 30 },
);
const anyDocument = fc.oneof(
  slice,
  slice.chain((lines) => fc.shuffledSubarray(lines, { minLength: Math.min(1, lines.length) })),
  noise,
  fc.tuple(slice, noise).map(([a, b]) => a.flatMap((line, i) => [line, b[i] ?? ""])),
);

const words = (text: string) => matchKey(text.replace(/<[^>]+>|[*|_#]/gu, " ")).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
const strings = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : value !== null && typeof value === "object"
      ? Object.values(value).flatMap(strings)
      : [];

/** What is left of a tag whose brackets a cut took away. */
const tagNames = new Set(["p", "i", "b"]);

test("never throw and never lose a line", async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (lines) => {
      const bytes = new TextEncoder().encode(lines.join("\n"));
      const result = await importDocument({ name: "x", bytes }, { registry });
      if (!result.ok) return;
      const { plan, messages, lines: read } = result.value;
      // A text that says it is a web page has its lines at its tags: what is told of a line is told of those.
      const all = new Set(read.flatMap(words));
      const unread = lines.flatMap(words).filter((word) => !all.has(word) && !tagNames.has(word));
      if (unread.length > 0) throw new Error(`not read at all: ${unread.join(" ")}`);
      const told = new Set<number>();
      for (const { params } of messages)
        for (let line = Number(params.from); line <= Number(params.to); line++) told.add(line);
      const held = new Set(strings(plan).flatMap(words));
      read.forEach((line, i) => {
        const missing = words(line).filter((word) => !held.has(word));
        if (!told.has(i + 1) && missing.length > words(line).length * 0.4)
          throw new Error(`line ${i + 1} is lost: ${line}`);
      });
    }),
    { numRuns: 150 },
  );
}, 120_000);
