/**
 * Pictures and shapes: the model does not hold them, so what a drawing has besides charts is kept as the file wrote it, with
 * its images, in `workbook.preserved`, and saved again beside the charts. What refers to other parts than images is left out.
 */
import type { Sheet, Workbook } from "../model";
import type { Package } from "./package";
import type { PackageWriter } from "./package-writer";
import type { PartRelationships } from "./part-relationships";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const ANCHOR = /<((?:\w+:)?)(twoCellAnchor|oneCellAnchor|absoluteAnchor)\b[\s\S]*?<\/\1\2>/g;
/** An anchor written twice, for newer and for older programs. */
const ALTERNATIVES =
  /<mc:AlternateContent\b[^>]*>\s*<mc:Choice\b[^>]*>\s*<(?:\w+:)?\w+Anchor\b[\s\S]*?<\/mc:AlternateContent>/g;
const REFERENCE = /\s\w+:(?:embed|link|id)="([^"]+)"/g;

const IMAGES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  bmp: "image/bmp",
  svg: "image/svg+xml",
  emf: "image/x-emf",
  wmf: "image/x-wmf",
  tif: "image/tiff",
  tiff: "image/tiff",
};

const extensionOf = (path: string): string => path.slice(path.lastIndexOf(".") + 1).toLowerCase();
const drawingKey = (sheet: Sheet): string => `drawing/${sheet.id}.xml`;
const imagePrefix = (sheet: Sheet): string => `drawing/${sheet.id}/`;

export function keepDrawing(workbook: Workbook, sheet: Sheet, file: Package, sheetPath: string): void {
  const path = file.related(sheetPath, "drawing");
  const bytes = path === null ? undefined : file.bytes(path);
  if (path === null || bytes === undefined) return;
  const xml = new TextDecoder().decode(bytes).replace(ALTERNATIVES, "");
  const images = file.relationships(path).filter(({ target }) => extensionOf(target) in IMAGES);
  const known = new Set(images.map(({ id }) => id));
  const kept = (xml.match(ANCHOR) ?? []).filter((anchor) => {
    const references = [...anchor.matchAll(REFERENCE)].map(([, id = ""]) => id);
    return !anchor.includes(CHART) && references.every((id) => known.has(id));
  });
  const [root, prefix = ""] = /<((?:\w+:)?)wsDr\b[^>]*>/.exec(xml) ?? [];
  if (kept.length === 0 || root === undefined) return;
  const text = `${root}${kept.join("")}</${prefix}wsDr>`;
  workbook.preserved.set(drawingKey(sheet), new TextEncoder().encode(text));
  for (const { id, target } of images) {
    const image = file.bytes(target);
    if (image !== undefined) workbook.preserved.set(`${imagePrefix(sheet)}${id}.${extensionOf(target)}`, image);
  }
}

/**
 * Adds the images of a sheet's kept drawing to the package.
 * @returns the drawing with the charts' anchors put in; null where nothing was kept
 */
export function addKeptDrawing(
  file: PackageWriter,
  workbook: Workbook,
  sheet: Sheet,
  number: number,
  links: PartRelationships,
): ((chartAnchors: string) => string) | null {
  const bytes = workbook.preserved.get(drawingKey(sheet));
  if (bytes === undefined) return null;
  const prefix = imagePrefix(sheet);
  const images = [...workbook.preserved].filter(([key]) => key.startsWith(prefix));
  for (const [index, [key, image]] of images.entries()) {
    const extension = extensionOf(key);
    const path = `media/image${number}_${index + 1}.${extension}`;
    file.add(`xl/${path}`, image, IMAGES[extension] ?? null);
    links.keep(key.slice(prefix.length, -extension.length - 1), "image", `../${path}`);
  }
  const xml = new TextDecoder().decode(bytes);
  const end = xml.lastIndexOf("</");
  return (chartAnchors) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml.slice(0, end)}${chartAnchors}${xml.slice(end)}`;
}
