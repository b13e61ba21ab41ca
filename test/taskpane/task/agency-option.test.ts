/** What the agency picker offers, and the chips of a cell. */
import { agencyCellText, readAgencyCell, shippedRegistry } from "../../../src/agency";
import { agencyOptions } from "../../../src/taskpane/task/agency-option";
import { chipsOf } from "../../../src/taskpane/task/cell-chip";

const registry = shippedRegistry();
const asOf = "2026-06-01";
const options = (query: string, chosen: string[] = []) => agencyOptions(registry, query, asOf, new Set(chosen));

test("an agency that has ended cannot be chosen; who took over stands below it", () => {
  const found = options("so ke hoach va dau tu");
  expect(found[0]).toMatchObject({ name: "Sở Kế hoạch và Đầu tư", disabled: true });
  expect(found[1]).toMatchObject({ name: "Sở Tài chính", disabled: false, insteadOf: "Sở Kế hoạch và Đầu tư" });
});

test.each(["so tai chinh", "SỞ TÀI CHÍNH", "tai chinh", "stc"])(
  "“%s” finds Sở Tài chính, which may be chosen",
  (query) => {
    expect(options(query).find(({ name }) => name === "Sở Tài chính")).toMatchObject({ disabled: false });
  },
);

test("what stands in the cell already is not offered again, also not as an heir", () => {
  const id = options("so tai chinh").find(({ name }) => name === "Sở Tài chính")?.id ?? "";
  expect(options("so tai chinh", [id]).map((option) => option.id)).not.toContain(id);
  expect(options("so ke hoach va dau tu", [id]).map((option) => option.id)).not.toContain(id);
});

test("nothing is offered for what no agency is called", () => expect(options("qwxz")).toEqual([]));

test("each option stands once", () => {
  const ids = options("so").map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe("the chips of a cell", () => {
  const chips = (text: string) => chipsOf(readAgencyCell(text, registry, { asOf }));

  test("are official names, and other words as they are written", () => {
    expect(chips("Sở TC, các đơn vị liên quan; P. KTTH").map(({ label }) => label)).toEqual([
      "Sở Tài chính",
      "các đơn vị liên quan",
      "P. KTTH",
    ]);
  });

  test.each([
    "Các sở: Tài chính, Xây dựng",
    "Sở Tài chính và các đơn vị liên quan",
    "UBND các xã, phường; Công an tỉnh",
    "Sở Tài chính\nSở Y tế",
  ])("of “%s” written back name the same", (text) => {
    const members = chips(text).map(({ member }) => member);
    const again = agencyCellText(members, registry, text) ?? "";
    const ids = (cell: string) =>
      readAgencyCell(cell, registry, { asOf }).refs.map(({ ref }) => ref.id ?? ref.text.toLowerCase());
    expect(ids(again)).toEqual(ids(text));
  });

  test("no chips make an empty cell; an id that is gone makes none", () => {
    expect(agencyCellText([], registry)).toBe("");
    expect(agencyCellText([{ id: "so-khong-co" }], registry)).toBeNull();
  });

  test("names that hold commas stand between semicolons", () => {
    const members = [{ text: "Sở Văn hóa, Thể thao và Du lịch" }, { text: "Sở Y tế" }];
    expect(agencyCellText(members, registry)).toBe("Sở Văn hóa, Thể thao và Du lịch; Sở Y tế");
  });
});
