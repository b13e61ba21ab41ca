/** English sentences of src/check. */
import type { check as vi } from "../vi/check";

export const check: Record<keyof typeof vi, string> = {};
