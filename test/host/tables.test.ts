/** Tables: making, headers, growing, rows, columns, filters (docs: TableCollection.add, Table; support: table names). */
import { active, code, read, run, start, write } from "./excel";

let host: ReturnType<typeof start>;

beforeEach(async () => {
  host = start();
  await write("A1:C3", [
    ["Mã", "Tên", "Số"],
    ["a", "Sở Y tế", 1],
    ["b", "Sở Nội vụ", 2],
  ]);
});

const make = (address = "A1:C3", hasHeaders = true, name = "Bang"): Promise<void> =>
  run((context) => {
    active(context).tables.add(address, hasHeaders).name = name;
  });

const table = (context: Excel.RequestContext): Excel.Table => context.workbook.tables.getItem("Bang");

const areaOf = (): Promise<string> =>
  run(async (context) => {
    const range = table(context).getRange();
    range.load("address");
    await context.sync();
    return range.address;
  });

describe("names", () => {
  test.each(["1a", "a b", "A1", "R1C1", "R", "c", "a-b", "", "a".repeat(256), "Z$100"])(
    "%j is not allowed",
    async (name) => {
      await make();
      expect(
        await code((context) => {
          table(context).name = name;
        }),
      ).toBe("InvalidArgument");
    },
  );

  test.each(["NhiemVu", "_x", "Bảng.1", "\\a", "a".repeat(255)])("%j is allowed", async (name) => {
    await make("A1:C3", true, name);
    const found = await run(async (context) => {
      const item = context.workbook.tables.getItem(name.toUpperCase());
      item.load("name");
      await context.sync();
      return item.name;
    });
    expect(found).toBe(name);
  });

  test("are unique in the workbook, among names too", async () => {
    await make();
    await run((context) => void context.workbook.names.add("ds", active(context).getRange("F1")));
    await run((context) => {
      active(context).tables.add("E1:E2", true).name = "Khac";
    });
    expect(
      await code((context) => {
        context.workbook.tables.getItem("Khac").name = "BANG";
      }),
    ).toBe("InvalidArgument");
    expect(
      await code((context) => {
        context.workbook.tables.getItem("Khac").name = "DS";
      }),
    ).toBe("InvalidArgument");
  });

  test("formulas follow a renamed table and a renamed column", async () => {
    await make();
    await write("E1", [["=SUM(Bang[Số])"]]);
    await run((context) => {
      const renamed = table(context);
      renamed.name = "NhiemVu";
      renamed.columns.getItem("Số").name = "Số lượng";
    });
    expect(await read("E1", "formulas")).toEqual([["=SUM(NhiemVu[Số lượng])"]]);
    expect(await read("E1", "values")).toEqual([[3]]);
    expect(await read("C1", "values")).toEqual([["Số lượng"]]);
  });
});

describe("headers", () => {
  test("are made text, filled and unique", async () => {
    await write("E1:H2", [
      [2026, "", "Tên", "tên"],
      [1, 2, 3, 4],
    ]);
    await run((context) => void active(context).tables.add("E1:H2", true));
    expect(await read("E1:H1", "values")).toEqual([["2026", "Column2", "Tên", "tên2"]]);
  });

  test("stay so when code writes into them", async () => {
    await make();
    await write("A1:B1", [["Tên", ""]]);
    expect(await read("A1:C1", "values")).toEqual([["Tên", "Column2", "Số"]]);
  });

  test("without headers of their own the data move down", async () => {
    await make("A2:C3", false);
    expect(await read("A1:C4", "values")).toEqual([
      ["Mã", "Tên", "Số"],
      ["Column1", "Column2", "Column3"],
      ["a", "Sở Y tế", 1],
      ["b", "Sở Nội vụ", 2],
    ]);
  });

  test("alone they get an empty row, and what is below moves down", async () => {
    await make("A1:C1");
    expect(await areaOf()).toBe("Sheet1!A1:C2");
    expect(await read("A3:C3", "values")).toEqual([["a", "Sở Y tế", 1]]);
  });
});

describe("overlap", () => {
  test.each([
    ["MergedRangeConflict", {}],
    ["InvalidArgument", { tableOverlapCode: "InvalidArgument" }],
  ] as const)("with a table is %s", async (expected, options) => {
    start(options);
    await write("A1:C3", [
      ["a", "b", "c"],
      [1, 2, 3],
      [4, 5, 6],
    ]);
    await make();
    expect(await code((context) => active(context).tables.add("C3:D4", true))).toBe(expected);
  });

  test("with merged cells, either way round", async () => {
    await run((context) => active(context).getRange("B2:C2").merge());
    expect(await code((context) => active(context).tables.add("A1:C3", true))).toBe("MergedRangeConflict");
    await run((context) => active(context).getRange("B2:C2").unmerge());
    await make();
    expect(await code((context) => active(context).getRange("B2:C2").merge())).toBe("MergedRangeConflict");
  });
});

describe("growing", () => {
  beforeEach(() => make());

  test("over what is written below it", async () => {
    await run((context) => {
      table(context).getDataBodyRange().getRowsBelow(2).values = [
        ["c", "x", 3],
        ["d", "y", 4],
      ];
    });
    expect(await areaOf()).toBe("Sheet1!A1:C5");
  });

  test("over what a person types below it, taking format, formula and dropdown along", async () => {
    const host = start();
    await write("A1:C3", [
      ["Mã", "Tên", "Số"],
      ["a", "x", 1],
      ["b", "y", 2],
    ]);
    await make();
    await run((context) => {
      const sheet = active(context);
      sheet.getRange("C2:C3").formulas = [["=LEN([@Tên])"], ["=LEN([@Tên])"]];
      sheet.getRange("B2:B3").format.font.bold = true;
    });
    host.user.type("Sheet1", "B4", "xyz");
    expect(await areaOf()).toBe("Sheet1!A1:C4");
    expect(await read("C4", "values")).toEqual([[3]]);
    expect(
      await run(async (context) => {
        const { font } = active(context).getRange("B4").format;
        font.load("bold");
        await context.sync();
        return font.bold;
      }),
    ).toBe(true);
  });

  test("to the right, with a column of that name", async () => {
    await write("D1", [["Ghi chú"]]);
    expect(await areaOf()).toBe("Sheet1!A1:D3");
  });

  test.each<[string, () => Promise<void>]>([
    ["over empty text", () => write("A4:C4", [["", "", ""]])],
    [
      "over cells with validation",
      async () => {
        await run((context) => {
          active(context).getRange("A4").dataValidation.rule = { custom: { formula: "=TRUE" } };
        });
        await write("A4", [["c"]]);
      },
    ],
    [
      "where something else stands in the row",
      async () => {
        await write("C4", [["x"]]);
        await run((context) => table(context).resize("A1:C3"));
        await write("A4", [["c"]]);
      },
    ],
    ["over what stands a row further", () => write("A5", [["c"]])],
  ])("not %s", async (_, act) => {
    await act();
    expect(await areaOf()).toBe("Sheet1!A1:C3");
  });
});

test("a row inserted between its rows has the format and the formula of the one above", async () => {
  const host = start();
  await write("A1:B3", [
    ["Tên", "Dài"],
    ["ab", "=LEN(A2)"],
    ["c", "=LEN(A3)"],
  ]);
  await make("A1:B3");
  await run((context) => {
    active(context).getRange("A2:A3").format.font.bold = true;
  });
  host.user.insertRows("Sheet1", 2);
  host.user.type("Sheet1", "A3", "mới");
  expect(await read("A3:B3", "formulas")).toEqual([["mới", "=LEN(A3)"]]);
  expect(host.workbook.sheets[0]?.rows.get(2)?.cells[0]?.style.font.bold).toBe(true);
});

describe("resize", () => {
  beforeEach(() => make());
  test.each(["A2:C4", "E1:G3", "A1:C1"])("not to %s", async (address) => {
    expect(await code((context) => table(context).resize(address))).toBe("InvalidArgument");
  });
  test("down and to the right", async () => {
    await run((context) => table(context).resize("A1:D5"));
    expect(await areaOf()).toBe("Sheet1!A1:D5");
    expect(await read("D1", "values")).toEqual([["Column4"]]);
  });
});

describe("rows and columns", () => {
  beforeEach(() => make());

  test("rows are added at the end and in between, and push down what is below", async () => {
    await write("A5", [["dưới"]]);
    await run((context) => {
      table(context).rows.add(-1, [["c", "z", 3]]);
      table(context).rows.add(0, [
        ["0", "0", 0],
        ["1", "1", 1],
      ]);
    });
    expect(await areaOf()).toBe("Sheet1!A1:C6");
    expect(await read("A2:A6", "values")).toEqual([[0], [1], ["a"], ["b"], ["c"]]);
    expect((await read("A7:A9", "values")).flat()).toContain("dưới");
  });

  test("rows of the wrong width are refused", async () => {
    expect(await code((context) => table(context).rows.add(-1, [["c"]]))).toBe("InvalidArgument");
  });

  test("rows are deleted; the last one only loses its contents", async () => {
    await run((context) => table(context).rows.getItemAt(0).delete());
    expect(await read("A2", "values")).toEqual([["b"]]);
    await run((context) => table(context).rows.getItemAt(0).delete());
    expect(await areaOf()).toBe("Sheet1!A1:C2");
    expect(await read("A2:C2", "values")).toEqual([["", "", ""]]);
  });

  test("a table keeps one blank row when the sheet's rows under its header are deleted", async () => {
    host.user.deleteRows("Sheet1", 1, 2);
    expect(await areaOf()).toBe("Sheet1!A1:C2");
    expect(await read("A1:C2", "values")).toEqual([expect.anything(), ["", "", ""]]);
  });

  test("another table's part cannot be pushed", async () => {
    await write("B6:E7", [
      ["p", "q", "r", "s"],
      [1, 2, 3, 4],
    ]);
    await run((context) => void active(context).tables.add("B6:E7", true));
    expect(await code((context) => table(context).rows.add(0, [["c", "z", 3]]))).toBe("InsertDeleteConflict");
  });

  test("a column added at the front belongs to the table, which stays where it begins", async () => {
    const address = (range: Excel.Range) => range.load("address");
    const where = await run(async (context) => {
      const before = address(table(context).getRange());
      table(context).columns.add(0, [["Mới"], ["x"], ["y"]]);
      const [after, columns] = [address(table(context).getRange()), table(context).columns.load("items/name")];
      await context.sync();
      return { before: before.address, after: after.address, names: columns.items.map(({ name }) => name) };
    });
    expect(where.names).toEqual(["Mới", "Mã", "Tên", "Số"]);
    expect(where.after.split(":")[0]).toBe(where.before.split(":")[0]);
    expect(await read("A1:D2", "values")).toEqual([
      ["Mới", "Mã", "Tên", "Số"],
      ["x", "a", expect.anything(), 1],
    ]);
  });

  test("columns are added with their values, found by name, and deleted", async () => {
    await run(async (context) => {
      table(context).columns.add(1, [["Mới"], ["x"], ["y"]]);
      const { columns } = table(context);
      columns.load("items/name,items/index,count");
      await context.sync();
      expect(columns.items.map((column) => column.name)).toEqual(["Mã", "Mới", "Tên", "Số"]);
      columns.getItem("tên").delete();
    });
    expect(await read("A1:C3", "values")).toEqual([
      ["Mã", "Mới", "Số"],
      ["a", "x", 1],
      ["b", "y", 2],
    ]);
    expect(await code((context) => table(context).columns.getItem("Tên").load("name"))).toBe("ItemNotFound");
  });
});

test("totals stand below the data, and go again", async () => {
  await make();
  await run((context) => {
    table(context).showTotals = true;
  });
  expect(await read("A4:C4", "values")).toEqual([["Total", "", 2]]);
  await run((context) => {
    table(context).showTotals = false;
  });
  expect(await areaOf()).toBe("Sheet1!A1:C3");
  expect(await code((context) => table(context).getTotalRowRange())).toBe("ItemNotFound");
});

test("converted to a range the cells stay; deleted they go", async () => {
  await make();
  await run((context) => void table(context).convertToRange());
  expect(await read("A2", "values")).toEqual([["a"]]);
  await make();
  await run((context) => table(context).delete());
  expect(await read("A1:A2", "values")).toEqual([[""], [""]]);
});

describe("filters and sorting", () => {
  beforeEach(() => make());

  const visible = (): Promise<unknown[][]> =>
    run(async (context) => {
      const view = table(context).getDataBodyRange().getVisibleView();
      view.load("values");
      await context.sync();
      return view.values;
    });

  test("by values, cleared again", async () => {
    await run((context) => table(context).columns.getItem("Tên").filter.applyValuesFilter(["Sở Nội vụ"]));
    expect(await visible()).toEqual([["b", "Sở Nội vụ", 2]]);
    expect(await read("A2", "rowHidden")).toBe(true);
    await run((context) => table(context).clearFilters());
    expect(await visible()).toHaveLength(2);
  });

  test("by a condition", async () => {
    await run((context) => table(context).columns.getItem("Số").filter.applyCustomFilter(">1"));
    expect(await visible()).toEqual([["b", "Sở Nội vụ", 2]]);
  });

  test("rows of a filtered table are not deleted one by one", async () => {
    await run((context) => table(context).columns.getItem("Số").filter.applyCustomFilter(">1"));
    expect(await code((context) => table(context).rows.getItemAt(0).delete())).toBe("FilteredRangeConflict");
  });

  test("sorting moves whole rows, numbers before text, blanks last", async () => {
    await run((context) => table(context).rows.add(-1, [["c", "", "chữ"]]));
    await run((context) => table(context).sort.apply([{ key: 2, ascending: false }]));
    expect(await read("A2:A4", "values")).toEqual([["c"], ["b"], ["a"]]);
    await run((context) => table(context).sort.apply([{ key: 1, ascending: true }]));
    expect(await read("A2:A4", "values")).toEqual([["b"], ["a"], ["c"]]);
  });

  test("a formula that is sorted keeps looking at its own row", async () => {
    await run((context) => {
      active(context).getRange("D1:D3").formulas = [["Đôi"], ["=C2*2"], ["=C3*2"]];
      table(context).sort.apply([{ key: 2, ascending: false }]);
    });
    expect(await read("A2:D3", "formulas")).toEqual([
      ["b", "Sở Nội vụ", 2, "=C2*2"],
      ["a", "Sở Y tế", 1, "=C3*2"],
    ]);
  });
});
