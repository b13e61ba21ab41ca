/** What a user does in the grid, told apart from what the workbench itself draws there. */
import type { createUniver, ICellData, IRange } from "@univerjs/presets";
import type { Area } from "../../host/model";
import { pixelsPerPoint } from "./projection";
import { areaOf, takeCommand, type UserCommands } from "./user-command";

type UniverApi = ReturnType<typeof createUniver>["univerAPI"];

/** A cell as a user entered it: text as typed, a number, or null for a cell that was cleared. */
export interface EnteredCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
}

/** A row or column (from 0) and its new size. */
export interface ResizedLine {
  readonly axis: "rows" | "columns";
  readonly index: number;
  readonly points: number;
}

export interface UserActions {
  readonly command: UserCommands;
  /** A cell is being typed into, or not any more. */
  editing(begun: boolean): void;
  enter(sheetId: string, cells: readonly EnteredCell[]): void;
  select(sheetId: string, area: Area): void;
  resize(sheetId: string, lines: readonly ResizedLine[]): void;
}

interface SetCellsParams {
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;
}

interface SizeParams {
  readonly subUnitId: string;
  readonly ranges: readonly IRange[];
  /** Pixels, for all of them or by index. */
  readonly colWidth?: number | Readonly<Record<number, number>>;
  readonly rowHeight?: number | Readonly<Record<number, number>>;
}

interface SelectParams {
  readonly subUnitId: string;
  readonly selections: readonly { readonly range: IRange }[];
  readonly type?: number;
}

/** Univer's kinds of selecting that go on: the pointer is down, or moves. */
const dragging: ReadonlySet<number | undefined> = new Set([0, 1]);

/** Rows or columns whose size a user has changed, one by one. */
function resized({ ranges, colWidth, rowHeight }: SizeParams): ResizedLine[] {
  const axis = colWidth === undefined ? "rows" : "columns";
  const size = colWidth ?? rowHeight;
  return ranges.flatMap(({ startRow, endRow, startColumn, endColumn }) => {
    const [first, last] = axis === "rows" ? [startRow, endRow] : [startColumn, endColumn];
    return Array.from({ length: last - first + 1 }, (_, step) => first + step).flatMap((index) => {
      const pixels = typeof size === "number" ? size : size?.[index];
      return pixels === undefined ? [] : [{ axis, index, points: pixels / pixelsPerPoint } as const];
    });
  });
}

/** What was typed, before Univer read dates and numbers into it in its own way (1/5 as the fifth of January). */
interface Typed {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const lineEnd = /[\r\n]+$/;

function entered({ cellValue = {} }: SetCellsParams, typed: Typed | null): EnteredCell[] {
  const cells: EnteredCell[] = [];
  for (const [rowKey, columns] of Object.entries(cellValue)) {
    for (const [columnKey, cell] of Object.entries(columns)) {
      if (cell !== null && !("v" in cell) && !("p" in cell) && !("f" in cell)) continue; // only its look was touched
      const [row, column] = [Number(rowKey), Number(columnKey)];
      const own = typed?.row === row && typed.column === column && typed.text !== "" ? typed.text : null;
      const value = own ?? cell?.f ?? cell?.v ?? cell?.p?.body?.dataStream.replace(lineEnd, "") ?? null;
      cells.push({ row, column, value: typeof value === "boolean" ? String(value) : value });
    }
  }
  return cells;
}

/**
 * Listens until the returned function is called. `drawing` tells that a change is the workbench's own. Selections are heard as the operation
 * that makes them: Univer's event SelectionChanged leaves out the first one in a workbook that it has just been shown.
 */
export function readUserActions(api: UniverApi, drawing: () => boolean, actions: UserActions): () => void {
  let typed: Typed | null = null;
  const listeners = [
    api.addEvent(api.Event.SheetEditStarted, () => actions.editing(true)),
    api.addEvent(api.Event.BeforeSheetEditEnd, ({ row, column, value, isConfirm }) => {
      typed = isConfirm ? { row, column, text: value.toPlainText().replace(lineEnd, "") } : null;
    }),
    api.addEvent(api.Event.SheetEditEnded, () => {
      typed = null;
      actions.editing(false);
    }),
    api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      if (!drawing() && takeCommand(api, event.id, event.params, actions.command)) event.cancel = true;
    }),
    api.addEvent(api.Event.CommandExecuted, ({ id, params }) => {
      if (drawing()) return;
      if (id === "sheet.mutation.set-worksheet-col-width" || id === "sheet.mutation.set-worksheet-row-height") {
        const change = params as SizeParams; // by Univer's own types of these mutations
        actions.resize(change.subUnitId, resized(change));
      }
      if (id === "sheet.operation.set-selections") {
        const change = params as SelectParams; // by Univer's own type of this operation
        const range = change.selections[0]?.range;
        if (range !== undefined && !dragging.has(change.type)) actions.select(change.subUnitId, areaOf(range));
      }
      if (id !== "sheet.mutation.set-range-values") return;
      const change = params as SetCellsParams; // the parameters of that mutation, by Univer's own type
      const cells = entered(change, typed);
      if (cells.length > 0) actions.enter(change.subUnitId, cells);
    }),
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
      if (drawing()) return;
      const range = activeSheet.getActiveRange()?.getRange();
      const area = range ? areaOf(range) : { top: 0, left: 0, bottom: 0, right: 0 };
      actions.select(activeSheet.getSheetId(), area);
    }),
  ];
  return () => {
    for (const listener of listeners) listener.dispose();
  };
}
