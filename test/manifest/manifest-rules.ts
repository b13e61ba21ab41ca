/**
 * The rules that Microsoft's validation service applies to an add-in-only manifest, without the service (it is online only).
 * Sources: Microsoft's manifest reference, "element ordering", "resources", "versionoverrides", "host", "shared runtime".
 */
import { type Element, everyElement, find, readXml } from "./element";

/** Width and height in pixels of the image at an address of the manifest, or null where there is none. */
export type ReadImage = (url: string) => { readonly width: number; readonly height: number } | null;

const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ..."Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl".split(
      " ",
    ),
    ..."SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions Dictionary VersionOverrides ExtendedOverrides".split(
      " ",
    ),
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "EquivalentAddins"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};
const required =
  "Id Version ProviderName DefaultLocale DisplayName Description IconUrl Hosts DefaultSettings Permissions".split(" ");
const lengths: Readonly<Record<string, number>> = { ProviderName: 125, DisplayName: 125, Description: 250 };

/** What breaks a rule in the manifest, one line each; empty when Excel would take it. */
export function manifestProblems(xml: string, readImage: ReadImage): string[] {
  const app = readXml(xml);
  return [
    ...orderProblems(app),
    ...required
      .filter((name) => !app.children.some((child) => child.name === name))
      .map((name) => `${name} is missing`),
    ...basicProblems(app),
    ...resourceProblems(app),
    ...localeProblems(app),
    ...imageProblems(app, readImage),
    ...runtimeProblems(app),
  ];
}

function* orderProblems(app: Element) {
  for (const element of everyElement(app)) {
    const wanted = order[element.name];
    if (wanted === undefined || (element.name === "Host" && element.children.length === 0)) continue;
    let last = -1;
    for (const child of element.children) {
      const place = wanted.indexOf(child.name);
      if (place < 0) yield `${child.name} is not allowed in ${element.name}`;
      else if (place < last) yield `${child.name} stands too late in ${element.name}`;
      else last = place;
    }
  }
}

function* basicProblems(app: Element) {
  const text = (name: string) => app.children.find((child) => child.name === name)?.text ?? "";
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text("Id"))) yield "Id is not a GUID";
  if (!/^\d{1,5}(\.\d{1,5}){0,3}$/.test(text("Version")))
    yield "Version is not one to four numbers of up to five digits";
  if (text("Permissions") !== "ReadWriteDocument") yield "Excel's own API needs ReadWriteDocument";
  for (const child of app.children) {
    const longest = lengths[child.name];
    if (longest === undefined) continue;
    for (const value of [
      child.attributes.DefaultValue ?? child.text,
      ...child.children.map((o) => o.attributes.Value ?? ""),
    ]) {
      if (value.length === 0 || value.length > longest) yield `${child.name} must have 1 to ${longest} characters`;
    }
  }
}

function* resourceProblems(app: Element) {
  const resources = find(app, "Resources");
  if (resources === undefined) return;
  const longest: Readonly<Record<string, number>> = { "bt:Url": 2048, "bt:Image": 2048 };
  const ids = new Set<string>();
  for (const group of resources.children) {
    for (const item of group.children) {
      const id = item.attributes.id ?? "";
      if (id === "" || id.length > 32) yield `resource id "${id}" must have 1 to 32 characters`;
      if (ids.has(id)) yield `resource id "${id}" is used twice`;
      ids.add(id);
      const limit = longest[item.name] ?? (group.name === "bt:ShortStrings" ? 125 : 250);
      for (const value of [
        item.attributes.DefaultValue ?? "",
        ...item.children.map((each) => each.attributes.Value ?? ""),
      ]) {
        if (value.length === 0 || value.length > limit) yield `resource "${id}" must have 1 to ${limit} characters`;
        if (limit === 2048 && !value.startsWith("https://")) yield `resource "${id}" must be an https address`;
      }
    }
  }
  const used = new Set([...everyElement(app)].flatMap((element) => element.attributes.resid ?? []));
  for (const id of used) if (!ids.has(id)) yield `resid "${id}" names no resource`;
  for (const id of ids) if (!used.has(id)) yield `resource "${id}" is never used`;
  for (const name of ["IconUrl", "HighResolutionIconUrl", "SourceLocation", "SupportUrl"]) {
    const url = find(app, name)?.attributes.DefaultValue;
    if (url !== undefined && !url.startsWith("https://")) yield `${name} must be an https address`;
  }
}

function* localeProblems(app: Element) {
  for (const element of everyElement(app)) {
    if (!["DisplayName", "Description", "bt:String"].includes(element.name) || element.attributes.resid !== undefined)
      continue;
    const locales = element.children.map((child) => child.attributes.Locale);
    if (locales.join() !== "en-US")
      yield `${element.attributes.id ?? element.name} needs exactly one override, for en-US`;
  }
}

function* imageProblems(app: Element, readImage: ReadImage) {
  const urls = new Map([...everyElement(app)].map((item) => [item.attributes.id, item.attributes.DefaultValue]));
  const wanted: [string, string | undefined, number][] = [
    ["IconUrl", find(app, "IconUrl")?.attributes.DefaultValue, 32],
    ["HighResolutionIconUrl", find(app, "HighResolutionIconUrl")?.attributes.DefaultValue, 64],
  ];
  for (const icon of everyElement(app)) {
    if (icon.name !== "Icon") continue;
    const sizes = icon.children.map((child) => child.attributes.size);
    for (const size of ["16", "32", "80"]) if (!sizes.includes(size)) yield `an Icon lacks the size ${size}`;
    for (const { attributes } of icon.children) {
      wanted.push([attributes.resid ?? "", urls.get(attributes.resid ?? ""), Number(attributes.size)]);
    }
  }
  for (const [name, url, size] of wanted) {
    const image = url === undefined ? null : readImage(url);
    if (image === null) yield `${name} has no image`;
    else if (image.width !== size || image.height !== size) {
      yield `${name} is ${image.width}×${image.height}, not ${size}×${size}`;
    }
  }
}

function* runtimeProblems(app: Element) {
  const overrides = find(app, "VersionOverrides");
  if (overrides === undefined) return;
  if (overrides.attributes["xsi:type"] !== "VersionOverridesV1_0") yield "a task pane has VersionOverrides 1.0";
  const runtime = find(app, "Runtime");
  if (runtime === undefined) return;
  if (runtime.attributes.lifetime !== "long") yield "a shared runtime has the lifetime long";
  for (const element of everyElement(overrides)) {
    const shared =
      element.name === "FunctionFile" || (element.name === "SourceLocation" && element.attributes.resid !== undefined);
    if (shared && element.attributes.resid !== runtime.attributes.resid)
      yield `${element.name} is not the runtime's page`;
    if (element.name === "TaskpaneId") yield "a shared runtime takes no TaskpaneId";
  }
  const page = [...everyElement(overrides)].find((item) => item.attributes.id === runtime.attributes.resid)?.attributes
    .DefaultValue;
  const source = find(app, "SourceLocation")?.attributes.DefaultValue;
  if (page !== source) yield "SourceLocation is not the runtime's page";
  const sets = [...everyElement(app)].filter((item) => item.name === "Set").map((item) => item.attributes.Name);
  if (!sets.includes("SharedRuntime")) yield "a shared runtime needs the requirement SharedRuntime";
}
