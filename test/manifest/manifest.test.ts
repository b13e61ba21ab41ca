/** The manifest against Microsoft's rules, offline: the real file breaks none, and each rule is shown to bite. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { everyElement, readXml } from "./element";
import { manifestProblems } from "./manifest-rules";

const root = join(__dirname, "../..");
const path = join(root, "manifest.xml");
const manifest = readFileSync(path, "utf8");
const home = "https://localhost:3000/";

/** Size from the header of the PNG file that the address stands for. */
function readImage(url: string) {
  try {
    const bytes = readFileSync(join(root, url.replace(home, "")));
    if (bytes.toString("latin1", 1, 4) !== "PNG") return null;
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  } catch {
    return null;
  }
}

test("the manifest breaks no rule", () => {
  expect(manifestProblems(manifest, readImage)).toEqual([]);
});

test("office-addin-manifest reads it", () => {
  // In a process of its own: the package requires ES modules, which jest's loader does not.
  const script = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile(process.argv[1])
    .then((info) => console.log(JSON.stringify(info)))`;
  const info: unknown = JSON.parse(
    execFileSync(process.execPath, ["-e", script, path], { cwd: root, encoding: "utf8" }),
  );
  expect(info).toMatchObject({
    officeAppType: "TaskPaneApp",
    defaultLocale: "vi-VN",
    displayName: "Sổ Kế hoạch",
    hosts: ["Workbook"],
    permissions: "ReadWriteDocument",
  });
});

test("it asks for Excel 2021's API and the shared runtime", () => {
  const sets = [...everyElement(readXml(manifest))].filter((element) => element.name === "Set");
  expect(sets.map(({ attributes }) => `${attributes.Name} ${attributes.MinVersion}`)).toEqual([
    "ExcelApi 1.14",
    "SharedRuntime 1.1",
  ]);
});

test("its buttons call the functions that the pane associates", () => {
  const names = [...everyElement(readXml(manifest))]
    .filter((element) => element.name === "FunctionName")
    .map((e) => e.text);
  const associated = readFileSync(join(root, "src/commands/index.ts"), "utf8");
  expect(names).toEqual(["openPlans", "openTask", "openCheck", "openAppendix", "openSubmit"]);
  for (const name of names) expect(associated).toContain(`${name}:`);
});

test.each([
  ["a missing element", "<Permissions>ReadWriteDocument</Permissions>", "", "Permissions is missing"],
  ["an element out of order", /(<Id>.*)\s+(<Version>.*)/, "$2$1", "Id stands too late in OfficeApp"],
  ["an unknown element", "<Hosts>\n    <Host Name", "<Foo/><Hosts>\n    <Host Name", "Foo is not allowed in OfficeApp"],
  ["a GUID that is none", "7b1f0a52-", "7b1f-", "Id is not a GUID"],
  ["a version with words", "<Version>0.1.0.0<", "<Version>0.1-beta<", "Version is not one to four"],
  ["read-only permission", "ReadWriteDocument<", "ReadDocument<", "Excel's own API needs ReadWriteDocument"],
  [
    "plain http",
    'Url id="Taskpane.Url" DefaultValue="https:',
    'Url id="Taskpane.Url" DefaultValue="http:',
    "must be an https",
  ],
  ["a label that is too long", 'DefaultValue="Kiểm tra"', `DefaultValue="${"K".repeat(126)}"`, "must have 1 to 125"],
  ["an id that is too long", /Group\.Label/g, "G".repeat(33), "must have 1 to 32 characters"],
  ["a resid without resource", 'resid="Group.Label"', 'resid="Nowhere"', 'resid "Nowhere" names no resource'],
  ["a string without English", /(<bt:String id="Check.Label"[^>]*>)[^<]*<[^>]*>/, "$1", "needs exactly one override"],
  ["an icon of the wrong size", "product-64.png", "product-80.png", "HighResolutionIconUrl is 80×80, not 64×64"],
  ["an image that is not there", "load-16.png", "missing.png", "Load.16 has no image"],
  [
    "a pane of its own",
    'FunctionFile resid="Taskpane.Url"',
    'FunctionFile resid="Group.Label"',
    "not the runtime's page",
  ],
  ["a runtime that is not shared", 'Name="SharedRuntime"', 'Name="DialogApi"', "needs the requirement SharedRuntime"],
])("%s is refused", (_what, from, to, problem) => {
  const broken = manifest.replace(from, to);
  expect(broken).not.toBe(manifest);
  expect(manifestProblems(broken, readImage).join("\n")).toContain(problem);
});
