/**
 * Tasks without a term.
 *   "Trong thời gian thực hiện Nghị quyết", "Trong quá trình triển khai thực hiện Nghị quyết.", "Thường xuyên", "liên tục",
 *   "Suốt nhiệm kỳ", "trong cả giai đoạn",
 *   "không quy định thời hạn", "Lâu dài"
 */
import type { Family } from "../family";
import { pattern } from "../letter";

export const ongoing: Family = {
  name: "ongoing",
  signs: ["quá trình", "thời gian", "thường xuyên", "liên tục", "suốt", "cả", "toàn", "không", "lâu dài"],
  pattern: pattern(
    "(?:(?:trong\\s*)?(?:suốt\\s*)?(?:toàn bộ\\s*)?quá trình|(?:trong|suốt)\\s*(?:suốt\\s*)?(?:toàn bộ\\s*)?thời gian)\\s*(?:tổ chức\\s*)?(?:triển khai|thực hiện)(?:\\s*thực hiện)?(?:\\s*(?:nghị quyết|kế hoạch|chương trình(?: hành động)?|đề án|dự án|nhiệm vụ|kết luận|chỉ thị|quyết định|chiến lược|quy hoạch))?(?:\\s*(?:này|số))?|(?:thực hiện\\s*)?(?:(?<!chi\\s)thường xuyên|liên tục|xuyên suốt)(?:\\s*,?\\s*24(?:/24)?/(?:7|24)(?:\\s*(?:h|giờ))?)?|(?:trong\\s*)?(?:suốt|cả|toàn)\\s*(?:nhiệm kỳ|nhiệm kì|giai đoạn|thời kỳ)(?!\\s*(?:20|từ))|không\\s*(?:có|quy định|xác định|ấn định)?\\s*(?:thời hạn|thời gian|hạn)|(?<=^\\s*(?:nhiệm vụ\\s*)?)lâu dài(?=[\\s.;]*$)",
  ),
  read() {
    return { kind: "ongoing" };
  },
};
