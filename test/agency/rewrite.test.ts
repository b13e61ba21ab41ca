import { readAgencies, readAgencyCell, replaceRef, rewriteRefs, shippedRegistry } from "../../src/agency/index";

const registry = shippedRegistry();

function replaced(text: string, at: number, name: string): string {
  const ref = readAgencyCell(text, registry).refs[at];
  if (ref === undefined) throw new Error(`no reference ${at}`);
  return replaceRef(text, ref, name);
}

describe("one reference is written anew, the rest stays as the clerk wrote it", () => {
  test.each([
    ["Sở  KH&ĐT ;\n Sở Y Tế", 0, "Sở Tài chính", "Sở Tài chính ;\n Sở Y Tế"],
    ["1. Sở KH&ĐT (chủ trì)", 0, "Sở Tài chính", "1. Sở Tài chính (chủ trì)"],
    ["Các sở: KH&ĐT, Xây dựng", 0, "Sở Tài chính", "Các sở: Tài chính, Xây dựng"],
    ["UBND huyện Đông Sơn, TP. Thanh Hóa", 1, "UBND phường Hạc Thành", "UBND huyện Đông Sơn, UBND phường Hạc Thành"],
    ["Sở Tài chinh, Sở Y tế", 0, "Sở Tài chính", "Sở Tài chính, Sở Y tế"],
  ])("%j", (text, at, name, expected) => {
    expect(replaced(text, at, name)).toBe(expected);
  });
});

describe("several references", () => {
  test.each([
    [
      "a duplicate goes with its separator",
      "Sở KH&ĐT, Sở Tài chính, Sở Y tế",
      [
        [0, "Sở Tài chính"],
        [1, null],
      ],
      "Sở Tài chính, Sở Y tế",
    ],
    ["the first goes", "Sở Nội vụ; Sở Y tế", [[0, null]], "Sở Y tế"],
    ["the last goes", "Sở Nội vụ; Sở Y tế", [[1, null]], "Sở Nội vụ"],
    [
      "all go",
      "Sở Nội vụ; Sở Y tế",
      [
        [0, null],
        [1, null],
      ],
      "",
    ],
    ["bulleted lines", "- Sở Nội vụ;\n- Sở Y tế;\n- Sở Tư pháp", [[1, null]], "- Sở Nội vụ;\n- Sở Tư pháp"],
    [
      "who lived on a lost head is written out",
      "Sở Nội vụ, Tài chính",
      [[0, "Công an tỉnh"]],
      "Công an tỉnh, Sở Tài chính",
    ],
  ] as const)("%s", (_, text, changes, expected) => {
    expect(rewriteRefs(text, registry, new Map(changes.map(([at, name]) => [at, name])))).toBe(expected);
  });

  test("what was not changed reads as before", () => {
    const text = "Các sở: KH&ĐT, Xây dựng, Công an tỉnh; UBND huyện Thọ Xuân, Triệu Sơn";
    const out = rewriteRefs(
      text,
      registry,
      new Map([
        [0, "Sở Tài chính"],
        [3, "UBND xã Thọ Xuân"],
      ]),
    );
    expect(readAgencies(out, registry).refs.map(({ id }) => id)).toEqual([
      "so-tai-chinh",
      "so-xay-dung",
      "cong-an-tinh",
      "ubnd-xa-tho-xuan",
      "ubnd-huyen-trieu-son",
    ]);
  });
});
