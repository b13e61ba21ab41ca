/**
 * The whole path by clicking, in the built workbench: load a plan, enter an agency wrongly, check, go to the finding, mend it,
 * take it back, mend it again, make the appendices, keep the file and open it again. What is asserted is what the host holds;
 * pictures of each step stay in test-results/.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { walk } from "./walk";
import { taskSheet } from "./workbench-page";

const wrong = "Sở Kế hoach và Đầu tư";

const { bench, browser, server, step } = await walk("main");

step("outside of Excel the pane says where it belongs", async () => {
  const page = await browser.newPage();
  await page.goto(`${server.address}taskpane.html`);
  await page.getByText("Mở Excel, vào Trang đầu, chọn Nạp kế hoạch.").waitFor();
  await page.close();
});

step("an empty workbench shows the pane at its first place, with nothing to undo", async () => {
  await bench.picture("1-empty");
  assert.deepEqual(await bench.sheets(), ["Sheet1"]);
  await bench.pane.getByText("Sổ tính chưa có kế hoạch").waitFor();
  assert.ok(await bench.pane.getByRole("button", { name: "Hoàn tác" }).isDisabled());
  await bench.accessible("the empty pane");
});

step("a file that is empty, and one that is no plan, are named for what they are, and nothing changes", async () => {
  const input = bench.pane.locator("input[type=file]");
  const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  await input.setInputFiles(file("trong.txt", ""));
  await bench.pane.getByText("“trong.txt” không có nội dung").waitFor();
  await input.setInputFiles(file("thu.txt", "Kính gửi: Sở Tài chính. Đề nghị gửi báo cáo."));
  await bench.pane.getByText("“thu.txt” không có nhiệm vụ").waitFor();
  assert.deepEqual(await bench.sheets(), ["Sheet1"]);
});

step("the sample plan is shown as it was understood", async () => {
  await bench.ribbon("Nạp kế hoạch");
  await bench.pane.getByRole("button", { name: "74/QĐ-UBND" }).click();
  await bench.pane.getByRole("heading", { name: "Quyết định 74/QĐ-UBND" }).waitFor();
  for (const text of ["29 nhiệm vụ", "4 nhóm", "07/01/2026", "Nguyễn Hoài Anh"]) {
    await bench.pane.getByText(text, { exact: true }).first().waitFor();
  }
  await bench.picture("2-preview");
  await bench.accessible("the preview");
});

step("it is loaded into the workbook", async () => {
  await bench.pane.getByRole("button", { name: "Đưa vào bảng tính" }).click();
  await bench.pane.getByText("Đã đưa 29 nhiệm vụ vào bảng tính.").waitFor();
  await bench.picture("3-loaded");
  assert.ok((await bench.sheets()).includes(taskSheet));
  assert.equal(await bench.value(taskSheet, "A6"), "I/1");
  assert.equal(await bench.value(taskSheet, await bench.cell("lead", 6)), "Sở Tài chính");
  await bench.pane.getByText("74/QĐ-UBND · 29 nhiệm vụ").waitFor();
  await bench.accessible("the loaded plan");
});

step("an agency is entered wrongly in the grid and reaches the host", async () => {
  const cell = await bench.cell("lead", 8);
  await bench.type(cell, wrong);
  assert.equal(await bench.value(taskSheet, cell), wrong);
  await bench.picture("4-entered-wrongly");
});

step("dates and statuses typed in the Vietnamese way are what they mean", async () => {
  const status = await bench.cell("status", 6);
  const completed = await bench.cell("completedOn", 6);
  await bench.type(status, "Đã hoàn thành");
  await bench.type(completed, "1/5/2026");
  assert.equal(await bench.value(taskSheet, status), "Đã hoàn thành");
  assert.equal(await bench.value(taskSheet, completed), 46143); // 1 May, not 5 January
  assert.equal(await bench.value(taskSheet, await bench.cell("condition", 6)), "Hoàn thành đúng hạn");
});

step("the check finds it, and a click goes to the cell", async () => {
  await bench.ribbon("Kiểm tra");
  await bench.pane.getByRole("button", { name: "Kiểm tra", exact: true }).click();
  await bench.pane.getByText(`“${wrong}”`).first().waitFor();
  const place = bench.pane.getByRole("button", { name: "I/3 · Đơn vị chủ trì" }).first();
  await bench.type("A1", "");
  await place.click();
  await bench.page.waitForFunction(
    ([sheet = "", row]) => {
      const workbook = window.workbench?.host.workbook;
      const front = workbook?.sheets.find(({ id }) => id === workbook.activeSheetId);
      return front?.name === sheet && String(front.selection[0]?.top) === row;
    },
    [taskSheet, "7"],
  );
  await bench.picture("5-finding");
  await bench.accessible("the findings");
});

step("F8 walks on to the next finding and Shift+F8 back, wherever the focus is", async () => {
  const looked = async () => JSON.stringify(await bench.selection());
  const first = await looked();
  await bench.pane.locator("body").press("F8");
  await bench.pane
    .locator("button[aria-pressed=true]")
    .filter({ hasNotText: "I/3 · Đơn vị chủ trì" })
    .first()
    .waitFor();
  assert.notEqual(await looked(), first);
  await bench.pane.locator("body").press("Shift+F8");
  await bench.pane.locator("button[aria-pressed=true]").filter({ hasText: "I/3 · Đơn vị chủ trì" }).waitFor();
  assert.equal(await looked(), first);
});

step("it is mended, taken back, and mended again", async () => {
  const cell = await bench.cell("lead", 8);
  const mend = bench.pane.getByRole("button", { name: /^(Sửa|Thay bằng “Sở)/ }).first();
  await mend.click();
  await bench.pane.getByText("Đã sửa 1 ô.").waitFor();
  const mended = await bench.value(taskSheet, cell);
  assert.notEqual(mended, wrong);
  await bench.picture("6-mended");
  await bench.pane
    .getByRole("contentinfo")
    .or(bench.pane.locator("footer"))
    .getByRole("button", { name: "Hoàn tác" })
    .click();
  await bench.pane.getByText("Đã hoàn tác.").waitFor();
  assert.equal(await bench.value(taskSheet, cell), wrong);
  await bench.pane.getByText(`“${wrong}”`).first().waitFor();
  await bench.pane
    .getByRole("button", { name: /^(Sửa|Thay bằng “Sở)/ })
    .first()
    .click();
  await bench.pane.getByText("Đã sửa 1 ô.").waitFor();
  assert.equal(await bench.value(taskSheet, cell), mended);
});

step("the appendices are made on sheets of their own", async () => {
  await bench.ribbon("Lập phụ lục");
  const before = await bench.sheets();
  await bench.pane.getByRole("button", { name: "Lập phụ lục" }).click();
  await bench.pane.getByText(/^Đã lập 2 phụ lục/).waitFor();
  assert.equal((await bench.sheets()).length, before.length + 2);
  await bench.picture("7-appendix");
  await bench.accessible("the appendices");
});

step("the file is kept and opens again with everything in it", async () => {
  const coming = bench.page.waitForEvent("download");
  await bench.ribbon("Tải xuống");
  const path = join("test-results", "so-tinh.xlsx");
  await (await coming).saveAs(path);
  const sheets = await bench.sheets();
  await bench.page.locator("header input[type=file]").setInputFiles({
    name: "mo-lai.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: await readFile(path),
  });
  await bench.page.getByRole("heading", { name: "mo-lai.xlsx" }).waitFor();
  await bench.pane.getByText("74/QĐ-UBND · 29 nhiệm vụ").waitFor();
  assert.deepEqual(await bench.sheets(), sheets);
  assert.equal(await bench.value(taskSheet, await bench.cell("condition", 6)), "Hoàn thành đúng hạn");
  await bench.picture("8-opened-again");
});

step("the pane speaks English where Excel does", async () => {
  await bench.page.getByRole("combobox").click();
  await bench.page.getByRole("option", { name: "English" }).click();
  await bench.pane.getByRole("tab", { name: "Check" }).click();
  await bench.pane.getByRole("button", { name: "Check", exact: true }).click();
  await bench.pane.getByText(/^Checked/).waitFor();
  await bench.picture("9-english");
});

step("nothing went wrong in the page, and no request left the machine", async () => {
  assert.deepEqual(bench.errors, []);
});
