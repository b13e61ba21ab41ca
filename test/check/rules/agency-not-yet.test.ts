import { faults } from "../sheet";

const lead = "Sở Nông nghiệp và Môi trường";

test("an agency of a later day is told for an earlier one", () => {
  const [finding] = faults("agency-not-yet", { lead }, { lead }, { asOf: "2022-03-14" });
  expect(finding).toMatchObject({ severity: "warning", params: { text: lead, since: "2025-03-01" } });
});

test("on its first day it exists", () => {
  expect(faults("agency-not-yet", { lead }, { lead }, { asOf: "2025-03-01" })).toEqual([]);
});
