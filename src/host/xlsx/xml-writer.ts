/** XML text: escaping, elements, and Excel's own escapes for what XML cannot hold. */

type AttributeValue = string | number | boolean | null | undefined;

/** An element. Attributes that are null or undefined are left out, true and false become 1 and 0. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  ...content: string[]
): string {
  let text = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === null || value === undefined) continue;
    text += ` ${key}="${escapeXml(typeof value === "boolean" ? (value ? "1" : "0") : String(value))}"`;
  }
  const inner = content.join("");
  return inner === "" ? `${text}/>` : `${text}>${inner}</${name}>`;
}

/** An element only where it has content. */
export function tagUnlessEmpty(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  content: readonly string[],
): string {
  return content.length === 0 ? "" : tag(name, attributes, ...content);
}

/** A whole part. */
export function xmlPart(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** For attribute values and text alike; line ends are kept by writing them as references. */
function escapeXml(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (mark) => ESCAPES[mark] ?? mark);
}

/** For the text of an element: line ends and tabs may stand as they are, carriage returns may not. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (mark) => ESCAPES[mark] ?? mark);
}

/** What XML 1.0 cannot hold, lone halves of surrogate pairs, and texts that look like the escape for them. */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are forbidden
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Cell text as the file writes it: control characters, and text that looks like the escape itself, as "_x000B_". */
export function encodeCellText(text: string): string {
  return text.replace(UNSAFE, (mark) => `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** The reverse of `encodeCellText`. */
export function decodeCellText(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
