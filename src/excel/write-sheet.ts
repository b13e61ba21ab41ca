/** The contents of one worksheet from its plan: values, formulas, merges, table, dropdowns, names. Nothing is synchronised but full payloads. */
import type { DateInput, Dropdown, FormulaFill, SheetPlan, TableSpec } from "../sheet/sheet-plan";
import { toExcelValue } from "./cell-text";
import { chunkRows, type Payload } from "./payload";

/** Queues all values, in requests of bounded size. `onRows` hears how many rows have been queued. */
export async function writeValues(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  payload: Payload,
  onRows: (rows: number) => void = () => {},
): Promise<void> {
  for (const block of plan.blocks) {
    const width = block.values[0]?.length ?? 0;
    if (width === 0) continue;
    const rows = block.values.map((row) => row.map(toExcelValue));
    for (const chunk of chunkRows(rows)) {
      await payload.reserve(chunk.bytes);
      const range = sheet.getRangeByIndexes(block.at.row + chunk.start, block.at.column, chunk.rows.length, width);
      range.values = chunk.rows.map((row) => [...row]);
      onRows(chunk.rows.length);
    }
  }
}

const bytesPerMerge = 600;

/** Queues everything that stands on the values. The formula of a fill is written once and copied, so its cost does not grow with rows. */
export async function writeStructure(sheet: Excel.Worksheet, plan: SheetPlan, payload: Payload): Promise<void> {
  for (const address of plan.merges) {
    await payload.reserve(bytesPerMerge);
    sheet.getRange(address).merge(false);
  }
  if (plan.table !== null) addTable(sheet, plan.table);
  for (const fill of plan.formulas) fillFormula(sheet, fill);
  for (const dropdown of plan.dropdowns) addDropdown(sheet, dropdown);
  for (const input of plan.dateInputs) addDateInput(sheet, input);
}

/** Queues one formula for a whole range. */
export function fillFormula(sheet: Excel.Worksheet, fill: FormulaFill): void {
  const range = sheet.getRange(fill.range);
  const first = range.getCell(0, 0);
  first.formulas = [[fill.formula]];
  if (fill.range.includes(":")) range.copyFrom(first, "Formulas");
}

/** Without a style of its own a new table gets Excel's blue one with white headers; none at all cannot be asked for by documented means. */
const plainestStyle = "TableStyleLight1";

function addTable(sheet: Excel.Worksheet, spec: TableSpec): void {
  const table = sheet.tables.add(sheet.getRange(spec.range), true);
  table.name = spec.name;
  table.style = spec.style ?? plainestStyle;
  table.showFilterButton = spec.showFilterButton;
  table.showBandedRows = spec.showBandedRows;
}

/** Queues a dropdown, with its hint. */
export function addDropdown(sheet: Excel.Worksheet, dropdown: Dropdown): void {
  const validation = sheet.getRange(dropdown.range).dataValidation;
  validation.rule = { list: { inCellDropDown: true, source: dropdown.source } };
  addTexts(validation, dropdown, dropdown.strict ? "Stop" : "Warning");
}

/** Queues the rule of date cells, with its hint. */
export function addDateInput(sheet: Excel.Worksheet, input: DateInput): void {
  const validation = sheet.getRange(input.range).dataValidation;
  validation.rule = { date: { formula1: input.from, formula2: input.to, operator: "Between" } };
  addTexts(validation, input, "Stop");
}

function addTexts(
  validation: Excel.DataValidation,
  texts: Pick<Dropdown, "prompt" | "alert">,
  style: "Stop" | "Warning",
): void {
  validation.ignoreBlanks = true;
  if (texts.prompt !== undefined) validation.prompt = { showPrompt: true, ...texts.prompt };
  if (texts.alert !== undefined) validation.errorAlert = { showAlert: true, style, ...texts.alert };
}

/** Queues the names of a plan; a name that is already there gets the new formula. */
export function writeNames(
  context: Excel.RequestContext,
  plan: Pick<SheetPlan, "names">,
  existing: ReadonlySet<string>,
): void {
  for (const spec of plan.names) {
    const there = existing.has(spec.name.toLowerCase());
    const item = there
      ? context.workbook.names.getItem(spec.name)
      : context.workbook.names.add(spec.name, spec.formula);
    if (there) item.formula = spec.formula;
    item.visible = spec.visible;
  }
}
