/** What paragraph styles say about numbering: a heading style may number its paragraphs without their saying so. */
import { childOf, childrenOf, type Element, propertyOf } from "../xml";

export interface StyleNumbering {
  readonly list: string | null;
  readonly level: number | null;
}

interface Style extends StyleNumbering {
  readonly basedOn: string | null;
  readonly capitals: boolean;
}

export class Styles {
  private readonly styles = new Map<string, Style>();

  constructor(root: Element | null) {
    for (const style of childrenOf(root ?? undefined, "w:style")) {
      const numbering = childOf(childOf(style, "w:pPr"), "w:numPr");
      const level = propertyOf(numbering, "w:ilvl");
      this.styles.set(style.attributes["w:styleId"] ?? "", {
        basedOn: propertyOf(style, "w:basedOn") ?? null,
        list: propertyOf(numbering, "w:numId") ?? null,
        level: level === undefined ? null : Number(level),
        capitals: isOn(childOf(childOf(style, "w:rPr"), "w:caps")),
      });
    }
  }

  /** The numbering a style gives, its own or that of the style it is based on. */
  numberingOf(id: string): StyleNumbering {
    let style = this.styles.get(id);
    for (let depth = 0; style !== undefined && depth < 20; depth++) {
      if (style.list !== null) return style;
      style = style.basedOn === null ? undefined : this.styles.get(style.basedOn);
    }
    return { list: null, level: null };
  }

  capitalsOf(id: string): boolean {
    return this.styles.get(id)?.capitals ?? false;
  }
}

/** An on/off property: present and not switched off. */
export function isOn(property: Element | undefined): boolean {
  if (property === undefined) return false;
  const value = property.attributes["w:val"];
  return value === undefined || !["0", "false", "off", "none"].includes(value);
}
