/** Precedents and dependents of cells, on all sheets. */
import { itemNotFound } from "../api-error";
import type { Book } from "../book";
import { type Area, oneCell, type Sheet, sheetByName } from "../model";
import type { ClassSpec } from "./class-spec";
import { type AreasTarget, type Handle, handle, type RangeTarget } from "./handle";

type Step = (book: Book, sheet: Sheet, area: Area) => RangeTarget[];

/** The areas that formulas of these cells name. */
const precedents: Step = (book, sheet, area) =>
  book.calculator.precedents(sheet, area).flatMap(({ sheet: name, ...read }) => {
    const owner = sheetByName(book.workbook, name);
    return owner ? [{ sheet: owner, area: read }] : [];
  });

/** The cells whose formulas name any of these. */
const dependents: Step = (book, sheet, area) =>
  book.calculator.readers(sheet, area).map((cell) => ({ sheet: cell.sheet, area: oneCell(cell.row, cell.column) }));

const keyOf = ({ sheet, area }: RangeTarget): string => `${sheet.id}:${Object.values(area).join()}`;

/** All that is reached by one step, or by any number of steps. */
function reached(step: Step, onward: boolean) {
  return ({ sheet, area }: RangeTarget, _args: unknown, book: Book): Handle => {
    book.calculate();
    const found = new Map<string, RangeTarget>();
    let front: RangeTarget[] = [{ sheet, area }];
    do {
      const next = front.flatMap((each) => step(book, each.sheet, each.area));
      front = next.filter((each) => !found.has(keyOf(each)));
      for (const each of front) found.set(keyOf(each), each);
    } while (onward && front.length > 0);
    if (found.size === 0) throw itemNotFound();
    return handle("WorkbookRangeAreas", { items: bySheet(book, [...found.values()]) });
  };
}

function bySheet(book: Book, targets: readonly RangeTarget[]): AreasTarget[] {
  return book.workbook.sheets.flatMap((sheet) => {
    const areas = targets.filter((target) => target.sheet === sheet).map((target) => target.area);
    return areas.length > 0 ? [{ sheet, areas }] : [];
  });
}

export const rangeDependency: NonNullable<ClassSpec<RangeTarget>["methods"]> = {
  GetDirectPrecedents: reached(precedents, false),
  GetPrecedents: reached(precedents, true),
  GetDirectDependents: reached(dependents, false),
  GetDependents: reached(dependents, true),
};
