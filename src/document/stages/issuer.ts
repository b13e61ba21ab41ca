/** Who issued a document: the name in capitals at its head, best the one that its legal bases follow. */
import { type Registry, readAgencies } from "../../agency/index";
import { matchKey } from "../../text/key";
import { article, basis, type FrontLine, motto } from "./front-lines";
import { leadingKind } from "./kind";
import { isCapitals } from "./outline";

export const issuerStart =
  /^(?:ủy ban nhân dân|hội đồng nhân dân|ban chấp hành|ban thường vụ|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|đảng bộ |tỉnh đoàn|thành đoàn|hội liên hiệp|hội nông dân|hội lhpn|liên đoàn lao động|bộ |sở |ban |bcđ |quốc hội|chính phủ|thủ tướng|bộ trưởng |chủ tịch |tổng cục|cục |văn phòng|ubnd|hđnd)/u;

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

/** What heads shorten for want of room, in full. */
const shortened: readonly (readonly [short: RegExp, full: string])[] = [
  [/(?<!\p{L})BCĐ(?!\p{L})/u, "BAN CHỈ ĐẠO"],
  [/(?<!\p{L})PTNT(?!\p{L})/u, "PHÁT TRIỂN NÔNG THÔN"],
  [/(?<!\p{L})LHPN(?!\p{L})/u, "LIÊN HIỆP PHỤ NỮ"],
  [/(?<!\p{L})MTQG(?!\p{L})/u, "MỤC TIÊU QUỐC GIA"],
];

/** Bodies whose first words are written with these capitals in running text, whatever follows them. */
const bodies = [
  "Ban Chỉ đạo",
  "Ban Thường vụ",
  "Ban Chấp hành",
  "Hội Liên hiệp Phụ nữ",
  "Hội Nông dân",
  "Liên đoàn Lao động",
  "Đảng bộ",
];

/** "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ" → "Ban Chỉ đạo chuyển đổi số", "BAN THƯỜNG VỤ ĐẢNG BỘ" → "Ban Thường vụ Đảng bộ"; null for what is no such body. */
function asBody(capitals: string): string | null {
  const body = bodies.find((name) => ` ${capitals} `.startsWith(` ${name.toLocaleUpperCase("vi")} `));
  if (body === undefined) return null;
  const rest = capitals.slice(body.length).trim();
  return rest === "" ? body : `${body} ${asBody(rest) ?? rest.toLocaleLowerCase("vi")}`;
}

const isSameName = (one: string, other: string): boolean => inFull(one) === inFull(other);

/** "ỦY BAN NHÂN DÂN TỈNH NGHỆ AN" as it is written in running text, where the form of the name is certain. */
export function inSmallLetters(written: string, registry: Registry): string {
  if (!isCapitals(written)) return written;
  const offices = written.split(/\s[-–]\s(?=SỞ |BAN |CÔNG AN |HỘI |LIÊN ĐOÀN |TỈNH ĐOÀN)/u);
  if (offices.length > 1) return offices.map((office) => inSmallLetters(office, registry)).join(" - ");
  const name = shortened.reduce((text, [short, full]) => text.replace(short, full), written.normalize("NFC"));
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
  const body = asBody(name);
  if (body !== null) return body;
  if (name.startsWith("VĂN PHÒNG ")) {
    const office = inSmallLetters(name.slice("VĂN PHÒNG ".length), registry);
    if (!isCapitals(office)) return `Văn phòng ${office}`;
  }
  const committee =
    /^(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND)\s+(TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\s+(.+)$/u.exec(
      name.normalize("NFC"),
    );
  if (committee === null) return written;
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
    // "TỈNH NGHỆ AN" under "ỦY BAN NHÂN DÂN", "YÊN ĐỊNH" under "BAN CHẤP HÀNH ĐẢNG BỘ XÃ": the name goes on.
    const isUnit = /^(?:TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG|THỊ TRẤN)\s/u.test(next);
    const isProper =
      /\s(?:TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG|THỊ TRẤN)$/u.test(text.normalize("NFC")) &&
      /^\p{Lu}{2,}(?:\s\p{Lu}+){0,3}$/u.test(next.normalize("NFC")) &&
      leadingKind(next) === null &&
      !issuerStart.test(next.toLocaleLowerCase("vi"));
    const unit = isCapitals(next) && (isUnit || isProper);
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
  /** Nothing but the other column of the head stands between two offices one over the other. */
  const isUnder = (one: { at: number }): boolean =>
    first !== undefined &&
    one.at >= first.at + first.length &&
    lines.slice(first.at + first.length, one.at).every(({ text }) => motto.test(text) || !/\p{L}/u.test(text));
  const below = candidates.find(isUnder);
  const issuing = candidates.find((one) => one.beforeBases);
  const fuller = candidates.find((one) => issuing !== undefined && one.text.startsWith(`${issuing.text} `));
  // "ỦY BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG" over "VĂN PHÒNG": an office without a name of its own is that of the one above.
  if (first !== undefined && /^(?:VĂN PHÒNG|BAN THƯỜNG VỤ|BAN CHẤP HÀNH)$/u.test(below?.text ?? ""))
    return { text: `${below?.text} ${first.text}`, at: below?.at ?? first.at };
  return fuller ?? issuing ?? below ?? first ?? null;
}

/**
 * The department that a head hides behind what a converter left ("*SỞ XÂY DỰNG{tab}Độc lập …"). The number's symbol tells that one
 * issues ("8816/KH-SXD"), so the committee above it does not; null where the symbol says nothing or no department stands there.
 */
export function departmentBelow(lines: readonly FrontLine[], number: string): string | null {
  if (!isOfDepartment(number)) return null;
  const department = /^[^\p{L}]*(SỞ(?:[\s,]+(?:\p{Lu}|-)+(?!\p{Ll}))+)/u;
  return lines.map(({ text }) => department.exec(text.normalize("NFC"))?.[1] ?? "").find((name) => name !== "") ?? null;
}

/** "8816/KH-SXD", "1027/KHLN-SYT-SGDĐT": by its symbol a department's number, never a People's Committee's. */
export const isOfDepartment = (number: string): boolean => /^\d+\/\p{L}+-S\p{Lu}/u.test(number.normalize("NFC"));

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
