import { searchAgencies, shippedRegistry, suggestAgencies } from "../../src/agency/index";

const registry = shippedRegistry();
const ids = (query: string, asOf: string | null = null) =>
  searchAgencies(registry, query, { asOf, limit: 5 }).map(({ id }) => id);

describe("the picker's search", () => {
  test.each([
    ["so tai chinh", "so-tai-chinh"],
    ["SKHĐT", "so-ke-hoach-va-dau-tu"],
    ["skhdt", "so-ke-hoach-va-dau-tu"],
    ["nn&mt", "so-nong-nghiep-va-moi-truong"],
    ["tho xuan xa", "ubnd-xa-tho-xuan"],
    ["hac thanh", "ubnd-phuong-hac-thanh"],
    ["Công an tỉnh", "cong-an-tinh"],
    ["nghi sơn khu công nghiệp", "bql-kkt-nghi-son"],
  ])("%s finds %s first", (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  test("what stands comes before what ended, which says who took over", () => {
    const found = searchAgencies(registry, "nong nghiep", { asOf: "2026-11-22" });
    const at = (id: string) => found.findIndex((agency) => agency.id === id);
    expect(at("so-nong-nghiep-va-moi-truong")).toBeLessThan(at("so-nong-nghiep-va-ptnt"));
    expect(found[at("so-nong-nghiep-va-ptnt")]?.state).toMatchObject({
      kind: "ended",
      successors: [{ id: "so-nong-nghiep-va-moi-truong" }],
    });
  });

  test("nonsense finds nothing, an empty query lists standing agencies", () => {
    expect(ids("zzzz")).toEqual([]);
    expect(searchAgencies(registry, " ", { asOf: "2026-11-22", limit: 10 }).map(({ state }) => state.kind)).toEqual(
      Array.from({ length: 10 }, () => "valid"),
    );
  });
});

describe("suggestions", () => {
  test.each([
    ["Sở Tài chinh", "so-tai-chinh", "suggestion.marks"],
    ["Sở Tài chímh", "so-tai-chinh", "suggestion.spelling"],
    ["Sở Giáo dục", "so-giao-duc-va-dao-tao", "suggestion.part"],
    ["GTVT", "so-giao-thong-van-tai", "suggestion.initials"],
    ["Tài chính", "so-tai-chinh", "suggestion.head-missing"],
    ["Công an", "cong-an-tinh", "suggestion.territory"],
    ["UBND xã Tân Tiến", "ubnd-xa-tan-tien", "suggestion.elsewhere"],
  ])("%s: %s because of %s", (text, id, reason) => {
    expect(suggestAgencies(registry, text)[0]).toMatchObject({ id, reason: { code: reason } });
  });

  test("are ranked, few, and absent where nothing is near", () => {
    const scores = suggestAgencies(registry, "UBND xã Hoằng Lôc").map(({ score }) => score);
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
    expect(scores.length).toBeLessThanOrEqual(5);
    expect(suggestAgencies(registry, "Đề án quy hoạch")).toEqual([]);
    expect(suggestAgencies(registry, "")).toEqual([]);
  });
});
