import { faults } from "../sheet";

test.each(["#REF!", "#N/A", "#DIV/0!", "#VALUE!"])("%s is an error of Excel", (text) =>
  expect(faults("cell-error", { result: text })).toMatchObject([
    { severity: "error", at: { column: "result" }, params: { text } },
  ]),
);

test.each(["# 1", "REF", "Văn bản #N/A"])("%j is text", (text) =>
  expect(faults("cell-error", { result: text })).toEqual([]),
);
