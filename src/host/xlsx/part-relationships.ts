/** The relationships of a part while it is written. */
import { tag, xmlPart } from "./xml-writer";

const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Types outside that family. */
const OTHER_TYPES: Readonly<Record<string, string>> = {
  "core-properties": "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  threadedComment: "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
  person: "http://schemas.microsoft.com/office/2017/10/relationships/person",
};

export class PartRelationships {
  private readonly elements: string[] = [];
  private readonly ids = new Set<string>();

  /** @param target relative to the part's folder @returns the id to refer to it by */
  add(type: string, target: string): string {
    return this.push(type, target, null);
  }

  /** A relationship whose id is named already. */
  keep(id: string, type: string, target: string): void {
    this.push(type, target, null, id);
  }

  addExternal(type: string, target: string): string {
    return this.push(type, target, "External");
  }

  get isEmpty(): boolean {
    return this.elements.length === 0;
  }

  part(): string {
    const xmlns = "http://schemas.openxmlformats.org/package/2006/relationships";
    return xmlPart(tag("Relationships", { xmlns }, ...this.elements));
  }

  private push(type: string, target: string, mode: string | null, id = this.freeId()): string {
    this.ids.add(id);
    const uri = OTHER_TYPES[type] ?? `${TYPES}/${type}`;
    this.elements.push(tag("Relationship", { Id: id, Type: uri, Target: target, TargetMode: mode }));
    return id;
  }

  private freeId(): string {
    let number = this.ids.size + 1;
    while (this.ids.has(`rId${number}`)) number++;
    return `rId${number}`;
  }
}
