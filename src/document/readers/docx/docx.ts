/**
 * Word documents (.docx) → blocks: paragraphs with their automatic numbers, tables with merged cells, footnotes.
 * Promises: changes read as accepted; what page margins say apart from page numbers kept as notes; a table in a cell part of the
 * cell's text, but a table of its own where the cell only lays out the page; every paragraph of the body is in a block.
 */
import { strFromU8 } from "fflate";
import { done, failed, type Result } from "../../../plan/message";
import { cleanText } from "../../../text/normalize";
import type { Cell, SourceText } from "../../block";
import { LineCollector, mostLayoutCells, tableAsText } from "../line-collector";
import { childOf, childrenOf, type Element, parseXml, propertyOf } from "../xml";
import { Numbering } from "./numbering";
import { readParagraph } from "./paragraph";
import { Styles } from "./styles";

const wholeParts = new Set([
  "word/document.xml",
  "word/numbering.xml",
  "word/styles.xml",
  "word/footnotes.xml",
  "word/endnotes.xml",
]);
const margin = /^word\/(?:header|footer)\d*\.xml$/u;

/** The parts of the package this reader wants. */
export function isDocxPart(name: string): boolean {
  return wholeParts.has(name) || margin.test(name);
}

/** What stands in the margin of every page and says nothing: its number. */
const pageNumber = /^[-–\s]*(?:trang\s*)?\d*(?:\s*\/\s*\d+)?[-–\s]*$/iu;

/** Elements that only wrap others. */
const wrappers = new Set(["w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag", "w:txbxContent"]);

class DocxReader {
  readonly collected = new LineCollector();
  private readonly numbering: Numbering;
  private readonly styles: Styles;
  private begun = "";

  constructor(parts: ReadonlyMap<string, Element | null>) {
    this.numbering = new Numbering(parts.get("word/numbering.xml") ?? null);
    this.styles = new Styles(parts.get("word/styles.xml") ?? null);
  }

  /** Body, cell or text box content, in order. */
  readContent(container: Element, emit: (text: string) => void, table: (element: Element) => void): void {
    for (const child of childrenOf(container)) {
      if (child.name === "w:p") this.readParagraph(child, emit, table);
      else if (child.name === "w:tbl") table(child);
      else if (child.name === "mc:AlternateContent") {
        const choice = childOf(child, "mc:Choice") ?? childOf(child, "mc:Fallback");
        if (choice !== undefined) this.readContent(choice, emit, table);
      } else if (wrappers.has(child.name)) this.readContent(child, emit, table);
    }
  }

  private readParagraph(paragraph: Element, emit: (text: string) => void, table: (element: Element) => void): void {
    const { text, boxes, runsOn } = readParagraph(paragraph, this.styles);
    const number = this.numberOf(paragraph);
    const whole = this.begun + (number === "" || this.begun !== "" ? text : `${number} ${text}`);
    if (runsOn) this.begun = whole;
    else {
      this.begun = "";
      emit(cleanText(whole));
    }
    for (const box of boxes) {
      if (box.name === "w:tbl") table(box);
      else this.readContent(box, emit, table);
    }
  }

  private numberOf(paragraph: Element): string {
    const properties = childOf(paragraph, "w:pPr");
    const own = childOf(properties, "w:numPr");
    const style = propertyOf(properties, "w:pStyle") ?? "";
    const styled = this.styles.numberingOf(style);
    const list = propertyOf(own, "w:numId") ?? styled.list;
    if (list === null || list === "0") return "";
    const level = propertyOf(own, "w:ilvl") ?? styled.level ?? this.numbering.levelOfStyle(list, style) ?? 0;
    return this.numbering.next({ list, level: Number(level) });
  }

  readTable(element: Element): void {
    const table = this.collected.startTable();
    this.readRows(element, table);
  }

  private readRows(container: Element, table: number): void {
    for (const row of childrenOf(container)) {
      if (wrappers.has(row.name)) this.readRows(row, table);
      if (row.name !== "w:tr") continue;
      const properties = childOf(row, "w:trPr");
      if (childOf(properties, "w:del") !== undefined) continue;
      const own = this.cellsOf(row);
      if (own.length <= mostLayoutCells && own.some(holdsTable)) {
        for (const cell of own) this.readLayoutCell(cell);
        continue;
      }
      const before = Number(propertyOf(properties, "w:gridBefore") ?? "0");
      const cells: Cell[] = before > 0 ? [{ paragraphs: [], span: before, mergedUp: false }] : [];
      for (const cell of own) cells.push(this.readCell(cell));
      this.collected.row(table, cells);
    }
  }

  /** A cell that only lays out the page: its paragraphs and tables stand on the page in their order. */
  private readLayoutCell(cell: Element): void {
    this.readContent(
      cell,
      (text) => {
        this.collected.paragraph(text);
      },
      (table) => {
        this.readTable(table);
      },
    );
  }

  private cellsOf(row: Element): Element[] {
    return childrenOf(row).flatMap((child) =>
      child.name === "w:tc" ? [child] : wrappers.has(child.name) ? this.cellsOf(child) : [],
    );
  }

  /** A table in the cell is part of its text. */
  private readCell(cell: Element): Cell {
    const properties = childOf(cell, "w:tcPr");
    const merge = childOf(properties, "w:vMerge");
    const paragraphs: string[] = [];
    const emit = (text: string) => {
      if (text !== "") paragraphs.push(text);
    };
    this.readContent(cell, emit, (inner) => {
      const rows = childrenOf(inner, "w:tr");
      emit(tableAsText(rows.map((row) => this.cellsOf(row).map((one) => this.readCell(one)))));
    });
    return {
      paragraphs,
      span: Math.max(1, Number(propertyOf(properties, "w:gridSpan") ?? "1")),
      mergedUp: merge !== undefined && merge.attributes["w:val"] !== "restart",
    };
  }

  readNotes(root: Element | null | undefined, kind: string): void {
    for (const note of childrenOf(root ?? undefined, kind)) {
      const type = note.attributes["w:type"];
      if (type !== undefined && type !== "normal") continue;
      const texts: string[] = [];
      this.readContent(
        note,
        (text) => texts.push(text),
        () => undefined,
      );
      this.collected.note(note.attributes["w:id"] ?? "", texts.join(" ").trim());
    }
  }

  /** The texts of the page margins, each once: the headers of first, even and other pages mostly say the same. */
  readMargins(roots: readonly Element[]): void {
    const told = new Set<string>();
    const emit = (text: string): void => {
      if (!pageNumber.test(text)) told.add(text);
    };
    const table = (element: Element): void => {
      for (const row of childrenOf(element, "w:tr"))
        for (const cell of this.cellsOf(row)) this.readContent(cell, emit, table);
    };
    for (const root of roots) this.readContent(root, emit, table);
    for (const text of told) this.collected.margin(text);
  }
}

/** Whether a table with rows and columns of its own stands in the cell, not a frame around one text. */
function holdsTable(container: Element): boolean {
  return childrenOf(container).some((child) => {
    if (child.name !== "w:tbl") return wrappers.has(child.name) && holdsTable(child);
    const rows = childrenOf(child, "w:tr");
    const isFrame = rows.every((row) => childrenOf(row, "w:tc").length <= mostLayoutCells);
    return isFrame ? rows.some((row) => childrenOf(row, "w:tc").some(holdsTable)) : rows.length > 1;
  });
}

/** Reads the unpacked parts of a Word document; "document.file-damaged" when its main part is missing or broken. */
export function readDocx(parts: Readonly<Record<string, Uint8Array>>, name: string): Result<SourceText> {
  const trees = new Map<string, Element | null>();
  for (const [part, bytes] of Object.entries(parts)) trees.set(part, parseXml(strFromU8(bytes)));
  const body = childOf(trees.get("word/document.xml") ?? undefined, "w:body");
  if (body === undefined) return failed("document.file-damaged", { name });
  const reader = new DocxReader(trees);
  let gap = false;
  reader.readContent(
    body,
    (text) => {
      if (text === "") gap = true;
      else {
        reader.collected.paragraph(text, gap);
        gap = false;
      }
    },
    (table) => {
      reader.readTable(table);
    },
  );
  reader.readNotes(trees.get("word/footnotes.xml"), "w:footnote");
  reader.readNotes(trees.get("word/endnotes.xml"), "w:endnote");
  const margins = [...trees].flatMap(([part, root]) => (margin.test(part) && root !== null ? [root] : []));
  reader.readMargins(margins);
  return done({ blocks: reader.collected.blocks, lines: reader.collected.lines });
}
