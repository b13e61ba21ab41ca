/** What other programs, computers and settings do to the file. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { checkWorkbook } from "../../../src/excel";
import type { Host } from "../../../src/host";
import { hasLibreOffice, resaved } from "../../libre-office";
import { excel, startExcel, value } from "../excel-fixture";
import { asOf, at, expectAfter, filledSheet, ids, loaded, registry, sheetName, specify } from "./sheet";

/** The workbook as a new Excel on another computer opens it. */
async function reopened(host: Host, change: (file: Uint8Array) => Uint8Array = (file) => file): Promise<Host> {
  const bytes = change(await host.save());
  const next = startExcel();
  await next.open(bytes);
  return next;
}

/** Puts other text into a part of the package. */
function edited(file: Uint8Array, fits: (name: string) => boolean, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file);
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, fits(name) ? strToU8(change(strFromU8(part))) : part]),
    ),
  );
}

describe("the file is read as before after", () => {
  test("saving and opening it again", async () => {
    await reopened(await filledSheet());
    await expectAfter({ name: "reopened", does: () => {} });
  });

  (hasLibreOffice ? test : test.skip)(
    "LibreOffice opened and saved it, sheet renamed and rows sorted",
    async () => {
      const host = await filledSheet();
      host.user.renameSheet(sheetName, "Theo dõi");
      host.user.sort("Theo dõi", "A6:O10", 0, false);
      await reopened(host, resaved);
      await expectAfter({
        name: "LibreOffice",
        does: () => {},
        rows: [...ids].reverse(),
        findings: ["order-broken I/4/"],
      });
    },
    120_000,
  );

  test("a Mac counted its days from 1904", async () => {
    const since1904 = (xml: string) => xml.replaceAll("<v>46112</v>", `<v>${46112 - 1462}</v>`);
    await reopened(await filledSheet(), (file) =>
      edited(
        edited(file, (name) => name.startsWith("xl/worksheets/"), since1904),
        (name) => name === "xl/workbook.xml",
        (xml) => xml.replace(/<workbookPr\b/u, '<workbookPr date1904="1"'),
      ),
    );
    await expectAfter({ name: "1904", does: () => {} });
  });

  test("the sheet was moved to another workbook: it says that there is nothing to compare with", async () => {
    const file = Buffer.from(await (await filledSheet()).save()).toString("base64");
    startExcel();
    await excel(
      (context) => void context.workbook.insertWorksheetsFromBase64(file, { sheetNamesToInsert: [sheetName] }),
    );
    await expectAfter({ name: "moved", does: () => {}, notes: ["sheet.baseline-absent"] });
  });
});

describe("a person who types dates the Vietnamese way", () => {
  specify(
    [
      {
        name: "types days that are days",
        does: (host) => host.user.type(sheetName, at("due", 1), "31/3/2026"),
      },
      {
        name: "types a day that does not exist",
        does: (host) => host.user.paste(sheetName, at("due", 1), [["31/6/2026"]]),
        cells: { 1: { due: "31/6/2026" } },
        findings: ["deadline-edited I/2/due"],
      },
    ],
    { typingLocale: "vi-VN", displayLanguage: "vi-VN" },
  );
});

describe("while others are at work", () => {
  test("a co-author's entry that arrives during the check is in the next one", async () => {
    const host = await filledSheet();
    const running = checkWorkbook(
      { asOf, registry },
      { onProgress: () => host.coauthor.paste(sheetName, at("status", 1), [["Xong"]]) },
    );
    expect((await running).ok).toBe(true);
    await expectAfter({
      name: "co-author",
      does: () => {},
      cells: { 1: { status: "Xong" } },
      findings: ["status-unlisted I/2/status"],
    });
  });

  test("a co-author who deletes the sheet during the check leaves one sentence", async () => {
    const host = await filledSheet();
    let deleted = false;
    const result = await checkWorkbook(
      { asOf, registry },
      {
        onProgress: ({ stage }) => {
          if (stage !== "excel.stage.reading" || deleted) return;
          deleted = true;
          host.coauthor.deleteSheet(sheetName);
        },
      },
    );
    expect(deleted).toBe(true);
    if (!result.ok) expect(result.problem.code).toBe("excel.item-missing");
    expect((await checkWorkbook({ asOf, registry })).ok).toBe(false);
  });

  test.each<[string, (host: Host) => void, string | null]>([
    ["a cell is being edited", (host) => host.user.beginCellEdit(), "excel.cell-being-edited"],
    [
      "the file is read-only",
      (host) => {
        host.readOnly = true;
      },
      null,
    ],
  ])("%s", async (_, mood, problem) => {
    const host = await filledSheet();
    mood(host);
    const result = await checkWorkbook({ asOf, registry });
    if (problem === null) expect(value(result).findings).toEqual([]);
    else expect(result).toMatchObject({ ok: false, problem: { code: problem } });
    host.user.endCellEdit();
    expect(value(await checkWorkbook({ asOf, registry })).rows).toBe(loaded.tasks.length);
  });
});
