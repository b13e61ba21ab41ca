import { faults, fixed, offered } from "../sheet";

const rule = "agency-unknown";

test.each(["Sở Tài chính", "Các sở, ban, ngành", "Sở Văn hóa, Thể thao và Du lịch", ""])("%j is known", (lead) =>
  expect(faults(rule, { lead }, { lead })).toEqual([]),
);

test.each([
  ["Sở Tài chínk", "Sở Tài chính"],
  ["Sở Nội vu", "Sở Nội vụ"],
])("%j is unknown, %j is offered first", (lead, name) => {
  const [finding, ...rest] = faults(rule, { lead }, { lead });
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ severity: "error", at: { row: "I/1", column: "lead" }, params: { text: lead } });
  expect(offered(finding)[0]).toBe(name);
  expect(finding?.fix).toBeUndefined();
});

test("only the unknown one of several is replaced, the words around it stay", () => {
  const [finding] = faults(
    rule,
    { lead: "Sở Nội vụ; Sở Tài chínk, Sở Y tế" },
    { lead: "Sở Nội vụ; Sở Tài chínk, Sở Y tế" },
  );
  expect(finding?.suggestions?.[0]?.edits[0]?.to).toBe("Sở Nội vụ; Sở Tài chính, Sở Y tế");
});

test("a slip that came in by an edit is mended by the plan's text", () => {
  const [finding] = faults(rule, { lead: "Sở Tài chínk" });
  expect(fixed(finding)).toEqual({ lead: "Sở Tài chính" });
  expect(faults("plan-text-edited", { lead: "Sở Tài chínk" })).toEqual([]);
});

test("a slip in the name of an agency that is no more is offered its heir first, then its own name", () => {
  const lead = "Sở Kế hoach và Đầu tư; Sở Y tế";
  const [finding] = faults(rule, { lead }, { lead });
  expect(offered(finding).slice(0, 2)).toEqual(["Sở Tài chính", "Sở Kế hoạch và Đầu tư"]);
  expect(finding?.suggestions?.[0]?.edits[0]?.to).toBe("Sở Tài chính; Sở Y tế");
});
