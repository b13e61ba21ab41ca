/** Document properties: title, author and their like, and properties of the user's own. */
import type { DocumentProperties } from "../model";
import type { Package } from "./package";
import { attribute, child, childrenNamed, type XmlElement } from "./xml-reader";
import { decodeCellText, encodeCellText, escapeText, tag, xmlPart } from "./xml-writer";

/** The program that wrote the file; others treat what Excel itself wrote as computed and laid out by Excel. */
const APPLICATION = "Excel in memory";
const VT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

type Custom = DocumentProperties["custom"] extends Map<string, infer V> ? V : never;

export function readProperties(file: Package, properties: DocumentProperties): void {
  const root = (type: string): XmlElement | undefined => {
    const path = file.related("", type);
    return path === null ? undefined : (file.xml(path) ?? undefined);
  };
  const core = root("core-properties");
  const app = root("extended-properties");
  const text = (parent: XmlElement | undefined, name: string): string =>
    decodeCellText(child(parent, name)?.text ?? "");
  properties.title = text(core, "title");
  properties.subject = text(core, "subject");
  properties.author = text(core, "creator");
  properties.keywords = text(core, "keywords");
  properties.comments = text(core, "description");
  properties.category = text(core, "category");
  properties.lastAuthor = text(core, "lastModifiedBy");
  properties.revisionNumber = Number(text(core, "revision")) || 0;
  properties.creationDate = text(core, "created") || null;
  properties.manager = text(app, "Manager");
  properties.company = text(app, "Company");
  for (const property of childrenNamed(root("custom-properties"), "property")) {
    const name = decodeCellText(attribute(property, "name") ?? "");
    const [value] = property.children;
    if (name !== "" && value !== undefined) properties.custom.set(name, customValue(value));
  }
}

function customValue({ name, text }: XmlElement): Custom {
  if (name === "bool") return { type: "Boolean", value: text.trim() === "true" || text.trim() === "1" };
  if (name === "filetime" || name === "date") return { type: "Date", value: text.trim() };
  const isNumber = /^(i|ui|r)\d|^(int|uint|decimal)$/.test(name) && Number.isFinite(Number(text));
  return isNumber ? { type: "Number", value: Number(text) } : { type: "String", value: decodeCellText(text) };
}

export function writeCoreProperties(properties: DocumentProperties): string {
  const text = (name: string, value: string): string =>
    value === "" ? "" : tag(name, {}, escapeText(encodeCellText(value)));
  const created = properties.creationDate;
  return xmlPart(
    tag(
      "cp:coreProperties",
      {
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      },
      text("dc:title", properties.title),
      text("dc:subject", properties.subject),
      text("dc:creator", properties.author),
      text("cp:keywords", properties.keywords),
      text("dc:description", properties.comments),
      text("cp:category", properties.category),
      text("cp:lastModifiedBy", properties.lastAuthor),
      properties.revisionNumber > 0 ? text("cp:revision", String(properties.revisionNumber)) : "",
      created === null ? "" : tag("dcterms:created", { "xsi:type": "dcterms:W3CDTF" }, escapeText(created)),
    ),
  );
}

export function writeExtendedProperties(properties: DocumentProperties): string {
  const text = (name: string, value: string): string =>
    value === "" ? "" : tag(name, {}, escapeText(encodeCellText(value)));
  return xmlPart(
    tag(
      "Properties",
      { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
      tag("Application", {}, APPLICATION),
      text("Manager", properties.manager),
      text("Company", properties.company),
    ),
  );
}

/** The part of the user's own properties, or null without any. */
export function writeCustomProperties(custom: DocumentProperties["custom"]): string | null {
  if (custom.size === 0) return null;
  const elements = [...custom].map(([name, property], index) =>
    tag(
      "property",
      { fmtid: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", pid: index + 2, name: encodeCellText(name) },
      customTag(property),
    ),
  );
  return xmlPart(
    tag(
      "Properties",
      { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", "xmlns:vt": VT },
      ...elements,
    ),
  );
}

function customTag({ type, value }: Custom): string {
  if (type === "Boolean") return tag("vt:bool", {}, value ? "true" : "false");
  if (type === "Date") return tag("vt:filetime", {}, escapeText(String(value)));
  if (type === "Number") return tag(Number.isInteger(value) ? "vt:i4" : "vt:r8", {}, String(value));
  return tag("vt:lpwstr", {}, escapeText(encodeCellText(String(value))));
}
