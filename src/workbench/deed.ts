/**
 * What a person does to a workbook by hand besides typing: the commands of Excel's ribbon and menus, each on the sheet in front
 * and its selection. They go to the host as a user's; the grid shows what the host made of them.
 */
import { type EntryOutcome, type Person, shownText } from "../host";
import { type Area, dataArea, formatArea, getCell, type Sheet, type Table, type Workbook } from "../host/model";

/** Where a deed is done. */
interface Place {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly area: Area;
}

/** How this Excel's person reads and types days and numbers. */
export const typingLocale = "vi-VN";

const done: EntryOutcome = { accepted: true, alert: null };

const rowCount = ({ top, bottom }: Area) => bottom - top + 1;
const columnCount = ({ left, right }: Area) => right - left + 1;

function tableAt({ sheet, area }: Place): Table | undefined {
  return sheet.tables.find(
    ({ area: each }) =>
      each.top <= area.top && area.top <= each.bottom && each.left <= area.left && area.left <= each.right,
  );
}

/** Sorts the table around the selection, else the selected rows, by the selection's first column. */
function sort(ascending: boolean) {
  return (user: Person, place: Place): EntryOutcome => {
    const table = tableAt(place);
    const area = table === undefined ? place.area : dataArea(table);
    return user.sort(place.sheet.id, formatArea(area), place.area.left - area.left, ascending);
  };
}

/** Shows only the rows whose cell in this column is shown as the selected one is. */
function filterByCell(user: Person, place: Place): EntryOutcome {
  const table = tableAt(place);
  const { top, left } = place.area;
  const cell = getCell(place.sheet, top, left);
  if (table === undefined) return done;
  const shown = cell === undefined ? "" : shownText(cell, typingLocale);
  return user.filter(place.sheet.id, table.name, left - table.area.left, { filterOn: "Values", values: [shown] });
}

function clearFilter(user: Person, place: Place): EntryOutcome {
  const table = tableAt(place) ?? place.sheet.tables[0];
  for (const column of table?.criteria.keys() ?? []) user.filter(place.sheet.id, table?.name ?? null, column, null);
  return done;
}

/** Moves the sheet in front by one place among all sheets. */
function moveSheet(by: -1 | 1) {
  return (user: Person, { workbook, sheet }: Place): EntryOutcome => {
    const position = workbook.sheets.indexOf(sheet) + by;
    return position < 0 || position >= workbook.sheets.length ? done : user.moveSheet(sheet.id, position);
  };
}

/** Shows every sheet that a person may show. */
function showSheets(user: Person, { workbook }: Place): EntryOutcome {
  for (const { id, visibility } of workbook.sheets) if (visibility === "Hidden") user.setVisibility(id, "Visible");
  return done;
}

/** Deeds by name, in the groups in which the ribbon shows them. */
export const deeds = {
  edit: {
    undo: (user, _place) => {
      user.undo();
      return done;
    },
    clear: (user, { sheet, area }) => user.clear(sheet.id, formatArea(area)),
    "fill-down": (user, { sheet, area }) => user.fillDown(sheet.id, formatArea(area)),
    merge: (user, { sheet, area }) => user.merge(sheet.id, formatArea(area)),
  },
  lines: {
    "insert-rows": (user, { sheet, area }) => user.insertRows(sheet.id, area.top, rowCount(area)),
    "delete-rows": (user, { sheet, area }) => user.deleteRows(sheet.id, area.top, rowCount(area)),
    "hide-rows": (user, { sheet, area }) => user.hideRows(sheet.id, area.top, rowCount(area)),
    "show-rows": (user, { sheet, area }) => user.hideRows(sheet.id, area.top, rowCount(area), false),
    "insert-columns": (user, { sheet, area }) => user.insertColumns(sheet.id, area.left, columnCount(area)),
    "delete-columns": (user, { sheet, area }) => user.deleteColumns(sheet.id, area.left, columnCount(area)),
    "hide-columns": (user, { sheet, area }) => user.hideColumns(sheet.id, area.left, columnCount(area)),
    "show-columns": (user, { sheet, area }) => user.hideColumns(sheet.id, area.left, columnCount(area), false),
  },
  order: {
    "sort-ascending": sort(true),
    "sort-descending": sort(false),
    "filter-by-cell": filterByCell,
    "clear-filter": clearFilter,
  },
  sheets: {
    "add-sheet": (user, _place) => {
      user.activate(user.addSheet().id);
      return done;
    },
    "copy-sheet": (user, { sheet }) => {
      user.copySheet(sheet.id);
      return done;
    },
    "move-sheet-left": moveSheet(-1),
    "move-sheet-right": moveSheet(1),
    "hide-sheet": (user, { sheet }) => user.setVisibility(sheet.id, "Hidden"),
    "show-sheets": showSheets,
    "delete-sheet": (user, { sheet }) => user.deleteSheet(sheet.id),
  },
} as const satisfies Record<string, Record<string, (user: Person, place: Place) => EntryOutcome>>;

export type DeedGroup = keyof typeof deeds;
export type DeedName = { [G in DeedGroup]: keyof (typeof deeds)[G] }[DeedGroup];

const byName = new Map<string, (user: Person, place: Place) => EntryOutcome>(
  Object.values(deeds).flatMap((group) => Object.entries(group)),
);

/** Does a deed on the sheet in front and its selection. */
export function doDeed(name: DeedName, user: Person, workbook: Workbook): EntryOutcome {
  const sheet = workbook.sheets.find(({ id }) => id === workbook.activeSheetId);
  const area = sheet?.selection[0] ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const deed = byName.get(name);
  return sheet === undefined || deed === undefined ? done : deed(user, { workbook, sheet, area });
}
