/** Which clothes the pane wears, and in which language it speaks. */
import { appearanceFor, loadTheme } from "../../../src/taskpane/shell/appearance";
import { languageFor } from "../../../src/taskpane/shell/language";

test.each([
  ["Excel's white", "#FFFFFF", false, "light"],
  ["Excel's colourful grey", "#E6E6E6", false, "light"],
  ["Excel's dark grey", "#262626", false, "dark"],
  ["Excel's black", "#000000", false, "dark"],
  ["a colour without the sign", "1F1F1F", false, "dark"],
  ["an Excel that does not tell", undefined, false, "light"],
  ["high contrast, whatever the colour", "#FFFFFF", true, "contrast"],
])("%s", (_name, background, forced, appearance) => {
  expect(appearanceFor(background, forced)).toBe(appearance);
});

test.each([
  ["vi-VN", "vi"],
  ["vi", "vi"],
  ["VI-vn", "vi"],
  [undefined, "vi"],
  ["en-US", "en"],
  ["fr-FR", "en"],
  ["vie-Latn", "en"],
])("display language %s → %s", (tag, language) => {
  expect(languageFor(tag)).toBe(language);
});

/** Relative luminance and contrast by WCAG 2.2. */
function contrast(one: string, other: string): number {
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test.each(["light", "dark"] as const)("the accent is readable on a %s ground", async (appearance) => {
  const theme = await loadTheme(appearance);
  expect(contrast(theme.colorBrandForeground1, theme.colorNeutralBackground1)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(theme.colorBrandForegroundLink, theme.colorNeutralBackground2)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(theme.colorNeutralForegroundOnBrand, theme.colorBrandBackground)).toBeGreaterThanOrEqual(4.5);
});
