/** The workbench in Chromium, as a clerk's hands and eyes have it; and the host behind it, to compare with. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { type Browser, chromium, type FrameLocator, type Page } from "playwright-core";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const pictures = "test-results";

export interface Workbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Errors that the page or the frame has thrown or logged. */
  readonly errors: string[];
  /** Keeps a picture of the page under a name. */
  picture(name: string): Promise<void>;
  /** Clicks a button of the ribbon. */
  ribbon(name: string): Promise<void>;
  /** Types into a cell of the grid as a person does: go there by the name box, type, Enter. */
  type(address: string, text: string): Promise<void>;
  /** The value that the host holds. */
  value(sheet: string, address: string): Promise<unknown>;
  /** The sheet in front and its selected cell, in the host. */
  selection(): Promise<{ sheet: string; row: number; column: number }>;
  sheets(): Promise<string[]>;
  /** Fails with what axe finds against WCAG 2.2 AA in the pane. */
  accessible(screen: string): Promise<void>;
  close(): Promise<void>;
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      ..."--headless --no-sandbox --disable-gpu --disable-quic --no-first-run".split(" "),
      ..."--disable-background-networking --disable-component-update --disable-sync".split(" "),
    ],
  });
}

export async function openWorkbench(browser: Browser, address: string): Promise<Workbench> {
  await mkdir(pictures, { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 }, acceptDownloads: true });
  page.setDefaultTimeout(20_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("request", (request) => {
    if (!/^(blob:|data:)/.test(request.url()) && !request.url().startsWith(address)) {
      errors.push(`a request left the machine: ${request.url()}`);
    }
  });
  await page.goto(address);
  const pane = page.frameLocator("iframe");
  await pane.getByRole("tablist").waitFor();
  await page.locator("canvas").first().waitFor();

  return {
    page,
    pane,
    errors,
    async picture(name) {
      await page.waitForTimeout(400); // the grid draws on a canvas, after the host has changed
      await page.screenshot({ path: `${pictures}/${name}.png` });
    },
    ribbon: (name) => page.getByRole("button", { name, exact: true }).click(),
    async type(cell, text) {
      const nameBox = page.locator("[data-u-comp=defined-name] input");
      await nameBox.fill(cell);
      await nameBox.press("Enter");
      await page.waitForTimeout(300);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
      await page.waitForTimeout(300);
    },
    value: (sheet, cell) =>
      page.evaluate(([name = "", at = ""]) => window.workbench?.host.user.value(name, at), [sheet, cell]),
    selection: () =>
      page.evaluate(() => {
        const workbook = window.workbench?.host.workbook;
        const sheet = workbook?.sheets.find(({ id }) => id === workbook.activeSheetId);
        const [area] = sheet?.selection ?? [];
        return { sheet: sheet?.name ?? "", row: area?.top ?? -1, column: area?.left ?? -1 };
      }),
    sheets: () => page.evaluate(() => window.workbench?.host.workbook.sheets.map(({ name }) => name) ?? []),
    async accessible(screen) {
      const frame = page.frames().find((each) => each.url().endsWith("taskpane.html"));
      assert.ok(frame !== undefined, "the pane has no frame");
      const check = `(async () => {
        ${axe}
        const found = await window.axe.run(
          { include: [document], exclude: ["[data-tabster-dummy]"] }, // Fluent's focus sentinels, gone when touched
          { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        );
        return found.violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" | "));
      })()`;
      assert.deepEqual(await frame.evaluate(check), [], `what axe finds in ${screen}`);
    },
    close: () => page.close(),
  };
}
