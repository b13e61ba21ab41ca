/** The workbench in Chromium, as a clerk's hands and eyes have it; and the host behind it, to compare with. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Frame,
  type FrameLocator,
  type Page,
} from "playwright-core";
import { parseArea } from "../../src/host/model";
import { type ColumnId, columns, optionalColumns } from "../../src/plan/column";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const pictures = "test-results";

/** The sheet of tasks, with its headers in row 5. */
export const taskSheet = "Nhiệm vụ";
const headerRow = 5;

export type WorkbenchOptions = Pick<BrowserContextOptions, "forcedColors" | "viewport"> & {
  /** Begins the query of the page's address: "?theme=dark". */
  readonly query?: string;
  /** What the opening waits for: the pane as a whole (default), or its document alone, where it cannot come. */
  readonly awaits?: "pane" | "document";
  /** Called before the page is opened. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
};

export interface Workbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Errors that the page or the frame has thrown or logged. */
  readonly errors: string[];
  /** The pane's document, to run code in. */
  frame(): Frame;
  /** Keeps a picture of the page under a name. */
  picture(name: string): Promise<void>;
  /** Clicks a button of the ribbon. */
  ribbon(name: string): Promise<void>;
  /** Turns to a place of the pane by the name of its tab. */
  tab(name: string): Promise<void>;
  /** Loads the sample plan of 29 tasks into the workbook. */
  loadSample(): Promise<void>;
  /** Goes to a cell by the name box. */
  select(address: string): Promise<void>;
  /** Types into a cell of the grid as a person does: go there by the name box, type, Enter. */
  type(address: string, text: string): Promise<void>;
  /** The value that the host holds. */
  value(sheet: string, address: string): Promise<unknown>;
  /** The address of a task's cell: tasks stand from row 6, columns are found by their header. */
  cell(id: ColumnId, row: number): Promise<string>;
  /** Waits until a cell of the task sheet holds a value. */
  holds(address: string, wanted: unknown): Promise<void>;
  /** The sheet in front and its selected cell, in the host. */
  selection(): Promise<{ sheet: string; row: number; column: number }>;
  sheets(): Promise<string[]>;
  /** What axe finds against WCAG 2.2 AA in the pane. */
  barriers(): Promise<string[]>;
  /** Fails with what axe finds. */
  accessible(screen: string): Promise<void>;
  /** Makes the pane this many pixels wide. */
  width(pixels: number): Promise<void>;
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

export async function openWorkbench(
  browser: Browser,
  address: string,
  { query = "", awaits = "pane", prepare, ...look }: WorkbenchOptions = {},
): Promise<Workbench> {
  await mkdir(pictures, { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 }, acceptDownloads: true, ...look });
  await prepare?.(page.context());
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
  await page.goto(address + query);
  const pane = page.frameLocator("iframe");
  await pane
    .locator(awaits === "pane" ? "[role=tablist]" : "#pane > *")
    .first()
    .waitFor();
  await page.locator("canvas").first().waitFor();

  function frame(): Frame {
    const found = page.frames().find((each) => each.url().endsWith("taskpane.html"));
    assert.ok(found !== undefined, "the pane has no frame");
    return found;
  }
  async function select(cell: string): Promise<void> {
    const nameBox = page.locator("[data-u-comp=defined-name] input");
    const wanted = parseArea(cell);
    // A grid that is drawn anew between typing and Enter forgets what was typed: a person sees that, and types again.
    for (let tries = 0; tries < 3; tries += 1) {
      await nameBox.fill(cell);
      await nameBox.press("Enter");
      for (let looks = 0; looks < 20; looks += 1) {
        const { row, column } = await selection();
        if (row === wanted?.top && column === wanted.left) return;
        await page.waitForTimeout(100);
      }
    }
    assert.fail(`${cell} cannot be selected`);
  }
  const selection = () =>
    page.evaluate(() => {
      const workbook = window.workbench?.host.workbook;
      const sheet = workbook?.sheets.find(({ id }) => id === workbook.activeSheetId);
      const [area] = sheet?.selection ?? [];
      return { sheet: sheet?.name ?? "", row: area?.top ?? -1, column: area?.left ?? -1 };
    });
  const value = (sheet: string, cell: string) =>
    page.evaluate(([name = "", at = ""]) => window.workbench?.host.user.value(name, at), [sheet, cell]);

  function barriers(): Promise<string[]> {
    return frame().evaluate(`(async () => {
      ${axe}
      // What folds open fades in: axe would see its colours half way.
      const moves = document
        .getAnimations()
        .filter(({ playState, effect }) => playState === "running" && effect?.getComputedTiming().endTime !== Infinity);
      // What has been scrolled under a heading that stays would be called covered: a person scrolls on.
      for (let each = document.querySelector("#place"); each !== null; each = each.parentElement) each.scrollTop = 0;
      await Promise.allSettled(moves.map(({ finished }) => finished));
      const found = await window.axe.run(
        { include: [document], exclude: ["[data-tabster-dummy]"] }, // Fluent's focus sentinels, gone when touched
        {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
          // Forced colours are the system's: axe reckons with those of the page, which are not painted.
          rules: { "color-contrast": { enabled: ${look.forcedColors !== "active"} } },
        },
      );
      const told = ({ html, any }) => html + " (" + any.map(({ message }) => message).join("; ") + ")";
      return found.violations.map(({ id, nodes }) => id + ": " + nodes.map(told).join(" | "));
    })()`);
  }

  return {
    page,
    pane,
    errors,
    frame,
    select,
    value,
    async picture(name) {
      await page.waitForTimeout(400); // the grid draws on a canvas, after the host has changed
      await page.screenshot({ path: `${pictures}/${name}.png` });
    },
    ribbon: (name) => page.getByRole("button", { name, exact: true }).click(),
    tab: (name) => pane.getByRole("tab", { name, exact: true }).click(),
    async loadSample() {
      await pane.getByRole("button", { name: "74/QĐ-UBND" }).click();
      await pane.getByRole("button", { name: "Đưa vào bảng tính" }).click();
      await pane.getByText("Đã đưa 29 nhiệm vụ vào bảng tính.").waitFor();
    },
    async type(cell, text) {
      await select(cell);
      await page.waitForTimeout(300);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
      await page.waitForTimeout(300);
    },
    async cell(id, row) {
      const header = [...columns, ...optionalColumns].find((column) => column.id === id)?.header;
      for (const letter of "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
        if ((await value(taskSheet, `${letter}${headerRow}`)) === header) return `${letter}${row}`;
      }
      throw new Error(`the sheet has no column ${header}`);
    },
    async holds(cell, wanted) {
      await page.waitForFunction(
        ([sheet, at, text]) => JSON.stringify(window.workbench?.host.user.value(sheet ?? "", at ?? "")) === text,
        [taskSheet, cell, JSON.stringify(wanted)],
      );
    },
    selection,
    sheets: () => page.evaluate(() => window.workbench?.host.workbook.sheets.map(({ name }) => name) ?? []),
    barriers,
    async accessible(screen) {
      assert.deepEqual(await barriers(), [], `what axe finds in ${screen}`);
    },
    async width(pixels) {
      await page.locator("aside:has(iframe)").evaluate((aside, to) => {
        aside.style.width = `${to}px`;
      }, pixels);
    },
  };
}
