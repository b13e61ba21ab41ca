/** Arguments of a call, read with the checks Excel makes: anything unfit is InvalidArgument. */
import { invalidArgument } from "../api-error";
import { type AreasTarget, type ClassName, cellsOf, type RangeTarget, type Targets, targetOf } from "./handle";

export class Args {
  /** @param values JSON values, with handles in the place of objects */
  constructor(readonly values: readonly unknown[]) {}

  has(index: number): boolean {
    return this.values[index] !== undefined && this.values[index] !== null;
  }

  at(index: number): unknown {
    return this.values[index];
  }

  string(index: number): string {
    const value = this.values[index];
    if (typeof value !== "string") throw invalidArgument();
    return value;
  }

  /** A string, or a number written as one: names and ids. */
  key(index: number): string {
    const value = this.values[index];
    if (typeof value === "number") return String(value);
    return this.string(index);
  }

  stringOr(index: number, fallback: string): string {
    return this.has(index) ? this.string(index) : fallback;
  }

  boolean(index: number, fallback: boolean): boolean {
    if (!this.has(index)) return fallback;
    const value = this.values[index];
    if (typeof value !== "boolean") throw invalidArgument();
    return value;
  }

  integer(index: number, fallback?: number): number {
    if (!this.has(index) && fallback !== undefined) return fallback;
    return toInteger(this.values[index]);
  }

  number(index: number): number {
    return toNumber(this.values[index]);
  }

  /** One of the allowed words. */
  oneOf<const W extends string>(index: number, words: readonly W[], fallback?: W): W {
    if (!this.has(index) && fallback !== undefined) return fallback;
    return toOneOf(this.values[index], words);
  }

  target<K extends ClassName>(index: number, className: K): Targets[K] {
    const target = targetOf(this.values[index], className);
    if (target === null) throw invalidArgument();
    return target;
  }

  range(index: number): RangeTarget {
    return this.target(index, "Range");
  }

  /** Cells given as a Range or RangeAreas object, or null when the argument is something else (an address, nothing). */
  cells(index: number): AreasTarget | null {
    return cellsOf(this.values[index]);
  }
}

export function toNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function toInteger(value: unknown): number {
  const number = toNumber(value);
  if (!Number.isInteger(number)) throw invalidArgument();
  return number;
}

export function toText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function toBoolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function toOneOf<const W extends string>(value: unknown, words: readonly W[]): W {
  const word = words.find((each) => each === value);
  if (word === undefined) throw invalidArgument();
  return word;
}

/** "#ff0000", "FF0000" or a colour name, as "#RRGGBB"; anything else is InvalidArgument. */
export function toColor(value: unknown): string {
  const text = toText(value).trim();
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex) return `#${hex.toUpperCase()}`;
  const named = colorNames[text.toLowerCase()];
  if (!named) throw invalidArgument();
  return named;
}

/** A plain object whose fields will be read one by one. */
export function toRecord(value: unknown): { readonly [key: string]: unknown } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as { readonly [key: string]: unknown };
}

/** HTML's basic and a few common names; Excel takes every HTML name. */
const colorNames: { readonly [name: string]: string } = {
  aqua: "#00FFFF",
  beige: "#F5F5DC",
  black: "#000000",
  blue: "#0000FF",
  brown: "#A52A2A",
  coral: "#FF7F50",
  crimson: "#DC143C",
  cyan: "#00FFFF",
  darkblue: "#00008B",
  darkgray: "#A9A9A9",
  darkgreen: "#006400",
  darkorange: "#FF8C00",
  darkred: "#8B0000",
  firebrick: "#B22222",
  forestgreen: "#228B22",
  fuchsia: "#FF00FF",
  gold: "#FFD700",
  gray: "#808080",
  green: "#008000",
  grey: "#808080",
  indigo: "#4B0082",
  ivory: "#FFFFF0",
  khaki: "#F0E68C",
  lavender: "#E6E6FA",
  lightblue: "#ADD8E6",
  lightgray: "#D3D3D3",
  lightgreen: "#90EE90",
  lightgrey: "#D3D3D3",
  lightyellow: "#FFFFE0",
  lime: "#00FF00",
  magenta: "#FF00FF",
  maroon: "#800000",
  navy: "#000080",
  olive: "#808000",
  orange: "#FFA500",
  orchid: "#DA70D6",
  pink: "#FFC0CB",
  plum: "#DDA0DD",
  purple: "#800080",
  red: "#FF0000",
  royalblue: "#4169E1",
  salmon: "#FA8072",
  silver: "#C0C0C0",
  skyblue: "#87CEEB",
  steelblue: "#4682B4",
  tan: "#D2B48C",
  teal: "#008080",
  tomato: "#FF6347",
  turquoise: "#40E0D0",
  violet: "#EE82EE",
  wheat: "#F5DEB3",
  white: "#FFFFFF",
  yellow: "#FFFF00",
  yellowgreen: "#9ACD32",
};
