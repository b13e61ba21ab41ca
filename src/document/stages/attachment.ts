/**
 * An appendix that comes without its document names it: "(Kèm theo Quyết định số 50/QĐ-BNV ngày 15 tháng 01 năm 2026 của …)".
 * Reads: all blocks and what the front gave. Promises: only a document without number and kind is filled in, and a message says so.
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

const attached = new RegExp(`kèm theo\\s+(${kindNames.join("|")})\\s+số\\s*:?\\s*(${numberPattern})(.*)$`, "iu");
const byWhom = /\scủa\s+([^()]+?)\s*\)?$/u;
const dayReach = 60;

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

export function fromAttachment(
  blocks: readonly Block[],
  document: PlanDocument,
  title: string,
  registry: Registry,
): { document: PlanDocument; messages: Message[] } {
  if (document.number !== "" || document.kind !== "") return { document, messages: [] };
  for (const block of blocks) {
    const match = attached.exec(loneText(block));
    if (match === null) continue;
    const number = tidyNumber(match[2] ?? "");
    const written = kindNames.find((name) => name.toLocaleLowerCase("vi") === match[1]?.toLocaleLowerCase("vi"));
    const named = {
      number,
      kind: written ?? "",
      issuedOn: readDate((match[3] ?? "").slice(0, dayReach)),
      title: document.title || title,
      issuer: document.issuer || inFull(byWhom.exec(match[3] ?? "")?.[1] ?? "", registry),
      period: document.period ?? readPeriod([title]),
    };
    const message: Message = {
      code: "document.front-from-attachment",
      severity: "warning",
      params: { number },
      at: { line: block.line },
    };
    return { document: { ...document, ...named }, messages: [message] };
  }
  return { document: { ...document, title: document.title || title }, messages: [] };
}
