/**
 * Commands that the grid would carry out in a workbook of its own: taken from it and done by the host. What the host cannot do as a
 * user is refused, rather than shown and lost.
 */
import type { createUniver, IRange } from "@univerjs/presets";
import type { Area } from "../../host/model";

type UniverApi = ReturnType<typeof createUniver>["univerAPI"];

export interface UserCommands {
  undo(): void;
  /** Cells were copied, or cut to be moved. */
  copy(sheetId: string, area: Area, cut: boolean): void;
  /** Pastes what was copied here; false when that was somewhere else. */
  paste(sheetId: string, area: Area): boolean;
  /** Cells were dragged by the border of the selection. */
  moveCells(sheetId: string, from: Area, to: Area): void;
  addSheet(): void;
  renameSheet(sheetId: string, name: string): void;
  deleteSheet(sheetId: string): void;
  /** `order` counts the tabs that can be seen or shown, from 0. */
  moveSheet(sheetId: string, order: number): void;
}

/** Univer's parameters of the commands below, each optional as in its own types. */
interface Params {
  readonly subUnitId?: string;
  readonly name?: string;
  readonly order?: number;
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
  readonly htmlContent?: string;
}

const refused =
  /^(univer\.command\.redo|sheet\.command\.(insert|remove|delete|move|hide|show|copy-sheet|paste-|optional-paste|add-|set-(border|style|tab|frozen|worksheet-(?!col|row))|set-.*-(hidden|visible)))/;

export function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}

/** True when the grid must not carry the command out itself. */
export function takeCommand(api: UniverApi, id: string, given: object | undefined, commands: UserCommands): boolean {
  const params: Params = given ?? {};
  const book = api.getActiveWorkbook();
  const front = book?.getActiveSheet();
  const sheetId = params.subUnitId ?? front?.getSheetId() ?? "";
  const range = front?.getActiveRange()?.getRange();
  const area = range === undefined ? null : areaOf(range);
  switch (id) {
    case "univer.command.undo":
      commands.undo();
      return true;
    case "univer.command.copy":
      if (area !== null) commands.copy(sheetId, area, false);
      return false; // the grid puts it on the clipboard
    case "univer.command.cut":
      void api.executeCommand("univer.command.copy").then(() => area !== null && commands.copy(sheetId, area, true));
      return true;
    case "univer.command.paste":
      return area !== null && commands.paste(sheetId, area);
    case "sheet.command.paste-by-short-key": // what the grid has copied carries its mark
      return area !== null && /data-copy-id/.test(params.htmlContent ?? "") && commands.paste(sheetId, area);
    case "sheet.command.move-range":
      if (params.fromRange !== undefined && params.toRange !== undefined)
        commands.moveCells(sheetId, areaOf(params.fromRange), areaOf(params.toRange));
      return true;
    case "sheet.command.insert-sheet":
      commands.addSheet();
      return true;
    case "sheet.command.remove-sheet":
    case "sheet.command.remove-sheet-confirm":
      commands.deleteSheet(sheetId);
      return true;
    case "sheet.command.set-worksheet-name":
      commands.renameSheet(sheetId, params.name ?? "");
      return true;
    case "sheet.command.set-worksheet-order":
      commands.moveSheet(sheetId, params.order ?? 0);
      return true;
    default:
      return refused.test(id);
  }
}
