/** Which of its three clothes the pane wears, light, dark or high contrast; each is a script of its own, fetched when it is worn. */
import type { Theme } from "@fluentui/react-components";

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

const themes: Readonly<Record<Appearance, () => Promise<{ theme: Theme }>>> = {
  light: () => import(/* webpackChunkName: "theme-light" */ "./theme/light"),
  dark: () => import(/* webpackChunkName: "theme-dark" */ "./theme/dark"),
  contrast: () => import(/* webpackChunkName: "theme-contrast" */ "./theme/contrast"),
};

/** The Fluent theme of an appearance; rejects when its script cannot be fetched. */
export async function loadTheme(appearance: Appearance): Promise<Theme> {
  return (await themes[appearance]()).theme;
}
