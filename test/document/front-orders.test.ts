/** What a decision orders in its articles, and a plan in the paragraph under its title, before the plan or appendix begins. */
import { readText } from "./seed";

const head =
  "ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ\nSố: 88/QĐ-UBND\nPhú Thọ, ngày 13 tháng 01 năm 2026\nQUYẾT ĐỊNH\nBan hành Chương trình hành động\n";
const basis = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\nQUYẾT ĐỊNH:\n";
const plan = "\nCHƯƠNG TRÌNH\nI. NHIỆM VỤ\n1. Sở Y tế rà soát mạng lưới y tế cơ sở.\n";

async function dutiesOf(articles: string): Promise<string[]> {
  const read = await readText(`${head}${basis}${articles}${plan}`);
  const ordered = read.plan.duties.filter(({ text }) => !text.startsWith("1. "));
  expect(ordered).toHaveLength(read.plan.duties.length - 1);
  return ordered.map(({ lead, coordinating, action, deadline }) =>
    [lead.text, coordinating.text, action, deadline?.text ?? ""].join(" | "),
  );
}

test.each<[articles: string, duties: string[]]>([
  [
    "Điều 1. Ban hành kèm theo Quyết định này Chương trình hành động.\nĐiều 2. Giao Sở Tài chính đôn đốc, tổng hợp báo cáo Ủy ban nhân dân tỉnh trước ngày 28 hằng tháng.\nĐiều 3. Chánh Văn phòng UBND tỉnh; Giám đốc các sở chịu trách nhiệm thi hành Quyết định này./.",
    [
      "Sở Tài chính |  | đôn đốc, tổng hợp báo cáo Ủy ban nhân dân tỉnh trước ngày 28 hằng tháng. | trước ngày 28 hằng tháng",
    ],
  ],
  [
    "Điều 2. Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính theo dõi việc thực hiện Quyết định này.",
    ["Sở Nội vụ | Sở Tài chính | theo dõi việc thực hiện Quyết định này. | "],
  ],
  [
    "Điều 2. Quyết định này có hiệu lực kể từ ngày ký. Sở Tư pháp báo cáo UBND tỉnh trước ngày 15/12/2026.\nĐiều 3. Chánh Văn phòng UBND tỉnh, Thủ trưởng các sở, ban, ngành chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./.",
    ["Sở Tư pháp |  | báo cáo UBND tỉnh trước ngày 15/12/2026. | trước ngày 15/12/2026"],
  ],
  [
    "Điều 3. Chánh Văn phòng UBND tỉnh, Giám đốc các sở, Chủ tịch UBND các xã, phường căn cứ Quyết định thi hành./.",
    [],
  ],
])("%s", async (articles, duties) => {
  expect(await dutiesOf(articles)).toEqual(duties);
});

test("a plan orders in the paragraph under its title what its appendix does not say", async () => {
  const read = await readText(
    "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG\nKẾ HOẠCH\nTriển khai các nhiệm vụ trọng tâm năm 2026\n\nThực hiện Kết luận số 36-KL/TU ngày 20 tháng 8 năm 2025, UBND tỉnh ban hành Kế hoạch với các nhiệm vụ tại Phụ lục kèm theo. Yêu cầu các cơ quan, đơn vị, địa phương gửi kế hoạch chi tiết trước ngày 31/01/2026; Văn phòng UBND tỉnh công khai kết quả trước ngày 25 hằng tháng.",
  );
  expect(read.plan.duties.map(({ lead, deadline }) => [lead.text, deadline?.text])).toEqual([
    ["các cơ quan, đơn vị, địa phương", "trước ngày 31/01/2026"],
    ["Văn phòng UBND tỉnh", "trước ngày 25 hằng tháng"],
  ]);
});

test("an article that orders something nobody can be read from is told, not left out as formality", async () => {
  const read = await readText(
    `${head}${basis}Điều 2. Kết quả thực hiện được tổng hợp, báo cáo trước ngày 15/12/2026.${plan}`,
  );
  const told = read.messages.filter(({ params }) => String(params.text).includes("Điều 2."));
  expect(told.map(({ code }) => code)).toEqual(["document.not-understood"]);
});
