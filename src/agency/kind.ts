/** What a name says about its agency, for rows that do not say it themselves. */
import { matchKey } from "../text/key";
import type { AgencyRecord } from "./record";

interface NameKind {
  readonly kind: string;
  readonly level: AgencyRecord["level"];
  /** Writings that follow from the kind: a commune's own name means its committee in an agency cell. */
  readonly aliases: string[];
}

const committees = ["ubnd", "ủy ban nhân dân"];
const territories: readonly (readonly [string, string, AgencyRecord["level"]])[] = [
  ["tỉnh", "ubnd-tinh", "tinh"],
  ["huyện", "ubnd-huyen", "huyen"],
  ["quận", "ubnd-huyen", "huyen"],
  ["thị xã", "ubnd-huyen", "huyen"],
  ["thành phố", "ubnd-huyen", "huyen"],
  ["xã", "ubnd-xa", "xa"],
  ["phường", "ubnd-xa", "xa"],
  ["thị trấn", "ubnd-xa", "xa"],
  ["đặc khu", "ubnd-xa", "xa"],
];
const plainKinds: readonly (readonly [string, string, AgencyRecord["level"]])[] = [
  ["các", "nhom", "nhom"],
  ["sở", "so", "tinh"],
  ["bộ chỉ huy", "luc-luong-vu-trang", "tinh"],
  ["bộ đội", "luc-luong-vu-trang", "tinh"],
  ["bộ", "bo", "trung-uong"],
  ["hđnd tỉnh", "hdnd", "tinh"],
  ["ban quản lý", "ban-quan-ly", "tinh"],
  ["công an", "luc-luong-vu-trang", "tinh"],
];

export function kindOfName(name: string): NameKind {
  for (const committee of committees)
    for (const [unit, kind, level] of territories)
      if (startsWith(name, `${committee} ${unit}`)) {
        const place = name.slice(committee.length + 1);
        return { kind, level, aliases: level === "tinh" ? [`UBND ${unit}`] : [place] };
      }
  for (const [head, kind, level] of plainKinds) if (startsWith(name, head)) return { kind, level, aliases: [] };
  return { kind: "don-vi", level: "tinh", aliases: [] };
}

/** The committee of a centrally run city: the same words as a provincial town's, so the list it stands in decides. */
export const provincialCity: NameKind = { kind: "ubnd-tinh", level: "tinh", aliases: ["UBND thành phố"] };

export function isCityCommittee(name: string): boolean {
  return committees.some((committee) => startsWith(name, `${committee} thành phố`));
}

function startsWith(name: string, words: string): boolean {
  return `${matchKey(name)} `.startsWith(`${matchKey(words)} `);
}
