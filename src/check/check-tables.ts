/** Checks whole tables once. */
import type { Work } from "../plan/work";
import type { Finding } from "./finding";
import { type CheckInput, startLiveCheck } from "./live-check";

/** All findings, in the order of `LiveCheck.findings`. Throws `Cancelled` when the work is cancelled. */
export async function checkTables(input: CheckInput, work?: Work): Promise<Finding[]> {
  return (await startLiveCheck(input, work)).findings();
}
