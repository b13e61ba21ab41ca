/**
 * Every place of the pane in every look: light, dark and high contrast, both languages, the widths that Excel gives. Places are
 * found by their tabs, and what they fold away by its buttons, so a new one is walked without a word here.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import "../../src/messages/both";
import { type Language, say } from "../../src/messages";
import { partsCutOff, walkByKeyboard, watch } from "./inspect";
import { walk } from "./walk";
import { openWorkbench, type Workbench } from "./workbench-page";

const widths = [800, 350, 320, 270] as const;
/** Colours do not depend on words, nor words on colours: English is walked in the light alone. */
const looks = [
  { look: "light", language: "vi" },
  { look: "light", language: "en" },
  { look: "dark", language: "vi" },
  { look: "contrast", language: "vi" },
] as const;
type Look = (typeof looks)[number];

const { browser, server } = await walk("places");

/** `height` is the window's: in a high one nothing lies under the bar at a place's bottom, which axe would take for too small a target. */
async function open({ look, language }: Look, height: number): Promise<Workbench> {
  const bench = await openWorkbench(browser, server.address, {
    query: `?lang=${language}${look === "dark" ? "&theme=dark" : ""}`,
    forcedColors: look === "contrast" ? "active" : "none",
    viewport: { width: 1440, height },
    prepare: watch,
  });
  bench.page.setDefaultTimeout(15_000);
  return bench;
}

const press = (bench: Workbench, language: Language, code: string) =>
  bench.pane
    .getByRole("button", { name: say(language, code), exact: true })
    .first()
    .click();

/** Turns to each place, to each view that it has under tabs of its own, and opens what is folded away. */
async function eachView(bench: Workbench, visit: (name: string) => Promise<void>): Promise<void> {
  const tabs = bench.pane.getByRole("tablist").first().getByRole("tab");
  for (const tab of await tabs.all()) {
    await tab.click();
    const inner = bench.pane.locator("#place").getByRole("tab");
    const views = (await inner.count()) === 0 ? [null] : await inner.all();
    for (const view of views) {
      if (view !== null) await view.click();
      const name = [await tab.textContent(), await view?.textContent()].filter(Boolean).join(", ");
      await bench.page.waitForTimeout(300); // what the place reads of the workbook
      await visit(name);
      const folded = bench.pane.locator("#place button[aria-expanded=false]:not([role=combobox]):not([aria-haspopup])");
      const count = Math.min(await folded.count(), 8);
      for (let opened = 0; opened < count; opened += 1) {
        if ((await folded.count()) > 0) await folded.first().click();
      }
      if (count > 0) await visit(`${name}, unfolded`);
    }
  }
}

/** What is wrong with the screen at any width. */
async function wrongIn(bench: Workbench, name: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const width of widths) {
    await bench.width(width);
    for (const part of (await partsCutOff(bench)).slice(-2)) wrong.push(`${name}, ${width} pixels, cut off: ${part}`);
  }
  for (const barrier of await bench.barriers()) wrong.push(`${name}, ${barrier.slice(0, 300)}`);
  await bench.width(350);
  await bench.page.locator("iframe").screenshot({ path: `test-results/places/${name.replaceAll(/[ ,]+/g, "-")}.png` });
  return wrong;
}

for (const each of looks) {
  const { language } = each;
  const called = `${each.look} ${language}`;
  test(`${called}: every place fits, passes axe, and stays where it is while it loads`, async () => {
    const bench = await open(each, 2600);
    await bench.page.waitForTimeout(600); // the scripts of the other places come, the workbook is read
    const wrong = ((await bench.frame().evaluate(() => window.paneShifts)) ?? []).map(
      (shift) => `moved by itself: ${JSON.stringify(shift)}`,
    );
    const look = async (name: string) => void wrong.push(...(await wrongIn(bench, `${called} ${name}`)));
    await eachView(bench, (name) => look(`empty ${name}`));
    await bench.pane.getByRole("tab").first().click();
    await bench.pane.getByRole("button", { name: "74/QĐ-UBND" }).click();
    await bench.pane.getByRole("article").waitFor();
    await look("preview");
    await press(bench, language, "pane.load");
    const loaded = say(language, "pane.loaded", { tasks: 29 });
    await bench.pane.getByText(loaded).waitFor();
    await bench.type(await bench.cell("lead", 8), "Sở Kế hoach và Đầu tư");
    await bench.select(await bench.cell("lead", 8));
    await bench.pane.getByRole("tab", { name: say(language, "pane.place.check"), exact: true }).click();
    await press(bench, language, "pane.check");
    await bench.pane.getByText("“Sở Kế hoach và Đầu tư”").first().waitFor();
    await eachView(bench, look);

    const said = (await bench.frame().evaluate(() => window.paneSaid)) ?? [];
    if (!said.some((text) => text.includes(loaded))) wrong.push(`not told to screen readers: ${loaded}`);
    assert.deepEqual([...wrong, ...bench.errors], []);
    await bench.page.close();
  });
}

for (const each of looks.filter(({ language }) => language === "vi")) {
  test(`${each.look}: with the keyboard alone every stop is seen`, async () => {
    const bench = await open(each, 860);
    await bench.loadSample();
    await bench.select(await bench.cell("lead", 8));
    const wrong: string[] = [];
    await eachView(bench, async (name) => {
      const { stops, unseen } = await walkByKeyboard(bench);
      if (stops === 0) wrong.push(`${name} has no stop`);
      wrong.push(...unseen.map((stop) => `${name}, ${stop}`));
    });
    assert.deepEqual(wrong, []);
    await bench.page.close();
  });
}
