/**
 * Likely slips of a scanner or typist: two words that make a set phrase of administrative language but for their marks
 * ("triên khai", "phối họp"). They are told, never mended: the text stays what the document says, and a person decides.
 * Phrases whose look-alike is a phrase too ("đồ án" and "đề án", "đầu mối", "đồ thị") are left out on purpose.
 */
import type { Message } from "../../plan/message";
import { matchKey, searchKey } from "../../text/key";

const phrases = [
  ...["triển khai", "phối hợp", "tổng hợp", "hợp tác", "tổ chức", "đổi mới", "chuyển đổi", "chuyển giao", "đầu tư"],
  ...["chuyển biến", "kiềm chế", "kiến nghị", "đôn đốc", "đề án", "hằng năm", "phát triển", "sản phẩm", "thực hiện"],
  ...["hoàn thành", "bảo đảm", "nguồn lực", "tiềm năng", "chính sách", "chất lượng", "nông thôn", "giải pháp"],
  ...["nhiệm vụ", "hiệu quả", "quản lý", "xây dựng", "năng lực", "tuyên truyền", "quyết định", "nghị quyết"],
  ...["chương trình", "kế hoạch", "công nghiệp", "nông nghiệp", "thành phố", "ủy ban", "nhân dân", "lĩnh vực"],
  ...["tập trung", "khu vực", "hạ tầng", "môi trường", "doanh nghiệp", "phòng chống", "tăng cường", "nâng cao"],
];
const byPlain = new Map(phrases.map((phrase) => [searchKey(phrase), phrase]));
/** Right as they stand, though they differ from a phrase by marks only. */
const alsoRight = new Set(["hàng năm", "nhãn dán", "đội mới"].map(matchKey));
const wordPattern = /[\p{L}\p{M}]+/gu;
/** Words shown on each side of a slip. */
const beside = 4;

interface Slip {
  readonly written: string;
  readonly likely: string;
  readonly around: string;
  readonly line: number;
  times: number;
}

/** A message for each slip, at its first place, with the words around it and how often it stands in the text. */
export function likelySlips(lines: readonly string[]): Message[] {
  const slips = new Map<string, Slip>();
  lines.forEach((text, i) => {
    const words = [...text.normalize("NFC").matchAll(wordPattern)];
    words.forEach((first, at) => {
      const second = words[at + 1];
      if (second === undefined || second.index !== first.index + first[0].length + 1) return;
      const written = `${first[0]} ${second[0]}`;
      const likely = byPlain.get(searchKey(written));
      if (likely === undefined || isBare(written)) return;
      const key = matchKey(written);
      if (key === matchKey(likely) || alsoRight.has(key)) return;
      const known = slips.get(key);
      if (known !== undefined) {
        known.times += 1;
        return;
      }
      const around = words.slice(Math.max(0, at - beside), at + 2 + beside).map(([word]) => word);
      slips.set(key, { written, likely, around: around.join(" "), line: i + 1, times: 1 });
    });
  });
  return [...slips.values()].map(({ written, likely, around, line, times }) => ({
    code: "document.likely-slip",
    severity: "info",
    params: { written, likely, around, times },
    at: { line },
  }));
}

/** Text typed without any marks is a way of writing (file names, addresses), not a slip. */
function isBare(text: string): boolean {
  return /^[a-z\s]+$/iu.test(text);
}
