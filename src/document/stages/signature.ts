/** Who signed: the name under the signature block ("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Nguyễn Văn A"). */

const authority = /^(?:TM\.|T\/M|KT\.|TL\.|TUQ\.|Q\.)\s*\p{Lu}/u;
const post =
  /^(?:KT\.\s*|TL\.\s*|TUQ\.\s*|Q\.\s*)?(?:PHÓ\s+)?(?:CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|BÍ THƯ|THỦ TƯỚNG|TỔNG CỤC TRƯỞNG|CỤC TRƯỞNG|TRƯỞNG BAN|CHỦ NHIỆM)(?:\s|$)/u;
const personName = /^(?:(?:TS|ThS|PGS|GS|BS|KS|CN)\.\s*)*\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*){1,4}$/u;
const signed = /^[([]?\s*(?:đã ký|ký tên)[)\]]?\s*:?\s*/iu;
/** How far under the post a name may stand; recipients between them do not count. */
const blockReach = 8;
const longestReach = 40;

/** Whether a line says for whom somebody signs ("TM. ỦY BAN NHÂN DÂN"), which no other line of a document does. */
export function isAuthorityLine(text: string): boolean {
  return authority.test(text) && text === text.toLocaleUpperCase("vi");
}

/** Whether a line has the form of a person's name, and nothing else. */
export function isPersonName(text: string): boolean {
  return personName.test(text);
}

/** Whether a line is part of a signature block. */
export function isSignatureLine(text: string): boolean {
  return authority.test(text) || post.test(text);
}

/**
 * Recipients and signature stand side by side: as text, a line of the one ends in a line of the other ("Nơi nhận: CHỦ TỊCH",
 * "- Lưu: VT, KTTH. Nguyễn Văn A").
 */
const besideRecipients = /^(?:nơi nhận\s*:|[-–+].*?[;,.:])\s+(?=\p{Lu})/iu;

function withoutRecipients(text: string): string {
  // "- Lưu: VT, TLe. Trần Phong": the name stands behind the last full stop or semicolon, never behind a comma of the list.
  const behind = /^[-–+].*[;.]\s+(?<name>\p{Lu}[^;.]*)$/u.exec(text)?.groups?.name ?? "";
  if (isSignatureLine(behind) || personName.test(behind)) return behind;
  let rest = text;
  for (let match = besideRecipients.exec(rest); match !== null; match = besideRecipients.exec(rest)) {
    rest = rest.slice(match[0].length);
    if (isSignatureLine(rest) || personName.test(rest)) return rest;
  }
  return text;
}

/** "GIÁM ĐỐC SỞ Y TẾ GIÁM ĐỐC SỞ NỘI VỤ": two sign, side by side. */
const twoPosts = /^(?:KT\.\s*)?(?:PHÓ\s+)?GIÁM ĐỐC\s.+\s(?:KT\.\s*)?(?:PHÓ\s+)?GIÁM ĐỐC(?:\s|$)/u;
const twoSigned = /^(?:[([]?\s*(?:đã ký|ký tên)[)\]]?\s*){2}$/iu;
const family =
  /^(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Lương|Trịnh|Mai|Tạ|Hà|Cao|Lâm|Tô|Châu|Thái|Nông|Lò|Vàng|Giàng|Quách|Triệu|Chu|Đào|Kiều|Lưu|Tăng|Tống|Từ|Viên|Vương|Quàng|Hứa|Mạc|Ma|Bế|Hầu|Thào|Sùng)$/u;

/** Two names on a line, parted where the second family name stands, of several such places in the middle; else null. */
function twoNames(text: string): string | null {
  const words = text.split(/\s+/u);
  const starts = words.flatMap((word, at) => (at >= 2 && at <= words.length - 2 && family.test(word) ? [at] : []));
  const at = (starts.length === 1 ? starts[0] : starts.find((start) => start * 2 === words.length)) ?? 0;
  const names = [words.slice(0, at).join(" "), words.slice(at).join(" ")];
  return names.every((name) => personName.test(name)) ? names.join("; ") : null;
}

/** The names under two posts side by side, "Vũ Văn Dương; Nông Tuấn Phong", or null where they cannot be told apart. */
function readTwo(behind: readonly string[]): string | null {
  const line = behind.find((text) => text !== "" && !twoSigned.test(text)) ?? "";
  return twoNames(line);
}

/** The signer's name, of two side by side both ("A; B"), or null when no signature block with a name is found. The first block counts: annexes are not signed. */
export function readSigner(lines: readonly { readonly text: string }[]): string | null {
  const texts = lines.map(({ text }) => withoutRecipients(text));
  for (let at = 0; at < texts.length; at++) {
    if (!isSignatureLine(texts[at] ?? "")) continue;
    if (twoPosts.test(texts[at] ?? "")) return readTwo(texts.slice(at + 1, at + blockReach));
    let reach = blockReach;
    for (let i = at + 1; i < Math.min(texts.length, at + reach); i++) {
      const text = texts[i] ?? "";
      const name = text.replace(signed, "");
      if (personName.test(name)) return name;
      if (/^[-–+]/u.test(text) && reach < longestReach) reach += 1;
    }
  }
  return null;
}
