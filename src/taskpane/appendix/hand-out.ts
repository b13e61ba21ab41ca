/** How a result leaves the pane: as a file to keep, or on the clipboard. */

/** Offers bytes as a file under a name. */
export function download(name: string, bytes: Uint8Array, type: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read by the next turn; a minute is for slow ones.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * Puts HTML on the clipboard, with plain text for programs that take no tables; false where the browser allows neither way. Panes
 * of Excel are often not allowed the modern way, so an event of the old way carries the same.
 */
export async function copyHtml(html: string, plain: string): Promise<boolean> {
  try {
    const blob = (text: string, type: string) => new Blob([text], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ "text/html": blob(html, "text/html"), "text/plain": blob(plain, "text/plain") }),
    ]);
    return true;
  } catch {
    return copyByEvent(html, plain);
  }
}

function copyByEvent(html: string, plain: string): boolean {
  let isTaken = false;
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", plain);
    event.preventDefault();
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener("copy", onCopy);
  try {
    document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", onCopy);
  }
  return isTaken;
}
