/**
 * Likely slips of a scanner or typist, told with the words around them and never mended: the text stays what the document says,
 * and a person decides. Looked for are set phrases of administrative language that differ in their marks or in a letter that
 * scanners mistake ("triên khai", "phối họp", "Đảo đảm"), places of the province ("huyện Hòang Hóa") and words written twice.
 * Phrases whose look-alike is a phrase too ("đồ án" and "đề án", "đồ thị") are left out on purpose.
 */
import type { Registry } from "../../agency/index";
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
/** "đấu mối", said of an office that turns to another; "chợ đầu mối" and "làm đầu mối" are right. */
const turnsTo =
  /(?<=(?:chủ động|tiếp tục|tích cực|thường xuyên)\s)đầu mối(?!\p{L})|(?<!\p{L})đầu mối(?=\s(?:với|chặt chẽ)(?!\p{L}))/giu;
/** Words that no sentence has twice in a row, and any two words that come twice. */
const twice =
  /(?<![\p{L}\p{M}])(?:(và|đề|của|các|những|về|trong|với|cho|được|là|theo|để|tại|một|trên|đến)\s+\1|(\p{L}+\s+\p{L}+)\s+\2)(?![\p{L}\p{M}])/giu;
/** Right as they stand, though they differ from a phrase by marks only. */
const alsoRight = new Set(["hàng năm", "nhãn dán", "đội mới"].map(matchKey));
const wordPattern = /[\p{L}\p{M}]+/gu;
/** Words shown on each side of a slip. */
const beside = 4;

/** The plain forms a scanner makes of a phrase: its marks lost, and B taken for Đ. */
const plainForms = (phrase: string): string[] => {
  const plain = searchKey(phrase);
  return [plain, plain.replace(/^b/u, "d"), plain.replace(/ b/u, " d")];
};
const byPlain = new Map(phrases.flatMap((phrase) => plainForms(phrase).map((plain) => [plain, phrase] as const)));

interface Slip {
  readonly written: string;
  readonly likely: string;
  readonly around: string;
  readonly line: number;
  times: number;
}

/** The places that the names of a registry hold ("UBND huyện Hoằng Hóa"), by their form without marks; places that meet there are left out. */
function placesOf(registry: Registry): Map<string, string> {
  const places = new Map<string, string>();
  for (const { name } of registry.records) {
    const place = /(?:huyện|xã|phường|thị trấn|thị xã|thành phố)\s+(\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+)$/u.exec(name)?.[1];
    if (place === undefined) continue;
    const plain = searchKey(place);
    const known = places.get(plain);
    places.set(plain, known !== undefined && matchKey(known) !== matchKey(place) ? "" : place);
  }
  return places;
}

/** A word without its hats, hooks and bars, its tone kept: places may differ by a tone, scanners lose the rest. */
const toned = (text: string): string =>
  matchKey(text)
    .replace(/[\u0302\u0306\u031B]/gu, "")
    .replace(/đ/gu, "d");

const isName = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}\p{Ll}/u.test(word);

/** A message for each slip, at its first place, with the words around it and how often it stands in the text. */
export function likelySlips(lines: readonly string[], registry: Registry): Message[] {
  const slips = new Map<string, Slip>();
  const places = placesOf(registry);
  lines.forEach((raw, i) => {
    const text = raw.normalize("NFC");
    const words = [...text.matchAll(wordPattern)];
    const tell = (at: number, length: number, written: string, likely: string): void => {
      const key = matchKey(written);
      const known = slips.get(key);
      if (known !== undefined) {
        known.times += 1;
        return;
      }
      const around = words.slice(Math.max(0, at - beside), at + length + beside).map(([word]) => word);
      slips.set(key, { written, likely, around: around.join(" "), line: i + 1, times: 1 });
    };
    words.forEach((first, at) => {
      const second = words[at + 1];
      if (second === undefined || second.index !== first.index + first[0].length + 1) return;
      const written = `${first[0]} ${second[0]}`;
      const isPlace =
        isName(first[0]) && isName(second[0]) && !isName(words[at - 1]?.[0]) && !isName(words[at + 2]?.[0]);
      const place = isPlace ? (places.get(searchKey(written)) ?? "") : "";
      const likely = byPlain.get(searchKey(written)) ?? (toned(place) === toned(written) ? place : undefined);
      if (likely === undefined || isBare(written)) return;
      const key = matchKey(written);
      if (key !== matchKey(likely) && !alsoRight.has(key)) tell(at, 2, written, likely);
    });
    const tellMatch = (match: RegExpMatchArray, likely: string): void => {
      const at = words.findIndex(({ index }) => index >= (match.index ?? 0));
      tell(at, match[0].split(/\s+/u).length, match[0], likely);
    };
    for (const match of text.matchAll(turnsTo)) tellMatch(match, "đấu mối");
    for (const match of text.matchAll(twice)) tellMatch(match, match[1] ?? match[2] ?? "");
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
