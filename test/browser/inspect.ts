/** What can be seen of the pane without knowing what is in it: overflow, focus, shifts, announcements. Run inside the pane's document. */
import assert from "node:assert/strict";
import type { BrowserContext } from "playwright-core";
import type { Workbench } from "./workbench-page";

declare global {
  interface Window {
    /** Layout shifts that nobody caused by an entry, and what moved. */
    paneShifts?: { value: number; moved: string[] }[];
    /** What was given to screen readers. */
    paneSaid?: string[];
  }
}

/** Notes shifts and announcements in every page and frame from its first moment. Call before the page is opened. */
export async function watch(context: BrowserContext): Promise<void> {
  await context.addInitScript("globalThis.__name = (value) => value"); // tsx names functions by it, in pages too
  await context.addInitScript(() => {
    const shifts: NonNullable<Window["paneShifts"]> = [];
    const said: string[] = [];
    Object.assign(window, { paneShifts: shifts, paneSaid: said });
    interface Shift extends PerformanceEntry {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly { readonly node: Node | null }[];
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) {
        if (entry.hadRecentInput) continue;
        const moved = entry.sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 100) : "text",
        );
        shifts.push({ value: entry.value, moved });
      }
    }).observe({ type: "layout-shift", buffered: true });
    if ("ariaNotify" in Element.prototype) {
      for (const target of [Document.prototype, Element.prototype])
        Object.assign(target, { ariaNotify: (text: string) => said.push(text) });
    }
    new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest("[aria-live], [role=status], [role=alert], [role=log]");
        const text = region?.textContent?.trim();
        if (text) said.push(text);
      }
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
}

/** What is wider than its room or stands outside of the pane. */
export function partsCutOff(bench: Workbench): Promise<string[]> {
  return bench.frame().evaluate(() => {
    const scrolls = (element: Element) =>
      /auto|scroll/.test(getComputedStyle(element).overflowX) && element.id !== "place";
    // Unseen by design: the title, Fluent's focus sentinels and announcer, the cross of a search box that is empty.
    const hidden = (element: Element) =>
      element.closest("h1, [data-tabster-dummy], [aria-live], .fui-SearchBox__dismiss") !== null;
    const inScroller = (element: Element) => {
      for (let up = element.parentElement; up !== null; up = up.parentElement) if (scrolls(up)) return true;
      return false;
    };
    return [...document.querySelectorAll("#pane *")]
      .filter((each) => !hidden(each) && each.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .filter((each) => {
        const style = getComputedStyle(each);
        const tooWide = each.scrollWidth > each.clientWidth + 1 && style.overflowX !== "visible";
        const ownScroller =
          scrolls(each) || style.textOverflow === "ellipsis" || each.matches("input, textarea, select");
        const { right, left, width } = each.getBoundingClientRect();
        const outside = width > 1 && (right > window.innerWidth + 1 || left < -1) && !inScroller(each);
        return (tooWide && !ownScroller) || outside;
      })
      .map((each) => each.outerHTML.slice(0, 140));
  });
}

/** Walks the pane by Tab alone: how many stops there are, and those that look the same without the focus or lie under something else. */
export async function walkByKeyboard(bench: Workbench): Promise<{ stops: number; unseen: string[] }> {
  const frame = bench.frame();
  await frame.evaluate(() => {
    window.focus();
    document.querySelector<HTMLElement>("[role=tab][aria-selected=true]")?.focus();
  });
  const unseen: string[] = [];
  let stops = 0;
  for (; stops < 80; stops += 1) {
    await bench.page.keyboard.press("Tab");
    const at = await frame.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body || !document.hasFocus()) return null;
      if (element.hasAttribute("data-tabster-dummy")) return { dummy: true as const };
      const first = element.hasAttribute("data-walked");
      element.setAttribute("data-walked", "");
      const { x, y, width, height } = element.getBoundingClientRect();
      const middle = document.elementFromPoint(x + Math.min(width / 2, 20), y + height / 2);
      const covered = !(middle !== null && (element.contains(middle) || middle.contains(element)));
      const name = `${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent?.slice(0, 50) ?? ""}`;
      const label = middle instanceof HTMLElement && middle.closest("label") !== null; // a hidden box under its drawn one
      return { dummy: false as const, again: first, x, y, width, height, covered: covered && !label, name };
    });
    if (at === null || (!at.dummy && at.again)) break;
    if (at.dummy) continue;
    const box = await bench.page.locator("iframe").boundingBox();
    assert.ok(box !== null);
    const top = Math.max(0, at.y - 5);
    const clip = {
      x: box.x + Math.max(0, at.x - 5),
      y: box.y + top,
      width: Math.min(at.width + 10, box.width),
      height: Math.min(at.height + 10, Math.max(1, box.height - top)),
    };
    const look = () => bench.page.screenshot({ clip, animations: "disabled" });
    const focused = await look();
    const stop = await frame.evaluateHandle(() => document.activeElement);
    await stop.evaluate((element) => element instanceof HTMLElement && element.blur());
    const plain = await look();
    await stop.evaluate((element) => element instanceof HTMLElement && element.focus()); // the walk goes on from here
    if (focused.equals(plain)) unseen.push(`not seen: ${at.name}`);
    if (at.covered) unseen.push(`covered: ${at.name}`);
  }
  await frame.evaluate(() => {
    for (const each of document.querySelectorAll("[data-walked]")) each.removeAttribute("data-walked");
  });
  return { stops, unseen };
}
