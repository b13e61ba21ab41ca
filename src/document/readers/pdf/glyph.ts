/**
 * The letters of a page with their exact places, from its drawing operations (PDF 32000-1, 9.4). The library's own text items
 * are no use for tables: it joins what stands within 1.3 letter heights, which are two columns as often as two words.
 */
import { type OperationCodes, type Operations, readMatrix, walk } from "./operation";
import { apply, type Matrix, multiply } from "./page";

export interface Glyph {
  readonly text: string;
  /** Origin. */
  readonly x: number;
  readonly y: number;
  /** From the origin to where the letter ends, letter spacing left out. */
  readonly advance: readonly [number, number];
  /** Spacing behind the letter that is set, not typed. */
  readonly spacing: number;
  /** Direction of the base line. */
  readonly direction: readonly [number, number];
  readonly size: number;
}

/** The width unit of fonts by the library's name for each: a thousandth but for fonts that draw their own letters. */
export type FontUnit = (name: string) => number;

interface TextState {
  readonly unit: number;
  readonly size: number;
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
}

const initial: TextState = {
  unit: 0.001,
  size: 0,
  letterSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
};

const numberAt = (args: unknown, at: number): number => {
  const value: unknown = Array.isArray(args) ? args[at] : undefined;
  return typeof value === "number" ? value : 0;
};

interface Shown {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

function isShown(value: unknown): value is Shown {
  return (
    typeof value === "object" &&
    value !== null &&
    "unicode" in value &&
    typeof value.unicode === "string" &&
    "width" in value &&
    typeof value.width === "number"
  );
}

class TextWriter {
  readonly glyphs: Glyph[] = [];
  private state = initial;
  private readonly saved: TextState[] = [];
  private line: Matrix = [1, 0, 0, 1, 0, 0];
  private at: Matrix = this.line;

  constructor(private readonly unitOf: FontUnit) {}

  save(): void {
    this.saved.push(this.state);
  }

  restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  set(change: Partial<TextState>): void {
    this.state = { ...this.state, ...change };
  }

  font(args: unknown): void {
    const name: unknown = Array.isArray(args) ? args[0] : undefined;
    this.set({ unit: this.unitOf(typeof name === "string" ? name : ""), size: numberAt(args, 1) });
  }

  place(matrix: Matrix): void {
    this.line = matrix;
    this.at = matrix;
  }

  move(x: number, y: number): void {
    this.place(multiply(this.line, [1, 0, 0, 1, x, y]));
  }

  nextLine(): void {
    this.move(0, -this.state.leading);
  }

  show(items: readonly unknown[], page: Matrix): void {
    const { unit, size, letterSpacing, wordSpacing, scale, rise } = this.state;
    for (const item of items) {
      if (typeof item === "number") this.forward((-item * size * scale) / 1000);
      if (!isShown(item)) continue;
      const width = item.width * unit * size * scale;
      const spacing = (letterSpacing + (item.isSpace ? wordSpacing : 0)) * scale;
      const placed = multiply(page, this.at);
      const [x, y] = apply(placed, 0, rise);
      const [endX, endY] = apply(placed, width, rise);
      const length = Math.hypot(placed[0], placed[1]) || 1;
      this.glyphs.push({
        text: item.unicode,
        x,
        y,
        advance: [endX - x, endY - y],
        spacing: spacing * length,
        direction: [placed[0] / length, placed[1] / length],
        size: Math.abs(size) * Math.hypot(placed[2], placed[3]),
      });
      this.forward(width + spacing);
    }
  }

  private forward(by: number): void {
    this.at = multiply(this.at, [1, 0, 0, 1, by, 0]);
  }
}

/** The letters of a page in the order they are drawn, spaces among them, in the coordinates that `page` leads to. */
export function readGlyphs(operations: Operations, codes: OperationCodes, page: Matrix, unitOf: FontUnit): Glyph[] {
  const writer = new TextWriter(unitOf);
  const actions = new Map<number, (args: unknown, matrix: Matrix) => void>([
    [codes.save, () => writer.save()],
    [codes.beginGroup, () => writer.save()],
    [codes.paintFormXObjectBegin, () => writer.save()],
    [codes.restore, () => writer.restore()],
    [codes.endGroup, () => writer.restore()],
    [codes.paintFormXObjectEnd, () => writer.restore()],
    [codes.beginText, () => writer.place([1, 0, 0, 1, 0, 0])],
    [codes.setFont, (args) => writer.font(args)],
    [codes.setCharSpacing, (args) => writer.set({ letterSpacing: numberAt(args, 0) })],
    [codes.setWordSpacing, (args) => writer.set({ wordSpacing: numberAt(args, 0) })],
    [codes.setHScale, (args) => writer.set({ scale: numberAt(args, 0) / 100 })],
    [codes.setLeading, (args) => writer.set({ leading: numberAt(args, 0) })],
    [codes.setTextRise, (args) => writer.set({ rise: numberAt(args, 0) })],
    [codes.moveText, (args) => writer.move(numberAt(args, 0), numberAt(args, 1))],
    [codes.nextLine, () => writer.nextLine()],
    [
      codes.setLeadingMoveText,
      (args) => {
        writer.set({ leading: -numberAt(args, 1) });
        writer.move(numberAt(args, 0), numberAt(args, 1));
      },
    ],
    [
      codes.setTextMatrix,
      (args) => writer.place(readMatrix(Array.isArray(args) ? args[0] : null) ?? [1, 0, 0, 1, 0, 0]),
    ],
    [
      codes.setGState,
      (args) => {
        const entries: unknown = Array.isArray(args) ? args[0] : null;
        for (const entry of Array.isArray(entries) ? entries : [])
          if (Array.isArray(entry) && entry[0] === "Font") writer.font(entry[1]);
      },
    ],
    [
      codes.showText,
      (args, matrix) => {
        const items: unknown = Array.isArray(args) ? args[0] : null;
        if (Array.isArray(items)) writer.show(items, matrix);
      },
    ],
  ]);
  walk(operations, codes, page, ({ code, args, matrix }) => actions.get(code)?.(args, matrix));
  return writer.glyphs;
}
