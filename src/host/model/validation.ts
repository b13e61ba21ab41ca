/** Data validation: one rule over areas of a sheet. */
import type { Area } from "./address";

export type ValidationType = "WholeNumber" | "Decimal" | "TextLength" | "Date" | "Time" | "List" | "Custom";
export type Comparison =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqualTo"
  | "LessThanOrEqualTo";

export interface DataValidation {
  areas: Area[];
  type: ValidationType;
  /** Null for List and Custom. */
  operator: Comparison | null;
  /**
   * A formula beginning with "=" (relative to the top-left cell of the first area) or a literal in en-US text: a number (dates and
   * times as serials) or, for List, the items with commas between.
   */
  formula1: string;
  formula2: string | null;
  inCellDropDown: boolean;
  ignoreBlanks: boolean;
  errorAlert: { showAlert: boolean; style: "Stop" | "Warning" | "Information"; title: string; message: string };
  prompt: { showPrompt: boolean; title: string; message: string };
}
