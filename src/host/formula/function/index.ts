/** All worksheet functions by name, upper case. IF and other forms that choose what to evaluate are in special-form.ts. */
import type { WorksheetFunction } from "../define";
import { arrayFunctions } from "./array";
import { dateFunctions } from "./date";
import { informationFunctions } from "./information";
import { libraryFunctions } from "./library";
import { logicFunctions } from "./logic";
import { lookupFunctions } from "./lookup";
import { mathFunctions } from "./math";
import { subtotalFunctions } from "./subtotal";
import { textFunctions } from "./text";

export const FUNCTIONS: Readonly<Record<string, WorksheetFunction>> = {
  ...libraryFunctions,
  ...logicFunctions,
  ...mathFunctions,
  ...dateFunctions,
  ...textFunctions,
  ...lookupFunctions,
  ...informationFunctions,
  ...arrayFunctions,
  ...subtotalFunctions,
};
