/** How the host behaves: which Excel it is, and what of Excel's documented contradictions it shows. */

export interface HostOptions {
  /** File name of the workbook as Excel shows it. */
  readonly name?: string;
  /** The version of ExcelApi that this Excel has, e.g. "1.14". Members of newer sets fail with ApiNotFound. */
  readonly excelApi?: string;
  /** More requirement sets by name, e.g. { SharedRuntime: "1.1", RibbonApi: "1.2" }; `null` takes a default away. */
  readonly requirementSets?: { readonly [name: string]: string | null };
  /** "web" enforces the payload limits of Excel on the web. */
  readonly platform?: "web" | "desktop";
  /** BCP 47; Office.context.displayLanguage. */
  readonly displayLanguage?: string;
  /** How a person types dates and numbers into cells. Code always writes en-US. */
  readonly typingLocale?: "en-US" | "vi-VN";
  readonly theme?: { readonly dark: boolean };
  /** The clock of TODAY() and NOW(). */
  readonly now?: () => Date;
  /** The source of RAND(): from 0 up to but not including 1. */
  readonly random?: () => number;
  /** Name shown as author of comments. */
  readonly userName?: string;
  /** Bytes of one request or response on the web. */
  readonly payloadLimit?: number;
  /** Cells of one range read. */
  readonly rangeReadLimit?: number;
  /** What reading more gives: null values (since version 2407) or the error RangeExceedsLimit. */
  readonly overRangeReadLimit?: "null" | "error";
  /** Code of a table that would overlap something: documented MergedRangeConflict, observed InvalidArgument. */
  readonly tableOverlapCode?: "MergedRangeConflict" | "InvalidArgument";
  /** Code of a write that would change a cell's text to more than 32,767 characters (undocumented). */
  readonly cellTextLimit?: number;
  /** Answer to a request, in milliseconds of waiting. Real hosts take time; 0 answers in the next microtask. */
  readonly latency?: number;
}

export type Settings = Required<HostOptions>;

export function withDefaults(options: HostOptions): Settings {
  return {
    name: options.name ?? "Book1.xlsx",
    excelApi: options.excelApi ?? "1.14",
    requirementSets: options.requirementSets ?? {},
    platform: options.platform ?? "web",
    displayLanguage: options.displayLanguage ?? "en-US",
    typingLocale: options.typingLocale ?? "en-US",
    theme: options.theme ?? { dark: false },
    now: options.now ?? (() => new Date()),
    random: options.random ?? Math.random,
    userName: options.userName ?? "User",
    payloadLimit: options.payloadLimit ?? 5 * 1024 * 1024,
    rangeReadLimit: options.rangeReadLimit ?? 5_000_000,
    overRangeReadLimit: options.overRangeReadLimit ?? "null",
    tableOverlapCode: options.tableOverlapCode ?? "MergedRangeConflict",
    cellTextLimit: options.cellTextLimit ?? 32_767,
    latency: options.latency ?? 0,
  };
}
