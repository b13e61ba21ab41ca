/** English sentences of src/sheet. */
import type { sheet as vi } from "../vi/sheet";

export const sheet: Record<keyof typeof vi, string> = {};
