/**
 * A code and its parameters become a sentence of a language that was learnt. The doors of the house learn what they speak: the pane
 * one language at a time, as a script of its own (`load.ts`), the terminal and the tests both at once (`both.ts`).
 */
import { fill, type Params } from "./fill";
import type { Language } from "./format";
import type { vi } from "./vi/index";

export type MessageCode = keyof typeof vi;
type Catalog = Readonly<Record<string, string>>;

const catalogs = new Map<Language, Catalog>();

/** Makes a language known to `say`: every code with its template. */
export function learn(language: Language, catalog: Catalog): void {
  catalogs.set(language, catalog);
}

/** Whether `say` knows the language. */
export function knows(language: Language): boolean {
  return catalogs.has(language);
}

/** Whether there is a sentence for the code, in any language that was learnt: all have the same codes. */
export function hasSentence(code: string): code is MessageCode {
  return [...catalogs.values()].some((catalog) => Object.hasOwn(catalog, code));
}

/** The sentence for a code in a language. A code without a sentence is a bug: tests look for every code that is used. */
export function say(language: Language, code: string, params: Params = {}): string {
  const catalog = catalogs.get(language);
  if (catalog === undefined) throw new Error(`the language "${language}" was not learnt`);
  const template = catalog[code];
  if (template === undefined) throw new Error(`no sentence for the message code "${code}"`);
  return fill(template, language, params);
}
