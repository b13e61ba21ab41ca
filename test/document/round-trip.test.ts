/** Every rendering of a plan reads back to the same plan. */

import type { Plan } from "../../src/plan/plan";
import fc from "../property";
import { layouts, toDocx, toHtml } from "./render";
import { toColumnsOfSpaces } from "./render-spaces";
import { anyPlan, withoutPlaces } from "./sample-plan";
import { readBytes, readText } from "./seed";

async function expectSame(plan: Plan, read: Promise<{ plan: Plan }>): Promise<void> {
  expect(withoutPlaces((await read).plan)).toEqual(withoutPlaces(plan));
}

const runs = { numRuns: 25 };
jest.setTimeout(60_000);

test.each(Object.entries(layouts))("text with %s", async (_, render) => {
  await fc.assert(
    fc.asyncProperty(anyPlan, (plan) => expectSame(plan, readText(render(plan)))),
    runs,
  );
});

test.each([false, true])(
  "text in columns of spaces, numerals in the middle of rows: %s",
  async (middle) => {
    await fc.assert(
      fc.asyncProperty(anyPlan, (plan) => expectSame(plan, readText(toColumnsOfSpaces(plan, middle)))),
      runs,
    );
  },
  60_000,
);

test("a web page", async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, (plan) => expectSame(plan, readText(toHtml(plan)))),
    runs,
  );
});

test.each([false, true])(
  "a Word file, equal cells merged: %s",
  async (merged) => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => expectSame(plan, readBytes(await toDocx(plan, { merged }), "a.docx"))),
      { numRuns: 15 },
    );
  },
  60_000,
);
