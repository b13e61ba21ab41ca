/** Bytes of a text file → text, whatever the encoding: UTF-8, UTF-16 with or without mark, Vietnamese eight-bit encodings. */

import { type LegacyEncoding, recogniseLegacy } from "./legacy-encoding";

export interface Decoded {
  readonly text: string;
  /** Named for the reader when it is not UTF-8. */
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1258" | LegacyEncoding["name"];
}

/** How many of the bytes at even and odd places are zero: Latin text in UTF-16 has one of the two. */
function utf16WithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const half = length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return "utf-16le";
  return even > half * 0.4 && odd < half * 0.05 ? "utf-16be" : null;
}

/** The text of the bytes, or null when they are no text: control characters, or nothing that decodes. */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  const encoding = marked ?? utf16WithoutMark(bytes);
  if (encoding !== null) return asText(new TextDecoder(encoding).decode(bytes), encoding);
  try {
    return asText(new TextDecoder("utf-8", { fatal: true }).decode(bytes), "utf-8");
  } catch {
    const western = new TextDecoder("windows-1252").decode(bytes);
    if (recogniseLegacy(western) !== null) return asText(western, "utf-8");
    return asText(new TextDecoder("windows-1258").decode(bytes), "windows-1258");
  }
}

function asText(text: string, encoding: Decoded["encoding"]): Decoded | null {
  const sample = text.slice(0, 20_000);
  const controls = Array.from(sample).filter((letter) => {
    const code = letter.charCodeAt(0);
    return code < 32 && ![9, 10, 11, 12, 13].includes(code);
  }).length;
  if (controls > sample.length * 0.005 || controls > 40) return null;
  const legacy = recogniseLegacy(text);
  return legacy === null ? { text, encoding } : { text: legacy.convert(text.normalize("NFC")), encoding: legacy.name };
}
