/** Heads and feet of documents of many offices. */
import type { PlanDocument } from "../../src/plan/plan";
import { readText } from "./seed";

const table = "\nTT\tNội dung\tĐơn vị chủ trì\tThời gian\n1\tViệc thứ nhất\tSở Y tế\tQuý I/2026\n";

async function documentOf(text: string): Promise<PlanDocument> {
  return (await readText(text + table)).plan.document;
}

test("a plan of a province, with its head in two columns", async () => {
  const document = await documentOf(
    `ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH NGHỆ AN\tĐộc lập - Tự do - Hạnh phúc
Số: 123/KH-UBND\tNghệ An, ngày 05 tháng 02 năm 2026

KẾ HOẠCH
Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị giai đoạn 2026 - 2030

Thực hiện Nghị quyết số 57-NQ/TW, UBND tỉnh ban hành kế hoạch như sau:
I. MỤC ĐÍCH
Nơi nhận:
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
(Đã ký)
Bùi Thanh An`,
  );
  expect(document).toEqual({
    number: "123/KH-UBND",
    kind: "Kế hoạch",
    title: "Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị giai đoạn 2026 - 2030",
    issuer: "Ủy ban nhân dân tỉnh Nghệ An",
    issuedOn: "2026-02-05",
    signer: "Bùi Thanh An",
    carriesOut: [{ number: "57-NQ/TW", issuedOn: "2024-12-22" }],
    period: { from: 2026, to: 2030 },
  });
});

test("a decision of a ministry", async () => {
  const document = await documentOf(
    `BỘ CÔNG THƯƠNG
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 1234/QĐ-BCT
Hà Nội, ngày 15 tháng 3 năm 2026
QUYẾT ĐỊNH
VỀ VIỆC PHÊ DUYỆT KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026
BỘ TRƯỞNG BỘ CÔNG THƯƠNG
Căn cứ Nghị định số 40/2025/NĐ-CP ngày 26 tháng 02 năm 2025;
QUYẾT ĐỊNH:
Điều 1. Phê duyệt kèm theo Quyết định này Kế hoạch cải cách hành chính năm 2026.
Nơi nhận:
- Bộ trưởng;
KT. BỘ TRƯỞNG
THỨ TRƯỞNG

Nguyễn Sinh Nhật Tân`,
  );
  expect(document).toMatchObject({
    number: "1234/QĐ-BCT",
    kind: "Quyết định",
    title: "VỀ VIỆC PHÊ DUYỆT KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026",
    issuedOn: "2026-03-15",
    signer: "Nguyễn Sinh Nhật Tân",
    period: { from: 2026, to: 2026 },
  });
  expect(document.issuer).toMatch(/bộ công thương/iu);
});

test("a programme of a provincial party committee", async () => {
  const document = await documentOf(
    `TỈNH ỦY QUẢNG NINH
*
Số 07-CTr/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Quảng Ninh, ngày 12 tháng 11 năm 2025
CHƯƠNG TRÌNH HÀNH ĐỘNG
thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVI, nhiệm kỳ 2025 - 2030
T/M TỈNH ỦY
BÍ THƯ
Vũ Đại Thắng`,
  );
  expect(document).toMatchObject({
    number: "07-CTr/TU",
    kind: "Chương trình hành động",
    title: "thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVI, nhiệm kỳ 2025 - 2030",
    issuer: "Tỉnh ủy Quảng Ninh",
    issuedOn: "2025-11-12",
    signer: "Vũ Đại Thắng",
    period: { from: 2025, to: 2030 },
  });
});

test.each([
  ["CHỈ THỊ", "05/CT-UBND", "Chỉ thị"],
  ["NGHỊ QUYẾT", "01/NQ-CP", "Nghị quyết"],
  ["CÔNG ĐIỆN", "33/CĐ-TTg", "Công điện"],
])("a %s", async (heading, number, kind) => {
  const document = await documentOf(
    `CHÍNH PHỦ\nSố: ${number}\nHà Nội, ngày 08 tháng 01 năm 2026\n${heading}\nVề nhiệm vụ, giải pháp chủ yếu năm 2026\n`,
  );
  expect(document).toMatchObject({
    number,
    kind,
    title: "Về nhiệm vụ, giải pháp chủ yếu năm 2026",
    issuedOn: "2026-01-08",
  });
});

test("the table of facts of a legal web site", async () => {
  const document = await documentOf(
    "Số hiệu: 913/QĐ-UBND Loại văn bản: Quyết định\nNơi ban hành: Tỉnh Thanh Hóa Người ký: Đỗ Minh Tuấn\nNgày ban hành: 14/03/2022 Ngày hiệu lực: Đã biết\n",
  );
  expect(document).toMatchObject({
    number: "913/QĐ-UBND",
    kind: "Quyết định",
    signer: "Đỗ Minh Tuấn",
    issuedOn: "2022-03-14",
  });
});

test("a draft without number and day is said to lack them, nothing is guessed", async () => {
  const { plan, messages } = await readText(
    `ỦY BAN NHÂN DÂN TỈNH LÀO CAI\nSố:       /KH-UBND\nLào Cai, ngày      tháng     năm 2026\nKẾ HOẠCH\nPhát triển du lịch năm 2026\n${table}`,
  );
  expect(plan.document).toMatchObject({ number: "", issuedOn: null });
  expect(messages.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["document.missing-number", "document.missing-issuedOn"]),
  );
});

test("an appendix without its document takes number and day from the line that names it", async () => {
  const { plan, messages } = await readText(
    `Phụ lục\nDANH MỤC ĐỀ ÁN TRÌNH NĂM 2026\n(Kèm theo Quyết định số 50/QĐ-BNV ngày 15 tháng 01 năm 2026 của Bộ trưởng Bộ Nội vụ)${table}`,
  );
  expect(plan.document).toMatchObject({
    number: "50/QĐ-BNV",
    kind: "Quyết định",
    issuedOn: "2026-01-15",
    title: "DANH MỤC ĐỀ ÁN TRÌNH NĂM 2026",
  });
  const codes = messages.map(({ code }) => code);
  expect(codes).toContain("document.front-from-attachment");
  expect(codes).not.toContain("document.missing-number");
});

test.each([
  ["của Bộ trưởng Bộ Nội vụ)", "Bộ trưởng Bộ Nội vụ"],
  ["của Bộ trưởng Bộ Nội vụ ban hành Kế hoạch công tác năm 2026):", "Bộ trưởng Bộ Nội vụ"],
  ["của Chủ tịch UBND tỉnh về phân công nhiệm vụ)", "Chủ tịch UBND tỉnh"],
])("who issued what an appendix is attached to: %s", async (behind, issuer) => {
  const { plan } = await readText(
    `Phụ lục\nDANH MỤC ĐỀ ÁN NĂM 2026\n(Kèm theo Quyết định số 50/QĐ-BNV ngày 15/01/2026 ${behind}${table}`,
  );
  expect(plan.document.issuer).toBe(issuer);
});

test("a page that tells of a plan names it in a sentence", async () => {
  const { plan, messages } = await readText(
    `Tin tức\nNgày 14/01/2026, Ủy ban nhân dân phường An Hội ban hành Kế hoạch số 27/KH-UBND về nhiệm vụ trọng tâm năm 2026. Nhiệm vụ cụ thể:${table}`,
  );
  expect(plan.document).toMatchObject({
    number: "27/KH-UBND",
    kind: "Kế hoạch",
    title: "về nhiệm vụ trọng tâm năm 2026",
    issuer: "Ủy ban nhân dân phường An Hội",
    issuedOn: "2026-01-14",
  });
  expect(messages.map(({ code }) => code)).toContain("document.number-from-text");
});

test("a plan that one only carries out is not the plan's own", async () => {
  const { plan } = await readText(
    `Căn cứ tình hình thực tế, sau khi UBND tỉnh ban hành Kế hoạch số 27/KH-UBND về cải cách hành chính, đề nghị:${table}`,
  );
  expect(plan.document.number).toBe("");
});

describe("the number of a document that is only cited is never the plan's own", () => {
  test.each([
    [
      "a title wrapped before the number",
      "QUYẾT ĐỊNH\nVề việc ban hành Chương trình hành động thực hiện\nNghị quyết số 05-NQ/TU ngày 25/10/2021 của Ban Thường vụ Tỉnh ủy\n",
    ],
    [
      "a title wrapped inside the reference",
      "QUYẾT ĐỊNH\nVề việc ban hành Chương trình hành động thực hiện Nghị quyết\nsố 05-NQ/TU ngày 25/10/2021 của Ban Thường vụ Tỉnh ủy\n",
    ],
    [
      "a legal basis wrapped before it",
      "QUYẾT ĐỊNH\nVề việc ban hành Chương trình hành động\nỦY BAN NHÂN DÂN TỈNH THANH HÓA\nCăn cứ\nNghị quyết số 05-NQ/TU ngày 25/10/2021 của Tỉnh ủy;\n",
    ],
  ])("%s", async (_, head) => {
    const { plan } = await readText(
      `${head}QUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Chương trình hành động.\n1. Sở Tài chính chủ trì, phối hợp với Sở Xây dựng lập đề án trước ngày 30/6/2026.\n`,
    );
    expect(plan.document).toMatchObject({ number: "", kind: "Quyết định", issuedOn: null });
    expect(plan.document.title).toMatch(/^Về việc ban hành Chương trình hành động/u);
  });
});

describe("a title ends where the text begins", () => {
  test.each([
    "Ủy ban nhân dân tỉnh ban hành Kế hoạch nâng cao chỉ số năm 2026 như",
    "UBND tỉnh ban hành Kế hoạch thực hiện nhiệm vụ năm 2026 (biểu chi tiết kèm theo).",
    "Ban Thường vụ Thành ủy ban hành Kế hoạch thực hiện Nghị quyết số 66-NQ/TW,",
    "Triển khai Kết luận số 36-KL/TU của Tỉnh ủy, UBND tỉnh ban hành Kế hoạch với các nhiệm vụ tại Phụ lục kèm theo.",
  ])("%s", async (opening) => {
    const document = await documentOf(
      `ỦY BAN NHÂN DÂN\nTỈNH HÒA BÌNH\nSố: 5/KH-UBND\nKẾ HOẠCH\nThực hiện nhiệm vụ kinh tế - xã hội năm 2026\n${opening}`,
    );
    expect(document.title).toBe("Thực hiện nhiệm vụ kinh tế - xã hội năm 2026");
  });

  test("and goes on where it breaks off", async () => {
    const document = await documentOf(
      "ỦY BAN NHÂN DÂN\nTỈNH HÒA BÌNH\nSố: 5/KH-UBND\nKẾ HOẠCH\nThực hiện nhiệm vụ trọng tâm về\nBan hành Chương trình cải cách năm 2026",
    );
    expect(document.title).toBe("Thực hiện nhiệm vụ trọng tâm về Ban hành Chương trình cải cách năm 2026");
  });
});

test.each([
  ["Nghị quyết số: 244/2025/QH15", "244/2025/QH15"],
  ["Sô: 3127/QĐ-UBND", "3127/QĐ-UBND"],
  ["Nghị quyết số 24/NQ-CP ngày 05/4/2025 của Chính phủ", ""],
])("the document's own number: %s", async (line, number) => {
  expect(
    (await documentOf(`CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n${line}\nNGHỊ QUYẾT\nVề phát triển năm 2026`)).number,
  ).toBe(number);
});

test.each([
  ["I- TÌNH HÌNH", "1- Quan điểm"],
  ["PHẦN THỨ NHẤT", "ĐÁNH GIÁ KẾT QUẢ"],
])("the body begins with %s, however its numerals are written", async (heading, next) => {
  const { messages } = await readText(
    `TỈNH ỦY CÀ MAU\nSố 05-KH/TU\nKẾ HOẠCH\nphát triển ngành tôm đến năm 2030\n${heading}\n${next}\nII- MỤC TIÊU\n- Đến năm 2030, sản lượng tôm đạt 800.000 tấn.`,
  );
  expect(messages.map(({ code }) => code)).not.toContain("document.missing-title");
  const { plan } = await readText(
    `TỈNH ỦY CÀ MAU\nSố 05-KH/TU\nKẾ HOẠCH\nphát triển ngành tôm đến năm 2030\n${heading}\n${next}\nII- MỤC TIÊU\n- Đến năm 2030, sản lượng tôm đạt 800.000 tấn.`,
  );
  expect(plan.targets.map(({ indicator, value }) => [indicator, value])).toEqual([["sản lượng tôm", 800_000]]);
});

test.each([
  ["TỈNH ĐOÀN VĨNH LONG", "Tỉnh đoàn Vĩnh Long"],
  ["QUỐC HỘI", "Quốc hội"],
])("who issues, in small letters: %s", async (head, issuer) => {
  expect((await documentOf(`${head}\nSố: 5/KH-X\nKẾ HOẠCH\nTổ chức năm 2026\nCăn cứ quy chế;`)).issuer).toBe(issuer);
});

test("a plan of two departments is one", async () => {
  const { kind, title, period } = await documentOf(
    "SỞ Y TẾ - SỞ GIÁO DỤC VÀ ĐÀO TẠO\nSố: 1027/KHLN-SYT-SGDĐT\nKẾ HOẠCH LIÊN NGÀNH\nCông tác y tế trường học năm học 2022 - 2023\n",
  );
  expect({ kind, title, period }).toEqual({
    kind: "Kế hoạch liên ngành",
    title: "Công tác y tế trường học năm học 2022 - 2023",
    period: { from: 2022, to: 2023 },
  });
});

test("the head of a text that lost all its lines", async () => {
  const { plan } = await readText(
    `CHÍNH PHỦ ------- CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc --------------- Số: 147/NQ-CP Hà Nội, ngày 16 tháng 9 năm 2024 NGHỊ QUYẾT BAN HÀNH CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ VỀ NHÀ Ở XÃ HỘI CHÍNH PHỦ Căn cứ Quy chế làm việc của Chính phủ ban hành kèm theo Nghị định số 39/2022/NĐ-CP ngày 18 tháng 6 năm 2022; QUYẾT NGHỊ: Điều 1. Ban hành kèm theo Nghị quyết này Chương trình hành động của Chính phủ. I. MỤC TIÊU 1. Đến năm 2030, hoàn thành ít nhất 1.062.200 căn nhà ở xã hội. ${"Các bộ, ngành và địa phương tổ chức thực hiện. ".repeat(6)}`,
  );
  expect(plan.document).toMatchObject({
    number: "147/NQ-CP",
    kind: "Nghị quyết",
    title: "BAN HÀNH CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ VỀ NHÀ Ở XÃ HỘI",
    issuer: "Chính phủ",
    issuedOn: "2024-09-16",
  });
  expect(plan.targets.map(({ value }) => value)).toEqual([1_062_200]);
});

test.each([
  ["Số: 14/CT-TTg", "Thủ tướng Chính phủ"],
  ["Số: 14/NQ-CP", "Chính phủ"],
])("the Government's head over the Prime Minister's number: %s", async (number, issuer) => {
  expect((await documentOf(`CHÍNH PHỦ\n${number}\nCHỈ THỊ\nVề phát triển doanh nghiệp năm 2026`)).issuer).toBe(issuer);
});

test.each([
  ["Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Các sở; CHỦ TỊCH\n- Lưu: VT, TLe. Nguyễn Văn An", "Nguyễn Văn An"],
  ["Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Các sở; CHỦ TỊCH\n- Lưu: VT, Tổng Hợp", ""],
])("recipients and signature on the same lines", async (foot, signer) => {
  expect((await documentOf(`KẾ HOẠCH\nTổ chức năm 2026\n${foot}`)).signer).toBe(signer);
});

test("a head whose columns a converter ran together or parted by pipes", async () => {
  const joined = await documentOf(
    "UBND THÀNH PHỐ HÀ NỘICỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKẾ HOẠCH\nTổ chức năm 2026",
  );
  expect(joined.issuer).toBe("Ủy ban nhân dân thành phố Hà Nội");
  const piped = await documentOf(
    `Cơ quan ban hành | Tỉnh Cà Mau |
Ngày ban hành | 12/11/2021 |
Người ký | Nguyễn Văn An |
ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
Số: 6114/KH-UBND | Cà Mau, ngày 12 tháng 11 năm 2021 |
KẾ HOẠCH
Bảo vệ rừng năm 2022`,
  );
  expect(piped).toMatchObject({
    number: "6114/KH-UBND",
    issuer: "Ủy ban nhân dân tỉnh Cà Mau",
    issuedOn: "2021-11-12",
    signer: "Nguyễn Văn An",
  });
});

test("a scanned head whose marks were read wrongly", async () => {
  expect(
    await documentOf(
      `ỦY BAN NHÂN DÂN\nHUYỆN TRÀ CÚ\nSô: 3127/QĐ-UBND Trà Cú, ngày 29 tháng 10 năm 2020\nQUYÉT ĐỊNH\nPhê duyệt Kế hoạch giảm nghèo giai đoạn 2021 - 2025`,
    ),
  ).toMatchObject({
    number: "3127/QĐ-UBND",
    kind: "Quyết định",
    title: "Phê duyệt Kế hoạch giảm nghèo giai đoạn 2021 - 2025",
    issuedOn: "2020-10-29",
  });
});

test.each<[head: string, issuer: string]>([
  ["UBND TỈNH BÌNH ĐỊNH\nSỞ NÔNG NGHIỆP VÀ PTNT\nSố: 47/KH-SNN", "Sở Nông nghiệp và Phát triển nông thôn"],
  ["UBND TỈNH A\nBCĐ CÁC CHƯƠNG TRÌNH MTQG\nSố: 3/KH-BCĐ", "Ban Chỉ đạo các chương trình mục tiêu quốc gia"],
  ["HỘI LHPN TỈNH BÌNH PHƯỚC\nSố: 142/KH-BTV", "Hội Liên hiệp Phụ nữ tỉnh Bình Phước"],
  ["SỞ Y TẾ - SỞ NỘI VỤ\nSố: 1027/KHLN-SYT-SNV", "Sở Y tế - Sở Nội vụ"],
  // an office without a name of its own is that of the one above it, whatever the other column sets between them
  [
    "ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG\nĐẢNG CỘNG SẢN VIỆT NAM\nBAN THƯỜNG VỤ\nSố 18-KH/TU",
    "Ban Thường vụ Đảng bộ thành phố Hải Phòng",
  ],
  // the place on a line of its own
  ["BAN CHẤP HÀNH ĐẢNG BỘ XÃ\nYÊN ĐỊNH\nSố 02-KH/ĐU", "Ban Chấp hành Đảng bộ xã Yên Định"],
  // the number tells that a department issues, not the committee over it
  ["UBND THÀNH PHỐ HÀ NỘI\n*SỞ XÂY DỰNG{tab}Độc lập - Tự do\nSố: 8816/KH-SXD", "Sở Xây dựng"],
  ["UBND THÀNH PHỐ HÀ NỘI\nSố: 8816/KH-SXD", ""],
])("who issues: %s", async (head, issuer) => {
  expect((await documentOf(`${head}\n\nKẾ HOẠCH\nTổ chức năm 2026\nI. MỤC TIÊU\n`)).issuer).toBe(issuer);
});

test.each<[title: string, period: { from: number; to: number } | null]>([
  ["Thực hiện Luật Thủ đô năm 2024", null],
  ["Triển khai nhiệm vụ những tháng cuối năm 2025 và đầu năm 2026", { from: 2025, to: 2026 }],
  ["Thực hiện Luật Đất đai trong năm 2026", { from: 2026, to: 2026 }],
  ["Phát triển du lịch đến năm 2030", null],
])("the years of a plan: %s", async (title, period) => {
  expect((await documentOf(`Số: 5/KH-UBND\nKẾ HOẠCH\n${title}\nI. MỤC TIÊU\n`)).period).toEqual(period);
});

test("a plan without number takes that of the decision it is issued by", async () => {
  const { plan, messages } = await readText(
    "KẾ HOẠCH\nPhát triển cây mắc ca giai đoạn 2024 - 2030\n(Ban hành kèm theo Quyết định số 1408/QĐ-UBND ngày 19/6/2024 của UBND tỉnh Điện Biên)\nI. MỤC TIÊU\n1. Đến năm 2030 có 10.000 ha cà phê.",
  );
  expect(plan.document).toMatchObject({ number: "1408/QĐ-UBND", kind: "Kế hoạch", issuedOn: "2024-06-19" });
  expect(messages.map(({ code }) => code)).toContain("document.front-from-attachment");
});

test("a decision cited in the text of a plan without number is not the plan's", async () => {
  const { number } = await documentOf(
    "KẾ HOẠCH\nPhát triển cây mắc ca giai đoạn 2024 - 2030\nI. MỤC TIÊU\nThực hiện Đề án kèm theo Quyết định số 12/QĐ-TTg ngày 05/01/2024 của Thủ tướng Chính phủ.",
  );
  expect(number).toBe("");
});

test.each([
  ["Vũ Văn Dương Nông Tuấn Phong", "Vũ Văn Dương; Nông Tuấn Phong"],
  ["Vũ Lê An Hà Mai Bình Minh", ""],
])("two sign side by side: %s", async (names, signer) => {
  const foot = `GIÁM ĐỐC SỞ NỘI VỤ GIÁM ĐỐC SỞ Y TẾ\n(Đã ký) (Đã ký)\n${names}\nNơi nhận:\n- Lưu: VT.`;
  expect((await documentOf(`KẾ HOẠCH LIÊN NGÀNH\nCông tác năm 2026\nI. MỤC TIÊU\n${foot}`)).signer).toBe(signer);
});

test("a title in capitals goes on in small letters, a day in the next line, a page's title behind its year", async () => {
  const told = await documentOf(
    "THÔNG BÁO\nKẾT LUẬN CỦA BAN THƯỜNG VỤ\ntại cuộc họp nghe báo cáo\n\nNgày 02/12/2025, họp.",
  );
  expect(told.title).toBe("KẾT LUẬN CỦA BAN THƯỜNG VỤ tại cuộc họp nghe báo cáo");
  const aside = await documentOf(
    "THÔNG BÁO\nPhân công nhiệm vụ năm 2026\n(Theo kết luận tại cuộc họp ngày 05/01/2026)\n",
  );
  expect(aside.title).toBe("Phân công nhiệm vụ năm 2026");
  const wrapped = await documentOf("Số: 27/KH-UBND\nYên Bái, ngày 10 tháng 02\nnăm 2023\nKẾ HOẠCH\nTổ chức năm 2023\n");
  expect(wrapped.issuedOn).toBe("2023-02-10");
  const page = await documentOf(
    "Kế hoạch 6114/KH-UBND năm 2021 thực hiện Đề án về rừng\nỦY BAN NHÂN DÂN TỈNH CÀ MAU\nSố: 6114/KH-UBND\nI. MỤC TIÊU\n",
  );
  expect(page.title).toBe("thực hiện Đề án về rừng");
});
