/**
 * Beginning, middle and end of a month, quarter or year (Civil Code art. 146: đầu = first day, giữa tháng = 15th, giữa năm =
 * last day of June, cuối = last day). "Đầu" is implied: clerks often mean the first weeks. The law does not know the middle of a quarter.
 *   "cuối năm 2026", "giữa năm 2026", "đầu năm 2027", "cuối tháng 6/2026", "giữa tháng 6 năm 2026", "cuối quý II/2026",
 *   "ngày cuối cùng của tháng 6/2026", "cuối năm" (year missing), "cuối mỗi quý" (recurring, see there)
 */
import type { Family, TimeToken } from "../family";
import { pattern } from "../letter";
import { readNumber, readRoman, readYear, yearSource } from "../numeral";
import type { Period } from "../period";
import { timeToken } from "./time";

const year = `(?:\\s*(?:/|-|\\.|,?\\s*(?:của\\s*)?năm)\\s*(?<year>${yearSource}))?`;
const side = "(?<!bắt\\s)(?<side>đầu|giữa|cuối|ngày cuối cùng(?:\\s*của)?)";

export const edgeOfYear: Family = {
  name: "edge-of-year",
  signs: ["đầu", "giữa", "cuối"],
  pattern: pattern(`${side}\\s*năm(?:\\s*(?<year>${yearSource}))?(?!\\s*(?:học|thứ))`),
  read({ groups = {} }) {
    const read = groups.year === undefined ? null : (readYear(groups.year) ?? undefined);
    const edge = sideOf(groups.side);
    const month = edge === "start" ? 1 : edge === "middle" ? 6 : 12;
    const day = edge === "start" ? 1 : edge === "middle" ? 30 : 31;
    return timeToken([{ unit: "day", year: read?.year ?? null, month, day }], read, extraOf(edge));
  },
};

export const edgeOfMonth: Family = {
  name: "edge-of-month",
  signs: ["đầu", "giữa", "cuối"],
  pattern: pattern(`${side}\\s*tháng\\s*(?<month>\\d{1,2})(?!\\s*[-,]\\s*\\d{1,2}\\s*/)${year}`),
  read({ groups = {} }) {
    const read = groups.year === undefined ? null : (readYear(groups.year) ?? undefined);
    const edge = sideOf(groups.side);
    const month = readNumber(groups.month ?? "") ?? 0;
    const value = read?.year ?? null;
    const period: Period =
      edge === "end"
        ? { unit: "months", year: value, first: month, last: month }
        : { unit: "day", year: value, month, day: edge === "start" ? 1 : 15 };
    return timeToken([period], read, extraOf(edge));
  },
};

export const edgeOfQuarter: Family = {
  name: "edge-of-quarter",
  signs: ["đầu", "giữa", "cuối"],
  pattern: pattern(`${side}\\s*(?:quý|quí|qúy)\\s*(?<quarter>i{1,3}|iv|[1-4])${year}`),
  read({ groups = {} }) {
    const read = groups.year === undefined ? null : (readYear(groups.year) ?? undefined);
    const edge = sideOf(groups.side);
    const quarter = readRoman(groups.quarter ?? "") ?? Number(groups.quarter);
    const first = quarter * 3 - 2;
    const value = read?.year ?? null;
    if (edge === "end")
      return timeToken([{ unit: "months", year: value, first, last: first + 2 }], read, extraOf(edge));
    const month = edge === "start" ? first : first + 1;
    return timeToken([{ unit: "months", year: value, first, last: month }], read, {
      doubt: "approximate",
      limit: true,
    });
  },
};

type Edge = "start" | "middle" | "end";

function sideOf(text: string | undefined): Edge {
  if (text === "đầu" || text === "dau") return "start";
  return text === "giữa" || text === "giua" ? "middle" : "end";
}

function extraOf(edge: Edge): Pick<TimeToken, "limit" | "implied"> {
  return edge === "start" ? { limit: true, implied: "start-of-period" } : { limit: true };
}
