/**
 * The header of a task table: which column means what. Decided by the words of the header cell, in the variants that
 * ministries and provinces use; a column that means none of the known things is kept under its own header.
 */
import { matchKey } from "../../text/key";

export type Role =
  | "ordinal"
  | "content"
  | "lead"
  | "coordinating"
  | "deliverable"
  | "supervisor"
  | "deadline"
  | "extra";

interface Rule {
  readonly role: Role;
  /** Any of these phrases, as whole words. */
  readonly any: readonly string[];
  readonly none?: readonly string[];
  /** Too common a word to make a row a header by itself. */
  readonly weak?: true;
  /** What the column is when another one fits the role better: a person beside the column that names the agency. */
  readonly otherwise?: Role;
}

/** In order: the first rule that fits decides. */
const rules: readonly Rule[] = [
  {
    role: "extra",
    any: ["ghi chú", "kinh phí", "cơ sở pháp lý", "căn cứ pháp lý", "căn cứ", "đơn vị tính", "nguồn vốn"],
  },
  {
    role: "extra",
    any: ["nguồn lực", "cấp trình", "cấp ban hành", "cấp phê duyệt", "cấp có thẩm quyền", "thẩm quyền"],
    none: ["hình thức", "sản phẩm"],
  },
  { role: "extra", any: ["bắt đầu", "khởi công"], none: ["hoàn thành", "kết thúc"] },
  { role: "extra", any: ["tình trạng", "trạng thái", "kết quả thực hiện đến nay", "tổng mức đầu tư"] },
  { role: "extra", any: ["cơ quan ban hành", "văn bản giao", "địa bàn", "địa điểm", "đối tượng", "quy mô", "lý do"] },
  { role: "coordinating", any: ["phối hợp", "tham gia"], none: ["chủ trì", "lãnh đạo"] },
  { role: "lead", any: ["chủ trì", "đầu mối", "chủ quản", "chủ đầu tư"] },
  {
    role: "supervisor",
    any: ["lãnh đạo", "chỉ đạo"],
    none: ["nội dung", "văn bản", "ý kiến", "nhiệm vụ"],
  },
  { role: "deliverable", any: ["sản phẩm", "đầu ra", "kết quả"] },
  {
    role: "deadline",
    any: ["thời gian", "thời hạn", "tiến độ", "thời điểm", "hạn hoàn thành", "lộ trình", "giai đoạn", "hoàn thành"],
  },
  { role: "deadline", any: ["năm thực hiện", "quý thực hiện", "tháng thực hiện", "ngày thực hiện", "kết thúc"] },
  {
    role: "content",
    any: ["nội dung", "nhiệm vụ", "công việc", "hoạt động", "giải pháp", "tên đề án", "tên chương trình"],
  },
  { role: "content", any: ["ý kiến chỉ đạo", "ý kiến kết luận", "kết luận chỉ đạo"] },
  {
    role: "lead",
    any: ["người chịu trách nhiệm", "người thực hiện", "người đứng đầu", "phụ trách"],
    otherwise: "supervisor",
  },
  { role: "lead", any: ["thực hiện", "phân công", "chịu trách nhiệm", "tham mưu", "được giao", "giao cho"] },
  { role: "deliverable", any: ["hình thức", "loại văn bản", "văn bản"], weak: true },
  { role: "content", any: ["đề án", "chương trình", "kế hoạch", "danh mục", "dự án", "tên"], weak: true },
  { role: "lead", any: ["đơn vị", "cơ quan", "trách nhiệm"], weak: true },
  { role: "deadline", any: ["thời kỳ", "ngày", "hạn", "trình", "báo cáo", "năm"], weak: true },
];

const ordinalHeaders = new Set(
  ["tt", "stt", "số tt", "st t", "s tt", "số thứ tự", "thứ tự", "số", "mục", "mã", "mã số", "nhiệm vụ số"].map(
    matchKey,
  ),
);
const keyed = rules.map((rule) => ({
  ...rule,
  any: rule.any.map((phrase) => ` ${matchKey(phrase)} `),
  none: (rule.none ?? []).map((phrase) => ` ${matchKey(phrase)} `),
}));

const longestHeader = 120;

export interface HeaderCell {
  readonly role: Role;
  readonly weak: boolean;
  /** Between two columns for one role the lower rank has it. */
  readonly rank: number;
  readonly otherwise: Role;
}

const wordsKey = (text: string): string =>
  matchKey(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();

/** "Tên đơn vị", "Cơ quan thực hiện nhiệm vụ": whatever follows, the column names offices. */
const offices = ["đơn vị", "cơ quan", "tên đơn vị", "tên cơ quan", "tên các đơn vị"].map(
  (name) => `${wordsKey(name)} `,
);

/** Whether a header names works and behind them their times: "Nội dung nhiệm vụ và thời gian hoàn thành". */
export function holdsTime(header: string): boolean {
  const [first, ...more] = header.split(/\s+(?:và|kèm)\s+|[,;/+&(]/u).map((part) => headerRule(wordsKey(part)));
  const isStrong = (rule: Rule | null | undefined, role: Role): boolean => rule?.role === role && rule.weak !== true;
  return isStrong(first, "content") && more.some((rule) => isStrong(rule, "deadline"));
}

function headerRule(key: string): (Rule & { readonly rank: number }) | null {
  const padded = ` ${key} `;
  for (const [rank, rule] of keyed.entries())
    if (rule.any.some((phrase) => padded.includes(phrase)) && !rule.none.some((phrase) => padded.includes(phrase)))
      return { ...rule, rank };
  return null;
}

/** What a header cell means, by its words; null for text that is no header. */
export function headerCell(text: string): HeaderCell | null {
  if (text === "" || text.length > longestHeader) return null;
  const key = wordsKey(text);
  if (ordinalHeaders.has(key)) return { role: "ordinal", weak: false, rank: 0, otherwise: "extra" };
  const rule = headerRule(key);
  if (rule === null) return null;
  if (rule.role === "deadline" && holdsTime(text))
    return { role: "content", weak: false, rank: rule.rank, otherwise: "deadline" };
  // "Tên văn bản" names the works of a list of documents to be issued, beside works the documents they end in.
  if (rule.role === "deliverable" && rule.weak === true && key.startsWith(`${matchKey("tên")} `))
    return { role: "content", weak: true, rank: rule.rank, otherwise: "deliverable" };
  const isOffice = rule.role === "content" && offices.some((name) => `${key} `.startsWith(name));
  return {
    role: isOffice ? "lead" : rule.role,
    weak: rule.weak === true,
    rank: rule.otherwise === undefined ? rule.rank : rule.rank + keyed.length,
    otherwise: rule.otherwise ?? "extra",
  };
}

export interface Column {
  readonly role: Role;
  /** The header as written. */
  readonly header: string;
  /** The time a mark in this column stands for ("Quý I"), where the header divides a deadline into times. */
  readonly moment?: string;
}

/** Between two columns that could hold the tasks, the one that says so more plainly. */
function contentWeight(header: string): number {
  const key = matchKey(header);
  if (holdsTime(header)) return 0;
  if (key.includes(matchKey("cụ thể"))) return 4;
  if (key.includes(matchKey("nhóm")) || key.includes(matchKey("lĩnh vực"))) return 0;
  if (key.includes(matchKey("nội dung"))) return 3;
  return key.includes(matchKey("nhiệm vụ")) ? 2 : 1;
}

/** Of several times of a task the one it is done by. */
const isCompletion = (header: string): boolean => matchKey(header).includes(matchKey("hoàn thành"));

/** The columns that tell times of the tasks too, where another one is their deadline: "Thời gian trình HĐND" beside "… UBND". */
export function otherDeadlines(columns: readonly Column[]): string[] {
  const taken = columns.find((column) => column.role === "deadline");
  if (taken === undefined || taken.moment !== undefined) return [];
  const isTime = ({ role, header }: Column): boolean => {
    const cell = role === "extra" ? headerCell(header) : null;
    return cell?.role === "deadline" && !cell.weak;
  };
  return columns.filter(isTime).map(({ header }) => header);
}

/**
 * The columns of a header row given as texts, one for each grid column; null when the row is no header of a task table: it
 * needs a column for the tasks and at least one for who, what or when, by words that are not too common.
 */
export function readHeader(texts: readonly string[]): Column[] | null {
  const cells = texts.map(headerCell);
  const named = texts.filter((text) => text !== "").length;
  const known = cells.filter((cell) => cell !== null);
  const strong = new Set(known.filter((cell) => !cell.weak).map((cell) => cell.role));
  if (known.length < 2 || known.length < named * 0.6) return null;
  if (!known.some((cell) => cell.role === "content")) return null;
  const telling = (["lead", "coordinating", "deliverable", "deadline", "supervisor"] as const).filter((role) =>
    strong.has(role),
  );
  if (telling.length === 0 || (telling.length === 1 && !strong.has("content"))) return null;
  const contentAt = cells.reduce(
    (best, cell, i) =>
      cell?.role === "content" && (best < 0 || contentWeight(texts[i] ?? "") > contentWeight(texts[best] ?? ""))
        ? i
        : best,
    -1,
  );
  const best = new Map<Role, number>();
  cells.forEach((cell, i) => {
    if (cell === null) return;
    const at = best.get(cell.role) ?? -1;
    const before = cells[at];
    const isEnd = cell.role === "deadline" && isCompletion(texts[i] ?? "") && !isCompletion(texts[at] ?? "");
    if (before == null || cell.rank < before.rank || (cell.rank === before.rank && isEnd)) best.set(cell.role, i);
  });
  best.set("content", contentAt);
  return texts.map((header, i): Column => {
    const cell = cells[i] ?? null;
    if (cell === null || cell.role === "extra") return { role: "extra", header };
    if (best.get(cell.role) === i) return { role: cell.role, header };
    if (best.has(cell.otherwise)) return { role: "extra", header };
    best.set(cell.otherwise, i);
    return { role: cell.otherwise, header };
  });
}
