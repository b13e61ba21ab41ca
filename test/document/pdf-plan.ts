/** The plan that the PDF fixtures were made of: long enough for several pages, with rows that break over them. */
import { planOf, type Row } from "./sample-plan";

const rows: Row[] = [
  {
    verb: "Xây dựng",
    object:
      "Đề án phát triển nguồn nhân lực số giai đoạn 2026 - 2030 gắn với nhu cầu của doanh nghiệp trên địa bàn tỉnh và chương trình chuyển đổi số quốc gia",
    lead: "Sở Nội vụ",
    partner: "Các sở, ban, ngành cấp tỉnh; UBND các xã, phường",
    product: "Tờ trình, dự thảo Nghị quyết",
    deadline: "Quý I/2026",
  },
  {
    verb: "Rà soát, sửa đổi",
    object: "cơ chế, chính sách thu hút đầu tư vào khu công nghiệp (bao gồm cả cụm công nghiệp)",
    lead: "Sở Tài chính",
    partner: "Sở Tư pháp",
    product: "Quyết định của UBND tỉnh",
    deadline: "Tháng 6/2026",
  },
  {
    verb: "Tổ chức",
    object: "hội nghị tuyên truyền, phổ biến Nghị quyết",
    lead: "Sở Tài chính",
    partner: "Các đơn vị liên quan",
    product: "Báo cáo",
    deadline: "Hằng năm",
  },
];

const many = [...rows, ...rows, ...rows, ...rows, ...rows];

export const pdfPlan = planOf([
  { title: "PHÁT TRIỂN KINH TẾ", rows: many },
  { title: "Về văn hóa - xã hội", rows: many },
]);
