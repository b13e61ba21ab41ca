/**
 * A walk through the built workbench: served, opened in Chromium, closed at the end. Every test file of this folder is one walk:
 *
 *   const { bench, step } = await walk("check");
 *   await bench.loadSample();
 *   step("what a clerk does and sees", async () => { … });
 *
 * WORKBENCH names the folder of another build than dist-workbench.
 */
import { resolve } from "node:path";
import { after, test } from "node:test";
import type { Browser } from "playwright-core";
import { type Server, serve } from "./serve";
import { launch, openWorkbench, type Workbench, type WorkbenchOptions } from "./workbench-page";

export interface Walk {
  readonly server: Server;
  readonly browser: Browser;
  readonly bench: Workbench;
  /** A step of the walk. The ones after a step that failed would only fail for its sake: they are skipped. */
  step(name: string, take: () => Promise<void>): void;
}

/** Begins a walk; `name` is the start of the name of the picture that a failed step leaves. */
export async function walk(name: string, options: WorkbenchOptions = {}): Promise<Walk> {
  const server = await serve(resolve(process.env.WORKBENCH ?? "dist-workbench"));
  const browser = await launch();
  const close = async () => {
    await browser.close();
    server.close();
  };
  after(close);
  try {
    const bench = await openWorkbench(browser, server.address, options);
    let broken = false;
    return {
      server,
      browser,
      bench,
      step(title, take) {
        test(title, async (context) => {
          if (broken) {
            context.skip("an earlier step failed");
            return;
          }
          broken = true;
          try {
            await take();
            broken = false;
          } finally {
            if (broken) await bench.picture(`${name}-failed`);
          }
        });
      },
    };
  } catch (error) {
    await close(); // or Chromium would keep the process alive
    throw error;
  }
}
