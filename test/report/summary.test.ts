import type { CellValue } from "../../src/plan/cell";
import { toSerial } from "../../src/plan/date";
import { leafColumns, makeReport, type ReportFilter, type ReportRow, type ReportTable } from "../../src/report/index";
import fc from "../property";
import { input, plan, source, task } from "./report-fixture";

const lines = (table: ReportTable) => table.rows.map((row) => row.cells.map((cell) => cell.text).join("|"));
function made(kind: string, ...args: Parameters<typeof input>): ReportTable {
  const table = makeReport(kind, input(...args));
  if (!table.ok) throw new Error(table.problem.code);
  return table.value;
}

const sample = plan([
  task("I/1", { lead: "Sở Tài chính" }),
  task("I/2", { lead: "Sở Tài chính, Sở Nội vụ" }),
  task("II/1", { lead: "Sở Kế hoạch và Đầu tư", due: "2026-12-31" }),
  task("II/2", { lead: "Tổ công tác 79", due: null }),
  task("II/3", { lead: "", due: null }),
]);
const progress = {
  "I/1": { status: "Đã hoàn thành", completedOn: 46112 },
  "I/2": { status: "Đã hoàn thành", completedOn: 46113 },
};

test("by agency: the registry's order, an ended agency as the plan writes it, unknown ones as they stand", () => {
  const table = made("by-agency", [source(sample, progress)]);
  expect(lines(table)).toEqual([
    "1|Sở Nội vụ|1|1|0|1|0|0|0|0|100,0|100,0",
    "2|Sở Tài chính|2|2|1|1|0|0|0|0|100,0|100,0",
    "3|Sở Kế hoạch và Đầu tư|1|0|0|0|1|1|0|0|0,0|-",
    "4|Tổ công tác 79|1|0|0|0|1|0|0|1|0,0|-",
    "5|Chưa ghi đơn vị chủ trì|1|0|0|0|1|0|0|1|0,0|-",
    "|Tổng số|5|2|1|1|3|1|0|2|40,0|100,0",
  ]);
  expect(table.footnotes[0]).toContain("Có 1 nhiệm vụ do nhiều đơn vị cùng chủ trì");
  expect(table.narrative[0]).toContain("Tổng số nhiệm vụ: 5; đã hoàn thành 2 nhiệm vụ (đạt 40,0% tổng số nhiệm vụ)");
});

test("a number leads back to the tasks it counts", () => {
  const [first] = made("by-agency", [source(sample, progress)]).rows;
  expect(first?.cells[2]?.tasks).toEqual([{ table: "NhiemVu", row: "I/2", index: 1 }]);
});

test("a date that cannot be read gets a column of its own, only then", () => {
  const table = made("by-agency", [source(plan([task("I/1")]), { "I/1": { due: "31/3" } })]);
  expect(lines(table)).toEqual(["1|Sở Tài chính|1|0|0|0|0|0|0|0|1|0,0|-", "|Tổng số|1|0|0|0|0|0|0|0|1|0,0|-"]);
});

test("several plans: a part and a subtotal for each, then all together", () => {
  const other = plan([task("I/1", { lead: "Sở Nội vụ" })], { number: "913/QĐ-UBND" });
  const table = made("by-agency", [source(sample), source(other)]);
  const labels = table.rows.map((row) => `${row.type} ${row.cells[0]?.text} ${row.cells[1]?.text}`);
  expect(labels.filter((label) => !label.startsWith("data"))).toEqual([
    "group I Quyết định số 74/QĐ-UBND ngày 07 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Thanh Hóa",
    "total  Cộng (I)",
    "group II Quyết định số 913/QĐ-UBND ngày 07 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Thanh Hóa",
    "total  Cộng (II)",
    "total  Tổng cộng",
  ]);
  expect(table.rows.at(-1)?.cells[2]?.value).toBe(6);
});

test.each([
  ["by-section", ["Nhóm I", "Nhóm II"]],
  ["by-period", ["Quý I/2026", "Quý IV/2026", "Không có thời hạn cụ thể"]],
])("%s groups in order", (kind, labels) => {
  const rows = made(kind, [source(sample)]).rows.filter((row) => row.type === "data");
  expect(rows.map((row) => row.cells[1]?.text)).toEqual(labels);
});

test("sections keep the numerals of their plan", () =>
  expect(made("by-section", [source(sample)]).rows.map((row) => row.cells[0]?.text)).toEqual(["I", "II", ""]));

test("a task under two leaders counts for each", () => {
  const two = plan([task("I/1", { supervisor: "PCT TT Mai Xuân Liêm, PCT Cao Văn Cường" }), task("I/2")]);
  const table = made("by-supervisor", [source(two)]);
  expect(table.rows.map((row) => row.cells[1]?.text)).toEqual([
    "PCT TT Mai Xuân Liêm",
    "PCT Cao Văn Cường",
    "Chưa ghi lãnh đạo chỉ đạo",
    "Tổng số",
  ]);
  expect(table.footnotes[0]).toContain("nhiều lãnh đạo cùng chỉ đạo");
});

test.each([
  ["half", ["6 tháng đầu năm 2026", "6 tháng cuối năm 2026"]],
  ["year", ["Năm 2026"]],
] as const)("periods of a %s", (step, labels) => {
  const dated = plan([task("I/1"), task("I/2", { due: "2026-07-01" })]);
  const rows = made("by-period", [source(dated)], { step }).rows.filter((row) => row.type === "data");
  expect(rows.map((row) => row.cells[1]?.text)).toEqual(labels);
});

test("leaders come by their offices, each once however the office is written", () => {
  const supervised = [
    "PCT Cao Văn Cường",
    "Đ/c Phó Chủ tịch Mai Xuân Liêm",
    "PCT TT Mai Xuân Liêm",
    "Giám đốc Lê Văn A",
    "CT Nguyễn Hoài Anh và PCT CAO VĂN CƯỜNG",
  ];
  const { rows } = made("by-supervisor", [
    source(plan(supervised.map((supervisor, at) => task(`I/${at + 1}`, { supervisor })))),
  ]);
  expect(rows.map(({ cells }) => `${cells[1]?.text} ${cells[2]?.text}`)).toEqual([
    "CT Nguyễn Hoài Anh 1",
    "PCT TT Mai Xuân Liêm 2",
    "PCT Cao Văn Cường 2",
    "Giám đốc Lê Văn A 1",
    "Tổng số 5",
  ]);
});

test("a total is no worksheet formula where the sheet counts as completed what was not on the day", () => {
  const from = plan([task("I/1")]);
  const derivedOf = (completedOn: string) => {
    const done = { status: "Đã hoàn thành", completedOn: toSerial(completedOn) };
    const total = made("by-agency", [source(from, { "I/1": done })]).rows.at(-1);
    return total?.cells.flatMap(({ derived }) => derived?.kind ?? []);
  };
  expect(derivedOf("2026-11-22")).toContain("conditions");
  expect(derivedOf("2026-11-23")).not.toContain("conditions");
});

const values = (row: ReportRow) => row.cells.flatMap((cell) => (cell.value === undefined ? [] : [cell.value]));
const anyDate: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(""),
  fc.integer({ min: 45600, max: 47000 }),
  fc.constant("x"),
);
const anyRow = fc.record({
  status: fc.constantFrom("", "Chưa thực hiện", "Đang thực hiện", "Đã hoàn thành", "Tạm dừng", "khác"),
  due: anyDate,
  completedOn: anyDate,
  lead: fc.constantFrom("Sở Tài chính", "Sở Nội vụ", "Sở Tài chính, Sở Nội vụ", "Tổ công tác 79", ""),
});

test("whatever the sheet holds, rows and columns add up", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 30 }), (cells) => {
      const tasks = cells.map((one, index) => task(`${index % 3 === 0 ? "I" : "II"}/${index}`, { lead: one.lead }));
      const from = source(plan(tasks), Object.fromEntries(tasks.map((one, index) => [one.id, { ...cells[index] }])));
      for (const kind of ["by-agency", "by-section", "by-supervisor", "by-period"]) {
        const { rows } = made(kind, [from]);
        const total = values(rows.at(-1) ?? { type: "total", cells: [] });
        for (const row of rows) {
          const [
            all = 0,
            done = 0,
            onTime = 0,
            late = 0,
            open = 0,
            inTerm = 0,
            overdue = 0,
            noTerm = 0,
            unchecked = 0,
          ] = values(row);
          expect(done).toBe(onTime + late);
          expect(open).toBe(inTerm + overdue + noTerm);
          expect(all).toBe(done + open + unchecked);
        }
        expect(total[0]).toBe(cells.length);
        if (kind === "by-agency") continue;
        const sums = total.map((_, column) =>
          rows.slice(0, -1).reduce((sum, row) => sum + (values(row)[column] ?? 0), 0),
        );
        expect(sums).toEqual(total);
      }
    }),
    { numRuns: 60 },
  );
});

const anyFilter: fc.Arbitrary<ReportFilter> = fc.record(
  {
    agency: fc.constantFrom("so-tai-chinh", "Sở Nội vụ", "Tổ công tác 79"),
    section: fc.constantFrom("I", "II"),
    period: fc.record({ from: fc.constantFrom("2025-01-01", "2026-06-30"), to: fc.constant("2027-12-31") }),
  },
  { requiredKeys: [] },
);

test("whatever several plans hold and the report is limited to: totals close, rates say what they divide, numbers lead to as many tasks", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(anyRow, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 }),
      anyFilter,
      (plans, filter) => {
        const sources = plans.map((cells, at) => {
          const tasks = cells.map((row, index) => task(`${index % 3 === 0 ? "I" : "II"}/${index}`, { lead: row.lead }));
          const own = plan(tasks, { number: `${at}/QĐ-UBND` });
          return {
            ...source(own, Object.fromEntries(tasks.map(({ id }, index) => [id, { ...cells[index] }]))),
            table: `T${at}`,
          };
        });
        const options = input(sources, { filter, soonDays: 36_500 });
        for (const kind of ["by-agency", "by-section", "by-supervisor", "by-period"]) {
          const table = makeReport(kind, options);
          if (!table.ok) {
            expect(table.problem.code).toBe("report.nothing-matches");
            continue;
          }
          const { rows, columns } = table.value;
          const parts = rows.filter(({ type }) => type === "total").map(values);
          const grand = parts.pop() ?? [];
          if (parts.length > 0)
            expect(grand).toEqual(grand.map((_, at) => parts.reduce((sum, part) => sum + (part[at] ?? 0), 0)));
          for (const { cells } of rows) {
            for (const { value, tasks, text } of cells) {
              expect(text).not.toMatch(/NaN|Infinity|undefined/u);
              if (tasks !== undefined) expect(tasks).toHaveLength(value ?? 1);
            }
            const [all = 0, done = 0, , , , , overdue = 0] = values({ type: "data", cells });
            if (all === 0) continue;
            const rate = (whole: number) =>
              whole === 0 ? "-" : (Math.round((done * 1000) / whole) / 10).toFixed(1).replace(".", ",");
            expect(cells.slice(-2).map(({ text }) => text)).toEqual([rate(all), rate(done + overdue)]);
          }
          const printed = leafColumns(columns)
            .slice(-2)
            .map(({ index }) => index?.replaceAll("\n", ""));
          expect(printed.map((index) => index?.replace(/^\(\d+\)/u, ""))).toEqual(["=(4)/(3)", "=(4)/[(4)+(9)]"]);
          const listed = (list: string) => {
            const made = makeReport(list, options);
            return made.ok ? made.value.rows.filter(({ type }) => type === "data").length : 0;
          };
          expect([listed("overdue"), listed("due-soon")]).toEqual([grand[6], grand[5]]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("who is late is said of all plans together, without the tasks that are nobody's", () => {
  const of = (...leads: string[]) => source(plan(leads.map((lead, at) => task(`I/${at}`, { lead }))));
  const { narrative } = made("by-agency", [of("Sở Nội vụ", "Sở Tài chính", ""), of("Sở Nội vụ", "")]);
  expect(narrative.at(-1)).toBe("Các đơn vị có nhiều nhiệm vụ quá hạn: Sở Nội vụ (2), Sở Tài chính (1).");
});

test("plans are lettered where their sections have roman numerals, so that a total names one plan only", () => {
  const sources = [source(plan([task("I/1")])), source(plan([task("I/1"), task("II/1")]))];
  const firsts = (kind: string) =>
    made(kind, sources).rows.map(({ type, cells }) => (type === "total" ? cells[1]?.text : cells[0]?.text));
  expect(firsts("by-section")).toEqual(["A", "I", "Cộng (A)", "B", "I", "II", "Cộng (B)", "Tổng cộng"]);
  expect(firsts("by-agency")).toEqual(["I", "1", "Cộng (I)", "II", "1", "Cộng (II)", "Tổng cộng"]);
});
