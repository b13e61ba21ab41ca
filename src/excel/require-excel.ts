/** Is there an Excel, and is it new enough? */
import { done, failed, type Result } from "../plan/message";

/** Excel 2021, the oldest that Microsoft still lists; the manifest asks for the same. */
export const requiredApi = "1.14";

/** Fails with "excel.not-there" outside Excel and "excel.too-old" in one that lacks ExcelApi 1.14. Changes nothing, asks nobody. */
export function requireExcel(): Result<null> {
  if (typeof Excel === "undefined") return failed("excel.not-there");
  const requirements = typeof Office === "undefined" ? undefined : Office.context?.requirements;
  if (requirements !== undefined && !requirements.isSetSupported("ExcelApi", requiredApi))
    return failed("excel.too-old");
  return done(null);
}
