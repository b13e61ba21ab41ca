/** A part of the pane that could not be fetched, told apart from bugs: the network was gone, or a new version took its place. */
import type { Problem } from "../plan/message";

/** The problem, or null for any other error. Webpack names its errors of scripts and of styles. */
export function scriptMissing(error: unknown): Problem | null {
  const missing = error instanceof Error && /^ChunkLoadError$|^CSS_CHUNK_LOAD_FAILED$/.test(error.name);
  return missing ? { code: "pane.script-missing", params: {} } : null;
}
