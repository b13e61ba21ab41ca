/**
 * XML parts as small trees. Names come without their namespace prefix: writers differ in prefixes, and no two elements this
 * reader uses share a local name in one place. Elements of a kind can be handed out one by one, so that a sheet of a hundred
 * thousand rows is never held as a tree.
 */
import { SaxesParser } from "saxes";
import { XlsxError } from "./xlsx-error";

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** All text directly inside. */
  text: string;
}

/**
 * @param take elements by name that are handed over when they end, and not kept in the tree
 * @throws XlsxError "damaged" where the part is not well-formed
 */
export function readXml(
  bytes: Uint8Array,
  path: string,
  take: Readonly<Record<string, (element: XmlElement) => void>> = {},
): XmlElement {
  const parser = new SaxesParser({ fragment: false });
  const stack: XmlElement[] = [];
  let root: XmlElement | null = null;
  parser.on("error", (cause) => {
    throw new XlsxError("damaged", `${path} is not well-formed`, { cause });
  });
  parser.on("doctype", () => {
    throw new XlsxError("damaged", `${path} declares a document type, which the format forbids`);
  });
  parser.on("opentag", (tag) => {
    stack.push({
      name: localName(tag.name),
      attributes: tag.attributes as Record<string, string>,
      children: [],
      text: "",
    });
  });
  const addText = (text: string): void => {
    const top = stack.at(-1);
    if (top !== undefined) top.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const element = stack.pop();
    if (element === undefined) return;
    const taker = take[element.name];
    const parent = stack.at(-1);
    if (taker !== undefined) taker(element);
    else if (parent === undefined) root = element;
    else parent.children.push(element);
  });
  parser.write(decode(bytes)).close();
  if (root === null) throw new XlsxError("damaged", `${path} is empty`);
  return root;
}

function decode(bytes: Uint8Array): string {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8";
  return new TextDecoder(label).decode(bytes);
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** An attribute by its local name; the unprefixed one wins. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  const plain = element.attributes[name];
  if (plain !== undefined) return plain;
  for (const key in element.attributes) if (key.endsWith(`:${name}`)) return element.attributes[key];
  return undefined;
}

/** A number, or undefined where the attribute is absent or none. */
export function numberAttribute(element: XmlElement | undefined, name: string): number | undefined {
  const text = attribute(element, name);
  const number = text === undefined || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** "1", "true" and "on" are true. */
export function flagAttribute(element: XmlElement | undefined, name: string, otherwise = false): boolean {
  const text = attribute(element, name);
  return text === undefined ? otherwise : text === "1" || text === "true" || text === "on";
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

/** All elements of a name at any depth, in order. */
export function descendants(element: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (each: XmlElement): void => {
    if (each.name === name) found.push(each);
    each.children.forEach(visit);
  };
  element?.children.forEach(visit);
  return found;
}
