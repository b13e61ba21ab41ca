/** Words of styles: the file's and the API's, both ways. */
import type { AlignmentStyle, BorderLine, FontStyle } from "../model";

export const HORIZONTAL: Readonly<Record<string, AlignmentStyle["horizontal"]>> = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};

export const VERTICAL: Readonly<Record<string, AlignmentStyle["vertical"]>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

export const UNDERLINE: Readonly<Record<string, FontStyle["underline"]>> = {
  none: "None",
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
};

export const PATTERN: Readonly<Record<string, string>> = {
  none: "None",
  solid: "Solid",
  darkGray: "Gray75",
  mediumGray: "Gray50",
  lightGray: "Gray25",
  gray125: "Gray16",
  gray0625: "Gray8",
  darkHorizontal: "Horizontal",
  darkVertical: "Vertical",
  darkDown: "Down",
  darkUp: "Up",
  darkGrid: "Checker",
  darkTrellis: "SemiGray75",
  lightHorizontal: "LightHorizontal",
  lightVertical: "LightVertical",
  lightDown: "LightDown",
  lightUp: "LightUp",
  lightGrid: "Grid",
  lightTrellis: "CrissCross",
};

type Line = Omit<BorderLine, "color">;

export const BORDER: Readonly<Record<string, Line>> = {
  hair: { style: "Continuous", weight: "Hairline" },
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dashDot: { style: "DashDot", weight: "Thin" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  dotted: { style: "Dot", weight: "Thin" },
  double: { style: "Double", weight: "Thick" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
};

const reversed = <T>(words: Readonly<Record<string, T>>): Map<T, string> =>
  new Map(Object.entries(words).map(([file, api]) => [api, file]));

export const horizontalWord = reversed(HORIZONTAL);
export const verticalWord = reversed(VERTICAL);
export const underlineWord = reversed(UNDERLINE);
export const patternWord = reversed(PATTERN);

/** The file's word for a line; a weight that the style does not have takes the nearest it has. */
export function borderWord({ style, weight }: Line): string {
  const exact = Object.entries(BORDER).find(([, line]) => line.style === style && line.weight === weight);
  return (exact ?? Object.entries(BORDER).find(([, line]) => line.style === style))?.[0] ?? "thin";
}
