import { faults, fixed } from "../sheet";

const rule = "agency-spelled-differently";

test.each([
  ["Sở Tài chính", "the listed name"],
  ["SỞ TÀI CHÍNH", "the same but for capitals"],
])("%j is %s", (lead) => expect(faults(rule, { lead })).toEqual([]));

test("the plan's own wording was issued so", () => {
  expect(faults(rule, { lead: "Sở GD&ĐT" }, { lead: "Sở GD&ĐT" })).toEqual([]);
});

test("a clerk's short form becomes the listed name", () => {
  const [finding] = faults(rule, { lead: "Sở GD&ĐT" }, {}, { plan: null });
  expect(finding).toMatchObject({ severity: "info", params: { text: "Sở GD&ĐT", name: "Sở Giáo dục và Đào tạo" } });
  expect(fixed(finding)).toEqual({ lead: "Sở Giáo dục và Đào tạo" });
});
