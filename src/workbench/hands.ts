/** Commands of the grid's own menus and keys, done by the host as its user's: undo, the clipboard, the tabs of sheets. */
import type { EntryOutcome, Host } from "../host";
import { type Area, formatArea } from "../host/model";
import type { UserCommands } from "./grid/user-command";

/** `tell` hears what became of each. */
export function handsOf({ user, workbook }: Host, tell: (outcome: EntryOutcome) => void): UserCommands {
  let copied: { readonly sheet: string; readonly area: Area; readonly cut: boolean } | null = null;
  const corner = (area: Area) => formatArea({ ...area, bottom: area.top, right: area.left });
  return {
    undo: () => void user.undo(),
    copy(sheet, area, cut) {
      copied = { sheet, area, cut };
    },
    paste(sheet, area) {
      if (copied === null) return false;
      const from = { sheet: copied.sheet, address: formatArea(copied.area) };
      // One copied cell fills what is selected, an area goes from the selection's corner, as in Excel.
      const single = copied.area.top === copied.area.bottom && copied.area.left === copied.area.right;
      const to = { sheet, address: single && !copied.cut ? formatArea(area) : corner(area) };
      tell(copied.cut ? user.move(from, to) : user.copy(from, to));
      if (copied.cut) copied = null;
      return true;
    },
    moveCells: (sheet, from, to) =>
      tell(user.move({ sheet, address: formatArea(from) }, { sheet, address: corner(to) })),
    addSheet() {
      user.activate(user.addSheet().id);
    },
    renameSheet: (sheet, name) => tell(user.renameSheet(sheet, name)),
    deleteSheet: (sheet) => tell(user.deleteSheet(sheet)),
    moveSheet(sheet, order) {
      const seen = workbook.sheets.filter(({ visibility }) => visibility !== "VeryHidden");
      const there = seen[order];
      if (there !== undefined) tell(user.moveSheet(sheet, workbook.sheets.indexOf(there)));
    },
  };
}
