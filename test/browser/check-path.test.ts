/**
 * The place Kiểm tra while a clerk works: the list follows what is typed, is narrowed, mended, let stand with a reason; findings are
 * marked in their cells; rules are rated and explained; changes are taken back one by one, also after the pane was closed.
 */
import assert from "node:assert/strict";
import { walk } from "./walk";
import { taskSheet } from "./workbench-page";

const { bench, step } = await walk("check");
const { pane } = bench;

/** Waits until the head of the list counts so many findings of a severity. */
const counted = (text: string) => pane.getByRole("group", { name: "Lọc theo mức độ" }).getByText(text).waitFor();
const findings = () => pane.locator("[data-finding]").count();

step("the first check of a plan as loaded", async () => {
  await bench.loadSample();
  await bench.width(320);
  await bench.tab("Kiểm tra");
  await pane.getByRole("button", { name: "Kiểm tra", exact: true }).click();
  await pane.getByRole("button", { name: "Kiểm tra lại" }).waitFor();
  await bench.picture("check-1-first");
  await bench.accessible("the first check");
});

step("an entry in the grid shows in the list by itself, and goes from it by itself", async () => {
  const before = await findings();
  const cell = await bench.cell("completedOn", 7);
  await bench.page.evaluate(
    ([sheet = "", at = ""]) => window.workbench?.host.user.paste(sheet, at, [["hôm qua"]]),
    [taskSheet, cell],
  );
  await pane.getByText("Ngày nhập thành chữ").waitFor();
  await bench.type(cell, "1/5/2026");
  await pane.getByText("Ngày nhập thành chữ").waitFor({ state: "detached" });
  assert.ok(before > 0);
});

step("several places with the same fault are one card; one is mended, then all", async () => {
  for (const row of [6, 7, 8]) await bench.type(await bench.cell("lead", row), "Sở Kế hoach và Đầu tư");
  const card = pane.locator("div:has(> div > [data-finding])").filter({ hasText: "Sở Kế hoach" }).first();
  await card.getByRole("button", { name: "I/3", exact: false }).first().waitFor();
  await bench.picture("check-2-group");
});

step("the list is narrowed to a column and to an agency, and widened again", async () => {
  const all = await findings();
  await pane.getByLabel("Cột").selectOption({ index: 1 });
  await pane.getByRole("button", { name: "Bỏ lọc" }).waitFor();
  assert.ok((await findings()) <= all);
  await bench.picture("check-3-filter");
  await bench.accessible("the narrowed list");
  await pane.getByRole("button", { name: "Bỏ lọc" }).click();
});

step("a finding is let stand with a reason, told apart, and taken back", async () => {
  await pane.getByRole("button", { name: "Để nguyên, ghi lý do…" }).first().click();
  const reason = pane.getByRole("textbox", { name: /^Lý do để nguyên/ });
  await reason.fill("Chờ văn bản điều chỉnh của UBND tỉnh");
  await bench.picture("check-4-reason");
  await pane
    .getByRole("button", { name: /^Để nguyên( cả|$)/ })
    .first()
    .click();
  const fold = pane.getByRole("button", { name: /chỗ để nguyên có lý do/ });
  await fold.waitFor();
  await fold.click();
  await pane.getByText("Lý do: Chờ văn bản điều chỉnh của UBND tỉnh").first().waitFor();
  await bench.picture("check-5-accepted");
  await bench.accessible("the accepted findings");
  await pane.getByRole("button", { name: "Bỏ lý do này" }).first().click();
  await pane.getByText("Đã bỏ lý do").waitFor();
});

step("findings are marked in their cells, and a mark goes when its cell is mended", async () => {
  await pane.getByRole("button", { name: "Đánh dấu trong ô", exact: true }).click();
  await pane.getByText(/^Đã đánh dấu/).waitFor();
  await bench.select(await bench.cell("status", 9));
  await bench.picture("check-6-marked");
  await pane.getByRole("button", { name: /^Bỏ đánh dấu \(/ }).click();
  await pane.getByText(/^Đã bỏ đánh dấu/).waitFor();
  await bench.picture("check-7-unmarked");
});

step("a rule is explained, switched off, and set back", async () => {
  await pane.getByRole("button", { name: "Quy tắc kiểm tra" }).click();
  await pane.getByLabel("Mức của quy tắc “Thiếu cột”").waitFor();
  await bench.picture("check-8-rules");
  await bench.accessible("the rules");
  await pane.getByRole("button", { name: "Giải thích quy tắc “Đơn vị không còn”" }).click();
  await pane.getByRole("heading", { name: "Đơn vị không còn" }).waitFor();
  await bench.picture("check-9-help");
  await bench.accessible("the page of a rule");
  await pane.getByRole("button", { name: "Quay lại" }).click();
  await pane.getByLabel("Mức của quy tắc “Đơn vị chưa rõ”").selectOption("off");
  await pane.getByText("Đã ghi cài đặt quy tắc").waitFor();
  await pane.getByRole("button", { name: "Quay lại" }).click();
  await pane.getByText("Đơn vị chưa rõ").waitFor({ state: "detached" });
  await pane.getByRole("button", { name: "Quy tắc kiểm tra" }).click();
  await pane.getByRole("button", { name: "Về mặc định" }).click();
  await pane.getByText("Đã ghi cài đặt quy tắc").waitFor();
  await pane.getByRole("button", { name: "Quay lại" }).click();
  await pane.getByText("Đơn vị chưa rõ").first().waitFor();
});

step("a lost column and a formula typed over come back", async () => {
  await bench.page.evaluate(
    async ([sheet = "", at = ""]) => {
      window.workbench?.host.user.paste(sheet, at, [["đã xong"]]);
    },
    [taskSheet, await bench.cell("condition", 9)],
  );
  await pane.getByRole("button", { name: /^Trả lại công thức/ }).click();
  await pane.getByText("Đã sửa 1 ô.").waitFor();
});

step("every change is in the list, and any of them is taken back", async () => {
  await pane.getByRole("button", { name: "Các thay đổi" }).click();
  await pane.getByRole("button", { name: /^Hoàn tác: Trả lại công thức/ }).waitFor();
  await bench.picture("check-10-undo-list");
  await pane.getByRole("button", { name: /^Hoàn tác: Trả lại công thức/ }).click();
  await pane
    .getByText(/^Đã hoàn tác/)
    .first()
    .waitFor();
  assert.equal(await bench.value(taskSheet, await bench.cell("condition", 9)), "đã xong");
  await pane.locator("body").press("Escape");
  await pane.getByRole("button", { name: /^Hoàn tác: Trả lại công thức/ }).waitFor({ state: "detached" });
  await bench.accessible("the place after all that");
});

step("nothing went wrong in the page, and no request left the machine", async () => {
  await counted("Lỗi");
  assert.deepEqual(bench.errors, []);
});
