/** Marks in cells: what shows them and when, and that nothing is left of them, whatever happened to the sheet meanwhile. */

import type { Finding } from "../../src/check";
import { checkWorkbook, clearMarks, markFindings, readMarks, readUndoList, undoLast, undoStep } from "../../src/excel";
import { type MarkGroup, markFormulas, marksOf, readMarkFormula } from "../../src/excel/mark-formula";
import type { Host } from "../../src/host";
import { excel, snapshot, startExcel, value } from "./excel-fixture";
import { asOf, at, filledSheet, headerRow, registry, sheetName } from "./mauled/sheet";

const check = async () => value(await checkWorkbook({ asOf, registry })).findings;

/** Everything a clerk can see of formats: fills, fonts, conditional formats and comments of all sheets. */
function looks(host: Host): unknown {
  return host.workbook.sheets.map(({ name, conditionalFormats, comments, rows }) => ({
    name,
    conditions: conditionalFormats.map(({ areas, rule, format }) => ({ areas, rule, format })),
    comments: comments.map(({ row, column }) => ({ row, column })),
    styles: [...rows].flatMap(([row, { cells }]) => cells.flatMap((cell, column) => [[row, column, cell?.style]])),
  }));
}

/** The cells that show a mark, as Excel computes its formulas: "row/column" from 0 with the severity's first letter. */
async function shown(host: Host): Promise<string[]> {
  const found: string[] = [];
  for (const sheet of host.workbook.sheets)
    for (const { areas, rule } of sheet.conditionalFormats) {
      const group = rule.kind === "Custom" ? readMarkFormula(rule.formula) : null;
      const [area] = areas;
      if (rule.kind !== "Custom" || group === null || area === undefined) continue;
      for (let row = area.top; row <= area.bottom; row++) {
        const offset = row - area.top;
        const formula = rule.formula.replace(
          /(\$?[A-Z]{1,2})(\d+)(?=\)|,)/gu,
          (_, column: string, number: string) => `${column}${Number(number) + offset}`,
        );
        const holds = await excel((context) => {
          const cell = context.workbook.worksheets.getItem(sheet.name).getRange("AZ1");
          cell.formulas = [[formula]];
          return cell.load("values");
        });
        if (holds.values[0]?.[0] === true) found.push(`${sheet.name} ${row - headerRow - 1}/${group.column}`);
        await excel((context) => context.workbook.worksheets.getItem(sheet.name).getRange("AZ1").clear());
      }
    }
  return found.sort();
}

/** Two tasks with an edited deliverable, one with a status that does not exist, one with a typed "date". */
async function faulty() {
  const host = await filledSheet();
  host.user.paste(sheetName, at("deliverable", 0, 2), [["Tờ trình"], ["Đề án “A|B”"]]);
  host.user.paste(sheetName, at("status", 2), [["Xong rồi"]]);
  host.user.paste(sheetName, at("completedOn", 3), [["hôm qua"]]);
  return { host, findings: await check() };
}

const marked = [`${sheetName} 0/deliverable`, `${sheetName} 1/deliverable`];

test("each finding shows in its cell and nowhere else", async () => {
  const { host, findings } = await faulty();
  const cells = () =>
    (snapshot((name) => name === sheetName) as { sheets: { cells: unknown }[] }).sheets.map((sheet) => sheet.cells);
  const before = cells();
  const places = findings.map((finding) => `${sheetName} ${finding.at.index}/${finding.at.column}`);
  expect(value(await markFindings(findings, "đánh dấu"))).toEqual({ marked: new Set(places).size, unmarked: 0 });
  expect(await shown(host)).toEqual([...new Set(places)].sort());
  expect(await shown(host)).toEqual(expect.arrayContaining(marked));
  expect(cells()).toEqual(before);
});

test("a mark is gone at once when its cell changes, and stays when another one does", async () => {
  const { host, findings } = await faulty();
  value(await markFindings(findings, "đánh dấu"));
  host.user.type(sheetName, at("deliverable", 0), "Kế hoạch");
  expect((await shown(host)).filter((place) => place.endsWith("deliverable"))).toEqual([marked[1]]);
});

test("marks stay with their tasks when rows are sorted or inserted", async () => {
  const { host, findings } = await faulty();
  value(await markFindings(findings, "đánh dấu"));
  host.user.sort(sheetName, "A6:O10", 0, false);
  expect((await shown(host)).filter((place) => place.endsWith("deliverable"))).toEqual([
    `${sheetName} 3/deliverable`,
    `${sheetName} 4/deliverable`,
  ]);
  host.user.insertRows(sheetName, headerRow + 1);
  expect((await shown(host)).filter((place) => place.endsWith("deliverable"))).toEqual([
    `${sheetName} 4/deliverable`,
    `${sheetName} 5/deliverable`,
  ]);
});

const meanwhile: readonly [string, (host: Host) => unknown][] = [
  ["nothing", () => {}],
  ["rows were sorted", (host) => host.user.sort(sheetName, "A6:O10", 0, false)],
  ["rows were inserted", (host) => host.user.insertRows(sheetName, headerRow + 2, 2)],
  ["a row was deleted", (host) => host.user.deleteRows(sheetName, headerRow + 2)],
  ["somebody coloured cells", (host) => colour(host)],
  ["somebody commented a cell", () => comment()],
  ["the sheet was copied", (host) => host.user.copySheet(sheetName)],
];

function colour(_host: Host) {
  return excel((context) => {
    context.workbook.worksheets.getItem(sheetName).getRange(at("deliverable", 0, 2)).format.fill.color = "#00FF00";
  });
}

function comment() {
  return excel((context) => {
    context.workbook.comments.add(`'${sheetName}'!${at("deliverable")}`, "Xem lại giúp");
  });
}

test.each(meanwhile)(
  "when %s, taking marks away leaves what the same would have left without them",
  async (_, does) => {
    const plain = (await faulty()).host;
    await does(plain);
    const wanted = looks(plain);
    const { host, findings } = await faulty();
    value(await markFindings(findings, "đánh dấu"));
    await does(host);
    const bytes = await host.save();
    const opened = startExcel();
    await opened.open(bytes);
    expect(value(await clearMarks("bỏ đánh dấu"))).toBeGreaterThan(0);
    expect(value(await readMarks())).toBe(0);
    const again = startExcel();
    await again.open(await plain.save());
    expect(JSON.stringify(wanted)).not.toContain("SoKeHoach.Dau");
    expect(withoutLog(looks(opened))).toEqual(withoutLog(looks(again)));
  },
);

/** The very hidden sheet of the undo log has more rows after marking; it shows nothing. */
function withoutLog(all: unknown): unknown {
  return (all as { name: string }[]).filter(({ name }) => !name.startsWith("_SoKeHoach"));
}

test("marking again replaces the marks; each of the two is one step, taken back one by one", async () => {
  const { host, findings } = await faulty();
  value(await markFindings(findings, "một"));
  const all = await shown(host);
  const some = findings.filter(({ at }) => at.column === "deliverable");
  value(await markFindings(some, "hai"));
  expect(await shown(host)).toEqual(marked);
  expect(value(await readUndoList()).map(({ label, others }) => [label, others])).toEqual([
    ["hai", 1],
    ["một", 1],
  ]);
  expect(value(await undoLast())).toMatchObject({ label: "hai", othersLeft: 0 });
  expect(await shown(host)).toEqual(all);
  value(await undoLast());
  expect(value(await readMarks())).toBe(0);
});

test("undoing an earlier step does not touch the marks of a later one, and says so", async () => {
  const { host, findings } = await faulty();
  value(await markFindings(findings, "một"));
  const some = findings.filter(({ at }) => at.column === "deliverable");
  value(await markFindings(some, "hai"));
  expect(value(await undoStep(1))).toMatchObject({ othersLeft: 1 });
  expect(await shown(host)).toEqual(marked);
});

test("the same marks again write nothing; nor does taking away none", async () => {
  const { findings } = await faulty();
  value(await markFindings(findings, "một"));
  value(await markFindings(findings, "hai"));
  value(await clearMarks("bỏ"));
  expect(value(await clearMarks("bỏ nữa"))).toBe(0);
  expect(value(await readUndoList()).map(({ label }) => label)).toEqual(["bỏ", "một"]);
});

test("a protected sheet is left as it is and named", async () => {
  const { host, findings } = await faulty();
  const protect = (allowFormatCells: boolean) =>
    excel((context) => context.workbook.worksheets.getItem(sheetName).protection.protect({ allowFormatCells }));
  await protect(false);
  const before = looks(host);
  expect(await markFindings(findings, "đánh dấu")).toEqual({
    ok: false,
    problem: { code: "excel.sheet-protected", params: { sheet: sheetName } },
  });
  expect(looks(host)).toEqual(before);
  expect(value(await readUndoList())).toEqual([]);
  await excel((context) => context.workbook.worksheets.getItem(sheetName).protection.unprotect());
  await protect(true);
  expect((await markFindings(findings, "đánh dấu")).ok).toBe(true);
});

test("findings about no single cell of a task are counted and not marked", () => {
  const finding = (row: string | null, column: "lead" | null): Finding => ({
    rule: "x",
    severity: "error",
    at: { table: "NhiemVu", row, index: null, column },
    ...(column !== null && { value: "a" }),
    params: {},
  });
  expect(marksOf([finding(null, "lead"), finding("I/1", null), finding("I/1", "lead")])).toMatchObject({
    marked: 1,
    unmarked: 2,
  });
});

test("the most severe of several findings in a cell shows", () => {
  const of = (severity: Finding["severity"]): Finding => ({
    rule: severity,
    severity,
    at: { table: "NhiemVu", row: "I/1", index: 0, column: "lead" },
    value: "a",
    params: {},
  });
  expect(marksOf([of("info"), of("error"), of("warning")]).groups).toMatchObject([{ severity: "error" }]);
});

describe("a formula", () => {
  const group = (count: number): MarkGroup => ({
    table: 'Bảng "1"',
    column: "lead",
    severity: "warning",
    cells: Array.from({ length: count }, (_, index) => `I/${index}|11Sở "Y" tế.. tế "${index}`),
  });

  test.each([0, 1, 3, 500])("reads back as the group of %d cells that it was made of", (count) => {
    const wanted = group(count);
    const read = markFormulas(wanted, "E6", "$A6").map(readMarkFormula);
    expect(read.flatMap((one) => one?.cells ?? []).filter((cell) => cell !== "")).toEqual(wanted.cells);
    expect(new Set(read.map((one) => one?.table))).toEqual(new Set(['Bảng "1"']));
  });

  test("keeps to what Excel allows: 8,192 characters, 255 in a text", () => {
    for (const formula of markFormulas(group(500), "E6", "$A6")) {
      expect(formula.length).toBeLessThan(8192);
      for (const [, text = ""] of formula.matchAll(/"((?:[^"]|"")*)"/gu)) expect(text.length).toBeLessThanOrEqual(255);
    }
  });

  test.each(["=A1>0", "", '="SoKeHoach"', '="SoKeHoach.Dau|what|T|lead||a|b|"'])(
    "of somebody else (%s) is none of ours",
    (formula) => {
      expect(readMarkFormula(formula)).toBeNull();
    },
  );
});
