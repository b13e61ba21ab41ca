/**
 * Word's automatic numbers, made explicit: the reader of a document sees "1.2." or "b)", the file holds only a list id and a
 * level. Counters follow ECMA-376 part 1, 17.9: one set per abstract numbering, deeper levels restart, overrides restart once.
 */
import { toRoman } from "../../../text/roman";
import { childOf, childrenOf, type Element, propertyOf } from "../xml";

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** Level (from 0) whose numbers restart this one; -1 for never. */
  readonly restart: number | null;
  readonly legal: boolean;
  readonly style: string | null;
}

interface List {
  readonly abstract: string;
  readonly overrides: ReadonlyMap<number, { readonly start: number | null; readonly level: Level | null }>;
}

export interface NumberingPlace {
  readonly list: string;
  readonly level: number;
}

const letters = "abcdefghijklmnopqrstuvwxyz";

/** A number in one of Word's formats; formats of other scripts fall back to figures. */
function written(value: number, format: string): string {
  switch (format) {
    case "upperRoman":
      return toRoman(value);
    case "lowerRoman":
      return toRoman(value).toLowerCase();
    case "upperLetter":
      return (letters[(value - 1) % 26] ?? "").repeat(Math.ceil(value / 26)).toUpperCase();
    case "lowerLetter":
      return (letters[(value - 1) % 26] ?? "").repeat(Math.ceil(value / 26));
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "none":
      return "";
    default:
      return String(value);
  }
}

function readLevel(element: Element): Level {
  const restart = propertyOf(element, "w:lvlRestart");
  const legal = childOf(element, "w:isLgl");
  return {
    format: propertyOf(element, "w:numFmt") ?? "decimal",
    text: propertyOf(element, "w:lvlText") ?? "",
    start: Number(propertyOf(element, "w:start") ?? "1"),
    restart: restart === undefined ? null : Number(restart) - 1,
    legal: legal !== undefined && legal.attributes["w:val"] !== "0" && legal.attributes["w:val"] !== "false",
    style: propertyOf(element, "w:pStyle") ?? null,
  };
}

export class Numbering {
  private readonly levels = new Map<string, Map<number, Level>>();
  private readonly lists = new Map<string, List>();
  private readonly counters = new Map<string, number[]>();
  private readonly overridden = new Set<string>();

  constructor(root: Element | null) {
    for (const abstract of childrenOf(root ?? undefined, "w:abstractNum")) {
      const id = abstract.attributes["w:abstractNumId"] ?? "";
      const levels = new Map<number, Level>();
      for (const level of childrenOf(abstract, "w:lvl"))
        levels.set(Number(level.attributes["w:ilvl"]), readLevel(level));
      this.levels.set(id, levels);
    }
    for (const num of childrenOf(root ?? undefined, "w:num")) {
      const overrides = new Map<number, { start: number | null; level: Level | null }>();
      for (const override of childrenOf(num, "w:lvlOverride")) {
        const start = propertyOf(override, "w:startOverride");
        const level = childOf(override, "w:lvl");
        overrides.set(Number(override.attributes["w:ilvl"]), {
          start: start === undefined ? null : Number(start),
          level: level === undefined ? null : readLevel(level),
        });
      }
      this.lists.set(num.attributes["w:numId"] ?? "", {
        abstract: propertyOf(num, "w:abstractNumId") ?? "",
        overrides,
      });
    }
  }

  /** The list level that numbers paragraphs of a style, for styles whose numbering names only the list. */
  levelOfStyle(list: string, style: string): number | null {
    for (const [level, { style: own }] of this.levels.get(this.lists.get(list)?.abstract ?? "") ?? [])
      if (own === style) return level;
    return null;
  }

  private levelAt(list: List, level: number): Level | null {
    return list.overrides.get(level)?.level ?? this.levels.get(list.abstract)?.get(level) ?? null;
  }

  /** Counts one paragraph and returns the number it shows ("" where the list shows none). */
  next({ list: id, level: at }: NumberingPlace): string {
    const list = this.lists.get(id);
    const level = list === undefined ? null : this.levelAt(list, at);
    if (list === undefined || level === null) return "";
    const counters = this.counters.get(list.abstract) ?? [];
    this.counters.set(list.abstract, counters);
    const override = list.overrides.get(at)?.start ?? null;
    const key = `${id}:${at}`;
    if (override !== null && !this.overridden.has(key)) {
      this.overridden.add(key);
      counters[at] = override;
    } else counters[at] = counters[at] === undefined ? level.start : counters[at] + 1;
    for (let deeper = at + 1; deeper < counters.length; deeper++) {
      const own = this.levelAt(list, deeper)?.restart;
      if (own === null || own === undefined || own >= at) delete counters[deeper];
    }
    if (level.format === "bullet") return /^[+–—*•-]$/u.test(level.text) ? level.text : level.text === "o" ? "+" : "-";
    return level.text.replace(/%(\d)/gu, (_, digit: string) => {
      const of = Number(digit) - 1;
      const shown = this.levelAt(list, of);
      const value = counters[of] ?? shown?.start ?? 1;
      return written(value, level.legal ? "decimal" : (shown?.format ?? "decimal"));
    });
  }
}
