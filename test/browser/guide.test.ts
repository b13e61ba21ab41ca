/**
 * The guide for clerks, docs/huong-dan.md, walked as it is written: from a document to the Word file, in the pane alone. Each step leaves
 * the picture that the guide shows; `npm run pictures` puts them into docs/pictures/huong-dan.
 */
import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { walk } from "./walk";
import { taskSheet } from "./workbench-page";

const folder = process.env.PICTURES ?? "test-results/huong-dan";
const { bench, step } = await walk("guide", {
  prepare: (context) => context.clock.setFixedTime("2026-11-22T08:00:00"), // one day, one picture
});
const { pane, tab, cell } = bench;
await mkdir(folder, { recursive: true });

const button = (name: string | RegExp) => pane.getByRole("button", { name });
const shown: string[] = [];

/** Takes the pane's picture, from its top down to `height` pixels. */
async function show(name: string, height = 560): Promise<void> {
  await bench.page.waitForTimeout(400);
  const box = await bench.page.locator("iframe").boundingBox();
  assert.ok(box !== null);
  const clip = { x: box.x, y: box.y, width: box.width, height: Math.min(height, box.height) };
  await bench.page.screenshot({ path: `${folder}/${name}.png`, clip, animations: "disabled" });
  shown.push(name);
}

step("1. Mở ngăn", async () => {
  await show("01-mo-ngan", 480);
});

step("2. Đọc văn bản và xem trước", async () => {
  await button("74/QĐ-UBND").click();
  await pane.getByRole("heading", { name: "Quyết định 74/QĐ-UBND" }).waitFor();
  await show("02-xem-truoc", 700);
});

step("3. Đưa vào bảng tính", async () => {
  await button("Đưa vào bảng tính").click();
  await pane.getByText("Đã đưa 29 nhiệm vụ vào bảng tính.").waitFor();
  await show("03-da-dua-vao", 360);
});

step("4. Cập nhật từng nhiệm vụ", async () => {
  await bench.select(await cell("lead", 6));
  await tab("Nhiệm vụ");
  await pane.getByRole("heading", { name: "I/1" }).waitFor();
  await pane.getByLabel("Trạng thái").selectOption("Đang thực hiện");
  await pane.getByLabel("Kết quả thực hiện").fill("Đã trình dự thảo lần 1");
  await pane.getByLabel("Kết quả thực hiện").press("Tab");
  await bench.holds(await cell("result", 6), "Đã trình dự thảo lần 1");
  await pane.getByLabel("Trạng thái").scrollIntoViewIfNeeded();
  await show("04-cap-nhat", 700);
});

step("5. Kiểm tra", async () => {
  await bench.type(await cell("lead", 8), "Sở Kế hoach và Đầu tư");
  await tab("Kiểm tra");
  await button("Kiểm tra").first().click();
  await pane.getByText("Đơn vị chưa rõ").first().waitFor();
  await show("05-kiem-tra", 620);
});

step("6. Sửa", async () => {
  await pane
    .getByRole("button", { name: /^(Sửa$|Thay bằng “Sở)/ })
    .first()
    .click();
  await pane.getByText("Đã sửa 1 ô.").waitFor();
  await show("06-da-sua", 360);
});

step("7. Tìm và xem theo nhóm việc", async () => {
  await tab("Nhiệm vụ");
  await tab("Danh sách");
  await pane.getByText("29 trên 29 nhiệm vụ").waitFor();
  await pane.getByRole("searchbox").fill("khu kinh te nghi son");
  await pane.getByText(/^[1-9] trên 29 nhiệm vụ$/).waitFor();
  await show("07-danh-sach", 560);
  await pane.getByRole("searchbox").fill("");
});

step("8. Dùng thêm cột", async () => {
  await tab("Kế hoạch");
  await button(/Cột đơn vị dùng thêm/).click();
  await pane.getByRole("checkbox", { name: "Người phụ trách" }).check();
  await pane.getByText("Đã thêm cột “Người phụ trách”.").waitFor();
  await show("08-cot-dung-them", 620);
});

step("9. Nộp", async () => {
  const lead = await cell("lead", 9);
  const before = String(await bench.value(taskSheet, lead));
  await bench.type(lead, "Phòng Tổng hợp");
  await tab("Nộp");
  await button("Sẵn sàng nộp?").click();
  await pane.getByRole("heading", { name: "Còn phải xử lý" }).waitFor({ timeout: 60_000 });
  await show("09-nop", 620);
  await bench.type(lead, before);
});

step("10. Lập phụ lục", async () => {
  await tab("Phụ lục");
  await button("Lập phụ lục").click();
  await pane
    .getByText(/^Đã lập \d phụ lục/)
    .or(button("Vẫn lập"))
    .first()
    .waitFor();
  if ((await button("Vẫn lập").count()) > 0) await button("Vẫn lập").click();
  await pane.getByText(/^Đã lập \d phụ lục/).waitFor();
  await pane.getByText("Phụ lục trong sổ tính").scrollIntoViewIfNeeded();
  await show("10-phu-luc", 620);
});

step("11. Tải tệp Word", async () => {
  await button("Xem trước").click();
  const preview = pane.getByRole("region", { name: "Xem trước phụ lục" });
  await preview.waitFor();
  await preview.scrollIntoViewIfNeeded();
  await show("11-xem-truoc-phu-luc", 700);
  const coming = bench.page.waitForEvent("download");
  await button("Tải tệp Word").click();
  assert.match((await coming).suggestedFilename(), /\.docx$/);
});

step("12. Kế hoạch được điều chỉnh", async () => {
  await tab("Kế hoạch");
  const issued = await readFile("seeds/003_8d9be0f2603e0adc.txt", "utf8");
  const amended = issued.replaceAll("Quý II/2026", "Quý III/2026");
  assert.notEqual(amended, issued);
  await pane
    .locator("input[type=file]")
    .setInputFiles({ name: "dieu-chinh.txt", mimeType: "text/plain", buffer: Buffer.from(amended) });
  await pane.getByText("74/QĐ-UBND đã có trong sổ tính").waitFor();
  await show("12-nap-lai", 560);
});

step("13. Thống nhất tên đơn vị", async () => {
  await bench.page.evaluate((name) => window.workbench?.host.user.activate(name), taskSheet);
  await bench.page.waitForTimeout(500); // the grid is drawn anew
  for (const row of [8, 9]) await bench.type(await cell("lead", row), "P. KTTH");
  await tab("Nhiệm vụ");
  await tab("Đơn vị trong sổ");
  await button(/P\. KTTH/)
    .first()
    .click();
  await pane.getByLabel("Tên đầy đủ").fill("Phòng Kinh tế tổng hợp");
  await show("13-don-vi", 620);
});

step("every picture is in the guide, and the guide shows no other", async () => {
  const guide = await readFile("docs/huong-dan.md", "utf8");
  const named = [...guide.matchAll(/\(pictures\/huong-dan\/([^)]+)\.png\)/g)].map(([, name]) => name);
  assert.deepEqual(named, shown);
  for (const name of shown) assert.ok((await readFile(`${folder}/${name}.png`)).length < 90_000, `${name} is large`);
});

step("nothing went wrong in the page, and no request left the machine", async () => {
  assert.deepEqual(bench.errors, []);
});
