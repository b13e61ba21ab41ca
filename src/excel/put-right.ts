/** How every write that Excel breaks off is put right: in a batch of its own, and once more when that breaks off too. */
import type { Problem } from "../plan/message";
import { isExpected, Refused } from "./problem";

/** Runs `work`, which sees what is right already, up to twice; where even that fails, throws `left` as a refusal: it tells what is left as it is. */
export async function putRight(work: (context: Excel.RequestContext) => Promise<void>, left: Problem): Promise<void> {
  const attempt = () => Excel.run({ delayForCellEdit: true }, work);
  try {
    await attempt().catch(attempt);
  } catch (error) {
    if (!isExpected(error)) throw error;
    throw new Refused(left);
  }
}
