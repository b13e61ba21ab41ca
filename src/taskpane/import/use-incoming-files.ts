/**
 * Documents dropped or pasted anywhere on the pane are read: a dropped file left to the browser would take the place of the
 * pane. What is pasted into a text field stays there.
 */
import { useEffect } from "react";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import type { SourceFile } from "./importing";
import { opened } from "./opened-file";

const encoder = new TextEncoder();

/** Files on the clipboard, else its table, else its text; nothing for anything else. */
function pasted(data: DataTransfer, name: string): (SourceFile | (() => Promise<SourceFile>))[] {
  if (data.files.length > 0) return [...data.files].map(opened);
  const html = data.getData("text/html");
  if (/<table\b/i.test(html)) return [{ name: `${name}.html`, bytes: encoder.encode(html) }];
  const text = data.getData("text/plain");
  return text.trim() === "" ? [] : [{ name: `${name}.txt`, bytes: encoder.encode(text) }];
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

export function useIncomingFiles(): void {
  const { importing, desk, open } = useSession();
  const say = useSay();
  useEffect(() => {
    const listening = new AbortController();
    const take = (files: ReturnType<typeof pasted>) => {
      if (desk.state.get().job !== null) return;
      open("plan");
      if (files.length === 0) desk.fail({ code: "pane.nothing-pasted", params: {} });
      else void importing.read(files);
    };
    const { signal } = listening;
    window.addEventListener("dragover", (event) => event.preventDefault(), { signal });
    window.addEventListener(
      "drop",
      (event) => {
        event.preventDefault();
        const files = [...(event.dataTransfer?.files ?? [])].map(opened);
        if (files.length > 0) take(files);
      },
      { signal },
    );
    window.addEventListener(
      "paste",
      (event) => {
        if (event.clipboardData === null || isTextField(event.target)) return;
        event.preventDefault();
        take(pasted(event.clipboardData, say("pane.pasted")));
      },
      { signal },
    );
    return () => listening.abort();
  }, [importing, desk, open, say]);
}
