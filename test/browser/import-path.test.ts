/**
 * Documents of every form through the pane, in the built workbench: read by the worker as it ships, under the page's content
 * security policy and without a network; looked at before anything is written; and what is no plan, refused with a sentence.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { beforeEach, test } from "node:test";
import { zipSync } from "fflate";
import { walk } from "./walk";

const documents = resolve("test/document");

const { bench } = await walk("import");
bench.page.setDefaultTimeout(12_000);

const input = () => bench.pane.locator("input[type=file]");
const give = (name: string, content: Uint8Array | string) =>
  input().setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });

/** What the test before has read is put away, also when it broke off. */
beforeEach(async () => {
  const discard = bench.pane.getByRole("button", { name: "Bỏ", exact: true });
  if ((await discard.count()) > 0) await discard.click();
});

/** A PDF of many pages with a line of text each, as small as can be. */
function longPdf(pages: number): string {
  const kids = Array.from({ length: pages }, (_, i) => `${i + 4} 0 R`).join(" ");
  const objects = [
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
    `2 0 obj<</Type/Pages/Kids[${kids}]/Count ${pages}>>endobj`,
    "3 0 obj<</Length 0>>stream\n\nendstream endobj",
    ...Array.from(
      { length: pages },
      (_, i) => `${i + 4} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R>>endobj`,
    ),
  ];
  return `%PDF-1.4\n${objects.join("\n")}\ntrailer<</Root 1 0 R>>\n%%EOF`;
}

/** What Word makes of a document with a password: an OLE file that holds the encrypted package. */
function encryptedWord(): Uint8Array {
  const mark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return new Uint8Array([...mark, ...Buffer.from("EncryptedPackage", "utf16le"), ...new Uint8Array(200)]);
}

test("a Word file is read, and its tasks shown", async () => {
  await give("a.docx", await readFile(join(documents, "unseen/kh-quang-ninh-automatic.docx")));
  await bench.pane.getByRole("heading", { name: "Kế hoạch 198/KH-UBND" }).waitFor();
  await bench.pane.getByText("6 nhiệm vụ", { exact: true }).waitFor();
});

test("a PDF is read by the worker that ships, without eval and without a request", async () => {
  await give("b.pdf", await readFile(join(documents, "unseen/kh-nghe-an-ruled.pdf")));
  await bench.pane.getByRole("heading", { name: "Kế hoạch 640/KH-UBND" }).waitFor();
  await bench.pane.getByText("9 nhiệm vụ", { exact: true }).waitFor();
  await bench.picture("import-1-pdf");
});

test("a task and a message lead to their places in the source", async () => {
  const plan = await readFile(join(documents, "unseen/kh-lam-dong-pipes.txt"), "utf8");
  const duty = "2. Sở Tài chính chủ trì, bố trí kinh phí mua sắm thiết bị trước ngày 30/9/2025."; // no row of the appendix has it
  await give("c.txt", plan.replace("\n\nNơi nhận:", `\n${duty}\n\nNơi nhận:`));
  await bench.pane.getByRole("heading", { name: "Kế hoạch 2345/KH-UBND" }).waitFor();
  await bench.pane
    .getByRole("button", { name: /^Xem nguyên văn dòng/ })
    .first()
    .click();
  const source = bench.pane.getByRole("region", { name: /^Nguyên văn quanh dòng/ });
  await source.waitFor();
  await bench.pane.getByText("PHỤ LỤC II. DANH MỤC ĐỀ ÁN").click();
  await bench.pane.getByText("Đề án khu công nghệ cao").click();
  const here = source.locator("[aria-current=location]");
  await here.getByText("Đề án khu công nghệ cao").waitFor();
  await bench.picture("import-2-source");
  await bench.pane.getByRole("heading", { name: "Kế hoạch 2345/KH-UBND" }).scrollIntoViewIfNeeded();
  await bench.accessible("a place in the source");
  await source.getByRole("button", { name: "Đóng" }).click();
  assert.equal(await source.count(), 0);
});

test("targets and duties of the body are shown in a narrow pane, each with its figure or its deadline", async () => {
  await bench.width(320);
  await give("e.html", await readFile(join(documents, "unseen/whole/kh-lang-son-law-site.html")));
  await bench.pane.getByRole("heading", { name: "Kế hoạch 155/KH-UBND" }).waitFor();
  await bench.pane.getByText("Chỉ tiêu", { exact: true }).click();
  await bench.pane.getByText("≥ 60% · 2025", { exact: true }).waitFor();
  await bench.pane.getByText("Việc giao trong phần lời", { exact: true }).click();
  await bench.pane.getByText(/Sở Khoa học và Công nghệ · trước ngày 15 tháng 12 hằng năm/).waitFor();
  await bench.accessible("targets and duties");
  await bench.picture("import-4-targets");
});

test("a document without a table offers its duties", async () => {
  await give("d.txt", await readFile(join(documents, "unseen/ct-ca-mau-no-table.txt")));
  const load = bench.pane.getByRole("button", { name: "Đưa vào bảng tính" });
  await bench.pane.getByRole("button", { name: "Lấy 5 việc giao trong lời văn làm nhiệm vụ" }).waitFor();
  assert.ok(await load.isDisabled());
  await bench.pane.getByRole("button", { name: "Lấy 5 việc giao trong lời văn làm nhiệm vụ" }).click();
  await bench.pane.getByText("5 nhiệm vụ", { exact: true }).waitFor();
  assert.ok(await load.isEnabled());
});

test("a row that is not certain is shown with its other readings, and the one chosen is kept", async () => {
  await bench.pane.getByRole("button", { name: "Dự thảo Quyết định 625" }).click();
  const group = bench.pane.getByRole("radiogroup").first();
  await group.waitFor({ timeout: 40_000 });
  assert.ok(await group.getByRole("radio").first().isChecked());
  await bench.pane.getByRole("button", { name: /^Hiện tất cả/ }).click();
  const doubts = () => bench.pane.getByText(/ranh giới các cột không rõ/).count();
  const before = await doubts();
  await group.getByRole("radio").nth(1).check();
  assert.ok(await group.getByRole("radio").nth(1).isChecked());
  assert.equal(await doubts(), before - 1);
  await bench.picture("import-3-uncertain");
  await bench.accessible("the readings to choose from");
});

test("reading can be cancelled, and the pane goes on", async () => {
  await bench.pane.getByRole("button", { name: "Dự thảo Quyết định 625" }).click();
  await bench.pane.getByRole("button", { name: "Hủy" }).click();
  await bench.pane.getByText(/hủy/iu).first().waitFor();
  assert.equal(await bench.pane.getByRole("article").count(), 0);
});

const refused: readonly [string, () => Promise<Uint8Array | string> | Uint8Array | string, RegExp][] = [
  ["anh.png", () => readFile(resolve("assets/product-32.png")), /“anh\.png” là hình ảnh/],
  ["khoa.pdf", () => readFile(join(documents, "pdf/password.pdf")), /“khoa\.pdf” đặt mật khẩu/],
  ["khoa.docx", () => encryptedWord(), /“khoa\.docx” đặt mật khẩu/],
  ["dai.pdf", () => longPdf(500), /“dai\.pdf” dài 500 trang/],
  ["quet.pdf", () => readFile(join(documents, "pdf/without-text.pdf")), /“quet\.pdf” chỉ có ảnh quét/],
  [
    "bom.docx",
    () => zipSync({ "[Content_Types].xml": new Uint8Array(1), "word/document.xml": new Uint8Array(30_000_000) }),
    /“bom\.docx” giải nén ra quá lớn/,
  ],
];

for (const [name, content, sentence] of refused) {
  test(`${name} is refused with a sentence, and the pane is alive`, async () => {
    await give(name, await content());
    await bench.pane.getByText(sentence).waitFor();
    assert.deepEqual(await bench.sheets(), ["Sheet1"]);
    assert.ok(await bench.pane.getByRole("button", { name: "Chọn tệp…" }).isEnabled());
  });
}

test("nothing went wrong in the page, and no request left the machine", () => {
  assert.deepEqual(bench.errors, []);
});
