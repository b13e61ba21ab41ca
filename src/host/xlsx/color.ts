/** Colours of the file (RGB, theme with tint, indexed palette) as "#RRGGBB". */
import { attribute, child, flagAttribute, numberAttribute, type XmlElement } from "./xml-reader";
import { tag } from "./xml-writer";

/** The palette of old files (ECMA-376 Part 1, 18.8.27); 0–7 repeat 8–15. */
const PALETTE =
  `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF
  800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF
  000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99
  3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(
    /\s+/,
  );

/** The Office theme, in the order the file counts: light 1, dark 1, light 2, dark 2, accents, links. */
const OFFICE_THEME = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");
const THEME_ORDER = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");

export type Theme = readonly string[];

/** The colours of a theme part; Office's own where there is none. */
export function themeColors(root: XmlElement | null): Theme {
  const scheme = child(child(root ?? undefined, "themeElements"), "clrScheme");
  return THEME_ORDER.map((name, index) => {
    const [color] = child(scheme, name)?.children ?? [];
    const rgb = attribute(color, "lastClr") ?? attribute(color, "val") ?? "";
    return /^[0-9a-f]{6}$/i.test(rgb) ? rgb.toUpperCase() : (OFFICE_THEME[index] ?? "000000");
  });
}

/** The colour an element such as `<color>` names, or null for automatic and unknown ones. */
export function colorOf(element: XmlElement | undefined, theme: Theme): string | null {
  if (element === undefined || flagAttribute(element, "auto")) return null;
  const rgb = attribute(element, "rgb");
  const indexed = numberAttribute(element, "indexed");
  const themed = numberAttribute(element, "theme");
  const base =
    rgb !== undefined && /^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb)
      ? rgb.slice(-6)
      : themed !== undefined
        ? theme[themed]
        : indexed !== undefined
          ? PALETTE[indexed]
          : undefined;
  return base === undefined ? null : `#${tinted(base.toUpperCase(), numberAttribute(element, "tint") ?? 0)}`;
}

/** Lightens or darkens by the luminance of the colour (ECMA-376 Part 1, 18.8.19). */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const light = (high + low) / 2;
  const span = high - low;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * light - 1));
  const hue =
    span === 0
      ? 0
      : high === red
        ? ((green - blue) / span + 6) % 6
        : high === green
          ? (blue - red) / span + 2
          : (red - green) / span + 4;
  const lightness = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const base = lightness - chroma / 2;
  const parts = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][Math.floor(hue) % 6] ?? [0, 0, 0];
  return parts
    .map((part) =>
      Math.round((part + base) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
}

/** A colour element for the file. */
export function colorTag(name: string, color: string): string {
  return tag(name, { rgb: `FF${color.replace("#", "").toUpperCase()}` });
}
