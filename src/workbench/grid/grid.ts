/**
 * The spreadsheet grid of the workbench: Univer, shown what the host holds and telling what a user does. It keeps no state
 * of its own: an edit goes to the host, and the grid then shows what the host made of it.
 */
import { createUniver, type IWorkbookData } from "@univerjs/presets";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/presets/preset-sheets-conditional-formatting";
import { UniverSheetsCorePreset } from "@univerjs/presets/preset-sheets-core";
import { UniverSheetsDataValidationPreset } from "@univerjs/presets/preset-sheets-data-validation";
import "@univerjs/presets/lib/styles/preset-sheets-core.css";
import "@univerjs/presets/lib/styles/preset-sheets-conditional-formatting.css";
import "@univerjs/presets/lib/styles/preset-sheets-data-validation.css";
import "./grid.css";
import type { Area, Sheet, Workbook } from "../../host/model";
import type { Language } from "../../messages";
import { gridLocales, tealTheme } from "./appearance";
import { GridStyles, gridCell, gridSheet } from "./projection";
import { gridResources } from "./rule";
import { changedCells, markEntered, type ShownCells, shownCells } from "./shown";
import { readUserActions, type UserActions } from "./user-action";
import { withoutMarks } from "./without-marks";

const setCells = "sheet.mutation.set-range-values";

/** Points of the rows above a cell that stay in sight when the grid goes to it. */
const roomAbove = 120;

function selectionKey(sheetId: string, { top, left, bottom, right }: Area): string {
  return [sheetId, top, left, bottom, right].join(" ");
}

export interface Grid {
  /** Brings the grid to the state of the workbook. Cells alone are drawn in place; anything else redraws the workbook. */
  show(workbook: Workbook): void;
  dispose(): void;
}

/** Opens a grid in an element. `actions` hears what the user does in it. */
export function openGrid(container: HTMLElement, language: Language, actions: UserActions): Grid {
  const locale = gridLocales[language];
  const { univer, univerAPI } = createUniver({
    ...locale,
    theme: tealTheme,
    presets: [
      UniverSheetsCorePreset({
        container,
        toolbar: false,
        contextMenu: false,
        disableAutoFocus: true,
        footer: { sheetBar: true, statisticBar: true, menus: true, zoomSlider: true },
      }),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    ],
  });

  let names = new GridStyles();
  let frame = "";
  let unit = 0;
  let cells = new Map<string, ShownCells>();
  let drawing = false;
  /** The frame that the host will tell next is what a user has just made of it in the grid. */
  let shownAlready = false;
  let selected = "";
  let typing = false;

  const unitId = () => `workbook-${unit}`;
  const stop = readUserActions(univerAPI, () => drawing, {
    ...actions,
    editing(begun) {
      typing = begun;
      actions.editing(begun);
    },
    enter(sheetId, entered) {
      const shown = cells.get(sheetId);
      for (const { row, column } of entered) if (shown !== undefined) markEntered(shown, row, column);
      actions.enter(sheetId, entered);
    },
    resize(sheetId, lines) {
      shownAlready = true;
      actions.resize(sheetId, lines);
    },
    select(sheetId, area) {
      selected = selectionKey(sheetId, area); // the grid stays where the user has it
      actions.select(sheetId, area);
    },
  });

  /** The grid's own Ctrl+Z does nothing while it has nothing to take back: what is to be undone is the host's. */
  function onKeyDown(event: KeyboardEvent) {
    if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
    event.preventDefault();
    event.stopPropagation();
    actions.command.undo();
  }
  container.addEventListener("keydown", onKeyDown, { capture: true });

  function visible(workbook: Workbook): Sheet[] {
    return workbook.sheets.filter((sheet) => sheet.visibility !== "VeryHidden");
  }

  function redraw(workbook: Workbook, data: IWorkbookData, sheets: readonly Sheet[]) {
    if (unit > 0) univerAPI.disposeUnit(unitId());
    unit += 1;
    univerAPI.createWorkbook({ ...data, id: unitId() });
    if (unit === 1) withoutMarks(univer); // its services start with the first workbook
    cells = new Map(sheets.map((sheet) => [sheet.id, shownCells(sheet)]));
    selected = "";
    univerAPI.getActiveWorkbook()?.setActiveSheet(workbook.activeSheetId);
  }

  function drawChanges(sheets: readonly Sheet[]) {
    for (const sheet of sheets) {
      const now = shownCells(sheet);
      const changed = changedCells(cells.get(sheet.id) ?? new Map(), now);
      cells.set(sheet.id, now);
      if (changed.size === 0) continue;
      const cellValue = Object.fromEntries(
        [...changed].map(([row, columns]) => [
          row,
          Object.fromEntries(
            [...columns].map(([column, cell]) => [
              column,
              cell === undefined ? null : gridCell(cell, (style) => names.known(style)),
            ]),
          ),
        ]),
      );
      univerAPI.syncExecuteCommand(setCells, { unitId: unitId(), subUnitId: sheet.id, cellValue });
    }
  }

  function showSelection(workbook: Workbook) {
    const sheet = workbook.sheets.find(({ id }) => id === workbook.activeSheetId);
    const area = sheet?.selection[0];
    const book = univerAPI.getActiveWorkbook();
    if (sheet === undefined || area === undefined || !book) return;
    const key = selectionKey(sheet.id, area);
    if (key === selected) return;
    selected = key;
    if (book.getActiveSheet().getSheetId() !== sheet.id) book.setActiveSheet(sheet.id);
    reveal(area, sheet);
  }

  function reveal({ top, left, bottom, right }: Area, sheet: Sheet) {
    const shown = univerAPI.getActiveWorkbook()?.getActiveSheet();
    shown?.getRange(top, left, bottom - top + 1, right - left + 1).activate();
    const frozen = sheet.freeze ?? { rows: 0, columns: 0 };
    if (top < frozen.rows) return;
    let first = top;
    for (let room = roomAbove; first > frozen.rows; first -= 1) {
      room -= sheet.rows.get(first - 1)?.height ?? sheet.standardHeight;
      if (room < 0) break;
    }
    shown?.scrollToCell(first, Math.max(frozen.columns, left - 1));
  }

  return {
    show(workbook) {
      const sheets = visible(workbook);
      const next = new GridStyles();
      const data = {
        id: "",
        name: workbook.name,
        appVersion: "",
        locale: locale.locale,
        sheetOrder: sheets.map(({ id }) => id),
        sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, gridSheet(sheet, workbook.styles, next)])),
        styles: next.styles,
        resources: gridResources(sheets, workbook.names),
      };
      const nextFrame = JSON.stringify({
        ...data,
        sheets: Object.values(data.sheets).map(({ cellData, ...rest }) => rest),
        styles: null,
      });
      drawing = true;
      try {
        if (shownAlready) frame = nextFrame;
        shownAlready = false;
        if (nextFrame === frame) drawChanges(sheets);
        else {
          names = next;
          frame = nextFrame;
          redraw(workbook, data, sheets);
        }
        showSelection(workbook);
      } finally {
        drawing = false;
      }
    },
    dispose() {
      container.removeEventListener("keydown", onKeyDown, { capture: true });
      stop();
      univer.dispose();
    },
  };
}
