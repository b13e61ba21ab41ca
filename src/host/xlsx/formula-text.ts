/**
 * Formulas between the file's spelling and the one people see: files prefix functions newer than 2007 ("_xlfn.XLOOKUP") and
 * write "Table1[[#This Row],[Col]]" where people see "[@Col]".
 */
import { parseStructRef, stringifyStructRef, type Token, tokenize } from "@borgar/fx";

/** Functions with the prefix "_xlfn." in files (MS-XLSX 2.2.2.1, "future functions"). */
const FUTURE = new Set(
  `ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT
  BITXOR CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST COMBINA CONCAT CONFIDENCE.NORM
  CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL ERF.PRECISE ERFC.PRECISE EXPON.DIST F.DIST F.DIST.RT F.INV
  F.INV.RT F.TEST FLOOR.MATH FLOOR.PRECISE FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAUSS HYPGEOM.DIST IFNA IFS
  ISFORMULA ISOWEEKNUM LET LOGNORM.DIST LOGNORM.INV MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV
  NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI
  POISSON.DIST QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ RRI SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH
  T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT UNICHAR UNICODE UNIQUE VAR.P VAR.S
  VSTACK HSTACK WEIBULL.DIST XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
/** Functions with the further prefix "_xlws." (2.2.2.2). */
const WORKSHEET_FUTURE = new Set(["FILTER", "SORT"]);

/**
 * @param formula with its "="
 * @param ownTable name of the table the formula stands in, or null
 * @returns the text for the file, without "="
 */
export function formulaToFile(formula: string, ownTable: string | null): string {
  const body = formula.startsWith("=") ? formula.slice(1) : formula;
  if (!/[[.A-Za-z]/.test(body)) return body;
  return mapTokens(body, (token) => {
    if (token.type === "func") return prefixed(token.value);
    return token.type === "structured" ? structureToFile(token.value, ownTable) : token.value;
  });
}

function prefixed(name: string): string {
  const upper = name.toUpperCase();
  if (WORKSHEET_FUTURE.has(upper)) return `_xlfn._xlws.${upper}`;
  return FUTURE.has(upper) ? `_xlfn.${upper}` : name;
}

function structureToFile(text: string, ownTable: string | null): string {
  const reference = parseStructRef(text);
  if (reference === undefined) return text;
  const table = reference.table || ownTable;
  return table ? stringifyStructRef({ ...reference, table }, { thisRow: true }) : text;
}

/** @param text as the file has it, without "=" @returns the formula people see, with "=" */
export function formulaFromFile(text: string, ownTable: string | null): string {
  const body = text.startsWith("=") ? text.slice(1) : text;
  const plain = body.replace(/_xlfn\.|_xlws\.|_xlpm\./gi, (prefix, at: number) =>
    isInsideText(body, at) ? prefix : "",
  );
  if (!plain.includes("[")) return `=${plain}`;
  return `=${mapTokens(plain, (token) => (token.type === "structured" ? structureFromFile(token.value, ownTable) : token.value))}`;
}

function structureFromFile(text: string, ownTable: string | null): string {
  const reference = parseStructRef(text);
  if (reference === undefined) return text;
  const isThisRow = reference.sections?.some((section) => section.toLowerCase() === "this row") ?? false;
  const isOwn = isThisRow && ownTable !== null && reference.table?.toLowerCase() === ownTable.toLowerCase();
  return stringifyStructRef(isOwn ? { ...reference, table: "" } : reference);
}

function mapTokens(body: string, rewrite: (token: Token) => string): string {
  return tokenize(`=${body}`, { mergeRefs: true }).slice(1).map(rewrite).join("");
}

/** Whether a position lies between the quotes of a text. */
function isInsideText(formula: string, at: number): boolean {
  let quotes = 0;
  for (let index = 0; index < at; index++) if (formula[index] === '"') quotes++;
  return quotes % 2 === 1;
}
