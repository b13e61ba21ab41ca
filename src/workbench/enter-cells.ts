/** Gives to the host what a user entered in the grid, in the way in which Excel would have heard of it. */
import type { EntryOutcome, Person } from "../host";
import { type Area, formatArea } from "../host/model";
import type { EnteredCell } from "./grid/user-action";

function boundsOf(cells: readonly EnteredCell[]): Area {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

/**
 * Typing into one cell is typing, emptying cells is Delete, many cells at once are a paste. Returns what Excel would show for
 * it; of several outcomes, the first that is not plain success.
 */
export function enterCells(user: Person, sheetId: string, cells: readonly EnteredCell[]): EntryOutcome {
  const area = boundsOf(cells);
  const filled = (area.bottom - area.top + 1) * (area.right - area.left + 1) === cells.length;
  const [only] = cells;
  if (cells.length > 1 && !filled) {
    const outcomes = cells.map((cell) => enterCells(user, sheetId, [cell]));
    return outcomes.find(({ accepted, alert }) => !accepted || alert !== null) ?? { accepted: true, alert: null };
  }
  if (cells.every(({ value }) => value === null)) return user.clear(sheetId, formatArea(area));
  if (only !== undefined && cells.length === 1) return user.type(sheetId, formatArea(area), typedText(only.value));
  const values = Array.from({ length: area.bottom - area.top + 1 }, () =>
    Array.from({ length: area.right - area.left + 1 }, (): string | number | null => null),
  );
  for (const { row, column, value } of cells) {
    const line = values[row - area.top];
    if (line !== undefined) line[column - area.left] = value;
  }
  return user.paste(sheetId, formatArea({ ...area, bottom: area.top, right: area.left }), values);
}

/** What the keys would have been: a Vietnamese keyboard types a decimal comma. */
function typedText(value: EnteredCell["value"]): string {
  return typeof value === "number" ? String(value).replace(".", ",") : (value ?? "");
}
