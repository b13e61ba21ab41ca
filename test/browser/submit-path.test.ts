/**
 * From a sheet in use to handing it in, by clicking and typing in the built workbench: columns of the office, views and search, the
 * gate with its reasons, the stamp and what breaks it, a corrected plan. What is asserted is what the host holds.
 */
import assert from "node:assert/strict";
import { walk } from "./walk";
import { taskSheet } from "./workbench-page";

const { bench, step } = await walk("submit");
const { cell, holds, tab, pane } = bench;
await bench.loadSample();

/** The keys of the rows in sight, as the host has them. */
function inSight(): Promise<string[]> {
  return bench.page.evaluate((name) => {
    const sheet = window.workbench?.host.workbook.sheets.find((each) => each.name === name);
    const table = sheet?.tables[0];
    if (sheet === undefined || table === undefined) return [];
    const keys: string[] = [];
    for (let row = table.area.top + 1; row <= table.area.bottom; row++) {
      const line = sheet.rows.get(row);
      if (line !== undefined && !line.filtered && !line.hidden)
        keys.push(String(line.cells[table.area.left]?.value ?? ""));
    }
    return keys;
  }, taskSheet);
}

const button = (name: string | RegExp) => pane.getByRole("button", { name });
const fits = async (screen: string) => {
  const wide = await pane.locator("#place").evaluate((place) => place.scrollWidth - place.clientWidth);
  assert.equal(wide, 0, `${screen} is wider than the pane`);
};

step("a column of the office is switched on in the sheet, filled in, and goes only after asking", async () => {
  await button(/Cột đơn vị dùng thêm/).click();
  await pane.getByRole("checkbox", { name: "Người phụ trách" }).check();
  await pane.getByText("Đã thêm cột “Người phụ trách”.").waitFor();
  await bench.picture("submit-1-columns");
  await bench.accessible("the office's columns");
  await bench.type(await cell("assignee", 7), "Lê Thị B");
  await pane.getByRole("checkbox", { name: "Người phụ trách" }).click();
  await pane.getByText("đang có 1 ô đã điền").waitFor();
  await button("Vẫn bỏ cột").click();
  await pane.getByText("Đã bỏ cột “Người phụ trách”.").waitFor();
  await assert.rejects(cell("assignee", 7));
  await pane.getByRole("checkbox", { name: "Người phụ trách" }).click();
  await pane.getByText("Đã thêm cột “Người phụ trách”.").waitFor();
  await holds(await cell("assignee", 7), "Lê Thị B");
});

step("the list shows the views with their numbers and finds words without tone marks", async () => {
  await tab("Nhiệm vụ");
  await tab("Danh sách");
  await pane.getByText("29 trên 29 nhiệm vụ").waitFor();
  await bench.picture("submit-2-list");
  await bench.accessible("the list of tasks");
  await pane.getByRole("searchbox").fill("khu kinh te nghi son");
  const found = pane.getByRole("list", { name: "Nhiệm vụ" }).getByRole("listitem");
  await pane.getByText(/^[1-9] trên 29 nhiệm vụ$/).waitFor();
  await found.first().getByRole("button").click();
  assert.equal((await bench.selection()).sheet, taskSheet);
  await pane.getByRole("searchbox").fill("");
  await button(/^Quá hạn/).click();
  await bench.picture("submit-3-overdue");
});

step("the office is named once; its tasks include those of agencies that it took over", async () => {
  await button(/^Của đơn vị/).click();
  const search = pane.getByRole("combobox", { name: /Tìm đơn vị/ });
  await search.fill("so tai chinh");
  await pane.getByRole("option", { name: "Sở Tài chính" }).first().click();
  await pane.getByText("Đơn vị:").waitFor();
  await pane.getByText(/^\d+ trên 29 nhiệm vụ$/).waitFor();
  await bench.picture("submit-4-own");
});

step("the sheet is filtered by the list, and shows all again", async () => {
  const shown = await pane.getByRole("list", { name: "Nhiệm vụ" }).getByRole("listitem").count();
  await button(/^Lọc bảng tính theo danh sách này/).click();
  await pane.getByText(/Bảng tính chỉ hiện/).waitFor();
  assert.equal((await inSight()).length, shown);
  await bench.picture("submit-5-filtered");
  await button("Hiện tất cả trên bảng tính").click();
  await pane.getByText(/hiện lại mọi nhiệm vụ/).waitFor();
  assert.equal((await inSight()).length, 29);
});

step("at 320 and at 270 pixels nothing of list and gate is cut", async () => {
  for (const width of [320, 270]) {
    await bench.width(width);
    await fits(`the list at ${width}`);
    await bench.picture(`submit-6-list-${width}`);
  }
  await bench.ribbon("Nộp");
  for (const width of [320, 270]) {
    await bench.width(width);
    await fits(`the gate at ${width}`);
    await bench.picture(`submit-6-gate-${width}`);
  }
  await bench.width(350);
});

step("the gate lists what stands in the way, each with a way out", async () => {
  await bench.type(await cell("lead", 8), "Phòng Không Có");
  await button("Sẵn sàng nộp?").click();
  await pane.getByRole("heading", { name: "Còn phải xử lý" }).waitFor({ timeout: 60_000 });
  await bench.picture("submit-7-blockers");
  await bench.accessible("the gate");
  await bench.width(270);
  await fits("the blockers at 270");
  await bench.picture("submit-7-blockers-270");
  await bench.width(350);
});

step("everything is let stand with reasons, and the workbook is confirmed", async () => {
  const reasons = button("Để nguyên, ghi lý do…");
  for (let left = await reasons.count(); left > 0; left = await reasons.count()) {
    await reasons.first().click();
    await pane.getByRole("textbox", { name: /^Lý do để nguyên/ }).fill("Đã rà soát với đơn vị chủ trì");
    await button(/^Để nguyên( cả|$)/)
      .first()
      .click();
    await pane.getByText(/^Đã xem 29 nhiệm vụ/).waitFor({ timeout: 60_000 });
    await bench.page.waitForTimeout(500);
  }
  await button("Xác nhận sẵn sàng nộp").click();
  await pane.getByText("Đã xác nhận sẵn sàng nộp.").waitFor({ timeout: 60_000 });
  await bench.picture("submit-8-confirmed");
  await bench.accessible("the confirmed gate");
  const line = String(await bench.value(taskSheet, await cell("status", 1)));
  assert.match(line, /^Đã xác nhận sẵn sàng nộp lúc .*29 nhiệm vụ, mã [0-9A-F]{8}\)$/u);
});

step("an edit breaks the stamp on the sheet at once, and in the pane at the next look", async () => {
  await bench.type(await cell("result", 6), "Đã trình");
  assert.match(String(await bench.value(taskSheet, await cell("status", 1))), /ĐÃ SỬA SAU KHI XÁC NHẬN$/u);
  await button("Xem lại").click();
  await pane.getByText("Đã sửa sau khi xác nhận.").waitFor({ timeout: 60_000 });
  await bench.picture("submit-9-broken");
});

step("a document that was loaded before is compared, not loaded twice", async () => {
  await tab("Kế hoạch");
  await button("74/QĐ-UBND").first().click();
  await pane.getByText("74/QĐ-UBND đã có trong sổ tính").waitFor();
  await pane.getByText("Văn bản này giống bản đã đưa vào.").waitFor();
  await bench.picture("submit-10-same");
  await bench.accessible("the comparison of a plan");
});

step("nothing failed in the page, and nothing was asked of the network", () => {
  assert.deepEqual(bench.errors, []);
  return Promise.resolve();
});
