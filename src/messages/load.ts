/** Fetches the sentences of one language, each a script of its own, so that the pane waits only for the one that it speaks. */
import type { Language } from "./format";
import { knows, learn } from "./say";

const catalogs = {
  vi: async () => (await import(/* webpackChunkName: "vi" */ "./vi/index")).vi,
  en: async () => (await import(/* webpackChunkName: "en" */ "./en/index")).en,
} as const;

/** Resolves when `say` knows the language; rejects when its script cannot be fetched, and may then be called again. */
export async function loadSentences(language: Language): Promise<void> {
  if (!knows(language)) learn(language, await catalogs[language]());
}
