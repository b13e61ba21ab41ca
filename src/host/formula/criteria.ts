/**
 * The criteria of COUNTIF, SUMIFS and their kind: ">=10", "<>", "sở*", "~*", a number, a blank.
 * Source: support.microsoft.com, COUNTIF and "Use wildcard characters"; an empty cell matches "" and "=" only.
 */
import { compare, numberFromText, textKey } from "./coerce";
import { isError, type Scalar } from "./value";

export type Test = (value: Scalar) => boolean;

type Comparator = "=" | "<>" | "<" | ">" | "<=" | ">=";

export function criteriaTest(criteria: Scalar): Test {
  if (criteria === null) return equalTo(0);
  if (typeof criteria !== "string") return equalTo(criteria);
  const [, comparator = "", operand = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criteria) ?? [];
  const literal = literalOf(operand);
  switch (comparator as Comparator | "") {
    case "":
      return operand === "" ? (value) => value === null || value === "" : equalTo(literal);
    case "=":
      return operand === "" ? (value) => value === null : equalTo(literal);
    case "<>": {
      if (operand === "") return (value) => value !== null;
      const equal = equalTo(literal);
      return (value) => !equal(value);
    }
    default:
      return orderedBy(comparator as Comparator, literal);
  }
}

/** What the text of a criterion stands for: a number, TRUE or FALSE, an error, or itself. */
function literalOf(text: string): Scalar {
  const number = numberFromText(text);
  if (number !== null) return number;
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return upper === "TRUE";
  return text;
}

function equalTo(wanted: Scalar): Test {
  if (typeof wanted === "number") {
    return (value) => value === wanted || (typeof value === "string" && numberFromText(value) === wanted);
  }
  if (typeof wanted === "string") {
    const error = wanted.toUpperCase();
    const matches = wildcardTest(wanted);
    return (value) => (typeof value === "string" ? matches(value) : isError(value) && value.error === error);
  }
  if (isError(wanted)) return (value) => isError(value) && value.error === wanted.error;
  return (value) => value === wanted;
}

function orderedBy(comparator: Comparator, wanted: Scalar): Test {
  return (value) => {
    if (typeof value !== typeof wanted || isError(value)) return false;
    const order = compare(value, wanted);
    if (typeof order !== "number") return false;
    if (comparator === "<") return order < 0;
    if (comparator === ">") return order > 0;
    return comparator === "<=" ? order <= 0 : order >= 0;
  };
}

/** Whether a text holds `*` or `?` that are not escaped by `~`. */
export function hasWildcards(text: string): boolean {
  return /(^|[^~])(~~)*[*?]/.test(text);
}

/** Tests whole texts against a pattern: `*` any run, `?` one letter, `~` takes the next literally; case does not count. */
export function wildcardTest(pattern: string): (text: string) => boolean {
  const key = textKey(pattern);
  if (!/[*?~]/.test(key)) return (text) => textKey(text) === key;
  const expression = wildcardExpression(key, "^", "$");
  return (text) => expression.test(textKey(text));
}

/** Where a pattern begins in a text, from an index on; -1 when nowhere. For SEARCH. */
export function wildcardSearch(pattern: string, text: string, from: number): number {
  const key = textKey(pattern);
  if (!/[*?~]/.test(key)) return textKey(text).indexOf(key, from);
  const found = textKey(text)
    .slice(from)
    .search(wildcardExpression(key, "", ""));
  return found < 0 ? -1 : found + from;
}

function wildcardExpression(key: string, before: string, after: string): RegExp {
  const body = key.replace(/~([*?~])|([*?])|[.+^${}()|[\]\\]/g, (match, escaped?: string, wild?: string) => {
    if (escaped !== undefined) return `\\${escaped}`.replace("\\~", "~");
    if (wild !== undefined) return wild === "*" ? "[^]*" : "[^]";
    return `\\${match}`;
  });
  return new RegExp(before + body.replace(/(\[\^\]\*)+/g, "[^]*") + after, "u");
}
