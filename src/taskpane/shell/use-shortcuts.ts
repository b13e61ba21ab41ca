/** The keys of the pane: F8 and Shift+F8 walk the findings, Ctrl+Enter mends the one looked at, Esc stops what runs. */
import type { KeyboardEvent } from "react";
import { useSession } from "../session-context";

export function useShortcuts(): (event: KeyboardEvent) => void {
  const { desk, place, checking } = useSession();
  return (event) => {
    const checkingNow = place.get() === "check" && desk.state.get().job === null;
    if (event.key === "Escape" && desk.state.get().job !== null) desk.cancel();
    else if (event.key === "F8" && checkingNow) void checking.step(event.shiftKey ? -1 : 1);
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && checkingNow) void checking.fixSelected();
    else return;
    event.preventDefault();
  };
}
