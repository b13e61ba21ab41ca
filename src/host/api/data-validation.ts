/** Excel.DataValidation. Code is never stopped by a rule; `valid` and `getInvalidCells` tell what a rule thinks. */
import { ApiError, invalidArgument, itemNotFound } from "../api-error";
import type { Book } from "../book";
import { requireAllowed } from "../edit/guard";
import { isValid } from "../edit/validation-check";
import { clearRules, momentText, readRule, rulesOn, setRule, soleRule } from "../edit/validations";
import { type Area, type DataValidation, getValue, intersection, oneCell, usedArea } from "../model";
import { toBoolean, toOneOf, toRecord, toText } from "./args";
import type { ClassSpec } from "./class-spec";
import { type AreasTarget, type Handle, handle } from "./handle";

const wireKinds = {
  WholeNumber: "wholeNumber",
  Decimal: "decimal",
  TextLength: "textLength",
  Date: "date",
  Time: "time",
  List: "list",
  Custom: "custom",
} as const;

function ruleValue(rule: DataValidation): { [name: string]: unknown } {
  const { type, operator, formula1, formula2, inCellDropDown } = rule;
  const literal = (text: string): unknown => {
    if (type === "Date" || type === "Time") return momentText(text, type);
    return text.startsWith("=") ? text : Number(text);
  };
  if (type === "List") return { list: { inCellDropDown, source: formula1 } };
  if (type === "Custom") return { custom: { formula: formula1 } };
  const second = formula2 === null ? {} : { formula2: literal(formula2) };
  return { [wireKinds[type]]: { formula1: literal(formula1), ...second, operator } };
}

function change(book: Book, target: AreasTarget, act: (rule: DataValidation) => void): void {
  const { sheet, areas } = target;
  requireAllowed(book, sheet, null);
  const rule = soleRule(sheet, areas);
  if (rule === null || rule === "mixed") throw new ApiError("InvalidOperation");
  book.touch(sheet);
  act(rule);
  book.happened({ kind: "view", sheet });
}

function limited(value: unknown, limit: number): string {
  const text = value == null ? "" : toText(value);
  if (text.length > limit) throw invalidArgument();
  return text;
}

function sole({ sheet, areas }: AreasTarget): DataValidation | null {
  const rule = soleRule(sheet, areas);
  return rule === "mixed" ? null : rule;
}

/** The cells a rule does not like, row by row. */
function invalidCells(book: Book, { sheet, areas }: AreasTarget): Area[] {
  book.calculate();
  const used = usedArea(sheet, { valuesOnly: true });
  const found: Area[] = [];
  for (const rule of rulesOn(sheet, areas)) {
    for (const area of areas) {
      for (const each of rule.areas) {
        const shared = intersection(area, each);
        // Below the cells in use everything is blank, and blank cells of one rule are all alike.
        const part = rule.ignoreBlanks ? shared && used && intersection(shared, used) : shared;
        if (part) found.push(...judge(book, sheet, part, rule));
      }
    }
  }
  return found;
}

function judge(book: Book, sheet: AreasTarget["sheet"], part: Area, rule: DataValidation): Area[] {
  const found: Area[] = [];
  for (let row = part.top; row <= part.bottom; row++) {
    for (let column = part.left; column <= part.right; column++) {
      if (!isValid(book, sheet, row, column, rule, getValue(sheet, row, column))) found.push(oneCell(row, column));
    }
  }
  return found;
}

function invalidAreas(target: AreasTarget, book: Book): Handle | null {
  const areas = invalidCells(book, target);
  return areas.length === 0 ? null : handle("RangeAreas", { sheet: target.sheet, areas });
}

export const dataValidationClass: ClassSpec<AreasTarget> = {
  properties: {
    Type: {
      get: ({ sheet, areas }) => {
        const rule = soleRule(sheet, areas);
        if (rule === null) return "None";
        return rule === "mixed" ? "Inconsistent" : rule.type;
      },
    },
    Rule: {
      get: (target) => {
        const rule = sole(target);
        return rule ? ruleValue(rule) : {};
      },
      set: ({ sheet, areas }, value, book) => {
        requireAllowed(book, sheet, null);
        const parts = readRule(book, value);
        book.touch(sheet);
        setRule(sheet, areas, parts);
        book.happened({ kind: "view", sheet });
      },
    },
    ErrorAlert: {
      get: (target) => sole(target)?.errorAlert ?? { showAlert: true, style: "Stop", title: "", message: "" },
      set: (target, value, book) => {
        const record = toRecord(value);
        const errorAlert: DataValidation["errorAlert"] = {
          showAlert: record.showAlert == null || toBoolean(record.showAlert),
          style: record.style == null ? "Stop" : toOneOf(record.style, ["Stop", "Warning", "Information"]),
          title: limited(record.title, 32),
          message: limited(record.message, 225),
        };
        change(book, target, (rule) => {
          rule.errorAlert = errorAlert;
        });
      },
    },
    Prompt: {
      get: (target) => sole(target)?.prompt ?? { showPrompt: true, title: "", message: "" },
      set: (target, value, book) => {
        const record = toRecord(value);
        const prompt = {
          showPrompt: record.showPrompt == null || toBoolean(record.showPrompt),
          title: limited(record.title, 32),
          message: limited(record.message, 255),
        };
        change(book, target, (rule) => {
          rule.prompt = prompt;
        });
      },
    },
    IgnoreBlanks: {
      get: (target) => sole(target)?.ignoreBlanks ?? true,
      set: (target, value, book) =>
        change(book, target, (rule) => {
          rule.ignoreBlanks = toBoolean(value);
        }),
    },
    Valid: {
      get: (target, book) => {
        const invalid = invalidCells(book, target).length;
        if (invalid === 0) return true;
        const total = target.areas.reduce((sum, a) => sum + (a.bottom - a.top + 1) * (a.right - a.left + 1), 0);
        return invalid === total ? false : null;
      },
    },
  },
  methods: {
    Clear: ({ sheet, areas }, _args, book) => {
      requireAllowed(book, sheet, null);
      book.touch(sheet);
      clearRules(sheet, areas);
      book.happened({ kind: "view", sheet });
    },
    GetInvalidCells: (target, _args, book) => {
      const found = invalidAreas(target, book);
      if (!found) throw itemNotFound();
      return found;
    },
    GetInvalidCellsOrNullObject: (target, _args, book) => invalidAreas(target, book),
  },
};
