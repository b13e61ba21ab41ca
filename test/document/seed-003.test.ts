import type { ImportedDocument } from "../../src/document/index";
import { readSeed } from "./seed";

let read: ImportedDocument;
beforeAll(async () => {
  read = await readSeed("003");
});

test("the front of the document", () => {
  expect(read.plan.document).toEqual({
    number: "74/QĐ-UBND",
    kind: "Quyết định",
    title:
      "Kế hoạch hành động của Ủy ban nhân dân tỉnh Thanh Hóa thực hiện Chương trình hành động của Ban Chấp hành Đảng bộ tỉnh thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX, nhiệm kỳ 2025 - 2030",
    issuer: "Ủy ban nhân dân tỉnh Thanh Hóa",
    issuedOn: "2026-01-07",
    signer: "Nguyễn Hoài Anh",
    carriesOut: [{ number: "07-CTr/TU", issuedOn: "2025-11-12" }],
    period: { from: 2025, to: 2030 },
  });
});

test("four sections, three of whose headings the text lost", () => {
  expect(read.plan.sections).toEqual([
    { id: "I", parent: null, numeral: "I", title: "VỀ PHÁT TRIỂN KINH TẾ", inferred: true },
    {
      id: "II",
      parent: null,
      numeral: "II",
      title: "VỀ KHOA HỌC - CÔNG NGHỆ, VĂN HÓA - XÃ HỘI, QUẢN LÝ TÀI NGUYÊN VÀ BẢO VỆ MÔI TRƯỜNG",
      inferred: false,
    },
    { id: "III", parent: null, numeral: "III", title: "VỀ QUỐC PHÒNG - AN NINH VÀ ĐỐI NGOẠI", inferred: true },
    { id: "IV", parent: null, numeral: "IV", title: "VỀ XÂY DỰNG HỆ THỐNG CHÍNH TRỊ", inferred: true },
  ]);
  const inferred = read.messages.filter((message) => message.code === "document.section-from-body");
  expect(inferred.map((message) => message.params.id)).toEqual(["I", "III", "IV"]);
});

test("29 tasks, numbered as in the document", () => {
  const ids = read.plan.tasks.map((task) => task.id);
  const numbered = (section: string, count: number) => Array.from({ length: count }, (_, i) => `${section}/${i + 1}`);
  expect(ids).toEqual([...numbered("I", 15), ...numbered("II", 10), ...numbered("III", 2), ...numbered("IV", 2)]);
});

test("all seven columns of a row", () => {
  const task = read.plan.tasks.find(({ id }) => id === "II/7");
  expect(task).toMatchObject({
    section: "II",
    ordinal: "7",
    content:
      "Kế hoạch thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững trên địa bàn tỉnh Thanh Hóa, giai đoạn 2026 - 2030",
    lead: { text: "Sở Nông nghiệp và Môi trường", refs: [{ kind: "agency" }] },
    coordinating: { text: "Các sở, ban, ngành, đơn vị cấp tỉnh, UBND các xã, phường" },
    deliverable: "Kế hoạch",
    supervisor: "PCT Cao Văn Cường",
    deadline: { text: "Quý I/2026 (theo chỉ đạo, hướng dẫn của Trung ương)", kind: "by", due: "2026-03-31" },
    source: { part: "appendix", line: 380 },
  });
});

test("every cell of every task is filled, every agency known", () => {
  for (const task of read.plan.tasks) {
    expect(task).toMatchObject({
      content: expect.stringMatching(/\S{2}/u),
      deliverable: expect.stringMatching(/\S{2}/u),
      supervisor: expect.stringMatching(/^P?CT /u),
    });
    const refs = [...task.lead.refs, ...task.coordinating.refs];
    expect(refs.length).toBeGreaterThan(1);
    expect(refs.filter((ref) => ref.kind === "unknown")).toEqual([]);
    expect(task.deadline.kind).not.toBe("unknown");
  }
});

test("the first half of the web page, which is there twice, is read once and said so", () => {
  const repeated = read.messages.filter((message) => message.code === "document.left-out.repeated-part");
  expect(repeated.map(({ params }) => [params.from, params.to])).toEqual([[45, 78]]);
});
