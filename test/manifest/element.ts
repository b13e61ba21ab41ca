/** A manifest as a tree of elements: enough XML for rules about order, attributes and text. */
import { SaxesParser } from "saxes";

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads XML text. Throws where it is not well formed. */
export function readXml(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open: Element[] = [root];
  const top = () => open[open.length - 1] ?? root;
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const element: Element = { name: tag.name, attributes: { ...tag.attributes }, children: [], text: "" };
    top().children.push(element);
    if (!tag.isSelfClosing) open.push(element);
  });
  parser.on("closetag", (tag) => {
    if (!tag.isSelfClosing) open.pop();
  });
  parser.on("text", (text) => {
    top().text += text.trim();
  });
  parser.write(xml).close();
  const element = root.children[0];
  if (element === undefined) throw new Error("an empty document");
  return element;
}

/** Every element of the tree, parents before children. */
export function* everyElement(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

/** The first element of that name anywhere below. */
export function find(element: Element, name: string): Element | undefined {
  for (const each of everyElement(element)) if (each.name === name) return each;
  return undefined;
}
