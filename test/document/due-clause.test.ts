/** Which words of a sentence are its deadline: limits by themselves, other times beside what is done, and what is none. */
import fc from "fast-check";
import { deadlineIn } from "../../src/document/stages/due-clause";

const dates = { issuedOn: "2026-01-05", period: { from: 2026, to: 2026 } } as const;

test.each<[sentence: string, phrase: string | null]>([
  ["báo cáo UBND tỉnh trước ngày 20/12/2026.", "trước ngày 20/12/2026"],
  ["công khai quy hoạch trên Cổng thông tin điện tử trước ngày 31/3/2026; giải quyết hồ sơ", "trước ngày 31/3/2026"],
  ["Tuyên truyền, treo cờ Tổ quốc từ ngày 25/7 đến ngày 28/7/2026.", "từ ngày 25/7 đến ngày 28/7/2026"],
  ["100% học sinh tham gia bảo hiểm y tế trước 31/10/2026.", "trước 31/10/2026"],
  ["Giải ngân kịp thời nguồn vốn ủy thác trong Quý I/2026.", "trong Quý I/2026"],
  ["khởi công ít nhất 5.000 căn hộ trong năm 2026.", "trong năm 2026"],
  ["vận động các bản xây dựng quy ước, hoàn thành quý IV năm 2026.", "quý IV năm 2026"],
  ["hoàn thành không quá ngày 30/9/2026", "không quá ngày 30/9/2026"],
  ["bảo đảm các dự án được khởi công trước ngày 30/6/2026", "trước ngày 30/6/2026"],
  ["ban hành kế hoạch trong vòng 10 ngày kể từ ngày ký", "trong vòng 10 ngày kể từ ngày ký"],
  ["xử lý các sự cố hồ đập trước mùa lũ năm 2026.", "trước mùa lũ năm 2026"],
  ["xây dựng phương án, xong trước tháng 10 hàng năm.", "xong trước tháng 10 hàng năm"],
  ["Kịp thời công bố giá vật liệu hằng tháng (trước đây công bố theo quý).", "hằng tháng"],
  ["Hằng năm, tổ chức hội nghị đối thoại.", "Hằng năm"],
  ["định kỳ 6 tháng báo cáo Ban Thường vụ.", "định kỳ 6 tháng"],
  ["hướng dẫn địa phương bố trí quỹ đất (thường xuyên).", "thường xuyên"],
  ["báo cáo về Sở Y tế trước 15 giờ thứ Năm hằng tuần để tổng hợp", "trước 15 giờ thứ Năm hằng tuần"],
  ["đăng ký chương trình công tác với Văn phòng trước ngày 25 của tháng trước.", "trước ngày 25 của tháng trước"],
  ["trình Hội đồng nhân dân tỉnh tại kỳ họp cuối năm 2026; bố trí vốn", "tại kỳ họp cuối năm 2026"],
  ["báo cáo kết quả trước ngày 20/6 và ngày 20/11/2026.", "trước ngày 20/6 và ngày 20/11/2026"],
  // a scanner's slip is read and stays as it is written
  ["cấp giấy chứng nhận trưóc ngày 31/12/2026.", "trưóc ngày 31/12/2026"],
  // no deadline
  ["xây dựng Chương trình phát triển đô thị giai đoạn 2026 - 2030, tầm nhìn đến năm 2045.", null],
  ["các dự án đã được phê duyệt trước ngày 01/7/2025 tiếp tục thực hiện", null],
  ["xử lý các vi phạm tồn đọng từ trước ngày 01/7/2025", null],
  ["bố trí từ dự toán ngân sách hằng năm.", null],
  ["thanh toán vốn trong thời hạn 01 ngày làm việc đối với hồ sơ", null],
  ["duy trì trực cháy trong mùa khô (từ tháng 11 năm trước đến tháng 5 năm sau)", null],
  ["nâng công suất lên 5 triệu hành khách/năm vào năm 2030", null],
])("%s → %s", (sentence, phrase) => {
  expect(deadlineIn(sentence, dates).deadline?.text ?? null).toBe(phrase);
});

test.each<[sentence: string, phrase: string, others: string[]]>([
  [
    "xây dựng kế hoạch, gửi Sở Tài chính trước ngày 28/02/2026; định kỳ báo cáo trước ngày 10 của tháng cuối quý.",
    "trước ngày 10 của tháng cuối quý",
    ["trước ngày 28/02/2026"],
  ],
  ["hoàn thành đợt 1 trong tháng 7/2026, đợt 2 trong tháng 10/2026.", "trong tháng 10/2026", ["trong tháng 7/2026"]],
  ["sơ kết vào năm 2027, tổng kết vào năm 2030.", "vào năm 2030", ["vào năm 2027"]],
])("of several times the others are told: %s", (sentence, phrase, others) => {
  const found = deadlineIn(sentence, dates);
  expect([found.deadline?.text, found.others]).toEqual([phrase, others]);
});

test("a deadline is always words of the sentence, as they are written", () => {
  const words = fc.constantFrom(
    ...[
      "báo cáo",
      "hoàn thành",
      "trước ngày",
      "15/6/2026",
      "trong",
      "quý II/2026",
      "hằng năm",
      "đã",
      "và",
      ";",
      ",",
      ".",
    ],
    ...["từ ngày 01/3", "đến ngày 05/4/2026", "chậm nhất", "tháng 9", "số liệu", "(", ")", "vào năm 2027", "UBND tỉnh"],
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 14 }), (parts) => {
      const text = parts.join(" ");
      const { deadline, others } = deadlineIn(text, dates);
      for (const phrase of [deadline?.text ?? "", ...others]) expect(text).toContain(phrase);
    }),
    { seed: 20261122, numRuns: 400 },
  );
});

test("of two days in one phrase the last counts and the other is told", () => {
  const { deadline, others } = deadlineIn("gửi báo cáo trước ngày 10 tháng 6 và ngày 10 tháng 12 năm 2026.", dates);
  expect([deadline?.due, others]).toEqual(["2026-12-09", ["trước ngày 10 tháng 6"]]);
});
