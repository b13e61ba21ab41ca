/** Why a file could not be opened as a workbook. Callers turn the code into a sentence. */

export type XlsxErrorCode =
  /** Neither a zip package nor anything of Excel's. */
  | "not-xlsx"
  /** A package encrypted with a password. */
  | "password-protected"
  /** Excel 97–2003 (.xls). */
  | "old-format"
  /** A binary workbook (.xlsb) or a package of another program of Office. */
  | "other-format"
  /** The package is broken: parts are missing or cannot be read. */
  | "damaged"
  /** More than this reader takes apart (a zip bomb, or a truly huge file). */
  | "too-large";

export class XlsxError extends Error {
  override readonly name = "XlsxError";

  constructor(
    readonly code: XlsxErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
