/** The title of a document: which of the lines under the heading of its kind make it, and where the text begins instead. */
import { article, basis, type FrontLine, isBodyStart } from "./front-lines";
import { isIssuerLine, issuerStart } from "./issuer";
import { kindNames, leadingKind } from "./kind";
import { isCapitals } from "./outline";

/** No title goes on behind so many lines of something else: a table stands between. */
const titleGap = 6;
/** From this share of lines on, empty lines stand between all of them and tell nothing. */
const mostGaps = 0.5;

/** Says who issues the plan: "UBND tỉnh ban hành Kế hoạch …", which no title does. */
const announces = new RegExp(
  `(?:^|,\\s*)(?:UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Ban|Bộ|Sở|Chính phủ|Thủ tướng|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Chủ tịch)\\s?[^,.;:]{0,80}?\\s(?:ban hành|xây dựng)\\s+(?:${kindNames.join("|")})(?![\\p{L}])`,
  "u",
);
/** How running text under a title opens, where a title never goes on. */
const opening =
  /^(?:Thời gian (?:qua|vừa qua)|Trong (?:thời gian|những năm|năm)|Những năm|Hiện nay|Nhằm|Để|Qua|Sau khi|Ngày)(?=\s|,)|^Năm \d{4}(?:,|\s.{80})/u;
/** A title that breaks off here goes on in the next line, however that begins. */
const goesOn = /(?:^|\s)(?:và|của|về|các|trên|cho|với|để|trong|tại|(?<!tiếp )theo|từ|việc|nhằm|giai đoạn)$|[,–-]$/iu;

/** A paragraph of its own under a title: it begins with a capital and ends as sentences do, or tells who issues the plan. */
const isSentence = (text: string): boolean =>
  announces.test(text) || (/^\p{Lu}.{60,}[.]$/u.test(text) && !isCapitals(text));

/** The lines under a kind heading that make the title: up to the first blank-like break of another sort of line. */
export function titleUnder(lines: readonly FrontLine[], at: number, rest: string): string {
  const parts = rest === "" ? [] : [rest];
  const spaced = lines.filter(({ gap }) => gap).length > lines.length * mostGaps;
  let capitals = rest === "" ? isCapitals(lines[at + 1]?.text ?? "") : isCapitals(rest);
  for (let i = at + 1; i < Math.min(lines.length, at + 8); i++) {
    const text = lines[i]?.text ?? "";
    if ((lines[i]?.place.line ?? 0) - (lines[i - 1]?.place.lastLine ?? 0) > titleGap) break;
    if (basis.test(text) && !(parts.length === 0 && /^thực hiện/iu.test(text))) break;
    if (
      article.test(text) ||
      isBodyStart(text) ||
      /^\(?(?:ban hành )?kèm theo|^\(theo\s/iu.test(text) ||
      /^[-–—_*]+$/u.test(text)
    )
      break;
    if (parts.length === 1 && /^của\s/iu.test(parts[0] ?? "") && isCapitals(parts[0] ?? "") && /^về\s/iu.test(text)) {
      parts[0] = text;
      capitals = isCapitals(text);
      continue;
    }
    // No text begins in small letters: "KẾT LUẬN CỦA BAN THƯỜNG VỤ" goes on in "tại cuộc họp …".
    if (parts.length > 0 && isCapitals(text) !== capitals && !/^\p{Ll}/u.test(text)) break;
    const isApart = lines[i]?.gap === true && !spaced && !/^\p{Ll}/u.test(text);
    if (parts.length > 0 && isApart && !goesOn.test(parts.at(-1) ?? "")) break;
    if (parts.length > 0 && capitals && issuerStart.test(text.toLocaleLowerCase("vi")) && isIssuerLine(lines, i)) break;
    if (leadingKind(text)?.rest === "" && isCapitals(text)) break;
    if (/:$/u.test(text) && parts.length > 0) break;
    if (parts.length > 0 && (opening.test(text) || isSentence(text)) && !goesOn.test(parts.at(-1) ?? "")) break;
    parts.push(text);
    if (/[.]$/u.test(text) && !capitals) break;
  }
  return parts.join(" ").replace(/^[-–—_\s]+/u, "");
}
