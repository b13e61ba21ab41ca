/** Protected sheets (docs: WorksheetProtection; microsoftgraph#4546), read-only workbooks, undo. */
import { active, code, read, run, start, write } from "./excel";

let host = start();
beforeEach(async () => {
  host = start();
  await write("A1:B2", [
    [1, 2],
    [3, 4],
  ]);
  await run((context) => {
    active(context).getRange("B1").format.protection.locked = false;
  });
});

const protect = (options?: Excel.WorksheetProtectionOptions, password?: string): Promise<void> =>
  run((context) => active(context).protection.protect(options, password));

const refused: [string, (context: Excel.RequestContext) => unknown][] = [
  [
    "writing into a locked cell",
    (context) => {
      active(context).getRange("A1").values = [[9]];
    },
  ],
  [
    "leaving a locked cell as it is",
    (context) => {
      active(context).getRange("A1").values = [[null]];
    },
  ],
  [
    "writing over locked and unlocked cells",
    (context) => {
      active(context).getRange("A1:B1").values = [[9, 9]];
    },
  ],
  [
    "writing into new cells",
    (context) => {
      active(context).getRange("Z99").formulas = [["=1"]];
    },
  ],
  ["clearing", (context) => active(context).getRange("A1").clear()],
  [
    "formatting",
    (context) => {
      active(context).getRange("B1").format.font.bold = true;
    },
  ],
  [
    "number formats",
    (context) => {
      active(context).getRange("B1").numberFormat = [["0"]];
    },
  ],
  ["inserting rows", (context) => active(context).getRange("1:1").insert("Down")],
  ["deleting rows", (context) => active(context).getRange("1:1").delete("Up")],
  [
    "sorting",
    (context) =>
      active(context)
        .getRange("A1:B2")
        .sort.apply([{ key: 0 }]),
  ],
  ["merging", (context) => active(context).getRange("A1:B1").merge()],
  [
    "widths",
    (context) => {
      active(context).getRange("A:A").format.columnWidth = 90;
    },
  ],
  [
    "hiding rows",
    (context) => {
      active(context).getRange("1:1").rowHidden = true;
    },
  ],
  ["tables", (context) => active(context).tables.add("A1:B2", true)],
  [
    "validation",
    (context) => {
      active(context).getRange("B1").dataValidation.rule = { custom: { formula: "=TRUE" } };
    },
  ],
  ["conditional formats", (context) => active(context).getRange("B1").conditionalFormats.add("Custom")],
  [
    "page set-up",
    (context) => {
      active(context).pageLayout.orientation = "Landscape";
    },
  ],
  ["copying over locked cells", (context) => active(context).getRange("A1").copyFrom("B1")],
];

test.each(refused)("%s is denied on a protected sheet", async (_, change) => {
  await protect();
  expect(await code(change)).toBe("AccessDenied");
  expect(await read("A1:B2", "values")).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

const allowed: [Excel.WorksheetProtectionOptions, (context: Excel.RequestContext) => unknown][] = [
  [
    { allowFormatCells: true },
    (context) => {
      active(context).getRange("A1").format.font.bold = true;
    },
  ],
  [{ allowInsertRows: true }, (context) => active(context).getRange("1:1").insert("Down")],
  [{ allowDeleteRows: true }, (context) => active(context).getRange("1:1").delete("Up")],
  [
    { allowFormatColumns: true },
    (context) => {
      active(context).getRange("A:A").format.columnWidth = 90;
    },
  ],
  [
    { allowFormatRows: true },
    (context) => {
      active(context).getRange("1:1").rowHidden = true;
    },
  ],
];
test.each(allowed)("%j allows it", async (options, change) => {
  await protect(options);
  await run(change);
});

test("an unlocked cell can be written", async () => {
  await protect();
  await write("B1", [[9]]);
  expect(await read("B1", "values")).toEqual([[9]]);
  expect(host.user.type("Sheet1", "A1", "x")).toMatchObject({ accepted: false });
});

test("what is protected cannot be protected again; options are told", async () => {
  await protect({ allowSort: true });
  await run(async (context) => {
    const { protection } = active(context);
    protection.load("protected,options");
    await context.sync();
    expect(protection.protected).toBe(true);
    expect(protection.options).toMatchObject({ allowSort: true, allowAutoFilter: false, selectionMode: "Normal" });
  });
  expect(await code((context) => active(context).protection.protect())).toBe("AccessDenied");
});

test("the password decides", async () => {
  await protect({}, "đúng");
  expect(await code((context) => active(context).protection.unprotect("sai"))).toBe("BadPassword");
  await run((context) => active(context).protection.unprotect("đúng"));
  await write("A1", [[9]]);
});

test("a table on a protected sheet does not grow", async () => {
  await run((context) => {
    active(context).tables.add("D1:E2", true);
    active(context).getRange("D3:E9").format.protection.locked = false;
  });
  await protect();
  expect(await code((context) => context.workbook.tables.getItem("Table1").rows.add(-1, [[1, 2]]))).toBe(
    "AccessDenied",
  );
});

test("nothing of the add-in's changes a workbook opened read-only", async () => {
  host.readOnly = true;
  expect(
    await code((context) => {
      active(context).getRange("A1").values = [[9]];
    }),
  ).toBe("AccessDenied");
  expect(await code((context) => context.workbook.worksheets.add("B"))).toBe("AccessDenied");
  expect(await code((context) => context.workbook.settings.add("a", 1))).toBe("AccessDenied");
  expect(await read("A1", "values")).toEqual([[1]]);
});

describe("undo", () => {
  test("takes back what the add-in and the person did, step by step", async () => {
    await write("A1", [["một"]]);
    host.user.insertRows("Sheet1", 0, 2);
    host.user.undo();
    expect(await read("A1", "values")).toEqual([["một"]]);
    host.user.undo();
    expect(await read("A1:B2", "values")).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test("is lost by calls that Excel cannot undo, and the host says by which", async () => {
    await protect();
    await run((context) => active(context).protection.unprotect());
    expect(host.user.undo()).toBe(false);
    expect(host.undoStackCleared).toEqual(["WorksheetProtection.protect", "WorksheetProtection.unprotect"]);
    await run((context) => {
      context.workbook.worksheets.add("B");
      context.workbook.worksheets.getItem("B").delete();
    });
    expect(host.undoStackCleared.at(-1)).toBe("Worksheet.delete");
  });

  test.each([
    ["web", []],
    ["desktop", ["Worksheet.name"]],
  ] as const)("renaming a sheet on the %s clears: %j", async (platform, cleared) => {
    host = start({ platform });
    await run((context) => {
      active(context).name = "B";
    });
    expect(host.undoStackCleared).toEqual(cleared);
  });
});
