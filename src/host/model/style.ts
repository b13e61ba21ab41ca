/**
 * How a cell looks. Styles are immutable and shared: a `StyleTable` gives equal styles the same object, so a sheet of 100,000
 * formatted rows holds a handful of them. Values are those of the Excel JavaScript API ("Center", "#FF0000").
 */

export interface FontStyle {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
  readonly strikethrough: boolean;
  readonly superscript: boolean;
  readonly subscript: boolean;
  /** "#RRGGBB", upper case. */
  readonly color: string;
  readonly tintAndShade: number;
}

export interface FillStyle {
  /** "#RRGGBB", or null for no fill. */
  readonly color: string | null;
  /** "None", "Solid", "Gray50", "Horizontal"… (Excel.FillPattern). */
  readonly pattern: string;
  /** "#RRGGBB" of the pattern's lines, or null for automatic. */
  readonly patternColor: string | null;
  readonly tintAndShade: number;
}

export interface BorderLine {
  readonly style: "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  readonly color: string;
}

export const borderSides = ["top", "bottom", "left", "right", "diagonalDown", "diagonalUp"] as const;
export type BorderSide = (typeof borderSides)[number];
export type BorderStyle = { readonly [side in BorderSide]: BorderLine | null };

export interface AlignmentStyle {
  readonly horizontal:
    | "General"
    | "Left"
    | "Center"
    | "Right"
    | "Fill"
    | "Justify"
    | "CenterAcrossSelection"
    | "Distributed";
  readonly vertical: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly indentLevel: number;
  readonly autoIndent: boolean;
  /** Degrees, -90 to 90, or 180 for stacked letters. */
  readonly textOrientation: number;
  readonly readingOrder: "Context" | "LeftToRight" | "RightToLeft";
}

export interface CellStyle {
  /** En-US format code, "General" when none. */
  readonly numberFormat: string;
  readonly font: FontStyle;
  readonly fill: FillStyle;
  readonly border: BorderStyle;
  readonly alignment: AlignmentStyle;
  readonly protection: { readonly locked: boolean; readonly formulaHidden: boolean };
  /** Name of the cell style, e.g. "Normal". */
  readonly namedStyle: string;
}

export interface StylePatch {
  readonly numberFormat?: string;
  readonly font?: Partial<FontStyle>;
  readonly fill?: Partial<FillStyle>;
  readonly border?: Partial<BorderStyle>;
  readonly alignment?: Partial<AlignmentStyle>;
  readonly protection?: Partial<CellStyle["protection"]>;
  readonly namedStyle?: string;
}

export const defaultStyle: CellStyle = {
  numberFormat: "General",
  font: {
    name: "Calibri",
    size: 11,
    bold: false,
    italic: false,
    underline: "None",
    strikethrough: false,
    superscript: false,
    subscript: false,
    color: "#000000",
    tintAndShade: 0,
  },
  fill: { color: null, pattern: "None", patternColor: null, tintAndShade: 0 },
  border: { top: null, bottom: null, left: null, right: null, diagonalDown: null, diagonalUp: null },
  alignment: {
    horizontal: "General",
    vertical: "Bottom",
    wrapText: false,
    shrinkToFit: false,
    indentLevel: 0,
    autoIndent: false,
    textOrientation: 0,
    readingOrder: "Context",
  },
  protection: { locked: true, formulaHidden: false },
  namedStyle: "Normal",
};

/** The style with the patch laid over it, part by part. */
function patched(style: CellStyle, patch: StylePatch): CellStyle {
  return {
    numberFormat: patch.numberFormat ?? style.numberFormat,
    font: { ...style.font, ...patch.font },
    fill: { ...style.fill, ...patch.fill },
    border: { ...style.border, ...patch.border },
    alignment: { ...style.alignment, ...patch.alignment },
    protection: { ...style.protection, ...patch.protection },
    namedStyle: patch.namedStyle ?? style.namedStyle,
  };
}

/** Gives equal styles one object. One per workbook. */
export class StyleTable {
  readonly #byKey = new Map<string, CellStyle>();
  readonly #patches = new WeakMap<CellStyle, Map<string, CellStyle>>();
  /** What one patch object made of each style: a patch laid over many cells is looked up, not spelled out, for each. */
  readonly #byPatch = new WeakMap<StylePatch, Map<CellStyle, CellStyle>>();
  /** The style of cells nobody formatted ("Normal"). */
  readonly normal: CellStyle;

  constructor(normal: CellStyle = defaultStyle) {
    this.normal = this.intern(normal);
  }

  /** The shared object equal to this style. */
  intern(style: CellStyle): CellStyle {
    const canonical = patched(defaultStyle, style);
    const key = JSON.stringify(canonical);
    const known = this.#byKey.get(key);
    if (known) return known;
    this.#byKey.set(key, canonical);
    return canonical;
  }

  /** The shared style that is `style` with `patch` laid over it. Cheap for repeated calls, cheapest with the same object. */
  patch(style: CellStyle, patch: StylePatch): CellStyle {
    const known = this.#byPatch.get(patch) ?? new Map<CellStyle, CellStyle>();
    const made = known.get(style);
    if (made) return made;
    const result = this.#patchByKey(style, patch);
    this.#byPatch.set(patch, known.set(style, result));
    return result;
  }

  #patchByKey(style: CellStyle, patch: StylePatch): CellStyle {
    const key = JSON.stringify(patch);
    const patches = this.#patches.get(style) ?? new Map<string, CellStyle>();
    const known = patches.get(key);
    if (known) return known;
    const result = this.intern(patched(style, patch));
    this.#patches.set(style, patches.set(key, result));
    return result;
  }
}
