import {
  agencyById,
  certainSuccessor,
  leadDuplicatesAfterSuccession,
  presentId,
  readAgencies,
  shippedRegistry,
  stateOf,
} from "../../src/agency/index";

const registry = shippedRegistry();
const today = "2026-11-22";

describe("the state of an agency on a day", () => {
  test.each([
    ["so-ke-hoach-va-dau-tu", "2025-02-28", "valid"],
    ["so-ke-hoach-va-dau-tu", "2025-03-01", "ended"],
    ["so-nong-nghiep-va-moi-truong", "2025-02-28", "not-yet"],
    ["so-nong-nghiep-va-moi-truong", "2025-03-01", "valid"],
    ["ubnd-huyen-tho-xuan", "2025-06-30", "valid"],
    ["ubnd-huyen-tho-xuan", "2025-07-01", "ended"],
    ["ubnd-xa-tho-xuan", "2025-06-30", "not-yet"],
    ["so-tai-chinh", today, "valid"],
    ["no-such-agency", today, "unknown"],
  ])("%s on %s: %s", (id, day, kind) => {
    expect(stateOf(registry, id, day).kind).toBe(kind);
  });

  test("Sở Lao động - Thương binh và Xã hội went five ways, each with its functions", () => {
    const state = stateOf(registry, "so-lao-dong-tbxh", today);
    if (state.kind !== "ended") throw new Error(state.kind);
    expect(state.endedOn).toBe("2025-02-28");
    expect(state.successors.map(({ id, primary }) => [id, primary])).toEqual([
      ["so-noi-vu", true],
      ["so-giao-duc-va-dao-tao", false],
      ["so-y-te", false],
      ["so-nong-nghiep-va-moi-truong", false],
      ["cong-an-tinh", false],
    ]);
    expect(state.successors[1]?.note).toBe("giáo dục nghề nghiệp");
  });

  test("heirs are followed to those that stand: huyện Đông Sơn → thành phố Thanh Hóa → seven wards", () => {
    const on = (day: string) => {
      const state = stateOf(registry, "ubnd-huyen-dong-son", day);
      return state.kind === "ended" ? state.successors.map(({ id }) => id) : [];
    };
    expect(on("2025-02-01")).toEqual(["ubnd-tp-thanh-hoa"]);
    expect(on(today)).toHaveLength(7);
    expect(on(today)).toContain("ubnd-phuong-dong-son");
  });

  test("a kept name that took over others says whom", () => {
    const state = stateOf(registry, "so-tai-chinh", today);
    expect(state).toEqual({
      kind: "valid",
      tookOver: [{ id: "so-ke-hoach-va-dau-tu", name: "Sở Kế hoạch và Đầu tư", from: "2025-03-01" }],
    });
    expect(stateOf(registry, "so-tai-chinh", "2022-01-01")).toEqual({ kind: "valid", tookOver: [] });
  });
});

describe("a successor is applied only where it is certain", () => {
  test.each<[string, string | null, string]>([
    ["so-lao-dong-tbxh", null, "functions went by content"],
    ["so-thong-tin-va-truyen-thong", null, "part of the functions went elsewhere"],
    ["ubnd-huyen-tho-xuan", null, "a district's communes are for a person to choose"],
    ["ubnd-huyen-dong-son", null, "through a city to its wards"],
    ["ban-can-su-dang-ubnd-tinh", null, "certainty medium"],
    ["cu.phường-đông-thọ.tp-thanh-hoa", null, "a ward that was split"],
    ["so-tai-chinh", null, "it has not ended"],
    ["so-ke-hoach-va-dau-tu", "so-tai-chinh", "one heir"],
    ["so-giao-thong-van-tai", "so-xay-dung", "a main heir of high certainty"],
    ["bao-thanh-hoa", "bao-va-phat-thanh-truyen-hinh", "a chain of single heirs"],
    ["cu.xã-xuân-phú.huyen-tho-xuan", "ubnd-xa-sao-vang", "a commune joined whole"],
  ])("%s → %s: %s", (id, successor) => {
    expect(certainSuccessor(registry, id, today)?.id ?? null).toBe(successor);
  });
});

describe("leads that became one", () => {
  const shared = (text: string, day: string) =>
    leadDuplicatesAfterSuccession(readAgencies(text, registry).refs, registry, day).map(({ id, refs }) => [id, refs]);

  test("Sở Kế hoạch và Đầu tư and Sở Tài chính are one agency since 01/3/2025", () => {
    const cell = "Sở Giao thông vận tải, Sở Kế hoạch và Đầu tư, Sở Tài chính, UBND huyện Thọ Xuân";
    expect(shared(cell, "2022-03-14")).toEqual([]);
    expect(shared(cell, today)).toEqual([["so-tai-chinh", [1, 2]]]);
  });

  test("the same agency written twice is found, groups and unknown text are not", () => {
    expect(shared("Sở Y tế, SYT, các đơn vị liên quan, các đơn vị liên quan, abc, abc", today)).toEqual([
      ["so-y-te", [0, 1]],
    ]);
  });
});

test("the present id is the agency's own, its certain heir's, or none", () => {
  expect(presentId(registry, "so-y-te", today)).toBe("so-y-te");
  expect(presentId(registry, "so-ke-hoach-va-dau-tu", today)).toBe("so-tai-chinh");
  expect(presentId(registry, "ubnd-huyen-tho-xuan", today)).toBeNull();
  expect(agencyById(registry, "so-y-te")?.name).toBe("Sở Y tế");
});
