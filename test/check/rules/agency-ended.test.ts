import { faults, fixed, offered } from "../sheet";

const rule = "agency-ended";
const planned = (lead: string) => faults(rule, { lead }, { lead });

test("an agency that exists is left alone, also one that ends later", () => {
  expect(planned("Sở Tài chính")).toEqual([]);
  expect(
    faults(rule, { lead: "Sở Kế hoạch và Đầu tư" }, { lead: "Sở Kế hoạch và Đầu tư" }, { asOf: "2022-03-14" }),
  ).toEqual([]);
});

test("a certain heir is the fix", () => {
  const [finding] = planned("Sở Kế hoạch và Đầu tư");
  expect(finding).toMatchObject({
    severity: "error",
    params: { text: "Sở Kế hoạch và Đầu tư", endedOn: "2025-02-28" },
  });
  expect(fixed(finding)).toEqual({ lead: "Sở Tài chính" });
});

test("an heir that is named already is not written twice", () => {
  const [finding] = planned("Sở Kế hoạch và Đầu tư, Sở Tài chính");
  expect(fixed(finding)).toEqual({ lead: "Sở Tài chính" });
});

test("every finding of a cell mends the whole cell, so that one pass is enough", () => {
  const found = planned("Sở Giao thông vận tải, Sở Kế hoạch và Đầu tư, Sở Nội vụ");
  expect(found.map(fixed)).toEqual(Array(2).fill({ lead: "Sở Xây dựng, Sở Tài chính, Sở Nội vụ" }));
});

test("what went several ways is only offered, with the functions", () => {
  const [finding] = planned("Sở Lao động - Thương binh và Xã hội");
  expect(finding?.fix).toBeUndefined();
  expect(offered(finding).length).toBeGreaterThan(2);
  expect(offered(finding)).toContain("Sở Nội vụ");
});

test("a cell mended by its heir is not told as an edited plan", () => {
  const plan = { lead: "Sở Kế hoạch và Đầu tư" };
  expect(faults("plan-text-edited", { lead: "Sở Tài chính" }, plan)).toEqual([]);
  expect(faults("plan-text-edited", { lead: "Sở Nội vụ" }, plan)).toHaveLength(1);
});
