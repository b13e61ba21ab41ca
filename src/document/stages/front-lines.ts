/** The front of a document as lines to be read, and how its standing lines begin: motto, legal bases, articles. */
import type { Block, Place, Row } from "../block";
import { cellText } from "../block";
import { readMetadata } from "./metadata";

export const motto = /^(?:cộng hòa xã hội|chủ nghĩa việt nam|độc lập\s*[-–]\s*tự do|đảng cộng sản việt nam)/iu;
export const basis = /^(?:căn cứ|xét|theo đề nghị|thực hiện|trên cơ sở)\s/iu;
export const article = /^điều\s+\d+\s*[.:]/iu;

/** No line of a head is longer. */
export const longestFront = 900;

/** Where the front matter ends: at the body's first numbered heading after the decision's articles, or at its limit. */
export function isBodyStart(text: string): boolean {
  return (
    (text.length > longestFront && !basis.test(text) && !article.test(text)) ||
    /^(?:(?:[A-ZĐ]|[IVX]{1,5}|\d{1,2})\.\s|(?:[IVX]{1,5}|\d{1,2})\s?[-–]\s*(?=\p{Lu}))/u.test(text) ||
    /^PHẦN (?:THỨ|MỞ|[IVX\d])/u.test(text) ||
    /\schủ trì[\s,]/u.test(text) ||
    /(?:như sau|sau đây)\s*:$/u.test(text)
  );
}

export interface FrontLine {
  readonly text: string;
  readonly place: Place;
  /** An empty line stands before it. */
  readonly gap: boolean;
}

/** The facts a row states in pairs of cells ("| Số hiệu | 74/QĐ-UBND | Loại văn bản | Quyết định |"), or null. */
function factOf(row: Row): string | null {
  const texts = row.cells.map(cellText).filter((text) => text !== "");
  if (texts.length === 0 || texts.length % 2 > 0) return null;
  const facts = texts.flatMap((text, i) => (i % 2 > 0 ? [] : [`${text.replace(/\s*:$/u, "")}: ${texts[i + 1] ?? ""}`]));
  return facts.every((fact) => readMetadata(fact).length > 0) ? facts.join(" ") : null;
}

/** Where converters ran the left column of a head into the right one: "UBND THÀNH PHỐ HÀ NỘICỘNG HÒA XÃ HỘI …". */
const rightColumn = /(?<=\p{Lu}\s*)(?=CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM)/u;

/** The cells of a line of a head that pipes part, the pairs of a site's facts joined: "Số hiệu | 6114/KH-UBND |", "ỦY BAN NHÂN DÂN | CỘNG HÒA …|". */
function cellsOfHead(text: string): string[] {
  const cells = text.split("|").flatMap((cell) => (cell.trim() === "" ? [] : [cell.trim()]));
  if (!text.includes(" |") || cells.length > 4) return text.split(rightColumn).map((part) => part.trim());
  const fact = `${cells[0] ?? ""}: ${cells[1] ?? ""}`;
  return cells.length === 2 && readMetadata(fact).length > 0 ? [fact] : cells;
}

/** A paragraph so long with the motto in it is a whole document that lost its lines. */
const shortestRun = 600;
const mottoReach = 300;
const headReach = 3000;
const standing =
  /\s+(?=CỘNG HÒA XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s?[-–]|Số\s?:\s?\d|\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,4},\sngày\s\d|Căn cứ\s|Theo đề nghị|QUYẾT (?:NGHỊ|ĐỊNH)\s?:|Điều\s\d+\.|(?:[A-Z]|[IVX]+|\d)\.\s\p{Lu})/u;
const kindAlone =
  /^(.*\d{4})\s+((?:NGHỊ QUYẾT|QUYẾT ĐỊNH|KẾ HOẠCH|CHƯƠNG TRÌNH HÀNH ĐỘNG|CHƯƠNG TRÌNH|CHỈ THỊ))\s+(\p{Lu}{2}.*)$/u;

/** The lines of a head that came as one: "CHÍNH PHỦ ------- CỘNG HÒA … Số: 147/NQ-CP Hà Nội, ngày … NGHỊ QUYẾT BAN HÀNH … CHÍNH PHỦ Căn cứ …". */
function linesOfRun(text: string): string[] {
  const at = text.search(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM/u);
  if (text.length < shortestRun || at < 0 || at > mottoReach) return cellsOfHead(text);
  const head = text.slice(0, headReach);
  const pieces = head.split(standing).map((piece) => piece.replace(/\s*[-–_]{3,}\s*/gu, " ").trim());
  const issuer = pieces[0] ?? "";
  const lines = pieces.flatMap((piece) => {
    const [, before = "", kind = "", title = ""] = kindAlone.exec(piece) ?? [];
    if (kind === "") return [piece];
    const ending = issuer !== "" && title.endsWith(` ${issuer}`);
    return ending ? [before, kind, title.slice(0, -issuer.length).trim(), issuer] : [before, kind, title];
  });
  return [...lines.filter((line) => line !== ""), ...(text.length > headReach ? [text.slice(headReach)] : [])];
}

/**
 * The texts of the front of a document: paragraphs in order, and the cells of the table that sets its head in two columns
 * column by column, as they are read.
 */
export function frontLines(blocks: readonly Block[]): FrontLine[] {
  const lines: FrontLine[] = [];
  let run: Row[] = [];
  const flush = () => {
    const columns = Math.max(0, ...run.map((row) => row.cells.length));
    for (let column = 0; column < columns; column++)
      for (const row of run)
        for (const text of row.cells[column]?.paragraphs ?? []) lines.push({ text, place: row, gap: false });
    run = [];
  };
  for (const block of blocks) {
    const fact = block.kind === "row" ? factOf(block) : null;
    if (block.kind === "row" && fact === null && (run[0] === undefined || run[0].table === block.table)) {
      run.push(block);
      continue;
    }
    flush();
    if (block.kind !== "row")
      for (const text of linesOfRun(block.text))
        lines.push({ text, place: block, gap: block.kind === "paragraph" && block.gap });
    else if (fact !== null) lines.push({ text: fact, place: block, gap: false });
    else run.push(block);
  }
  flush();
  return lines;
}
