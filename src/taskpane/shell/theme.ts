/** The look: Fluent's neutrals and one accent, a deep teal, in the light, dark or high-contrast clothes that Excel wears. */
import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
  teamsHighContrastTheme,
} from "@fluentui/react-components";

const teal: BrandVariants = {
  10: "#021110",
  20: "#071e1d",
  30: "#0a2f2d",
  40: "#0b3e3c",
  50: "#0b4c49",
  60: "#0b5a57",
  70: "#0b6360",
  80: "#0b6b68",
  90: "#267e7a",
  100: "#43918d",
  110: "#5ea39f",
  120: "#7ab5b1",
  130: "#95c7c4",
  140: "#b2d9d6",
  150: "#cfeae8",
  160: "#ecf8f7",
};

const light = createLightTheme(teal);
// On dark ground the accent as text must be lighter than Fluent's default to reach 4.5:1.
const dark: Theme = {
  ...createDarkTheme(teal),
  colorBrandForeground1: teal[120],
  colorBrandForeground2: teal[130],
  colorCompoundBrandForeground1: teal[120],
  colorCompoundBrandStroke: teal[110],
  colorBrandForegroundLink: teal[120],
};

export type Appearance = "light" | "dark" | "contrast";

/**
 * The appearance that goes with Excel's own theme: `background` is `officeTheme.bodyBackgroundColor` ("#RRGGBB"), undefined
 * where Excel does not tell (then light). `forced` is the system's high contrast.
 */
export function appearanceFor(background: string | undefined, forced: boolean): Appearance {
  if (forced) return "contrast";
  const digits = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(background ?? "");
  if (digits === null) return "light";
  const [red = 255, green = 255, blue = 255] = digits.slice(1, 4).map((pair) => Number.parseInt(pair, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}

/** The Fluent theme of an appearance. */
export function themeFor(appearance: Appearance): Theme {
  if (appearance === "contrast") return teamsHighContrastTheme;
  return appearance === "dark" ? dark : light;
}
