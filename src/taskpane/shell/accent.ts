/** The pane's one accent, a deep teal, in Fluent's sixteen steps. */
import type { BrandVariants } from "@fluentui/react-components";

export const accent: BrandVariants = {
  10: "#021110",
  20: "#071e1d",
  30: "#0a2f2d",
  40: "#0b3e3c",
  50: "#0b4c49",
  60: "#0b5a57",
  70: "#0b6360",
  80: "#0b6b68",
  90: "#267e7a",
  100: "#43918d",
  110: "#5ea39f",
  120: "#7ab5b1",
  130: "#95c7c4",
  140: "#b2d9d6",
  150: "#cfeae8",
  160: "#ecf8f7",
};
