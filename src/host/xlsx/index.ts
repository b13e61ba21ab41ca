/** Workbooks as .xlsx files: opening and saving the host's model. */
export { readXlsx } from "./workbook-reader";
export { writeXlsx } from "./workbook-writer";
export { XlsxError, type XlsxErrorCode } from "./xlsx-error";
