/**
 * The keys of the pane: F8 and Shift+F8 walk the findings, Ctrl+Enter mends the one looked at, Esc stops what runs. They are
 * heard wherever the focus is: a button that becomes disabled loses it to the page.
 */
import { useEffect } from "react";
import { useSession } from "../session-context";

export function useShortcuts(): void {
  const { desk, place, checking } = useSession();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const busy = desk.state.get().job !== null;
      const checkingNow = place.get() === "check" && !busy;
      if (event.key === "Escape" && busy) desk.cancel();
      else if (event.key === "F8" && checkingNow) void checking.step(event.shiftKey ? -1 : 1);
      else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && checkingNow) void checking.fixSelected();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [desk, place, checking]);
}
