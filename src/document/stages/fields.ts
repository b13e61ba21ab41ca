/**
 * Work whose particulars stand behind labels: "Cơ quan chủ trì: Sở Tư pháp; phối hợp: các sở; thời gian: Quý II/2026", as lines
 * under the work, in brackets behind it, or in one cell of a table.
 */
export type FieldRole = "lead" | "coordinating" | "deliverable" | "deadline" | "other";
export type Fields = Partial<Record<FieldRole, string>>;

const office = "(?:cơ quan|đơn vị|bộ phận|ngành)";
const labels: readonly (readonly [role: FieldRole, words: string])[] = [
  ["lead", `(?:${office}\\s+)?chủ trì(?:\\s+(?:thực hiện|tham mưu|tổ chức|triển khai|soạn thảo|xây dựng))?`],
  ["coordinating", `(?:${office}\\s+)?phối hợp(?:\\s+(?:thực hiện|soạn thảo|xây dựng))?`],
  ["lead", `(?:${office}|người)\\s+(?:thực hiện|chịu trách nhiệm|tham mưu|phụ trách|đầu mối)`],
  ["lead", "phân công(?:\\s+thực hiện)?|trách nhiệm(?:\\s+thực hiện)?"],
  [
    "deliverable",
    "(?:dự kiến\\s+)?(?:sản phẩm|kết quả|đầu ra)(?:\\s+(?:đầu ra|dự kiến|hoàn thành|thực hiện|cần đạt|đạt được|chủ yếu))?|hình thức văn bản",
  ],
  ["deadline", "(?:thời gian|thời hạn|tiến độ|lộ trình|thời điểm|hạn)(?:\\s+[\\p{Ll}][^:.;,\\d]{1,40}?)?|hoàn thành"],
  [
    "other",
    "nội dung(?:\\s+(?:thực hiện|công việc))?|(?:nguồn\\s+)?kinh phí(?:\\s+thực hiện)?|địa điểm|thành phần|đối tượng|(?:đồng chí\\s+)?lãnh đạo(?:\\s+[\\p{L}]+){0,3}\\s+(?:phụ trách|chỉ đạo)",
  ],
];
const patterns = labels.map(([role, words]) => ({ role, exact: new RegExp(`^(?:${words})$`, "iu") }));
const anyLabel = new RegExp(
  `(?<=^|[;.,(]\\s*|\\s[-–+•]\\s*)(?:[-–+•]\\s*)?(${labels.map(([, words]) => words).join("|")})\\s*:\\s*`,
  "giu",
);

const tidy = (text: string): string => text.replace(/^[\s,;]+|[\s,;.\-–+•]+$/gu, "");

/** The fields of a text that begins with a label; null for any other text. A label that comes twice goes on where it stopped. */
export function readFields(text: string): Fields | null {
  const found = [...text.matchAll(anyLabel)];
  if (found.length === 0 || text.slice(0, found[0]?.index).trim() !== "") return null;
  const fields: Fields = {};
  found.forEach((match, i) => {
    const role = patterns.find(({ exact }) => exact.test(match[1] ?? ""))?.role ?? "other";
    const value = tidy(text.slice(match.index + match[0].length, found[i + 1]?.index ?? text.length));
    const before = fields[role];
    if (value !== "") fields[role] = before === undefined ? value : `${before}; ${value}`;
  });
  return fields;
}
