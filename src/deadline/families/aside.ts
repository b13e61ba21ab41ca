/**
 * Numbers and dates that belong to something else than the term.
 *   "Quyết định số 74/QĐ-UBND ngày 07/01/2026", "Nghị quyết 58-NQ/TW", "nhiệm vụ IV.1", "kỳ họp thứ 25", "Đề án 06", "100%",
 *   "02 đề án", "tầm nhìn đến năm 2045", "giai đoạn I", "mô hình 2 cấp"
 */
import type { Family } from "../family";
import { loosePattern, type Pattern, pattern } from "../letter";

const day = "(?:\\d{1,2}\\s*[/.\\-]\\s*\\d{1,2}\\s*[/.\\-]\\s*\\d{4}|\\d{1,2}\\s*tháng\\s*\\d{1,2}\\s*năm\\s*\\d{4})";
const paper =
  "(?:nghị quyết|quyết định|kế hoạch|chương trình|chỉ thị|kết luận|nghị định|thông tư|công văn|công điện|thông báo|tờ trình|hướng dẫn|quy định|quy chế|luật|văn bản|đề án|báo cáo)";

function aside(name: string, signs: readonly string[], source: Pattern): Family {
  return { name, signs, pattern: source, read: () => ({ kind: "aside" }) };
}

/** A document by number, with its date and issuer: "số 74/QĐ-UBND ngày 07/01/2026 của UBND tỉnh". */
export const documentNumber = aside(
  "document-number",
  ["/", "-"],
  loosePattern(
    `(?<![\\p{L}\\p{N}])(?:${paper}\\s*)?(?:số\\s*:?\\s*)?(?:\\d{1,5}/\\d{4}/\\p{L}{1,4}\\d{1,2}(?![\\p{L}\\d/-])|\\d{1,5}\\s*(?:/\\d{4})?\\s?[-/]\\s?(?!năm|quý|tháng)\\p{L}{1,8}(?:\\d{1,2})?(?:\\s?[-&/]\\s?(?!năm|quý|tháng|ngày)[\\p{L}&]{1,12}\\d{0,2})+)(?:[^,;.()\\d]{0,60}?\\s*ngày\\s*${day})?`,
  ),
);

/** A document cited by its date only: "Nghị quyết Đại hội … ngày 05/8/2020". */
export const documentDate = aside(
  "document-date",
  ["ngày", "số"],
  pattern(
    `${paper}\\s*số\\s*\\d{1,5}(?:/\\d{4})?(?:\\s*ngày\\s*${day})?|(?:ban hành|ký|theo\\s*${paper})\\s*ngày\\s*${day}`,
  ),
);

/** A number inside the plan or of a body: "nhiệm vụ IV.1", "mục III.2", "kỳ họp thứ 25", "lần thứ XX", "giai đoạn I". */
export const crossReference = aside(
  "cross-reference",
  [""],
  pattern(
    "(?:(?:nhiệm vụ|mục|tiết|điểm|khoản|điều|phụ lục|tiểu mục|số thứ tự|stt|phần|biểu|mẫu|dòng|đối tượng)(?:\\s*số)?(?:\\s*\\d{1,3}|\\s+[ivx]{1,5}|\\s+[a-zđ])(?:\\.\\d{1,3}|\\.[a-zđ])*(?![/\\d])|(?:lần|đợt|bước|vòng|nhóm|kỳ họp|phiên họp|khóa|khoá|đại hội)\\s*(?:thứ\\s*)?(?:\\d{1,2}|[ivx]{1,6})(?![/\\d])|(?:đề án|chương trình|chỉ thị|nghị quyết|dự án|tiểu dự án|quyết định|kết luận)\\s*(?:số\\s*)?\\d{1,4}(?![/.\\-]?\\d|\\s?[/-]\\s?\\d|\\s*(?:tháng|năm))|(?:giai đoạn|gđ)\\s*(?:thứ\\s*)?(?:\\d|[ivx]{1,3})(?![\\d/]))",
  ),
);

/** A quantity: "100%", "02 đề án", "báo cáo 6 tháng", "2 cấp", "từ 80% trở lên". */
export const quantity = aside(
  "quantity",
  [""],
  loosePattern(
    "(?<![\\p{L}\\p{N}/.,\\-])(?:(?:báo cáo|sơ kết|tổng kết|kế hoạch|kết quả|tình hình)\\s*\\d{1,2}\\s*(?:tháng|năm)(?![\\p{L}\\p{N}]|\\s*\\d)|\\d+(?:[.,]\\d+)*\\s*(?:%|(?:tỷ|tỉ|triệu|nghìn|km|ha|m2|xã|phường|huyện|lần|lượt|đề án|dự án|nhiệm vụ|văn bản|cuộc|đợt|cấp|công trình|mô hình|báo cáo|hội nghị|lớp|sản phẩm|đơn vị|bản|bộ|hồ sơ|khu|trường|đồng|người|hộ|rõ)(?![\\p{L}\\p{N}])))",
  ),
);

/** A length that the years behind it spell out, "5 năm (2026 - 2030)", or the hour behind a day, "30/6/2026, 17h00", "30/06/2026 00:00:00". */
export const explained = aside(
  "explained",
  ["(", ",", "h", "giờ", ":"],
  loosePattern(
    "(?<![\\p{L}\\p{N}/.,\\-])\\d{1,2}\\s*(?:năm|quý|tháng)(?=\\s*[(,:]\\s*\uE000)|(?<=\uE000)\\s*,?\\s*(?:lúc\\s*)?\\d{1,2}\\s*(?:giờ|h|:)\\s*(?:\\d{2})?(?:\\s*phút|:00(?:\\.0{1,3})?)?(?=\\s*(?:[,;.)]|$))",
  ),
);

/** How far a plan looks, which is not its term: "tầm nhìn đến năm 2045". */
export const vision = aside(
  "vision",
  ["tầm nhìn", "định hướng", "tính đến"],
  pattern(
    "(?:và\\s*)?(?:tầm nhìn|định hướng|tính đến)\\s*(?:đến\\s*)?(?:hết\\s*)?(?:năm\\s*)?20\\d{2}(?:\\s*-\\s*20\\d{2})?",
  ),
);
