import { faults, fixed } from "../sheet";

test("composed letters are fine", () => expect(faults("mixed-unicode", { result: "Đã báo cáo" })).toEqual([]));

test("letters in parts are composed, and nobody calls them spaces", () => {
  const result = "Đã báo cáo".normalize("NFD");
  const [finding] = faults("mixed-unicode", { result });
  expect(finding?.severity).toBe("info");
  expect(fixed(finding)).toEqual({ result: "Đã báo cáo" });
  expect(faults("stray-spaces", { result })).toEqual([]);
});
