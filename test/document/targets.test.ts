/** The figure of a goal among other numbers, the words that name it, and the year it is to be reached in. */
import { readPassages } from "../../src/document/stages/passages";
import { readTargets } from "../../src/document/stages/targets";

function targetsOf(text: string, isGoal = true): string[] {
  const passages = readPassages([{ kind: "paragraph", text, gap: true, line: 1, lastLine: 1, page: null }]);
  const reading = readTargets(passages, {
    sectionAt: () => null,
    planYear: { from: null, to: 2030 },
    isGoal: () => isGoal,
    titlesOver: () => [],
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
