/**
 * Runs one batch of the client against the open workbook: actions in order, stop at the first that fails, keep what the
 * earlier ones did, and say which one it was.
 */

import { Args } from "../api/args";
import type { ClassSpec } from "../api/class-spec";
import { specOf } from "../api/classes";
import { type ClassName, Handle, handle, type Targets } from "../api/handle";
import { ApiError, invalidArgument, itemNotFound, notKnown } from "../api-error";
import type { Book } from "../book";
import {
  type Action,
  type ActionResult,
  type ArgumentInfo,
  actionKind,
  type ObjectPath,
  pathKind,
  type RequestBody,
  type ResponseBody,
} from "./message";
import { identify, loadObject } from "./query";

export function executeBatch(body: RequestBody, book: Book): ResponseBody {
  const batch = new Batch(body, book);
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (action.ActionType === actionKind.trace) traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: batch.run(action) });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return {
        Results: results,
        TraceIds: traceIds,
        Error: {
          Code: error.code,
          Message: error.message,
          Location: error.location ?? batch.location(action),
          ActionIndex: index,
          HttpStatusCode: error.status,
        },
      };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

class Batch {
  readonly #objects = new Map<number, Handle | null>();
  /** Reference ids handed out in this batch, by path. */
  readonly #references = new Map<number, string>();

  constructor(
    readonly body: RequestBody,
    readonly book: Book,
  ) {}

  run(action: Action): unknown {
    switch (action.ActionType) {
      case actionKind.instantiate:
        return this.#instantiate(action.ObjectPathId);
      case actionKind.query:
      case actionKind.queryAsJson:
        return loadObject(this.#resolve(action.ObjectPathId), action.QueryInfo ?? {}, this.book);
      case actionKind.method:
        return this.#call(action);
      case actionKind.setProperty:
        return this.#set(action);
      case actionKind.trace:
        return null;
      default:
        throw notKnown(`action type ${action.ActionType}`);
    }
  }

  /** "Range.values" for an action, as `debugInfo.errorLocation` shows it. */
  location(action: Action): string {
    const path = this.body.ObjectPaths[String(action.ObjectPathId)];
    const known = this.#objects.get(action.ObjectPathId);
    if (action.Name) return `${known?.className ?? path?.Name ?? "Object"}.${camelCase(action.Name)}`;
    if (!path) return "";
    const parent = path.ParentObjectPathId === undefined ? undefined : this.#objects.get(path.ParentObjectPathId);
    const member = path.ObjectPathType === pathKind.indexer ? "getItem" : camelCase(path.Name);
    return `${(known ?? parent)?.className ?? "Workbook"}.${member}`;
  }

  #instantiate(pathId: number): unknown {
    const object = this.#resolve(pathId);
    if (object === null) return null;
    const reference = this.#references.get(pathId);
    return reference ? { ...identify(object), _ReferenceId: reference } : identify(object);
  }

  #resolve(pathId: number): Handle | null {
    const known = this.#objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(pathId)];
    if (!path) throw new ApiError("InvalidReference");
    const object = this.#follow(path);
    this.#objects.set(pathId, object);
    return object;
  }

  #follow(path: ObjectPath): Handle | null {
    switch (path.ObjectPathType) {
      case pathKind.root:
        return handle("Workbook", null);
      case pathKind.nullObject:
        return null;
      case pathKind.reference:
        return this.book.references.handle(path.Name);
      case pathKind.property:
      case pathKind.method:
      case pathKind.indexer: {
        if (path.ParentObjectPathId === undefined) throw new ApiError("InvalidReference");
        const parent = this.#resolve(path.ParentObjectPathId);
        // What is reached through a null object is a null object, too.
        return parent === null ? null : this.#below(parent, path);
      }
      default:
        throw notKnown(`object ${path.Name}`);
    }
  }

  #below<K extends ClassName>(parent: Handle<K>, path: ObjectPath): Handle | null {
    const spec: ClassSpec<Targets[K]> = specOf(parent.className);
    if (path.ObjectPathType === pathKind.property) {
      const object = spec.objects?.[path.Name];
      if (!object) throw notKnown(memberName(parent, path.Name));
      return object(parent.target, this.book);
    }
    const args = this.#args(path.ArgumentInfo);
    if (path.ObjectPathType === pathKind.indexer) {
      if (!spec.getItem) throw notKnown(memberName(parent, "getItem"));
      return spec.getItem(parent.target, args, this.book);
    }
    const method = spec.methods?.[path.Name] ?? spec.anyMethod?.(path.Name);
    if (!method) throw notKnown(memberName(parent, path.Name));
    const made = method(parent.target, args, this.book);
    this.book.noteCall(parent.className, path.Name);
    if (made === null || made instanceof Handle) return made;
    throw new Error(`${memberName(parent, path.Name)} does not make an object`);
  }

  #call(action: Action): unknown {
    const object = this.#resolve(action.ObjectPathId);
    if (action.Name === "_KeepReference") {
      const id = object && this.book.references.keep(object);
      if (id) this.#references.set(action.ObjectPathId, id);
      return null;
    }
    if (object === null) throw itemNotFound();
    return this.#invoke(object, action);
  }

  #invoke<K extends ClassName>(object: Handle<K>, action: Action): unknown {
    const spec: ClassSpec<Targets[K]> = specOf(object.className);
    const event = /^_(?:Register|Unregister)(?:Event(\w+)|(\w+)Event)$/.exec(action.Name);
    if (event) {
      const name = event[1] ?? event[2] ?? "";
      if (!spec.events?.includes(name)) throw notKnown(`${object.className}.on${name.replace(/^Data/, "")}`);
      return null;
    }
    const method = spec.methods?.[action.Name] ?? spec.anyMethod?.(action.Name);
    if (!method) throw notKnown(memberName(object, action.Name));
    const value = method(object.target, this.#args(action.ArgumentInfo), this.book);
    this.book.noteCall(object.className, action.Name);
    if (value instanceof Handle) return loadObject(value, {}, this.book);
    return value ?? null;
  }

  #set(action: Action): null {
    const object = this.#resolve(action.ObjectPathId);
    if (object === null) throw itemNotFound();
    this.#assign(object, action);
    return null;
  }

  #assign<K extends ClassName>(object: Handle<K>, action: Action): void {
    const spec: ClassSpec<Targets[K]> = specOf(object.className);
    const property = spec.properties?.[action.Name];
    if (!property) throw notKnown(memberName(object, action.Name));
    if (!property.set) throw invalidArgument();
    property.set(object.target, this.#args(action.ArgumentInfo).at(0), this.book);
    this.book.noteCall(object.className, action.Name);
  }

  #args(info: ArgumentInfo | undefined): Args {
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds ?? [];
    return new Args(values.map((value, index) => this.#argument(value, references[index])));
  }

  /** Puts handles where the client wrote ids of object paths. */
  #argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference !== 0) return this.#resolve(reference);
    if (Array.isArray(reference) && Array.isArray(value)) {
      return value.map((each, index) => this.#argument(each, reference[index]));
    }
    return this.#withHandles(value);
  }

  #withHandles(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const entries = Object.entries(value);
    const first = entries[0];
    if (entries.length === 1 && first?.[0] === "_ObjectPathId" && typeof first[1] === "number") {
      return this.#resolve(first[1]);
    }
    return Object.fromEntries(entries.map(([name, each]) => [name, this.#withHandles(each)]));
  }
}

function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function memberName(object: Handle, member: string): string {
  return `${object.className}.${camelCase(member)}`;
}
