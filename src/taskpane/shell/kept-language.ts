/**
 * The language that a clerk chose for the pane, kept in the browser's storage of this add-in: many offices have an English Excel. Where the
 * storage is switched off the choice lasts as long as the pane.
 */
import type { Language } from "../../messages";

/** Excel for the web gives each tenant a part of the storage (`Office.context.partitionKey`). */
const keyOf = (partition: string | undefined) => `${partition ?? ""}so-ke-hoach.language`;

export function readKeptLanguage(partition: string | undefined): Language | null {
  try {
    const kept = window.localStorage.getItem(keyOf(partition));
    return kept === "vi" || kept === "en" ? kept : null;
  } catch {
    return null;
  }
}

export function keepLanguage(partition: string | undefined, language: Language): void {
  try {
    window.localStorage.setItem(keyOf(partition), language);
  } catch {
    // Nothing to do: it is spoken now, and asked for again next time.
  }
}
