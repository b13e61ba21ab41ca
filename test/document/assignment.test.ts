/** Who is to do it, with whom, and what: the head of a sentence as offices of any province write it. */
import { shippedRegistry } from "../../src/agency/index";
import { readAssignment } from "../../src/document/stages/assignment";

const registry = shippedRegistry();

test.each<[sentence: string, lead: string, coordinating: string, action: string]>([
  [
    "Sở Nội vụ: Phối hợp với Sở Tài chính tham mưu tiêu chí đánh giá",
    "Sở Nội vụ",
    "Sở Tài chính",
    "tham mưu tiêu chí đánh giá",
  ],
  [
    "Chủ trì, phối hợp với Thuế cơ sở 3 thành phố Hải Phòng rà soát nguồn thu",
    "",
    "Thuế cơ sở 3 thành phố Hải Phòng",
    "rà soát nguồn thu",
  ],
  ["Phối hợp với Trạm Y tế phường lập hồ sơ sức khỏe", "", "Trạm Y tế phường", "lập hồ sơ sức khỏe"],
  ["Chủ trì tham mưu Kế hoạch cải cách hành chính", "", "", "tham mưu Kế hoạch cải cách hành chính"],
  [
    "Chủ trì, phối hợp với các bộ, cơ quan trung ương và địa phương:",
    "",
    "các bộ, cơ quan trung ương và địa phương",
    "",
  ],
  [
    "Ban Tuyên giáo Tỉnh uỷ chủ trì, phối họp với các cơ quan liên quan tổ chức quán triệt",
    "Ban Tuyên giáo Tỉnh uỷ",
    "các cơ quan liên quan",
    "tổ chức quán triệt",
  ],
  [
    "Sở Nông nghiệp và PTNT chủ trì, phối hợp Sở Tài chính tham mưu danh mục",
    "Sở Nông nghiệp và PTNT",
    "Sở Tài chính",
    "tham mưu danh mục",
  ],
  [
    "Bộ Nông nghiệp và Môi trường: Phối hợp với Bộ Xây dựng rà soát quy trình vận hành hồ chứa liên quan thoát nước",
    "Bộ Nông nghiệp và Môi trường",
    "Bộ Xây dựng",
    "rà soát quy trình vận hành hồ chứa liên quan thoát nước",
  ],
  [
    "Bộ trưởng Bộ Giáo dục và Đào tạo chủ trì, phối hợp với các địa phương bảo đảm đủ sách",
    "Bộ trưởng Bộ Giáo dục và Đào tạo",
    "các địa phương",
    "bảo đảm đủ sách",
  ],
  [
    "Bộ trưởng các Bộ: Quốc phòng, Công an tiếp tục huy động lực lượng",
    "Bộ trưởng các Bộ: Quốc phòng, Công an",
    "",
    "tiếp tục huy động lực lượng",
  ],
  [
    "UBND thành phố Phan Thiết, UBND thị xã La Gi, UBND các huyện: Tuy Phong, Bắc Bình, Hàm Thuận Nam",
    "UBND thành phố Phan Thiết, UBND thị xã La Gi, UBND các huyện: Tuy Phong, Bắc Bình, Hàm Thuận Nam",
    "",
    "",
  ],
  [
    "Đề nghị Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh tăng cường giám sát",
    "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh",
    "",
    "tăng cường giám sát",
  ],
  ["Trung tâm Phục vụ hành chính công phường", "Trung tâm Phục vụ hành chính công phường", "", ""],
  ["Trong quý II/2026, Sở Y tế hoàn thành kế hoạch", "Sở Y tế", "", "hoàn thành kế hoạch"],
  [
    "Sở Công Thương là cơ quan thường trực, theo dõi tiến độ",
    "Sở Công Thương",
    "",
    "là cơ quan thường trực, theo dõi tiến độ",
  ],
  ["Giao Phó Thủ tướng Trần Hồng Hà trực tiếp chỉ đạo", "Phó Thủ tướng Trần Hồng Hà", "", "trực tiếp chỉ đạo"],
])("%s", (sentence, lead, coordinating, action) => {
  const found = readAssignment(sentence, registry);
  expect([found?.lead, found?.coordinating, found?.action]).toEqual([lead, coordinating, action]);
});

test.each(["Báo cáo Bộ Xây dựng kết quả thực hiện", "Chủ trì cuộc họp giao ban", "Rà soát, hỗ trợ người dân"])(
  "names nobody: %s",
  (sentence) => {
    expect(readAssignment(sentence, registry)).toBeNull();
  },
);
