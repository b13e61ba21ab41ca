/**
 * The keys of the pane: F8 and Shift+F8 walk the findings, or the tasks where a task is filled in, Ctrl+Enter mends the one looked at, Esc stops what runs. They are
 * heard wherever the focus is: a button that becomes disabled loses it to the page.
 */
import { useEffect } from "react";
import { useSession } from "../session-context";

export function useShortcuts(): void {
  const { desk, place, checking, tasking } = useSession();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const busy = desk.state.get().job !== null;
      const checkingNow = place.get() === "check" && !busy;
      if (event.key === "Escape" && busy) desk.cancel();
      else if (event.key === "F8" && checkingNow) void checking.step(event.shiftKey ? -1 : 1);
      else if (event.key === "F8" && place.get() === "task" && !busy) void stepTask(event.shiftKey ? -1 : 1);
      else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && checkingNow) void checking.fixSelected();
      else return;
      event.preventDefault();
    };
    /** The field that has the focus is left, which writes it, and is gone back to in the next task. */
    const stepTask = async (by: 1 | -1) => {
      const field = document.activeElement;
      if (field instanceof HTMLElement) field.blur();
      await tasking.step(by);
      if (field !== null && field.id !== "") document.getElementById(field.id)?.focus();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [desk, place, checking, tasking]);
}
