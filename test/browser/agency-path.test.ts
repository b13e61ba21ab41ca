/**
 * The office's agencies by clicking, in the built workbench: a list taken over from a worksheet, other shared agencies, a decision for
 * several agencies. What is asserted is what the host holds; pictures stay in test-results/.
 */
import assert from "node:assert/strict";
import { walk } from "./walk";

const { bench, step } = await walk("agency");
const { cell, holds, tab, pane } = bench;
await bench.loadSample();

const list = [
  ["Tên đơn vị", "Tên gọi khác", "Đến ngày", "Cơ quan kế thừa"],
  ["UBND tỉnh Nghệ An", "", "", ""],
  ["Sở Tài chính", "STC NA", "", ""],
  ["Sở Du lịch", "SDL", "28/02/2025", "Sở Văn hóa, Thể thao và Du lịch"],
  ["Sở Văn hóa, Thể thao và Du lịch", "", "", ""],
];

async function addSheet(name: string): Promise<void> {
  await bench.frame().evaluate(`Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(${JSON.stringify(name)});
    const range = sheet.getRange("A1:D${list.length}");
    range.numberFormat = ${JSON.stringify(list.map((row) => row.map(() => "@")))};
    range.values = ${JSON.stringify(list)};
    await context.sync();
  })`);
}

async function fits(): Promise<void> {
  const wide = await pane.locator("#place").evaluate((place) => place.scrollWidth - place.clientWidth);
  assert.equal(wide, 0);
}

step("an ended agency is greyed in the picker, with who took over below it", async () => {
  await bench.select(await cell("lead", 6));
  await tab("Nhiệm vụ");
  await pane.getByRole("button", { name: "Sửa đơn vị chủ trì" }).click();
  const search = pane.getByRole("combobox", { name: /Tìm đơn vị/ });
  await search.fill("so giao thong");
  const ended = pane.getByRole("option", { name: /Sở Giao thông vận tải/ }).first();
  await ended.waitFor();
  assert.equal(await ended.getAttribute("aria-disabled"), "true");
  await pane.getByRole("option", { name: /^Sở Xây dựng/ }).waitFor();
  await bench.width(320);
  await bench.picture("agency-1-picker-320");
  await bench.width(270);
  await bench.picture("agency-1-picker-270");
  await fits();
  await search.press("Escape");
  await pane.getByRole("button", { name: "Xong" }).click();
});

step("a district is replaced by several communes at once, and so the next time with one click", async () => {
  for (const row of [8, 9]) await bench.type(await cell("lead", row), "UBND huyện Thọ Xuân");
  await tab("Đơn vị trong sổ");
  await pane
    .getByRole("button", { name: /UBND huyện Thọ Xuân/ })
    .first()
    .click();
  const search = pane.getByRole("combobox", { name: /Chọn đơn vị khác/ });
  for (const name of ["UBND xã Thọ Xuân", "UBND xã Xuân Lập"]) {
    await search.fill(name);
    await pane
      .getByRole("option", { name: new RegExp(name) })
      .first()
      .click();
  }
  await pane.getByRole("checkbox", { name: /^I\/4/ }).uncheck();
  await bench.width(320);
  await bench.picture("agency-2-several-320");
  await fits();
  await bench.accessible("a decision for several agencies");
  await pane.getByRole("button", { name: "Thay 1 ô bằng 2 đơn vị đã chọn" }).click();
  await holds(await cell("lead", 8), "UBND xã Thọ Xuân, UBND xã Xuân Lập");
  await holds(await cell("lead", 9), "UBND huyện Thọ Xuân");
  await pane.getByRole("button", { name: "Thay 1 đơn vị như đã quyết định trước đây" }).waitFor();
  await bench.width(270);
  await bench.picture("agency-3-decided-270");
  await fits();
  await pane.getByRole("button", { name: "Thay 1 đơn vị như đã quyết định trước đây" }).click();
  await holds(await cell("lead", 9), "UBND xã Thọ Xuân, UBND xã Xuân Lập");
});

step(
  "another province's list is chosen from the worksheets, takes the place of Thanh Hóa's, and is taken back in one step",
  async () => {
    await addSheet("DS Nghệ An");
    await pane.getByRole("button", { name: "Đọc lại" }).click();
    await pane.getByRole("button", { name: "Lấy danh sách đơn vị từ trang tính" }).click();
    await pane.getByLabel("Trang tính có danh sách").selectOption("DS Nghệ An");
    await pane.getByRole("radio", { name: "Chỉ các bộ, ngành trung ương" }).last().check();
    await bench.width(320);
    await pane.getByRole("button", { name: "Lấy vào danh mục" }).scrollIntoViewIfNeeded();
    await bench.picture("agency-4-import-320");
    await fits();
    await bench.width(270);
    await bench.picture("agency-4-import-270");
    await fits();
    await bench.accessible("a list to take over");
    await pane.getByRole("button", { name: "Lấy vào danh mục" }).click();
    await pane.getByText(/đơn vị vào trang Danh mục/).waitFor();
    assert.equal(await pane.getByRole("radio", { name: "Chỉ các bộ, ngành trung ương" }).first().isChecked(), true);
    await pane.getByRole("button", { name: /^[1-9]\d* Chưa chắc/ }).waitFor();
    await bench.width(320);
    await bench.picture("agency-5-imported-320");
    await pane.getByRole("button", { name: "Hoàn tác" }).first().click();
    await pane.getByRole("button", { name: /^0 Chưa chắc/ }).waitFor();
    await bench.page.waitForTimeout(500);
    assert.equal(
      await pane
        .getByRole("radio", { name: /Thanh Hóa/ })
        .first()
        .isChecked(),
      true,
    );
  },
);

step("nothing failed in the page, and nothing was asked of the network", async () => {
  assert.deepEqual(bench.errors, []);
});
