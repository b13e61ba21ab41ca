/** XML as a plain tree of elements, read without a DOM. Names keep their prefix as written ("w:p"). */
import { SaxesParser } from "saxes";

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/** The root element, or null when the text is no well-formed XML. Entities beyond the five of XML are not expanded. */
export function parseXml(text: string): Element | null {
  const parser = new SaxesParser();
  interface Open {
    name: string;
    attributes: Record<string, string>;
    children: (Element | string)[];
  }
  const stack: Open[] = [];
  let root: Element | null = null;
  let broken = false;
  parser.on("error", () => {
    broken = true;
  });
  parser.on("opentag", (tag) => {
    const element: Open = { name: tag.name, attributes: { ...tag.attributes } as Record<string, string>, children: [] };
    stack.at(-1)?.children.push(element);
    if (stack.length === 0) root = element;
    stack.push(element);
  });
  parser.on("text", (content) => {
    stack.at(-1)?.children.push(content);
  });
  parser.on("closetag", () => {
    stack.pop();
  });
  try {
    parser.write(text.replace(/^\uFEFF/u, "")).close();
  } catch {
    return null;
  }
  return broken ? null : root;
}

export function isElement(node: Element | string): node is Element {
  return typeof node !== "string";
}

/** Child elements, all or those of a name. */
export function childrenOf(element: Element | undefined, name?: string): Element[] {
  return (element?.children ?? []).filter(isElement).filter((child) => name === undefined || child.name === name);
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return childrenOf(element, name)[0];
}

/** An attribute of an element's child: the usual way OOXML says a value (`<w:numId w:val="3"/>`). */
export function propertyOf(element: Element | undefined, child: string, attribute = "w:val"): string | undefined {
  return childOf(element, child)?.attributes[attribute];
}
