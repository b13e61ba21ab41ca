/** Who signed: the name under the signature block ("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Nguyễn Văn A"). */

const authority = /^(?:TM\.|T\/M|KT\.|TL\.|TUQ\.|Q\.)\s*\p{Lu}/u;
const post =
  /^(?:KT\.\s*|TL\.\s*|TUQ\.\s*|Q\.\s*)?(?:PHÓ\s+)?(?:CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|BÍ THƯ|THỦ TƯỚNG|TỔNG CỤC TRƯỞNG|CỤC TRƯỞNG|TRƯỞNG BAN|CHỦ NHIỆM)(?:\s|$)/u;
const personName = /^(?:(?:TS|ThS|PGS|GS|BS|KS|CN)\.\s*)*\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*){1,4}$/u;
const reach = 8;

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

/** The signer's name, or null when no signature block with a name is found. The last block counts: annexes are not signed. */
export function readSigner(lines: readonly { readonly text: string }[]): string | null {
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at]?.text ?? "";
    if (!isSignatureLine(text)) continue;
    for (let i = at + 1; i < Math.min(lines.length, at + reach); i++) {
      const name = (lines[i]?.text ?? "").replace(/^\(?(?:đã ký|ký tên)\)?\s*:?\s*/iu, "");
      if (personName.test(name)) return name;
    }
  }
  return null;
}
