/**
 * Draws the icons of the manifest from the SVG files beside it: `npm run icons`. Every SVG stands on a 16-unit grid and every
 * size is a whole multiple of 16, so that edges fall on pixels. The PNG files are committed: a build needs no browser.
 */
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";

const here = new URL("./", import.meta.url);
const drawings = {
  product: [16, 32, 64, 80],
  load: [16, 32, 80],
  task: [16, 32, 80],
  check: [16, 32, 80],
  appendix: [16, 32, 80],
  submit: [16, 32, 80],
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(drawings)) {
  const svg = await readFile(new URL(`${name}.svg`, here), "utf8");
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await writeFile(new URL(`../${name}-${size}.png`, here), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
