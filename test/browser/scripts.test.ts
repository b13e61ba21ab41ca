/**
 * The pane is several scripts. What a clerk sees when one of them does not arrive, and when another language is chosen: a clear sentence
 * and a way on, never an empty pane.
 */
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { walk } from "./walk";
import { openWorkbench, type Workbench } from "./workbench-page";

const { bench, browser, server, step } = await walk("scripts");
const scripts = join(resolve(process.env.WORKBENCH ?? "dist-workbench"), "code");

/** The address of the script that holds a text, other than the sentences and the first ones. */
async function scriptWith(text: string): Promise<string> {
  for (const name of await readdir(scripts)) {
    if (/^(vi|en|taskpane|workbench|frame)\.|\.css$/.test(name)) continue;
    if ((await readFile(join(scripts, name), "utf8")).includes(text)) return `**/code/${name}`;
  }
  throw new Error(`no script of its own holds ${text}`);
}

/** Opens the workbench while a script cannot be fetched; `restore` lets it through again. */
async function without(script: string, visit: (lame: Workbench, restore: () => Promise<void>) => Promise<void>) {
  const context = { lame: true };
  const lame = await openWorkbench(browser, server.address, {
    awaits: "document",
    prepare: async (page) => {
      await page.route(script, (route) => (context.lame ? route.abort() : route.continue()));
    },
  });
  await visit(lame, async () => {
    context.lame = false;
  });
  await lame.page.close();
}

step(
  "another language is spoken at once, without a moment in which the pane is empty, and again next time",
  async () => {
    await bench.frame().evaluate(() => {
      Object.assign(window, { emptied: false });
      new MutationObserver(() => {
        if (document.querySelector("[role=tablist]") === null) Object.assign(window, { emptied: true });
      }).observe(document.body, { childList: true, subtree: true });
    });
    await bench.pane.getByRole("button", { name: "English" }).click();
    await bench.pane.getByRole("tab", { name: "Check" }).waitFor();
    assert.equal(await bench.frame().evaluate(() => "emptied" in window && window.emptied), false);
    assert.equal(await bench.frame().evaluate(() => document.documentElement.lang), "en");
    await bench.ribbon("Mới"); // another sitting of the same person
    await bench.pane.getByRole("tab", { name: "Check" }).waitFor();
    await bench.pane.getByRole("button", { name: "Tiếng Việt" }).click();
    await bench.pane.getByRole("tab", { name: "Kiểm tra" }).waitFor();
  },
);

step("a language whose sentences cannot be fetched is told in the present one", async () => {
  await without("**/code/en.*", async ({ pane }, restore) => {
    await pane.getByRole("button", { name: "English" }).click();
    await pane.getByText("Không tải được một phần của ngăn này.").waitFor();
    await pane.getByRole("tab", { name: "Kiểm tra" }).waitFor();
    await restore();
    await pane.getByRole("button", { name: "English" }).click();
    await pane.getByRole("tab", { name: "Check" }).waitFor();
  });
});

step("without any sentence the pane says so in both languages, and opens when it is tried again", async () => {
  await without("**/code/vi.*", async ({ pane, picture }, restore) => {
    await pane.getByText("Không tải được ngăn Sổ Kế hoạch.").waitFor();
    await picture("scripts-1-no-sentences");
    await restore();
    await pane.getByRole("button", { name: "Thử lại" }).click();
    await pane.getByRole("tab", { name: "Kiểm tra" }).waitFor();
  });
});

step(
  "a place that cannot be fetched says so in its room; the others work, and it comes when it is tried again",
  async () => {
    await without(await scriptWith("function AppendixPlace("), async ({ pane, picture }, restore) => {
      await pane.getByRole("tab", { name: "Phụ lục" }).click();
      await pane.getByText("Không tải được một phần của ngăn này.").waitFor();
      await picture("scripts-2-no-place");
      await pane.getByRole("tab", { name: "Kiểm tra" }).click();
      await pane.getByRole("button", { name: "Kiểm tra", exact: true }).waitFor();
      await pane.getByRole("tab", { name: "Phụ lục" }).click();
      await restore();
      await pane.getByRole("button", { name: "Thử lại" }).click();
      await pane.getByText("Số liệu đến ngày").waitFor();
    });
  },
);

step("the guide opens from the pane, with its pictures", async () => {
  const opening = bench.page.waitForEvent("popup");
  await bench.pane.getByRole("link", { name: "Hướng dẫn" }).click();
  const guide = await opening;
  await guide.getByRole("heading", { name: "Hướng dẫn sử dụng Sổ Kế hoạch" }).waitFor();
  const widths = await guide.evaluate(async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = "eager";
    await Promise.all(pictures.map((picture) => picture.decode()));
    return pictures.map(({ naturalWidth }) => naturalWidth);
  });
  assert.ok(widths.length >= 12 && widths.every((width) => width > 300), String(widths));
  await guide.close();
});

step("nothing went wrong in the page, and no request left the machine", async () => {
  assert.deepEqual(bench.errors, []);
});
