import { Refused, toProblem } from "../../src/excel/problem";
import { hasSentence } from "../../src/messages/index";
import { Cancelled } from "../../src/plan/work";

/** An error as Office.js throws it. */
function officeError(code: string): Error {
  return Object.assign(new Error("Excel's own words"), { code, debugInfo: {} });
}

/** Every code of Microsoft's list (application-specific-api-error-handling) and of the client. */
const codes = `AccessDenied ActivityLimitReached ApiNotAvailable ApiNotFound BadPassword Conflict ContentLengthRequired
  GeneralException HostRestartNeeded InsertDeleteConflict InvalidArgument InvalidBinding InvalidOperation InvalidReference
  InvalidRequest InvalidSelection ItemAlreadyExists ItemNotFound MemoryLimitReached NotImplemented RequestAborted
  RequestPayloadSizeLimitExceeded ResponsePayloadSizeLimitExceeded ServiceNotAvailable Unauthenticated UnsupportedFeature
  UnsupportedOperation FilteredRangeConflict FormulaLengthExceedsLimit InactiveWorkbook InvalidOperationInCellEditMode
  MergedRangeConflict NonBlankCellOffSheet OperationCellsExceedLimit RangeExceedsLimit UnsupportedSheet PropertyNotLoaded`.split(
  /\s+/u,
);

describe("what Excel refuses", () => {
  test.each(codes)("%s has a sentence", (code) => {
    expect(hasSentence(toProblem(officeError(code)).code)).toBe(true);
  });

  test.each([
    ["InvalidOperationInCellEditMode", "excel.cell-being-edited"],
    ["AccessDenied", "excel.protected"],
    ["InactiveWorkbook", "excel.other-workbook"],
    ["ApiNotFound", "excel.too-old"],
    ["RequestPayloadSizeLimitExceeded", "excel.too-large"],
  ])("%s is %s", (code, problem) => {
    expect(toProblem(officeError(code))).toEqual({ code: problem, params: {} });
  });

  test("is shown with Excel's own words where there is no sentence of ours", () => {
    expect(toProblem(officeError("GeneralException"))).toEqual({
      code: "excel.refused",
      params: { code: "GeneralException", detail: "Excel's own words" },
    });
  });

  test("is not mixed up with our own problems, a cancelled work, or bugs", () => {
    expect(toProblem(new Refused({ code: "excel.no-table", params: {} })).code).toBe("excel.no-table");
    expect(toProblem(new Cancelled()).code).toBe("work.cancelled");
    expect(toProblem(new TypeError("x is not a function"))).toEqual({
      code: "excel.unexpected",
      params: { detail: "x is not a function" },
    });
  });
});
