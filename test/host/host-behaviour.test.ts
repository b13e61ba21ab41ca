/** Modes, limits and what tests may watch: cell editing, focus, payloads, injected failures, atomicity, requirement sets. */
import { active, code, failure, read, run, start, write } from "./excel";

let host = start();
beforeEach(() => {
  host = start();
});

describe("a batch", () => {
  test("stops at the first failing action; what came before stays", async () => {
    const error = await failure((context) => {
      const sheet = active(context);
      sheet.getRange("A1").values = [["trước"]];
      sheet.getRange("A2").values = [[1, 2]];
      sheet.getRange("A3").values = [["sau"]];
    });
    expect(error).toMatchObject({ code: "InvalidArgument", location: "Range.values" });
    expect(await read("A1:A3", "values")).toEqual([["trước"], [""], [""]]);
  });

  test("names the statement that failed", async () => {
    const error = await run((context) => context.workbook.tables.getItem("Khong").getRange()).catch((caught) => caught);
    expect(error).toBeInstanceOf(Error);
    expect(error.debugInfo.statement).toContain("tables.getItem");
  });

  test.each<[string, (context: Excel.RequestContext) => unknown, string]>([
    ["a collection", (context) => context.workbook.pivotTables.load("items"), "Workbook.pivotTables"],
    ["a method", (context) => active(context).getRange("A1").getImage(), "Range.getImage"],
    [
      "a property",
      (context) => active(context).getRange("A1").getSpillParent().load("address"),
      "Range.getSpillParent",
    ],
    [
      "an event",
      (context) =>
        active(context)
          .charts.add("Line", active(context).getRange("A1:B2"))
          .onActivated.add(async () => {}),
      "Chart.onActivated",
    ],
  ])("what the host does not know is refused by name: %s", async (_, use, name) => {
    expect(await failure(use)).toMatchObject({ code: "ApiNotFound", message: `the host does not know ${name}` });
  });

  test("a null object stays null down the path, and cannot be changed", async () => {
    const nothing = await run(async (context) => {
      const range = context.workbook.worksheets.getItemOrNullObject("x").getRange("A1");
      range.load("values");
      await context.sync();
      return range.isNullObject;
    });
    expect(nothing).toBe(true);
    expect(
      await code((context) => {
        context.workbook.worksheets.getItemOrNullObject("x").getRange("A1").values = [[1]];
      }),
    ).toBe("ItemNotFound");
  });

  test("a batch function must return a promise", async () => {
    await expect(Excel.run((() => 1) as never)).rejects.toMatchObject({ code: "RunMustReturnPromise" });
  });

  test("a sync with nothing to do asks nothing", async () => {
    await Excel.run(async (context) => {
      await context.sync();
      const before = host.requests.length;
      await context.sync();
      expect(host.requests).toHaveLength(before);
    });
  });
});

describe("cell editing", () => {
  test("fails what did not ask to wait", async () => {
    host.user.beginCellEdit();
    expect(await code((context) => active(context).load("name"))).toBe("InvalidOperationInCellEditMode");
    host.user.endCellEdit();
    await write("A1", [[1]]);
  });

  test("holds what did, until the user is done", async () => {
    host.user.beginCellEdit();
    let done = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      active(context).getRange("A1").values = [["chờ"]];
      await context.sync();
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toBe(false);
    host.user.endCellEdit();
    await waiting;
    expect(await read("A1", "values")).toEqual([["chờ"]]);
  });
});

describe("the focus of another workbook", () => {
  test.each<[string, (context: Excel.RequestContext) => unknown, string]>([
    ["select", (context) => active(context).getRange("B2").select(), "GeneralException"],
    ["activate", (context) => active(context).activate(), "GeneralException"],
    ["add", (context) => context.workbook.worksheets.add("B"), "GeneralException"],
    ["freeze", (context) => active(context).freezePanes.freezeRows(1), "GeneralException"],
    ["getSelectedRange", (context) => context.workbook.getSelectedRange(), "InvalidSelection"],
    ["getActiveCell", (context) => context.workbook.getActiveCell(), "InvalidSelection"],
  ])("%s fails", async (_, use, expected) => {
    host.otherWorkbookHasFocus = true;
    expect(await code(use)).toBe(expected);
    host.otherWorkbookHasFocus = false;
    await run(use);
  });
});

describe("payloads", () => {
  const rows = (count: number, length: number): string[][] => Array.from({ length: count }, () => ["x".repeat(length)]);

  test("a request of more than 5 MB is refused on the web, not on the desktop", async () => {
    const large = rows(200, 30_000);
    await expect(write("A1:A200", large)).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(await read("A1", "values")).toEqual([[""]]);
    start({ platform: "desktop" });
    await write("A1:A200", large);
  });

  test("so is a response", async () => {
    for (const top of [1, 101]) await write(`A${top}:A${top + 99}`, rows(100, 30_000));
    await expect(read("A1:A200", "values")).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });
});

describe("watching and failing", () => {
  test("requests are counted with their size and members; clean-ups are not", async () => {
    await write("A1", [["một"]]);
    const [request, ...more] = host.requests;
    expect(more).toEqual([]);
    expect(request).toMatchObject({ error: null, members: expect.arrayContaining(["GetRange", "Values"]) });
    expect(request?.bytes).toBeGreaterThan(100);
  });

  test("the n-th request fails and nothing happens", async () => {
    host.failAt(2, { code: "GeneralException" });
    await write("A1", [[1]]);
    await expect(write("A1", [[2]])).rejects.toMatchObject({ code: "GeneralException" });
    expect(await read("A1", "values")).toEqual([[1]]);
  });

  test("an action in between fails, what came before stays", async () => {
    const stop = host.failAt((request) => request.members.includes("Values"), {
      code: "ActivityLimitReached",
      actionIndex: 8,
    });
    await expect(
      run((context) => {
        active(context).getRange("A1").values = [[1]];
        active(context).getRange("A2").values = [[2]];
      }),
    ).rejects.toMatchObject({ code: "ActivityLimitReached" });
    stop();
    expect(await read("A1:A2", "values")).toEqual([[1], [""]]);
  });

  test("the answer is lost although everything happened", async () => {
    host.failAt(1, { code: "RequestAborted", afterwards: true });
    await expect(write("A1", [[1]])).rejects.toMatchObject({ code: "RequestAborted" });
    expect(await read("A1", "values")).toEqual([[1]]);
  });

  test("whoever shows the workbook hears of all changes", async () => {
    const seen: string[] = [];
    const stop = host.onChange((changes) =>
      seen.push(...changes.map(({ actor, change }) => `${actor}:${change.kind}`)),
    );
    await write("A1", [[1]]);
    host.user.type("Sheet1", "B1", "=A1");
    stop();
    host.user.type("Sheet1", "B2", "x");
    expect(seen).toEqual(["addin:cells", "user:cells", "user:formulas", "user:calculated"]);
  });
});

describe("which Excel this is", () => {
  test.each([
    ["1.14", "ExcelApi", "1.14", true],
    ["1.14", "ExcelApi", "1.15", false],
    ["1.7", "excelapi", "1.8", false],
    ["1.17", "ExcelApi", "1.9", true],
    ["1.14", "SharedRuntime", "1.1", true],
    ["1.14", "NoSuchSet", "1.1", false],
  ])("with ExcelApi %s, %s %s: %s", (excelApi, set, version, expected) => {
    start({ excelApi });
    expect(Office.context.requirements.isSetSupported(set, version)).toBe(expected);
  });

  test("members of newer sets fail at once, in the client", async () => {
    host = start({ excelApi: "1.7" });
    await expect(run((context) => active(context).getRange("A1").dataValidation.clear())).rejects.toMatchObject({
      code: "ApiNotFound",
    });
    expect(host.requests).toEqual([]);
  });

  test("the language, the theme, the pane", async () => {
    start({ displayLanguage: "vi-VN", theme: { dark: true } });
    expect(Office.context.displayLanguage).toBe("vi-VN");
    expect(Office.context.officeTheme.isDarkTheme).toBe(true);
    expect(await Office.onReady()).toEqual({ host: "Excel", platform: "OfficeOnline" });
    const shown: string[] = [];
    const stop = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void shown.push(visibilityMode));
    await Office.addin.showAsTaskpane();
    await Office.addin.hide();
    await stop();
    await Office.addin.showAsTaskpane();
    expect(shown).toEqual(["Taskpane", "Hidden"]);
  });

  test("settings of the Common API are kept with the workbook when saved", async () => {
    Office.context.document.settings.set("a", { b: 1 });
    await new Promise<void>((resolve) => Office.context.document.settings.saveAsync(() => resolve()));
    expect(host.workbook.settings.get("a")).toEqual({ b: 1 });
  });
});

describe("selection", () => {
  test("of several areas is an invalid selection for getSelectedRange", async () => {
    host.user.select("Sheet1", ["A1:B2", "D4"]);
    expect(await code((context) => context.workbook.getSelectedRange())).toBe("InvalidSelection");
    expect(
      await run(async (context) => {
        const areas = context.workbook.getSelectedRanges();
        areas.load("address");
        await context.sync();
        return areas.address;
      }),
    ).toBe("Sheet1!A1:B2,Sheet1!D4");
  });
});

describe("calculation", () => {
  test("TODAY follows the host's clock", async () => {
    let now = new Date(2026, 0, 31);
    host = start({ now: () => now });
    await write("A1:B1", [["=TODAY()", "=A1+1"]]);
    expect(await read("A1:B1", "text")).toEqual([["1/31/2026", "46054"]]);
    now = new Date(2026, 1, 1);
    host.user.type("Sheet1", "D1", "x");
    expect(await read("A1:B1", "values")).toEqual([[46054, 46055]]);
  });

  test("only what depends on an edit is calculated again", async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => [index, `=A${index + 1}*2`]);
    await write("A1:B1000", rows);
    await write("D1", [["=SUM(B1:B1000)"]]);
    expect(await read("D1", "values")).toEqual([[999_000]]);
    const before = host.book.calculator.evaluations;
    await write("A5", [[1000]]);
    expect(await read("D1", "values")).toEqual([[999_000 + 2 * (1000 - 4)]]);
    expect(host.book.calculator.evaluations - before).toBeLessThanOrEqual(4);
  });

  test("long chains and circles come to an end", async () => {
    const chain = Array.from({ length: 5000 }, (_, index) => [index === 0 ? 1 : `=A${index}+1`]);
    await write("A1:A5000", chain);
    expect(await read("A5000", "values")).toEqual([[5000]]);
    await write("C1:C2", [["=C2"], ["=C1"]]);
    expect(await read("C1:C2", "values")).toEqual([[0], [0]]);
  });

  test("is held back for one sync, and in manual mode until asked", async () => {
    await write("A1:B1", [[1, "=A1*10"]]);
    await run(async (context) => {
      const result = active(context).getRange("B1");
      context.application.suspendApiCalculationUntilNextSync();
      active(context).getRange("A1").values = [[2]];
      result.load("values");
      await context.sync();
      expect(result.values).toEqual([[10]]);
      result.load("values");
      await context.sync();
      expect(result.values).toEqual([[20]]);
      context.application.calculationMode = "Manual";
      active(context).getRange("A1").values = [[3]];
      result.load("values");
      await context.sync();
      expect(result.values).toEqual([[20]]);
      context.application.calculate("Recalculate");
      result.load("values");
      await context.sync();
      expect(result.values).toEqual([[30]]);
    });
  });
});
