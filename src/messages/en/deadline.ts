/** English sentences of src/deadline. */
import type { deadline as vi } from "../vi/deadline";

export const deadline: Record<keyof typeof vi, string> = {};
