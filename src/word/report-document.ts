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
  usableHeight,
  usableWidth,
} from "../report/index";
import { wrappedLines } from "../sheet/index";
import { halfPoints, styleIds, styles, twips } from "./style";
import { withEveryName, wordCharts } from "./word-chart";
import { endsApart, wordLine, wordTable } from "./word-table";
import { xmlText } from "./xml-text";

export interface WordOptions {
  /** The office's settings; what is left out is as if never set. */
  readonly settings?: Partial<ReportSettings>;
  /** Whether the sentences about the numbers stand above each table; true when absent. */
  readonly narrative?: boolean;
  /** Whether tables that have a picture get it, above the table; false when absent. */
  readonly charts?: boolean;
}

/** The bytes of a .docx with the given appendices in order. Several are numbered I, II, III; one alone has no number. */
export async function reportDocument(tables: readonly ReportTable[], options: WordOptions = {}): Promise<Uint8Array> {
  const settings: ReportSettings = { ...defaultSettings, ...options.settings };
  const shown = { narrative: options.narrative ?? true, charts: options.charts ?? false };
  const document = new Document({
    styles,
    title: xmlText(tables.map((table) => table.title.join(" ")).join("; ")),
    creator: xmlText(settings.agency),
    sections: tables.map((table, index) => section(table, { number: index + 1, of: tables.length }, settings, shown)),
  });
  return withEveryName(new Uint8Array(await Packer.toArrayBuffer(document)));
}

/** A chart that finds less room on the first page gets one of its own. */
const leastChartRoom = 200;
/** Points of the short line under the heading. */
const ruleHeight = 12;
/** Points above and below a chart. */
const chartSpacing = 20;

function section(
  table: ReportTable,
  appendix: { readonly number: number; readonly of: number },
  settings: ReportSettings,
  shown: { readonly narrative: boolean; readonly charts: boolean },
): ISectionOptions {
  const margin = marginMillimetres;
  const width = usableWidth(table.orientation);
  const heading = headingLines(table, appendix, width);
  const [label, ...rest] = heading;
  const attached = rest.at(-1);
  const national = nationalHeader(settings);
  const narrative = shown.narrative ? table.narrative : [];
  const height = (texts: readonly string[], size: number, gap: number) =>
    texts.reduce((sum, text) => sum + wrappedLines(text, width, { size }) * size * wordLine + gap, 0);
  /** What the first page leaves for charts and table. */
  const left =
    usableHeight(table.orientation) -
    ruleHeight -
    (settings.nationalHeader ? height(["", ...national.right.map(({ text }) => text)], sizes.motto, 0) : 0) -
    height(
      heading.map(({ text }) => text),
      sizes.heading,
      3,
    ) -
    height(narrative, sizes.heading, 12);
  const page = usableHeight(table.orientation) - chartSpacing;
  const first = left - chartSpacing;
  const charts = shown.charts ? wordCharts(table, width, first >= leastChartRoom ? first : page, page) : [];
  const closing = [...closingParagraphs(table), ...signature(settings, width)];
  const room = charts.length > 0 ? 0 : left - height([table.caption], sizes.caption, 8);
  const texts = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => text);
  const end =
    height(texts(closingLines(table)), sizes.footnote, 3) + height(texts(signatureLines(settings)), sizes.heading, 0);
  const isApart = endsApart(table, room, end);
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
          top: convertMillimetersToTwip(margin.top),
          bottom: convertMillimetersToTwip(margin.bottom),
          left: convertMillimetersToTwip(margin.left),
          right: convertMillimetersToTwip(margin.right),
          header: convertMillimetersToTwip(margin.header),
          footer: convertMillimetersToTwip(margin.footer),
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
      ...narrative.map((text) => styled(styleIds.narrative, text)),
      ...charts,
      ...(table.caption === "" ? [] : [styled(styleIds.caption, table.caption)]),
      wordTable(table, isApart ? [] : closing, room),
      ...(isApart ? closing : [flatParagraph()]),
    ],
  };
}

/** Footnotes and the closing sign. */
function closingParagraphs(table: ReportTable): Paragraph[] {
  return closingLines(table).map(({ align, text }) => {
    if (align === "Left") return styled(styleIds.footnote, text);
    return new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: twips(3), after: twips(3) },
      children: [new TextRun(text)],
    });
  });
}

/** Who signs, in the middle of the right half of the page; nothing without a signer. */
function signature(settings: ReportSettings, width: number): Paragraph[] {
  return signatureLines(settings).map(
    ({ text, size, bold, italic }) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        indent: { left: twips(width * leftHalf) },
        children: [new TextRun({ text: xmlText(text), size: halfPoints(size), bold, italics: italic })],
      }),
  );
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

/** Where the right half of an official heading begins. */
const leftHalf = 0.42;

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
  const widths = [width * leftHalf, width * (1 - leftHalf)];
  return new Table({
    borders: noBorders,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    rows: [new TableRow({ cantSplit: true, children: [cell(left, widths[0] ?? 0), cell(right, widths[1] ?? 0)] })],
  });
}
