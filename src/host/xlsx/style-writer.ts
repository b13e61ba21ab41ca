/** Gathers the styles a workbook uses while its sheets are written, and writes them as styles.xml. */
import type {
  AlignmentStyle,
  BorderLine,
  BorderStyle,
  CellStyle,
  DifferentialFormat,
  FillStyle,
  FontStyle,
} from "../model";
import { defaultStyle } from "../model";
import { colorTag } from "./color";
import { builtInId, FIRST_OWN_ID } from "./number-format-id";
import { borderWord, horizontalWord, patternWord, underlineWord, verticalWord } from "./style-names";
import { tag, tagUnlessEmpty, xmlPart } from "./xml-writer";

/** A list without repetitions; the position is the number the file uses. */
class Pool {
  private readonly positions = new Map<string, number>();

  constructor(...first: string[]) {
    for (const each of first) this.add(each);
  }

  add(xml: string): number {
    const known = this.positions.get(xml);
    if (known !== undefined) return known;
    const position = this.positions.size;
    this.positions.set(xml, position);
    return position;
  }

  list(name: string): string {
    return tag(name, { count: this.positions.size }, ...this.positions.keys());
  }

  get size(): number {
    return this.positions.size;
  }
}

export class StyleWriter {
  private readonly formats = new Map<string, number>();
  private readonly fonts = new Pool();
  // The file reserves the first two fills.
  private readonly fills = new Pool(
    tag("fill", {}, tag("patternFill", { patternType: "none" })),
    tag("fill", {}, tag("patternFill", { patternType: "gray125" })),
  );
  private readonly borders = new Pool();
  private readonly cellFormats = new Pool();
  private readonly differentials = new Pool();
  private readonly known = new Map<CellStyle, Map<boolean, number>>();
  private readonly names: string[] = ["Normal"];

  constructor(private readonly normal: CellStyle) {
    this.indexOf(normal);
  }

  /** The number of a cell's style. @param quoted its text was entered with a leading apostrophe */
  indexOf(style: CellStyle, quoted = false): number {
    const known = this.known.get(style) ?? new Map<boolean, number>();
    this.known.set(style, known);
    const index = known.get(quoted) ?? this.cellFormats.add(this.format(style, quoted));
    known.set(quoted, index);
    return index;
  }

  /** The number of a conditional rule's format. */
  differentialIndexOf(format: DifferentialFormat): number {
    return this.differentials.add(differential(format, this.formatId(format.numberFormat ?? "General")));
  }

  part(): string {
    const formats = [...this.formats].map(([formatCode, numFmtId]) => tag("numFmt", { numFmtId, formatCode }));
    // The base formats of named styles: only their names are kept, every cell format is complete in itself.
    const bases = this.names.map(() => this.format(this.normal, false).replace(/ xfId="\d+"/, ""));
    const styles = this.names.map((name, xfId) => tag("cellStyle", { name, xfId, builtinId: xfId === 0 ? 0 : null }));
    return xmlPart(
      tag(
        "styleSheet",
        { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
        tagUnlessEmpty("numFmts", { count: formats.length }, formats),
        this.fonts.list("fonts"),
        this.fills.list("fills"),
        this.borders.list("borders"),
        tag("cellStyleXfs", { count: bases.length }, ...bases),
        this.cellFormats.list("cellXfs"),
        tag("cellStyles", { count: styles.length }, ...styles),
        this.differentials.list("dxfs"),
        tag("tableStyles", {
          count: 0,
          defaultTableStyle: "TableStyleMedium2",
          defaultPivotStyle: "PivotStyleLight16",
        }),
      ),
    );
  }

  private format(style: CellStyle, quoted: boolean): string {
    const numFmtId = this.formatId(style.numberFormat);
    const fontId = this.fonts.add(font(style.font));
    const fillId = this.fills.add(fill(style.fill));
    const borderId = this.borders.add(border(style.border));
    const aligned = alignment(style.alignment);
    const { locked, formulaHidden } = style.protection;
    const protection = locked && !formulaHidden ? "" : tag("protection", { locked, hidden: formulaHidden });
    return tag(
      "xf",
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: this.nameIndex(style.namedStyle),
        quotePrefix: quoted ? true : null,
        applyNumberFormat: numFmtId === 0 ? null : true,
        applyFont: fontId === 0 ? null : true,
        applyFill: fillId === 0 ? null : true,
        applyBorder: borderId === 0 ? null : true,
        applyAlignment: aligned === "" ? null : true,
        applyProtection: protection === "" ? null : true,
      },
      aligned,
      protection,
    );
  }

  private nameIndex(name: string): number {
    const known = this.names.indexOf(name);
    return known >= 0 ? known : this.names.push(name) - 1;
  }

  private formatId(code: string): number {
    const id = builtInId(code) ?? this.formats.get(code);
    if (id !== undefined) return id;
    const own = FIRST_OWN_ID + this.formats.size;
    this.formats.set(code, own);
    return own;
  }
}

function font(style: FontStyle): string {
  const flag = (name: string, on: boolean): string => (on ? tag(name) : "");
  const position = style.superscript ? "superscript" : style.subscript ? "subscript" : null;
  return tag(
    "font",
    {},
    flag("b", style.bold),
    flag("i", style.italic),
    flag("strike", style.strikethrough),
    style.underline === "None" ? "" : tag("u", { val: underlineWord.get(style.underline) }),
    position === null ? "" : tag("vertAlign", { val: position }),
    tag("sz", { val: style.size }),
    colorTag("color", style.color),
    tag("name", { val: style.name }),
    tag("family", { val: 2 }),
  );
}

function fill({ color, pattern, patternColor }: FillStyle): string {
  const patternType = patternWord.get(pattern) ?? (color === null ? "none" : "solid");
  if (patternType === "none" || (patternType === "solid" && color === null)) {
    return tag("fill", {}, tag("patternFill", { patternType: "none" }));
  }
  const [front, back] = patternType === "solid" ? [color, null] : [patternColor, color];
  return tag(
    "fill",
    {},
    tag(
      "patternFill",
      { patternType },
      front === null ? "" : colorTag("fgColor", front),
      back === null ? "" : colorTag("bgColor", back),
    ),
  );
}

function line(name: string, style: BorderLine | null | undefined): string {
  return style ? tag(name, { style: borderWord(style) }, colorTag("color", style.color)) : tag(name);
}

function border(style: BorderStyle): string {
  const { diagonalDown, diagonalUp } = style;
  return tag(
    "border",
    { diagonalUp: diagonalUp ? true : null, diagonalDown: diagonalDown ? true : null },
    line("left", style.left),
    line("right", style.right),
    line("top", style.top),
    line("bottom", style.bottom),
    line("diagonal", diagonalDown ?? diagonalUp),
  );
}

function alignment(style: AlignmentStyle): string {
  const plain = defaultStyle.alignment;
  const orientation = style.textOrientation;
  const rotation = orientation === 180 ? 255 : orientation < 0 ? 90 - orientation : orientation;
  const order = { Context: null, LeftToRight: 1, RightToLeft: 2 }[style.readingOrder];
  const attributes = {
    horizontal: style.horizontal === plain.horizontal ? null : horizontalWord.get(style.horizontal),
    vertical: style.vertical === plain.vertical ? null : verticalWord.get(style.vertical),
    textRotation: rotation === 0 ? null : rotation,
    wrapText: style.wrapText ? true : null,
    indent: style.indentLevel === 0 ? null : style.indentLevel,
    justifyLastLine: style.autoIndent ? true : null,
    shrinkToFit: style.shrinkToFit ? true : null,
    readingOrder: order,
  };
  return Object.values(attributes).every((value) => value === null) ? "" : tag("alignment", attributes);
}

function differential(format: DifferentialFormat, formatId: number): string {
  const { font: change } = format;
  const flag = (name: string, on: boolean | undefined): string => (on === undefined ? "" : tag(name, { val: on }));
  const underline = Object.entries(change.underline === undefined ? {} : { u: change.underline }).map(([name, word]) =>
    tag(name, { val: [...underlineWord].find(([api]) => api === word)?.[1] ?? "single" }),
  );
  const fontParts = [
    flag("b", change.bold),
    flag("i", change.italic),
    flag("strike", change.strikethrough),
    ...underline,
    change.color === undefined ? "" : colorTag("color", change.color),
  ].filter((part) => part !== "");
  const sides = (["left", "right", "top", "bottom"] as const).filter((side) => format.border[side]);
  return tag(
    "dxf",
    {},
    tagUnlessEmpty("font", {}, fontParts),
    format.numberFormat === undefined ? "" : tag("numFmt", { numFmtId: formatId, formatCode: format.numberFormat }),
    format.fill.color === undefined
      ? ""
      : tag("fill", {}, tag("patternFill", {}, colorTag("bgColor", format.fill.color))),
    tagUnlessEmpty(
      "border",
      {},
      sides.map((side) => line(side, format.border[side])),
    ),
  );
}
