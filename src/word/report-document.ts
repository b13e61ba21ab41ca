/**
 * Appendices as a .docx: a section for each, turned as its table needs, with the decree's margins, numbered on its own in the
 * middle of the upper margin, not on its first page (Nghị định 30/2020/NĐ-CP, Phụ lục I).
 */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import {
  closingLines,
  defaultSettings,
  type HalfLines,
  headingLines,
  marginMillimetres,
  nationalHeader,
  paperMillimetres,
  type ReportSettings,
  type ReportTable,
  signatureLines,
  sizes,
  usableWidth,
} from "../report/index";
import { halfPoints, styleIds, styles, twips } from "./style";
import { wordTable } from "./word-table";
import { xmlText } from "./xml-text";

export interface WordOptions {
  /** The office's settings; what is left out is as if never set. */
  readonly settings?: Partial<ReportSettings>;
  /** Whether the sentences about the numbers stand above each table; true when absent. */
  readonly narrative?: boolean;
}

/** The bytes of a .docx with the given appendices in order. Several are numbered I, II, III; one alone has no number. */
export async function reportDocument(tables: readonly ReportTable[], options: WordOptions = {}): Promise<Uint8Array> {
  const settings: ReportSettings = { ...defaultSettings, ...options.settings };
  const narrative = options.narrative ?? true;
  const document = new Document({
    styles,
    title: xmlText(tables.map((table) => table.title.join(" ")).join("; ")),
    creator: xmlText(settings.agency),
    sections: tables.map((table, index) =>
      section(table, { number: index + 1, of: tables.length }, settings, narrative),
    ),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function section(
  table: ReportTable,
  appendix: { readonly number: number; readonly of: number },
  settings: ReportSettings,
  narrative: boolean,
): ISectionOptions {
  const { top, bottom, left, right, header, footer } = marginMillimetres;
  const width = usableWidth(table.orientation);
  const [label, ...rest] = headingLines(table, appendix, width);
  const attached = rest.at(-1);
  const national = nationalHeader(settings);
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: convertMillimetersToTwip(paperMillimetres.short),
          height: convertMillimetersToTwip(paperMillimetres.long),
          orientation: table.orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: convertMillimetersToTwip(top),
          bottom: convertMillimetersToTwip(bottom),
          left: convertMillimetersToTwip(left),
          right: convertMillimetersToTwip(right),
          header: convertMillimetersToTwip(header),
          footer: convertMillimetersToTwip(footer),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph("")] }) },
    children: [
      ...(settings.nationalHeader ? [halves(national.left, national.right, width), new Paragraph("")] : []),
      styled(styleIds.appendix, label?.text ?? ""),
      ...rest.slice(0, -1).map((line) => styled(styleIds.title, line.text)),
      styled(styleIds.attached, attached?.text ?? ""),
      shortRule(width),
      ...(narrative ? table.narrative.map((text) => styled(styleIds.narrative, text)) : []),
      ...(table.caption === "" ? [] : [styled(styleIds.caption, table.caption)]),
      wordTable(table),
      ...closing(table, settings.signature !== null),
      ...(settings.signature === null ? [] : [halves([], signatureLines(settings), width), flatParagraph()]),
    ],
  };
}

/** Footnotes and the closing sign; they stand on one page with the signature, where there is one. */
function closing(table: ReportTable, isSigned: boolean): Paragraph[] {
  const lines = closingLines(table);
  return lines.map(({ align, text }, index) => {
    const keepNext = isSigned || index < lines.length - 1;
    if (align === "Left") return styled(styleIds.footnote, text, keepNext);
    return new Paragraph({ alignment: AlignmentType.CENTER, keepNext, children: [new TextRun(text)] });
  });
}

function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(sizes.pageNumber) });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

/** A paragraph of a named style; line breaks in the text are line breaks in Word. */
function styled(style: string, text: string, keepNext = false): Paragraph {
  const children = xmlText(text)
    .split("\n")
    .map((line, index) => new TextRun(index === 0 ? { text: line } : { text: line, break: 1 }));
  return new Paragraph({ style, ...(keepNext && { keepNext }), children });
}

/** A section must not end with a table; a paragraph of usual height behind it could open an empty page. */
function flatParagraph(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: twips(1), lineRule: "exact" }, children: [] });
}

/** The short line under the heading: the bottom border of an empty paragraph with wide indents. */
function shortRule(width: number): Paragraph {
  const indent = twips(width * 0.43);
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: 0, after: twips(6), line: twips(4), lineRule: "exact" },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    children: [],
  });
}

const noBorder = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
};

/** Lines side by side in the two halves of the page, as a table without borders. */
function halves(left: HalfLines, right: HalfLines, width: number): Table {
  const cell = (lines: HalfLines, points: number) =>
    new TableCell({
      width: { size: twips(points), type: WidthType.DXA },
      children: (lines.length === 0 ? [{ text: "", size: 12, bold: false, italic: false }] : lines).map(
        ({ text, size, bold, italic }) =>
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ text: xmlText(text), size: halfPoints(size), bold, italics: italic })],
          }),
      ),
    });
  const widths = [width * 0.42, width * 0.58];
  return new Table({
    borders: noBorders,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    rows: [new TableRow({ cantSplit: true, children: [cell(left, widths[0] ?? 0), cell(right, widths[1] ?? 0)] })],
  });
}
