/**
 * An appendix that comes without its document names it: "(Kèm theo Quyết định số 50/QĐ-BNV ngày 15 tháng 01 năm 2026 của …)".
 * Reads: all blocks and what the front gave. Promises: only a document without number and kind is filled in, and a message says so.
 */
import type { Message } from "../../plan/message";
import type { PlanDocument } from "../../plan/plan";
import type { Block } from "../block";
import { kindNames, numberPattern, tidyNumber } from "./kind";
import { readPeriod } from "./references";
import { readDate } from "./written-date";

const attached = new RegExp(`kèm theo\\s+(${kindNames.join("|")})\\s+số\\s*:?\\s*(${numberPattern})(.*)$`, "iu");
const byWhom = /\scủa\s+([^()]+?)\s*\)?$/u;
const dayReach = 60;

export function fromAttachment(
  blocks: readonly Block[],
  document: PlanDocument,
  title: string,
): { document: PlanDocument; messages: Message[] } {
  if (document.number !== "" || document.kind !== "") return { document, messages: [] };
  for (const block of blocks) {
    const match = block.kind === "paragraph" ? attached.exec(block.text) : null;
    if (match === null) continue;
    const number = tidyNumber(match[2] ?? "");
    const written = kindNames.find((name) => name.toLocaleLowerCase("vi") === match[1]?.toLocaleLowerCase("vi"));
    const named = {
      number,
      kind: written ?? "",
      issuedOn: readDate((match[3] ?? "").slice(0, dayReach)),
      title: document.title || title,
      issuer: document.issuer || (byWhom.exec(match[3] ?? "")?.[1] ?? ""),
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
