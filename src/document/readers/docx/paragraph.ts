/** The text of a Word paragraph as a reader sees it with all changes accepted: no deleted, moved-away or hidden text, no field codes. */
import { childOf, childrenOf, type Element, isElement } from "../xml";
import { isOn, type Styles } from "./styles";

const goneWithChanges = new Set([
  "w:del",
  "w:moveFrom",
  "w:instrText",
  "w:delText",
  "w:delInstrText",
  "w:pPr",
  "w:rPr",
]);
const separate = new Set(["w:txbxContent", "w:tbl"]);

export interface ParagraphText {
  readonly text: string;
  /** Text boxes anchored in the paragraph, whose paragraphs stand apart from it. */
  readonly boxes: readonly Element[];
  /** Its end was deleted: it runs on in the next paragraph. */
  readonly runsOn: boolean;
}

export function readParagraph(paragraph: Element, styles: Styles): ParagraphText {
  const boxes: Element[] = [];
  const properties = childOf(paragraph, "w:pPr");
  const capitals = styles.capitalsOf(childOf(properties, "w:pStyle")?.attributes["w:val"] ?? "");
  const textOf = (element: Element, upper: boolean): string => {
    if (goneWithChanges.has(element.name)) return "";
    if (separate.has(element.name)) {
      boxes.push(element);
      return "";
    }
    switch (element.name) {
      case "w:t":
        return upper ? plain(element).toLocaleUpperCase("vi") : plain(element);
      case "w:tab":
      case "w:ptab":
      case "w:br":
      case "w:cr":
        return " ";
      case "w:noBreakHyphen":
        return "-";
      case "w:footnoteReference":
      case "w:endnoteReference":
        return `[${element.attributes["w:id"] ?? ""}]`;
      case "mc:AlternateContent": {
        const choice = childOf(element, "mc:Choice") ?? childOf(element, "mc:Fallback");
        return choice === undefined
          ? ""
          : childrenOf(choice)
              .map((child) => textOf(child, upper))
              .join("");
      }
      default: {
        const run = element.name === "w:r" ? childOf(element, "w:rPr") : undefined;
        if (isOn(childOf(run, "w:vanish"))) return "";
        const caps = childOf(run, "w:caps");
        const own = caps === undefined ? upper : isOn(caps);
        return childrenOf(element)
          .map((child) => textOf(child, own))
          .join("");
      }
    }
  };
  const text = childrenOf(paragraph)
    .map((child) => textOf(child, capitals))
    .join("");
  return { text, boxes, runsOn: childOf(childOf(properties, "w:rPr"), "w:del") !== undefined };
}

function plain(element: Element): string {
  return element.children.map((child) => (isElement(child) ? "" : child)).join("");
}
