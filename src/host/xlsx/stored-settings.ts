/**
 * What add-ins store in a workbook beside cells: custom XML parts and settings. Excel keeps settings with the add-in's
 * registration in the file; a file with a registration asks its reader to install the add-in, so here they lie in an XML part.
 */
import { newGuid, type Workbook } from "../model";
import type { Package } from "./package";
import { attribute, childrenNamed, readXml } from "./xml-reader";
import { escapeText, tag, xmlPart } from "./xml-writer";

const SETTINGS = "urn:in-memory-excel:settings";

export function readStored(file: Package, workbookPath: string, workbook: Workbook): void {
  for (const { type, target } of file.relationships(workbookPath)) {
    const bytes = type === "customXml" ? file.bytes(target) : undefined;
    if (bytes === undefined) continue;
    const xml = new TextDecoder().decode(bytes);
    if (xml.includes(SETTINGS)) {
      const settings = childrenNamed(readXml(bytes, target), "setting");
      for (const each of settings) setSetting(workbook, attribute(each, "key"), each.text);
    } else {
      const properties = file.related(target, "customXmlProps");
      const id = properties === null ? undefined : attribute(file.xml(properties) ?? undefined, "itemID");
      workbook.customXmlParts.push({ id: id ?? newGuid(workbook), xml: xml.replace(/^\ufeff/, "") });
    }
  }
  readRegisteredSettings(file, workbook);
}

/** Settings as Excel itself stores them, with the registration of the add-in. */
function readRegisteredSettings(file: Package, workbook: Workbook): void {
  for (const path of file.paths().filter((each) => /^xl\/webextensions\/webextension\d*\.xml$/.test(each))) {
    const root = file.xml(path);
    const properties = root?.children.find(({ name }) => name === "properties");
    for (const each of childrenNamed(properties, "property")) {
      setSetting(workbook, attribute(each, "name"), attribute(each, "value") ?? "");
    }
  }
}

function setSetting(workbook: Workbook, key: string | undefined, json: string): void {
  if (key === undefined) return;
  try {
    const value: unknown = JSON.parse(json);
    workbook.settings.set(key, value);
  } catch {
    workbook.settings.set(key, json);
  }
}

/** The part of the settings, or null without any. */
export function writeSettings(settings: ReadonlyMap<string, unknown>): string | null {
  if (settings.size === 0) return null;
  const elements = [...settings].map(([key, value]) =>
    tag("setting", { key }, escapeText(JSON.stringify(value ?? null))),
  );
  return xmlPart(tag("settings", { xmlns: SETTINGS }, ...elements));
}
