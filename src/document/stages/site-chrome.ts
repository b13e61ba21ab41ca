/**
 * What legal web sites print around a document: log-in calls, menus, counters. Only lines before the document begins and
 * after it ends are looked at, and only short ones, so no sentence of a plan is ever taken for chrome.
 */
import { matchKey } from "../../text/key";

const phrases = [
  "đăng nhập",
  "đăng ký",
  "đăng xuất",
  "thành viên",
  "tải văn bản",
  "tải về",
  "tiếng anh",
  "từ khoá",
  "tra cứu",
  "tìm kiếm",
  "trang chủ",
  "thuộc tính",
  "văn bản liên quan",
  "văn bản gốc",
  "lược đồ",
  "lượt xem",
  "việc làm",
  "dmca",
  "bản quyền",
  "hỗ trợ bạn",
  "hotline",
  "cookie",
  "quảng cáo",
  "chia sẻ",
  "bình luận",
  "facebook",
  "zalo",
  "email",
  "liên hệ",
  "xem thêm",
  "ngôn ngữ",
  "in bài",
  "gửi bài",
  "điều khoản",
  "copyright",
  "scanned by camscanner",
].map((phrase) => ` ${matchKey(phrase)} `);

const address = /^(?:ip\s*:|https?:\/\/|www\.)/iu;
const counter = /^[\d.,\s]+$/u;
const longest = 220;

/** Whether a line outside the document is a site's own. */
export function isSiteChrome(text: string): boolean {
  if (text.length > longest) return false;
  if (address.test(text) || counter.test(text)) return true;
  const key = ` ${matchKey(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")} `;
  return phrases.some((phrase) => key.includes(phrase));
}
