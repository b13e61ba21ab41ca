/** Hands the session to the components. */
import { createContext, type ReactNode, useContext } from "react";
import type { Session } from "./session";

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("a component of the pane stands outside of SessionProvider");
  return session;
}
