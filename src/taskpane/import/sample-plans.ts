/** Real plans to try the product with, loaded when asked for and read like any other file. */
import type { SourceFile } from "./importing";

export interface SamplePlan {
  /** As the document calls itself. */
  readonly number: string;
  readonly open: () => Promise<SourceFile>;
}

const asFile = (name: string, text: string): SourceFile => ({ name, bytes: new TextEncoder().encode(text) });

export const samplePlans: readonly SamplePlan[] = [
  {
    number: "74/QĐ-UBND",
    open: async () => asFile("74-QD-UBND.txt", (await import("../../../seeds/003_8d9be0f2603e0adc.txt")).default),
  },
  {
    number: "913/QĐ-UBND",
    open: async () => asFile("913-QD-UBND.txt", (await import("../../../seeds/004_86eb4304471918db.txt")).default),
  },
  {
    number: "625/QĐ-UBND",
    open: async () => asFile("625-QD-UBND.txt", (await import("../../../seeds/000_0fba38672a8aa295.txt")).default),
  },
];
