/**
 * Who is to do it: "Sở A chủ trì, phối hợp với Sở B và các đơn vị liên quan …" at the head of a sentence → lead, coordinating
 * and what is left, the action.
 */
import { type Registry, readAgencies } from "../../agency/index";
import { beginsAs } from "./column-grammar";

export interface Assignment {
  /** As written, "" where the sentence does not say. */
  readonly lead: string;
  readonly coordinating: string;
  readonly action: string;
}

const order = /^(?:giao|yêu cầu|đề nghị|phân công|đối với)\s+(?:cho\s+)?/iu;
const label = /^(?:nhiệm vụ cụ thể|nhiệm vụ,? giải pháp|nhiệm vụ|giải pháp|tổ chức thực hiện)\s*:\s*/iu;
const role =
  /\s*,?\s*(?:(?:(?:căn cứ|theo)\s+(?:chức năng|nhiệm vụ)[^:;.]{0,60}?(?:được giao|phân công|của đơn vị|của mình|quản lý)|có trách nhiệm|chịu trách nhiệm|là (?:cơ quan|đơn vị))\s*,?\s*)?(?:chủ trì(?:\s*,)?(?:\s+(?:và|thực hiện(?=\s*,))\s*,?)?|lãnh đạo,? chỉ đạo)?\s*/iuy;
const together = /^,?\s*(?:chủ động\s+)?phối hợp\s+(?:chặt chẽ\s+)?(?:với|cùng)\s+/iu;
const related = /^[^:;.]{0,240}?(?:có\s+)?liên quan(?:\s+khác)?(?=[\s,:;.]|$)/iu;
const longestLead = 60;
/** Words that begin what is to be done: no name of a group of agencies holds them. */
const actionWord = new RegExp(
  `\\s(?:${[
    "khẩn trương|tham mưu|xây dựng|thực hiện|triển khai|rà soát|tổ chức|hướng dẫn|đẩy mạnh|tăng cường|tập trung|thường xuyên",
    "chủ động|tiếp tục|nghiên cứu|huy động|tiến hành|hoàn thiện|phối hợp|theo dõi|đôn đốc|kiểm tra|hỗ trợ|tạo|lãnh đạo|chỉ đạo",
    "đề xuất|lập|ưu tiên|đổi mới|nâng cao|phát triển|quán triệt|tuyên truyền|khai thác|bảo đảm|đảm bảo|thúc đẩy|thu hút|kêu gọi",
    "đánh giá|ban hành|bố trí|cân đối|tổng hợp|báo cáo|xác định|cụ thể hóa|cụ thể hoá|phát huy|mở rộng|kiện toàn|chuẩn bị",
    "cung cấp|gắn|đấu mối|đầu mối|căn cứ|trên cơ sở|để|nhằm|vận động|giám sát|thẩm định|giải quyết|xử lý|tháo gỡ|hoàn thành",
    "khuyến khích|chú trọng|kịp thời|nhanh chóng|quyết liệt|duy trì|phân công|kết nối|thông tin|tích cực|nghiêm túc|phát động",
    "vận hành|sử dụng|đưa|thành lập|tham gia|phê duyệt|trình|quyết định|gửi|hoàn chỉnh|quản lý",
  ].join("|")})(?=[\\s,;:.]|$)`,
  "u",
);

/** Whether a text is nothing but agencies: known ones, or names that begin as agencies do. */
function areAgencies(text: string, registry: Registry, strict: boolean): boolean {
  const { refs } = readAgencies(text, registry);
  if (refs.length === 0) return false;
  let left = text;
  for (const ref of refs) left = left.replace(ref.text, "");
  const between = ` ${left.replace(/[,;:]|(?<=\s)và(?=\s)/gu, " ").trim()}`;
  if (between.length > 9 || actionWord.test(between)) return false;
  return refs.every(
    (ref) =>
      ref.kind === "agency" ||
      (!actionWord.test(ref.text) &&
        (ref.kind === "collective" || (!strict && beginsAs("lead", ref.text) && ref.text.split(" ").length <= 12))),
  );
}

/** The longest beginning that is nothing but agencies and after which the sentence goes on in small letters; "" for none. */
function leadingAgencies(text: string, registry: Registry): string {
  let best = "";
  let words = 0;
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
    if ([lastWord, wordBefore].some((from) => from >= 0 && actionWord.exec(text.slice(from))?.index === 0)) continue;
    if (head.length > best.length && areAgencies(head, registry, true)) best = head;
  }
  return best;
}

function splitCoordinating(text: string, registry: Registry): { coordinating: string; rest: string } {
  const opening = together.exec(text);
  if (opening === null) return { coordinating: "", rest: text };
  const after = text.slice(opening[0].length);
  const toRelated = related.exec(after)?.[0] ?? "";
  const known = leadingAgencies(after, registry);
  const coordinating = toRelated.length > known.length ? toRelated : known;
  return coordinating === ""
    ? { coordinating: "", rest: text }
    : { coordinating, rest: after.slice(coordinating.length) };
}

const tidy = (text: string): string => text.replace(/^[\s,;:]+/u, "").replace(/[\s:]+$/u, "");

/** Reads a sentence's head; null when it names nobody. `inherited` sentences may begin with "Chủ trì, phối hợp với …". */
export function readAssignment(sentence: string, registry: Registry): Assignment | null {
  const text = sentence.replace(label, "").replace(order, "");
  if (/^chủ trì\s*,/iu.test(text)) {
    const { coordinating, rest } = splitCoordinating(text.replace(/^chủ trì\s*,?\s*/iu, ""), registry);
    return { lead: "", coordinating, action: tidy(rest) };
  }
  if (!/^[\p{Lu}]/u.test(text) || !beginsAs("lead", text)) {
    const { coordinating, rest } = splitCoordinating(text, registry);
    return coordinating === "" ? null : { lead: "", coordinating, action: tidy(rest) };
  }
  const marked = /\s*,?\s*(?:chủ trì|có trách nhiệm|chịu trách nhiệm|(?:căn cứ|theo) chức năng)/iu.exec(
    text.slice(0, 420),
  );
  const beforeMark = marked === null ? "" : text.slice(0, marked.index).replace(/,$/u, "");
  const lead =
    beforeMark !== "" && areAgencies(beforeMark, registry, false) ? beforeMark : leadingAgencies(text, registry);
  if (lead === "") return null;
  role.lastIndex = lead.length;
  const roleEnd = role.exec(text) === null ? lead.length : role.lastIndex;
  const { coordinating, rest } = splitCoordinating(text.slice(roleEnd), registry);
  return { lead, coordinating, action: tidy(rest) };
}

/** Where inside a heading an assignment begins ("… thể thao Sở Văn hóa … chủ trì, phối hợp với các đơn vị liên quan:"); -1 for nowhere. */
export function assignmentInside(text: string, registry: Registry): number {
  const lead = /\s+chủ trì\s*,\s*phối hợp\s/iu.exec(text);
  if (lead === null) return -1;
  for (const match of text.slice(0, lead.index).matchAll(/(?<=\s)(?=\p{Lu})/gu))
    if (areAgencies(text.slice(match.index, lead.index), registry, true)) return match.index;
  return -1;
}
