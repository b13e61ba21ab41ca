/** The plans shipped with the product are what the documents read to today; every line of the documents is accounted for. */
import { readFileSync } from "node:fs";
import type { ImportedDocument } from "../../src/document/index";
import { say } from "../../src/messages/index";
import { planSchema } from "../../src/plan/plan";
import { matchKey } from "../../src/text/key";
import { readSeed, seedPath } from "./seed";

const seeds = ["000", "001", "002", "003", "004"] as const;
const read: Record<string, ImportedDocument> = {};
beforeAll(async () => {
  for (const number of seeds) read[number] = await readSeed(number);
}, 180_000);

const of = (number: string): ImportedDocument => {
  const found = read[number];
  if (found === undefined) throw new Error(`seed ${number} was not read`);
  return found;
};

test.each(seeds)("seeds/%s….plan.json is up to date (else: npm run plans, and review)", (number) => {
  const stored: unknown = JSON.parse(readFileSync(seedPath(number).replace(/\.txt$/u, ".plan.json"), "utf8"));
  expect(stored).toEqual(planSchema.parse(of(number).plan));
});

test.each(seeds)("every message of seed %s has a sentence in both languages", (number) => {
  for (const { code, params } of of(number).messages)
    for (const language of ["vi", "en"] as const) expect(say(language, code, params)).not.toMatch(/\{\w+/u);
});

const wordsOf = (text: string) => matchKey(text.replace(/<[^>]+>|[*|_#]/gu, " ")).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/**
 * A line counts as held when its runs of three words are: a PDF's lines hold pieces of several cells, so where one cell ends
 * and the next begins a run may not be in the Plan.
 */
const window = 3;
const mostPieces = 0.6;

/** All strings in a value. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(strings) : [];
}

describe.each(seeds)("coverage of seed %s", (number) => {
  test("every line is in the Plan or in the lines a message names", () => {
    const { plan, messages, lines } = of(number);
    const told = new Set<number>();
    for (const { params } of messages) {
      if (typeof params.from !== "number" || typeof params.to !== "number") continue;
      for (let line = params.from; line <= params.to; line++) told.add(line);
    }
    const held = ` ${strings(plan).flatMap(wordsOf).join(" ")} `;
    const lost = lines.flatMap((text, i) => {
      const words = wordsOf(text);
      if (words.length === 0 || told.has(i + 1)) return [];
      const pieces = Array.from({ length: Math.ceil(words.length / window) }, (_, k) =>
        words.slice(k * window, k * window + window),
      );
      const present = pieces.filter((piece) => held.includes(` ${piece.join(" ")} `)).length;
      return present < pieces.length * mostPieces ? [`${i + 1}: ${text.slice(0, 100)}`] : [];
    });
    expect(lost).toEqual([]);
  });
});
