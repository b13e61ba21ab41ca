/** The kinds of administrative and party documents, by name and by the symbol in their number (Decree 30/2020, appendix III). */
import { matchKey, searchKey } from "../../text/key";

/** Longer names first: "Chương trình hành động" before "Chương trình". */
export const kindNames = [
  "Chương trình hành động",
  "Kế hoạch hành động",
  "Chương trình công tác",
  "Kế hoạch công tác",
  "Nghị quyết liên tịch",
  "Kế hoạch liên ngành",
  "Kế hoạch phối hợp",
  "Chương trình",
  "Kế hoạch",
  "Quyết định",
  "Nghị quyết",
  "Nghị định",
  "Thông tư",
  "Chỉ thị",
  "Công điện",
  "Kết luận",
  "Thông báo",
  "Thông tri",
  "Hướng dẫn",
  "Quy định",
  "Quy chế",
  "Đề án",
  "Phương án",
  "Dự án",
  "Báo cáo",
  "Tờ trình",
  "Chiến lược",
  "Công văn",
] as const;

const bySymbol: Readonly<Record<string, string>> = {
  QĐ: "Quyết định",
  KH: "Kế hoạch",
  CTr: "Chương trình",
  CTrHĐ: "Chương trình hành động",
  CTHĐ: "Chương trình hành động",
  KHHĐ: "Kế hoạch hành động",
  KHLN: "Kế hoạch liên ngành",
  KHPH: "Kế hoạch phối hợp",
  NQ: "Nghị quyết",
  NQLT: "Nghị quyết liên tịch",
  NĐ: "Nghị định",
  TT: "Thông tư",
  CT: "Chỉ thị",
  CĐ: "Công điện",
  KL: "Kết luận",
  TB: "Thông báo",
  HD: "Hướng dẫn",
  QyĐ: "Quy định",
  QC: "Quy chế",
  ĐA: "Đề án",
  PA: "Phương án",
  DA: "Dự án",
  BC: "Báo cáo",
  TTr: "Tờ trình",
};

const keyed = kindNames.map((name) => ({ name, key: matchKey(name), plain: searchKey(name) }));

/** The kind a text begins with, and what follows it; null when it begins with none. */
export function leadingKind(text: string): { kind: string; rest: string } | null {
  const key = matchKey(text);
  const found = keyed.find(
    (kind) => key === kind.key || (key.startsWith(kind.key) && /^[\s:]/u.test(key.slice(kind.key.length))),
  );
  if (found === undefined) {
    // Scanners change marks: a line of capitals that is a kind but for them is the heading ("QUYÉT ĐỊNH"); no two kinds meet so.
    const scanned =
      text === text.toLocaleUpperCase("vi") ? keyed.find(({ plain }) => plain === searchKey(text)) : undefined;
    return scanned === undefined ? null : { kind: scanned.name, rest: "" };
  }
  const words = found.name.split(" ").length;
  return { kind: found.name, rest: text.split(/\s+/u).slice(words).join(" ").replace(/^:\s*/u, "") };
}

/** The kind that a document number's symbol stands for ("74/QĐ-UBND" → Quyết định), or null. */
export function kindOfNumber(number: string): string | null {
  for (const part of number.split(/[/\-\s]/u)) {
    const kind = bySymbol[part];
    if (kind !== undefined) return kind;
  }
  return null;
}

/** A document number anywhere in a text: "74/QĐ-UBND", "05- NQ/TU", "20/2021/NQ-HĐND", "07-CTr/TU", "66.4/2025/NQ-CP". */
export const numberPattern =
  "\\d{1,5}(?:\\.\\d{1,2})?\\s?(?:/\\s?\\d{4}\\s?)?[/-]\\s?\\p{Lu}[\\p{L}&]{0,9}\\d{0,2}(?:\\s?[/-]\\s?[\\p{L}\\d&]{1,12}){0,3}";

/** A number without the spaces that wrapping and typing put in: "913 /QĐ-UBND" → "913/QĐ-UBND". */
export function tidyNumber(text: string): string {
  return text.replace(/\s*([/-])\s*/gu, "$1").trim();
}
