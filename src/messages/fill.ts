/** Puts parameters into a sentence's template: "{name}" as it is, "{n:number}" with the language's digits, "{d:date}" as dd/MM/yyyy. */
import { formatDate, formatNumber, type Language } from "./format";

export type Params = Readonly<Record<string, string | number>>;

/** The sentence; a parameter that is not given stays as its placeholder. */
export function fill(template: string, language: Language, params: Params): string {
  return template.replace(/\{(\w+)(?::(number|date))?\}/g, (whole, name: string, form: string | undefined) => {
    const value = params[name];
    if (value === undefined) return whole;
    if (form === "number") return formatNumber(Number(value), language);
    if (form === "date") return formatDate(String(value));
    return String(value);
  });
}
