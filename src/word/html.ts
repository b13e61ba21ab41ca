/** Text made harmless as HTML. */

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as HTML shows it, every sign of HTML in it escaped; line breaks become <br>. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => entities[sign] ?? "").replaceAll("\n", "<br>");
}

/** A paragraph in a style of its own: programs that paste know no style sheets. */
export function htmlLine(text: string, css: string): string {
  return `<p style="margin:0 0 4pt;${css}">${escapeHtml(text)}</p>`;
}

/** A width in points as HTML's attribute, in pixels of 96 to the inch: some programs that paste know no widths in styles. */
export function htmlWidth(points: number): string {
  return `width="${Math.round((points * 96) / 72)}"`;
}
