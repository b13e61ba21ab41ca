/**
 * Agency cells read by us and by Fuse.js, side by side: the same registry, the same labelled cells, accuracy and speed. Fuse is
 * given the best chance an ordinary add-in would give it: the cell cut at commas, semicolons and line breaks, every name and alias
 * searched, the best hit taken when it is near. Then the cost of reading from 1,000 to 100,000 cells.
 */
import Fuse from "fuse.js";
import { readAgencies, readAgencyCell, shippedRegistry } from "../src/agency/index";
import { cleanText } from "../src/text/normalize";
import { type LabelledCell, labelledCells } from "./labelled-agency";

const sizes = [1_000, 10_000, 100_000];
const fuseThreshold = 0.25;
const compared = 250;

/** The lines that `npm run bench` prints for agencies. */
export function benchAgencies(): string[] {
  const registry = shippedRegistry();
  const all = labelledCells().filter((cell) => cell.registry === registry);
  const cells = evenly(all);
  const known = evenly(all.filter(({ expected }) => expected.every(({ kind }) => kind === "agency")));
  const foreign = evenly(all.filter(({ expected }) => expected.every(({ kind }) => kind === "unknown")));
  const ours = (text: string) => readAgencies(text, registry).refs.flatMap(({ id }) => (id === null ? [] : [id]));
  const fuse = fuseReader();
  for (let round = 0; round < 3; round++) for (const { text } of cells) readAgencyCell(text, registry);
  const rows = [
    ["", "cells of known agencies", "nothing claimed of unknown", "microseconds a cell"],
    ["Sổ Kế hoạch", share(known, ours), unclaimed(foreign, ours), speed(cells, ours)],
    ["Fuse.js", share(known, fuse), unclaimed(foreign, fuse), speed(cells, fuse)],
  ];
  const lines = [
    `Agencies: every so many of ${all.length} labelled cells, ${known.length} of known agencies, ${foreign.length} of unknown ones, ${registry.records.length} agencies`,
    ...rows.map((row) => `  ${row.map((cell, at) => cell.padEnd(at === 0 ? 14 : 30)).join("")}`.trimEnd()),
    "Agencies: reading is linear",
  ];
  for (const size of sizes) {
    const texts = Array.from({ length: size }, (_, at) => all[at % all.length]?.text ?? "");
    lines.push(`  ${String(size).padStart(7)} cells   ${elapsed(() => texts.forEach(ours)).toFixed(0)} ms`);
  }
  const slips = labelledCells(["slips.txt"]);
  lines.push(
    `  with suggestions, slips only   ${speed(slips, (text) => readAgencyCell(text, registry))} microseconds a cell`,
  );
  return lines;
}

/** Reads a cell as the usual fuzzy search would. */
function fuseReader(): (text: string) => string[] {
  const entries = shippedRegistry().records.flatMap(({ id, name, aliases }) =>
    [name, ...aliases].map((text) => ({ id, text: cleanText(text) })),
  );
  const fuse = new Fuse(entries, {
    keys: ["text"],
    threshold: fuseThreshold,
    includeScore: true,
    ignoreLocation: true,
  });
  return (text) =>
    text
      .split(/[,;\n]+/u)
      .map(cleanText)
      .filter((part) => part !== "")
      .flatMap((part) => fuse.search(part, { limit: 1 }).map(({ item }) => item.id));
}

/** Up to `compared` of the cells, from all of the files: Fuse.js takes tens of milliseconds for one. */
function evenly(cells: readonly LabelledCell[]): LabelledCell[] {
  const step = Math.max(1, Math.ceil(cells.length / compared));
  return cells.filter((_, at) => at % step === 0);
}

type Reader = (text: string) => readonly string[];

function share(cells: readonly LabelledCell[], read: Reader): string {
  const right = cells.filter(({ text, expected }) => read(text).join() === expected.map(({ id }) => id).join()).length;
  return `${right} of ${cells.length} right`;
}

function unclaimed(cells: readonly LabelledCell[], read: Reader): string {
  return `${cells.filter(({ text }) => read(text).length === 0).length} of ${cells.length} cells`;
}

function speed(cells: readonly LabelledCell[], read: (text: string) => unknown): string {
  const time = elapsed(() => {
    for (const { text } of cells) read(text);
  });
  return ((1000 * time) / cells.length).toFixed(0);
}

/** Milliseconds of processor time: other programs on the machine do not count. */
function elapsed(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
