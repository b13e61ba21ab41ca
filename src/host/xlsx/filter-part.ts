/** Filters of sheets and tables. */
import type { Area, AutoFilter, FilterCriteria } from "../model";
import { parseArea } from "../model";
import { writeArea } from "./area-text";
import { attribute, child, childrenNamed, flagAttribute, numberAttribute, type XmlElement } from "./xml-reader";
import { decodeCellText, encodeCellText, tag } from "./xml-writer";

const OPERATORS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

/** The filter of a sheet or table, or null where the element is absent. */
export function readFilter(parent: XmlElement): AutoFilter | null {
  const element = child(parent, "autoFilter");
  const area = parseArea(attribute(element, "ref") ?? "");
  if (element === undefined || area === null) return null;
  const criteria = new Map<number, FilterCriteria>();
  for (const column of childrenNamed(element, "filterColumn")) {
    const read = readCriteria(column);
    if (read !== null) criteria.set(numberAttribute(column, "colId") ?? 0, read);
  }
  return { area, criteria };
}

function readCriteria(column: XmlElement): FilterCriteria | null {
  const [element] = column.children;
  if (element === undefined) return null;
  switch (element.name) {
    case "filters": {
      const values: NonNullable<FilterCriteria["values"]>[number][] = childrenNamed(element, "filter").map((each) =>
        decodeCellText(attribute(each, "val") ?? ""),
      );
      if (flagAttribute(element, "blank")) values.push("");
      for (const group of childrenNamed(element, "dateGroupItem")) values.push(dateGroup(group));
      return { filterOn: "Values", values };
    }
    case "customFilters": {
      const [first, second] = childrenNamed(element, "customFilter").map((each) => {
        const operator = OPERATORS[attribute(each, "operator") ?? "equal"] ?? "=";
        return operator + decodeCellText(attribute(each, "val") ?? "");
      });
      return {
        filterOn: "Custom",
        criterion1: first ?? "",
        ...(second === undefined ? {} : { criterion2: second }),
        operator: flagAttribute(element, "and") ? "And" : "Or",
      };
    }
    case "top10": {
      const side = flagAttribute(element, "top", true) ? "Top" : "Bottom";
      const unit = flagAttribute(element, "percent") ? "Percent" : "Items";
      return { filterOn: `${side}${unit}`, criterion1: String(numberAttribute(element, "val") ?? 10) };
    }
    case "dynamicFilter": {
      const type = attribute(element, "type") ?? "";
      return { filterOn: "Dynamic", dynamicCriteria: type.charAt(0).toUpperCase() + type.slice(1) };
    }
    default:
      return null;
  }
}

/** A group of dates: "2026", "2026-03" or "2026-03-05" with what it stands for. */
function dateGroup(element: XmlElement): { date: string; specificity: string } {
  const part = (name: string): string => (attribute(element, name) ?? "1").padStart(2, "0");
  const grouping = attribute(element, "dateTimeGrouping") ?? "day";
  const year = attribute(element, "year") ?? "1900";
  const date =
    grouping === "year"
      ? year
      : grouping === "month"
        ? `${year}-${part("month")}`
        : `${year}-${part("month")}-${part("day")}`;
  return { date, specificity: grouping.charAt(0).toUpperCase() + grouping.slice(1) };
}

export function writeFilter(area: Area, criteria: ReadonlyMap<number, FilterCriteria>): string {
  const columns = [...criteria]
    .sort(([a], [b]) => a - b)
    .map(([colId, each]) => {
      const content = writeCriteria(each);
      return content === "" ? "" : tag("filterColumn", { colId }, content);
    });
  return tag("autoFilter", { ref: writeArea(area) }, ...columns);
}

function writeCriteria(criteria: FilterCriteria): string {
  switch (criteria.filterOn) {
    case "Values": {
      const values = criteria.values ?? [];
      const texts = values.filter((value): value is string => typeof value === "string");
      const dates = values.flatMap((value) => (typeof value === "string" ? [] : [value]));
      return tag(
        "filters",
        { blank: texts.includes("") ? true : null },
        ...texts.filter((value) => value !== "").map((val) => tag("filter", { val: encodeCellText(val) })),
        ...dates.map(writeDateGroup),
      );
    }
    case "Custom": {
      const filters = [criteria.criterion1, criteria.criterion2].flatMap((criterion) =>
        criterion === undefined ? [] : [writeCustom(criterion)],
      );
      const and = criteria.operator === "Or" || filters.length < 2 ? null : true;
      return tag("customFilters", { and }, ...filters);
    }
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return tag("top10", {
        top: criteria.filterOn.startsWith("Top"),
        percent: criteria.filterOn.endsWith("Percent"),
        val: Number(criteria.criterion1 ?? 10),
      });
    case "Dynamic": {
      const type = criteria.dynamicCriteria ?? "null";
      return tag("dynamicFilter", { type: type.charAt(0).toLowerCase() + type.slice(1) });
    }
    default:
      return "";
  }
}

function writeCustom(criterion: string): string {
  const [, sign = "=", val = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  const operator = Object.entries(OPERATORS).find(([, each]) => each === sign)?.[0] ?? "equal";
  return tag("customFilter", { operator: operator === "equal" ? null : operator, val: encodeCellText(val) });
}

function writeDateGroup({ date, specificity }: { readonly date: string; readonly specificity: string }): string {
  const [year, month, day] = date.split(/[-T]/).map(Number);
  const grouping = specificity.charAt(0).toLowerCase() + specificity.slice(1);
  return tag("dateGroupItem", {
    year,
    month: grouping === "year" ? null : month,
    day: grouping === "year" || grouping === "month" ? null : day,
    dateTimeGrouping: grouping,
  });
}
