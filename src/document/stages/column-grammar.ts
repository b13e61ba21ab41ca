/**
 * How well a text reads as the cell of a column: 0 is perfect, each unit a doubt. Used where cell borders are lost and the
 * columns' own grammars must decide (cut.ts): agency columns read as agencies, the last one as a deadline, products begin
 * with the names of products.
 */
import { type Registry, readAgencies } from "../../agency/index";
import { readDeadline } from "../../deadline/index";
import { matchKey } from "../../text/key";
import { wordsOf } from "../../text/word";
import type { CellRole } from "./table-rows";

export type ColumnRole = CellRole | "extra";

/** Cost of leaving a column empty. */
export const emptyCost: Readonly<Record<ColumnRole, number>> = {
  content: 8,
  lead: 3,
  coordinating: 2.5,
  deliverable: 2.5,
  supervisor: 2,
  deadline: 3,
  extra: 0.1,
};

/** No cell of these columns is longer, in words. */
export const longestCell: Readonly<Record<ColumnRole, number>> = {
  content: 600,
  lead: 70,
  coordinating: 90,
  deliverable: 110,
  supervisor: 30,
  deadline: 45,
  extra: 60,
};

const dangling = new RegExp(
  `(?:^|\\s)(?:${["và", "của", "về", "các", "trên", "cho", "với", "để", "trong", "tại", "theo", "hoặc", "là", "từ", "trước ngày", "tháng", "quý"].join("|")})$`,
  "iu",
);
const cutOff = /[,(\-–]$/u;
const smallStart = /^[\p{Ll},;.)]/u;

const agencyHead =
  /^(?:các|sở|ban|bộ|ủy ban|uỷ ban|ubnd|hđnd|hội|công an|văn phòng|trung tâm|cục|chi cục|tổng cục|vụ|viện|trường|đài|báo|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|đoàn|liên đoàn|liên minh|ngân hàng|kho bạc|thanh tra|tòa án|toà án|viện kiểm sát|bảo hiểm|công ty|tập đoàn|mặt trận|bệnh viện|phòng|học viện|đại học|chủ tịch|giám đốc|thủ trưởng|tổ|cơ quan|đơn vị|địa phương|nhà đầu tư|doanh nghiệp|thành phố|huyện|thị xã|xã|phường|tỉnh)(?:\s|,|$)/iu;

/** A group of offices that begins behind a name, with nothing between: "Sở Nội vụ Các sở, ban, ngành". */
const unparted = /[\p{L}\p{N}]\s+(?:Các|Những)\s/u;
/** The text ends with the word for an office and not with its name: "…, Ủy ban". */
const nameless =
  /(?:^|[,;]\s+|\svà\s+)(?:Ủy ban|Ban|Sở|Bộ|Hội|Văn phòng|Trung tâm|Chi cục|Cục|Vụ|Viện|Phòng|UBND|Đảng ủy)$/u;

function agencyCost(text: string, registry: Registry): number {
  const { refs } = readAgencies(text, registry);
  if (refs.length === 0) return 4;
  let cost = (unparted.test(text) ? 2.5 : 0) + (nameless.test(text) ? 2 : 0);
  let end = 0;
  refs.forEach((ref, i) => {
    const start = Math.max(end, text.indexOf(ref.text, end));
    const between = text.slice(end, start);
    if (i > 0 && !/[,;:.\n-]|(?:^|\s)và\s/iu.test(between)) cost += 2.5;
    else if (i === 0) cost += wordsOf(between).length * 0.4;
    end = start + ref.text.length;
    if (ref.kind !== "unknown") return;
    const count = wordsOf(ref.text).length;
    cost += agencyHead.test(ref.text) && count <= 14 ? 0.8 + count * 0.1 : 1 + count * 0.5;
  });
  cost += wordsOf(text.slice(end)).length * 0.6 + (text.endsWith(".") ? 0.6 : 0);
  return Math.min(cost, 12);
}

const products = [
  "kế hoạch",
  "chương trình",
  "đề án",
  "dự án",
  "quyết định",
  "báo cáo",
  "tờ trình",
  "nghị quyết",
  "nghị định",
  "thông tư",
  "hồ sơ",
  "văn bản",
  "công văn",
  "danh mục",
  "phương án",
  "cơ chế",
  "chính sách",
  "quy hoạch",
  "đồ án",
  "hội nghị",
  "mô hình",
  "giải pháp",
  "hệ thống",
  "hướng dẫn",
  "thông báo",
  "chỉ thị",
  "kết luận",
  "quy chế",
  "quy định",
  "cơ sở dữ liệu",
  "phần mềm",
  "biên bản",
  "hợp đồng",
  "tài liệu",
  "bản đồ",
  "công trình",
  "phóng sự",
  "bài viết",
  "tin bài",
  "chuyên mục",
  "các",
  "đối với",
  "bộ",
  "luật",
  "pháp lệnh",
  "công điện",
  "dự thảo",
  "kết quả",
  "ý kiến",
  "quy trình",
  "tiêu chí",
  "khung",
  "chiến lược",
  "sản phẩm",
  "hội thảo",
  "lớp",
  "sổ tay",
  "ấn phẩm",
  "trang",
  "cổng",
  "nền tảng",
  "kho",
  "bảng",
  "số liệu",
  "nội dung",
];
const product = new RegExp(`^(?:${products.map(matchKey).join("|")})(?=$|[\\s.:…/])`, "u");

function deliverableCost(text: string, registry: Registry): number {
  const items = matchKey(text)
    .replace(/^[-+•\d.)\s]+/u, "")
    .split(/[,;]\s*/u)
    .filter((item) => item !== "");
  const begins = product.test(items[0] ?? "");
  const others = items.slice(1).filter((item) => !product.test(item)).length;
  let cost = (begins ? 0 : 1.6) + Math.min(1.5, others * 0.5);
  cost += Math.max(0, wordsOf(text).length - 12) * 0.03;
  if (agencyHead.test(text) && !begins) {
    const { refs } = readAgencies(text, registry);
    if (refs.length > 0 && refs.every((ref) => ref.kind !== "unknown")) cost += 2.5;
  }
  const endsAsDeadline =
    /(?:quý\s+[IV]+|tháng\s+\d{1,2})\s*[/-]\s*20\d{2}$|(?:thực hiện|thời gian)(?:\s+nghị quyết)?$/iu;
  return endsAsDeadline.test(text) ? cost + 1.2 : cost;
}

const deadlineStart =
  /^(?:quý|tháng|năm|trước|trong|gửi|báo cáo|hoàn thành|giai đoạn|hằng|hàng|thường xuyên|định kỳ|ngày|\d|chậm nhất|theo|xong|từ|đến|sau|khi|thực hiện|trình|cuối|đầu|giữa|ngay|sáu tháng|6 tháng|kỳ họp|các năm|liên tục|hết)/iu;

/** Deadlines end with a figure, a remark in brackets, or the name of a time, an occasion or a document. */
const deadlineEnd =
  /(?:[\d)]|nghị quyết|chương trình|kế hoạch|quyết định|đề án|dự án|năm|quý|tháng|tuần|ngày|xuyên|kỳ|định|tục|ương|duyệt|cầu|độ|hạn|hiện|họp|tế)\.?$/iu;

function deadlineCost(text: string): number {
  const deadline = readDeadline(text, { issuedOn: null });
  let cost = deadline.kind === "unknown" ? 3 : 0;
  if (!deadlineStart.test(text)) cost += 2.2;
  if (deadline.kind !== "unknown" && !deadlineEnd.test(text)) cost += 0.8;
  return cost + Math.max(0, wordsOf(text).length - 10) * 0.05;
}

const post = /^(?:đ\/c|đồng chí|ct|pct|chủ tịch|phó|bộ trưởng|thứ trưởng|giám đốc|ông|bà|các)(?:\s|$)/iu;

function supervisorCost(text: string): number {
  const names = text.match(/\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)+/gu) ?? [];
  const named = names.join(" ").split(" ").length;
  const cost = post.test(text) ? 0 : names.length > 0 ? 0.6 : 3;
  return cost + Math.max(0, wordsOf(text).length - named - 4) * 0.3;
}

function contentCost(text: string): number {
  return (/[.;…)]$/u.test(text) ? 0 : 0.3) + (wordsOf(text).length < 3 ? 1.5 : 0);
}

/** Whether a text begins the way cells of the column do: quick to tell, for leaving out what cannot be. */
export function beginsAs(role: ColumnRole, text: string): boolean {
  if (role === "lead" || role === "coordinating") return agencyHead.test(text);
  if (role === "deliverable") return product.test(matchKey(text.slice(0, 24)).replace(/[,;].*$/u, ""));
  return role !== "deadline" || deadlineStart.test(text);
}

/** Doubts that the form of a text alone raises, whatever it says: cheap to tell, and never more than its whole cost. */
export function formCost(role: ColumnRole, text: string): number {
  if (text === "") return emptyCost[role];
  let cost = smallStart.test(text) ? (role === "content" ? 2 : 1.6) : 0;
  if (isLeftHanging(text)) cost += 2.5;
  if (hasOpenBracket(text)) cost += 1.5;
  return cost;
}

const isLeftHanging = (text: string): boolean => cutOff.test(text) || dangling.test(text);
const hasOpenBracket = (text: string): boolean =>
  (text.match(/\(/gu) ?? []).length !== (text.match(/\)/gu) ?? []).length;

/** Whether a text ends where no sentence, name or heading does: after "và", a comma, in brackets. */
export const breaksOff = (text: string): boolean => isLeftHanging(text) || hasOpenBracket(text);

export type ColumnGrammar = (role: ColumnRole, text: string) => number;

/** The grammar of columns under a registry, with a memory: cuts ask for the same texts again and again. */
export function columnGrammar(registry: Registry): ColumnGrammar {
  const known = new Map<string, number>();
  const own = (role: ColumnRole, text: string): number => {
    if (role === "lead" || role === "coordinating") return agencyCost(text, registry);
    if (role === "deliverable") return deliverableCost(text, registry);
    if (role === "deadline") return deadlineCost(text);
    if (role === "supervisor") return supervisorCost(text);
    return role === "content" ? contentCost(text) : 0.3 + wordsOf(text).length * 0.05;
  };
  return (role, text) => {
    if (text === "") return emptyCost[role];
    const key = `${role === "coordinating" ? "lead" : role}\n${text}`;
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const cost = own(role, text) + formCost(role, text);
    known.set(key, cost);
    return cost;
  };
}
