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

test.each([
  ["Sở KHĐT chủ trì, Sở Tài chính phối hợp", "Sở Tài chính chủ trì, Sở Tài chính phối hợp"],
  ["Chủ trì: Sở KH&ĐT; phối hợp: Sở Tài chính", "Chủ trì: Sở Tài chính; phối hợp: Sở Tài chính"],
  ["Sở KH&ĐT (chủ trì), Sở Tài chính", "Sở Tài chính (chủ trì), Sở Tài chính"],
  ["1. Sở KH&ĐT; 2. Sở Tài chính", "1. Sở Tài chính"],
  ["Các sở: KH&ĐT, Xây dựng", "Các sở: Tài chính, Xây dựng"],
  ["Sở KH&ĐT, Tài chính, Xây dựng", "Sở Tài chính, Sở Xây dựng"],
])("%s: what has a role of its own stays, and lists keep their head", (text, wanted) => {
  const [finding] = planned(text);
  expect(fixed(finding)).toEqual({ lead: wanted });
});
