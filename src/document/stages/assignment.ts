/**
 * Who is to do it: "Sở A chủ trì, phối hợp với Sở B và các đơn vị liên quan …" at the head of a sentence → lead, coordinating
 * and what is left, the action.
 */
import { type Registry, readAgencies } from "../../agency/index";
import { actionWord, beginsAction } from "./action-word";
import { beginsAs } from "./column-grammar";
import { readFields } from "./fields";
import { partsWord } from "./name-end";
import { beginsOffice, namesGroup, namesOffice, withoutPosts } from "./office-name";

export interface Assignment {
  /** As written, "" where the sentence does not say. */
  readonly lead: string;
  readonly coordinating: string;
  readonly action: string;
  /** The deadline as written, where it stands behind a label ("thời gian: Quý III/2026"). */
  readonly deadline?: string;
}

const order = /^(?:giao|yêu cầu|đề nghị|phân công|đối với)\s+(?:cho\s+)?/iu;
/** "Trong quý II/2026, Sở Y tế …": the time comes first. */
const timeAhead =
  /^(?:trong|trước|chậm nhất|hết|hằng|hàng|định kỳ|quý|tháng|năm)\s[^,:;.]{0,40}\d[^,:;.]{0,12},\s+(?=\p{L})/iu;
const label =
  /^(?:nhiệm vụ cụ thể|nhiệm vụ,? giải pháp|nhiệm vụ|giải pháp|tổ chức thực hiện|(?:về|đối với|lĩnh vực|dự án|công trình|công tác|đề án)\s[^:.;]{2,100})\s*:\s*/iu;
const role =
  /\s*,?\s*(?:(?:(?:căn cứ|theo)\s+(?:chức năng|nhiệm vụ)[^:;.]{0,60}?(?:được giao|phân công|của đơn vị|của mình|quản lý)|có trách nhiệm|chịu trách nhiệm|là (?:cơ quan|đơn vị)(?=,?\s+chủ trì))\s*,?\s*)?(?:chủ trì(?:\s*,)?(?:\s+(?:và|thực hiện(?=\s*,))\s*,?)?|lãnh đạo,? chỉ đạo)?\s*/iuy;
/** Scanners read "hợp" as "họp". */
const together = /^[,:]?\s*(?:chủ động\s+)?phối h[ợọ]p\s+(?:chặt chẽ\s+)?(?:với|cùng)\s+/iu;
/** "phối hợp Sở Tài chính", "cùng UBND xã": where a name follows. */
const togetherBare = /^[,:]?\s*(?:(?:chủ động\s+)?phối h[ợọ]p|cùng)\s+/iu;
const related = /^[^:;.]{0,240}?(?:có\s+)?liên quan(?:\s+khác)?(?=[\s,:;.]|$)/iu;
/** "tổ chức" as a noun, which elsewhere begins what is to be done. */
const organisations = /(?<=^|\s)(?:các|những|mọi)\s+tổ chức(?=\s|$)/giu;
const chiefs =
  /^(?:thủ trưởng|người đứng đầu)\s+(?:các\s+)?(?:cơ quan|đơn vị)(?:\s+(?:chuyên môn|ngang bộ|thuộc chính phủ|trung ương|liên quan|trực thuộc))*$/iu;
/** "Các Bộ trưởng, Thủ": the beginning of a name cut in two. */
const cutInTwo = /:\s*\p{Lu}\p{Ll}*$/u;
const brokenOff = /,\s*\p{Lu}\p{Ll}*$/u;
const longestLead = 60;
const longestPartner = 300;
/** "Các sở: Giao thông vận tải, Xây dựng", "Bộ trưởng các Bộ: Quốc phòng, Công an": what a colon lists belongs to the name. */
const listsBehindColon = (text: string): boolean => {
  const [before = "", ...behind] = text.split(":");
  return /(?:các|những)\s+[\p{L}\s,]+$/iu.test(before) && !behind.some(beginsAction);
};

/** Where in a text the first word of what is to be done stands, -1 for nowhere. */
const actionAt = (text: string): number =>
  actionWord.exec(text.replace(organisations, (all) => "·".repeat(all.length)))?.index ?? -1;

/** Where in a text words of what is to be done stand: looked for in the whole text, for "đào tạo" and "công trình" are names. */
const actionsAt = (text: string): ReadonlySet<number> =>
  new Set([...text.matchAll(new RegExp(actionWord.source, "gu"))].map(({ index }) => index));

/** Whether a text is nothing but agencies: known ones, or names that begin as agencies do. */
function areAgencies(text: string, registry: Registry, strict: boolean): boolean {
  const { refs } = readAgencies(text, registry);
  if (text.includes(":") && !listsBehindColon(text)) return false;
  if (refs.length === 0 || /^(?:cơ quan|đơn vị|bộ phận)$/iu.test(text)) return false;
  let left = text;
  for (const ref of refs) left = left.replace(ref.text, "");
  left = withoutPosts(left);
  const between = ` ${left.replace(/[,;:]|(?<=\s)và(?=\s)/gu, " ").trim()}`;
  if (between.length > 9 || actionWord.test(between.toLocaleLowerCase("vi"))) return false;
  return refs.every(
    (ref) =>
      ref.kind === "agency" ||
      (!actionWord.test(` ${ref.text.replace(organisations, "")}`) &&
        (ref.kind === "collective"
          ? namesGroup(ref.text) && !brokenOff.test(ref.text)
          : strict
            ? chiefs.test(ref.text)
            : beginsAs("lead", ref.text) && ref.text.split(" ").length <= 12)),
  );
}

/** Where a registry does not know the name, its form and the first word of what is to be done tell where it ends; "" for no name. */
function leadingOffice(text: string): string {
  const name = text.slice(0, Math.max(0, actionAt(text))).replace(/[,;:]$/u, "");
  return namesOffice(name) ? name : "";
}

/** One capital alone begins a sentence ("Chủ động xây dựng …"): names of places have two syllables, but for Huế. */
const placeName = "(?:\\p{Lu}\\p{Ll}*(?:\\s\\p{Lu}\\p{Ll}*)+|Huế)";
/** "UBND các xã, phường, đặc khu Côn Đảo": the last of several has a name. */
const atPlace = new RegExp(`(?<=,\\s(?:đặc khu|thành phố|thị xã|thị trấn|huyện|quận))\\s${placeName}$`, "u");

/** The longest beginning that is nothing but agencies and after which the sentence goes on in small letters; "" for none. */
function leadingAgencies(text: string, registry: Registry): string {
  let best = "";
  let words = 0;
  const actions = actionsAt(text);
  for (const match of text.matchAll(/[\s:]+(?=\S)|$/gu)) {
    words += 1;
    if (words > longestLead) break;
    const head = text.slice(0, match.index).replace(/[,;:]$/u, "");
    if (
      match.index < text.length &&
      !match[0].includes(":") &&
      !/^[\p{Ll}]/u.test(text.slice(match.index + match[0].length)) &&
      !/[,:]$/u.test(text.slice(0, match.index))
    )
      continue;
    const lastWord = head.lastIndexOf(" ");
    const wordBefore = head.lastIndexOf(" ", lastWord - 1);
    if (actions.has(lastWord) || actions.has(wordBefore) || partsWord(text, head.length)) continue;
    const unplaced = head.replace(atPlace, "");
    if (head.length > best.length && !cutInTwo.test(head) && areAgencies(unplaced, registry, true)) best = head;
  }
  return best;
}

/** The name that is known goes on: "Trung tâm Phục vụ hành chính công phường" is not the province's. */
const ofPlace = /^\s+(?:phường|xã|thị trấn|huyện|quận|thị xã|thành phố|đặc khu|cấp (?:xã|huyện|tỉnh))(?=[\s,;:.]|$)/u;
/** "UBND các tỉnh: Lào Cai, Phú Thọ đẩy nhanh …": the places belong to the name. */
const ofPlaces =
  /(?:các|những)\s+(?:tỉnh|thành phố|huyện|thị xã|xã|phường|đặc khu)(?:\s*,\s*(?:tỉnh|thành phố|huyện|thị xã|xã|phường|đặc khu))*$/iu;
const placeNames = new RegExp(
  `^\\s*${placeName}(?:(?:\\s*,\\s*|\\s+và\\s+)${placeName})*(?=\\s+\\p{Ll}|\\s*[:.]?$)`,
  "u",
);

/** "Bộ trưởng các Bộ: Quốc phòng, Công an tiếp tục …": each name begins with a capital, up to what is to be done. */
const ofOffices = /(?:các|những)\s+(?:bộ|sở|ban|ngành|cục|vụ)(?:\s*,\s*(?:bộ|sở|ban|ngành))*$/iu;

function listedOffices(text: string): string {
  const end = actionAt(text);
  const names = (end < 0 ? text : text.slice(0, end)).replace(/[\s.:;,]+$/u, "");
  return names.split(/[,;]\s+/u).every((name) => /^\s*\p{Lu}\p{Ll}/u.test(name)) && !beginsAction(names) ? names : "";
}

/** A name at the head of a text with the places or offices that a colon lists behind it. */
function withListed(name: string, text: string): string {
  if (text[name.length] !== ":") return name;
  const behind = text.slice(name.length + 1);
  const listed = ofPlaces.test(name)
    ? (placeNames.exec(behind)?.[0] ?? "")
    : ofOffices.test(name)
      ? listedOffices(behind)
      : "";
  return listed === "" ? name : `${name}:${listed}`;
}

/** Known names and what stands behind them with a comma, where that is an office too, if one no registry knows. */
function withFurther(name: string, text: string): string {
  const joint = /^\s*(?:[,;]|và(?=\s))\s*/u.exec(text.slice(name.length))?.[0] ?? "";
  const from = name.length + joint.length;
  const behind = text.slice(from);
  if (name === "" || joint === "") return name;
  if (/^Văn phòng(?=\s)/u.test(behind) && actionsAt(behind).has("Văn phòng".length)) return `${name}${joint}Văn phòng`;
  const isName = beginsOffice(behind) || (/^,/u.test(joint) && /^\p{Lu}/u.test(behind) && !beginsAction(behind));
  if (!isName) return name;
  const end = actionAt(behind);
  const further = end < 0 ? "" : behind.slice(0, end).replace(/[\s,;]+$/u, "");
  return further === "" || /[.:;\d]/u.test(further) || further.split(" ").length > longestLead
    ? name
    : text.slice(0, from + further.length);
}

/** "Phòng Kinh tế: Tham mưu …", "3. Báo và Phát thanh, Truyền hình Phú Thọ" on a line of its own. */
function announced(text: string, registry: Registry): { lead: string; rest: string } | null {
  const [before = "", ...after] = text.split(":");
  const lead = before.replace(/\.$/u, "").trim();
  const isName = namesOffice(lead) && !actionWord.test(lead);
  if (!isName && !areAgencies(lead, registry, true)) return null;
  const whole = withListed(lead, text);
  return { lead: whole, rest: whole === lead ? after.join(":").trim() : text.slice(whole.length).trim() };
}

/** With whom, where no registry knows the name: what stands between "phối hợp với" and the first word of what is to be done. */
function partner(text: string): string {
  const name = text.slice(0, Math.max(0, actionAt(` ${text}`) - 1)).replace(/[\s,;:]+$/u, "");
  return name.length <= longestPartner && !/[;.:]|^việc\s/u.test(name) ? name : "";
}

function splitCoordinating(text: string, registry: Registry): { coordinating: string; rest: string } {
  const opening = together.exec(text) ?? togetherBare.exec(text);
  if (opening === null) return { coordinating: "", rest: text };
  const after = text.slice(opening[0].length);
  if (!/(?:với|cùng)\s+$/iu.test(opening[0]) && !beginsOffice(after)) return { coordinating: "", rest: text };
  const upToRelated = related.exec(after)?.[0] ?? "";
  const toRelated = actionAt(` ${upToRelated}`) < 0 ? upToRelated : "";
  const known = withFurther(withListed(leadingAgencies(after, registry), after), after);
  const coordinating = [toRelated, known, known === "" ? partner(after) : ""].reduce((best, one) =>
    one.length > best.length ? one : best,
  );
  return coordinating === ""
    ? { coordinating: "", rest: text }
    : { coordinating, rest: after.slice(coordinating.length) };
}

/** Without "Chủ trì," or "Chủ trì tham mưu …", which says what the line above says already; "Chủ trì cuộc họp …" is work itself. */
function withoutRole(text: string): string {
  const rest = text.replace(/^chủ trì(?:\s*,\s*|\s+)/iu, "");
  return /^chủ trì\s*,/iu.test(text) || beginsAction(rest) ? rest : text;
}

const tidy = (text: string): string => text.replace(/^[\s,;:]+/u, "").replace(/[\s:]+$/u, "");

/** Whether a text begins with initials that the registry knows: "EVN tập trung thi công …". */
function beginsShort(text: string, registry: Registry): boolean {
  const initials = /^[\p{Lu}&]{2,10}(?=\s)/u.exec(text)?.[0];
  return initials !== undefined && readAgencies(initials, registry).refs.some(({ kind }) => kind === "agency");
}

/** "Sở Thông tin và Truyền thông, Báo Cà Mau, Đài Phát thanh - Truyền hình" on a line of its own. */
function areOffices(text: string): boolean {
  const names = text.replace(/\s*[.:]$/u, "").split(/[,;]\s+/u);
  const isOffice = (name: string): boolean =>
    beginsOffice(name) || (/^các\s/iu.test(name) && namesGroup(name) && beginsOffice(name.replace(/^các\s+/iu, "")));
  return names.length > 1 && actionAt(` ${text}`) < 0 && names.every(isOffice);
}

/** "Các đơn vị được giao chủ trì xây dựng …", "Thủ trưởng các cơ quan chủ trì báo cáo …": those in charge, whoever they are. */
const inCharge =
  /^(?:thủ trưởng\s+)?(?:(?:các|những|mọi)\s+)?(?:\p{L}+(?:\s\p{L}+)?,\s+){0,4}(?:cơ quan|đơn vị|địa phương|cá nhân)\s+(?:được\s+(?:giao|phân công)(?:\s+(?:chủ trì|nhiệm vụ|thực hiện))?|chủ trì(?!\s*,))(?=\s+(?:có trách nhiệm|chịu trách nhiệm|\p{Ll}))/iu;

/** Reads a sentence's head; null when it names nobody. `inherited` sentences may begin with "Chủ trì, phối hợp với …". */
export function readAssignment(sentence: string, registry: Registry): Assignment | null {
  const labelled = sentence.replace(label, "");
  const text = labelled.replace(timeAhead, "").replace(order, "");
  const begins = /^\p{Lu}/u.test(text) || (text !== labelled && namesGroup(text) && /^các\s/u.test(text));
  const led = withoutRole(text);
  if (led !== text) {
    const { coordinating, rest } = splitCoordinating(led, registry);
    return { lead: "", coordinating, action: tidy(rest) };
  }
  if (!begins || !(beginsAs("lead", text) || beginsOffice(text) || beginsShort(text, registry))) {
    const { coordinating, rest } = splitCoordinating(text, registry);
    return coordinating === "" ? null : { lead: "", coordinating, action: tidy(rest) };
  }
  if (areOffices(text)) return { lead: text.replace(/\s*[.:]$/u, ""), coordinating: "", action: "" };
  const marked =
    /\s*,?\s*(?:(?:là (?:cơ quan|đơn vị)\s+)?chủ trì|có trách nhiệm|chịu trách nhiệm|(?:căn cứ|theo) chức năng)/iu.exec(
      text.slice(0, 420),
    );
  const beforeMark = marked === null ? "" : text.slice(0, marked.index).replace(/[,:]$/u, "");
  const charged = inCharge.exec(text)?.[0] ?? "";
  const told =
    charged !== "" && beginsAction(text.slice(charged.length).replace(/^\s+có trách nhiệm/iu, ""))
      ? charged
      : beforeMark !== "" && areAgencies(beforeMark, registry, false)
        ? beforeMark
        : leadingAgencies(text, registry);
  const known = ofPlace.test(text.slice(told.length)) ? "" : told;
  if (known === "") {
    const name = announced(text, registry);
    if (name !== null) {
      const { coordinating, rest } = splitCoordinating(withoutRole(name.rest), registry);
      return { lead: name.lead, coordinating, action: tidy(rest) };
    }
  }
  const named = withFurther(withListed(known, text), text);
  const lead = (named === "" ? leadingOffice(text) : named).replace(/\s+và$/u, "");
  if (lead === "") return null;
  role.lastIndex = lead.length;
  const roleEnd = role.exec(text) === null ? lead.length : role.lastIndex;
  const behind = text.slice(roleEnd).replace(/^\s*:\s*/u, "");
  const { coordinating, rest } = splitCoordinating(withoutRole(behind), registry);
  return { lead, coordinating, action: tidy(rest) };
}

/** Whether a sentence says in so many words that somebody is to do it: "Giao Sở A …", "… chủ trì, phối hợp với …". */
export function isOrder(sentence: string): boolean {
  return order.test(sentence) || /(?<!\p{L})(?:chủ trì|có trách nhiệm|chịu trách nhiệm)(?!\p{L})/iu.test(sentence);
}

/** Where inside a heading an assignment begins ("… thể thao Sở Văn hóa … chủ trì, phối hợp với các đơn vị liên quan:"); -1 for nowhere. */
export function assignmentInside(text: string, registry: Registry): number {
  const lead = /\s+chủ trì\s*,\s*phối hợp\s/iu.exec(text);
  if (lead === null || areAgencies(text.slice(0, lead.index), registry, false)) return -1;
  for (const match of text.slice(0, lead.index).matchAll(/(?<=\s)(?=\p{Lu})/gu))
    if (areAgencies(text.slice(match.index, lead.index), registry, true)) return match.index;
  return -1;
}

/** Who does it, in brackets behind the work: "… vốn đầu tư công (Sở Tài chính chủ trì; hoàn thành trước 31/12/2026)"; null for none. */
export function assignmentInBrackets(text: string, registry: Registry): Assignment | null {
  const bracket = /\(([^()]*(?:\([^()]*\)[^()]*)*)\)[\s.;]*$/u.exec(text);
  if (bracket === null) return null;
  const inner = bracket[1] ?? "";
  const action = text.slice(0, bracket.index).trim();
  const fields = readFields(inner);
  if (fields?.lead !== undefined) {
    const { lead, coordinating = "", deadline } = fields;
    return { lead, coordinating, action, ...(deadline === undefined ? {} : { deadline }) };
  }
  const clause = inner.split(";")[0] ?? "";
  const led =
    /^(?:giao\s+|do\s+)?(.+?)\s+(?:chủ trì|thực hiện|phụ trách)(?:\s*,?\s*phối hợp(?:\s+với)?\s+(.+))?$/iu.exec(clause);
  if (led === null || !areAgencies(led[1] ?? "", registry, false)) return null;
  return { lead: led[1] ?? "", coordinating: led[2] ?? "", action };
}
