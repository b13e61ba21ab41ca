import { agencyAccuracy } from "../../bench/accuracy-agency";
import { labelledCells, regressionSet } from "../../bench/labelled-agency";

describe("labelled agency cells", () => {
  const cells = labelledCells();
  const result = agencyAccuracy(cells);

  test("are the seeds' and at least 400 others", () => {
    expect(cells.filter(({ file }) => file === "seeds.txt").length).toBeGreaterThanOrEqual(65);
    expect(cells.filter(({ file }) => file !== "seeds.txt").length).toBeGreaterThanOrEqual(400);
  });

  test("a certain reading is never wrong", () => {
    expect(result.claimed - result.claimedRight).toBe(0);
  });

  test("at least 97 % of the well-formed cells are read with certainty", () => {
    expect(result.wellFormedRead / result.wellFormed).toBeGreaterThanOrEqual(0.97);
  });

  test("the agency meant comes first among the suggestions for at least 90 % of the slips", () => {
    expect(result.slipsFirst / result.slips).toBeGreaterThanOrEqual(0.9);
  });

  test("no reading that was reviewed and kept has changed", () => {
    expect(agencyAccuracy(labelledCells([regressionSet])).failures).toEqual([]);
  });
});
