import { copyFile, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { openHost } from "../../src/host";
import { run } from "./run-in-process";

const seed = "seeds/003_8d9be0f2603e0adc.txt";
const asOf = "2026-11-22";
/** Whole workbooks are written and read, and other programs may be busy beside. */
jest.setTimeout(60_000);

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plan-book-"));
  expect((await run("load", seed, "-o", at("book.xlsx"))).status).toBe(0);
  await spoil("book.xlsx", "spoiled.xlsx");
});

/** A clerk types an ended agency, a date as text and stray spaces into the first rows. */
async function spoil(from: string, to: string): Promise<void> {
  const host = openHost();
  await host.open(new Uint8Array(await readFile(at(from))));
  await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("NhiemVu");
    const cell = (header: string, row: number) => columns.getItem(header).getDataBodyRange().getCell(row, 0);
    cell("Đơn vị chủ trì", 0).values = [["Sở Kế hoạch và Đầu tư"]];
    cell("Đơn vị chủ trì", 1).values = [["Sở Vũ trụ"]];
    cell("Trạng thái", 2).values = [["Đã hoàn thành"]];
    cell("Ngày hoàn thành", 2).numberFormat = [["@"]];
    cell("Ngày hoàn thành", 2).values = [["15/3/2026"]];
    cell("Kết quả thực hiện", 2).values = [["  Đã xong  "]];
    await context.sync();
  });
  await writeFile(at(to), await host.save());
}

const checked = z.object({
  findings: z.array(
    z.object({ rule: z.string(), severity: z.enum(["error", "warning", "info"]), at: z.object({}).loose() }).loose(),
  ),
  counts: z.object({ error: z.number(), warning: z.number(), info: z.number() }).strict(),
});

async function check(name: string) {
  const { status, out } = await run("check", at(name), "--as-of", asOf, "--json");
  return { status, ...checked.strict().parse(JSON.parse(out)) };
}

describe("load", () => {
  test("writes a workbook with the sheets of the plan and no empty one", async () => {
    const host = openHost();
    await host.open(new Uint8Array(await readFile(at("book.xlsx"))));
    expect(host.workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Nhiệm vụ", "Visible"],
      ["Chỉ tiêu", "Visible"],
      ["Danh mục", "Visible"],
      ["_SoKeHoach", "VeryHidden"],
      ["_SoKeHoach_NhatKy", "VeryHidden"],
    ]);
    expect(host.workbook.sheets[0]?.tables[0]?.name).toBe("NhiemVu");
  });

  test("takes what import --json has printed, and several plans at once", async () => {
    await writeFile(at("plan.json"), (await run("import", seed, "--json")).out);
    const other = (await run("import", seed, "--json")).out.replace('"number": "74/QĐ-UBND"', '"number": "75/QĐ-UBND"');
    await writeFile(at("other.json"), other);
    const { status, out } = await run("load", at("plan.json"), at("other.json"), "-o", at("two.xlsx"), "--json");
    expect([status, JSON.parse(out).sheets.length]).toEqual([0, 2]);
  });

  test.each([
    ["an empty table and a line that says so", [], 0, "--duties"],
    ["its duties as tasks when they are asked for", ["--duties"], 1, null],
  ])("of a directive without a task table: %s", async (_, flags, tasks, told) => {
    await writeFile(at("directive.txt"), "CHỈ THỊ\nVề việc trồng cây\n1. Sở Tài chính bố trí kinh phí trồng cây.");
    const { status, out } = await run("load", at("directive.txt"), "-o", at("directive.xlsx"), ...flags);
    expect([status, out.includes(`${tasks} nhiệm vụ`)]).toEqual([0, true]);
    if (told !== null) expect(out).toContain(told);
  });

  test("of a file that is no plan leaves no workbook behind", async () => {
    await writeFile(at("empty.txt"), "");
    const before = await readdir(folder);
    expect((await run("load", at("empty.txt"), "-o", at("never.xlsx"))).status).toBe(2);
    expect(await readdir(folder)).toEqual(before);
  });
});

describe("check", () => {
  test("ends with 0 where no errors are, and with 1 where there are some", async () => {
    expect(await check("book.xlsx")).toMatchObject({ status: 0, counts: { error: 0 } });
    const spoiled = await check("spoiled.xlsx");
    expect(spoiled.status).toBe(1);
    expect(spoiled.counts.error).toBe(spoiled.findings.filter(({ severity }) => severity === "error").length);
    expect(spoiled.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["agency-ended", "agency-unknown", "date-as-text", "stray-spaces"]),
    );
  });

  test("tells people where and what, one line for each finding", async () => {
    const { out, err } = await run("check", at("spoiled.xlsx"), "--as-of", asOf);
    expect(err).toBe("");
    expect(out).toMatch(/I\/2 · Đơn vị chủ trì: .*“Sở Vũ trụ”/u);
  });

  test.each([
    ["a file that is no workbook", seed, /\.txt/u],
    ["a file that is not there", "gone.xlsx", /gone\.xlsx/u],
  ])("of %s ends with 2", async (_, path, line) => {
    const { status, err } = await run("check", path);
    expect(status).toBe(2);
    expect(err).toMatch(line);
  });

  test("of a workbook without a task table ends with 2 and says what to do", async () => {
    await writeFile(at("other.xlsx"), await openHost().save());
    const { status, err } = await run("check", at("other.xlsx"), "--json");
    expect(status).toBe(2);
    expect(err).toContain("Nạp kế hoạch");
  });
});

describe("fix", () => {
  test("applies every certain fix, leaves the rest, and never touches its input", async () => {
    const before = await readFile(at("spoiled.xlsx"));
    const { status, out } = await run("fix", at("spoiled.xlsx"), "-o", at("fixed.xlsx"), "--as-of", asOf, "--json");
    expect(await readFile(at("spoiled.xlsx"))).toEqual(before);
    const { findings, counts } = await check("fixed.xlsx");
    const left = new Set(findings.map(({ rule }) => rule));
    expect(left).toContain("evidence-missing");
    for (const rule of ["date-as-text", "stray-spaces", "plan-text-edited"]) expect(left).not.toContain(rule);
    expect(findings.filter((finding) => "fix" in finding)).toEqual([]);
    expect(JSON.parse(out)).toMatchObject({ skipped: 0, counts });
    expect([status, JSON.parse(out).changed]).toEqual([counts.error > 0 ? 1 : 0, 4]);
  });

  test("of one rule applies only that one", async () => {
    await run("fix", at("spoiled.xlsx"), "-o", at("one.xlsx"), "--rule", "stray-spaces", "--as-of", asOf);
    const left = new Set((await check("one.xlsx")).findings.map(({ rule }) => rule));
    expect([left.has("stray-spaces"), left.has("date-as-text")]).toEqual([false, true]);
  });

  test("of a rule that is none ends with 2 and names the rules", async () => {
    const { status, err } = await run("fix", at("book.xlsx"), "-o", at("x.xlsx"), "--rule", "nope");
    expect(status).toBe(2);
    expect(err).toMatch(/“nope”.*agency-unknown/u);
  });
});

describe("report", () => {
  test("writes the workbook with a sheet for each appendix", async () => {
    const argv = ["--kind", "plan,by-agency", "--as-of", asOf, "--number", "12/BC-STC", "-o", at("report.xlsx")];
    expect((await run("report", at("book.xlsx"), ...argv)).status).toBe(0);
    const host = openHost();
    await host.open(new Uint8Array(await readFile(at("report.xlsx"))));
    const visible = host.workbook.sheets.filter(({ visibility }) => visibility === "Visible");
    expect(visible).toHaveLength(5);
    expect(JSON.stringify(visible[4]?.rows.get(3)?.cells)).toContain("12/BC-STC");
  });

  test.each([
    [["--agency", "sở tài chính"], /Đơn vị chủ trì: Sở Tài chính/u],
    [["--section", "II"], /Nhóm nhiệm vụ: II\./u],
    [["--from", "2026-01-01", "--to", "2026-03-31"], /từ ngày 01\/01\/2026 đến ngày 31\/3\/2026/u],
    [["--to", "2026-03-31"], /Thời hạn đến ngày 31\/3\/2026/u],
  ])("limited by %j says so in the table and tells what was left out", async (part, caption) => {
    const argv = ["--kind", "by-agency", "--as-of", asOf, "--json", ...part, "-o", at("part.docx")];
    const { status, out } = await run("report", at("book.xlsx"), ...argv);
    expect(status).toBe(0);
    const { tables, messages } = JSON.parse(out);
    expect(tables[0].caption).toMatch(caption);
    expect(messages.map(({ code }: { code: string }) => code)).toContain("report.rows-filtered");
  });

  test("writes a Word document", async () => {
    const { status } = await run("report", at("book.xlsx"), "--kind", "plan", "--as-of", asOf, "-o", at("report.docx"));
    expect(status).toBe(0);
    expect((await readFile(at("report.docx"))).subarray(0, 2).toString()).toBe("PK");
  });

  test.each([
    ["a kind that is none", ["--kind", "plan,nope"], /“nope”.*by-agency/u],
    ["no kind at all", ["--kind", ","], /by-agency/u],
  ])("of %s ends with 2", async (_, argv, line) => {
    const { status, err } = await run("report", at("book.xlsx"), ...argv, "-o", at("never.xlsx"));
    expect(status).toBe(2);
    expect(err).toMatch(line);
  });

  test("onto its own input, also through another name, is refused", async () => {
    await copyFile(at("book.xlsx"), at("mine.xlsx"));
    const { status } = await run("report", at("mine.xlsx"), "--kind", "plan", "-o", join(folder, ".", "mine.xlsx"));
    expect(status).toBe(2);
    expect(await readFile(at("mine.xlsx"))).toEqual(await readFile(at("book.xlsx")));
  });
});
