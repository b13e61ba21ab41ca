/** Which documents a plan carries out, and the years it covers: from its title, its first article and its legal bases. */
import type { PlanDocument } from "../../plan/plan";
import { matchKey } from "../../text/key";
import { kindNames, numberPattern, tidyNumber } from "./kind";
import { readDate } from "./written-date";

interface Reference {
  readonly kind: string;
  readonly number: string;
  readonly issuedOn: string | null;
}

const day =
  "(?:\\s*,?\\s*ngày\\s+\\d{1,2}(?:\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{4}|\\s+tháng\\s+\\d{1,2}\\s+năm\\s+\\d{4}))?";
const reference = new RegExp(`(${kindNames.join("|")})\\s+(?:số\\s*:?\\s*)?(${numberPattern})(${day})`, "giu");

function referencesIn(text: string): (Reference & { index: number })[] {
  return [...text.matchAll(reference)].map((match) => ({
    kind: matchKey(match[1] ?? ""),
    number: tidyNumber(match[2] ?? ""),
    issuedOn: readDate(match[3] ?? ""),
    index: match.index,
  }));
}

const carriesOutWord = /(?:thực hiện|triển khai|cụ thể hóa|cụ thể hoá)(?:\s+có hiệu quả|\s+hiệu quả)?\s*$/iu;

/**
 * The documents this plan carries out: those its title or first article names behind "thực hiện", else those of its legal
 * bases whose kind the title names there. The same number is listed once, with its date where any mention has one.
 */
export function carriedOut(front: readonly string[], title: string, own: string): PlanDocument["carriesOut"] {
  const articles = front.filter((text) => /^điều 1\s*[.:]/iu.test(text));
  const named = [title, ...articles].flatMap((text) =>
    referencesIn(text).filter((ref) => carriesOutWord.test(text.slice(0, ref.index))),
  );
  const wanted = /thực hiện\s+(.+)$/iu.exec(title)?.[1] ?? "";
  const bases = front.filter((text) => /^(?:căn cứ|thực hiện|triển khai)\s/iu.test(text)).flatMap(referencesIn);
  const ofTitle = bases.filter((ref) => wanted !== "" && matchKey(wanted).startsWith(ref.kind));
  const opening = front
    .filter((text) => /^(?:thực hiện|triển khai)\s/iu.test(text))
    .flatMap(referencesIn)
    .slice(0, 1);
  const chosen = [named, ofTitle, opening].find((refs) => refs.length > 0) ?? [];
  const byNumber = new Map<string, string | null>();
  for (const { number } of chosen)
    if (number !== own)
      byNumber.set(
        number,
        [...chosen, ...bases, ...front.flatMap(referencesIn)].find(
          (ref) => ref.number === number && ref.issuedOn !== null,
        )?.issuedOn ?? null,
      );
  return [...byNumber].map(([number, issuedOn]) => ({ number, issuedOn }));
}

const span =
  /(?:giai đoạn|nhiệm kỳ|thời kỳ|trong các năm|các năm|(?:\d+|năm)\s+năm|năm học|năm)\s+(20\d{2})\s*[-–—]\s*(20\d{2})/iu;
/** "những tháng cuối năm 2025 và đầu năm 2026". */
const across = /(?<!(?:đến|trước|hết)\s+)năm\s+(20\d{2})\s+(?:và|đến|,)\s+(?:[\p{L}\d]+\s+){0,4}năm\s+(20\d{2})/iu;
/** "Luật Thủ đô năm 2024": the year of a law is none of the plan's. */
const ofLaw = /(?:^|\s)(?:Luật|Bộ luật|Hiến pháp|Pháp lệnh)\s(?:\p{L}+[\s,]+){1,8}$/u;
const single = /(?:trong\s+)?năm\s+(20\d{2})(?!\s*[-–—])/iu;
const until = /(?:đến|trước|tầm nhìn|hướng đến)\s+(?:hết\s+)?$/iu;

/** The years a plan covers, from the first of the texts that says so; null when none does ("đến năm 2030" names no beginning). */
export function readPeriod(texts: readonly string[]): PlanDocument["period"] {
  for (const text of texts) {
    const both = span.exec(text) ?? across.exec(text);
    if (both !== null && Number(both[1]) <= Number(both[2])) return { from: Number(both[1]), to: Number(both[2]) };
  }
  for (const text of texts) {
    const one = single.exec(text);
    const before = text.slice(0, one?.index ?? 0);
    if (
      one !== null &&
      !until.test(before) &&
      !/ngày[^,;]*$/iu.test(before) &&
      !(ofLaw.test(before) && /^năm/iu.test(one[0]))
    )
      return { from: Number(one[1]), to: Number(one[1]) };
  }
  return null;
}

const selfNaming = new RegExp(
  `(Chương trình hành động|Kế hoạch hành động|Chương trình|Kế hoạch)\\s+thực hiện\\s+((?:${kindNames.join("|")})\\s+số\\s+${numberPattern}${day})`,
  "u",
);

/** How a text that lost its front speaks of itself: "Chương trình hành động thực hiện Nghị quyết số 58-NQ/TW". */
export function selfDescription(
  body: string,
): { kind: string; title: string; carriesOut: PlanDocument["carriesOut"] } | null {
  const match = selfNaming.exec(body);
  if (match === null) return null;
  const carriesOut = referencesIn(match[2] ?? "").map(({ number, issuedOn }) => ({ number, issuedOn }));
  return { kind: match[1] ?? "", title: match[0].trim(), carriesOut };
}
