/** Hands the session to the components, and the language that it speaks. */
import { createContext, type ReactNode, useContext } from "react";
import type { Session } from "./session";
import { LanguageProvider } from "./shell/language";
import { useStore } from "./state/store";

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  const language = useStore(session.language);
  return (
    <SessionContext.Provider value={session}>
      <LanguageProvider language={language}>{children}</LanguageProvider>
    </SessionContext.Provider>
  );
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("a component of the pane stands outside of SessionProvider");
  return session;
}
