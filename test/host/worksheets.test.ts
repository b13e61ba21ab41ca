/** Worksheets: names, order, visibility, deleting, copying (support.microsoft.com "Rename a worksheet"; docs: Worksheet). */
import { active, code, failure, read, run, start, write } from "./excel";

beforeEach(() => void start());

const names = (): Promise<string[]> =>
  run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map((sheet) => sheet.name);
  });

const add = (...all: string[]): Promise<void> =>
  run((context) => all.forEach((name) => void context.workbook.worksheets.add(name)));

describe("names", () => {
  test.each(["", " ", "a".repeat(32), "a/b", "a\\b", "a?b", "a*b", "a:b", "[a]", "'a", "a'", "History", "history"])(
    "%j is not allowed",
    async (name) => {
      expect(await code((context) => context.workbook.worksheets.add(name))).toBe("InvalidArgument");
      expect(
        await code((context) => {
          active(context).name = name;
        }),
      ).toBe("InvalidArgument");
      expect(await names()).toEqual(["Sheet1"]);
    },
  );

  test.each(["Nhiệm vụ", "a".repeat(31), "It's", "2026", "A1", "Phụ lục (1)"])(
    "%j is allowed, and found again",
    async (name) => {
      await add(name);
      const address = await run(async (context) => {
        const range = context.workbook.worksheets.getItem(name.toUpperCase()).getRange("B2");
        range.load("address");
        await context.sync();
        return range.address;
      });
      const again = await run(async (context) => {
        const range = active(context).getRange("A1");
        range.formulas = [[`=${address}`]];
        range.load("formulas");
        await context.sync();
        return range.formulas[0]?.[0];
      });
      expect(again).toBe(`=${address}`);
    },
  );

  test.each([
    ["Nhiệm vụ", "'Nhiệm vụ'!B2"],
    ["It's", "'It''s'!B2"],
    ["2026", "'2026'!B2"],
    ["A1", "'A1'!B2"],
    ["KH", "KH!B2"],
  ])("an address quotes %j as %s", async (name, expected) => {
    await add(name);
    const address = await run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getRange("B2");
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe(expected);
  });

  test("are unique whatever their case", async () => {
    expect(await failure((context) => context.workbook.worksheets.add("SHEET1"))).toMatchObject({
      code: "ItemAlreadyExists",
      message: "A resource with the same name or identifier already exists.",
    });
  });

  test("an unnamed sheet gets one", async () => {
    await run((context) => void context.workbook.worksheets.add());
    expect(await names()).toEqual(["Sheet1", "Sheet2"]);
  });

  test("formulas, names and validation follow a renamed sheet", async () => {
    await add("Danh mục");
    await run(async (context) => {
      const sheet = active(context);
      sheet.getRange("A1").formulas = [["='Danh mục'!A1&\"'Danh mục'!A1\""]];
      context.workbook.names.add("ds", "='Danh mục'!$A$1:$A$3");
      sheet.getRange("B1").dataValidation.rule = { list: { inCellDropDown: true, source: "='Danh mục'!$A$1:$A$3" } };
      await context.sync();
      context.workbook.worksheets.getItem("Danh mục").name = "DM";
      const rule = sheet.getRange("B1").dataValidation;
      const name = context.workbook.names.getItem("ds");
      rule.load("rule");
      name.load("formula");
      await context.sync();
      expect(rule.rule.list?.source).toBe("=DM!$A$1:$A$3");
      expect(name.formula).toBe("=DM!$A$1:$A$3");
    });
    expect(await read("A1", "formulas")).toEqual([["=DM!A1&\"'Danh mục'!A1\""]]);
  });
});

test("a new sheet stands at the end and is not activated", async () => {
  await add("Mới");
  expect(await names()).toEqual(["Sheet1", "Mới"]);
  expect(
    await run(async (context) => {
      const sheet = active(context);
      sheet.load("name");
      await context.sync();
      return sheet.name;
    }),
  ).toBe("Sheet1");
});

test("a sheet is found by id after it was renamed and moved", async () => {
  await add("B", "C");
  const after = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("B");
    sheet.load("id");
    await context.sync();
    sheet.name = "Khác";
    sheet.position = 0;
    const same = context.workbook.worksheets.getItem(sheet.id);
    same.load("name,position");
    await context.sync();
    return [same.name, same.position];
  });
  expect(after).toEqual(["Khác", 0]);
  expect(await names()).toEqual(["Khác", "Sheet1", "C"]);
});

describe("visibility and deleting", () => {
  test("the last visible sheet can be neither hidden nor deleted", async () => {
    await add("B");
    await run((context) => {
      context.workbook.worksheets.getItem("B").visibility = "Hidden";
    });
    expect(
      await code((context) => {
        active(context).visibility = "Hidden";
      }),
    ).toBe("InvalidOperation");
    expect(await code((context) => active(context).delete())).toBe("InvalidOperation");
  });

  test("a very hidden sheet cannot be deleted, a hidden one can", async () => {
    await add("B");
    await run((context) => {
      context.workbook.worksheets.getItem("B").visibility = "VeryHidden";
    });
    expect(await code((context) => context.workbook.worksheets.getItem("B").delete())).toBe("InvalidOperation");
    await run((context) => {
      const sheet = context.workbook.worksheets.getItem("B");
      sheet.visibility = "Hidden";
      sheet.delete();
    });
    expect(await names()).toEqual(["Sheet1"]);
  });

  test("a hidden sheet cannot be activated; hiding the active one shows its neighbour", async () => {
    await add("B", "C");
    await run((context) => {
      context.workbook.worksheets.getItem("B").visibility = "Hidden";
    });
    expect(await code((context) => context.workbook.worksheets.getItem("B").activate())).toBe("InvalidOperation");
    await run((context) => {
      active(context).visibility = "Hidden";
    });
    expect(
      await run(async (context) => {
        const sheet = active(context);
        sheet.load("name");
        await context.sync();
        return sheet.name;
      }),
    ).toBe("C");
  });

  test("formulas that used a deleted sheet show #REF!", async () => {
    await add("B");
    await write("A1", [["=B!A1+1"]]);
    await run((context) => context.workbook.worksheets.getItem("B").delete());
    expect(await read("A1", "values")).toEqual([["#REF!"]]);
  });
});

test("a sheet that is not there", async () => {
  expect(await code((context) => void context.workbook.worksheets.getItem("x").load("name"))).toBe("ItemNotFound");
  const isNull = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("x");
    await context.sync();
    return sheet.isNullObject;
  });
  expect(isNull).toBe(true);
});

test("the next and previous visible sheets", async () => {
  await add("B", "C");
  await run((context) => {
    context.workbook.worksheets.getItem("B").visibility = "Hidden";
  });
  await run(async (context) => {
    const first = context.workbook.worksheets.getFirst();
    const next = first.getNext(true);
    const last = context.workbook.worksheets.getLast();
    const none = last.getNextOrNullObject();
    const count = context.workbook.worksheets.getCount(true);
    next.load("name");
    await context.sync();
    expect([next.name, none.isNullObject, count.value]).toEqual(["C", true, 2]);
  });
  expect(await code((context) => context.workbook.worksheets.getLast().getNext())).toBe("ItemNotFound");
});

test("a copy has the contents, tables of its own, and a name of its own", async () => {
  await write("A1:B2", [
    ["Tên", "Số"],
    ["a", 1],
  ]);
  await run((context) => {
    const table = active(context).tables.add("A1:B2", true);
    table.name = "Bang";
    active(context).getRange("D1").formulas = [["=SUM(Bang[Số])"]];
  });
  await run(async (context) => {
    const copy = active(context).copy("End");
    copy.load("name");
    copy.tables.load("items/name");
    const cells = copy.getRange("A1:D2");
    cells.load("values,formulas");
    await context.sync();
    expect(copy.name).toBe("Sheet1 (2)");
    expect(cells.values).toEqual([
      ["Tên", "Số", "", 1],
      ["a", 1, "", ""],
    ]);
    expect(copy.tables.items.map((table) => table.name)).toEqual(["Bang_2"]);
    expect(cells.formulas[0]?.[3]).toBe("=SUM(Bang_2[Số])");
  });
});

test("the used range of an empty sheet is A1, or a null object", async () => {
  await run(async (context) => {
    const used = active(context).getUsedRange();
    const none = active(context).getUsedRangeOrNullObject();
    used.load("address");
    await context.sync();
    expect([used.address, none.isNullObject]).toEqual(["Sheet1!A1", true]);
  });
  expect(await code((context) => active(context).getRange("A1:B2").getUsedRange())).toBe("ItemNotFound");
});

test("a protected structure keeps its sheets", async () => {
  await add("B");
  await run((context) => context.workbook.protection.protect("mật khẩu"));
  for (const change of [
    (context: Excel.RequestContext) => context.workbook.worksheets.add("C"),
    (context: Excel.RequestContext) => {
      active(context).name = "C";
    },
    (context: Excel.RequestContext) => context.workbook.worksheets.getItem("B").delete(),
    (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem("B").visibility = "Hidden";
    },
  ]) {
    expect(await code(change)).toBe("AccessDenied");
  }
  expect(await code((context) => context.workbook.protection.unprotect("sai"))).toBe("BadPassword");
  await run((context) => context.workbook.protection.unprotect("mật khẩu"));
  await add("C");
  expect(await names()).toEqual(["Sheet1", "B", "C"]);
});

test("gridlines, headings and the colour of the tab", async () => {
  await run(async (context) => {
    const sheet = active(context);
    sheet.showGridlines = false;
    sheet.showHeadings = false;
    sheet.tabColor = "#c00000";
    sheet.load("showGridlines,showHeadings,tabColor");
    await context.sync();
    expect([sheet.showGridlines, sheet.showHeadings, sheet.tabColor]).toEqual([false, false, "#C00000"]);
  });
});
