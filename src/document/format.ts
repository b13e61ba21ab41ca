/** What kind of file some bytes are, told by the bytes themselves: names lie, and pasted content has none. */

export type Format = "empty" | "zip" | "pdf" | "ole" | "image" | "rtf" | "other-archive" | "text";

const starts = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, i) => bytes[at + i] === byte);

const images: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];
const archives: readonly (readonly number[])[] = [
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
];

/** The file's kind by its first bytes. A PDF may have up to a kilobyte of other bytes before its mark. */
export function recognise(bytes: Uint8Array): Format {
  if (bytes.length === 0) return "empty";
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04]) || starts(bytes, [0x50, 0x4b, 0x05, 0x06])) return "zip";
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return "ole";
  if (starts(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return "rtf";
  for (let at = 0; at < Math.min(1024, bytes.length - 4); at++)
    if (starts(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d], at)) return "pdf";
  const isWebp = starts(bytes, [0x52, 0x49, 0x46, 0x46]) && starts(bytes, [0x57, 0x45, 0x42, 0x50], 8);
  if (isWebp || images.some((signature) => starts(bytes, signature) && bytes.length > 16 && bytes.includes(0)))
    return "image";
  return archives.some((signature) => starts(bytes, signature)) ? "other-archive" : "text";
}

/** What an OLE file (the package of Office before 2007) holds, by the names of its streams. */
export function oleContent(bytes: Uint8Array): "encrypted" | "word" | "excel" | "other" {
  const text = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1));
  if (text.includes("EncryptedPackage") || text.includes("EncryptionInfo")) return "encrypted";
  if (text.includes("WordDocument")) return "word";
  return text.includes("Workbook") ? "excel" : "other";
}
