/** Conditional formats. Their order in the sheet's list is their priority (first wins). */
import type { Area } from "./address";
import type { BorderLine, BorderSide } from "./style";
import type { Comparison } from "./validation";

/** What a rule changes; absent parts leave the cell as it is. */
export interface DifferentialFormat {
  font: { color?: string; bold?: boolean; italic?: boolean; strikethrough?: boolean; underline?: string };
  fill: { color?: string };
  border: { [side in BorderSide]?: BorderLine | null };
  numberFormat?: string;
}

/** Formulas begin with "=" and are relative to the top-left cell of the first area. */
export type ConditionalRule =
  | { kind: "Custom"; formula: string }
  | { kind: "CellValue"; operator: Comparison; formula1: string; formula2: string | null }
  | { kind: "ContainsText"; operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith"; text: string }
  | { kind: "TopBottom"; type: "TopItems" | "TopPercent" | "BottomItems" | "BottomPercent"; rank: number }
  | { kind: "PresetCriteria"; criterion: string }
  /** Graphic rules keep their settings as the API spells them. */
  | { kind: "ColorScale" | "DataBar" | "IconSet"; settings: Record<string, unknown> };

export interface ConditionalFormat {
  readonly id: string;
  areas: Area[];
  rule: ConditionalRule;
  stopIfTrue: boolean;
  format: DifferentialFormat;
}
