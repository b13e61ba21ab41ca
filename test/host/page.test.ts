/** A pane in a frame: Microsoft's client was loaded there by a script tag, the host lives in the page around it. */
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { attachClient, createHost } from "../../src/host";

function frame(): Window & typeof globalThis {
  const { window } = new JSDOM("<!doctype html>", { runScripts: "outside-only", url: "https://localhost/pane.html" });
  const script = require.resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  window.eval(readFileSync(script, "utf8"));
  return window as unknown as Window & typeof globalThis;
}

test("the client of a frame talks to the host of the page", async () => {
  const pane = frame();
  const host = createHost({ displayLanguage: "vi-VN" });
  const shown: boolean[] = [];
  const named: string[] = [];
  attachClient(pane, host, { onVisibility: (visible) => shown.push(visible), onAssociate: (name) => named.push(name) });
  const heard: string[] = [];
  const { Excel: PaneExcel, Office: PaneOffice } = pane as unknown as { Excel: typeof Excel; Office: typeof Office };
  await PaneExcel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add(async (event) => {
      heard.push(event.address);
    });
    const range = sheet.getRange("A1:B1");
    range.values = [["Sở Y tế", 1]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["Sở Y tế", 1]]);
  });
  host.user.type("Sheet1", "A2", "x");
  await host.settled();
  expect(heard).toEqual(["A1:B1", "A2"]);
  expect(PaneOffice.context.displayLanguage).toBe("vi-VN");
  await PaneOffice.addin.showAsTaskpane();
  PaneOffice.actions.associate("kiemTra", () => undefined);
  expect([shown, named, [...host.actions.keys()]]).toEqual([[true], ["kiemTra"], ["kiemTra"]]);
});

test("two frames, two workbooks", async () => {
  const [left, right] = [frame(), frame()];
  const hosts = [createHost(), createHost()];
  attachClient(left, hosts[0] ?? createHost());
  attachClient(right, hosts[1] ?? createHost());
  for (const [pane, text] of [
    [left, "trái"],
    [right, "phải"],
  ] as const) {
    const { Excel: PaneExcel } = pane as unknown as { Excel: typeof Excel };
    await PaneExcel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[text]];
      await context.sync();
    });
  }
  expect(hosts.map((host) => host.user.value("Sheet1", "A1"))).toEqual(["trái", "phải"]);
});

test("a window without the client is said to be one", () => {
  const { window } = new JSDOM("<!doctype html>");
  expect(() => attachClient(window, createHost())).toThrow("excel-web-16.00.js has not been loaded");
});
