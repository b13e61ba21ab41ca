/**
 * A part of a year that is neither month nor quarter.
 *   "6 tháng đầu năm 2026", "06 tháng cuối năm 2026", "9 tháng năm 2026", "6T/2026", "6T đầu năm 2026", "sáu tháng đầu năm",
 *   "nửa đầu năm 2026", "nửa cuối năm"
 */
import type { Family } from "../family";
import { pattern } from "../letter";
import { readNumber, readYear, yearSource } from "../numeral";
import { timeToken } from "./time";

const year = `(?:\\s*(?:năm\\s*)?(?:,\\s*|của\\s*)?(?:năm\\s*)?[/]?\\s*(?<year>${yearSource})|\\s*năm)?`;

export const monthsOfYear: Family = {
  name: "months-of-year",
  signs: ["t"],
  pattern: pattern(
    `(?<count>\\d{1,2}|ba|sáu|chín)\\s*(?:tháng|t(?=\\s*(?:đầu|cuối|/\\s*20)))\\s*(?:(?<side>đầu|cuối)(?!\\s*(?:tiên\\s*|cùng\\s*)?(?:của\\s*|trong\\s*)?(?:mỗi\\s*|hằng\\s*)?quý)(?:${year})|(?:năm\\s*|/\\s*)(?<plain>${yearSource}))`,
  ),
  read({ groups = {} }) {
    const count = readNumber(groups.count ?? "");
    if (count === null || count < 1 || count > (groups.side === undefined ? 12 : 11)) return null;
    const written = groups.year ?? groups.plain;
    const read = written === undefined ? null : (readYear(written) ?? undefined);
    const late = groups.side === "cuối" || groups.side === "cuoi";
    const months = late ? { first: 13 - count, last: 12 } : { first: 1, last: count };
    return timeToken([{ unit: "months", year: read?.year ?? null, ...months }], read);
  },
};

export const halfOfYear: Family = {
  name: "half-of-year",
  signs: ["nửa"],
  pattern: pattern(`nửa\\s*(?<side>đầu|cuối|sau)(?=\\s*(?:năm|20))${year}`),
  read({ groups = {} }) {
    const read = groups.year === undefined ? null : (readYear(groups.year) ?? undefined);
    const months = /đầu|dau/u.test(groups.side ?? "") ? { first: 1, last: 6 } : { first: 7, last: 12 };
    return timeToken([{ unit: "months", year: read?.year ?? null, ...months }], read);
  },
};
