/**
 * A term that goes on.
 *   "năm 2026 và các năm tiếp theo", "từ năm 2026 trở đi", "năm 2026 và những năm sau"
 */
import type { Family } from "../family";
import { pattern } from "../letter";

export const onward: Family = {
  name: "onward",
  signs: ["tiếp", "sau", "trở đi"],
  pattern: pattern(
    "(?:,?\\s*và\\s*)?(?:(?:các|những)\\s*(?:năm|quý|tháng)\\s*(?:tiếp theo|tiếp sau|về sau|sau|kế tiếp)|trở đi|về sau)",
  ),
  read() {
    return { kind: "onward" };
  },
};
