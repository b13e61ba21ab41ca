/** The numbers of lists in web pages, which browsers count and no text holds. */
import { toRoman } from "../../text/roman";

type Attributes = Readonly<Record<string, string>>;

export interface OpenList {
  readonly ordered: boolean;
  /** How its items are counted, "1", "a", "A", "i" or "I" as the attribute has it; "" for items without a mark. */
  readonly type: string;
  next: number;
}

/** The list-style-type of CSS, where a page or a clipboard has it in the tag, by the attribute it stands for. */
const countedBy: Readonly<Record<string, string>> = {
  "upper-roman": "I",
  "lower-roman": "i",
  "upper-alpha": "A",
  "upper-latin": "A",
  "lower-alpha": "a",
  "lower-latin": "a",
  decimal: "1",
  "decimal-leading-zero": "1",
  none: "",
};

/** How the items of a list are counted, by its own tag or an item's; undefined where the tag does not say. */
function typeOf({ style, type }: Attributes): string | undefined {
  const own = /list-style(?:-type)?\s*:\s*([a-z-]+)/iu.exec(style ?? "")?.[1]?.toLowerCase() ?? "";
  return countedBy[own] ?? type;
}

const letters = "abcdefghijklmnopqrstuvwxyz";

/** The list that the tag "ol" or "ul" opens. */
export function openList(name: string, attributes: Attributes): OpenList {
  return { ordered: name === "ol", type: typeOf(attributes) ?? "1", next: Number(attributes.start ?? "1") || 1 };
}

/** What stands in front of an item, "" for none; the list counts it. An item outside of any list has a dash. */
export function itemMark(list: OpenList | undefined, attributes: Attributes): string {
  if (list === undefined || !list.ordered) return "- ";
  const value = Number(attributes.value ?? list.next) || list.next;
  list.next = value + 1;
  const letter = letters[value - 1];
  switch (typeOf(attributes) ?? list.type) {
    case "":
      return "";
    case "I":
      return `${toRoman(value)}. `;
    case "i":
      return `${toRoman(value).toLowerCase()}. `;
    case "a":
      return `${letter ?? value}) `;
    case "A":
      return `${letter?.toUpperCase() ?? value}. `;
    default:
      return `${value}. `;
  }
}
