/**
 * The one place where a sentence is made: a code and its parameters become Vietnamese or English. Sentences are templates:
 * "{name}" puts a parameter in as it is, "{n:number}" with Vietnamese or English digits, "{d:date}" an ISO day as dd/MM/yyyy.
 */
import { en } from "./en/index";
import { vi } from "./vi/index";

export type Language = "vi" | "en";
export type MessageCode = keyof typeof vi;
type Params = Readonly<Record<string, string | number>>;

const catalogs: Record<Language, Readonly<Record<string, string>>> = { vi, en };

/** 1234.5 → "1.234,5" in Vietnamese, "1,234.5" in English; at most two decimals. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-US", { maximumFractionDigits: 2 }).format(value);
}

/** "2026-01-07" → "07/01/2026" in both languages: the form Vietnamese offices read. Other text is returned as it is. */
export function formatDate(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return parts === null ? date : `${parts[3]}/${parts[2]}/${parts[1]}`;
}

/** Whether the catalogue has a sentence for the code. */
export function hasSentence(code: string): code is MessageCode {
  return Object.hasOwn(vi, code);
}

/** The sentence for a code in a language. A code without a sentence is a bug: tests look for every code that is used. */
export function say(language: Language, code: string, params: Params = {}): string {
  const template = catalogs[language][code];
  if (template === undefined) throw new Error(`no sentence for the message code "${code}"`);
  return template.replace(/\{(\w+)(?::(number|date))?\}/g, (whole, name: string, form: string | undefined) => {
    const value = params[name];
    if (value === undefined) return whole;
    if (form === "number") return formatNumber(Number(value), language);
    if (form === "date") return formatDate(String(value));
    return String(value);
  });
}
