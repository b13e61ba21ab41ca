/** Reads styles.xml: the style of every cell format, and the formats of conditional rules. */
import {
  type AlignmentStyle,
  type BorderLine,
  type BorderStyle,
  type CellStyle,
  type DifferentialFormat,
  defaultStyle,
  type FillStyle,
  type FontStyle,
  StyleTable,
} from "../model";
import { colorOf, type Theme } from "./color";
import { builtInFormat } from "./number-format-id";
import { BORDER, HORIZONTAL, PATTERN, UNDERLINE, VERTICAL } from "./style-names";
import { attribute, child, childrenNamed, flagAttribute, numberAttribute, type XmlElement } from "./xml-reader";
import { decodeCellText } from "./xml-writer";

export interface FileStyles {
  readonly table: StyleTable;
  /** The style of a cell's `s` attribute; the normal one for numbers the file does not have. */
  at(index: number | undefined): CellStyle;
  /** Whether text under this `s` attribute was entered with a leading apostrophe. */
  isQuoted(index: number | undefined): boolean;
  /** The format of a conditional rule's `dxfId`. */
  differential(index: number | undefined): DifferentialFormat;
}

/** @param root of styles.xml; null gives a workbook of plain cells */
export function readStyles(root: XmlElement | null, theme: Theme): FileStyles {
  const element = root ?? undefined;
  const formats = new Map(
    childrenNamed(child(element, "numFmts"), "numFmt").map((format) => [
      numberAttribute(format, "numFmtId") ?? -1,
      decodeCellText(attribute(format, "formatCode") ?? "General"),
    ]),
  );
  const fonts = childrenNamed(child(element, "fonts"), "font").map((font) => readFont(font, theme));
  const fills = childrenNamed(child(element, "fills"), "fill").map((fill) => readFill(fill, theme));
  const borders = childrenNamed(child(element, "borders"), "border").map((border) => readBorder(border, theme));
  const names = namedStyles(element);

  const styleOf = (format: XmlElement, namedStyle: string): CellStyle => {
    const id = numberAttribute(format, "numFmtId") ?? 0;
    const protection = child(format, "protection");
    return {
      numberFormat: formats.get(id) ?? builtInFormat(id) ?? "General",
      font: fonts[numberAttribute(format, "fontId") ?? 0] ?? defaultStyle.font,
      fill: fills[numberAttribute(format, "fillId") ?? 0] ?? defaultStyle.fill,
      border: borders[numberAttribute(format, "borderId") ?? 0] ?? defaultStyle.border,
      alignment: readAlignment(child(format, "alignment")),
      protection: {
        locked: flagAttribute(protection, "locked", true),
        formulaHidden: flagAttribute(protection, "hidden"),
      },
      namedStyle,
    };
  };

  const bases = childrenNamed(child(element, "cellStyleXfs"), "xf");
  const normalBase = bases[names.normalIndex];
  const normal = normalBase === undefined ? defaultStyle : styleOf(normalBase, "Normal");
  const table = new StyleTable(normal);
  const formatElements = childrenNamed(child(element, "cellXfs"), "xf");
  const quoted = new Set(
    formatElements.flatMap((format, index) => (flagAttribute(format, "quotePrefix") ? [index] : [])),
  );
  const cellFormats = formatElements.map((format) =>
    table.intern(styleOf(format, names.byIndex.get(numberAttribute(format, "xfId") ?? 0) ?? "Normal")),
  );
  const differentials = childrenNamed(child(element, "dxfs"), "dxf").map((dxf) => readDifferential(dxf, theme));
  return {
    table,
    isQuoted: (index) => index !== undefined && quoted.has(index),
    at: (index) => cellFormats[index ?? 0] ?? table.normal,
    differential: (index) =>
      (index === undefined ? undefined : differentials[index]) ?? { font: {}, fill: {}, border: {} },
  };
}

function namedStyles(root: XmlElement | undefined): { byIndex: Map<number, string>; normalIndex: number } {
  const byIndex = new Map<number, string>();
  let normalIndex = 0;
  for (const style of childrenNamed(child(root, "cellStyles"), "cellStyle")) {
    const index = numberAttribute(style, "xfId") ?? 0;
    byIndex.set(index, attribute(style, "name") ?? "Normal");
    if (numberAttribute(style, "builtinId") === 0) normalIndex = index;
  }
  return { byIndex, normalIndex };
}

function flagOf(parent: XmlElement, name: string): boolean {
  const element = child(parent, name);
  return element !== undefined && flagAttribute(element, "val", true);
}

function readFont(element: XmlElement, theme: Theme): FontStyle {
  const underline = child(element, "u");
  const position = attribute(child(element, "vertAlign"), "val");
  return {
    name: attribute(child(element, "name") ?? child(element, "rFont"), "val") ?? defaultStyle.font.name,
    size: numberAttribute(child(element, "sz"), "val") ?? defaultStyle.font.size,
    bold: flagOf(element, "b"),
    italic: flagOf(element, "i"),
    underline: underline === undefined ? "None" : (UNDERLINE[attribute(underline, "val") ?? "single"] ?? "Single"),
    strikethrough: flagOf(element, "strike"),
    superscript: position === "superscript",
    subscript: position === "subscript",
    color: colorOf(child(element, "color"), theme) ?? defaultStyle.font.color,
    tintAndShade: 0,
  };
}

function readFill(element: XmlElement, theme: Theme): FillStyle {
  const pattern = child(element, "patternFill");
  const word = attribute(pattern, "patternType") ?? "none";
  if (pattern === undefined) {
    // A gradient keeps its first colour; the API has no gradients for cells.
    const first = colorOf(child(child(child(element, "gradientFill"), "stop"), "color"), theme);
    return first === null ? defaultStyle.fill : { ...defaultStyle.fill, color: first, pattern: "Solid" };
  }
  if (word === "none") return defaultStyle.fill;
  const front = colorOf(child(pattern, "fgColor"), theme);
  const back = colorOf(child(pattern, "bgColor"), theme);
  // A solid fill shows its foreground; other patterns draw lines in it over the background.
  return word === "solid"
    ? { color: front ?? "#FFFFFF", pattern: "Solid", patternColor: null, tintAndShade: 0 }
    : { color: back, pattern: PATTERN[word] ?? "Solid", patternColor: front, tintAndShade: 0 };
}

function readBorder(element: XmlElement, theme: Theme): BorderStyle {
  const line = (side: string): BorderLine | null => readLine(child(element, side), theme);
  const diagonal = line("diagonal");
  return {
    top: line("top"),
    bottom: line("bottom"),
    left: line("left") ?? line("start"),
    right: line("right") ?? line("end"),
    diagonalDown: flagAttribute(element, "diagonalDown") ? diagonal : null,
    diagonalUp: flagAttribute(element, "diagonalUp") ? diagonal : null,
  };
}

function readLine(element: XmlElement | undefined, theme: Theme): BorderLine | null {
  const line = BORDER[attribute(element, "style") ?? "none"];
  return line === undefined ? null : { ...line, color: colorOf(child(element, "color"), theme) ?? "#000000" };
}

function readAlignment(element: XmlElement | undefined): AlignmentStyle {
  const plain = defaultStyle.alignment;
  if (element === undefined) return plain;
  const rotation = numberAttribute(element, "textRotation") ?? 0;
  const order = numberAttribute(element, "readingOrder") ?? 0;
  return {
    horizontal: HORIZONTAL[attribute(element, "horizontal") ?? "general"] ?? "General",
    vertical: VERTICAL[attribute(element, "vertical") ?? "bottom"] ?? "Bottom",
    wrapText: flagAttribute(element, "wrapText"),
    shrinkToFit: flagAttribute(element, "shrinkToFit"),
    indentLevel: numberAttribute(element, "indent") ?? 0,
    autoIndent: flagAttribute(element, "justifyLastLine"),
    // The file counts 91 to 180 for angles below the horizon, 255 for stacked letters.
    textOrientation: rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation,
    readingOrder: order === 1 ? "LeftToRight" : order === 2 ? "RightToLeft" : "Context",
  };
}

function readDifferential(element: XmlElement, theme: Theme): DifferentialFormat {
  const font = child(element, "font");
  const pattern = child(child(element, "fill"), "patternFill");
  // Excel writes the colour of a conditional fill as the background of a solid pattern.
  const fill = colorOf(child(pattern, "bgColor"), theme) ?? colorOf(child(pattern, "fgColor"), theme);
  const color = font && colorOf(child(font, "color"), theme);
  const underline = font && child(font, "u");
  const code = attribute(child(element, "numFmt"), "formatCode");
  const border = child(element, "border");
  const sides: DifferentialFormat["border"] = {};
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const line = readLine(child(border, side), theme);
    if (line !== null) sides[side] = line;
  }
  return {
    font: {
      ...(color ? { color } : {}),
      ...(font && child(font, "b") ? { bold: flagOf(font, "b") } : {}),
      ...(font && child(font, "i") ? { italic: flagOf(font, "i") } : {}),
      ...(font && child(font, "strike") ? { strikethrough: flagOf(font, "strike") } : {}),
      ...(underline ? { underline: UNDERLINE[attribute(underline, "val") ?? "single"] ?? "Single" } : {}),
    },
    fill: fill === null ? {} : { color: fill },
    border: sides,
    ...(code === undefined ? {} : { numberFormat: code }),
  };
}
