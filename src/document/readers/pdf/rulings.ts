/** The rules drawn on a page, from its drawing operations: straight lines and the edges of rectangles, along the axes. */
import { isNumbers, type OperationCodes, type Operations, walk } from "./operation";
import { apply, type Matrix, type Ruling } from "./page";

const shortest = 5;
const straight = 1.2;
/** A filled shape that is thicker is a cell's shading. */
const thickest = 4;

/** The points of a path, one list a subpath. Path data is a flat list: 0 x y (move), 1 x y (line), 2 …6 (curve), 3 …4, 4 (close). */
function subpaths(data: ArrayLike<number>): (readonly [number, number])[][] {
  const paths: (readonly [number, number])[][] = [];
  let current: (readonly [number, number])[] = [];
  const point = (at: number): readonly [number, number] => [data[at] ?? 0, data[at + 1] ?? 0];
  for (let at = 0; at < data.length; ) {
    switch (data[at]) {
      case 0:
        current = [point(at + 1)];
        paths.push(current);
        at += 3;
        break;
      case 1:
        current.push(point(at + 1));
        at += 3;
        break;
      case 2:
        current.push(point(at + 5));
        at += 7;
        break;
      case 3:
        current.push(point(at + 3));
        at += 5;
        break;
      case 4:
        if (current[0] !== undefined) current.push(current[0]);
        at += 1;
        break;
      default:
        return paths;
    }
  }
  return paths;
}

function isShading(points: readonly (readonly [number, number])[]): boolean {
  const size = (at: 0 | 1): number => {
    const values = points.map((point) => point[at]);
    return Math.max(...values) - Math.min(...values);
  };
  return size(0) > thickest && size(1) > thickest;
}

/** The rules of a page, in the coordinates that `page` leads to. */
export function readRulings(operations: Operations, codes: OperationCodes, page: Matrix): Ruling[] {
  const rulings: Ruling[] = [];
  walk(operations, codes, page, ({ code, args, matrix }) => {
    if (code !== codes.constructPath || !Array.isArray(args) || args[0] === codes.endPath) return;
    const data: unknown = Array.isArray(args[1]) ? args[1][0] : undefined;
    if (!isNumbers(data)) return;
    const filled = args[0] === codes.fill || args[0] === codes.eoFill;
    for (const points of subpaths(data)) {
      const placed = points.map(([x, y]) => apply(matrix, x, y));
      if (filled && isShading(placed)) continue;
      placed.forEach(([x, y], at) => {
        const next = placed[at + 1];
        if (next === undefined) return;
        const [left, right] = [Math.min(x, next[0]), Math.max(x, next[0])];
        const [top, bottom] = [Math.min(y, next[1]), Math.max(y, next[1])];
        const isRule = right - left < straight !== bottom - top < straight;
        if (isRule && Math.max(right - left, bottom - top) >= shortest) rulings.push({ left, right, top, bottom });
      });
    }
  });
  return rulings;
}
