/** `load`: turns the paths a client asked for into the values it gets. */

import type { ClassSpec } from "../api/class-spec";
import { specOf } from "../api/classes";
import type { ClassName, Handle, Targets } from "../api/handle";
import { notKnown } from "../api-error";
import type { Book } from "../book";
import type { QueryInfo } from "./message";

/** What is asked of one object: named properties, and more of the objects below it. */
interface Selection {
  all: boolean;
  readonly names: Set<string>;
  readonly below: Map<string, Selection>;
}

export type LoadedValue = { [name: string]: unknown } | null;

/** The values of an object (and of the objects below it) that a `load` asks for; null for a null object. */
export function loadObject(handle: Handle | null, query: QueryInfo, book: Book): LoadedValue {
  const selection = newSelection();
  for (const path of query.Select ?? []) select(selection, path.split(/[/.]/));
  for (const path of query.Expand ?? []) select(selection, [...path.split(/[/.]/), "*"]);
  if (!query.Select?.length) selection.all = true;
  return handle ? read(handle, selection, book, query) : null;
}

function newSelection(): Selection {
  return { all: false, names: new Set(), below: new Map() };
}

function select(selection: Selection, path: readonly string[]): void {
  const [first = "", ...rest] = path;
  const name = first.trim();
  if (name === "") return;
  if (name === "*" || name === "$all") {
    selection.all = true;
    return;
  }
  if (rest.length === 0) {
    selection.names.add(name);
    return;
  }
  const key = name.toLowerCase();
  const below = selection.below.get(key) ?? newSelection();
  selection.below.set(key, below);
  select(below, rest);
}

/** What the client needs to find the object again. */
export function identify(handle: Handle): { [name: string]: unknown } {
  return identifyAs(handle);
}

function identifyAs<K extends ClassName>(handle: Handle<K>): { [name: string]: unknown } {
  const { id } = specOf(handle.className);
  return id ? { [id.name]: id.get(handle.target) } : {};
}

function read<K extends ClassName>(
  handle: Handle<K>,
  selection: Selection,
  book: Book,
  page: QueryInfo = {},
): { [name: string]: unknown } {
  const spec: ClassSpec<Targets[K]> = specOf(handle.className);
  const { target } = handle;
  const result: { [name: string]: unknown } = identifyAs(handle);
  const items = spec.items?.(target, book);
  const itemSelection = newSelection();
  itemSelection.all = selection.all && items !== undefined;

  const readProperty = (name: string): void => {
    result[name] = spec.properties?.[name]?.get(target, book);
  };
  if (selection.all) {
    for (const [name, property] of Object.entries(spec.properties ?? {})) if (!property.onDemand) readProperty(name);
  }
  for (const asked of selection.names) {
    const property = match(spec.properties, asked);
    const object = property ? null : match(spec.objects, asked);
    if (property) readProperty(property);
    else if (object) result[object] = readBelow(spec, target, object, everything(), book);
    else if (items) itemSelection.names.add(asked);
    else throw notKnown(`${handle.className}.${asked}`);
  }
  for (const [asked, below] of selection.below) {
    const object = match(spec.objects, asked);
    if (object) result[object] = readBelow(spec, target, object, below, book);
    else if (items) itemSelection.below.set(asked, below);
    else throw notKnown(`${handle.className}.${asked}`);
  }
  if (items) {
    const skip = page.Skip ?? 0;
    const chosen = items.slice(skip, page.Top === undefined ? undefined : skip + page.Top);
    result._Items = chosen.map((item, index) => ({ ...read(item, itemSelection, book), _Index: skip + index }));
  }
  return result;
}

function everything(): Selection {
  return { all: true, names: new Set(), below: new Map() };
}

function readBelow<T>(spec: ClassSpec<T>, target: T, name: string, selection: Selection, book: Book): LoadedValue {
  const object = spec.objects?.[name]?.(target, book) ?? null;
  return object ? read(object, selection, book) : null;
}

/** The member's own spelling for a name in any case. */
function match(members: { readonly [name: string]: unknown } | undefined, asked: string): string | null {
  if (!members) return null;
  const key = asked.toLowerCase();
  return Object.keys(members).find((name) => name.toLowerCase() === key) ?? null;
}
