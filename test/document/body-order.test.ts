/** What a body orders in one paragraph, what stands behind its foot, page numbers between its lines, and what contradicts it. */
import { readText } from "./seed";

const head =
  "UBND TỈNH NGHỆ AN\nSố: 12/KH-UBND\nNghệ An, ngày 05 tháng 01 năm 2026\nKẾ HOẠCH\nPhát triển kinh tế năm 2026\n";

async function dutiesOf(body: string): Promise<string[]> {
  const { plan } = await readText(head + body);
  return plan.duties.map(({ lead, coordinating, action, deadline }) =>
    [lead.text, coordinating.text, action, deadline?.text ?? ""].join(" | "),
  );
}

test("works with times of their own are works of their own", async () => {
  expect(
    await dutiesOf(
      "I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế xây dựng kế hoạch, gửi Sở Tài chính trước ngày 28/02/2026; định kỳ báo cáo trước ngày 10 hằng tháng.",
    ),
  ).toEqual([
    "Sở Y tế |  | xây dựng kế hoạch, gửi Sở Tài chính trước ngày 28/02/2026; | trước ngày 28/02/2026",
    "Sở Y tế |  | định kỳ báo cáo trước ngày 10 hằng tháng. | trước ngày 10 hằng tháng",
  ]);
});

test("several offices in one paragraph each have their work, also behind a sentence that orders nothing", async () => {
  expect(
    await dutiesOf(
      "I. NHIỆM VỤ\n1. Dự án Bến cảng: giao Sở Xây dựng chủ trì, phối hợp với Công an tỉnh hoàn thiện hồ sơ trong tháng 4/2026; Sở Tài chính bố trí vốn trước ngày 15/3/2026.",
    ),
  ).toEqual([
    "Sở Xây dựng | Công an tỉnh | hoàn thiện hồ sơ trong tháng 4/2026; | trong tháng 4/2026",
    "Sở Tài chính |  | bố trí vốn trước ngày 15/3/2026. | trước ngày 15/3/2026",
  ]);
});

test("a coordinating office over bullets is that of each of them", async () => {
  expect(
    await dutiesOf(
      "I. NHIỆM VỤ\n1. Bộ Tài chính\na) Chủ trì, phối hợp với các bộ, cơ quan trung ương:\n- Trình Nghị định trước ngày 20/8/2026;\n- Rà soát chính sách thuế.",
    ),
  ).toEqual([
    "Bộ Tài chính | các bộ, cơ quan trung ương | Trình Nghị định trước ngày 20/8/2026; | trước ngày 20/8/2026",
    "Bộ Tài chính | các bộ, cơ quan trung ương | Rà soát chính sách thuế. | ",
  ]);
});

test("particulars at the end of a paragraph are told from the work", async () => {
  expect(
    await dutiesOf(
      "I. NHIỆM VỤ\n1. Sở Y tế\n1.1. Rà soát hộ nghèo theo chuẩn mới. Thời gian: từ 01/10 đến 30/11/2026.",
    ),
  ).toEqual(["Sở Y tế |  | Rà soát hộ nghèo theo chuẩn mới. | từ 01/10 đến 30/11/2026"]);
});

test("behind the foot nobody has a duty, until a new part opens", async () => {
  const body = `I. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
Tham mưu bố trí kinh phí.
Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
Văn bản liên quan cùng nội dung
Địa chỉ: 17 Nguyễn Gia Thiều
PHỤ LỤC
I. NHIỆM VỤ BỔ SUNG
1. Sở Nội vụ rà soát biên chế.`;
  expect(await dutiesOf(body)).toEqual([
    "Sở Y tế |  | Tham mưu bố trí kinh phí. | ",
    "Sở Nội vụ |  | rà soát biên chế. | ",
  ]);
});

test("page numbers between lines are no text, numerals that do not count on are", async () => {
  const lines = (n: number): string =>
    Array.from({ length: 6 }, (_, i) => `- Sở Y tế thực hiện nhiệm vụ thứ ${n}${i}.`).join("\n");
  const paged = await readText(`${head}I. NHIỆM VỤ\n${lines(1)}\n2\n${lines(2)}\n3\n${lines(3)}`);
  expect(paged.messages.filter(({ code }) => code === "document.left-out.page-number")).toHaveLength(2);
  const loose = await readText(`${head}I. NHIỆM VỤ\n${lines(1)}\n7\n${lines(2)}\n4\n${lines(3)}`);
  expect(loose.messages.filter(({ code }) => code === "document.left-out.page-number")).toHaveLength(0);
});

describe("contradictions are told", () => {
  const table =
    "PHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\nTT\tNhiệm vụ\tCơ quan chủ trì\tThời gian\n1\tTổ chức Lễ hội Nhãn lồng tỉnh\tSở Văn hóa, Thể thao và Du lịch\tTháng 8/2026\n2\tLập quy hoạch tỉnh\tSở Tài chính\tQuý IV/2026\n";

  test("of work that the body dates without saying whose it is", async () => {
    const { messages } = await readText(
      `${head}I. NHIỆM VỤ\n- Tổ chức Lễ hội Nhãn lồng tỉnh (tháng 7/2026) gắn với xúc tiến du lịch.\n${table}`,
    );
    expect(messages.find(({ code }) => code === "document.deadlines-differ")?.params).toMatchObject({
      appendix: "Tháng 8/2026",
      body: "tháng 7/2026",
    });
  });

  test("of a goal that the table of indicators sets otherwise", async () => {
    const { messages } = await readText(
      `${head}I. MỤC TIÊU\n- Tỷ lệ hộ nghèo còn dưới 2%; tỷ lệ che phủ rừng đạt 58%.\nPHỤ LỤC\nHỆ THỐNG CHỈ TIÊU\nTT\tChỉ tiêu\tĐơn vị tính\tNăm 2026\n1\tTỷ lệ hộ nghèo\t%\t1,5\n2\tTỷ lệ che phủ rừng\t%\t58\n`,
    );
    const told = messages.filter(({ code }) => code === "document.targets-differ");
    expect(told.map(({ params }) => params)).toEqual([
      expect.objectContaining({ indicator: "Tỷ lệ hộ nghèo", body: "2 %", appendix: "1,5 %" }),
    ]);
  });
});
