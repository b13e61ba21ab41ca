/** State of a part of the pane that is fetched later: made with the part, once for each sitting. */
import type { Session } from "./session";

/** A function that gives the part's state for a session, making it when it is first asked for. */
export function sessionPart<T>(make: (session: Session) => T): (session: Session) => T {
  const made = new WeakMap<Session, { readonly part: T }>();
  return (session) => {
    const known = made.get(session) ?? { part: make(session) };
    made.set(session, known);
    return known.part;
  };
}
