/**
 * The text as families see it: lower case, one kind of dash, unit for unit as long as the original, so that places found in
 * one hold in the other. And patterns that are written once with all marks and also read text typed without any.
 */
import { wordEnd, wordStart } from "../text/word";

const dashes = /[\u2010-\u2015\u2212÷~→]/gu;

/** Stands for text that a family has taken: no letter, no digit, no space, so no later pattern reaches across it. */
export const taken = "\uE000";

/** Lower case and plain dashes; every place in it is the same place in `text`. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : Array.from(text, lowerUnit).join("");
  return same.replace(dashes, "-");
}

function lowerUnit(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

/** Whether a text was typed without any Vietnamese letter: then words are compared without marks. */
export function isUnmarked(lower: string): boolean {
  return !/[\u00C0-\u1EF9]/u.test(lower);
}

/** The same letters without their marks, đ as d. */
export function withoutMarks(source: string): string {
  return source.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d");
}

/**
 * The letters, marks and figures of lower-case Vietnamese text as plain ranges. All of Unicode in these classes, which every family
 * asks for at every character, costs as much again as the search.
 */
const ranges: Readonly<Record<string, string>> = {
  "\\p{L}": "a-z\\u00c0-\\u024f\\u1e00-\\u1eff",
  "\\p{M}": "\\u0300-\\u036f",
  "\\p{N}": "0-9",
};

/** Writes those ranges for `\p{L}`, `\p{M}` and `\p{N}`, inside a class or standing alone. */
function inRanges(source: string): string {
  return source.replace(/\[(?:[^\]\\]|\\.)*\]|\\p\{[LMN]\}/gu, (part) => {
    const named = part.replace(/\\p\{[LMN]\}/gu, (name) => ranges[name] ?? name);
    return part.startsWith("[") ? named : `[${named}]`;
  });
}

/** One pattern in two forms: for text with Vietnamese letters, and for text typed without marks. */
export interface Pattern {
  readonly marked: RegExp;
  readonly unmarked: RegExp;
}

/** Compiles a source written in lower case with all marks, for whole words. `flags` are added to "u". */
export function pattern(source: string, flags = "g"): Pattern {
  return loosePattern(`${wordStart}(?:${source})${wordEnd}`, flags);
}

/** Compiles a source as it is, without asking for whole words. */
export function loosePattern(source: string, flags = "g"): Pattern {
  const compiled = (form: string) => new RegExp(inRanges(form), `${flags}u`);
  return { marked: compiled(source), unmarked: compiled(withoutMarks(source)) };
}
