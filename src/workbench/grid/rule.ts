/** Dropdowns and conditional formats: from the host's rules to the resources in which Univer keeps its own. */
import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type IRange,
  type IStyleBase,
} from "@univerjs/presets";
import { CFRuleType, CFSubRuleType } from "@univerjs/presets/preset-sheets-conditional-formatting";
import type { Area, ConditionalFormat, DataValidation, DefinedName, Sheet } from "../../host/model";

export function gridRange({ top, left, bottom, right }: Area): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

const alerts = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
} as const;

/** The formula with a name of the workbook replaced by what it stands for: the grid knows no names. */
function withoutNames(formula: string, names: readonly DefinedName[]): string {
  const name = formula.slice(1).toLowerCase();
  return names.find((each) => each.name.toLowerCase() === name)?.formula ?? formula;
}

/** A dropdown as Univer's rule; null for kinds that the grid does not enforce (the host does). */
function gridDropdown(rule: DataValidation, index: number, names: readonly DefinedName[]) {
  if (rule.type !== "List") return null;
  return {
    uid: `list-${index}`,
    type: DataValidationType.LIST,
    formula1: withoutNames(rule.formula1, names),
    ranges: rule.areas.map(gridRange),
    allowBlank: rule.ignoreBlanks,
    showDropDown: rule.inCellDropDown,
    renderMode: DataValidationRenderMode.ARROW,
    showErrorMessage: false, // the host decides what may be entered, as Excel would
    errorStyle: alerts[rule.errorAlert.style],
    ...(rule.prompt.showPrompt
      ? { showInputMessage: true, promptTitle: rule.prompt.title, prompt: rule.prompt.message }
      : {}),
  };
}

/** A formula rule as Univer's; null for the kinds that this add-in never makes. */
function gridCondition({ id, areas, rule, stopIfTrue, format }: ConditionalFormat) {
  if (rule.kind !== "Custom") return null;
  const style: IStyleBase = {
    ...(format.fill.color === undefined ? {} : { bg: { rgb: format.fill.color } }),
    ...(format.font.color === undefined ? {} : { cl: { rgb: format.font.color } }),
    ...(format.font.bold === undefined ? {} : { bl: format.font.bold ? 1 : 0 }),
    ...(format.font.italic === undefined ? {} : { it: format.font.italic ? 1 : 0 }),
  };
  return {
    cfId: id,
    ranges: areas.map(gridRange),
    stopIfTrue,
    rule: { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: rule.formula, style },
  };
}

/** Univer's resources for these sheets. */
export function gridResources(
  sheets: readonly Sheet[],
  names: readonly DefinedName[],
): { name: string; data: string }[] {
  const of = (rulesOf: (sheet: Sheet) => readonly (object | null)[]) =>
    JSON.stringify(
      Object.fromEntries(sheets.map((sheet) => [sheet.id, rulesOf(sheet).filter((rule) => rule !== null)])),
    );
  return [
    {
      name: "SHEET_DATA_VALIDATION_PLUGIN",
      data: of((sheet) => sheet.validations.map((rule, index) => gridDropdown(rule, index, names))),
    },
    { name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN", data: of((sheet) => sheet.conditionalFormats.map(gridCondition)) },
  ];
}
