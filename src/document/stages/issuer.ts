/** Who issued a document: the name in capitals at its head, best the one that its legal bases follow. */
import { type Registry, readAgencies } from "../../agency/index";
import { matchKey } from "../../text/key";
import { article, basis, type FrontLine, motto } from "./front-lines";
import { isCapitals } from "./outline";

export const issuerStart =
  /^(?:ủy ban nhân dân|hội đồng nhân dân|ban chấp hành|ban thường vụ|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|tỉnh đoàn|thành đoàn|hội liên hiệp|hội nông dân|hội lhpn|liên đoàn lao động|bộ |sở |ban |bcđ |quốc hội|chính phủ|thủ tướng|bộ trưởng |chủ tịch |tổng cục|cục |văn phòng|ubnd|hđnd)/u;

interface Found {
  text: string;
  at: number;
}

/** An issuer in capitals that the legal bases follow. */
export function isIssuerLine(lines: readonly FrontLine[], at: number): boolean {
  return basis.test(lines[at + 1]?.text ?? "") || article.test(lines[at + 1]?.text ?? "");
}

/** "BẮC NINH" → "Bắc Ninh". */
function asName(capitals: string): string {
  return capitals.toLocaleLowerCase("vi").replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toLocaleUpperCase("vi"));
}

/** "TỈNH ỦY" → "Tỉnh ủy". */
function asSentence(capitals: string): string {
  return capitals.charAt(0) + capitals.slice(1).toLocaleLowerCase("vi");
}

const inFull = (name: string): string =>
  matchKey(name)
    .replace(/^ubnd(?=\s)/u, matchKey("ủy ban nhân dân"))
    .replace(/^hđnd(?=\s)/u, matchKey("hội đồng nhân dân"));

const isSameName = (one: string, other: string): boolean => inFull(one) === inFull(other);

/** "ỦY BAN NHÂN DÂN TỈNH NGHỆ AN" as it is written in running text, where the form of the name is certain. */
export function inSmallLetters(name: string, registry: Registry): string {
  if (!isCapitals(name)) return name;
  const post = /^(BỘ TRƯỞNG|CHỦ TỊCH)\s+(.+)$/u.exec(name.normalize("NFC"));
  if (/^(?:QUỐC HỘI|CHÍNH PHỦ|THỦ TƯỚNG CHÍNH PHỦ)$/u.test(name.normalize("NFC")))
    return asSentence(name).replace(/(?<=^thủ tướng )c/iu, "C");
  if (post !== null) {
    const office = inSmallLetters(post[2] ?? "", registry);
    return isCapitals(office) ? name : `${post[1] === "CHỦ TỊCH" ? "Chủ tịch" : "Bộ trưởng"} ${office}`;
  }
  const known = readAgencies(name, registry).refs[0]?.name ?? null;
  // A registry knows its own province: what it adds to a name, another province's document does not say.
  if (known !== null && isSameName(known, name)) return known;
  const party = /^((?:TỈNH|THÀNH|HUYỆN|QUẬN|ĐẢNG|THỊ) (?:ỦY|UỶ)|(?:TỈNH|THÀNH) ĐOÀN)\s+(.+)$/u.exec(
    name.normalize("NFC"),
  );
  if (party !== null) return `${asSentence(party[1] ?? "")} ${asName(party[2] ?? "")}`;
  const placed = /^(.+)\s(TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG)\s(.+)$/u.exec(name.normalize("NFC"));
  if (placed !== null && !/^(?:ỦY|UỶ|UBND|HỘI ĐỒNG|HĐND)/u.test(name)) {
    const office = inSmallLetters(placed[1] ?? "", registry);
    if (!isCapitals(office)) return `${office} ${(placed[2] ?? "").toLocaleLowerCase("vi")} ${asName(placed[3] ?? "")}`;
  }
  if (name.startsWith("VĂN PHÒNG ")) {
    const office = inSmallLetters(name.slice("VĂN PHÒNG ".length), registry);
    if (!isCapitals(office)) return `Văn phòng ${office}`;
  }
  const committee =
    /^(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND)\s+(TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\s+(.+)$/u.exec(
      name.normalize("NFC"),
    );
  if (committee === null) return name;
  const [, head = "", unit = "", proper = ""] = committee;
  return `${head.startsWith("H") ? "Hội đồng nhân dân" : "Ủy ban nhân dân"} ${unit.toLocaleLowerCase("vi")} ${asName(proper)}`;
}

/** The issuer of a document: of two offices one over the other at its head, the lower one, which the upper one only heads. */
export function findIssuer(lines: readonly FrontLine[]): Found | null {
  const candidates = lines.flatMap(({ text }, at) => {
    const low = text.toLocaleLowerCase("vi").normalize("NFC").replace(/uỷ/gu, "ủy");
    if (!isCapitals(text) || !issuerStart.test(low) || motto.test(text) || /^(?:tm|kt|tl|tuq|q)\./iu.test(text))
      return [];
    const next = lines[at + 1]?.text ?? "";
    const unit = /^(?:TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG|THỊ TRẤN)\s/u.test(next) && isCapitals(next);
    return [
      {
        text: unit ? `${text} ${next}` : text,
        at,
        length: unit ? 2 : 1,
        beforeBases: isIssuerLine(lines, unit ? at + 1 : at),
        whole: unit || /\s(?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG|QUẬN)\s/u.test(text),
      },
    ];
  });
  const first = candidates.find((one) => one.whole) ?? candidates[0];
  const below = candidates.find((one) => first !== undefined && one.at === first.at + first.length);
  const issuing = candidates.find((one) => one.beforeBases);
  const fuller = candidates.find((one) => issuing !== undefined && one.text.startsWith(`${issuing.text} `));
  // "ỦY BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG" over "VĂN PHÒNG": an office without a name of its own is that of the one above.
  if (below?.text === "VĂN PHÒNG" && first !== undefined) return { text: `${below.text} ${first.text}`, at: below.at };
  return fuller ?? issuing ?? below ?? first ?? null;
}

/**
 * The name of the issuer. A head that lost its place ("ỦY BAN NHÂN DÂN TỈNH") is completed by a site's facts ("Nơi ban hành: Tỉnh
 * Ninh Bình") or by the place where the document was signed.
 */
export function issuerName(head: string, told: string, signedAt: string, registry: Registry): string {
  if (head === "") return told;
  const capitals = (text: string): string => text.toLocaleUpperCase("vi");
  if (/^(?:tỉnh|thành phố|huyện|xã|phường)\s/iu.test(told) && /^(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG) NHÂN DÂN$/u.test(head))
    return inSmallLetters(`${head} ${capitals(told)}`, registry);
  const isPlaceless = /^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND) (?:TỈNH|THÀNH PHỐ)$/u.test(
    head,
  );
  return inSmallLetters(isPlaceless && signedAt !== "" ? `${head} ${capitals(signedAt)}` : head, registry);
}
