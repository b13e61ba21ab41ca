/** The workbook model: what the executor changes, the formula engine reads and the .xlsx reader and writer fill and save. */
export * from "./address";
export * from "./cell";
export * from "./conditional-format";
export * from "./page-layout";
export * from "./protection";
export * from "./sheet";
export * from "./style";
export * from "./table";
export * from "./validation";
export * from "./workbook";
