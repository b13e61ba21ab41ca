/**
 * What the build gives to a server: one pass of webpack for an address of its own and a closed network, into a folder of its
 * own. Looks at the files as Excel would get them.
 */
import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import webpack, { type Configuration } from "webpack";

const home = "https://may-chu.example/so-ke-hoach/";
let folder = "";
/** Path from the folder → content; the copy of office.js is listed, not read. */
const files = new Map<string, string>();

async function build(): Promise<void> {
  process.env.ADDIN_URL = home;
  process.env.OFFICE_JS = "local";
  const configurationPath = "../../webpack.config.js";
  const { default: configurations } = await import(configurationPath);
  const [addin]: Configuration[] = configurations({}, { mode: "production" });
  await new Promise<void>((resolve, reject) => {
    webpack({ ...addin, devtool: false, output: { ...addin?.output, path: folder } }, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "so-ke-hoach-"));
  await build();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/");
    files.set(path, path.startsWith("office-js/") ? "" : await readFile(join(folder, path), "latin1"));
  }
});

after(() => rm(folder, { recursive: true, force: true }));

/** A file that must be there. */
function content(path: string): string {
  const text = files.get(path);
  assert.ok(text !== undefined, `${path} is missing among ${[...files.keys()].join(", ")}`);
  return text;
}

test("no file contains the host or the workbench", () => {
  for (const [path, text] of files) {
    assert.ok(!text.includes("the host does not know"), `${path} contains the host`);
    assert.ok(!text.includes("univerjs"), `${path} contains the workbench's grid`);
  }
});

test("every address of the manifest comes from ADDIN_URL, and its files are there", () => {
  const manifest = content("manifest.xml");
  const addresses = [...manifest.matchAll(/DefaultValue="(https:[^"]*)"/g)].map(([, url = ""]) => url);
  assert.ok(addresses.length > 10);
  for (const url of addresses) {
    assert.ok(url.startsWith(home), url);
    content(url.slice(home.length));
  }
  assert.ok(!manifest.includes("localhost:3000/"), "an address is left as it was");
});

test("scripts carry a hash in their names, so that a server may let them be cached", () => {
  for (const path of files.keys()) {
    if (path.startsWith("code/")) assert.match(path, /\.[0-9a-f]{8}\.(js|css)(\.LICENSE\.txt)?$/);
  }
});

test("for a closed network the page names no other origin, and office.js lies beside it with its whole folder", () => {
  const page = content("taskpane.html");
  assert.ok(!page.includes("https://"), page);
  assert.match(page, /<script src="?office-js\/office\.js"?>/);
  for (const path of ["office-js/office.js", "office-js/excel-web-16.00.js", "office-js/vi-vn/office_strings.js"])
    content(path);
});

test("the page allows no connection but to its own files, and no evaluated text", () => {
  const [, policy = ""] = /Content-Security-Policy"? content="([^"]*)"/.exec(content("taskpane.html")) ?? [];
  assert.match(policy, /connect-src 'self'/);
  assert.match(policy, /script-src 'self';/);
  assert.ok(!policy.includes("unsafe-eval"));
});

/** The files of a script, by the name that webpack gives it: its sentences, its theme. */
function scriptNamed(name: string): string {
  const path = [...files.keys()].find((each) => new RegExp(`^code/${name}\\.[0-9a-f]{8}\\.js$`).test(each));
  assert.ok(path !== undefined, `no script is named ${name}`);
  return content(path);
}

test("what the pane waits for is small: its first script, the sentences of one language, one theme", (context) => {
  const [, script = ""] = /<script defer[^>]* src="?(code\/taskpane[^">\s]*)/.exec(content("taskpane.html")) ?? [];
  const parts = {
    first: content(script),
    sentences: scriptNamed("vietnamese"),
    theme: scriptNamed("theme-light"),
  };
  const sizes = Object.values(parts).map((text) => gzipSync(Buffer.from(text, "latin1")).length);
  const size = sizes.reduce((sum, each) => sum + each, 0);
  context.diagnostic(`${sizes.join(" + ")} = ${size} bytes gzipped`);
  assert.ok(size < 170_000, `${size} bytes`);
});

test("the first script speaks no language and holds no other part of the pane", () => {
  const first = scriptNamed("taskpane");
  for (const [language, code] of [
    ["vietnamese", "pane.drop"],
    ["en", "pane.drop"],
  ] as const) {
    assert.ok(scriptNamed(language).includes(`"${code}":`), `${language} has its sentences`);
    assert.ok(!first.includes(`"${code}":`), `${language} is in the first script`);
  }
  for (const part of ["ZodError", "xl/worksheets", "agency-unknown"]) assert.ok(!first.includes(part), part);
});
