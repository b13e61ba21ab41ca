import { faults, offered } from "../sheet";

const rule = "lead-also-coordinating";
const both = (lead: string, coordinating: string) => faults(rule, { lead, coordinating }, { lead, coordinating });

test.each([
  ["Sở Xây dựng", "Sở Tài chính, Sở Nội vụ"],
  ["Sở Xây dựng", ""],
  ["Sở Xây dựng", "Các sở, ban, ngành có liên quan"],
])("%j with %j is fine", (lead, coordinating) => expect(both(lead, coordinating)).toEqual([]));

test.each([
  ["Sở Xây dựng", "Sở Xây dựng, Sở Tài chính", "Sở Tài chính"],
  ["Sở Xây dựng", "Sở Tài chính, Sở Xây dựng", "Sở Tài chính"],
  ["Sở Xây dựng, Sở Nội vụ", "Sở Nội vụ, Sở Tài chính, Sở Xây dựng", "Sở Tài chính"],
  ["Sở Tài chính", "Sở Kế hoạch và Đầu tư, Sở Nội vụ", "Sở Nội vụ"],
])("%j with %j is told, %j would be left", (lead, coordinating, left) => {
  const [finding] = both(lead, coordinating);
  expect(finding).toMatchObject({ severity: "warning", at: { column: "coordinating" } });
  expect(offered(finding)).toEqual([left]);
});

test("taking the lead out is not told as an edited plan", () => {
  const planned = { lead: "Sở Xây dựng", coordinating: "Sở Xây dựng, Sở Tài chính" };
  expect(faults("plan-text-edited", { ...planned, coordinating: "Sở Tài chính" }, planned)).toEqual([]);
  expect(faults("plan-text-edited", { ...planned, coordinating: "Sở Xây dựng" }, planned)).toHaveLength(1);
});
