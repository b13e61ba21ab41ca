/** English sentences of src/agency. */
import type { agency as vi } from "../vi/agency";

export const agency: Record<keyof typeof vi, string> = {};
