/** What is written into workbooks and documents is Vietnamese, whatever language the pane speaks. */
import { fill, type Params } from "./fill";
import type { MessageCode } from "./say";
import { vi } from "./vi/index";

/** The Vietnamese sentence for a code, for cells and pages. */
export function sayVietnamese(code: MessageCode, params: Params = {}): string {
  return fill(vi[code], "vi", params);
}
