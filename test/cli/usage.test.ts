import { mkdtemp, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./run-in-process";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plan-cli-"));
  await writeFile(join(folder, "empty.txt"), "");
  await writeFile(join(folder, "binary.docx"), Uint8Array.from([0, 159, 146, 150, 0, 1, 2]));
  await writeFile(join(folder, "broken.json"), '{ "schema": "plan/1", "tasks": [');
});

describe("wrong usage or unreadable input ends with status 2 and one line that says what to do", () => {
  test.each([
    [["frobnicate"], /“frobnicate”.*import, load, check/u],
    [["split", "BOOK.xlsx", "-o", "DIR"], /“split”/u],
    [["toString"], /“toString”/u],
    [["import"], /import FILE/u],
    [["import", "a.txt", "b.txt"], /“b.txt”/u],
    [["import", "--json=yes", "a.txt"], /import FILE/u],
    [["deadline", "Quý I/2026", "--issued", "31/3/2026"], /“31\/3\/2026”.*--issued/u],
    [["deadline", "Quý I/2026", "--issued", "2026-02-30"], /“2026-02-30”/u],
    [["agency", "Sở Tài chính", "--as-of", "tomorrow"], /“tomorrow”/u],
    [["check"], /check BOOK/u],
    [["check", "book.xlsx", "--colour", "red"], /“--colour”/u],
    [["fix", "book.xlsx"], /--output/u],
    [["load", "a.txt"], /--output/u],
    [["report", "book.xlsx", "-o", "out.xlsx"], /--kind/u],
  ])("%j", async (argv, line) => {
    const { status, out, err } = await run(...argv);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(line);
    expect(err.trimEnd()).not.toContain("\n");
  });

  test.each([
    ["a file that is not there", "gone.txt", /gone\.txt/u],
    ["an empty file", "empty.txt", /empty\.txt/u],
    ["a file of some other program", "binary.docx", /binary\.docx/u],
    ["a broken Plan", "broken.json", /broken\.json/u],
    ["a folder", ".", /quyền đọc/u],
  ])("%s", async (_, name, line) => {
    const { status, out, err } = await run("import", join(folder, name), "--json");
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(line);
  });

  test("in a language that is none", async () => {
    expect((await run("check", "book.xlsx", "--lang", "fr")).err).toContain("“fr”");
  });

  test("in English when asked for", async () => {
    expect((await run("frobnicate", "--lang", "en")).err).toContain("There is no command");
  });
});

test.each([
  ["check", "--help"],
  ["load", "-h"],
])("%s %s tells how the command is used", async (...argv) => {
  const { status, out, err } = await run(...argv);
  expect({ status, err }).toEqual({ status: 0, err: "" });
  expect(out).toContain(argv[0]);
});

describe("an output", () => {
  test.each([
    ["that is its own input", "empty.txt", "empty.txt"],
    ["of the wrong kind", "empty.txt", "out.docx"],
    ["in a folder that is not there", "empty.txt", "nowhere/out.xlsx"],
  ])("%s is refused before anything is read, and nothing is left behind", async (_, input, output) => {
    const before = await readdir(folder);
    const { status } = await run("load", join(folder, input), "-o", join(folder, output));
    expect(status).toBe(2);
    expect(await readdir(folder)).toEqual(before);
  });
});
