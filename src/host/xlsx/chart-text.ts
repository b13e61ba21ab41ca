/** How texts of a chart are set: fonts and number formats of its parts, by the paths under which settings are kept. */
import type { Chart } from "../model";
import { attribute, child, descendants, flagAttribute, numberAttribute, type XmlElement } from "./xml-reader";
import { tag } from "./xml-writer";

type Settings = Chart["settings"];

/** The font of a part (`c:txPr`), or nothing for one that was left as it is. */
export function textProperties(settings: Settings, path: string): string {
  const setting = (name: string): unknown => settings.get(`${path}/format/font/${name}`);
  const [size, name, color, bold] = [setting("Size"), setting("Name"), setting("Color"), setting("Bold")];
  if ([size, name, color, bold].every((each) => each === undefined)) return "";
  const properties = tag(
    "a:defRPr",
    {
      sz: typeof size === "number" ? Math.round(size * 100) : null,
      b: typeof bold === "boolean" ? bold : null,
    },
    typeof color === "string" ? solidFill(color) : "",
    typeof name === "string" ? tag("a:latin", { typeface: name }) : "",
  );
  const paragraph = tag("a:p", {}, tag("a:pPr", {}, properties), tag("a:endParaRPr", { lang: "vi-VN" }));
  return tag("c:txPr", {}, tag("a:bodyPr"), tag("a:lstStyle"), paragraph);
}

/** Keeps the font that a part of a chart was written with; `holder` has a `c:txPr`, or the text itself. */
export function readTextProperties(holder: XmlElement | undefined, path: string, settings: Settings): void {
  const set = (name: string, value: unknown): void => {
    if (value !== undefined) settings.set(`${path}/format/font/${name}`, value);
  };
  const font =
    descendants(child(holder, "txPr") ?? child(holder, "tx"), "defRPr")[0] ??
    descendants(child(holder, "tx"), "rPr")[0];
  const size = numberAttribute(font, "sz");
  const color = attribute(descendants(font, "srgbClr")[0], "val");
  set("Size", size === undefined ? undefined : size / 100);
  set("Name", attribute(child(font, "latin"), "typeface"));
  set("Color", color === undefined ? undefined : `#${color.toUpperCase()}`);
  if (attribute(font, "b") !== undefined) set("Bold", flagAttribute(font, "b"));
}

/** "#134E5E" as a fill. */
export function solidFill(color: string): string {
  return tag("a:solidFill", {}, tag("a:srgbClr", { val: color.replace("#", "") }));
}

const LABELS = {
  ShowLegendKey: "showLegendKey",
  ShowValue: "showVal",
  ShowCategoryName: "showCatName",
  ShowSeriesName: "showSerName",
  ShowPercentage: "showPercent",
  ShowBubbleSize: "showBubbleSize",
} as const;

/** The labels of a chart or a series. @param always whether they are shown though nothing says what they show: then values */
export function labels(settings: Settings, path: string, always = false): string {
  const setting = (name: string): unknown => settings.get(`${path}/${name}`);
  const names = Object.keys(LABELS);
  const some = names.some((name) => setting(name) === true);
  if (!some && !always) return "";
  const format = setting("NumberFormat");
  return tag(
    "c:dLbls",
    {},
    typeof format === "string" ? tag("c:numFmt", { formatCode: format, sourceLinked: false }) : "",
    textProperties(settings, path),
    ...Object.entries(LABELS).map(([name, element]) =>
      tag(`c:${element}`, { val: setting(name) === true || (!some && name === "ShowValue") }),
    ),
  );
}
