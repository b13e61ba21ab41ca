/** The door: every text from outside passes here once, and from then on it is NFC with one kind of space. */

const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/gu;
const anySpace = /[\s\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/gu;
const spaceInLine = /[^\S\n]+/gu;

/** NFC, without invisible characters, every run of white space (line breaks too) one space, trimmed. What `text` fields of a Plan hold. */
export function cleanText(raw: string): string {
  return raw.normalize("NFC").replace(invisible, "").replace(anySpace, " ").trim();
}

/** Like `cleanText`, but line breaks are kept as "\n" (CR LF and CR become LF) and each line is trimmed. */
export function cleanLines(raw: string): string {
  return raw
    .normalize("NFC")
    .replace(invisible, "")
    .replace(/\r\n?|\u2028|\u2029|\v|\f/gu, "\n")
    .replace(spaceInLine, " ")
    .split("\n")
    .map((line) => line.trim())
    .join("\n");
}
