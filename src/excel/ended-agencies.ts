/** The agencies that have ended, beside the list on "Danh mục": written anew where the workbook builds on another base. */
import { type RegistryBase, registryOfBase } from "../agency";
import { endedAgencyColumn, endedAgencyColumns, listSheet } from "../sheet";
import { areaOf } from "./area";
import { formatCells } from "./format-sheet";
import { listedAgencies } from "./listed-agency";
import { createPayload } from "./payload";
import { today } from "./today";
import { writeValues } from "./write-sheet";

/** Replaces the ended agencies beside the list by those of a base; what stands right of them is somebody else's. */
export async function writeEndedAgencies(
  context: Excel.RequestContext,
  name: string,
  base: RegistryBase,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const used = sheet.getUsedRange().load("rowIndex,rowCount");
  await context.sync();
  sheet.getRangeByIndexes(0, endedAgencyColumn, used.rowIndex + used.rowCount, endedAgencyColumns).clear();
  const plan = listSheet({ agencies: listedAgencies(registryOfBase(base)), asOf: today() });
  const payload = createPayload(context);
  const blocks = plan.blocks.filter(({ at }) => at.column >= endedAgencyColumn);
  const formats = plan.formats.filter(({ range }) => areaOf(range).column >= endedAgencyColumn);
  await writeValues(sheet, { ...plan, blocks, formats }, payload);
  await formatCells(sheet, { formats, conditionalFormats: [] }, payload);
  await payload.flush();
}
