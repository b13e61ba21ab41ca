/**
 * The head and foot of a document → `PlanDocument`: number, kind, title, issuer, date, signer, what it carries out, period.
 * Reads: normalised blocks before and between the task tables. Promises: every field is what the document says or empty; a
 * field that is not found is named in a message; the lines that are only formality are accounted for.
 */
import type { Registry } from "../../agency/index";
import type { Message } from "../../plan/message";
import type { PlanDocument } from "../../plan/plan";
import { matchKey } from "../../text/key";
import type { Block } from "../block";
import type { LineUse, Staged, UsedLines } from "../stage";
import { article, basis, type FrontLine, frontLines, isBodyStart, longestFront, motto } from "./front-lines";
import { departmentBelow, findIssuer, isOfDepartment, issuerName } from "./issuer";
import { kindNames, kindOfNumber, leadingKind, numberPattern, tidyNumber } from "./kind";
import { readMetadata } from "./metadata";
import { articleTitle, isCapitals } from "./outline";
import { carriedOut, readPeriod, selfDescription } from "./references";
import { isPersonName, readSigner } from "./signature";
import { isSiteChrome } from "./site-chrome";
import { titleUnder } from "./title-lines";
import { readDate } from "./written-date";

/**
 * With the colon of the form, or alone on its line: "số 05-NQ/TU ngày …" is the rest of a wrapped reference. The National Assembly
 * sets the kind before it; scanners lose the mark of "Số".
 */
const ownNumber = new RegExp(
  `^(?:(?:${kindNames.join("|")})\\s+)?s[ốôỐÔ](?:\\s*:\\s*(${numberPattern})|\\s+(${numberPattern})\\s*$)`,
  "iu",
);
/** "Số: 3391/QĐ-UBND Nghệ An, ngày …": number and day on one line. */
const numberAhead = new RegExp(`^s[ốôỐÔ]\\s*:?\\s*${numberPattern}\\s+(?=\\p{L})`, "iu");
/** "Kế hoạch 6114/KH-UBND năm 2021 thực hiện Đề án … về …": what it is about follows the year. */
const aboutYear = new RegExp(`^\\s*(?:số\\s+)?${numberPattern}\\s+năm\\s+\\d{4}\\s+(?:về\\s+)?(.+)$`, "iu");
const numberInTitle = new RegExp(`^\\s*(?:số\\s+)?(${numberPattern})`, "iu");
const placeAndDay = /^\p{Lu}[\p{L}\s.-]{1,40},\s*ngày\s+.*tháng\s+.*năm\s+\d{4}$/iu;
const attached = /^\(?\s*(?:ban hành )?kèm theo/iu;
const recipients = /^nơi nhận\s*:?/iu;
const addressees = /^kính gửi\s*:?/iu;
const letterAbout = /^v\/v\s*:?\s*(?=\S)/iu;
const frontReach = 90;
const longestTitle = 250;

/** What a news page says above the document it gives: "… vừa có Công điện số … Toàn văn như sau:". */
const announcing = /(?:như sau|sau đây)\s*:$/iu;
const headReach = 12;

/** Whether the document's own head, its kind in capitals on a line, comes soon behind a line. */
const headFollows = (lines: readonly FrontLine[], at: number): boolean =>
  lines.slice(at + 1, at + headReach).some(({ text }) => leadingKind(text)?.rest === "" && isCapitals(text));

/**
 * The line that a web site sets above a document: "Quyết định 74/QĐ-UBND năm 2026 về …". It comes before the document's own
 * head; behind it, a line like it is the rest of a title or legal basis, and its number is that of a document cited.
 */
function titleOfPage(front: readonly FrontLine[]): { text: string; leading: { kind: string; rest: string } } | null {
  for (const { text } of front) {
    const leading = leadingKind(text);
    if (leading !== null && !isCapitals(text) && numberInTitle.test(leading.rest)) return { text, leading };
    if (isCapitals(text) || motto.test(text) || basis.test(text) || leading?.rest === "") return null;
  }
  return null;
}

/** "Kế hoạch tổ chức Hội nghị …" above a text that has no head of its own, as web pages title it; null where none stands. */
function titleWithoutNumber(front: readonly FrontLine[]): { kind: string; rest: string } | null {
  const text = front.find((line) => leadingKind(line.text) !== null)?.text ?? "";
  const leading = leadingKind(text);
  return leading === null || leading.rest === "" || text.length > longestTitle || /[.:;]$/u.test(text) ? null : leading;
}

const issuing = new RegExp(
  `(?:^|[-–—:.]\\s*)([^-–—:.,;]{3,60}?)\\s+(?:vừa\\s+|đã\\s+)?(?:ban hành|ký ban hành|ký|có)\\s+(${kindNames.join("|")})\\s+\\(?số\\s*:?\\s*(${numberPattern})(.{0,40})`,
  "iu",
);

interface ToldNumber {
  readonly issuer: string;
  readonly number: string;
  readonly issuedOn: string | null;
}

/** The number and issuer of a document that only its own words tell: "UBND tỉnh ban hành Kế hoạch số 44/KH-UBND ngày 05/3/2026 …". */
function numberInText(front: readonly string[], kind: string): ToldNumber | null {
  for (const text of front) {
    const [, issuer = "", told = "", number = "", behind = ""] = issuing.exec(text) ?? [];
    if (number !== "" && (kind === "" || matchKey(told) === matchKey(kind)))
      return { issuer, number: tidyNumber(number), issuedOn: readDate(behind) };
  }
  return null;
}

/** Which lines of the front are in the Plan's document, which are formality, and which come before the document begins. */
function accountForFront(front: readonly FrontLine[], document: PlanDocument): UsedLines[] {
  const fields = [document.title, document.issuer, document.signer, document.number].map(wordKey);
  const isMark = (text: string): boolean =>
    readMetadata(text).length > 0 ||
    motto.test(text) ||
    leadingKind(text) !== null ||
    isCapitals(text) ||
    ownNumber.test(text);
  const begin = front.findIndex(({ text }) => isMark(text));
  let receiving = false;
  const uses = front.flatMap(({ text, place }, at) => {
    const use = (use: LineUse): UsedLines[] => [{ from: place.line, to: place.lastLine, use }];
    if (at < begin) return isSiteChrome(text) ? use("site-chrome") : [];
    const key = wordKey(text);
    if (recipients.test(text) || addressees.test(text)) receiving = true;
    else if (isCapitals(text)) receiving = false;
    if (readMetadata(text).length > 0 || ownNumber.test(text) || placeAndDay.test(text)) return use("formality");
    if (key.length > 4 && fields.some((field) => ` ${field} `.includes(` ${key} `))) return use("plan");
    if (document.title !== "" && leadingKind(text) !== null && key.includes(wordKey(document.title)))
      return use("plan");
    if (
      receiving ||
      isCapitals(text) ||
      leadingKind(text) !== null ||
      motto.test(text) ||
      basis.test(text) ||
      article.test(text) ||
      attached.test(text)
    )
      return use("formality");
    return /^[-–—_*]+$/u.test(text) ? use("formality") : [];
  });
  return uses.map((own) =>
    uses.some((other) => other.from === own.from && other.use !== "plan")
      ? { ...own, use: own.use === "plan" ? "formality" : own.use }
      : own,
  );
}

const wordKey = (text: string): string =>
  matchKey(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();

export interface FrontMatter {
  readonly document: PlanDocument;
  /** Index among the blocks behind the last one that is front matter. */
  readonly end: number;
}

export function readFrontMatter(blocks: readonly Block[], registry: Registry): Staged<FrontMatter> {
  const all = frontLines(blocks);
  const firstBody = all.findIndex(
    ({ text }, at) => isBodyStart(text) && !article.test(text) && !(announcing.test(text) && headFollows(all, at)),
  );
  const isUnderArticle = firstBody > 0 && articleTitle(all[firstBody - 1]?.text ?? "") !== null;
  const bodyStart = firstBody < 0 ? all.length : firstBody - (isUnderArticle ? 1 : 0);
  const front = all.slice(0, Math.min(bodyStart, frontReach));
  const used: UsedLines[] = [];
  const messages: Message[] = [];
  const meta = new Map<string, string>();
  for (const line of front)
    for (const { field, value } of readMetadata(line.text)) if (!meta.has(field)) meta.set(field, value);
  const numberLine = front.find(({ text }) => ownNumber.test(text));
  const pageTitle = titleOfPage(front);
  const ownLine = ownNumber.exec(numberLine?.text ?? "");
  const number = tidyNumber(
    ownLine?.[1] ?? ownLine?.[2] ?? meta.get("number") ?? numberInTitle.exec(pageTitle?.leading?.rest ?? "")?.[1] ?? "",
  );
  const headings = front.flatMap(({ text }, at) => {
    const leading = leadingKind(text);
    return leading !== null &&
      (isCapitals(text) || isCapitals(text.slice(0, text.length - leading.rest.length))) &&
      !/:$/u.test(text)
      ? [{ at, ...leading }]
      : [];
  });
  const heading = headings[0];
  const ownKind = heading !== undefined && (heading.rest === "" || number === "") ? heading.kind : null;
  const symbolKind = number === "" ? null : kindOfNumber(number);
  const kind =
    meta.get("kind") ??
    (symbolKind !== null && ownKind?.startsWith(symbolKind) ? ownKind : symbolKind) ??
    ownKind ??
    pageTitle?.leading?.kind ??
    heading?.kind ??
    "";
  const aboutPage =
    aboutYear.exec(pageTitle?.leading.rest ?? "")?.[1] ?? /\svề\s+(.+)$/iu.exec(pageTitle?.text ?? "")?.[1] ?? "";
  const attachment = front.find(({ text }) => /^điều 1\s*[.:]/iu.test(text))?.text ?? "";
  const issued =
    /^điều 1\s*[.:]\s*(?:ban hành|phê duyệt)\s+(?:kèm theo quyết định này\s+)?(.+)$/iu.exec(attachment)?.[1] ?? "";
  const under = heading === undefined ? "" : titleUnder(front, heading.at, heading.rest);
  const wholeHeading =
    heading !== undefined && matchKey(heading.kind) !== matchKey(kind)
      ? `${front[heading.at]?.text ?? ""} ${heading.rest === "" ? under : under.slice(heading.rest.length).trim()}`.trim()
      : under;
  const title =
    (wholeHeading !== "" && matchKey(heading?.kind ?? "") === matchKey(kind)
      ? wholeHeading
      : (meta.get("title") ?? "")) ||
    aboutPage ||
    wholeHeading ||
    issued.replace(/[.;]$/u, "");
  const headed = findIssuer(front)?.text ?? "";
  const isCommittee = /^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)/u.test(headed.normalize("NFC"));
  const issuer = isCommittee && isOfDepartment(number) ? (departmentBelow(front, number) ?? "") : headed;
  const dayLine = front
    // A narrow column breaks the line: "Yên Bái, ngày 10 tháng 02" over "năm 2023".
    .map(({ text }, at) => (/tháng\s+\d{1,2}$/iu.test(text) ? `${text} ${front[at + 1]?.text ?? ""}` : text))
    .map((text) => text.replace(numberAhead, "").replace(/^[*\s]+/u, ""))
    .find((text) => placeAndDay.test(text));
  const issuedOn =
    readDate(dayLine ?? "") ??
    readDate(meta.get("issuedOn") ?? "") ??
    readDate(/\sngày\s.{6,30}/iu.exec(pageTitle?.text.split(/\svề\s/iu)[0] ?? "")?.[0] ?? "");
  const metaSigner = meta.get("signer") ?? "";
  const signer = isPersonName(metaSigner) ? metaSigner : readSigner(all);
  const told =
    number === ""
      ? numberInText(
          all.slice(0, front.length + 1).map(({ text }) => text.slice(0, longestFront)),
          kind,
        )
      : null;
  if (told !== null)
    messages.push({ code: "document.number-from-text", severity: "warning", params: { number: told.number } });
  const about = kind === "" && title === "" ? front.find(({ text }) => letterAbout.test(text)) : undefined;
  const letter = about === undefined ? null : { kind: "Công văn", rest: about.text };
  const named = letter ?? (kind === "" && title === "" ? titleWithoutNumber(front) : null);
  const self =
    kind === "" && title === "" && named === null
      ? selfDescription(
          all
            .map(({ text }) => text)
            .join(" ")
            .slice(0, 20_000),
        )
      : null;
  if (self !== null)
    messages.push({
      code: "document.kind-from-body",
      severity: "warning",
      params: { kind: self.kind, title: self.title },
    });
  const document: PlanDocument = {
    number: told?.number ?? number,
    kind: named?.kind ?? self?.kind ?? kind,
    title: named?.rest ?? self?.title ?? title,
    issuer: issuerName(
      // Who signs for the Government as the Prime Minister does so by the number (Decree 30/2020, appendix III).
      number.endsWith("-TTg") ? "THỦ TƯỚNG CHÍNH PHỦ" : issuer || (told?.issuer ?? ""),
      meta.get("issuer") ?? "",
      dayLine?.split(",")[0]?.trim() ?? "",
      registry,
    ),
    issuedOn: issuedOn ?? told?.issuedOn ?? null,
    signer: signer ?? "",
    carriesOut:
      self?.carriesOut ??
      carriedOut(
        front.map(({ text }) => text),
        title,
        number,
      ),
    period: readPeriod([named?.rest ?? title, ...headings.map(({ at, rest }) => titleUnder(front, at, rest)), issued]),
  };
  used.push(...accountForFront(front, document));
  const missing = (["number", "kind", "title", "issuer", "signer"] as const).filter((field) => document[field] === "");
  for (const field of missing) messages.push({ code: `document.missing-${field}`, severity: "warning", params: {} });
  if (document.issuedOn === null) messages.push({ code: "document.missing-issuedOn", severity: "warning", params: {} });
  const lastFront = front.at(-1)?.place.lastLine ?? 0;
  // A text of one line has its front in the line where the body begins, too.
  const firstLeft = all[front.length]?.place.line ?? Number.POSITIVE_INFINITY;
  const end = blocks.findIndex((block) => block.line > lastFront || block.line >= firstLeft);
  return { value: { document, end: end < 0 ? blocks.length : end }, messages, used };
}
