/** English sentences of src/cli. */
import type { cli as vi } from "../vi/cli";

export const cli: Record<keyof typeof vi, string> = {};
