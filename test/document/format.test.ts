/** What a file is, its bytes tell; what cannot be read is refused with one sentence. */
import { strToU8, zipSync } from "fflate";
import { shippedRegistry } from "../../src/agency/index";
import { importDocument } from "../../src/document/index";
import { say } from "../../src/messages/index";
import { toDocx } from "./render";
import { planOf, withoutPlaces } from "./sample-plan";
import { readBytes, readText } from "./seed";

const bytes = (...values: number[]) => new Uint8Array(values);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));

async function problemOf(content: Uint8Array): Promise<string> {
  const result = await importDocument({ name: "kế hoạch.docx", bytes: content }, { registry: shippedRegistry() });
  if (result.ok) return "none";
  expect(say("vi", result.problem.code, result.problem.params)).toContain("kế hoạch.docx");
  return result.problem.code;
}

const ole = (stream: string) =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...utf16(stream), ...new Array<number>(200).fill(0)]);
const docx = (document: string) =>
  zipSync({ "word/document.xml": strToU8(document), "[Content_Types].xml": strToU8("<Types/>") });

test.each<[string, Uint8Array, string]>([
  ["nothing", bytes(), "document.file-empty"],
  ["blanks", strToU8(" \n\t\n "), "document.file-empty"],
  [
    "a PNG",
    bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0),
    "document.is-image",
  ],
  ["a JPEG", bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1), "document.is-image"],
  ["a Word file with a password", ole("EncryptedPackage"), "document.password"],
  ["a .doc", ole("WordDocument"), "document.old-word"],
  ["an .xls", ole("Workbook"), "document.is-workbook"],
  ["an .xlsx", zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }), "document.is-workbook"],
  ["another zip", zipSync({ "a.txt": strToU8("x") }), "document.zip-unknown"],
  ["a cut-off .docx", docx("<w:document/>").slice(0, 60), "document.file-damaged"],
  ["a .docx whose document is no XML", docx("<w:document><w:body>"), "document.file-damaged"],
  ["RTF", strToU8("{\\rtf1\\ansi Ke hoach}"), "document.is-rtf"],
  ["binary junk", new Uint8Array(Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256)), "document.file-binary"],
  ["JSON that is no plan", strToU8('{"schema":"plan/1","tasks":[]}'), "document.json-not-a-plan"],
  ["a damaged plan", strToU8('{"schema":"plan/1","tasks":['), "document.json-broken"],
  [
    "a text that is no plan",
    strToU8("Kính gửi chị Lan,\nHôm nay trời đẹp, mời chị đến chơi.\n"),
    "document.not-a-plan",
  ],
  ["a rar", bytes(0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0), "document.zip-unknown"],
])("%s is refused", async (_, content, code) => {
  expect(await problemOf(content)).toBe(code);
});

test("a zip bomb is not unpacked", async () => {
  const bomb = zipSync({ "word/document.xml": new Uint8Array(60_000_000) }, { level: 9 });
  expect(bomb.length).toBeLessThan(200_000);
  expect(await problemOf(bomb)).toBe("document.zip-bomb");
});

test("work that was cancelled says so", async () => {
  const controller = new AbortController();
  controller.abort();
  const result = await importDocument(
    { name: "a", bytes: strToU8("x") },
    { registry: shippedRegistry() },
    { signal: controller.signal },
  );
  expect(result).toMatchObject({ ok: false, problem: { code: "work.cancelled" } });
});

const plan = planOf([
  {
    title: "PHÁT TRIỂN KINH TẾ",
    rows: [
      {
        verb: "Xây dựng",
        object: "chương trình hỗ trợ doanh nghiệp nhỏ và vừa",
        lead: "Sở Tài chính",
        partner: "Các đơn vị liên quan",
        product: "Kế hoạch",
        deadline: "Quý I/2026",
      },
    ],
  },
  {
    title: "Về văn hóa - xã hội",
    rows: [
      {
        verb: "Tổ chức",
        object: "hội nghị tuyên truyền",
        lead: "Sở Nội vụ",
        partner: "Sở Tư pháp",
        product: "Báo cáo",
        deadline: "Hằng năm",
      },
    ],
  },
]);

test("a Word file under a wrong name is read as what it is", async () => {
  expect(withoutPlaces((await readBytes(await toDocx(plan), "anh.png")).plan)).toEqual(withoutPlaces(plan));
});

test("a plan as JSON is taken as it is", async () => {
  expect((await readText(JSON.stringify(plan))).plan).toEqual(plan);
});

describe("encodings", () => {
  const sentence =
    "TT\tNội dung nhiệm vụ\tCơ quan chủ trì\tThời gian\n1\tXây dựng kế hoạch thực hiện nhiệm vụ của tỉnh\tSở Nội vụ\tQuý I/2026";

  test.each<[string, Uint8Array]>([
    ["UTF-8 with mark", new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8(sentence)])],
    ["UTF-16 with mark", new Uint8Array([0xff, 0xfe, ...utf16(sentence)])],
    ["UTF-16 without mark", utf16(sentence)],
    ["decomposed letters", strToU8(sentence.normalize("NFD"))],
  ])("%s", async (_, content) => {
    const { plan: read } = await readBytes(content);
    expect(read.tasks.map((task) => [task.content, task.lead.text])).toEqual([
      ["Xây dựng kế hoạch thực hiện nhiệm vụ của tỉnh", "Sở Nội vụ"],
    ]);
  });

  const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
  const tcvn3 =
    "TT\tNéi dung nhiÖm vô\tC¬ quan chñ tr×\tThêi gian\n1\tX©y dùng kÕ ho¹ch thùc hiÖn nhiÖm vô cña tØnh n¨m 2026\tSë Néi vô\tQuý I/2026";
  const vni =
    "TT\tNoäi dung nhieäm vuï\tCô quan chuû trì\tThôøi gian\n1\tXaây döïng keá hoaïch thöïc hieän nhieäm vuï cuûa tænh naêm 2026\tSôû Noäi vuï\tQuyù I/2026";

  test.each<[string, Uint8Array]>([
    ["TCVN3", latin1(tcvn3)],
    ["TCVN3", strToU8(tcvn3)],
    ["VNI", latin1(vni)],
    ["VNI", strToU8(vni)],
  ])("%s is recognised, converted and named", async (encoding, content) => {
    const { plan: read, messages } = await readBytes(content);
    expect(read.tasks.map((task) => [task.content, task.lead.text, task.deadline.text])).toEqual([
      ["Xây dựng kế hoạch thực hiện nhiệm vụ của tỉnh năm 2026", "Sở Nội vụ", "Quý I/2026"],
    ]);
    expect(messages).toContainEqual(expect.objectContaining({ code: "document.encoding", params: { encoding } }));
  });
});
