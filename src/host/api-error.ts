/** Errors as Excel's host answers them: a code that code may compare, a message that it must not. */

/** Canonical messages (learn.microsoft.com, "Error handling with the application-specific JavaScript APIs"). */
const messages: { readonly [code: string]: string } = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  BadPassword: "The password you supplied is incorrect.",
  EmptyChartSeries: "The attempted operation failed because the chart series is empty.",
  FilteredRangeConflict: "The attempted operation causes a conflict with a filtered range.",
  GeneralException: "There was an internal error while processing the request.",
  InactiveWorkbook:
    "The operation failed because multiple workbooks are open and the workbook being called has lost focus.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  NonBlankCellOffSheet:
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet. These non-empty cells might appear empty but have blank values, some formatting, or a formula. Delete enough rows or columns to make room for what you want to insert and then try again.",
  NotImplemented: "The requested feature isn't implemented.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  UnsupportedOperation: "The operation being attempted is not supported.",
};

/** HTTP-like status by code, as the client reports it. */
const statuses: { readonly [code: string]: number } = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
};

export class ApiError extends Error {
  override readonly name = "ApiError";

  /**
   * @param code one of Excel's error codes
   * @param message left out: the canonical message of the code
   * @param location e.g. "Range.values"; left out: the member that was being used
   */
  constructor(
    readonly code: string,
    message: string = messages[code] ?? code,
    readonly location: string | null = null,
  ) {
    super(message);
  }

  get status(): number {
    return statuses[this.code] ?? 400;
  }
}

export const invalidArgument = (message?: string): ApiError => new ApiError("InvalidArgument", message);
export const itemNotFound = (): ApiError => new ApiError("ItemNotFound");
export const accessDenied = (): ApiError => new ApiError("AccessDenied");

/** What the host was asked for and does not have. */
export function notKnown(member: string): ApiError {
  return new ApiError("ApiNotFound", `the host does not know ${member}`, member);
}
