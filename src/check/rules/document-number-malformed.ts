/** A document number that breaks the form of Nghị định 30/2020 ("123/QĐ-UBND"): wrong marks, missing strokes, spaces inside. */
import { searchKey } from "../../text/key";
import type { Fault, RowRule } from "../rule";

/** Types of documents by their abbreviation (Nghị định 30/2020, Phụ lục III). */
const types = [
  "NQ",
  "QĐ",
  "CT",
  "QC",
  "TB",
  "HD",
  "CTr",
  "KH",
  "PA",
  "ĐA",
  "DA",
  "BC",
  "BB",
  "TTr",
  "HĐ",
  "CĐ",
  "KL",
] as const;
const typeByKey = new Map(types.map((type) => [searchKey(type), type]));
const typeSource = "(?:NQ|Q[ĐDÐ]|CTr|CT|QC|TB|HD|KH|PA|[ĐDÐ]A|BC|BB|TTr|H[ĐDÐ]|C[ĐDÐ]|KL)";
const issuer = "[A-ZĐÐ][A-Za-zĐđÐ&]{1,15}(?:[-.][A-ZĐ][A-Za-zĐđ&]{0,12})*";
/** Number, type and issuer with whatever stands between them. */
const loose = new RegExp(
  `(?<![\\p{L}\\p{N}/])(?<number>\\d{1,5})(?<year>\\s*/\\s*\\d{4})?(?<stroke>\\s*[/\\-.]?\\s*)(?<type>${typeSource})(?<dash>\\s*[-/.]?\\s*|\\s+)(?<issuer>${issuer})(?![\\p{L}\\p{N}])`,
  "gu",
);

export const documentNumberMalformed: RowRule = {
  id: "document-number-malformed",
  scope: "row",
  severity: "warning",
  column: ["evidence"],
  check(row) {
    const text = String(row.value("evidence"));
    return [...text.matchAll(loose)].flatMap((match): Fault[] => {
      const right = rightForm(match);
      if (right === null || right === match[0]) return [];
      const to = text.slice(0, match.index) + right + text.slice(match.index + match[0].length);
      const reason = { code: "suggestion.document-number", params: { text: match[0] } };
      const suggestions = [{ changes: [{ column: "evidence" as const, to }], label: right, reason }];
      return [{ column: "evidence", params: { text: match[0], right }, suggestions }];
    });
  },
};

/** "5-QD UBND" → "05/QĐ-UBND"; null when the type is none of the decree's. Party papers keep their "-" after the number. */
function rightForm(match: RegExpMatchArray): string | null {
  const { number = "", year, stroke = "", type = "", dash = "", issuer: from = "" } = match.groups ?? {};
  const right = typeByKey.get(searchKey(type));
  // "542/BCTĐ-STP", "15/QCPH-UBND": the type is a longer one that the decree leaves to the offices
  if (right === undefined || (dash === "" && from.includes("-"))) return null;
  const party = stroke.trim() === "-" && /^(?:TU|TW|BTG|UBKT|ĐU|HU|TĐTN|ĐUK)/u.test(from);
  const padded = number.length < 2 ? `0${number}` : number;
  const middle = year === undefined ? (party ? "-" : "/") : `${year.replace(/\s/gu, "")}/`;
  return `${padded}${middle}${right}${party ? "/" : "-"}${from.replace(/Ð/gu, "Đ")}`;
}
