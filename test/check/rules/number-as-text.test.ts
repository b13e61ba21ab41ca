import { faults, fixed } from "../sheet";

test.each([1, "1.10", "07", "a", "I"])("%j is right as it is", (ordinal) =>
  expect(faults("number-as-text", { ordinal })).toEqual([]),
);

test("“7” becomes 7", () => {
  const [finding] = faults("number-as-text", { ordinal: "7" });
  expect(finding).toMatchObject({ severity: "info", params: { text: "7" } });
  expect(fixed(finding)).toEqual({ ordinal: 7 });
});
