/** The look of a cell: from the host's style to Univer's. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/presets";
import type { BorderLine, CellStyle } from "../../host/model";

const horizontal: Readonly<Record<CellStyle["alignment"]["horizontal"], HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.LEFT,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const vertical: Readonly<Record<CellStyle["alignment"]["vertical"], VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.TOP,
  Distributed: VerticalAlign.MIDDLE,
};
const lines: Readonly<Record<BorderLine["style"], BorderStyleTypes>> = {
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};
const weights: Readonly<Record<BorderLine["weight"], BorderStyleTypes>> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};
/** Pixels of one level of indent. */
const indentWidth = 9;

function border(line: BorderLine | null): IBorderStyleData | null {
  if (line === null) return null;
  return { s: line.style === "Continuous" ? weights[line.weight] : lines[line.style], cl: { rgb: line.color } };
}

/** Univer's style for a host's; parts that say nothing are left out. */
export function gridStyle({ font, fill, border: sides, alignment, numberFormat }: CellStyle): IStyleData {
  const bd: IBorderData = {};
  for (const [key, side] of [
    ["t", "top"],
    ["b", "bottom"],
    ["l", "left"],
    ["r", "right"],
  ] as const) {
    const line = border(sides[side]);
    if (line !== null) bd[key] = line;
  }
  return {
    ff: font.name,
    fs: font.size,
    cl: { rgb: font.color },
    ht: horizontal[alignment.horizontal],
    vt: vertical[alignment.vertical],
    ...(font.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(font.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(font.underline === "None" ? {} : { ul: { s: BooleanNumber.TRUE } }),
    ...(font.strikethrough ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(fill.color === null ? {} : { bg: { rgb: fill.color } }),
    ...(Object.keys(bd).length > 0 ? { bd } : {}),
    ...(alignment.wrapText ? { tb: WrapStrategy.WRAP } : {}),
    ...(alignment.indentLevel > 0 ? { pd: { l: 2 + alignment.indentLevel * indentWidth } } : {}),
    ...(numberFormat === "General" ? {} : { n: { pattern: numberFormat } }),
  };
}
