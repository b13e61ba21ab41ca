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
  // No name ends in the middle of a word or of a list of places.
  [
    "Các sở, ban, ngành, UBND các xã, phường, đặc khu Trường Sa ban hành Kế hoạch",
    "Các sở, ban, ngành, UBND các xã, phường, đặc khu Trường Sa",
    "",
    "ban hành Kế hoạch",
  ],
  [
    "Hội LHPN các huyện, thị xã, thành phố xây dựng kế hoạch",
    "Hội LHPN các huyện, thị xã, thành phố",
    "",
    "xây dựng kế hoạch",
  ],
  [
    "Đảng ủy các cơ quan Đảng, Đảng ủy UBND xã quán triệt Nghị quyết",
    "Đảng ủy các cơ quan Đảng, Đảng ủy UBND xã",
    "",
    "quán triệt Nghị quyết",
  ],
  [
    "Cục Công nghệ thông tin chủ trì, phối hợp với các đơn vị tổ chức triển khai",
    "Cục Công nghệ thông tin",
    "các đơn vị",
    "tổ chức triển khai",
  ],
  [
    "Sở Xây dựng phối hợp với Công ty CP Môi trường và Công trình đô thị Huế xử lý cây đổ",
    "Sở Xây dựng",
    "Công ty CP Môi trường và Công trình đô thị Huế",
    "xử lý cây đổ",
  ],
  [
    "Hội Nông dân xã phối hợp với Hợp tác xã dịch vụ nông nghiệp Định Tăng thực hiện mô hình",
    "Hội Nông dân xã",
    "Hợp tác xã dịch vụ nông nghiệp Định Tăng",
    "thực hiện mô hình",
  ],
  // Offices that no registry knows, behind those that are known.
  [
    "Chủ trì, phối hợp với Sở Tài chính, Sở Giáo dục và Đào tạo tham mưu UBND tỉnh",
    "",
    "Sở Tài chính, Sở Giáo dục và Đào tạo",
    "tham mưu UBND tỉnh",
  ],
  [
    "Phối hợp với Tập đoàn Điện lực Việt Nam, Tập đoàn Công nghiệp - Năng lượng Quốc gia Việt Nam bảo đảm tiến độ",
    "",
    "Tập đoàn Điện lực Việt Nam, Tập đoàn Công nghiệp - Năng lượng Quốc gia Việt Nam",
    "bảo đảm tiến độ",
  ],
  ["Các Ban, Văn phòng tham mưu triển khai", "Các Ban, Văn phòng", "", "tham mưu triển khai"],
  [
    "Ủy ban Thường vụ Quốc hội, Hội đồng Dân tộc, các Ủy ban của Quốc hội giám sát việc thực hiện",
    "Ủy ban Thường vụ Quốc hội, Hội đồng Dân tộc, các Ủy ban của Quốc hội",
    "",
    "giám sát việc thực hiện",
  ],
  [
    "Sở Nội vụ chủ trì, phối hợp với Văn phòng Ủy ban nhân dân thành phố theo dõi, đôn đốc việc thực hiện",
    "Sở Nội vụ",
    "Văn phòng Ủy ban nhân dân thành phố",
    "theo dõi, đôn đốc việc thực hiện",
  ],
  [
    "Công an tỉnh chủ trì, phối hợp với Sở Tư pháp và các đơn vị liên quan làm sạch dữ liệu dân cư, bảo đảm dữ liệu đúng",
    "Công an tỉnh",
    "Sở Tư pháp và các đơn vị liên quan",
    "làm sạch dữ liệu dân cư, bảo đảm dữ liệu đúng",
  ],
  [
    "Thủ trưởng cơ quan chuyên môn và Chủ tịch Ủy ban nhân dân xã, phường ban hành kế hoạch",
    "Thủ trưởng cơ quan chuyên môn và Chủ tịch Ủy ban nhân dân xã, phường",
    "",
    "ban hành kế hoạch",
  ],
  // Those in charge, whoever they are: "chủ trì" is part of the name.
  [
    "Thủ trưởng các đơn vị được giao chủ trì có trách nhiệm xây dựng kế hoạch",
    "Thủ trưởng các đơn vị được giao chủ trì",
    "",
    "xây dựng kế hoạch",
  ],
  ["Các cơ quan chủ trì báo cáo Sở Tài chính", "Các cơ quan chủ trì", "", "báo cáo Sở Tài chính"],
  [
    "Các phòng, ban, đơn vị, cá nhân được phân công báo cáo Chủ tịch UBND xã",
    "Các phòng, ban, đơn vị, cá nhân được phân công",
    "",
    "báo cáo Chủ tịch UBND xã",
  ],
  ["Các đơn vị chủ trì, phối hợp với Sở Y tế rà soát", "Các đơn vị", "Sở Y tế", "rà soát"],
  // What stands ahead of the name may leave it without a capital.
  ["Yêu cầu các cơ quan, đơn vị gửi kế hoạch", "các cơ quan, đơn vị", "", "gửi kế hoạch"],
  ["Trước ngày 20 hằng tháng, các đơn vị cập nhật tiến độ", "các đơn vị", "", "cập nhật tiến độ"],
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
