/** Files dropped anywhere on the pane are read; left to the browser, they would take the place of the pane. */
import type { DragEvent } from "react";
import { useSession } from "../session-context";
import { opened } from "./opened-file";

export function useDroppedFiles() {
  const { importing, desk, open } = useSession();
  return {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (desk.state.get().job !== null || event.dataTransfer.files.length === 0) return;
      open("plan");
      void importing.read([...event.dataTransfer.files].map(opened));
    },
  };
}
