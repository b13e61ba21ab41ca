import {
  agencyById,
  agencyRecordSchema,
  centralRecords,
  createRegistry,
  mergeRegistry,
  otherProvince,
  parseRegistry,
  readAgencies,
  readOfficeRows,
  registryFromRows,
  rememberAlias,
  shippedRegistry,
} from "../../src/agency/index";

describe("a registry file", () => {
  const record = { id: "a", name: "Sở A", kind: "so", level: "tinh" };

  test.each([
    ["is no object", 7, "agency.registry-invalid"],
    ["has another schema", { schema: "registry/2", name: "", agencies: [] }, "agency.registry-invalid"],
    ["has a record without a name", [{ ...record, name: " " }], "agency.registry-invalid"],
    ["has a day that is none", [{ ...record, validTo: "2025-02-30" }], "agency.registry-invalid"],
    ["has an id twice", [record, record], "agency.registry-id-twice"],
    ["names an heir that is missing", [{ ...record, successors: [{ id: "b" }] }], "agency.registry-successor-unknown"],
  ])("that %s is refused with a sentence", (_, data, code) => {
    expect(parseRegistry(data)).toMatchObject({ ok: false, problem: { code } });
  });

  test("gives records with every field filled", () => {
    const read = parseRegistry([record]);
    expect(read).toEqual({ ok: true, value: [agencyRecordSchema.parse(record)] });
  });
});

describe("the shipped registry", () => {
  const { records } = shippedRegistry();

  test("holds the province, the ministries, 166 communes, 27 districts and 547 former communes", () => {
    const count = (kind: string, ended: boolean) =>
      records.filter((record) => record.kind === kind && (record.validTo !== null) === ended).length;
    expect(count("ubnd-xa", false)).toBe(166);
    expect(count("ubnd-xa", true)).toBe(547);
    expect(count("ubnd-huyen", true)).toBe(27);
    expect(count("bo", false) + count("bo", true)).toBe(24);
  });

  test("every declared name is read with certainty as its agency, or as one of several of that name", () => {
    const registry = shippedRegistry();
    const missed = records.flatMap((record) =>
      [record.name, ...record.aliases].filter((name) => {
        const { refs } = readAgencies(name, registry, { asOf: record.validTo ?? record.validFrom });
        return !(refs.length === 1 && (refs[0]?.id === record.id || refs[0]?.kind === "unknown"));
      }),
    );
    expect(missed).toEqual([]);
    const certain = records.filter(
      (record) =>
        readAgencies(record.name, registry, { asOf: record.validTo ?? record.validFrom }).refs[0]?.id === record.id,
    );
    expect(certain.length).toBe(records.length);
  });
});

describe("an office's own list", () => {
  test("without a column of names is refused", () => {
    expect(
      readOfficeRows([
        ["a", "b"],
        [1, 2],
      ]),
    ).toMatchObject({ ok: false, problem: { code: "agency.rows-no-header" } });
    expect(readOfficeRows([])).toMatchObject({ ok: false });
  });

  test("is read by the meaning of its header, dates as serial or text, names between semicolons", () => {
    const read = readOfficeRows([
      ["DANH MỤC ĐƠN VỊ"],
      ["TT", "Cơ quan, đơn vị", "Tên gọi khác", "Hiệu lực từ", "Kết thúc", "Đơn vị kế thừa"],
      [1, "Phòng Kinh tế tổng hợp", "P. KTTH; Phòng KTTH", 45717, "31/12/2026", "Phòng Kinh tế"],
      [2, "Phòng Kinh tế", "", "", "", ""],
      ["", "", "", "", "", ""],
    ]);
    expect(read).toMatchObject({
      ok: true,
      value: {
        messages: [],
        entries: [
          {
            name: "Phòng Kinh tế tổng hợp",
            aliases: ["P. KTTH", "Phòng KTTH"],
            validFrom: "2025-03-01",
            validTo: "2026-12-31",
            successors: ["Phòng Kinh tế"],
            row: 3,
          },
          { name: "Phòng Kinh tế", validFrom: null, row: 4 },
        ],
      },
    });
  });

  test.each([
    ["a date that is none", ["Phòng A", "", "31/2/2025", "", ""], "agency.row-date-unreadable"],
    ["an end before the beginning", ["Phòng A", "", "01/3/2025", "01/3/2024", ""], "agency.row-dates-reversed"],
    ["an heir nobody knows", ["Phòng A", "", "", "", "Phòng Z"], "agency.row-successor-unknown"],
    ["a name that another agency bears", ["Phòng A", "Sở Tài chính", "", "", ""], "agency.alias-taken"],
  ])("with %s is read as far as it goes, and reported", (_, row, code) => {
    const read = registryFromRows(
      [["Tên đơn vị", "Tên khác", "Từ ngày", "Đến ngày", "Thay bằng"], row],
      shippedRegistry().records,
    );
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.value.messages.map((message) => message.code)).toEqual([code]);
    expect(readAgencies("Phòng A; Sở Tài chính", read.value.registry).refs.map(({ id }) => id)).toEqual([
      "phòng-a",
      "so-tai-chinh",
    ]);
  });

  test("a row with a known name extends the agency: names are added, dates and heirs replaced", () => {
    const read = readOfficeRows([
      ["Tên đơn vị", "Viết tắt", "Đến ngày", "Kế thừa"],
      ["Viện Nông nghiệp Thanh Hóa", "VNN TH", "31/12/2026", "Trường Đại học Hồng Đức"],
    ]);
    if (!read.ok) throw new Error(read.problem.code);
    const { registry, messages } = mergeRegistry(shippedRegistry().records, read.value.entries);
    expect(messages).toEqual([]);
    expect(agencyById(registry, "vien-nong-nghiep")).toMatchObject({
      validTo: "2026-12-31",
      successors: [{ id: "truong-dh-hong-duc", primary: true }],
    });
    expect(readAgencies("VNN TH", registry).refs[0]?.id).toBe("vien-nong-nghiep");
  });

  test("a clerk's decision for a value counts from then on, and never takes another agency's name", () => {
    const base = [
      ...shippedRegistry().records,
      agencyRecordSchema.parse({ id: "p-ktth", name: "Phòng Kinh tế tổng hợp", kind: "don-vi", level: "tinh" }),
    ];
    expect(readAgencies("P. KTTH", createRegistry(base)).refs[0]?.kind).not.toBe("unknown");
    const decided = rememberAlias(base, "Tổng hợp KT", "p-ktth");
    expect(readAgencies("Sở Y tế, Tổng hợp KT", decided.registry).refs.map(({ id }) => id)).toEqual([
      "so-y-te",
      "p-ktth",
    ]);
    expect(rememberAlias(base, "Sở Y tế", "p-ktth").messages).toMatchObject([{ code: "agency.alias-taken" }]);
  });
});

describe("an office of another province", () => {
  test.each([
    ["Ủy ban nhân dân tỉnh Nghệ An", "Nghệ An"],
    ["UBND huyện Quỳ Hợp, tỉnh Nghệ An", "Nghệ An"],
    ["UBND TP. Hồ Chí Minh", "Hồ Chí Minh"],
    ["Tỉnh uỷ Sơn La", "Sơn La"],
    ["Thành ủy Hà Nội", "Hà Nội"],
    ["UBND tỉnh Thanh Hoá", null],
    ["Ủy ban nhân dân thành phố Thanh Hóa", null],
    ["UBND huyện Thọ Xuân", null],
    ["UBND xã Hà Trung", null],
    ["Bộ Y tế", null],
    ["", null],
  ])("%s: %s", (office, province) => {
    expect(otherProvince(shippedRegistry(), office)?.province ?? null).toBe(province);
  });

  test("is none to a list of no province", () => {
    expect(otherProvince(createRegistry(centralRecords()), "UBND tỉnh Nghệ An")).toBeNull();
  });
});
