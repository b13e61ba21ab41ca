/** What the words of header cells mean, and the times that works tell themselves where a table has no column for them. */
import { headerCell, holdsTime } from "../../src/document/stages/header";
import { readText } from "./seed";

test.each([
  ["Ý kiến chỉ đạo", "content"],
  ["Ý kiến chỉ đạo của Chủ tịch UBND tỉnh", "content"],
  ["Lãnh đạo chỉ đạo", "supervisor"],
  ["Giao cho", "lead"],
  ["Tên đơn vị", "lead"],
  ["Đơn vị thực hiện nhiệm vụ", "lead"],
  ["Đơn vị tính", "extra"],
  ["Cơ quan phối hợp", "coordinating"],
  ["Nơi nhận", undefined],
  ["Nội dung nhiệm vụ và thời gian hoàn thành", "content"],
  ["Nhiệm vụ, tiến độ", "content"],
  ["Công việc (thời hạn hoàn thành)", "content"],
  ["Thời gian thực hiện nhiệm vụ", "deadline"],
  ["Thời gian (tháng) thực hiện nhiệm vụ", "deadline"],
  ["Tiến độ, thời hạn hoàn thành công việc", "deadline"],
])("the column “%s”: %s", (header, role) => {
  expect(headerCell(header)?.role).toBe(role);
});

test("of two columns with works the one that also names times is the deadline", async () => {
  expect(holdsTime("Nội dung, thời gian")).toBe(true);
  const { plan } = await readText(
    "TT\tNhiệm vụ\tNội dung, thời gian\tChủ trì\n1\tTiêm chủng\tTháng 6/2026\tSở Y tế\n2\tTập huấn\tQuý I/2026\tSở Nội vụ",
  );
  expect(plan.tasks.map(({ content, deadline }) => [content, deadline.due])).toEqual([
    ["Tiêm chủng", "2026-06-30"],
    ["Tập huấn", "2026-03-31"],
  ]);
});

test.each([
  ["Tên văn bản\tCấp ban hành\tCơ quan tham mưu", ["Nghị quyết về nhà ở", "Sở Xây dựng", ""]],
  ["Nội dung công việc\tTên văn bản\tCơ quan tham mưu", ["Nghị quyết về nhà ở", "Sở Xây dựng", "HĐND tỉnh"]],
])("documents to be issued under “%s”", async (names, read) => {
  const { plan } = await readText(
    `STT\t${names}\tThời gian trình\n1\tNghị quyết về nhà ở\tHĐND tỉnh\tSở Xây dựng\tTháng 5/2026`,
  );
  expect(plan.tasks.map(({ content, lead, deliverable }) => [content, lead.text, deliverable])).toEqual([read]);
});

describe("works that tell their times themselves", () => {
  const header = "STT\tNội dung nhiệm vụ và thời gian hoàn thành\tĐơn vị chủ trì\tĐơn vị phối hợp";
  const read = (content: string, head = header) => readText(`${head}\n1\t${content}\tSở Y tế\tSở Nội vụ`);

  test.each([
    ["Trình phê duyệt chủ trương đầu tư đường Vành đai 4. Hoàn thành trong quý II/2026", "2026-06-30"],
    ["Bàn giao 70% mặt bằng trước ngày 30/6/2026", "2026-06-29"],
    ["Lập đề án phát triển đường sắt, trình UBND tỉnh tháng 9/2026", "2026-09-30"],
    ["Vận hành Trung tâm đổi mới sáng tạo. Thời gian: Quý IV/2026.", "2026-12-31"],
    ["Xây dựng 1.000 căn nhà ở xã hội giai đoạn 2026 - 2028", "2028-12-31"],
  ])("%s → %s, and that is told; the work stays whole", async (content, due) => {
    const { plan, messages } = await read(content);
    expect(plan.tasks).toMatchObject([{ content, deadline: { due } }]);
    expect(messages.map(({ code }) => code)).toContain("document.deadline-from-content");
  });

  test.each(["Tiêm chủng cho trẻ em", "Rà soát 12 dự án chậm tiến độ trên 24 tháng tại 3 xã"])(
    "%s: none, and that is told",
    async (content) => {
      const { plan, messages } = await read(content);
      expect(plan.tasks).toMatchObject([{ content, deadline: { text: "", kind: "unknown", due: null } }]);
      expect(messages.map(({ code }) => code)).toContain("document.deadline-not-in-content");
    },
  );

  test("a table that does not say so is not searched for them", async () => {
    const { plan } = await read(
      "Bàn giao 70% mặt bằng trước ngày 30/6/2026",
      "STT\tNội dung\tĐơn vị chủ trì\tĐơn vị phối hợp",
    );
    expect(plan.tasks[0]?.deadline.text).toBe("");
  });
});
