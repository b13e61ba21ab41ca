/** The figure of a goal among other numbers, the words that name it, and the year it is to be reached in. */
import { readPassages } from "../../src/document/stages/passages";
import { readTargets } from "../../src/document/stages/targets";

function targetsOf(text: string, isGoal = true, titles: readonly string[] = []): string[] {
  const passages = readPassages([{ kind: "paragraph", text, gap: true, line: 1, lastLine: 1, page: null }]);
  const reading = readTargets(passages, {
    sectionAt: () => null,
    planYear: { from: null, to: 2030 },
    issuedIn: 2022,
    isGoal: () => isGoal,
    titlesOver: () => titles,
  });
  return reading.targets.map(({ indicator, comparator, value, upper, unit, when }) =>
    [indicator, comparator, value, ...(upper === null ? [] : [`đến ${upper}`]), unit, when.to].join(" "),
  );
}

test.each<[sentence: string, targets: string[]]>([
  // the number that is to be reached
  [
    "Giá trị sản xuất bình quân trên 1 ha đất trồng trọt đạt trên 250 triệu đồng.",
    ["Giá trị sản xuất bình quân trên 1 ha đất trồng trọt >= 250 triệu đồng 2030"],
  ],
  [
    "Tỷ lệ dân số từ 15 tuổi trở lên có tài khoản tại ngân hàng đạt 78,5%.",
    ["Tỷ lệ dân số từ 15 tuổi trở lên có tài khoản tại ngân hàng = 78.5 % 2030"],
  ],
  [
    "100% tàu cá có chiều dài từ 15 mét trở lên lắp đặt thiết bị giám sát.",
    ["tàu cá có chiều dài từ 15 mét trở lên lắp đặt thiết bị giám sát = 100 % 2030"],
  ],
  [
    "Giảm tỷ lệ hộ nghèo từ 2,86% đầu năm xuống còn 1,9% cuối năm 2026 (tương ứng giảm 85 hộ).",
    ["tỷ lệ hộ nghèo = 1.9 % 2026", "tỷ lệ hộ nghèo giảm = 85 hộ 2026"],
  ],
  [
    "Giảm ít nhất 50% số thôn, bản lõm sóng so với năm 2023 (38 thôn, bản).",
    ["Giảm … số thôn, bản lõm sóng >= 50 % 2030"],
  ],
  ["Tuổi thọ trung bình đạt 75 tuổi.", ["Tuổi thọ trung bình = 75 tuổi 2030"]],
  // a year of its own in brackets is no year of the rest
  [
    "Tỷ lệ dân số dùng nước sạch đạt 98% (năm 2025: 90%); tỷ lệ chất thải được thu gom đạt từ 90% trở lên.",
    [
      "Tỷ lệ dân số dùng nước sạch = 98 % 2030",
      "Tỷ lệ dân số dùng nước sạch = 90 % 2025",
      "tỷ lệ chất thải được thu gom >= 90 % 2030",
    ],
  ],
  // parts know what they are parts of
  [
    "Tỷ lệ lao động qua đào tạo đạt 75%, trong đó có bằng cấp, chứng chỉ đạt 38%.",
    [
      "Tỷ lệ lao động qua đào tạo = 75 % 2030",
      "Tỷ lệ lao động qua đào tạo, trong đó có bằng cấp, chứng chỉ = 38 % 2030",
    ],
  ],
  [
    "Cơ cấu kinh tế: nông nghiệp chiếm 32,5%; công nghiệp chiếm 27,1%. Thu ngân sách đạt 500 tỷ đồng.",
    [
      "Cơ cấu kinh tế: nông nghiệp = 32.5 % 2030",
      "Cơ cấu kinh tế: công nghiệp = 27.1 % 2030",
      "Thu ngân sách = 500 tỷ đồng 2030",
    ],
  ],
  ["Diện tích lúa tưới ướt khô xen kẽ đạt 1,2 triệu ha.", ["Diện tích lúa tưới ướt khô xen kẽ = 1.2 triệu ha 2030"]],
  [
    "Tổng sản lượng đạt khoảng 9,8 triệu tấn, trong đó nuôi trồng 7,0 triệu tấn, khai thác 2,8 triệu tấn (giảm 27% so với năm 2023).",
    [
      "Tổng sản lượng ~ 9.8 triệu tấn 2030",
      "Tổng sản lượng, trong đó nuôi trồng = 7 triệu tấn 2030",
      "Tổng sản lượng, trong đó khai thác = 2.8 triệu tấn 2030",
      "Tổng sản lượng, trong đó khai thác giảm = 27 % 2030",
    ],
  ],
  // a level is no change, and a change no level
  [
    "Tỷ lệ lao động nông nghiệp giảm xuống dưới 30%; tỷ lệ hộ nghèo giảm bình quân 0,5 - 1%/năm.",
    ["Tỷ lệ lao động nông nghiệp <= 30 % 2030", "tỷ lệ hộ nghèo giảm bình quân = 0.5 đến 1 %/năm 2030"],
  ],
  ["Thu nhập bình quân cao hơn 1,3 lần so với năm 2024.", ["Thu nhập bình quân cao hơn = 1.3 lần 2030"]],
  [
    "Chỉ số PCI đạt trên 71 điểm, thuộc nhóm 10 tỉnh dẫn đầu.",
    ["Chỉ số PCI >= 71 điểm 2030", "Chỉ số PCI thuộc nhóm … tỉnh dẫn đầu <= 10  2030"],
  ],
  ["giảm lượng giống gieo sạ xuống còn 70 - 80 kg/ha.", ["giảm lượng giống gieo sạ = 70 đến 80 kg/ha 2030"]],
  ["Hằng năm, 100% thanh niên được tuyên truyền pháp luật.", ["thanh niên được tuyên truyền pháp luật = 100 % 2030"]],
])("%s", (sentence, targets) => {
  expect(targetsOf(sentence)).toEqual(targets);
});

test.each<[sentence: string, targets: string[]]>([
  [
    "rà soát nguồn thu, phấn đấu thu ngân sách năm 2025 đạt 128,5 tỷ đồng, vượt ít nhất 5% dự toán. Bố trí 02 cán bộ.",
    ["thu ngân sách = 128.5 tỷ đồng 2025", "thu ngân sách vượt … dự toán >= 5 % 2025"],
  ],
  [
    "phấn đấu đến hết quý II giải ngân đạt tối thiểu 45%, đến hết quý III đạt tối thiểu 70% và đến ngày 31/01/2024 đạt trên 95% kế hoạch.",
    ["giải ngân >= 45 % 2030", "giải ngân >= 70 % 2030", "giải ngân >= 95 % 2024"],
  ],
  ["Phát huy mô hình; đến năm 2025, mỗi xã có ít nhất 01 Hội quán.", ["mỗi xã … Hội quán >= 1  2025"]],
  ["Kiểm tra 14 dự án trọng điểm, bố trí 02 cán bộ.", []],
])("outside of the goals only what strives, or names its year: %s", (sentence, targets) => {
  expect(targetsOf(sentence, false)).toEqual(targets);
});

test.each<[sentence: string, targets: string[]]>([
  // signs and words that say which way
  ["Tỷ lệ học sinh được khám sức khỏe: ≥ 95%.", ["Tỷ lệ học sinh được khám sức khỏe >= 95 % 2030"]],
  ["Thu ngân sách không thấp hơn 23.500 tỷ đồng.", ["Thu ngân sách >= 23500 tỷ đồng 2030"]],
  ["Tỷ lệ bội chi không cao hơn 3%.", ["Tỷ lệ bội chi <= 3 % 2030"]],
  ["Tỷ lệ mẫu giám sát không đạt dưới 8%.", ["Tỷ lệ mẫu giám sát không đạt <= 8 % 2030"]],
  // ages are no figures, also from … to
  [
    "Tỷ lệ trẻ từ 5 đến dưới 12 tuổi tiêm đủ 02 mũi vắc xin: > 90%.",
    ["Tỷ lệ trẻ từ 5 đến dưới 12 tuổi tiêm đủ 02 mũi vắc xin >= 90 % 2030"],
  ],
  ["Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng giảm còn 11%.", ["Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng = 11 % 2030"]],
  // the verb is said once for the whole list
  [
    "Giảm 5% biên chế công chức và 10% số lượng người làm việc.",
    ["Giảm … biên chế công chức = 5 % 2030", "Giảm … số lượng người làm việc = 10 % 2030"],
  ],
  // what is counted, not what was named before
  [
    "Trạm y tế có bác sĩ đạt 100%; đạt 14 bác sĩ/10.000 dân.",
    ["Trạm y tế có bác sĩ = 100 % 2030", "bác sĩ = 14 bác sĩ/10.000 dân 2030"],
  ],
  [
    "Hình thành 04 khu công nghiệp, 16 cụm công nghiệp.",
    ["Hình thành … khu công nghiệp = 4 khu công nghiệp 2030", "cụm công nghiệp = 16 cụm công nghiệp 2030"],
  ],
  ["Từ 80% số thôn trở lên đạt chuẩn.", ["số thôn đạt chuẩn >= 80 % 2030"]],
  ["50% đô thị loại III trở lên có bản đồ ngập.", ["đô thị loại III trở lên có bản đồ ngập = 50 % 2030"]],
  ["Đón trên 3,3 triệu lượt khách.", ["Đón … lượt khách >= 3.3 triệu lượt khách 2030"]],
  ['Xóa 100% "điểm đen" (12 điểm).', ['Xóa … "điểm đen" = 100 % 2030']],
  // the year a figure is compared with, and the years of a label and of the figure itself
  ["Thu nhập của hộ nuôi tôm gấp ít nhất 1,8 lần năm 2025.", ["Thu nhập của hộ nuôi tôm gấp >= 1.8 lần 2030"]],
  [
    "Lộ trình đến năm 2028: tỷ lệ hồ sơ trực tuyến năm 2026 đạt 80%, năm 2027 đạt 85%.",
    ["tỷ lệ hồ sơ trực tuyến = 80 % 2026", "tỷ lệ hồ sơ trực tuyến = 85 % 2027"],
  ],
  ["Về kinh tế: Tốc độ tăng trưởng đạt 10%.", ["Tốc độ tăng trưởng = 10 % 2030"]],
])("which way, which number, of what: %s", (sentence, targets) => {
  expect(targetsOf(sentence)).toEqual(targets);
});

test.each([
  "Kinh tế tư nhân đóng góp khoảng 55 58% GRDP.",
  "Đào tạo nghề cho 2.5OO lao động, trong đó 60% có việc làm.",
  "Tỷ lệ hộ nghèo giảm bình quân l,5%/năm.",
  "Không để xảy ra vụ ngộ độc thực phẩm trên 30 người mắc.",
  "Tỷ lệ người dân dùng dịch vụ công tương ứng là 55%, 60%, 70%.",
  "Đơn vị giải ngân dưới 90% không xem xét khen thưởng.",
  "Năm 2020, tỷ lệ hộ nghèo còn 5%.",
])("no certain figure to be reached, so none is given: %s", (sentence) => {
  expect(targetsOf(sentence)).toEqual([]);
});

test.each([
  ["TÌNH HÌNH", []],
  ["Thực trạng và kết quả đạt được", []],
  ["Sự cần thiết", []],
  ["Kiểm tra, đánh giá tình hình thực hiện", ["tỷ lệ đạt = 60 % 2025"]],
])("figures under '%s' tell what is, or what is to be", (title, targets) => {
  expect(targetsOf("Năm 2025, tỷ lệ đạt 60%.", false, [title])).toEqual(
    targets.map((target) => target.replace("tỷ lệ đạt", "tỷ lệ")),
  );
});

test.each<[sentence: string, targets: string[]]>([
  // a part of a rate is named with its whole
  [
    "Tỷ lệ thất nghiệp chung dưới 3%, thành thị dưới 4%.",
    ["Tỷ lệ thất nghiệp chung <= 3 % 2030", "Tỷ lệ thất nghiệp chung, thành thị <= 4 % 2030"],
  ],
  [
    "Tỷ lệ trường bảo đảm nước uống: mầm non đạt 98%; THCS, THPT đạt 92%.",
    ["Tỷ lệ trường bảo đảm nước uống: mầm non = 98 % 2030", "Tỷ lệ trường bảo đảm nước uống: THCS, THPT = 92 % 2030"],
  ],
  [
    "Tỷ lệ chất thải đô thị được thu gom đạt 98%, nông thôn đạt 92%.",
    ["Tỷ lệ chất thải đô thị được thu gom = 98 % 2030", "Tỷ lệ chất thải nông thôn được thu gom = 92 % 2030"],
  ],
  [
    "Tỷ trọng công nghiệp - xây dựng đạt 32%; thương mại - dịch vụ đạt 43%.",
    ["Tỷ trọng công nghiệp - xây dựng = 32 % 2030", "Tỷ trọng thương mại - dịch vụ = 43 % 2030"],
  ],
  [
    "Tỷ lệ lao động tham gia bảo hiểm xã hội đạt 30%; bảo hiểm thất nghiệp đạt tối thiểu 18%.",
    [
      "Tỷ lệ lao động tham gia bảo hiểm xã hội = 30 % 2030",
      "Tỷ lệ lao động tham gia bảo hiểm thất nghiệp >= 18 % 2030",
    ],
  ],
  [
    "Tỷ lệ hồ sơ trực tuyến đạt từ 70% trở lên (cấp huyện 65%, cấp xã 60%).",
    [
      "Tỷ lệ hồ sơ trực tuyến >= 70 % 2030",
      "Tỷ lệ hồ sơ trực tuyến, cấp huyện = 65 % 2030",
      "Tỷ lệ hồ sơ trực tuyến, cấp xã = 60 % 2030",
    ],
  ],
  // and what measures something of its own stands alone
  [
    "Tỷ lệ hộ nghèo dưới 1%, xã đạt chuẩn nông thôn mới đạt 80%.",
    ["Tỷ lệ hộ nghèo <= 1 % 2030", "xã đạt chuẩn nông thôn mới = 80 % 2030"],
  ],
  [
    "Tỷ lệ đô thị hóa đạt 50%. Nông thôn đạt chuẩn 80%.",
    ["Tỷ lệ đô thị hóa = 50 % 2030", "Nông thôn đạt chuẩn = 80 % 2030"],
  ],
  // a verb is said once for figures of one unit
  [
    "Trồng mới 5.000 ha mắc ca, 1.500 ha cà phê.",
    ["Trồng mới … mắc ca = 5000 ha 2030", "Trồng mới … cà phê = 1500 ha 2030"],
  ],
  [
    "Trồng mới 5.000 ha mắc ca, 100% diện tích được cấp mã số.",
    ["Trồng mới … mắc ca = 5000 ha 2030", "diện tích được cấp mã số = 100 % 2030"],
  ],
  // a share of the product of what was named before; of nothing named it is no goal
  [
    "Tổng vốn đầu tư toàn xã hội khoảng 850.000 tỷ đồng, bình quân bằng 45% GRDP.",
    ["Tổng vốn đầu tư toàn xã hội ~ 850000 tỷ đồng 2030", "Tổng vốn đầu tư toàn xã hội … GRDP = 45 % 2030"],
  ],
  ["45% GRDP.", []],
  // a rate is told in per cent, or its line broke off
  [
    "Tỷ lệ học sinh được khám ít nhất 01 lần/năm đạt 90% vào năm 2027 và 95% vào năm 2030.",
    [
      "Tỷ lệ học sinh được khám ít nhất 01 lần/năm = 90 % 2027",
      "Tỷ lệ học sinh được khám ít nhất 01 lần/năm = 95 % 2030",
    ],
  ],
  ["Tốc độ tăng trưởng kinh tế bình quân đạt 11", []],
  // so many of all there are
  ["Có 25/28 thôn đạt danh hiệu thôn văn hóa.", ["thôn đạt danh hiệu thôn văn hóa = 25 /28 thôn 2030"]],
  ["Hoàn thành trước ngày 15/11 thôn báo cáo.", []],
  // both ends of a range with their unit
  ["Diện tích mắc ca đạt từ 30.000 ha đến 33.000 ha.", ["Diện tích mắc ca = 30000 đến 33000 ha 2030"]],
  // where it begins is no goal: the text was issued in 2022
  ["Sản lượng hàng hóa đạt 300 triệu tấn (năm 2022: 190 triệu tấn).", ["Sản lượng hàng hóa = 300 triệu tấn 2030"]],
  ["Thu nhập đạt 105 triệu đồng, gấp 1,6 lần.", ["Thu nhập = 105 triệu đồng 2030", "Thu nhập gấp = 1.6 lần 2030"]],
])("no figure without what it measures: %s", (sentence, targets) => {
  expect(targetsOf(sentence)).toEqual(targets);
});
