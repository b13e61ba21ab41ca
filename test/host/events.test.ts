/** Events (docs: excel-add-ins-events; WorksheetChangedEventArgs). */
import { active, run, start, write } from "./excel";

let host = start();
let heard: Record<string, unknown>[] = [];

beforeEach(() => {
  host = start();
  heard = [];
});

async function listen<E extends object>(
  register: (context: Excel.RequestContext, handler: (event: E) => Promise<void>) => void,
) {
  await run((context) =>
    register(context, async (event) => {
      heard.push(Object.fromEntries(Object.entries(event)));
    }),
  );
}

const onChanged = () =>
  listen<Excel.WorksheetChangedEventArgs>((context, handler) => void active(context).onChanged.add(handler));

test("a single cell tells before and after", async () => {
  await write("A1", [["cũ"]]);
  await onChanged();
  host.user.type("Sheet1", "A1", "mới");
  await host.settled();
  expect(heard).toEqual([
    expect.objectContaining({
      type: "WorksheetChanged",
      address: "A1",
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "Unknown",
      details: { valueBefore: "cũ", valueAfter: "mới", valueTypeBefore: "String", valueTypeAfter: "String" },
    }),
  ]);
});

test("several cells are one event without details; the add-in's own are marked", async () => {
  await onChanged();
  await write("A1:B2", [
    [1, 2],
    [3, 4],
  ]);
  await host.settled();
  expect(heard).toMatchObject([{ address: "A1:B2", triggerSource: "ThisLocalAddin", details: undefined }]);
});

test("a co-author is remote", async () => {
  await onChanged();
  host.coauthor.type("Sheet1", "A1", "x");
  await host.settled();
  expect(heard).toMatchObject([{ source: "Remote" }]);
});

test("formats and recalculated results raise no change", async () => {
  await write("A1:B1", [[1, "=A1*2"]]);
  await onChanged();
  await listen<Excel.WorksheetCalculatedEventArgs>(
    (context, handler) => void active(context).onCalculated.add(handler),
  );
  await listen<Excel.WorksheetFormatChangedEventArgs>(
    (context, handler) => void active(context).onFormatChanged.add(handler),
  );
  await run((context) => {
    active(context).getRange("A1").format.font.bold = true;
  });
  host.user.type("Sheet1", "A1", "5");
  await host.settled();
  expect(heard.map(({ type, address }) => [type, address])).toEqual([
    ["WorksheetFormatChanged", "A1"],
    ["WorksheetChanged", "A1"],
    ["WorksheetCalculated", ""],
  ]);
});

const structural: [string, () => unknown, string, string][] = [
  ["inserted rows", () => host.user.insertRows("Sheet1", 1, 2), "RowInserted", "2:3"],
  ["deleted rows", () => host.user.deleteRows("Sheet1", 1), "RowDeleted", "2:2"],
  ["inserted columns", () => host.user.insertColumns("Sheet1", 1), "ColumnInserted", "B:B"],
  ["deleted columns", () => host.user.deleteColumns("Sheet1", 0), "ColumnDeleted", "A:A"],
  ["cleared cells", () => host.user.clear("Sheet1", "A1:A2"), "RangeEdited", "A1:A2"],
  ["pasted cells", () => host.user.paste("Sheet1", "C1", [[1, 2]]), "RangeEdited", "C1:D1"],
];
test.each(structural)("%s", async (_, act, changeType, address) => {
  await write("A1:A3", [[1], [2], [3]]);
  await onChanged();
  act();
  await host.settled();
  expect(heard).toMatchObject([{ changeType, address }]);
});

test("events are off while enableEvents is false, and on again", async () => {
  await onChanged();
  await run((context) => {
    context.runtime.enableEvents = false;
  });
  await write("A1", [[1]]);
  host.user.type("Sheet1", "A1", "2");
  await run((context) => {
    context.runtime.enableEvents = true;
  });
  await write("A1", [[3]]);
  await host.settled();
  expect(heard).toHaveLength(1);
});

test("a macro may change cells without anybody hearing", async () => {
  await onChanged();
  host.user.changeSilently("Sheet1", "A1", [[1]]);
  await host.settled();
  expect(heard).toEqual([]);
});

test("a handler is removed with its own context", async () => {
  const result = await run((context) => active(context).onChanged.add(async (event) => void heard.push({ ...event })));
  await Excel.run(result.context, async (context) => {
    result.remove();
    await context.sync();
  });
  await write("A1", [[1]]);
  await host.settled();
  expect(heard).toEqual([]);
});

test("the workbook's collections hear of every sheet", async () => {
  await listen<Excel.WorksheetChangedEventArgs>(
    (context, handler) => void context.workbook.worksheets.onChanged.add(handler),
  );
  await listen<Excel.WorksheetAddedEventArgs>(
    (context, handler) => void context.workbook.worksheets.onAdded.add(handler),
  );
  await listen<Excel.WorksheetDeletedEventArgs>(
    (context, handler) => void context.workbook.worksheets.onDeleted.add(handler),
  );
  await listen<Excel.WorksheetActivatedEventArgs>(
    (context, handler) => void context.workbook.worksheets.onActivated.add(handler),
  );
  await run((context) => {
    const sheet = context.workbook.worksheets.add("B");
    sheet.getRange("A1").values = [[1]];
    sheet.activate();
    sheet.delete();
  });
  await host.settled();
  expect(heard.map(({ type }) => type)).toEqual([
    "WorksheetAdded",
    "WorksheetChanged",
    "WorksheetActivated",
    "WorksheetActivated",
    "WorksheetDeleted",
  ]);
});

test("tables hear of their own cells", async () => {
  await write("A1:B2", [
    ["a", "b"],
    [1, 2],
  ]);
  await run((context) => {
    active(context).tables.add("A1:B2", true).name = "T";
  });
  await listen<Excel.TableChangedEventArgs>(
    (context, handler) => void context.workbook.tables.getItem("T").onChanged.add(handler),
  );
  await listen<Excel.TableSelectionChangedEventArgs>(
    (context, handler) => void context.workbook.tables.getItem("T").onSelectionChanged.add(handler),
  );
  host.user.type("Sheet1", "B2", "9");
  host.user.type("Sheet1", "F9", "9");
  host.user.select("Sheet1", "A2");
  host.user.select("Sheet1", "F1");
  await host.settled();
  expect(heard).toMatchObject([
    { type: "TableChanged", address: "B2" },
    { type: "TableSelectionChanged", isInsideTable: true, address: "A2" },
    { type: "TableSelectionChanged", isInsideTable: false },
  ]);
});

test("selection, sorting, protection and names are told", async () => {
  await write("A1:A3", [[3], [1], [2]]);
  await listen<Excel.WorksheetSelectionChangedEventArgs>(
    (context, handler) => void active(context).onSelectionChanged.add(handler),
  );
  await listen<Excel.WorksheetRowSortedEventArgs>((context, handler) => void active(context).onRowSorted.add(handler));
  await listen<Excel.WorksheetProtectionChangedEventArgs>(
    (context, handler) => void active(context).onProtectionChanged.add(handler),
  );
  host.user.select("Sheet1", "B2:C3");
  host.user.sort("Sheet1", "A1:A3", 0);
  host.user.protect("Sheet1");
  await host.settled();
  expect(heard).toMatchObject([
    { type: "WorksheetSelectionChanged", address: "B2:C3" },
    { type: "WorksheetRowSorted", address: "A1:A3" },
    { type: "WorksheetProtectionChanged", isProtected: true },
  ]);
});

test("an event leads to its range", async () => {
  let address = "";
  await run((context) => {
    active(context).onChanged.add(async (event) => {
      await Excel.run(async (inner) => {
        const range = event.getRange(inner);
        range.load("address");
        await inner.sync();
        address = range.address;
      });
    });
  });
  await write("B2:C3", [
    [1, 2],
    [3, 4],
  ]);
  await host.settled();
  expect(address).toBe("Sheet1!B2:C3");
});

test("the document's selection event", async () => {
  await run((context) => {
    context.workbook.onSelectionChanged.add(async (event) => void heard.push({ ...event }));
  });
  host.user.select("Sheet1", "C3");
  await host.settled();
  expect(heard).toHaveLength(1);
});

test("handlers of a host that was left are not called by the next", async () => {
  await onChanged();
  const next = start();
  next.user.type("Sheet1", "A1", "x");
  await next.settled();
  expect(heard).toEqual([]);
});
