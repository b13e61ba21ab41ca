import { readAgencies, readAgencyCell, shippedRegistry } from "../../src/agency/index";
import fc from "../property";

const registry = shippedRegistry();
/** Agencies that are no communes and no districts: these have units, branches and namesakes elsewhere. */
const offices = registry.records.filter(({ level }) => level === "tinh" || level === "trung-uong");
const provincial = offices.filter(({ level }) => level === "tinh");

function claimed(text: string): (string | null)[] {
  return readAgencies(text, registry).refs.flatMap(({ kind, id }) => (kind === "agency" ? [id] : []));
}

describe("a name with something of its own before or behind it is another agency", () => {
  test.each([
    "Chi cục Kiểm lâm thuộc",
    "Đảng bộ",
    "Công đoàn",
    "Phòng Tổ chức",
    "Trung tâm Thông tin",
    "Ban Chỉ đạo chuyển đổi số",
    "nguyên lãnh đạo",
  ])("%s …", (unit) => {
    expect(offices.map(({ name }) => `${unit} ${name}`).filter((text) => claimed(text).length > 0)).toEqual([]);
  });

  test.each([
    " Nghệ An",
    " tỉnh Nghệ An",
    ", tỉnh Nghệ An",
    " tỉnh Hủa Phăn",
    " TP Hà Nội",
    " chi nhánh Vinh",
    " miền Bắc",
  ])("…%s", (place) => {
    expect(offices.map(({ name }) => `${name}${place}`).filter((text) => claimed(text).length > 0)).toEqual([]);
  });

  test.each([" (Nghệ An)", " (tỉnh Nghệ An)", ", TP. Hồ Chí Minh", " - Nghệ An"])(
    "…%s, of the province's own",
    (place) => {
      expect(provincial.map(({ name }) => `${name}${place}`).filter((text) => claimed(text).length > 0)).toEqual([]);
    },
  );

  test.each([
    ["Sở Giao thông vận tải - Xây dựng"],
    ["Sở Tài nguyên, Môi trường và Biển"],
    ["Bộ Xây dựng và Giao thông"],
    ["Sở Y tế - Dân số, Sở Du lịch"],
    ["UBND phường Văn Sơn, thành phố Thanh Hóa"],
    ["UBND phường Văn Sơn, TP. Thanh Hóa"],
  ])("%s", (text) => {
    expect(claimed(text)).toEqual([]);
  });
});

test("a slip in one name never claims another, and leaves the name after it as it is", () => {
  const letters = [..."aăâbcdđeêghiklmnoôơpqrstuưvxyáờịữ"];
  fc.assert(
    fc.property(
      fc.constantFrom(...offices),
      fc.constantFrom(...offices),
      fc.nat(),
      fc.constantFrom(...letters),
      fc.constantFrom("change", "lose", "add"),
      fc.constantFrom("; ", ", ", " và ", "\n", " - ", " & "),
      (slipped, whole, at, letter, slip, joiner) => {
        const name = [...slipped.name];
        name.splice(at % name.length, slip === "add" ? 0 : 1, ...(slip === "lose" ? [] : [letter]));
        const { refs } = readAgencyCell(`${name.join("")}${joiner}${whole.name}`, registry);
        const others = refs.filter(({ ref }) => ref.kind === "agency" && ref.id !== slipped.id && ref.id !== whole.id);
        expect(others).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
});
