/**
 * A plan that comes without its head is named by a line of its text: an appendix by what it is attached to ("(Kèm theo Quyết định
 * số 50/QĐ-BNV ngày 15 tháng 01 năm 2026 của …)"), a web page by the sentence that tells of it ("Ngày 14/01/2026, UBND phường …
 * ban hành Kế hoạch số 27/KH-UBND về …").
 * Reads: all blocks and what the front gave. Promises: only a document without number is filled in, and a message says so.
 */
import type { Registry } from "../../agency/index";
import type { Message } from "../../plan/message";
import type { PlanDocument } from "../../plan/plan";
import { type Block, cellText } from "../block";
import { inSmallLetters } from "./issuer";
import { kindNames, numberPattern, tidyNumber } from "./kind";
import { isCapitals } from "./outline";
import { readPeriod } from "./references";
import { readDate } from "./written-date";

const attached = new RegExp(
  `kèm(?:\\s+theo)?\\s+(${kindNames.join("|")})\\s+số\\s*:?\\s*(${numberPattern})(.*)$`,
  "iu",
);
/** Who issued it, up to the words that say what it is about. */
const byWhom = /\scủa\s+([^()]+?)(?=\s+(?:ban hành|phê duyệt|về|quy định|giao|triển khai)\s|\s*[:;.]?\s*\)?[:;.]*$)/u;
/** What it is about: "… của UBND tỉnh Đắk Lắk về việc giao nhiệm vụ trọng tâm năm 2026)". */
const about = /\s(?:về việc|về)\s+([^()]+?)\s*\)/u;
const dayReach = 60;
/** "(Ban hành kèm theo Quyết định số …)" under the title names what a plan that has no number of its own was issued by. */
const underTitle = /^\(?\s*(?:ban hành\s+)?kèm theo\s/iu;
const titleReach = 12;
const announced = new RegExp(
  `^((?:(?:Sáng |Chiều )?[Nn]gày\\s[^,;:()]{5,30},?\\s+)?)((?:Ủy ban|UBND|HĐND|Hội đồng|Bộ|Sở|Ban|Chính phủ|Thủ tướng|Chủ tịch|Tỉnh ủy|Thành ủy|Đảng ủy)(?=\\s)[^,;:.()]{0,80}?)\\s+` +
    `(?:đã\\s+|vừa\\s+)?ban hành\\s+(${kindNames.join("|")})\\s+số\\s*:?\\s*(${numberPattern})` +
    "(?:\\s*,?\\s+(?:ngày\\s+[\\d/.-]+,?\\s+)?((?:về|để|nhằm|triển khai|thực hiện)\\s.+?))?(?=[.;:]\\s|[.;:]?$)",
  "u",
);

/** "UBND tỉnh Lào Cai" as the head of a document has it: "Ủy ban nhân dân tỉnh Lào Cai". */
function inFull(issuer: string, registry: Registry): string {
  const name = /^UBND\s/u.test(issuer) ? inSmallLetters(issuer.toLocaleUpperCase("vi"), registry) : issuer;
  return isCapitals(name) ? issuer : name;
}

/** The text of a line, also of one that was copied as a row with a single cell. */
function loneText(block: Block): string {
  if (block.kind !== "row") return block.kind === "paragraph" ? block.text : "";
  const filled = block.cells.filter((cell) => cell.paragraphs.length > 0);
  return filled.length === 1 ? filled.map(cellText).join("") : "";
}

interface Naming {
  readonly kind: string;
  readonly number: string;
  /** Where the day stands. */
  readonly dated: string;
  readonly issuer: string;
  readonly title: string;
  /** What the document it is attached to is about. */
  readonly about: string;
  readonly code: string;
}

/** The document that a line says its appendix is attached to, or that it tells of. */
function namingOf(text: string): Naming | null {
  const own = attached.exec(text);
  if (own !== null) {
    const [, kind = "", number = "", behind = ""] = own;
    const dated = behind.slice(0, dayReach);
    const issuer = byWhom.exec(behind)?.[1] ?? "";
    return {
      kind,
      number,
      dated,
      issuer,
      title: "",
      about: about.exec(behind)?.[1] ?? "",
      code: "document.front-from-attachment",
    };
  }
  const told = announced.exec(text);
  if (told === null) return null;
  const [, before = "", issuer = "", kind = "", number = "", title = ""] = told;
  return { kind, number, dated: before, issuer, title, about: "", code: "document.number-from-text" };
}

export function fromAttachment(
  blocks: readonly Block[],
  document: PlanDocument,
  title: string,
  registry: Registry,
): { document: PlanDocument; messages: Message[] } {
  if (document.number !== "") return { document, messages: [] };
  const isNamed = document.kind !== "";
  for (const block of isNamed ? blocks.slice(0, titleReach) : blocks) {
    const text = loneText(block);
    const naming = isNamed && !underTitle.test(text) ? null : namingOf(text);
    if (naming === null) continue;
    const number = tidyNumber(naming.number);
    const written = kindNames.find((name) => name.toLocaleLowerCase("vi") === naming.kind.toLocaleLowerCase("vi"));
    const own = naming.title || title || naming.about;
    const named = {
      number,
      kind: document.kind || (written ?? ""),
      issuedOn: readDate(naming.dated) ?? document.issuedOn,
      title: document.title || own,
      issuer: document.issuer || inFull(naming.issuer, registry),
      period: document.period ?? readPeriod([own]),
    };
    const message: Message = {
      code: naming.code,
      severity: "warning",
      params: { number },
      at: { line: block.line },
    };
    return { document: { ...document, ...named }, messages: [message] };
  }
  return { document: isNamed ? document : { ...document, title: document.title || title }, messages: [] };
}
