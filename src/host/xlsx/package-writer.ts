/** Gathers the parts of a package and packs them. */
import { type Zippable, zipSync } from "fflate";
import type { PartRelationships } from "./part-relationships";
import { tag, xmlPart } from "./xml-writer";

/** Excel writes about this much effort into compression; higher costs time and saves little. */
const COMPRESSION_LEVEL = 6;
/** The moment the format knows as "none": the same workbook always gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

export class PackageWriter {
  private readonly files = new Map<string, Uint8Array>();
  private readonly types = new Map<string, string>();
  private readonly encoder = new TextEncoder();

  /** @param contentType of the part; null where the extension tells (.xml, .rels, .bin, .vml) */
  add(path: string, content: string | Uint8Array, contentType: string | null): void {
    this.files.set(path, typeof content === "string" ? this.encoder.encode(content) : content);
    if (contentType !== null) this.types.set(path, contentType);
  }

  /** The relationships of a part, where it has any. */
  addRelationships(path: string, relationships: PartRelationships): void {
    if (relationships.isEmpty) return;
    const slash = path.lastIndexOf("/") + 1;
    this.add(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`, relationships.part(), null);
  }

  bytes(): Uint8Array {
    const zipped: Zippable = { "[Content_Types].xml": this.encoder.encode(this.contentTypes()) };
    for (const [path, content] of this.files) zipped[path] = content;
    return zipSync(zipped, { level: COMPRESSION_LEVEL, mtime: NO_TIME });
  }

  private contentTypes(): string {
    const byExtension = {
      rels: "application/vnd.openxmlformats-package.relationships+xml",
      xml: "application/xml",
      bin: "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty",
      vml: "application/vnd.openxmlformats-officedocument.vmlDrawing",
    };
    return xmlPart(
      tag(
        "Types",
        { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
        ...Object.entries(byExtension).map(([Extension, ContentType]) => tag("Default", { Extension, ContentType })),
        ...[...this.types].map(([path, ContentType]) => tag("Override", { PartName: `/${path}`, ContentType })),
      ),
    );
  }
}
