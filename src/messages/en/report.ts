/** English sentences of src/report. */
import type { report as vi } from "../vi/report";

export const report: Record<keyof typeof vi, string> = {};
