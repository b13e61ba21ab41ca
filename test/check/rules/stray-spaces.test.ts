import { faults, fixed } from "../sheet";

test.each(["Đang làm", "dòng 1\ndòng 2", 5, "dòng 1\r\ndòng 2"])("%j is clean", (result) =>
  expect(faults("stray-spaces", { result })).toEqual([]),
);

test.each([
  [" Đang làm", "Đang làm"],
  ["Đang  làm ", "Đang làm"],
  ["Đang\u00a0làm", "Đang làm"],
  ["Đang\u200b làm", "Đang làm"],
  ["dòng 1 \n dòng 2", "dòng 1\ndòng 2"],
])("%j becomes %j", (result, clean) => {
  const [finding] = faults("stray-spaces", { result });
  expect(finding?.severity).toBe("info");
  expect(fixed(finding)).toEqual({ result: clean });
});
