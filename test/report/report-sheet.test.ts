import {
  defaultSettings,
  layReport,
  makeReport,
  nationalHeader,
  pageCount,
  type ReportTable,
  reportKinds,
  reportSheet,
  usableWidth,
} from "../../src/report/index";
import { type SheetPlan, textWidth } from "../../src/sheet/index";
import fc from "../property";
import { input, plan, source, task } from "./report-fixture";

const from = plan([
  task("I/1", { supervisor: "CT Nguyễn Hoài Anh", lead: "Sở Tài chính, Sở Nội vụ" }),
  task("I/2", { due: "2026-12-01", lead: "Tổ công tác 79" }),
  task("II.1/1", { due: null }),
]);
const cells = { "I/1": { amendment: "Lùi thời hạn", result: "Đang trình" }, "I/2": { status: "Đang thực hiện" } };

function table(kind: string, changed = from): ReportTable {
  const made = makeReport(kind, input([source(changed, cells)]));
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}
const sheetOf = (made: ReportTable, of = 1, settings = defaultSettings) =>
  reportSheet(made, { sheet: "Phụ lục", appendix: { number: 1, of }, settings });
const texts = (sheet: SheetPlan) => sheet.blocks.flatMap((block) => block.values.flat()).map(String);
const points = (millimetres: number) => expect.closeTo((millimetres / 25.4) * 72, 1);

test("the page is the decree's: A4, 20-20-30-15 mm, number in the middle above, none on the first page", () => {
  expect(sheetOf(table("plan")).page).toMatchObject({
    orientation: "landscape",
    paper: "a4",
    margins: { top: points(20), bottom: points(20), left: points(30), right: points(15) },
    header: { firstPage: " ", otherPages: '&"Times New Roman,Regular"&13&P' },
    firstPageNumber: 1,
    fitToWidth: 1,
  });
});

test("one appendix has no number, several are numbered with roman numerals", () => {
  expect(texts(sheetOf(table("plan")))[0]).toBe("Phụ lục");
  expect(texts(sheetOf(table("plan"), 2))[0]).toBe("Phụ lục I");
});

test("the title stands in capitals, the plan's appendix names the decision it goes with", () => {
  const [, title, attached] = texts(sheetOf(table("plan")));
  expect(title).toBe("CÁC NHIỆM VỤ CỤ THỂ THỰC HIỆN KẾ HOẠCH HÀNH ĐỘNG");
  expect(attached).toBe(
    "(Kèm theo Quyết định số 74/QĐ-UBND ngày 07 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Thanh Hóa)",
  );
});

const kinds = reportKinds.map(({ id }) => id).filter((id) => id !== "targets");

describe.each(kinds)("%s", (kind) => {
  const made = table(kind);
  const sheet = sheetOf(made);

  test("its columns fill the page from margin to margin", () => {
    const sum = sheet.columnWidths.reduce((total, column) => total + column.points, 0);
    const page = usableWidth(made.orientation);
    expect(sum).toBeLessThanOrEqual(page);
    expect(sum).toBeGreaterThan(page - 1);
    for (const column of sheet.columnWidths) expect(column.points).toBeGreaterThan(24);
  });

  test("no text is lost on the way to the sheet", () => {
    const shown = texts(sheet).join(" ").replaceAll("\n", " ");
    for (const row of made.rows)
      for (const cell of row.cells) expect(shown).toContain(String(cell.value ?? cell.text).replaceAll("\n", " "));
  });

  test("every row has a height, no higher than Excel allows", () => {
    const last = Math.max(...sheet.blocks.map((block) => block.at.row + block.values.length));
    expect(sheet.rowHeights.map(({ row }) => row)).toEqual(Array.from({ length: last }, (_, row) => row));
    for (const { points: height } of sheet.rowHeights) expect(height).toBeLessThanOrEqual(409);
  });

  test("blocks are rectangular and merges do not overlap", () => {
    for (const { values } of sheet.blocks) expect(new Set(values.map((row) => row.length)).size).toBe(1);
    const taken = sheet.merges.flatMap(cellsOf);
    expect(new Set(taken).size).toBe(taken.length);
  });

  test("the header stays in sight and the text is closed", () => {
    const { rowsAt } = layReport(made, { sheet: "Phụ lục", appendix: { number: 1, of: 1 }, settings: defaultSettings });
    expect(sheet.freeze?.rows).toBe(rowsAt[0]?.[0]);
    expect(texts(sheet).at(-1)).toMatch(/\.\/\.$/u);
  });
});

function cellsOf(range: string): string[] {
  const [, left = "", top = "", right = "", bottom = ""] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec(range) ?? [];
  const columns = [...Array(26).keys()].map((index) => String.fromCharCode(65 + index));
  const inside = columns.slice(columns.indexOf(left), columns.indexOf(right) + 1);
  return inside.flatMap((column) =>
    Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, index) => `${column}${Number(top) + index}`),
  );
}

const many = (count: number) =>
  plan(Array.from({ length: count }, (_, index) => task(`${index < count / 2 ? "I" : "II"}/${index + 1}`)));

test("a table of several pages repeats its header on each", () => {
  const sheet = sheetOf(table("plan", many(60)));
  const [first = 0, last = 0] = (sheet.page?.titleRows ?? "").match(/\d+/gu)?.map(Number) ?? [];
  expect(sheet.freeze?.rows).toBe(last);
  expect(sheet.blocks.find((block) => block.at.row === first - 1)?.values[0]?.[0]).toBe("Số\nTT");
});

test("what runs over its page a little is printed a little smaller, never below 13 pt for the heading", () => {
  const scales = Array.from({ length: 40 }, (_, count) => {
    const { page, rowHeights } = sheetOf(table("plan", many(count + 1)));
    const height = rowHeights.reduce((sum, row) => sum + row.points, 0);
    return { isFitted: page?.fitToHeight === 1, height };
  });
  const fitted = scales.filter(({ isFitted }) => isFitted);
  expect(fitted.length).toBeGreaterThan(0);
  for (const { height } of fitted) expect((14 * 472) / height).toBeGreaterThanOrEqual(13);
});

describe("a picture", () => {
  const laid = (made: ReportTable) =>
    layReport(made, { sheet: "Phụ lục", appendix: { number: 1, of: 1 }, settings: defaultSettings, charts: true });
  const rowsOf = (address: string) => (address.match(/\d+/gu) ?? []).map(Number);

  test("stands above the table, whose numbers it shows", () => {
    const { sheet, rowsAt } = laid(table("by-agency"));
    const [chart] = sheet.charts ?? [];
    const [from = 0, to = 0] = rowsOf(chart?.categories ?? "");
    expect([from - 1, to - 1]).toEqual([rowsAt[0]?.[0], rowsAt.at(-2)?.[0]]);
    expect(rowsOf(chart?.place ?? "")[1]).toBeLessThan(from);
    expect(sheet.freeze).toBeNull();
  });

  test("of many bars is drawn in parts that show every row once", () => {
    const agencies = Array.from({ length: 70 }, (_, index) => task(`I/${index + 1}`, { lead: `Tổ công tác ${index}` }));
    const { sheet, rowsAt } = laid(table("by-agency", plan(agencies)));
    const shown = (sheet.charts ?? []).flatMap(({ categories }) => {
      const [from = 0, to = 0] = rowsOf(categories);
      return Array.from({ length: to - from + 1 }, (_, index) => from - 1 + index);
    });
    expect(sheet.charts?.length).toBeGreaterThan(2);
    expect(shown).toEqual(rowsAt.slice(0, -1).flat());
    expect(sheet.charts?.[1]?.title).toMatch(/ \(2\/\d\)$/u);
  });
});

test("whatever a cell holds, every word of it reaches the sheet", () => {
  const text = fc
    .array(fc.string({ unit: "grapheme", maxLength: 400 }), { maxLength: 40 })
    .map((parts) => parts.join(" "));
  fc.assert(
    fc.property(text, text, (content, deadline) => {
      const sheet = sheetOf(table("plan", plan([task("I/1", { content: `x${content}`, deadline })])));
      const letters = (all: string) => all.replace(/[\s\n]+/gu, "");
      const shown = letters(texts(sheet).join(""));
      for (const written of [`x${content}`, deadline])
        for (const word of written.trim().split(/\s+/u).slice(0, 50)) expect(shown).toContain(letters(word));
      for (const { points: height } of sheet.rowHeights) expect(height).toBeLessThanOrEqual(409);
    }),
    { numRuns: 40 },
  );
});

test("a task of 3,000 words goes on in further rows, whole", () => {
  const words = Array.from({ length: 3000 }, (_, index) => `từ${index}`);
  const sheet = sheetOf(table("plan", plan([task("I/1", { content: words.join(" ") })])));
  const shown = texts(sheet).join(" ");
  for (const word of [words[0], words[1499], words[2999]]) expect(shown.split(" ")).toContain(word);
  for (const { points: height } of sheet.rowHeights) expect(height).toBeLessThanOrEqual(409);
});

test("what goes on in further rows keeps its paragraphs, and fills every page but the first", () => {
  const content = Array.from({ length: 60 }, (_, index) => `- Giải pháp ${index}: ${"xây dựng đề án ".repeat(12)}`);
  const { rowsAt, sheet } = layReport(table("plan", plan([task("I/1", { content: content.join("\n") })])), {
    sheet: "Phụ lục",
    appendix: { number: 1, of: 1 },
    settings: defaultSettings,
  });
  const pieces = rowsAt[1] ?? [];
  const lines = texts(sheet).flatMap((text) => text.split("\n"));
  expect(lines.filter((line) => line.startsWith("- Giải pháp"))).toHaveLength(60);
  const heights = pieces.map((row) => sheet.rowHeights[row]?.points ?? 0);
  for (const height of heights.slice(1, -1)) expect(height).toBeGreaterThan(360);
});

test("a long name of the agency takes several rows, so that the state's motto stands under its name", () => {
  const agency = "Ban Quản lý Khu kinh tế Nghi Sơn và các Khu công nghiệp tỉnh Thanh Hóa";
  const sheet = sheetOf(table("by-agency"), 1, { ...defaultSettings, agency, nationalHeader: true });
  const rowOf = (start: string) => sheet.blocks.find(({ values }) => String(values[0]?.[0]).startsWith(start))?.at.row;
  expect([rowOf("CỘNG HÒA"), rowOf("Độc lập")]).toEqual([0, 1]);
  const name = sheet.blocks.filter(({ at }) => at.column === 0 && at.row < 3).map(({ values }) => values[0]?.[0]);
  expect(name.join(" ")).toContain(agency.toLocaleUpperCase("vi"));
  for (const line of name) expect(line).not.toContain("\n");
});

test("numbers are numbers with a dot between thousands; rates keep their decimal comma", () => {
  const sheet = sheetOf(table("by-agency"));
  expect(sheet.formats.some(({ format }) => format.numberFormat?.includes("\\."))).toBe(true);
  expect(texts(sheet)).toContain("0,0");
});

test("national header and signature stand where an office has set them", () => {
  const settings = {
    ...defaultSettings,
    agency: "Sở Tài chính",
    parentAgency: "Ủy ban nhân dân tỉnh Thanh Hóa",
    place: "Thanh Hóa",
    nationalHeader: true,
    signature: { authority: "KT. Giám đốc", title: "Phó Giám đốc", name: "Nguyễn Văn A" },
  };
  const shown = texts(sheetOf(table("by-agency"), 1, settings));
  for (const text of [
    "ỦY BAN NHÂN DÂN TỈNH THANH HÓA",
    "SỞ TÀI CHÍNH",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Thanh Hóa, ngày … tháng … năm …",
    "KT. GIÁM ĐỐC",
    "PHÓ GIÁM ĐỐC",
    "Nguyễn Văn A",
  ])
    expect(shown).toContain(text);
});

test.each([["Sở Tài chính"], ["Ủy ban nhân dân huyện Thọ Xuân"]])(
  "the rule under %s is a third to half as long, the one under the motto as long as it",
  (agency) => {
    const { left, right } = nationalHeader({ ...defaultSettings, agency });
    const width = (line: (typeof left)[number] | undefined) => (line === undefined ? 0 : textWidth(line.text, line));
    const [name, rule] = left.slice(-2).map(width);
    expect((rule ?? 0) / (name ?? 1)).toBeGreaterThan(0.33);
    expect((rule ?? 0) / (name ?? 1)).toBeLessThanOrEqual(0.5);
    const [motto, whole] = right.slice(1, 3).map(width);
    expect((whole ?? 0) / (motto ?? 1)).toBeCloseTo(1, 1);
  },
);

test("a number on the sheet leads back to its tasks", () => {
  const { sheet, tasksBehind } = layReport(table("by-section"), {
    sheet: "Phụ lục",
    appendix: { number: 1, of: 1 },
    settings: defaultSettings,
  });
  const body = sheet.blocks.find((block) => block.values.length === 3 && block.values[2]?.[0] === "Tổng số");
  expect(tasksBehind.get(`C${(body?.at.row ?? 0) + 3}`)?.map((pointer) => pointer.row)).toEqual([
    "I/1",
    "I/2",
    "II.1/1",
  ]);
});

test("pages are counted as they will print: the header repeated on each", () => {
  const pages = (count: number) =>
    pageCount(sheetOf(table("by-section", plan(Array.from({ length: count }, (_, index) => task(`S${index}/1`))))));
  expect(pages(3)).toBe(1);
  expect(pages(40)).toBe(3);
  expect(pages(400)).toBeGreaterThan(20);
});

test("ten thousand tasks are laid out in a time that grows with the tasks, not faster", () => {
  const time = (count: number) => {
    const many = plan(Array.from({ length: count }, (_, index) => task(`I/${index + 1}`)));
    const made = makeReport("progress", input([source(many)]));
    const start = performance.now();
    if (made.ok) sheetOf(made.value);
    return performance.now() - start;
  };
  time(500);
  expect(time(10_000) / Math.max(1, time(1000))).toBeLessThan(30);
});
