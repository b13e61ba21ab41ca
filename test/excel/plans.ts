/** Plans to load in the tests of this room. */
import { readFile } from "node:fs/promises";
import { shippedRegistry } from "../../src/agency";
import { importDocument } from "../../src/document";
import type { Plan } from "../../src/plan/plan";
import { plan, task } from "../sheet/plan-fixture";

let seed: Promise<Plan> | undefined;

/** Decision 74/QĐ-UBND with its 29 tasks, as the reader understands it. */
export function seedPlan(): Promise<Plan> {
  seed ??= (async () => {
    const name = "003_8d9be0f2603e0adc.txt";
    const bytes = new Uint8Array(await readFile(`seeds/${name}`));
    const read = await importDocument({ name, bytes }, { registry: shippedRegistry() });
    if (!read.ok) throw new Error(read.problem.code);
    return read.value.plan;
  })();
  return seed;
}

/** A plan of `count` tasks with texts of the length that real ones have. */
export function longPlan(count: number, number = "1/QĐ-UBND"): Plan {
  const content = "Xây dựng, trình Ủy ban nhân dân tỉnh ban hành kế hoạch thực hiện nhiệm vụ số ";
  const tasks = Array.from({ length: count }, (_, index) =>
    task(`I/${index + 1}`, { content: `${content}${index + 1} của chương trình công tác năm 2026.` }),
  );
  return plan(tasks, { number });
}
