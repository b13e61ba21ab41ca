/** English sentences of src/pane. */
import type { pane as vi } from "../vi/pane";

export const pane: Record<keyof typeof vi, string> = {};
