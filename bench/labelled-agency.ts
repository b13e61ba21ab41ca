/**
 * The labelled agency cells of test/agency/labelled: files of lines "cell => expected references", each file naming its registry.
 * Expected: an id; "~" with the group's text or id, or nothing where only the kind counts; "?text" for what the registry cannot
 * know, "?text>id" with the agency that must come first among the suggestions.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Registry, registryFromRows, shippedRegistry } from "../src/agency/index";

export interface ExpectedRef {
  readonly kind: "agency" | "collective" | "unknown";
  readonly id: string | null;
  readonly text: string | null;
  /** For "unknown": what must come first among the suggestions, where something must. */
  readonly suggested: string | null;
}

export interface LabelledCell {
  readonly file: string;
  readonly text: string;
  readonly registry: Registry;
  readonly expected: readonly ExpectedRef[];
}

/** Scripts and tests run from the root of the project. */
const folder = "test/agency/labelled";

/** Readings that were reviewed after the fact: they guard against falling back and are left out of every measure. */
export const regressionSet = "agreed.txt";

/** The cells that were labelled before they were read, or those of the files named. */
export function labelledCells(
  files = readdirSync(folder).filter((name) => name.endsWith(".txt") && name !== regressionSet),
): LabelledCell[] {
  return files.flatMap((file) => {
    const lines = readFileSync(join(folder, file), "utf8").split("\n");
    const name = lines.find((line) => line.startsWith("@registry "))?.slice("@registry ".length) ?? "";
    const registry = registryNamed(name);
    return lines
      .filter((line) => line.includes(" => "))
      .map((line) => {
        const [text = "", expected = ""] = line.split(" => ");
        return {
          file,
          registry,
          text: text.replaceAll("\\r", "\r").replaceAll("\\n", "\n"),
          expected: expected.split(" | ").map(expectedRef),
        };
      });
  });
}

const made = new Map<string, Registry>();

function registryNamed(name: string): Registry {
  const known = made.get(name) ?? (name === "thanh-hoa" ? shippedRegistry() : fromRows(name));
  made.set(name, known);
  return known;
}

function fromRows(name: string): Registry {
  const rows = JSON.parse(readFileSync(join(folder, `${name}.rows.json`), "utf8"));
  const read = registryFromRows(rows);
  if (!read.ok) throw new Error(`${name}: ${read.problem.code}`);
  return read.value.registry;
}

function expectedRef(written: string): ExpectedRef {
  const text = written.trim();
  if (text.startsWith("~")) {
    const rest = text.slice(1);
    const id = rest.startsWith("nhom-") ? rest : null;
    return { kind: "collective", id, text: id === null && rest !== "" ? rest : null, suggested: null };
  }
  if (!text.startsWith("?")) return { kind: "agency", id: text, text: null, suggested: null };
  const [unknown = "", suggested = null] = text.slice(1).split(">");
  return { kind: "unknown", id: null, text: unknown, suggested };
}
