/** Selects a cell of the workbook; one that is hidden is shown only after asking. */
import type { FindingPlace } from "../check/finding";
import type { ExcelPort } from "./excel-port";
import type { Desk } from "./state/desk";

interface Tools {
  readonly desk: Desk;
  readonly excel: () => Promise<Pick<ExcelPort, "goTo">>;
}

/** Goes to the place; where the cell is hidden, the desk offers to show it. */
export async function goToPlace({ desk, excel }: Tools, place: FindingPlace, reveal = false): Promise<void> {
  const result = await (await excel()).goTo(place, { reveal });
  if (result.ok) desk.clear();
  else if (result.problem.code === "excel.place-hidden")
    desk.fail(result.problem, { code: "pane.reveal", run: () => void goToPlace({ desk, excel }, place, true) });
  else desk.fail(result.problem);
}
