/**
 * The place Phụ lục by clicking, in the built workbench: the office's settings, the preview, the sheets with their charts, the
 * tasks behind a number, the mark of changed data, the Word file, the clipboard. What is asserted is what the host holds.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { walk } from "./walk";
import { taskSheet } from "./workbench-page";

const summarySheet = "Tổng hợp theo đơn vị";

const { bench, step } = await walk("appendix");
await bench.loadSample();

/** What the preview says once it no longer shows what the workbook holds. */
const stale = bench.pane.getByText("Sổ tính hoặc lựa chọn đã thay đổi sau khi xem trước.");
const charts = (sheet: string) =>
  bench.page.evaluate(
    (name) => window.workbench?.host.workbook.sheets.find((each) => each.name === name)?.charts.map(({ type }) => type),
    sheet,
  );

step("three clicks from the loaded plan make the appendices", async () => {
  const before = await bench.sheets();
  await bench.tab("Phụ lục");
  await bench.pane.getByRole("button", { name: "Lập phụ lục" }).click();
  await bench.pane.getByText(/^Đã lập 2 phụ lục/).waitFor();
  assert.equal((await bench.sheets()).length, before.length + 2);
  assert.equal(await bench.value(summarySheet, "A1"), "Phụ lục II");
  await bench.accessible("the place Phụ lục");
});

step("what the office sets stands in the appendix, and is kept with the workbook", async () => {
  await bench.pane.getByRole("button", { name: /^Báo cáo và cơ quan/ }).click();
  await bench.pane.getByLabel("Số báo cáo").fill("12/BC-STC");
  await bench.pane.getByLabel("Cơ quan lập báo cáo").fill("Sở Tài chính");
  await bench.accessible("the settings");
  await bench.picture("appendix-settings");
  await bench.pane.getByRole("button", { name: /^Báo cáo và cơ quan/ }).click();
  await bench.pane.getByText("Báo cáo số 12/BC-STC · Sở Tài chính").waitFor();
});

step("the preview shows the first page, how many there are, and sentences to edit", async () => {
  await bench.pane.getByRole("checkbox", { name: /^Danh mục nhiệm vụ/ }).click();
  await bench.pane.getByRole("button", { name: /^Phạm vi/ }).click();
  await bench.pane.getByRole("button", { name: "Xem trước", exact: true }).click();
  const preview = bench.pane.getByRole("region", { name: "Xem trước phụ lục" });
  await preview.getByText(/^\d trang A4 nằm ngang · 16 dòng$/).waitFor();
  const page = preview.getByRole("table", { name: "Trang đầu của “Tổng hợp theo đơn vị”" });
  await page.getByRole("cell", { name: "Sở Tài chính" }).waitFor();
  await bench.pane.getByLabel("Kèm biểu đồ trên bảng tổng hợp").click();
  await bench.pane.getByRole("button", { name: "Xem lại", exact: true }).click();
  await preview.getByRole("img", { name: "Kết quả thực hiện nhiệm vụ theo đơn vị chủ trì" }).waitFor();
  await preview.getByText("(Kèm theo Báo cáo số 12/BC-STC ngày … tháng … năm … của Sở Tài chính)").waitFor();
  await preview.getByLabel("Lời văn cho báo cáo").fill("Lời văn đã sửa của phòng Tổng hợp.");
  await bench.picture("appendix-preview");
  await bench.accessible("the preview");
});

step("the Word file holds the table and the sentences as edited", async () => {
  const coming = bench.page.waitForEvent("download");
  await bench.pane.getByRole("button", { name: "Tải tệp Word" }).click();
  const path = join("test-results", "phu-luc.docx");
  await (await coming).saveAs(path);
  const parts = unzipSync(new Uint8Array(await readFile(path)));
  const document = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  assert.match(document, /Lời văn đã sửa của phòng Tổng hợp\./);
  assert.match(document, /Sở Nông nghiệp và Môi trường/);
  assert.match(strFromU8(parts["word/charts/chart1.xml"] ?? new Uint8Array()), /Sở Nông nghiệp và Môi trường/);
  await bench.pane.getByText("Đã tạo tệp Word “phu-luc-by-agency.docx”.").waitFor();
});

step("the copy says that it was made", async () => {
  await bench.pane.getByRole("button", { name: "Sao chép", exact: true }).click();
  await bench.pane.getByText(/^Đã sao chép 1 phụ lục/).waitFor();
});

step("made again, the sheet is refreshed in place, with a chart", async () => {
  const before = await bench.sheets();
  await bench.pane.getByRole("button", { name: "Lập phụ lục" }).click();
  await bench.pane.getByText(/^Đã lập 1 phụ lục/).waitFor();
  assert.deepEqual(await bench.sheets(), before);
  assert.deepEqual(await charts(summarySheet), ["BarStacked"]);
  assert.equal(await bench.value(summarySheet, "A1"), "Phụ lục");
  // The place looks again once the workbook has been at rest for a second.
  await bench.page.waitForTimeout(2500);
  assert.equal(await stale.count(), 0);
});

step("a number leads back to the tasks it counts, and each of them to its row", async () => {
  let row = 1;
  while (row < 80 && (await bench.value(summarySheet, `B${row}`)) !== "Sở Xây dựng") row++;
  await bench.select(`C${row}`);
  const behind = bench.pane.getByRole("region", { name: `Ô C${row} đếm 2 nhiệm vụ` });
  await behind.waitFor();
  await bench.picture("appendix-behind");
  await bench.accessible("the tasks behind a number");
  await behind.getByRole("button", { name: /^I\/15/ }).click();
  await bench.page.waitForFunction(
    ([sheet = ""]) => {
      const workbook = window.workbench?.host.workbook;
      return workbook?.sheets.find(({ id }) => id === workbook.activeSheetId)?.name === sheet;
    },
    [taskSheet],
  );
});

step("a report whose data has changed since says so", async () => {
  const mark = bench.pane.getByText("Số liệu đã thay đổi sau khi lập");
  assert.equal(await mark.count(), 0);
  await bench.type(await bench.cell("status", 6), "Đã hoàn thành");
  await mark.first().waitFor();
  assert.equal(await mark.count(), 2);
  await stale.waitFor();
  await bench.picture("appendix-changed");
});

step("nothing went wrong in the page, and no request left the machine", async () => {
  assert.deepEqual(bench.errors, []);
});
