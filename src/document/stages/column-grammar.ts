/**
 * How well a text reads as the cell of a column: 0 is perfect, each unit a doubt. Used where cell borders are lost and the
 * columns' own grammars must decide (cut.ts): agency columns read as agencies, the last one as a deadline, products begin
 * with the names of products.
 */
import { type Registry, readAgencyCell } from "../../agency/index";
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
  `(?:^|\\s)(?:${["và", "của", "về", "các", "trên", "cho", "với", "để", "trong", "tại", "theo", "hoặc", "là", "từ"].join("|")})$`,
  "iu",
);
const cutOff = /[,(\-–]$/u;
const smallStart = /^[\p{Ll},;.)]/u;

const agencyHead =
  /^(?:các|sở|ban|bộ|ủy ban|uỷ ban|ubnd|hđnd|hội|công an|văn phòng|trung tâm|cục|chi cục|tổng cục|vụ|viện|trường|đài|báo|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|đoàn|liên đoàn|liên minh|ngân hàng|kho bạc|thanh tra|tòa án|toà án|viện kiểm sát|bảo hiểm|công ty|tập đoàn|mặt trận|bệnh viện|phòng|học viện|đại học|chủ tịch|giám đốc|thủ trưởng|tổ|cơ quan|đơn vị|địa phương|nhà đầu tư|doanh nghiệp)(?:\s|,|$)/iu;

function agencyCost(text: string, registry: Registry): number {
  const { refs } = readAgencyCell(text, registry);
  let cost = 0;
  let end = 0;
  refs.forEach((ref, i) => {
    const between = text.slice(end, ref.start);
    if (i > 0 && !/[,;:.\n-]|(?:^|\s)và\s/iu.test(between)) cost += 2.5;
    else if (i === 0 && wordsOf(between).length > 0) cost += wordsOf(between).length * 0.4;
    end = ref.end;
    if (ref.state.kind !== "unknown" || ref.ref.kind !== "unknown") return;
    const count = wordsOf(ref.ref.text).length;
    cost += agencyHead.test(ref.ref.text) && count <= 14 ? 0.4 + count * 0.08 : 1 + count * 0.5;
  });
  if (refs.length === 0) return 4;
  cost += wordsOf(text.slice(end)).length * 0.6;
  return Math.min(cost, 12);
}

const products = [
  "kế hoạch", "chương trình", "đề án", "dự án", "quyết định", "báo cáo", "tờ trình", "nghị quyết", "nghị định", "thông tư",
  "hồ sơ", "văn bản", "công văn", "danh mục", "phương án", "cơ chế", "chính sách", "quy hoạch", "đồ án", "hội nghị", "mô hình",
  "giải pháp", "hệ thống", "hướng dẫn", "thông báo", "chỉ thị", "kết luận", "quy chế", "quy định", "cơ sở dữ liệu", "phần mềm",
  "biên bản", "hợp đồng", "tài liệu", "bản đồ", "công trình", "phóng sự", "bài viết", "tin bài", "chuyên mục", "các", "đối với",
  "bộ", "luật", "pháp lệnh", "công điện", "dự thảo", "kết quả", "ý kiến", "quy trình", "tiêu chí", "khung", "chiến lược",
  "sản phẩm", "hội thảo", "lớp", "sổ tay", "ấn phẩm", "trang", "cổng", "nền tảng", "kho", "bảng", "số liệu", "nội dung",
].map(matchKey); // biome-ignore format: a list of words

function deliverableCost(text: string, registry: Registry): number {
  const key = matchKey(text).replace(/^[-+•\d.)\s]+/u, "");
  const begins = products.some(
    (product) =>
      key === product ||
      key.startsWith(`${product} `) ||
      key.startsWith(`${product},`) ||
      key.startsWith(`${product};`),
  );
  let cost = begins ? 0 : 1.6;
  cost += Math.max(0, wordsOf(text).length - 12) * 0.03;
  if (agencyHead.test(text) && !begins) {
    const { refs } = readAgencyCell(text, registry);
    if (refs.length > 0 && refs.every((ref) => ref.ref.kind !== "unknown")) cost += 2.5;
  }
  if (
    /(?:quý\s+[IV]+|tháng\s+\d{1,2})\s*[/-]\s*20\d{2}$|nghị quyết$/iu.test(text) &&
    !/(?:^|[,;]\s*)nghị quyết$/iu.test(text)
  )
    cost += 1.2;
  return cost;
}

const deadlineStart =
  /^(?:quý|tháng|năm|trước|trong|gửi|báo cáo|hoàn thành|giai đoạn|hằng|hàng|thường xuyên|định kỳ|ngày|\d|chậm nhất|theo|xong|từ|đến|sau|khi|thực hiện|trình|cuối|đầu|giữa|ngay|sáu tháng|6 tháng|kỳ họp|các năm|liên tục|hết)/iu;

function deadlineCost(text: string): number {
  const deadline = readDeadline(text, { issuedOn: null });
  let cost = deadline.kind === "unknown" ? 3 : 0;
  if (!deadlineStart.test(text)) cost += 2.2;
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
    let cost = own(role, text);
    if (smallStart.test(text)) cost += role === "content" ? 2 : 1.6;
    if (cutOff.test(text) || dangling.test(text)) cost += 2.5;
    if ((text.match(/\(/gu) ?? []).length !== (text.match(/\)/gu) ?? []).length) cost += 1.5;
    known.set(key, cost);
    return cost;
  };
}
