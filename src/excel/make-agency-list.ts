/** Sheet "Danh mục" in a workbook whose list was deleted, or that never had one. */
import type { Registry } from "../agency";
import type { IsoDate } from "../plan/date";
import type { Work } from "../plan/work";
import { listSheet } from "../sheet";
import { type AgencyList, readAgencyList } from "./agency-list";
import { applySheetPlans } from "./apply-sheet-plan";
import { listedAgencies } from "./listed-agency";
import { refuse } from "./problem";

/** The list of the workbook, with `base` as it stands there, made from `base` where it is missing. A locked list is refused with "excel.sheet-protected". */
export async function writableAgencyList(
  context: Excel.RequestContext,
  base: Registry,
  asOf: IsoDate,
  work?: Work,
): Promise<AgencyList> {
  let list = await readAgencyList(context, work);
  if (list === null) {
    const plan = listSheet({ agencies: listedAgencies(base), asOf });
    await applySheetPlans(context, [{ plan, replace: false }], work);
    list = await readAgencyList(context, work);
  }
  if (list === null) return refuse("excel.item-missing");
  if (list.isProtected) refuse("excel.sheet-protected", { sheet: list.sheet });
  return list;
}
