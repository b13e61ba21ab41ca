/**
 * The place Nhiệm vụ by clicking and typing, in the built workbench: fill in a task, walk to the next by keyboard, choose agencies
 * and a deadline, decide one writing for all its cells. What is asserted is what the host holds; pictures stay in test-results/.
 */
import assert from "node:assert/strict";
import { walk } from "./walk";
import { taskSheet } from "./workbench-page";

const own = "P. KTTH";
const { bench, step } = await walk("task");
const { cell, holds, select, tab } = bench;
await bench.loadSample();

step("without a task in the selection the place says what to select", async () => {
  await select("A1");
  await tab("Nhiệm vụ");
  await bench.pane.getByText("Chọn một dòng trong bảng nhiệm vụ").waitFor();
  await bench.picture("task-1-nothing");
});

step("the selected task is shown, its agencies and its deadline as they are read", async () => {
  await select(await cell("lead", 6));
  await bench.pane.getByRole("heading", { name: "I/1" }).waitFor();
  await bench.pane.getByRole("list", { name: "Đơn vị chủ trì" }).getByText("đang hoạt động").waitFor();
  await bench.pane.getByText(/Đọc được: /).waitFor();
  await bench.picture("task-2-selected");
  await bench.accessible("the selected task");
});

step("fields are written as they are left, and F8 goes on to the same field of the next task", async () => {
  await bench.pane.getByLabel("Trạng thái").selectOption("Đã hoàn thành");
  await holds(await cell("status", 6), "Đã hoàn thành");
  await bench.pane.getByRole("button", { name: "Hôm nay" }).click();
  await bench.pane.getByLabel("Kết quả thực hiện").fill("Đã trình UBND tỉnh");
  await bench.pane.getByLabel("Kết quả thực hiện").press("F8");
  await bench.pane.getByRole("heading", { name: "I/2" }).waitFor();
  await holds(await cell("result", 6), "Đã trình UBND tỉnh");
  assert.equal(typeof (await bench.value(taskSheet, await cell("completedOn", 6))), "number");
  assert.equal(await bench.pane.getByLabel("Kết quả thực hiện").inputValue(), "");
  await bench.pane.getByLabel("Kết quả thực hiện").pressSequentially("1.1");
  await bench.pane.getByLabel("Kết quả thực hiện").press("Shift+F8");
  await bench.pane.getByRole("heading", { name: "I/1" }).waitFor();
  await holds(await cell("result", 7), "1.1");
  await bench.picture("task-3-filled");
});

step("what was typed stays with its task when the selection moves on before the field is left", async () => {
  await bench.pane.getByLabel("Khó khăn, vướng mắc").fill("Chưa bố trí vốn");
  await bench.page.evaluate(() => window.workbench?.host.user.select("Nhiệm vụ", "E9"));
  await bench.pane.getByRole("heading", { name: "I/4" }).waitFor();
  await holds(await cell("difficulty", 6), "Chưa bố trí vốn");
  assert.equal(await bench.pane.getByLabel("Khó khăn, vướng mắc").inputValue(), "");
  await select(await cell("lead", 6));
  await bench.pane.getByRole("heading", { name: "I/1" }).waitFor();
});

step("an agency is found without tone marks and chosen by keyboard; an ended one offers who took over", async () => {
  const lead = await cell("lead", 6);
  await bench.pane.getByRole("button", { name: "Sửa đơn vị chủ trì" }).click();
  const search = bench.pane.getByRole("combobox", { name: /Tìm đơn vị/ });
  await search.fill("so ke hoach va dau tu");
  await bench.pane
    .getByRole("option", { name: /Sở Kế hoạch và Đầu tư/ })
    .first()
    .waitFor();
  await bench.picture("task-4-picker");
  await bench.accessible("the agency picker");
  await search.fill("so xay dung");
  await bench.pane.getByRole("option", { name: "Sở Xây dựng" }).first().waitFor();
  await search.press("ArrowDown");
  await search.press("Enter");
  await holds(lead, "Sở Tài chính, Sở Xây dựng");
  await bench.pane.getByRole("button", { name: "Xong" }).click();
});

step("at 320 pixels, the pane's width on Windows, nothing is cut or lies over something else", async () => {
  await bench.width(320);
  await bench.pane.getByRole("button", { name: "Sửa thời hạn" }).click();
  const wide = await bench.pane.locator("#place").evaluate((place) => place.scrollWidth - place.clientWidth);
  assert.equal(wide, 0);
  await bench.picture("task-5-narrow");
  await bench.pane.getByRole("button", { name: "Hủy" }).click();
});

step("a deadline is chosen and written in official wording, with the day it means", async () => {
  await bench.pane.getByRole("button", { name: "Sửa thời hạn" }).click();
  await bench.pane.getByLabel("Loại thời hạn").selectOption("quarter");
  await bench.pane.getByLabel("Quý").selectOption("3");
  await bench.pane.getByLabel("Năm", { exact: true }).fill("2026");
  await bench.picture("task-5-deadline");
  await bench.accessible("the deadline helper");
  await bench.pane.getByRole("button", { name: "Ghi “Quý III/2026”" }).click();
  await holds(await cell("deadline", 6), "Quý III/2026");
  await holds(await cell("due", 6), 46295);
});

step(
  "how terms are counted is settled for the whole workbook: days that follow are told, and one undo takes it back",
  async () => {
    await bench.pane.getByRole("button", { name: "Sửa thời hạn" }).click();
    await bench.pane.getByRole("button", { name: /^Cách tính hạn chót/ }).click();
    await bench.pane.getByRole("checkbox", { name: /ngày nghỉ/ }).check();
    await bench.pane.getByLabel("Ngày nghỉ khác").fill("14/9");
    assert.ok(await bench.pane.getByRole("button", { name: "Áp dụng cho cả sổ" }).isDisabled());
    await bench.pane.getByLabel("Ngày nghỉ khác").fill("30/9/2026");
    await bench.picture("task-5-convention");
    await bench.accessible("how terms are counted");
    await bench.pane.getByRole("button", { name: "Áp dụng cho cả sổ" }).click();
    await bench.pane.getByText(/tính lại \d+ nhiệm vụ/).waitFor();
    // 30/9/2026 is off by now
    await holds(await cell("due", 6), 46296);
    await bench.pane
      .getByText(/Ngày cuối là ngày nghỉ/)
      .first()
      .waitFor();
    await bench.pane.getByRole("button", { name: "Hoàn tác" }).first().click();
    await holds(await cell("due", 6), 46295);
    await bench.pane.getByRole("button", { name: "Hủy" }).click();
  },
);

step("one decision replaces a writing in its cells but for those left out, and is remembered", async () => {
  for (const row of [8, 9, 10]) await bench.type(await cell("lead", row), own);
  await tab("Đơn vị trong sổ");
  await bench.pane
    .getByRole("button", { name: new RegExp(own.replace(".", "\\.")) })
    .first()
    .click();
  await bench.pane.getByLabel("Tên đầy đủ").fill("Phòng Kinh tế tổng hợp");
  await bench.pane.getByRole("checkbox", { name: /^I\/4/ }).uncheck();
  await bench.picture("task-6-agencies");
  await bench.accessible("the agencies in use");
  await bench.pane.getByRole("button", { name: "Thêm và thay 2 ô" }).click();
  await bench.pane.getByText(/ghi nhớ cho lần sau/).waitFor();
  await holds(await cell("lead", 8), "Phòng Kinh tế tổng hợp");
  await holds(await cell("lead", 9), own);
  await holds(await cell("lead", 10), "Phòng Kinh tế tổng hợp");
  await bench.picture("task-7-decided");
});

step("nothing failed in the page, and nothing was asked of the network", async () => {
  assert.deepEqual(bench.errors, []);
});
