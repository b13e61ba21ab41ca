/**
 * Changes as the client's event messages. The numbers are the client's own (`eventType:` in excel-web-16.00.debug.js); an
 * event goes to the object it happened to and to the workbook, for handlers of collections.
 */
import { jsonValue, valueType } from "../api/read-grid";
import { type Area, contains, formatArea, intersection, oneCell, type Sheet, type Table } from "../model";
import type { References } from "../references";
import { type ActedChange, type CellChangeType, type FormulaChange, formulaDetailLimit } from "./change";

export const eventNumber = {
  settingsChanged: 1,
  documentSelectionChanged: 2,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON. */
  readonly message: string;
}

const workbookTarget = "Workbook";
const documentTarget = "";

function entries(
  number: number,
  targets: readonly string[],
  message: { readonly [name: string]: unknown },
): EventEntry[] {
  const text = JSON.stringify(message);
  return targets.map((targetId) => ({ messageCategory: 65536, messageType: number, targetId, message: text }));
}

const addresses = (areas: readonly Area[]): string => areas.map((area) => formatArea(area)).join(",");

const shiftDirections: { readonly [type in CellChangeType]: string } = {
  RangeEdited: "None",
  RowInserted: "ShiftCellDown",
  RowDeleted: "ShiftCellUp",
  ColumnInserted: "ShiftCellRight",
  ColumnDeleted: "ShiftCellLeft",
  CellInserted: "ShiftCellDown",
  CellDeleted: "ShiftCellUp",
};

/** The messages that tell the add-in of a change; none for what Excel raises no event for. */
export function eventEntries({ actor, change }: ActedChange, references: References): EventEntry[] {
  const source = actor === "remote" ? "Remote" : "Local";
  const triggerSource = actor === "addin" ? "ThisLocalAddin" : "Unknown";
  const at = (sheet: Sheet) => ({ source, triggerSource, worksheetId: sheet.id });
  const both = (sheet: Sheet): string[] => [sheet.id, workbookTarget];
  switch (change.kind) {
    case "cells":
      return change.silent ? [] : cellEntries(change, at(change.sheet), references);
    case "format":
      return entries(eventNumber.formatChanged, both(change.sheet), {
        ...at(change.sheet),
        address: addresses(change.areas),
        referenceId: references.keepCells(change, change.areas.length === 1),
      });
    case "formulas":
      return entries(eventNumber.formulaChanged, both(change.sheet), {
        ...at(change.sheet),
        formulaDetails: formulaDetails(change.cells),
      });
    case "calculated":
      return entries(eventNumber.calculated, both(change.sheet), { ...at(change.sheet), address: "" });
    case "sorted": {
      const number = change.by === "rows" ? eventNumber.rowSorted : eventNumber.columnSorted;
      return entries(number, both(change.sheet), { ...at(change.sheet), address: formatArea(change.area) });
    }
    case "rowsHidden":
      return entries(eventNumber.rowHiddenChanged, both(change.sheet), {
        ...at(change.sheet),
        address: formatArea({ ...change.area, left: 0, right: 16_383 }),
        changeType: change.hidden ? "Hidden" : "Unhidden",
      });
    case "selection":
      return [
        ...entries(eventNumber.selectionChanged, both(change.sheet), {
          ...at(change.sheet),
          address: addresses(change.areas),
        }),
        ...change.sheet.tables.flatMap((table) => tableSelection(change.sheet, table, change.areas)),
        ...entries(eventNumber.documentSelectionChanged, [documentTarget], {}),
      ];
    case "activated":
      return [
        ...(change.previous ? entries(eventNumber.deactivated, both(change.previous), at(change.previous)) : []),
        ...entries(eventNumber.activated, both(change.sheet), at(change.sheet)),
      ];
    case "sheetAdded":
      return entries(eventNumber.added, [workbookTarget], at(change.sheet));
    case "sheetDeleted":
      return entries(eventNumber.deleted, [workbookTarget], at(change.sheet));
    case "sheetMoved":
      return entries(eventNumber.moved, [workbookTarget], {
        ...at(change.sheet),
        positionBefore: change.from,
        positionAfter: change.to,
      });
    case "sheetRenamed":
      return entries(eventNumber.nameChanged, both(change.sheet), {
        ...at(change.sheet),
        nameBefore: change.before,
        nameAfter: change.after,
      });
    case "visibility":
      return entries(eventNumber.visibilityChanged, both(change.sheet), {
        ...at(change.sheet),
        visibilityBefore: change.before,
        visibilityAfter: change.after,
      });
    case "protection":
      return entries(eventNumber.protectionChanged, both(change.sheet), {
        ...at(change.sheet),
        isProtected: change.protected,
      });
    case "tableAdded":
      return entries(eventNumber.tableAdded, both(change.sheet), {
        ...at(change.sheet),
        tableId: String(change.table.id),
      });
    case "tableDeleted":
      return entries(eventNumber.tableDeleted, both(change.sheet), {
        ...at(change.sheet),
        tableId: String(change.table.id),
        tableName: change.table.name,
      });
    case "settings":
      return entries(eventNumber.settingsChanged, [documentTarget], {});
    default:
      return [];
  }
}

function formulaDetails(cells: readonly FormulaChange[]): unknown {
  if (cells.length > formulaDetailLimit) return undefined;
  return cells.map(({ row, column, before }) => ({
    cellAddress: formatArea(oneCell(row, column)),
    previousFormula: before,
  }));
}

type CellChange = Extract<ActedChange["change"], { kind: "cells" }>;

function cellEntries(
  change: CellChange,
  at: { readonly [name: string]: unknown },
  references: References,
): EventEntry[] {
  const { sheet, areas, changeType, details } = change;
  const message = {
    ...at,
    address: addresses(areas),
    changeType,
    shiftDirection: shiftDirections[changeType],
    referenceId: references.keepCells({ sheet, areas }, areas.length === 1),
    ...(details
      ? {
          valueBefore: jsonValue(details.before),
          valueAfter: jsonValue(details.after),
          valueTypeBefore: valueType(details.before),
          valueTypeAfter: valueType(details.after),
        }
      : {}),
  };
  const tables = sheet.tables.flatMap((table) => {
    const parts = areas.map((area) => intersection(area, table.area)).filter((part) => part !== null);
    if (parts.length === 0) return [];
    const targets = [String(table.id), sheet.id, workbookTarget];
    return entries(eventNumber.tableChanged, targets, {
      ...message,
      address: addresses(parts),
      tableId: String(table.id),
    });
  });
  return [...entries(eventNumber.changed, [sheet.id, workbookTarget], message), ...tables];
}

function tableSelection(sheet: Sheet, table: Table, areas: readonly Area[]): EventEntry[] {
  const [first] = areas;
  const inside = first && contains(table.area, first.top, first.left);
  return entries(eventNumber.tableSelectionChanged, [String(table.id)], {
    worksheetId: sheet.id,
    tableId: String(table.id),
    address: inside ? addresses(areas) : "",
  });
}
