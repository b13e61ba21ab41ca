/** Areas as files write them: "A1:B2 D4", absolute references of names, and what is left of broken ones. */
import { type Area, formatArea, parseArea } from "../model";

/** Areas separated by spaces; what is no area is left out. */
export function readAreas(text: string | undefined): Area[] {
  return (text ?? "").split(/\s+/).flatMap((part) => parseArea(part) ?? []);
}

export function writeAreas(areas: readonly Area[]): string {
  return areas.map((area) => writeArea(area)).join(" ");
}

/** Files write whole columns and rows as cells: "A1:B1048576". */
export function writeArea(area: Area): string {
  const first = formatArea({ ...area, bottom: area.top, right: area.left });
  const last = formatArea({ ...area, top: area.bottom, left: area.right });
  return first === last ? first : `${first}:${last}`;
}
