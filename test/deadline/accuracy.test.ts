import { measureDeadlines } from "../../bench/accuracy-deadline";
import { labelledDeadlines, labelledSets, parseLabelled } from "../../bench/labelled-deadline";

test("the labelled sets are as large as they promise and have no phrase twice", () => {
  const all = labelledSets.flatMap((name) => labelledDeadlines(name));
  expect(labelledDeadlines("phrases").length).toBeGreaterThanOrEqual(400);
  expect(labelledDeadlines("held-out").length).toBeGreaterThanOrEqual(150);
  expect(new Set(all.map(({ text }) => text)).size).toBeGreaterThan(0.95 * all.length);
});

describe.each(labelledSets)("the set %s", (name) => {
  const found = measureDeadlines(labelledDeadlines(name));

  test("has no wrong certain reading", () => {
    expect(found.mistakes.filter((mistake) => mistake.startsWith("WRONG"))).toEqual([]);
  });

  test("has at least 97 % of the stated terms read", () => {
    expect(found.statedRead / found.stated).toBeGreaterThanOrEqual(0.97);
  });

  test("has the right offer first in at least 90 % of the rest", () => {
    expect(found.offersRight).toBeGreaterThanOrEqual(0.9 * found.offers);
  });
});

test("a wrong certain reading is told as such", () => {
  const { mistakes } = measureDeadlines(parseLabelled("[by 2026-01-01 2026-03-31]\nQuý II/2026"));
  expect(mistakes).toEqual(["WRONG   Quý II/2026: by 2026-04-01 2026-06-30, not by 2026-01-01 2026-03-31"]);
});
