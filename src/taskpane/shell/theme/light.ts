/** Fluent's neutrals and the accent, for the light Excel. */
import { createLightTheme } from "@fluentui/react-components";
import { accent } from "../accent";

export const theme = createLightTheme(accent);
