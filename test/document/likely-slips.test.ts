/** Slips are told with the words around them, never mended; real words that look like slips are left alone. */
import { shippedRegistry } from "../../src/agency/index";
import { likelySlips as slipsIn } from "../../src/document/stages/likely-slips";
import { readSeed } from "./seed";

const likelySlips = (lines: readonly string[]) => slipsIn(lines, shippedRegistry());

test.each([
  ["Sở Tài chính chủ trì, phối họp với các sở", "phối họp", "phối hợp"],
  ["các đơn vị triên khai thực hiện", "triên khai", "triển khai"],
  ["Đe án phát triển logistics", "Đe án", "đề án"],
  ["Hăng năm báo cáo", "Hăng năm", "hằng năm"],
  ["Đảo đảm nguồn lực thực hiện", "Đảo đảm", "bảo đảm"],
  ["tuyến du lịch từ Hòang Hóa đến Quảng Xương", "Hòang Hóa", "Hoằng Hóa"],
  ["đô thị dịch vụ Phú Quý (huyện Hoàng Hóa)", "Hoàng Hóa", "Hoằng Hóa"],
  ["Sở Công Thương chủ động đầu mối với Bộ Công Thương", "đầu mối", "đấu mối"],
  ["Sở Xây dựng đề đề xuất phương án", "đề đề", "đề"],
  ["phấn đấu hoàn thành hoàn thành trong năm 2026", "hoàn thành hoàn thành", "hoàn thành"],
])("%s", (text, written, likely) => {
  expect(likelySlips(["", text])).toMatchObject([
    { code: "document.likely-slip", severity: "info", params: { written, likely, times: 1 }, at: { line: 2 } },
  ]);
});

test.each([
  "Lập đồ án quy hoạch chợ đầu mối; cuộc họp; sổ theo dõi; công trình thủy lợi đầu mối",
  "Uỷ ban nhân dân; hoà giải; TRIỂN KHAI",
  "ke hoach trien khai.docx",
  "triên, khai",
  "báo cáo hàng năm",
  "ông Nguyễn Hoàng Hóa; xã Quảng Chính, huyện Hoằng Hoá",
  "xã Hoằng Phụ, xã Hoằng Phú",
  "từng bước, từng bước; dần dần; Sở Công Thương làm đầu mối tổng hợp",
])("nothing is said of: %s", (text) => {
  expect(likelySlips([text])).toEqual([]);
});

test("the scanned seed 002: its slips are told, and the plan keeps them", async () => {
  const { plan, messages } = await readSeed("002");
  const told = messages.filter(({ code }) => code === "document.likely-slip").map(({ params }) => params.written);
  expect(told.length).toBeGreaterThan(5);
  for (const written of told) expect(JSON.stringify(messages)).toContain(written);
  expect(JSON.stringify(plan)).toMatch(/họp tác|phối họp|triên/u);
});
