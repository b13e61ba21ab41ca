import { faults } from "../sheet";

const planned = (deadline: string) => faults("deadline-before-issue", { deadline }, { deadline });

test.each(["Quý I/2026", "Tháng 01/2026", "07/01/2026", "Hằng năm", "Theo tiến độ dự án"])("%j is fine", (deadline) =>
  expect(planned(deadline)).toEqual([]),
);

test.each([
  ["Tháng 12/2025", "2025-12-31"],
  ["Trước ngày 07/01/2026", "2026-01-06"],
])("%j had passed when the plan was signed", (deadline, due) =>
  expect(planned(deadline)).toMatchObject([
    { severity: "warning", params: { text: deadline, due, issuedOn: "2026-01-07" } },
  ]),
);

test("without a plan there is no day of signing", () => {
  expect(faults("deadline-before-issue", { deadline: "Tháng 12/2025" }, {}, { plan: null })).toEqual([]);
});
