/**
 * A Plan → a Word file laid out as offices print it, to be made a PDF: with and without borders, upright and across, header
 * repeated on each page or not, text around the table, page numbers, headers of two storeys, titles over the whole table.
 */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeightRule,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from "docx";
import type { Plan } from "../../src/plan/plan";
import fc from "../property";
import { frontLines, headers, type TableLine, tableLines } from "./render";

export interface Layout {
  readonly landscape: boolean;
  readonly ruled: boolean;
  /** The header stands on each page. */
  readonly repeated: boolean;
  /** "Tổ chức thực hiện" above "Chủ trì" and "Phối hợp". */
  readonly twoStoreys: boolean;
  /** A row (1) (2) (3) … below the header. */
  readonly counted: boolean;
  /** Titles of groups go over the whole table. */
  readonly titlesOver: boolean;
  /** Rows may go on on the next page. */
  readonly splitRows: boolean;
  /** Half points. */
  readonly size: number;
  /** Cells stand in the middle of their row's height. */
  readonly middle: boolean;
  readonly justified: boolean;
  /** Numerals, agencies and deadlines stand in the middle of their column. */
  readonly centred: boolean;
  /** Twips before and after each paragraph of a cell. */
  readonly spacing: number;
  readonly numerals: "1" | "1.";
  /** Paragraphs of body text before the table. */
  readonly bodyLines: number;
  readonly footer: "none" | "number" | "page of pages" | "running";
  /** The signature stands behind the table instead of before it. */
  readonly signedBelow: boolean;
  /** How wide the column of the tasks is beside the others, in tenths. */
  readonly contentWidth: number;
  readonly bold: boolean;
}

export const plainLayout: Layout = {
  landscape: true,
  ruled: true,
  repeated: true,
  twoStoreys: false,
  counted: false,
  titlesOver: true,
  splitRows: true,
  size: 20,
  middle: false,
  justified: false,
  centred: false,
  spacing: 0,
  numerals: "1",
  bodyLines: 0,
  footer: "none",
  signedBelow: false,
  contentWidth: 25,
  bold: false,
};

export const anyLayout: fc.Arbitrary<Layout> = fc.record({
  landscape: fc.boolean(),
  ruled: fc.boolean(),
  repeated: fc.boolean(),
  twoStoreys: fc.boolean(),
  counted: fc.boolean(),
  titlesOver: fc.boolean(),
  splitRows: fc.boolean(),
  size: fc.integer({ min: 17, max: 24 }),
  middle: fc.boolean(),
  justified: fc.boolean(),
  centred: fc.boolean(),
  spacing: fc.constantFrom(0, 0, 40, 120),
  numerals: fc.constantFrom("1" as const, "1." as const),
  bodyLines: fc.constantFrom(0, 0, 3, 9, 17, 30),
  footer: fc.constantFrom("none" as const, "number" as const, "page of pages" as const, "running" as const),
  signedBelow: fc.boolean(),
  contentWidth: fc.integer({ min: 18, max: 40 }),
  bold: fc.boolean(),
});

const legalBasis = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;";
const bodyText =
  "Các đồng chí lãnh đạo cơ quan có trách nhiệm quán triệt nội dung văn bản này đến toàn thể cán bộ, công chức, viên chức và người lao động thuộc phạm vi quản lý";

function front(plan: Plan, { signedBelow, bodyLines }: Layout): { above: string[]; below: string[] } {
  const lines = frontLines(plan);
  const recipients = lines.indexOf("Nơi nhận:");
  const appendix = lines.indexOf("PHỤ LỤC");
  const body = Array.from({ length: bodyLines }, (_, i) => (i === 0 ? legalBasis : bodyText));
  const head = [...lines.slice(0, recipients), ...body];
  const signature = lines.slice(recipients, appendix);
  const caption = lines.slice(appendix);
  return signedBelow
    ? { above: [...head, ...caption], below: signature }
    : { above: [...head, ...signature, ...caption], below: [] };
}

const short = { lead: "Chủ trì", coordinating: "Phối hợp" };

function tableOf(plan: Plan, layout: Layout): Table {
  const lines = tableLines(plan);
  const names = lines[0]?.cells ?? [];
  const share = names.map((name) =>
    name === headers.ordinal ? 7 : name === headers.content ? layout.contentWidth : 14,
  );
  const total = share.reduce((sum, part) => sum + part, 0);
  const page = layout.landscape ? 13_900 : 9_000;
  const widths = share.map((part) => Math.round((part * page) / total));
  const paragraph = (text: string, column: number, bold: boolean): Paragraph => {
    const middle = layout.centred && column !== 1;
    const alignment = middle ? AlignmentType.CENTER : layout.justified ? AlignmentType.JUSTIFIED : AlignmentType.LEFT;
    return new Paragraph({
      alignment: bold ? AlignmentType.CENTER : alignment,
      spacing: { before: layout.spacing, after: layout.spacing },
      children: [new TextRun({ text, size: layout.size, bold: bold && layout.bold })],
    });
  };
  const cell = (
    text: string,
    column: number,
    options: { span?: number; bold?: boolean; merge?: "restart" | "continue" } = {},
  ) =>
    new TableCell({
      children: [paragraph(text, column, options.bold ?? false)],
      columnSpan: options.span ?? 1,
      verticalAlign: layout.middle || options.bold === true ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
      ...(options.merge === undefined
        ? {}
        : { verticalMerge: options.merge === "restart" ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
    });
  const row = (children: TableCell[], tableHeader = false) =>
    new TableRow({ children, tableHeader: tableHeader && layout.repeated, cantSplit: !layout.splitRows });
  const header = (): TableRow[] => {
    if (!layout.twoStoreys)
      return [
        row(
          names.map((name, i) => cell(name, i, { bold: true })),
          true,
        ),
      ];
    const lead = names.indexOf(headers.lead);
    const upper = names.flatMap((name, i) => {
      if (i === lead) return [cell("Tổ chức thực hiện", i, { bold: true, span: 2 })];
      return i === lead + 1 ? [] : [cell(name, i, { bold: true, merge: "restart" })];
    });
    const lower = names.map((_, i) => {
      if (i === lead) return cell(short.lead, i, { bold: true });
      return i === lead + 1
        ? cell(short.coordinating, i, { bold: true })
        : cell("", i, { bold: true, merge: "continue" });
    });
    // LibreOffice cuts off header cells that go over two rows when it measures them itself.
    const height = { value: layout.size * 26, rule: HeightRule.ATLEAST };
    return [upper, lower].map(
      (children) => new TableRow({ children, tableHeader: layout.repeated, cantSplit: true, height }),
    );
  };
  const counting = layout.counted
    ? [
        row(
          names.map((_, i) => cell(`(${i + 1})`, i, { bold: true })),
          true,
        ),
      ]
    : [];
  const numeral = (text: string) => (text === "" || layout.numerals === "1" ? text : `${text}.`);
  const body = lines.slice(1).map(({ cells, group }: TableLine) => {
    const [first = "", ...rest] = cells;
    if (group && layout.titlesOver)
      return row([cell(numeral(first), 0), cell(rest[0] ?? "", 1, { span: names.length - 1 })]);
    return row([cell(numeral(first), 0), ...rest.map((text, i) => cell(text, i + 1))]);
  });
  return new Table({
    rows: [...header(), ...counting, ...body],
    ...(layout.ruled ? {} : { borders: TableBorders.NONE }),
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: page, type: WidthType.DXA },
  });
}

function footers(layout: Layout): { headers?: { default: Header }; footers?: { default: Footer } } {
  const line = (...children: (string | (typeof PageNumber)["CURRENT" | "TOTAL_PAGES"])[]) =>
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children, size: 20 })] });
  if (layout.footer === "number") return { footers: { default: new Footer({ children: [line(PageNumber.CURRENT)] }) } };
  if (layout.footer === "page of pages")
    return {
      headers: { default: new Header({ children: [line("Trang ", PageNumber.CURRENT, "/", PageNumber.TOTAL_PAGES)] }) },
    };
  if (layout.footer === "running")
    return {
      headers: { default: new Header({ children: [line("Bản in từ hệ thống quản lý văn bản")] }) },
      footers: { default: new Footer({ children: [line("Trang ", PageNumber.CURRENT)] }) },
    };
  return {};
}

export async function printed(plan: Plan, layout: Layout): Promise<Uint8Array> {
  const { above, below } = front(plan, layout);
  const centred = (text: string) => new Paragraph({ text, alignment: AlignmentType.CENTER });
  const left = (text: string) =>
    new Paragraph({ children: [new TextRun({ text, size: 26 })], alignment: AlignmentType.JUSTIFIED });
  const document = new Document({
    sections: [
      {
        properties: {
          page: {
            margin: { top: 1000, bottom: 1000, left: 1300, right: 1000 },
            ...(layout.landscape ? { size: { orientation: PageOrientation.LANDSCAPE } } : {}),
          },
        },
        ...footers(layout),
        children: [
          ...above.map((text) => (text === bodyText || text === legalBasis ? left(text) : centred(text))),
          tableOf(plan, layout),
          ...below.map(centred),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
