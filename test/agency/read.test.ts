import { labelledCells } from "../../bench/labelled-agency";
import {
  agencyRecordSchema,
  createRegistry,
  readAgencies,
  readAgencyCell,
  shippedRegistry,
} from "../../src/agency/index";
import { readParts } from "../../src/agency/reader";
import fc from "../property";

const registry = shippedRegistry();
const reads = (text: string) =>
  readAgencies(text, registry).refs.map((ref) => (ref.kind === "agency" ? ref.id : `${ref.kind}: ${ref.text}`));

describe("what is not an agency of the registry", () => {
  test.each([
    ["", []],
    [" \n ", []],
    ["-", []],
    ["Sở Y tế tỉnh Nghệ An", ["unknown: Sở Y tế tỉnh Nghệ An"]],
    ["Sở Y tế, tỉnh Nghệ An", ["unknown: Sở Y tế, tỉnh Nghệ An"]],
    ["Sở Tài chính TP. Hồ Chí Minh", ["unknown: Sở Tài chính TP. Hồ Chí Minh"]],
    ["Thanh tra Sở Y tế", ["unknown: Thanh tra Sở Y tế"]],
    ["GTVT", ["unknown: GTVT"]],
    ["KKT Nghi Sơn", ["unknown: KKT Nghi Sơn"]],
    ["tỉnh Thanh Hóa", ["unknown: tỉnh Thanh Hóa"]],
    ["Thường trực HĐND tỉnh", ["unknown: Thường trực HĐND tỉnh"]],
    ["Sở Tài chinh", ["unknown: Sở Tài chinh"]],
    ["TTT", ["unknown: TTT"]],
    ["Bộ Chỉ huy Quân sự tỉnh, Công an", ["bo-chqs-tinh", "unknown: Công an"]],
    ["Sở Tài chính, CT UBND huyện Thọ Xuân", ["so-tai-chinh", "unknown: CT UBND huyện Thọ Xuân"]],
    ["UBND xã Tân Tiến, huyện An Dương", ["unknown: UBND xã Tân Tiến, huyện An Dương"]],
  ])("%j stays unknown and is kept", (text, expected) => {
    expect(reads(text)).toEqual(expected);
  });

  test("a name that two former communes share is left to a person, with both to choose from", () => {
    const [found] = readAgencyCell("UBND phường Ba Đình", registry).refs;
    expect(found?.ref).toMatchObject({ kind: "unknown", id: null });
    expect(found?.suggestions.map(({ name }) => name)).toEqual([
      "UBND phường Ba Đình, thành phố Thanh Hóa",
      "UBND phường Ba Đình, thị xã Bỉm Sơn",
    ]);
  });
});

describe("traps of the map", () => {
  test.each([
    ["xã Thọ Xuân", "ubnd-xa-tho-xuan"],
    ["huyện Thọ Xuân", "ubnd-huyen-tho-xuan"],
    ["UBND xã Đồng Tiến", "ubnd-xa-dong-tien"],
    ["UBND phường Đông Tiến", "ubnd-phuong-dong-tien"],
    ["phường Đông Sơn", "ubnd-phuong-dong-son"],
    ["huyện Đông Sơn", "ubnd-huyen-dong-son"],
    ["phường Sầm Sơn", "ubnd-phuong-sam-son"],
    ["TP. Sầm Sơn", "ubnd-tp-sam-son"],
  ])("%s is %s", (text, id) => {
    expect(reads(text)).toEqual([id]);
  });

  test("a commune's name is read for the day asked: the former one before 01/7/2025, the present one after", () => {
    const on = (asOf: string) => readAgencyCell("UBND xã Thọ Lập", registry, { asOf }).refs[0]?.ref.id;
    expect(on("2022-03-14")).toBe("cu.xã-thọ-lập.huyen-tho-xuan");
    expect(on("2026-11-22")).toBe("ubnd-xa-tho-lap");
    expect(reads("UBND xã Thọ Lập")).toEqual(["ubnd-xa-tho-lap"]);
  });
});

describe("places of references", () => {
  test("start and end point into the text as given, line breaks and NFD included", () => {
    const text = "1. Sở Tài chính;\n2. UBND các xã, phường".normalize("NFD");
    const found = readAgencyCell(text, registry).refs.map(({ start, end }) => text.slice(start, end).normalize("NFC"));
    expect(found).toEqual(["Sở Tài chính", "UBND các xã, phường"]);
  });

  test("the text of the reading is what the document says, in NFC with single spaces", () => {
    expect(readAgencies(" Sở  Tài chính,\nSở Y tế ", registry).text).toBe("Sở Tài chính, Sở Y tế");
  });
});

describe("properties", () => {
  const cells = labelledCells();
  const piece = fc.oneof(
    fc.constantFrom(...cells.map(({ text }) => text)),
    fc.constantFrom(", ", "; ", " và ", "\n", " - ", "(", ")", ": ", "các ", "Sở ", "UBND ", "và các ", "1. ", "&"),
    fc.string({ unit: "grapheme", maxLength: 8 }),
  );
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));

  test("no word of a cell is lost: every one belongs to a reference or to a label that was recognised", () => {
    fc.assert(
      fc.property(text, (cell) => {
        const parts = readParts(cell, registry);
        let rest = cell;
        for (const { start, end } of [...parts].reverse())
          rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
        const words = rest.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
        expect(words.filter((word) => word.toLowerCase() !== "và")).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test("one slip in the name of a department, a ministry or a district never makes another agency", () => {
    const names = registry.records.filter(({ kind }) => ["so", "bo", "ubnd-huyen"].includes(kind));
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(),
        fc.constantFrom(..."aăâcdđeêhiklmnoôơptuưyáàảãạếềộố", ""),
        (record, at, letter) => {
          const place = at % record.name.length;
          const slip = record.name.slice(0, place) + letter + record.name.slice(place + 1);
          const claimed = readAgencies(slip, registry).refs.filter(({ kind }) => kind === "agency");
          expect(claimed.every(({ id }) => id === record.id)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("parts come in order and do not overlap", () => {
    fc.assert(
      fc.property(text, (cell) => {
        let before = 0;
        for (const { start, end } of readParts(cell, registry)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
      }),
      { numRuns: 400 },
    );
  });

  test("Unicode form, tone placement and spacing do not change what is read", () => {
    fc.assert(
      fc.property(fc.constantFrom(...cells), ({ text: cell, registry: own }) => {
        const ids = (written: string) => readAgencies(written, own).refs.map(({ kind, id }) => `${kind} ${id}`);
        expect(ids(cell.normalize("NFD"))).toEqual(ids(cell));
        expect(ids(cell.replaceAll(" ", "\u00A0 "))).toEqual(ids(cell));
        expect(ids(cell.replace(/òa/gu, "oà").replace(/ủy/gu, "uỷ").replace(/Ủy/gu, "Uỷ"))).toEqual(ids(cell));
      }),
      { numRuns: 300 },
    );
  });
});

test("nothing of Thanh Hóa is in the code: a registry of another province gives “tỉnh” its own meaning", () => {
  const own = createRegistry(
    [
      { id: "ubnd", name: "Ủy ban nhân dân tỉnh Cà Mau", kind: "ubnd-tinh", level: "tinh", aliases: ["UBND tỉnh"] },
      { id: "so", name: "Sở Thủy sản", kind: "so", level: "tinh" },
    ].map((record) => agencyRecordSchema.parse(record)),
  );
  const ids = (text: string) => readAgencies(text, own).refs.map(({ id }) => id);
  expect(ids("UBND tỉnh Cà Mau, Sở Thuỷ sản tỉnh Cà Mau")).toEqual(["ubnd", "so"]);
  expect(ids("Sở Thủy sản Thanh Hóa")).toEqual([null]);
});
