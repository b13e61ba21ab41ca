/** The grid's language and its accent, the same teal as the pane's. */
import { defaultTheme, LocaleType, mergeLocales, type Theme } from "@univerjs/presets";
import conditionalEn from "@univerjs/presets/preset-sheets-conditional-formatting/locales/en-US";
import conditionalVi from "@univerjs/presets/preset-sheets-conditional-formatting/locales/vi-VN";
import coreEn from "@univerjs/presets/preset-sheets-core/locales/en-US";
import coreVi from "@univerjs/presets/preset-sheets-core/locales/vi-VN";
import validationEn from "@univerjs/presets/preset-sheets-data-validation/locales/en-US";
import validationVi from "@univerjs/presets/preset-sheets-data-validation/locales/vi-VN";

export const gridLocales = {
  vi: {
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: mergeLocales(coreVi, conditionalVi, validationVi) },
  },
  en: {
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreEn, conditionalEn, validationEn) },
  },
} as const;

export const tealTheme: Theme = {
  ...defaultTheme,
  primary: {
    50: "#ecf8f7",
    100: "#cfeae8",
    200: "#b2d9d6",
    300: "#95c7c4",
    400: "#5ea39f",
    500: "#267e7a",
    600: "#0b6b68",
    700: "#0b5a57",
    800: "#0b4c49",
    900: "#0a2f2d",
  },
};
