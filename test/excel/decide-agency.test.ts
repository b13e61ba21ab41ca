/** "Đơn vị trong sổ": what stands in the workbook, and one decision for all cells of a value, remembered on "Danh mục". */
import {
  type AgencyDecision,
  type AgencyValue,
  changeRegistryBase,
  checkWorkbook,
  decideAgency,
  distinctAgencies,
  importRegistry,
  listWorksheets,
  loadPlans,
  readOwnAgencies,
  readRegistryBase,
  undoLast,
} from "../../src/excel";
import { plan, task } from "../sheet/plan-fixture";
import { excel, startExcel, value } from "./excel-fixture";

const asOf = "2026-06-01";
const agencies = (text: string) => ({ text, refs: [] });
const lead = (id: string, text: string, coordinating = "") =>
  task(id, { lead: agencies(text), coordinating: agencies(coordinating) });

async function open(...leads: (readonly [string, string?])[]): Promise<void> {
  startExcel();
  const tasks = leads.map(([text, coordinating], at) => lead(`I/${at + 1}`, text, coordinating));
  value(await loadPlans([plan(tasks)], undefined, { asOf }));
}

const look = async () => value(await distinctAgencies({ asOf }));

async function written(text: string): Promise<AgencyValue> {
  const found = (await look()).values.find((each) => each.text === text);
  if (found === undefined) throw new Error(`no value “${text}”`);
  return found;
}

async function decide(text: string, decision: AgencyDecision, except: AgencyValue["places"] = []) {
  return decideAgency(await written(text), decision, "quyết định", { asOf, except });
}

async function cells(header = "Đơn vị chủ trì", table = "NhiemVu"): Promise<unknown[]> {
  return excel(async (context) => {
    const range = context.workbook.tables.getItem(table).columns.getItem(header).getDataBodyRange().load("values");
    await context.sync();
    return range.values.map((row) => row[0]);
  });
}

async function listed(name: string): Promise<unknown[] | undefined> {
  return excel(async (context) => {
    const range = context.workbook.tables.getItem("DanhMucCoQuan").getDataBodyRange().load("values");
    await context.sync();
    const rows: unknown[][] = range.values;
    return rows.find((row) => row[0] === name);
  });
}

async function idOf(name: string): Promise<string> {
  const record = (await look()).registry.records.find((each) => each.name === name);
  if (record === undefined) throw new Error(`no agency “${name}”`);
  return record.id;
}

test("a workbook without a table has no agencies to show", async () => {
  startExcel();
  expect(await distinctAgencies({ asOf })).toMatchObject({ ok: false, problem: { code: "excel.no-table" } });
});

test("an office that has written nothing on the list has no agencies of its own", async () => {
  await open(["Sở Tài chính"]);
  expect(value(await readOwnAgencies())).toEqual({ base: "province", agencies: [] });
});

test("values stand once, the most frequent first, with how sure they are and where they are", async () => {
  await open(["Sở Tài chính", "Sở Xây dựng, P. KTTH"], ["sở Tài Chính; P. KTTH"], ["Sở Kế hoạch và Đầu tư", "P. KTTH"]);
  const { values } = await look();
  expect(values.map(({ text, standing, places }) => [text, standing, places.length])).toEqual([
    ["P. KTTH", "uncertain", 3],
    ["Sở Tài chính", "certain", 2],
    ["Sở Xây dựng", "certain", 1],
    ["Sở Kế hoạch và Đầu tư", "ended", 1],
  ]);
  expect(values[0]?.places.map(({ row, column }) => `${row} ${column}`)).toEqual([
    "I/1 coordinating",
    "I/2 lead",
    "I/3 coordinating",
  ]);
});

describe("a decision", () => {
  test("for an agency of the office's own mends its cells and is read so from then on, in checks and in the next plan", async () => {
    await open(["P. KTTH", "Sở Tài chính, P. KTTH"], ["Sở Y tế"]);
    const outcome = value(await decide("P. KTTH", { kind: "own", name: "Phòng Kinh tế tổng hợp" }));
    expect(outcome).toMatchObject({ changed: 2, skipped: [], remembered: true });
    expect(await cells()).toEqual(["Phòng Kinh tế tổng hợp", "Sở Y tế"]);
    expect(await cells("Đơn vị phối hợp")).toEqual(["Sở Tài chính, Phòng Kinh tế tổng hợp", ""]);
    expect(await listed("Phòng Kinh tế tổng hợp")).toEqual([
      "Phòng Kinh tế tổng hợp",
      "P. KTTH",
      "",
      "",
      "",
      "Đơn vị bổ sung",
    ]);
    value(await loadPlans([plan([lead("I/1", "P. KTTH")], { number: "75/QĐ-UBND" })], undefined, { asOf }));
    const own = value(await readOwnAgencies()).agencies;
    expect(own.map(({ name, aliases }) => [name, aliases])).toEqual([["Phòng Kinh tế tổng hợp", ["P. KTTH"]]]);
    const next = await written("P. KTTH");
    expect(next).toMatchObject({ standing: "certain", reading: { ref: { name: "Phòng Kinh tế tổng hợp" } } });
    const { findings } = value(await checkWorkbook({ asOf }));
    expect(findings.filter(({ rule }) => rule === "agency-unknown")).toEqual([]);
  });

  test("makes the dropdown offer the new agency", async () => {
    await open(["P. KTTH"]);
    value(await decide("P. KTTH", { kind: "own", name: "Phòng Kinh tế tổng hợp" }));
    const offered = await excel(async (context) => {
      const range = context.workbook.names.getItem("DanhMuc_CoQuan").getRange().load("values");
      await context.sync();
      return range.values.map((row) => row[0]);
    });
    expect(offered.at(-1)).toBe("Phòng Kinh tế tổng hợp");
    expect(offered[0]).not.toBe("Tên cơ quan");
  });

  test("for a known agency writes the other name beside it on the list", async () => {
    await open(["Sở TCKT"]);
    value(await decide("Sở TCKT", { kind: "known", ids: [await idOf("Sở Tài chính")] }));
    expect(await cells()).toEqual(["Sở Tài chính"]);
    expect(String((await listed("Sở Tài chính"))?.[1])).toContain("Sở TCKT");
  });

  test("for a value of a list remembers it with the list's head", async () => {
    await open(["Các sở: TCKT, Xây dựng"]);
    const outcome = value(await decide("TCKT", { kind: "known", ids: [await idOf("Sở Tài chính")] }));
    expect(outcome).toMatchObject({ changed: 1, remembered: true });
    expect(String((await listed("Sở Tài chính"))?.[1])).toContain("Sở TCKT");
    value(await loadPlans([plan([lead("I/1", "Các Sở: TCKT, Y tế")], { number: "75/QĐ-UBND" })], undefined, { asOf }));
    expect((await look()).values.map(({ text }) => text)).toContain("TCKT");
    expect(await written("TCKT")).toMatchObject({ standing: "certain", reading: { ref: { name: "Sở Tài chính" } } });
  });

  test("for several agencies is offered where the value comes again, and forgotten with its step", async () => {
    await open(["UBND huyện Thọ Xuân"]);
    const ids = [await idOf("UBND xã Thọ Xuân"), await idOf("UBND xã Xuân Lập")];
    expect((await written("UBND huyện Thọ Xuân")).decided).toBeNull();
    expect(value(await decide("UBND huyện Thọ Xuân", { kind: "known", ids }))).toMatchObject({ remembered: true });
    expect(await cells()).toEqual(["UBND xã Thọ Xuân, UBND xã Xuân Lập"]);
    const next = plan([lead("I/1", "UBND huyện Thọ Xuân")], { number: "75/QĐ-UBND" });
    value(await loadPlans([next], undefined, { asOf }));
    expect((await written("UBND huyện Thọ Xuân")).decided?.map(({ id }) => id)).toEqual(ids);
    expect((await look()).values.filter(({ decided }) => decided !== null)).toHaveLength(1);
    value(await undoLast());
    expect((await written("UBND huyện Thọ Xuân")).decided).toBeNull();
  });

  test("leaves out the cells it is told to", async () => {
    await open(["P. KTTH"], ["P. KTTH"], ["P. KTTH"]);
    const { places } = await written("P. KTTH");
    const decision = { kind: "known", ids: [await idOf("Sở Tài chính")] } as const;
    value(await decide("P. KTTH", decision, places.slice(1, 2)));
    expect(await cells()).toEqual(["Sở Tài chính", "P. KTTH", "Sở Tài chính"]);
  });

  test("for an ended agency names the heir once, where the cell names it already", async () => {
    await open(["Sở Tài chính, Sở Kế hoạch và Đầu tư"], ["Sở Kế hoạch và Đầu tư"]);
    const outcome = value(await decide("Sở Kế hoạch và Đầu tư", { kind: "known", ids: [await idOf("Sở Tài chính")] }));
    expect(outcome.remembered).toBe(false);
    expect(await cells()).toEqual(["Sở Tài chính", "Sở Tài chính"]);
  });

  test("is one step of the undo list, with what was remembered", async () => {
    await open(["P. KTTH"], ["P. KTTH"]);
    value(await decide("P. KTTH", { kind: "own", name: "Phòng Kinh tế tổng hợp" }));
    expect(value(await undoLast())).toMatchObject({ restored: 2, label: "quyết định" });
    expect(await cells()).toEqual(["P. KTTH", "P. KTTH"]);
    expect(await listed("Phòng Kinh tế tổng hợp")).toBeUndefined();
    expect((await written("P. KTTH")).standing).toBe("uncertain");
  });

  test("skips a cell that was changed since it was looked at", async () => {
    await open(["P. KTTH"], ["P. KTTH"]);
    const seen = await written("P. KTTH");
    await excel((context) => {
      const column = context.workbook.tables.getItem("NhiemVu").columns.getItem("Đơn vị chủ trì");
      column.getDataBodyRange().getCell(0, 0).values = [["Sở Y tế"]];
    });
    const decision = { kind: "own", name: "Phòng Kinh tế tổng hợp" } as const;
    const outcome = value(await decideAgency(seen, decision, "quyết định", { asOf }));
    expect(outcome).toMatchObject({ changed: 1, skipped: [{ reason: "changed" }] });
    expect(await cells()).toEqual(["Sở Y tế", "Phòng Kinh tế tổng hợp"]);
  });

  test.each([
    ["an id the registry lacks", { kind: "known", ids: ["so-khong-co"] }, "excel.agency-gone"],
    ["no agency at all", { kind: "known", ids: [] }, "excel.agency-name-empty"],
    ["a name of spaces", { kind: "own", name: "  " }, "excel.agency-name-empty"],
  ] as const)("is refused for %s", async (_, decision, code) => {
    await open(["P. KTTH"]);
    expect(await decide("P. KTTH", decision)).toMatchObject({ ok: false, problem: { code } });
    expect(await cells()).toEqual(["P. KTTH"]);
  });

  test.each(["NhiemVu", "DanhMucCoQuan"])("changes nothing where the sheet of %s is protected", async (table) => {
    await open(["P. KTTH"]);
    const seen = await written("P. KTTH");
    await excel((context) => context.workbook.tables.getItem(table).worksheet.protection.protect());
    const decision = { kind: "own", name: "Phòng Kinh tế tổng hợp" } as const;
    const refused = await decideAgency(seen, decision, "quyết định", { asOf });
    expect(refused).toMatchObject({ ok: false, problem: { code: "excel.sheet-protected" } });
    expect(await cells()).toEqual(["P. KTTH"]);
    expect(await listed("Phòng Kinh tế tổng hợp")).toBeUndefined();
  });
});

describe("an office's list on a worksheet", () => {
  const sheet = "DS đơn vị";
  async function type(rows: (string | number)[][]): Promise<void> {
    await excel((context) => {
      const added = context.workbook.worksheets.add(sheet);
      const width = Math.max(...rows.map((row) => row.length));
      added.getRangeByIndexes(0, 0, rows.length, width).values = rows.map((row) =>
        Array.from({ length: width }, (_, at) => row[at] ?? ""),
      );
    });
  }

  test("that is not there, is empty or has no column of names is refused", async () => {
    await open(["Sở Y tế"]);
    expect(await importRegistry(sheet, "lấy danh sách")).toMatchObject({
      ok: false,
      problem: { code: "excel.item-missing" },
    });
    await excel((context) => void context.workbook.worksheets.add("Trống"));
    expect(await importRegistry("Trống", "lấy danh sách")).toMatchObject({
      ok: false,
      problem: { code: "agency.rows-no-header" },
    });
    await type([["Số", "Ngày"]]);
    expect(await importRegistry(sheet, "lấy danh sách")).toMatchObject({
      ok: false,
      problem: { code: "agency.rows-no-header" },
    });
  });

  test("adds what the list lacks, with names and dates, and counts in readings", async () => {
    await open(["Ban Dự án A", "SoTC"]);
    await type([
      ["DANH SÁCH ĐƠN VỊ"],
      ["Tên đơn vị", "Tên khác", "Từ ngày"],
      ["Ban Quản lý Dự án A", "Ban Dự án A", 46023],
      ["Sở Tài chính", "SoTC"],
      ["Sở Y tế"],
    ]);
    expect(value(await importRegistry(sheet, "lấy danh sách"))).toEqual({ added: 2, known: 1, messages: [] });
    const { values } = await look();
    expect(values.map(({ text, reading }) => [text, reading.ref.name])).toEqual([
      ["Ban Dự án A", "Ban Quản lý Dự án A"],
      ["SoTC", "Sở Tài chính"],
    ]);
    expect(await listed("Ban Quản lý Dự án A")).toEqual([
      "Ban Quản lý Dự án A",
      "Ban Dự án A",
      46023,
      "",
      "",
      "Đơn vị bổ sung",
    ]);
    expect(value(await importRegistry(sheet, "lấy danh sách"))).toMatchObject({ added: 0, known: 3 });
  });

  test("is one step of the undo list, rows that were changed by it too", async () => {
    await open(["SoTC"]);
    const before = await listed("Sở Tài chính");
    await type([["Tên đơn vị", "Tên khác"], ["Sở Tài chính", "SoTC"], ["Ban A"], ["Ban B"]]);
    value(await importRegistry(sheet, "lấy danh sách"));
    expect(await listed("Ban B")).toBeDefined();
    expect(value(await undoLast())).toMatchObject({ label: "lấy danh sách", othersLeft: 0 });
    expect(await listed("Ban A")).toBeUndefined();
    expect(await listed("Ban B")).toBeUndefined();
    expect(await listed("Sở Tài chính")).toEqual(before);
    expect((await written("SoTC")).standing).toBe("uncertain");
  });

  test("leaves rows that somebody has changed since where it is taken back", async () => {
    await open(["SoTC"]);
    await type([["Tên đơn vị"], ["Ban A"], ["Ban B"]]);
    value(await importRegistry(sheet, "lấy danh sách"));
    await excel(async (context) => {
      const range = context.workbook.tables.getItem("DanhMucCoQuan").getDataBodyRange().load("values");
      await context.sync();
      const at = range.values.findIndex((row) => row[0] === "Ban B");
      range.getCell(at, 1).values = [["BB"]];
    });
    expect(value(await undoLast())).toMatchObject({ othersLeft: 1 });
    expect(await listed("Ban A")).toBeUndefined();
    expect((await listed("Ban B"))?.[1]).toBe("BB");
  });

  describe("in place of the province's", () => {
    const list = [
      ["Tên đơn vị", "Tên khác", "Đến ngày", "Đơn vị kế thừa"],
      ["UBND tỉnh Nghệ An"],
      ["Sở Tài chính", "STC NA"],
      ["Sở Du lịch", "", 45716, "Sở Văn hóa, Thể thao và Du lịch"],
      ["Sở Văn hóa, Thể thao và Du lịch"],
    ];

    test.each([
      ["own", "uncertain"],
      ["central", "certain"],
    ] as const)(
      "(%s) counts in readings, on the list and for new plans; Bộ Tài chính is %s",
      async (base, ministry) => {
        await open(["Sở Công Thương", "Bộ Tài chính, Sở Tài chính, Sở Du lịch"]);
        expect((await written("Sở Công Thương")).standing).toBe("certain");
        await type(list);
        value(await importRegistry(sheet, "lấy danh sách", { base }));
        expect(value(await readRegistryBase())).toBe(base);
        expect((await written("Sở Công Thương")).standing).toBe("uncertain");
        expect((await written("Bộ Tài chính")).standing).toBe(ministry);
        expect((await written("Sở Tài chính")).standing).toBe("certain");
        expect(await written("Sở Du lịch")).toMatchObject({
          standing: "ended",
          reading: { state: { successors: [{ name: "Sở Văn hóa, Thể thao và Du lịch" }] } },
        });
        expect(await listed("Sở Công Thương")).toBeUndefined();
        expect((await listed("Sở Tài chính"))?.slice(0, 2)).toEqual(["Sở Tài chính", "STC NA"]);
        const offered = await excel(async (context) => {
          const range = context.workbook.names.getItem("DanhMuc_CoQuan").getRange().load("values");
          await context.sync();
          return range.values.map((row) => row[0]);
        });
        expect(offered).toContain("Sở Du lịch");
        expect(offered.includes("Bộ Tài chính")).toBe(base === "central");
        expect(offered).not.toContain("UBND xã Thọ Xuân");
        const suggested = (await look()).values.flatMap(({ reading }) => reading.suggestions.map(({ name }) => name));
        expect(suggested).not.toContain("Sở Công Thương");
        expect(value(await readOwnAgencies())).toMatchObject({ base });
      },
    );

    test("is taken back with its rows and the base", async () => {
      await open(["Sở Công Thương"]);
      const offered = async () =>
        excel(async (context) => {
          const range = context.workbook.names.getItem("DanhMuc_CoQuan").getRange().load("values");
          await context.sync();
          return range.values.map((row) => String(row[0])).sort();
        });
      const before = await offered();
      await type(list);
      value(await importRegistry(sheet, "lấy danh sách", { base: "own" }));
      expect(await offered()).toHaveLength(4);
      expect(value(await undoLast())).toMatchObject({ othersLeft: 0 });
      expect(value(await readRegistryBase())).toBe("province");
      expect(await offered()).toEqual(before);
      expect((await written("Sở Công Thương")).standing).toBe("certain");
    });
  });
});

describe("the base of agencies", () => {
  test("is Thanh Hóa until somebody chooses, and chosen again changes nothing", async () => {
    await open(["Sở Y tế"]);
    expect(value(await readRegistryBase())).toBe("province");
    expect(value(await changeRegistryBase("province", "đổi"))).toBe("province");
    expect(await undoLast()).toMatchObject({ ok: false });
  });

  test("can be changed and changed back; what the office wrote itself stays", async () => {
    await open(["P. KTTH", "Sở Y tế"]);
    value(await decide("P. KTTH", { kind: "own", name: "Phòng Kinh tế tổng hợp" }));
    const besides = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Danh mục").getRange("O5");
    await excel((context) => {
      besides(context).values = [["ghi chú của văn thư"]];
    });
    value(await changeRegistryBase("central", "đổi"));
    expect(await listed("Sở Y tế")).toBeUndefined();
    expect(await listed("Bộ Y tế")).toBeDefined();
    expect(await listed("Phòng Kinh tế tổng hợp")).toBeDefined();
    const ended = () =>
      excel(async (context) => {
        const range = context.workbook.worksheets.getItem("Danh mục").getRange("J3:J40").load("values");
        await context.sync();
        return range.values.map((row) => String(row[0])).filter((name) => name !== "");
      });
    expect(await ended()).toContain("Bộ Kế hoạch và Đầu tư");
    expect(await ended()).not.toContain("Sở Kế hoạch và Đầu tư");
    value(await changeRegistryBase("own", "đổi"));
    expect(await listed("Bộ Y tế")).toBeUndefined();
    expect(await ended()).toEqual([]);
    value(await undoLast());
    expect(await ended()).toContain("Bộ Kế hoạch và Đầu tư");
    value(await changeRegistryBase("own", "đổi"));
    value(await changeRegistryBase("province", "đổi"));
    expect(await listed("Sở Y tế")).toBeDefined();
    expect((await written("Sở Y tế")).standing).toBe("certain");
    const note = await excel(async (context) => {
      const range = besides(context).load("values");
      await context.sync();
      return range.values;
    });
    expect(note).toEqual([["ghi chú của văn thư"]]);
  });

  test("chosen before the first plan decides what its list holds", async () => {
    startExcel();
    value(await changeRegistryBase("central", "đổi"));
    value(await loadPlans([plan([lead("I/1", "Bộ Y tế", "Sở Y tế")])], undefined, { asOf }));
    expect(await listed("Sở Y tế")).toBeUndefined();
    expect(await listed("Bộ Y tế")).toBeDefined();
  });

  test("is left as it is where the list is locked", async () => {
    await open(["Sở Y tế"]);
    await excel((context) => context.workbook.tables.getItem("DanhMucCoQuan").worksheet.protection.protect());
    expect(await changeRegistryBase("own", "đổi")).toMatchObject({ problem: { code: "excel.sheet-protected" } });
    expect(value(await readRegistryBase())).toBe("province");
  });
});

test("worksheets that may hold a list are those the clerk sees, without the add-in's own", async () => {
  await open(["Sở Y tế"]);
  await excel((context) => {
    context.workbook.worksheets.add("DS đơn vị");
    context.workbook.worksheets.add("Ẩn").visibility = "Hidden";
  });
  const names = value(await listWorksheets());
  expect(names).toContain("DS đơn vị");
  expect(names).not.toContain("Danh mục");
  expect(names).not.toContain("Ẩn");
});
