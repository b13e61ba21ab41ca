/**
 * Vietnamese text from before Unicode: TCVN3 (ABC, fonts .VnTime) and VNI (fonts VNI-Times) put Vietnamese letters on the places
 * of Western ones, so "Cộng hòa" looks like "Céng hßa" or "Coäng hoøa". Recognised by the words that come out when converted,
 * never by a single letter; text that is Vietnamese already is left alone.
 * Tables: TCVN 5712:1993 VN3; VNI for Windows (two letters for one: the vowel, then its marks).
 */

export interface LegacyEncoding {
  readonly name: "TCVN3" | "VNI";
  readonly convert: (text: string) => string;
}

/** From A1 to FE; "." where TCVN3 has no letter. */
const tcvn3 = "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ";
const tcvn3Start = 0xa1;

const grave = "\u0300";
const acute = "\u0301";
const tilde = "\u0303";
const hook = "\u0309";
const dot = "\u0323";
const circumflex = "\u0302";
const breve = "\u0306";
const vniMarks: Readonly<Record<string, string>> = {
  ø: grave,
  ù: acute,
  û: hook,
  õ: tilde,
  ï: dot,
  â: circumflex,
  à: circumflex + grave,
  á: circumflex + acute,
  å: circumflex + hook,
  ã: circumflex + tilde,
  ä: circumflex + dot,
  ê: breve,
  è: breve + grave,
  é: breve + acute,
  ú: breve + hook,
  ü: breve + tilde,
  ë: breve + dot,
};
const vniLetters: Readonly<Record<string, string>> = {
  ñ: "đ",
  ô: "ơ",
  ö: "ư",
  í: "í",
  ì: "ì",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  î: "ỵ",
};
const vniMarked = new RegExp(
  `([AEIOUYaeiouyÔôÖö])([${Object.keys(vniMarks).join("")}${Object.keys(vniMarks).join("").toUpperCase()}])`,
  "gu",
);
const vniSingle = new RegExp(
  `[${Object.keys(vniLetters).join("")}${Object.keys(vniLetters).join("").toUpperCase()}]`,
  "gu",
);

function fromTcvn3(text: string): string {
  return text.replace(/[\u00A1-\u00FE]/gu, (letter) => {
    const converted = tcvn3[letter.charCodeAt(0) - tcvn3Start];
    return converted === undefined || converted === "." ? letter : converted;
  });
}

const sameCase = (like: string, letter: string): string =>
  like === like.toLowerCase() ? letter : letter.toUpperCase();

function vniLetter(letter: string): string {
  const converted = vniLetters[letter.toLowerCase()];
  return converted === undefined ? letter : sameCase(letter, converted);
}

function fromVni(text: string): string {
  let out = "";
  let last = 0;
  for (const match of text.matchAll(vniMarked)) {
    out += text.slice(last, match.index).replace(vniSingle, vniLetter);
    out += (vniLetter(match[1] ?? "") + (vniMarks[(match[2] ?? "").toLowerCase()] ?? "")).normalize("NFC");
    last = match.index + match[0].length;
  }
  return out + text.slice(last).replace(vniSingle, vniLetter);
}

const common =
  /(?<!\p{L})(?:và|của|các|thực hiện|nhiệm vụ|ủy ban|nhân dân|tỉnh|quyết định|kế hoạch|căn cứ|sở|cộng hòa|chủ trì|phối hợp|năm|tháng|về|được|cho|trên|đơn vị|xây dựng)(?!\p{L})/giu;

/** Common Vietnamese words in every thousand letters. */
function vietnameseness(text: string): number {
  return text.length === 0 ? 0 : ((text.match(common) ?? []).length * 1000) / text.length;
}

const encodings: readonly LegacyEncoding[] = [
  { name: "TCVN3", convert: fromTcvn3 },
  { name: "VNI", convert: fromVni },
];
const sampleLength = 20_000;
const certain = 6;

/** The legacy encoding a text is in, or null when it is none: the conversion must make many more Vietnamese words than there are. */
export function recogniseLegacy(text: string): LegacyEncoding | null {
  const sample = text.slice(0, sampleLength).normalize("NFC");
  const before = vietnameseness(sample);
  const best = encodings
    .map((encoding) => ({ encoding, score: vietnameseness(encoding.convert(sample)) }))
    .sort((a, b) => b.score - a.score)[0];
  return best !== undefined && best.score >= certain && best.score > before * 2 + 2 ? best.encoding : null;
}
