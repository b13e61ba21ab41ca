/** Fluent's neutrals and the accent, for the dark Excel. */
import { createDarkTheme, type Theme } from "@fluentui/react-components";
import { accent } from "../accent";

/** On dark ground the accent as text must be lighter than Fluent's default to reach 4.5:1. */
export const theme: Theme = {
  ...createDarkTheme(accent),
  colorBrandForeground1: accent[120],
  colorBrandForeground2: accent[130],
  colorCompoundBrandForeground1: accent[120],
  colorCompoundBrandStroke: accent[110],
  colorBrandForegroundLink: accent[120],
};
