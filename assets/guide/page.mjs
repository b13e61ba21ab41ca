/**
 * Makes the guide's page for the browser from docs/huong-dan.md, at build time: the pane links to it, so it is there without a network.
 * Knows the little of Markdown that the guide is written in (title, headings, paragraphs, lists, bold, a picture on a line of its own);
 * anything else stays as it was typed.
 */

const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const line = (text) => escaped(text).replaceAll(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>");

const style = `
  body { margin: 0 auto; max-width: 44rem; padding: 1rem; font: 16px/1.5 "Segoe UI", Arial, sans-serif; color: #242424; background: #fff; }
  h1, h2 { line-height: 1.25; color: #0b5a57; }
  img { max-width: 100%; border: 1px solid #d1d1d1; }
`;

function block(text) {
  const picture = /^!\[([^\]]*)\]\(([^)]+)\)$/.exec(text);
  if (picture !== null) return `<p><img src="${escaped(picture[2])}" alt="${escaped(picture[1])}" loading="lazy"></p>`;
  const heading = /^(#{1,2}) (.+)$/.exec(text);
  if (heading !== null) return `<h${heading[1].length}>${line(heading[2])}</h${heading[1].length}>`;
  if (text.startsWith("- ")) {
    const items = text.split(/^- /m).filter((item) => item !== "");
    return `<ul>\n${items.map((item) => `<li>${line(item.trim())}</li>`).join("\n")}\n</ul>`;
  }
  return `<p>${line(text)}</p>`;
}

/** The page as HTML, in Vietnamese; pictures keep the addresses that the guide gives them. */
export function guidePage(markdown) {
  const blocks = markdown.split(/\n{2,}/).map((each) => each.trim());
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? "";
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${blocks.filter(Boolean).map(block).join("\n")}
</body>
</html>
`;
}
