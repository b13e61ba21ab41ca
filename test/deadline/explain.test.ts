import { explainDeadline, readDeadlineCell } from "../../src/deadline/index";
import { say } from "../../src/messages/index";

test.each([
  ["Trước ngày 31/3/2026", "Đọc được: đến hết ngày 30/03/2026."],
  ["Quý II/2026", "Đọc được: từ ngày 01/04/2026 đến hết ngày 30/06/2026."],
  ["Thường xuyên", "Đọc được: không có thời hạn cụ thể."],
  ["Từ năm 2026", "Đọc được: từ ngày 01/01/2026, không có ngày kết thúc."],
  ["Trước 15/12 hằng năm", "Đọc được: việc lặp lại định kỳ, lần tới đến hết ngày 14/12/2026."],
  ["Định kỳ", "Đọc được: việc lặp lại định kỳ."],
  ["Quý I", "Đọc được: từ ngày 01/01/2026 đến hết ngày 31/03/2026. Năm lấy theo ngày ký văn bản."],
  ["31/2/2026", "Chưa xác định được thời hạn. Mốc thời gian không có trong lịch."],
])("%j: %s", (text, sentence) => {
  const reading = readDeadlineCell(text, { issuedOn: "2026-01-07" });
  const told = explainDeadline(reading, "2026-11-22").map(({ code, params }) => say("vi", code, params));
  expect(told.join(" ")).toBe(sentence);
});
