/** The pages of docs/rules as blocks to draw: the little of Markdown that they are written in. */

/** Words of a line, told apart by how they are set. */
export interface Span {
  readonly kind: "text" | "strong" | "code";
  readonly text: string;
}

export type Block =
  | { readonly kind: "title" | "heading" | "paragraph"; readonly spans: readonly Span[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Span[])[] };

/** Reads a page; what is none of the known forms is a paragraph, so nothing is lost. */
export function readHelp(page: string): Block[] {
  const blocks: Block[] = [];
  let items: Span[][] | null = null;
  let lines: string[] = [];
  const endParagraph = () => {
    if (lines.length > 0) blocks.push({ kind: "paragraph", spans: readSpans(lines.join(" ")) });
    lines = [];
  };
  for (const line of page.split("\n").map((each) => each.trim())) {
    const item = /^[-*] (.+)$/u.exec(line)?.[1];
    if (item !== undefined) {
      endParagraph();
      if (items === null) {
        items = [];
        blocks.push({ kind: "list", items });
      }
      items.push(readSpans(item));
      continue;
    }
    items = null;
    const heading = /^(#{1,3}) (.+)$/u.exec(line);
    if (heading !== null || line === "") endParagraph();
    if (heading !== null)
      blocks.push({ kind: heading[1] === "#" ? "title" : "heading", spans: readSpans(heading[2] ?? "") });
    else if (line !== "") lines.push(line);
  }
  endParagraph();
  return blocks;
}

function readSpans(text: string): Span[] {
  return text
    .replace(/\[([^\]]+)\]\([^)]*\)/gu, "$1")
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/u)
    .filter((part) => part !== "")
    .map((part): Span => {
      if (part.startsWith("**") && part.length > 4) return { kind: "strong", text: part.slice(2, -2) };
      if (part.startsWith("`") && part.length > 2) return { kind: "code", text: part.slice(1, -1) };
      return { kind: "text", text: part };
    });
}
