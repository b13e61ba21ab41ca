/**
 * How a class of the API is described: a table of its members as they travel (PascalCase). What a table does not name, the
 * host refuses by name. Requirement sets need no column here: Microsoft's client checks them before it sends anything.
 */
import type { Book } from "../book";
import type { Args } from "./args";
import type { ClassName, Handle, Targets } from "./handle";

export interface Property<T> {
  get(target: T, book: Book): unknown;
  /** Absent: read-only. */
  set?(target: T, value: unknown, book: Book): void;
  /** Only loaded when named: too costly or missing for `load()` of everything. */
  onDemand?: true;
}

/** Makes the object behind a navigation property or a method; null is Excel's null object. */
export type Produce<T> = (target: T, args: Args, book: Book) => Handle | null;

export interface ClassSpec<T> {
  readonly properties?: { readonly [name: string]: Property<T> };
  /** Navigation properties. */
  readonly objects?: { readonly [name: string]: (target: T, book: Book) => Handle | null };
  /** Methods; one that returns a Handle or null makes an object, any other value is a result. */
  readonly methods?: { readonly [name: string]: (target: T, args: Args, book: Book) => unknown };
  /** Methods that have no name of their own in the table (worksheet functions). */
  readonly anyMethod?: (name: string) => (target: T, args: Args, book: Book) => unknown;
  /** The indexer (`getItem`). */
  readonly getItem?: Produce<T>;
  /** What a collection holds. */
  readonly items?: (target: T, book: Book) => Handle[];
  /** The key by which the client finds the object again. */
  readonly id?: { readonly name: "Id" | "_Id"; get(target: T): string | number };
  /** Events that may be registered, by the name inside "_Register…Event". */
  readonly events?: readonly string[];
}

export type ClassTable = { readonly [K in ClassName]: ClassSpec<Targets[K]> };
