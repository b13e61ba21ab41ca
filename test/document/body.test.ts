/** Duties and targets in running text, and what the body says otherwise than the appendix. */
import { readText } from "./seed";

const head = "KẾ HOẠCH\nPhát triển kinh tế - xã hội đến năm 2030\n";

async function dutiesOf(body: string): Promise<string[][]> {
  const { plan } = await readText(head + body);
  return plan.duties.map(({ lead, coordinating, action, deadline }) => [
    lead.text,
    coordinating.text,
    action,
    deadline?.due ?? "",
  ]);
}

async function targetsOf(body: string): Promise<unknown[][]> {
  const { plan } = await readText(head + body);
  return plan.targets.map(({ indicator, comparator, value, upper, unit, when }) => [
    indicator,
    comparator,
    value,
    upper,
    unit,
    when.from,
    when.to,
  ]);
}

describe("duties", () => {
  test.each<[what: string, body: string, duties: string[][]]>([
    [
      "a comma behind a time parts the works of two offices",
      "1. Sở Nội vụ tham mưu phương án nhân sự trước ngày 05/3/2026, Sở Khoa học và Công nghệ hoàn thiện hạ tầng số trong tháng 5/2026.",
      [
        ["Sở Nội vụ", "", "tham mưu phương án nhân sự trước ngày 05/3/2026,", "2026-03-04"],
        ["Sở Khoa học và Công nghệ", "", "hoàn thiện hạ tầng số trong tháng 5/2026.", "2026-05-31"],
      ],
    ],
    [
      "the time ahead of the office is that of its first work",
      "1. Trước ngày 20/3/2026, các đơn vị cập nhật tiến độ vào Hệ thống; Sở Tài chính tổng hợp báo cáo.",
      [
        ["các đơn vị", "", "cập nhật tiến độ vào Hệ thống;", "2026-03-19"],
        ["Sở Tài chính", "", "tổng hợp báo cáo.", ""],
      ],
    ],
    [
      "what was is no duty, nor is a formula",
      "1. Sở Y tế rà soát mạng lưới y tế cơ sở.\n2. Chủ tịch UBND thành phố Phạm Đức An đã chủ trì cuộc họp giao ban.\n3. Xã Yên Định được thành lập trên cơ sở sáp nhập; đến hết năm 2024 hoàn thành 12/36 tiêu chí.\nYêu cầu các cơ quan, đơn vị, địa phương nghiêm túc thực hiện./.",
      [["Sở Y tế", "", "rà soát mạng lưới y tế cơ sở.", ""]],
    ],
    [
      "a name that would be cut is shown, not guessed",
      "1. Sở Y tế rà soát mạng lưới y tế cơ sở.\n2. Tổ chức Tuần lễ Văn hóa hằng năm (Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh).\n(Nhiệm vụ cụ thể theo Phụ lục đính kèm)",
      [["Sở Y tế", "", "rà soát mạng lưới y tế cơ sở.", ""]],
    ],
  ])("%s", async (_what, body, duties) => {
    expect(await dutiesOf(`I. NHIỆM VỤ\n${body}`)).toEqual(duties);
  });

  test("of one sentence", async () => {
    expect(
      await dutiesOf(
        "II. NHIỆM VỤ\n- Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ và các đơn vị liên quan tham mưu ban hành quy chế; báo cáo UBND tỉnh trong Quý II/2026.",
      ),
    ).toEqual([
      [
        "Sở Tư pháp",
        "Sở Nội vụ và các đơn vị liên quan",
        "tham mưu ban hành quy chế; báo cáo UBND tỉnh trong Quý II/2026.",
        "2026-06-30",
      ],
    ]);
  });

  test("of bullets that stand under their agencies", async () => {
    const body = `II. NHIỆM VỤ
- Sở Công Thương chủ trì, phối hợp với các đơn vị liên quan:
+ Xây dựng đề án logistics; báo cáo UBND tỉnh trong tháng 8/2026.
+ Phát triển chợ đầu mối.
- UBND các xã, phường đẩy mạnh chuyển đổi số.`;
    expect(await dutiesOf(body)).toEqual([
      [
        "Sở Công Thương",
        "các đơn vị liên quan",
        "Xây dựng đề án logistics; báo cáo UBND tỉnh trong tháng 8/2026.",
        "2026-08-31",
      ],
      ["Sở Công Thương", "các đơn vị liên quan", "Phát triển chợ đầu mối.", ""],
      ["UBND các xã, phường", "", "đẩy mạnh chuyển đổi số.", ""],
    ]);
  });

  test("of a directive: an agency as heading, its work below", async () => {
    const body = `1. Sở Tài chính
a) Chủ trì, phối hợp với Sở Nội vụ rà soát biên chế, hoàn thành trước ngày 30/6/2026.
b) Tham mưu phân bổ kinh phí.
2. Công an tỉnh: Tăng cường bảo đảm an ninh trật tự.`;
    expect(await dutiesOf(body)).toEqual([
      ["Sở Tài chính", "Sở Nội vụ", "rà soát biên chế, hoàn thành trước ngày 30/6/2026.", "2026-06-29"],
      ["Sở Tài chính", "", "Tham mưu phân bổ kinh phí.", ""],
      ["Công an tỉnh", "", "Tăng cường bảo đảm an ninh trật tự.", ""],
    ]);
  });

  test("in wrapped lines, with a page break inside a sentence", async () => {
    const body = Array.from(
      { length: 6 },
      (_, i) =>
        `- Sở Y tế chủ trì, phối hợp với các đơn vị liên quan triển khai mô hình\n\nbệnh viện thông minh tại trung tâm y tế khu vực số ${i + 1}, bảo đảm người\ndân được chăm sóc sức khỏe ban đầu trên địa bàn toàn tỉnh.`,
    ).join("\n");
    expect(await dutiesOf(body)).toHaveLength(6);
  });

  test("an ambition is no deadline", async () => {
    expect(
      (
        await dutiesOf(
          "- Sở Xây dựng chủ trì xây dựng Chương trình phát triển đô thị giai đoạn 2026 - 2030, tầm nhìn đến năm 2045.",
        )
      )[0]?.[3],
    ).toBe("");
  });
});

describe("targets", () => {
  test.each<[string, unknown[][]]>([
    ["Đến năm 2030, tỷ lệ đô thị hóa đạt 50% trở lên.", [["tỷ lệ đô thị hóa", ">=", 50, null, "%", null, 2030]]],
    [
      "Đến năm 2025: Tỷ lệ hộ nghèo dưới 1,1%; GRDP bình quân đầu người đạt khoảng 7.900 USD.",
      [
        ["Tỷ lệ hộ nghèo", "<=", 1.1, null, "%", null, 2025],
        ["GRDP bình quân đầu người", "~", 7900, null, "USD", null, 2025],
      ],
    ],
    [
      "Giai đoạn 2026 - 2030: Tốc độ tăng trưởng đạt từ 9 đến 10%.",
      [["Tốc độ tăng trưởng", "=", 9, 10, "%", 2026, 2030]],
    ],
    [
      "Đến năm 2030: nông, lâm, thủy sản chiếm 5%; công nghiệp - xây dựng chiếm 57%; dịch vụ chiếm 33%.",
      [
        ["nông, lâm, thủy sản", "=", 5, null, "%", null, 2030],
        ["công nghiệp - xây dựng", "=", 57, null, "%", null, 2030],
        ["dịch vụ", "=", 33, null, "%", null, 2030],
      ],
    ],
    [
      "Đến năm 2030 có ít nhất 80% số xã đạt chuẩn nông thôn mới.",
      [["số xã đạt chuẩn nông thôn mới", ">=", 80, null, "%", null, 2030]],
    ],
    [
      "Năm 2026, tổng thu ngân sách đạt 1.234,5 tỷ đồng.",
      [["tổng thu ngân sách", "=", 1234.5, null, "tỷ đồng", null, 2026]],
    ],
    [
      "Đến năm 2025, tỷ lệ xã an toàn đạt 83%; đến năm 2030 đạt 93%.",
      [
        ["tỷ lệ xã an toàn", "=", 83, null, "%", null, 2025],
        ["tỷ lệ xã an toàn", "=", 93, null, "%", null, 2030],
      ],
    ],
  ])("%s", async (sentence, targets) => {
    expect(await targetsOf(`I. MỤC TIÊU\n- ${sentence}`)).toEqual(targets);
  });

  test("years, document numbers and dates are no values", async () => {
    expect(
      await targetsOf(
        "I. MỤC TIÊU\n- Đến năm 2030, thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 và Luật năm 2025.\n- Sở Y tế chủ trì thực hiện.",
      ),
    ).toEqual([]);
  });
});

test("what body and appendix say differently becomes a message", async () => {
  const { messages } = await readText(`${head}II. NHIỆM VỤ
- Sở Công Thương chủ trì xây dựng Đề án phát triển dịch vụ logistics tỉnh; báo cáo UBND tỉnh trong Quý III/2026.
- Sở Nội vụ chủ trì xây dựng Kế hoạch cải cách hành chính; báo cáo UBND tỉnh trong tháng 5/2026.
PHỤ LỤC
TT\tNội dung\tĐơn vị chủ trì\tThời gian
1\tĐề án phát triển dịch vụ logistics tỉnh\tSở Công Thương\tQuý I/2026
2\tXây dựng mạng lưới quan trắc môi trường\tSở Nông nghiệp và Môi trường\tNăm 2026
`);
  const told = messages
    .filter(({ code }) => /differ|not-in/u.test(code))
    .map(({ code, params }) => [code, params.task ?? params.lead]);
  expect(told).toEqual([
    ["document.deadlines-differ", "1"],
    ["document.duty-not-in-appendix", "Sở Nội vụ"],
    ["document.task-not-in-body", "2"],
  ]);
});
