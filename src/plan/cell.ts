/** The value of a cell as Excel gives it: "" is an empty cell, dates are serial numbers, errors are strings like "#N/A". */
export type CellValue = string | number | boolean;
