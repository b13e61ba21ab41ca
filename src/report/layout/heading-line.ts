/** The lines above and below the table, in the order and style of the decree, for worksheet and Word alike. */
import { balanceLines, textWidth } from "../../sheet/index";
import { toRoman } from "../../text/roman";
import type { ReportSettings } from "../report-input";
import type { ReportTable } from "../report-table";
import { officialDate } from "../wording";
import { sizes } from "./official-page";

export interface TextLine {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: "Left" | "Center" | "Right";
}

/** Which of how many appendices of a run this is, from 1. One alone has no number. */
export interface AppendixNumber {
  readonly number: number;
  readonly of: number;
}

/** Dates, numbers of documents, and the words and names of two syllables that titles are made of. */
const wholes: readonly RegExp[] = [
  /ngày \S+ tháng \S+ năm \S+|số \S+/giu,
  /quyết định|nghị quyết|kế hoạch|chương trình|hành động|báo cáo|chỉ thị|kết luận|đề án|nhiệm vụ|thực hiện|chỉ tiêu|ủy ban|nhân dân|ban hành|kèm theo|kết quả/giu,
  /(?<=(?:tỉnh|huyện|quận|xã|phường|thành phố|thị xã) )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu,
];
/** None of these is broken across lines of a heading. */
const hold = (text: string) =>
  wholes.reduce((held, whole) => held.replace(whole, (found) => found.replaceAll(" ", "\u00A0")), text);
const loosen = (text: string) => text.replaceAll("\u00A0", " ");

/** "Phụ lục", the title in capitals, "(Kèm theo …)"; long ones in lines of about equal length, for a page of `width` points. */
export function headingLines(table: ReportTable, appendix: AppendixNumber, width: number): TextLine[] {
  const line = (text: string, bold: boolean): TextLine => ({
    text: loosen(balanceLines(text, width, { size: sizes.heading, bold, italic: !bold })),
    size: sizes.heading,
    bold,
    italic: !bold,
    align: "Center",
  });
  return [
    line(appendix.of > 1 ? `Phụ lục ${toRoman(appendix.number)}` : "Phụ lục", true),
    ...table.title.map((text) => line(hold(text).toLocaleUpperCase("vi"), true)),
    line(hold(table.attachedTo), false),
  ];
}

const closingSign = "./.";

/** Footnotes with the sign that closes an official text behind the last of them; the sign on a line of its own without footnotes. */
export function closingLines(table: ReportTable): TextLine[] {
  if (table.footnotes.length === 0)
    return [{ text: closingSign, size: sizes.footnote, bold: false, italic: false, align: "Center" }];
  const last = table.footnotes.length - 1;
  const texts = table.footnotes.map((text, index) =>
    index === last ? `- ${text.replace(/\.$/u, "")}${closingSign}` : `- ${text}`,
  );
  return ["Ghi chú:", ...texts].map((text) => ({
    text,
    size: sizes.footnote,
    bold: false,
    italic: true,
    align: "Left",
  }));
}

/** A block of lines at the left or the right half of the page. */
export type HalfLines = readonly Omit<TextLine, "align">[];

const ruleSize = 8;
/** A line of dashes as long as a share of a text. */
function ruleUnder(text: string, size: number, share: number): Omit<TextLine, "align"> {
  const length = Math.min(longestName, textWidth(text, { size, bold: true })) * share;
  const dashes = Math.round(length / textWidth("—", { size: ruleSize }));
  return plain("—".repeat(Math.max(3, dashes)), ruleSize);
}
/** Points of a line of the left half; longer names are broken. */
const longestName = 240;
const motto = "Độc lập - Tự do - Hạnh phúc";

const plain = (text: string, size: number) => ({ text, size, bold: false, italic: false });
const bold = (text: string, size: number) => ({ text, size, bold: true, italic: false });

/**
 * Name of the agency at the left, name and motto of the state at the right. The rules under them are of a third to half the agency's line and of the whole
 * motto (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II).
 */
export function nationalHeader(settings: ReportSettings): { left: HalfLines; right: HalfLines } {
  const { parentAgency, agency, place, document } = settings;
  const size = sizes.nationalHeader;
  const name = (agency === "" ? "…" : agency).toLocaleUpperCase("vi");
  return {
    left: [
      ...(parentAgency === "" ? [] : [plain(parentAgency.toLocaleUpperCase("vi"), size)]),
      bold(name, size),
      ruleUnder(name, size, 0.42),
    ],
    right: [
      bold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size),
      bold(motto, sizes.motto),
      ruleUnder(motto, sizes.motto, 1),
      { text: `${place === "" ? "…" : place}, ${officialDate(document.date)}`, size: 13, bold: false, italic: true },
    ],
  };
}

/** Lines left empty for the signature. */
const signatureRoom = 3;

/** Authority, office and name of who signs, with room for the signature; empty without a signer. */
export function signatureLines({ signature }: ReportSettings): HalfLines {
  if (signature === null) return [];
  const { authority, title, name } = signature;
  return [
    ...[...authority.split("\n"), ...title.split("\n")]
      .filter((line) => line.trim() !== "")
      .map((line) => bold(line.trim().toLocaleUpperCase("vi"), 14)),
    ...Array.from({ length: signatureRoom }, () => plain("", 14)),
    bold(name, 14),
  ];
}
