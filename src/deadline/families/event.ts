/**
 * Terms that hang on something without a date.
 *   "sau khi Quy hoạch tỉnh được phê duyệt", "ngay sau khi ban hành", "khi có hướng dẫn của Trung ương", "theo tiến độ dự án",
 *   "theo yêu cầu của cấp có thẩm quyền", "theo quy định", "trước kỳ họp HĐND tỉnh", "ngay khi có văn bản"
 */
import type { Family } from "../family";
import { pattern, taken } from "../letter";

export const event: Family = {
  name: "event",
  signs: ["khi", "sau", "trước"],
  pattern: pattern(
    `(?:ngay\\s*)?(?:sau khi|sau ngày có|khi có|ngay khi|ngay sau|khi nào|kể từ khi|sau thời điểm|sau kỳ họp|sau hội nghị|sau đại hội|trước kỳ họp|trước phiên họp|trước hội nghị|trước đại hội|trước tết|sau tết|trước khi(?!\\s*(?:kết thúc|hết))|khi được|khi phát sinh|khi các|khi hoàn thành)(?:(?!(?:chậm nhất|đến hết)\\s)[^,;.()${taken}])*`,
  ),
  read() {
    return { kind: "event" };
  },
};

/** "nếu được bố trí kinh phí", "hoặc khi được bố trí vốn", "đến khi có quy định mới": what the date beside it depends on. */
export const proviso: Family = {
  name: "proviso",
  signs: ["nếu", "trường hợp", "điều kiện", "khi", "lúc"],
  pattern: pattern(
    `(?:nếu|trong trường hợp|với điều kiện|(?:hoặc|hay)\\s*(?:ngay\\s*)?(?:sau\\s*)?khi|(?:cho\\s*)?(?:đến|tới)\\s*(?:khi|lúc)(?!\\s*(?:kết thúc|hết)))(?:(?!(?:thì|trước|chậm nhất|trong|đến hết)\\s)[^,;.()${taken}])*`,
  ),
  read() {
    return { kind: "proviso" };
  },
};

export const accordingTo: Family = {
  name: "according-to",
  signs: ["theo", "đúng", "bảo", "đảm"],
  pattern: pattern(
    `(?:theo|đúng|bảo đảm|đảm bảo)\\s+(?:đúng\\s+)?(?:tiến độ|quy định|kế hoạch|yêu cầu|chỉ đạo|hướng dẫn|lộ trình|thời hạn|thời gian|chương trình|phân công|thông báo|nghị quyết|quyết định|văn bản|kỳ họp|tình hình|nhiệm vụ)(?:(?!(?:đến hết|trước|chậm nhất|trong|hoàn thành|xong|báo cáo)\\s|-)[^,;.()${taken}])*`,
  ),
  read() {
    return { kind: "condition" };
  },
};

/** "tuần đầu tháng 6/2026", "tuần 3 tháng 6/2026": a part of a month that no rule bounds. */
export const week: Family = {
  name: "week",
  signs: ["tuần"],
  pattern: pattern(
    "(?:trong\\s*)?tuần\\s*(?:lễ\\s*)?(?:thứ\\s*)?(?:\\d|một|hai|ba|tư|đầu|cuối|i{1,3}|iv)(?:\\s*(?:tiên|cùng))?(?=\\s*(?:của\\s*)?(?:tháng|quý|năm))",
  ),
  read() {
    return { kind: "event", reason: "approximate" };
  },
};
