/** The table of facts that legal web sites put above a document: "Số hiệu: …", "Ngày ban hành: …", one or several on a line. */

export type MetadataField = "number" | "kind" | "issuer" | "signer" | "issuedOn" | "title" | "other";

const labels: readonly (readonly [label: string, field: MetadataField])[] = [
  ["Số hiệu văn bản", "number"],
  ["Số hiệu", "number"],
  ["Số ký hiệu", "number"],
  ["Số/Ký hiệu", "number"],
  ["Loại văn bản", "kind"],
  ["Nơi ban hành", "issuer"],
  ["Cơ quan ban hành", "issuer"],
  ["Người ký", "signer"],
  ["Ngày ban hành", "issuedOn"],
  ["Trích yếu", "title"],
  ["Ngày có hiệu lực", "other"],
  ["Ngày hiệu lực", "other"],
  ["Ngày hết hiệu lực", "other"],
  ["Ngày công báo", "other"],
  ["Số công báo", "other"],
  ["Ngày đăng", "other"],
  ["Tình trạng hiệu lực", "other"],
  ["Tình trạng", "other"],
  ["Lĩnh vực", "other"],
  ["Chức danh", "other"],
];
const byLabel = new Map(labels.map(([label, field]) => [label.toLocaleLowerCase("vi"), field]));
const anyLabel = new RegExp(`(?<![\\p{L}])(${labels.map(([label]) => label).join("|")})\\s*:`, "giu");
const unknown = /^(?:đã biết|đang cập nhật|chưa biết|không rõ|…|\.\.\.)?$/iu;

/** The facts on a line; empty when it has none. Placeholders of sites ("Đang cập nhật") are no facts. */
export function readMetadata(line: string): { field: MetadataField; value: string }[] {
  const found = [...line.matchAll(anyLabel)];
  if (found.length === 0 || found[0]?.index !== 0) return [];
  return found.map((match, i) => {
    const value = line.slice(match.index + match[0].length, found[i + 1]?.index ?? line.length).trim();
    const field = byLabel.get((match[1] ?? "").toLocaleLowerCase("vi")) ?? "other";
    return { field: unknown.test(value) ? "other" : field, value };
  });
}
