/** The texts of a workbook, each once. */
import { child, childrenNamed, descendants, readXml, type XmlElement } from "./xml-reader";
import { decodeCellText, encodeCellText, escapeText, tag, xmlPart } from "./xml-writer";

/** The plain text of a string item: rich runs joined, phonetic readings left out. */
export function itemText(item: XmlElement): string {
  const own = child(item, "t");
  if (own !== undefined) return decodeCellText(own.text);
  return decodeCellText(
    childrenNamed(item, "r")
      .flatMap((run) => descendants(run, "t"))
      .map((text) => text.text)
      .join(""),
  );
}

export function readSharedStrings(bytes: Uint8Array | undefined, path: string): string[] {
  const texts: string[] = [];
  if (bytes !== undefined) readXml(bytes, path, { si: (item) => texts.push(itemText(item)) });
  return texts;
}

/** Gathers texts while cells are written. */
export class SharedStrings {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  indexOf(text: string): number {
    this.uses++;
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    const index = this.indexes.size;
    this.indexes.set(text, index);
    return index;
  }

  part(): string {
    const items: string[] = [];
    for (const text of this.indexes.keys()) items.push(`<si>${textTag(text)}</si>`);
    return xmlPart(
      tag(
        "sst",
        {
          xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          count: this.uses,
          uniqueCount: this.indexes.size,
        },
        items.join(""),
      ),
    );
  }
}

function textTag(text: string): string {
  const space = /^\s|\s$|[\r\n\t]|\s\s/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${space}>${escapeText(encodeCellText(text))}</t>`;
}
