/** The language of the pane, for every component below: Vietnamese, or English where Excel does not speak Vietnamese. */
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { type Language, say } from "../../messages";
import type { MessageParams } from "../../plan/message";

const LanguageContext = createContext<Language>("vi");

/** The language for Excel's display language, a tag such as "vi-VN"; Vietnamese where Excel does not tell. */
export function languageFor(displayLanguage: string | undefined): Language {
  return displayLanguage === undefined || /^vi\b/i.test(displayLanguage) ? "vi" : "en";
}

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** `say` in the pane's language. */
export function useSay(): (code: string, params?: MessageParams) => string {
  const language = useLanguage();
  return useMemo(() => (code, params) => say(language, code, params), [language]);
}
