/**
 * The zip package of an .xlsx: its parts by path and the relationships between them (ECMA-376 Part 2). Sizes are checked
 * before anything is unpacked.
 */
import { unzipSync } from "fflate";
import { XlsxError } from "./xlsx-error";
import { attribute, childrenNamed, readXml, type XmlElement } from "./xml-reader";

const MOST_PARTS = 20_000;
const MOST_BYTES = 600 * 1024 * 1024;
/** Deflate cannot do better than about 1,030 to 1; sheets of equal cells reach 100. */
const HIGHEST_RATIO = 400;
const RATIO_MATTERS_FROM = 64 * 1024 * 1024;

export interface Relationship {
  readonly id: string;
  /** The last part of the type's URI: "worksheet", "table", "styles". */
  readonly type: string;
  /** Path of the part in the package, or the address when external. */
  readonly target: string;
  readonly isExternal: boolean;
}

export class Package {
  private constructor(private readonly parts: ReadonlyMap<string, Uint8Array>) {}

  /** @throws XlsxError when the bytes are no package this reader opens */
  static open(bytes: Uint8Array): Package {
    refuseOtherFormats(bytes);
    let total = 0;
    let count = 0;
    try {
      const files = unzipSync(bytes, {
        filter: ({ originalSize, size }) => {
          total += originalSize;
          count++;
          const bomb = originalSize > RATIO_MATTERS_FROM && originalSize > size * HIGHEST_RATIO;
          if (total > MOST_BYTES || count > MOST_PARTS || bomb) {
            throw new XlsxError("too-large", `The package unpacks to more than ${MOST_BYTES} bytes`);
          }
          return true;
        },
      });
      // Part names are equal regardless of case (Part 2, 6.2.2.3); some writers use backslashes.
      const parts = new Map(Object.entries(files).map(([path, part]) => [keyOf(path), part]));
      return new Package(parts);
    } catch (cause) {
      if (cause instanceof XlsxError) throw cause;
      throw new XlsxError("damaged", "The zip package cannot be unpacked", { cause });
    }
  }

  paths(): string[] {
    return [...this.parts.keys()];
  }

  bytes(path: string): Uint8Array | undefined {
    return this.parts.get(keyOf(path));
  }

  /** The root element of an XML part; null where there is no such part. */
  xml(path: string): XmlElement | null {
    const bytes = this.bytes(path);
    return bytes === undefined ? null : readXml(bytes, path);
  }

  /** The relationships of a part; of the package itself for "". */
  relationships(path: string): Relationship[] {
    const slash = path.lastIndexOf("/");
    const folder = path.slice(0, slash + 1);
    const root = this.xml(`${folder}_rels/${path.slice(slash + 1)}.rels`);
    if (root === null) return [];
    return childrenNamed(root, "Relationship").map((element) => {
      const isExternal = attribute(element, "TargetMode") === "External";
      const target = attribute(element, "Target") ?? "";
      return {
        id: attribute(element, "Id") ?? "",
        type: (attribute(element, "Type") ?? "").split("/").at(-1) ?? "",
        target: isExternal ? target : resolvePath(folder, target),
        isExternal,
      };
    });
  }

  /** The first related part of a type, or null. */
  related(path: string, type: string): string | null {
    return this.relationships(path).find((each) => each.type === type && !each.isExternal)?.target ?? null;
  }
}

function refuseOtherFormats(bytes: Uint8Array): void {
  const starts = (...signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return;
  if (starts(0x50, 0x4b, 0x05, 0x06)) throw new XlsxError("damaged", "The zip package is empty");
  if (starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    // A compound file: an encrypted package names its stream in UTF-16, an old workbook does not have it.
    const isEncrypted = contains(bytes, "EncryptedPackage") || contains(bytes, "EncryptionInfo");
    throw isEncrypted
      ? new XlsxError("password-protected", "The workbook is encrypted with a password")
      : new XlsxError("old-format", "The file is an Excel 97-2003 workbook");
  }
  if (starts(0x09, 0x08) || starts(0x09, 0x04)) throw new XlsxError("old-format", "The file is an old Excel workbook");
  throw new XlsxError("not-xlsx", "The file is not an Excel workbook");
}

/** Whether a text stands in the bytes as UTF-16LE. */
function contains(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

const keyOf = (path: string): string => path.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();

/** A target relative to a folder, "../" followed. */
function resolvePath(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
