/** What is stored with the workbook: settings, document properties, custom XML parts. */
import { ApiError, invalidArgument, itemNotFound } from "../api-error";
import type { Book } from "../book";
import { requireWritable } from "../edit/guard";
import { type CustomXmlPart, type DocumentProperties, newGuid } from "../model";
import { toInteger, toText } from "./args";
import type { ClassSpec, Property } from "./class-spec";
import { type Handle, handle, type Targets } from "./handle";

const setting = (key: string): Handle => handle("Setting", { key });

/** Keys differ by case. */
export const settingClass: ClassSpec<Targets["Setting"]> = {
  id: { name: "_Id", get: ({ key }) => key },
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ key }, book) => book.workbook.settings.get(key) ?? null,
      set: ({ key }, value, book) => {
        requireWritable(book);
        book.workbook.settings.set(key, value);
        book.happened({ kind: "settings" });
      },
    },
  },
  methods: {
    Delete: ({ key }, _args, book) => {
      requireWritable(book);
      if (!book.workbook.settings.delete(key)) throw itemNotFound();
      book.happened({ kind: "settings" });
    },
  },
};

export const settingCollectionClass: ClassSpec<null> = {
  getItem: (_target, args, book) => {
    const key = args.key(0);
    if (!book.workbook.settings.has(key)) throw itemNotFound();
    return setting(key);
  },
  items: (_target, book) => [...book.workbook.settings.keys()].map(setting),
  methods: {
    Add: (_target, args, book) => {
      requireWritable(book);
      const key = args.string(0);
      if (key === "" || args.at(1) === undefined) throw invalidArgument();
      book.workbook.settings.set(key, args.at(1));
      book.happened({ kind: "settings" });
      return setting(key);
    },
    GetCount: (_target, _args, book) => book.workbook.settings.size,
    GetItemOrNullObject: (_target, args, book) => {
      const key = args.key(0);
      return book.workbook.settings.has(key) ? setting(key) : null;
    },
  },
};

type TextProperty = {
  [K in keyof DocumentProperties]: DocumentProperties[K] extends string ? K : never;
}[keyof DocumentProperties];

function text(name: TextProperty, readOnly = false): Property<null> {
  const get = (_target: null, book: Book): string => book.workbook.properties[name];
  if (readOnly) return { get };
  return {
    get,
    set: (_target, value, book) => {
      requireWritable(book);
      book.workbook.properties[name] = toText(value);
    },
  };
}

export const documentPropertiesClass: ClassSpec<null> = {
  properties: {
    Title: text("title"),
    Subject: text("subject"),
    Author: text("author"),
    Keywords: text("keywords"),
    Comments: text("comments"),
    Category: text("category"),
    Manager: text("manager"),
    Company: text("company"),
    LastAuthor: text("lastAuthor", true),
    RevisionNumber: {
      get: (_target, book) => book.workbook.properties.revisionNumber,
      set: (_target, value, book) => {
        requireWritable(book);
        book.workbook.properties.revisionNumber = toInteger(value);
      },
    },
    CreationDate: { get: (_target, book) => book.workbook.properties.creationDate },
  },
  objects: { Custom: () => handle("CustomPropertyCollection", null) },
};

type CustomValue = { type: "String" | "Number" | "Boolean" | "Date"; value: string | number | boolean };
/** Outside the web, keys and values are cut at 255 characters. */
const customLimit = 255;

function customValue(value: unknown, book: Book): CustomValue {
  if (typeof value === "number") return { type: "Number", value };
  if (typeof value === "boolean") return { type: "Boolean", value };
  if (typeof value !== "string") throw invalidArgument();
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return { type: "Date", value };
  return { type: "String", value: book.settings.platform === "web" ? value : value.slice(0, customLimit) };
}

const customProperty = (key: string): Handle => handle("CustomProperty", { key });

function customKey(book: Book, key: string): string | undefined {
  return [...book.workbook.properties.custom.keys()].find((each) => each.toLowerCase() === key.toLowerCase());
}

export const customPropertyClass: ClassSpec<Targets["CustomProperty"]> = {
  id: { name: "_Id", get: ({ key }) => key },
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ key }, book) => book.workbook.properties.custom.get(key)?.value ?? null,
      set: ({ key }, value, book) => {
        requireWritable(book);
        book.workbook.properties.custom.set(key, customValue(value, book));
      },
    },
    Type: { get: ({ key }, book) => book.workbook.properties.custom.get(key)?.type ?? "String" },
  },
  methods: {
    Delete: ({ key }, _args, book) => {
      requireWritable(book);
      book.workbook.properties.custom.delete(key);
    },
  },
};

export const customPropertyCollectionClass: ClassSpec<null> = {
  getItem: (_target, args, book) => {
    const key = customKey(book, args.key(0));
    if (key === undefined) throw itemNotFound();
    return customProperty(key);
  },
  items: (_target, book) => [...book.workbook.properties.custom.keys()].map(customProperty),
  methods: {
    Add: (_target, args, book) => {
      requireWritable(book);
      const given = args.string(0);
      const key = customKey(book, given) ?? (book.settings.platform === "web" ? given : given.slice(0, customLimit));
      book.workbook.properties.custom.set(key, customValue(args.at(1), book));
      return customProperty(key);
    },
    DeleteAll: (_target, _args, book) => {
      requireWritable(book);
      book.workbook.properties.custom.clear();
    },
    GetCount: (_target, _args, book) => book.workbook.properties.custom.size,
    GetItemOrNullObject: (_target, args, book) => {
      const key = customKey(book, args.key(0));
      return key === undefined ? null : customProperty(key);
    },
  },
};

const xmlPart = (part: CustomXmlPart): Handle => handle("CustomXmlPart", { part });

function namespaceOf(xml: string): string {
  return (
    /<[^?!][^>]*?\sxmlns=(?:"([^"]*)"|'([^']*)')/
      .exec(xml)
      ?.slice(1)
      .find((each) => each !== undefined) ?? ""
  );
}

/** A fragment with one root element, closed by the same name. */
function requireXml(xml: string): string {
  const body = xml.replace(/^\s*<\?[^>]*\?>\s*/, "").trim();
  const name = /^<([\w.:-]+)/.exec(body)?.[1];
  const closed = name !== undefined && (body.endsWith(`</${name}>`) || /^<[^>]*\/>$/.test(body));
  if (!closed) throw invalidArgument();
  return xml;
}

export const customXmlPartClass: ClassSpec<Targets["CustomXmlPart"]> = {
  id: { name: "Id", get: ({ part }) => part.id },
  properties: {
    Id: { get: ({ part }) => part.id },
    NamespaceUri: { get: ({ part }) => namespaceOf(part.xml) },
  },
  methods: {
    Delete: ({ part }, _args, book) => {
      requireWritable(book);
      book.workbook.customXmlParts = book.workbook.customXmlParts.filter((each) => each !== part);
    },
    GetXml: ({ part }) => part.xml,
    SetXml: ({ part }, args, book) => {
      requireWritable(book);
      part.xml = requireXml(args.string(0));
    },
  },
};

type Parts = Targets["CustomXmlPartCollection"];

function partsIn({ namespaceUri }: Parts, book: Book): CustomXmlPart[] {
  const { customXmlParts } = book.workbook;
  return namespaceUri === null
    ? customXmlParts
    : customXmlParts.filter((part) => namespaceOf(part.xml) === namespaceUri);
}

function findPart(parts: Parts, id: string, book: Book): Handle | null {
  const part = partsIn(parts, book).find((each) => each.id === id);
  return part ? xmlPart(part) : null;
}

function onlyPart(parts: Parts, book: Book): Handle | null {
  const [part, ...more] = partsIn(parts, book);
  return part && more.length === 0 ? xmlPart(part) : null;
}

export const customXmlPartCollectionClass: ClassSpec<Parts> = {
  getItem: (parts, args, book) => {
    const found = findPart(parts, args.string(0), book);
    if (!found) throw itemNotFound();
    return found;
  },
  items: (parts, book) => partsIn(parts, book).map(xmlPart),
  methods: {
    Add: (_parts, args, book) => {
      requireWritable(book);
      const part = { id: newGuid(book.workbook), xml: requireXml(args.string(0)) };
      book.workbook.customXmlParts.push(part);
      return xmlPart(part);
    },
    GetByNamespace: (_parts, args) => handle("CustomXmlPartCollection", { namespaceUri: args.string(0) }),
    GetCount: (parts, _args, book) => partsIn(parts, book).length,
    GetItemOrNullObject: (parts, args, book) => findPart(parts, args.string(0), book),
    GetOnlyItem: (parts, _args, book) => {
      const found = onlyPart(parts, book);
      if (!found) throw new ApiError("ItemNotFound");
      return found;
    },
    GetOnlyItemOrNullObject: (parts, _args, book) => onlyPart(parts, book),
  },
};
