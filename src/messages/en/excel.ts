/** English sentences of src/excel. */
import type { excel as vi } from "../vi/excel";

export const excel: Record<keyof typeof vi, string> = {
  "work.cancelled": "Cancelled. Nothing was changed.",
};
