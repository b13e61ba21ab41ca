/** A target on its sheet says a number but not of what: "11" may be per cent, billions or communes. */
import type { TargetRule } from "../rule";

export const targetWithoutUnit: TargetRule = {
  id: "target-without-unit",
  scope: "target",
  severity: "warning",
  column: [],
  check: ({ indicator, unit }) => (unit === "" ? { column: null, params: { indicator } } : null),
};
