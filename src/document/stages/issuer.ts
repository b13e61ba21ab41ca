/** Who issued a document: the name in capitals at its head, best the one that its legal bases follow. */
import { type Registry, readAgencies } from "../../agency/index";
import { article, basis, type FrontLine, motto } from "./front-lines";
import { isCapitals } from "./outline";

export const issuerStart =
  /^(?:ủy ban nhân dân|hội đồng nhân dân|ban chấp hành|ban thường vụ|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|bộ |sở |ban |chính phủ|thủ tướng|bộ trưởng|chủ tịch|tổng cục|cục |văn phòng|ubnd|hđnd)/u;

interface Found {
  text: string;
  at: number;
}

/** An issuer in capitals that the legal bases follow. */
export function isIssuerLine(lines: readonly FrontLine[], at: number): boolean {
  return basis.test(lines[at + 1]?.text ?? "") || article.test(lines[at + 1]?.text ?? "");
}

/** "ỦY BAN NHÂN DÂN TỈNH NGHỆ AN" as it is written in running text, where the form of the name is certain. */
export function inSmallLetters(name: string, registry: Registry): string {
  if (!isCapitals(name)) return name;
  const post = /^(BỘ TRƯỞNG|CHỦ TỊCH)\s+(.+)$/u.exec(name.normalize("NFC"));
  if (post !== null) {
    const office = inSmallLetters(post[2] ?? "", registry);
    return isCapitals(office) ? name : `${post[1] === "CHỦ TỊCH" ? "Chủ tịch" : "Bộ trưởng"} ${office}`;
  }
  const known = readAgencies(name, registry).refs;
  if (known.length === 1 && known[0]?.name != null) return known[0].name;
  const committee =
    /^(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND)\s+(TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\s+(.+)$/u.exec(
      name.normalize("NFC"),
    );
  if (committee === null) return name;
  const [, head = "", unit = "", proper = ""] = committee;
  const titled = proper
    .toLocaleLowerCase("vi")
    .replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toLocaleUpperCase("vi"));
  return `${head.startsWith("H") ? "Hội đồng nhân dân" : "Ủy ban nhân dân"} ${unit.toLocaleLowerCase("vi")} ${titled}`;
}

export function findIssuer(lines: readonly FrontLine[]): Found | null {
  const candidates = lines.flatMap(({ text }, at) => {
    const low = text.toLocaleLowerCase("vi").normalize("NFC").replace(/^uỷ/u, "ủy");
    if (!isCapitals(text) || !issuerStart.test(low) || motto.test(text) || /^(?:tm|kt|tl|tuq|q)\./iu.test(text))
      return [];
    const next = lines[at + 1]?.text ?? "";
    const unit = /^(?:TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG|THỊ TRẤN)\s/u.test(next) && isCapitals(next);
    return [
      {
        text: unit ? `${text} ${next}` : text,
        at,
        beforeBases: isIssuerLine(lines, unit ? at + 1 : at),
        whole: unit || /\s(?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG|QUẬN)\s/u.test(text),
      },
    ];
  });
  return candidates.find((one) => one.beforeBases) ?? candidates.find((one) => one.whole) ?? candidates[0] ?? null;
}
