/** States of Excel in which an add-in's writes are refused or late, to be switched on by hand: what the pane says then can be seen. */
import type { Host } from "../host";
import { formatArea, type Sheet } from "../host/model";

export const moods = ["protected", "editing", "read-only"] as const;
export type Mood = (typeof moods)[number];

const front = ({ workbook }: Host): Sheet | undefined =>
  workbook.sheets.find(({ id }) => id === workbook.activeSheetId);

/** Which of them hold now; protection is that of the sheet in front. */
export function moodsOf(host: Host): readonly Mood[] {
  const holds: Readonly<Record<Mood, boolean>> = {
    protected: (front(host)?.protection ?? null) !== null,
    editing: host.cellEditMode,
    "read-only": host.readOnly,
  };
  return moods.filter((mood) => holds[mood]);
}

export function setMood(host: Host, mood: Mood, on: boolean): void {
  const sheet = front(host);
  if (mood === "read-only") host.readOnly = on;
  else if (mood === "editing") on ? host.user.beginCellEdit() : host.user.endCellEdit();
  else if (sheet !== undefined) on ? host.user.protect(sheet.id) : host.user.unprotect(sheet.id);
}

/** Somebody else, who has the workbook open too, writes into the selected cell. */
export function letColleagueWrite(host: Host, text: string): void {
  const sheet = front(host);
  const area = sheet?.selection[0];
  if (sheet !== undefined && area !== undefined)
    host.coauthor.type(sheet.id, formatArea({ ...area, bottom: area.top, right: area.left }), text);
}
