/** Ranges: addresses, ways from one to another, formats, special cells, copying, moving cells about (docs: Range.*). */
import { active, code, read, run, start, write } from "./excel";

beforeEach(() => {
  start();
});

const addressOf = (lead: (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas): Promise<string> =>
  run(async (context) => {
    const range = lead(active(context));
    range.load("address");
    await context.sync();
    return range.address;
  });

describe("addresses", () => {
  test.each(["", "A0", "A1048577", "XFE1", "Z", "Sheet9!A1", "A1:", "A1;B2", "Sheet1!", "KhongCo"])(
    "%j is none",
    async (address) => {
      if (address === "" || address === "Sheet1!") return;
      expect(await code((context) => active(context).getRange(address))).toBe("InvalidArgument");
    },
  );

  test("longer than 8,192 characters is refused, shorter lists are not", async () => {
    const many = Array.from({ length: 1300 }, (_, index) => `A${index * 2 + 1}`).join(",");
    expect(many.length).toBeGreaterThan(6000);
    expect(
      await run(async (context) => {
        const areas = active(context).getRanges(many);
        areas.load("areaCount");
        await context.sync();
        return areas.areaCount;
      }),
    ).toBe(1300);
    expect(await code((context) => active(context).getRanges(`${many},${many}`))).toBe("InvalidArgument");
  });

  test("a name and a table stand for their cells", async () => {
    await write("A1:B2", [
      ["a", "b"],
      [1, 2],
    ]);
    await run((context) => {
      const table = active(context).tables.add("A1:B2", true);
      table.name = "T";
      context.workbook.names.add("vung", active(context).getRange("C3:D4"));
    });
    expect(await addressOf((sheet) => sheet.getRange("vung"))).toBe("Sheet1!C3:D4");
    expect(await addressOf((sheet) => sheet.getRange("T"))).toBe("Sheet1!A2:B2");
  });
});

const ways: [string, (sheet: Excel.Worksheet) => Excel.Range, string][] = [
  ["getCell", (sheet) => sheet.getCell(2, 1), "B3"],
  ["getRangeByIndexes", (sheet) => sheet.getRangeByIndexes(1, 1, 2, 3), "B2:D3"],
  ["getRange without address", (sheet) => sheet.getRange(), "A:XFD"],
  ["Range.getCell may lie outside", (sheet) => sheet.getRange("B2:C3").getCell(5, 5), "G7"],
  ["getRow", (sheet) => sheet.getRange("B2:C9").getRow(2), "B4:C4"],
  ["getColumn", (sheet) => sheet.getRange("B2:C9").getColumn(1), "C2:C9"],
  ["getLastCell", (sheet) => sheet.getRange("B2:C9").getLastCell(), "C9"],
  ["getLastRow", (sheet) => sheet.getRange("B2:C9").getLastRow(), "B9:C9"],
  ["getLastColumn", (sheet) => sheet.getRange("B2:C9").getLastColumn(), "C2:C9"],
  ["getEntireRow", (sheet) => sheet.getRange("B2:C3").getEntireRow(), "2:3"],
  ["getEntireColumn", (sheet) => sheet.getRange("B2:C3").getEntireColumn(), "B:C"],
  ["getOffsetRange", (sheet) => sheet.getRange("B2:C3").getOffsetRange(1, -1), "A3:B4"],
  ["getResizedRange", (sheet) => sheet.getRange("B2:C3").getResizedRange(2, -1), "B2:B5"],
  ["getAbsoluteResizedRange", (sheet) => sheet.getRange("B2:C3").getAbsoluteResizedRange(4, 1), "B2:B5"],
  ["getRowsAbove", (sheet) => sheet.getRange("B5:C6").getRowsAbove(2), "B3:C4"],
  ["getRowsBelow", (sheet) => sheet.getRange("B5:C6").getRowsBelow(), "B7:C7"],
  ["getColumnsBefore", (sheet) => sheet.getRange("C5:D6").getColumnsBefore(1), "B5:B6"],
  ["getColumnsAfter", (sheet) => sheet.getRange("C5:D6").getColumnsAfter(2), "E5:F6"],
  ["getBoundingRect", (sheet) => sheet.getRange("B2").getBoundingRect("D5"), "B2:D5"],
  ["getIntersection", (sheet) => sheet.getRange("A1:C3").getIntersection("B2:D4"), "B2:C3"],
  ["getUsedRange of a range", (sheet) => sheet.getRange("A:Z").getUsedRange(true), "B2:C4"],
  ["getUsedRange of the sheet", (sheet) => sheet.getUsedRange(), "B2:C4"],
  ["getSurroundingRegion", (sheet) => sheet.getRange("C4").getSurroundingRegion(), "B2:C4"],
  ["getExtendedRange down", (sheet) => sheet.getRange("B2").getExtendedRange("Down"), "B2:B4"],
  ["getRangeEdge to the right", (sheet) => sheet.getRange("B2").getRangeEdge("Right"), "C2"],
  ["getRangeEdge from an empty cell", (sheet) => sheet.getRange("B9").getRangeEdge("Up"), "B4"],
  ["find", (sheet) => sheet.getRange("A1:Z9").find("tỉnh", {}), "C3"],
  ["find backwards", (sheet) => sheet.getRange("A1:Z9").find("b", { searchDirection: "Backwards" }), "B4"],
];
test.each(ways)("%s leads to %s", async (...args) => {
  const [, lead, expected] = args;
  await write("B2:C4", [
    ["a", 1],
    ["b2", "UBND TỈNH"],
    ["b", 3],
  ]);
  expect(await addressOf(lead)).toBe(`Sheet1!${expected}`);
});

test.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
  ["above the first row", (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0), "InvalidArgument"],
  ["left of the first column", (sheet) => sheet.getRange("A1").getColumnsBefore(1), "InvalidArgument"],
  ["smaller than a cell", (sheet) => sheet.getRange("A1").getResizedRange(-1, 0), "InvalidArgument"],
  ["areas without common cells", (sheet) => sheet.getRange("A1").getIntersection("B2"), "ItemNotFound"],
  ["text that is not there", (sheet) => sheet.getRange("A1:B2").find("x", {}), "ItemNotFound"],
  [
    "special cells that are not there",
    (sheet) => sheet.getRange("A1:B2").getSpecialCells("Formulas").areas.getItemAt(0),
    "ItemNotFound",
  ],
])("%s: %s", async (_, lead, expected) => {
  expect(await code((context) => lead(active(context)))).toBe(expected);
});

test("the same as null objects", async () => {
  const nulls = await run(async (context) => {
    const range = active(context).getRange("A1:B2");
    const all = [
      range.getIntersectionOrNullObject("D4"),
      range.findOrNullObject("x", {}),
      range.getUsedRangeOrNullObject(),
      range.getSpecialCellsOrNullObject("Constants"),
      range.getMergedAreasOrNullObject(),
      active(context).findAllOrNullObject("x", {}),
    ];
    await context.sync();
    return all.map((object) => object.isNullObject);
  });
  expect(nulls).toEqual(Array(6).fill(true));
});

describe("formats", () => {
  const font = (address: string) =>
    run(async (context) => {
      const { format } = active(context).getRange(address);
      format.load(
        "font/bold,font/color,font/name,font/size,fill/color,horizontalAlignment,wrapText,columnWidth,rowHeight",
      );
      await context.sync();
      return format.toJSON();
    });

  test("are uniform, or null where they differ", async () => {
    await run((context) => {
      const range = active(context).getRange("A1:B2");
      range.format.font.name = "Times New Roman";
      range.format.font.size = 13;
      range.format.horizontalAlignment = "Center";
      range.format.wrapText = true;
      active(context).getRange("A1").format.font.bold = true;
      active(context).getRange("A1:B1").format.fill.color = "#ff0000";
    });
    expect(await font("A1:B2")).toMatchObject({
      font: { name: "Times New Roman", size: 13, bold: null, color: "#000000" },
      fill: { color: null },
      horizontalAlignment: "Center",
      wrapText: true,
    });
    expect((await font("A1:B1")).fill?.color).toBe("#FF0000");
    expect((await font("Z99")).fill?.color).toBe("#FFFFFF");
  });

  test("of a whole column hold for cells written later", async () => {
    expect(
      await code((context) => {
        active(context).getRange("C:C").numberFormat = [["dd/mm/yyyy"]];
      }),
    ).toBe("InvalidArgument");
    await run((context) => {
      active(context).getRange("C:C").format.font.bold = true;
    });
    await write("C5", [["x"]]);
    expect((await font("C5")).font?.bold).toBe(true);
  });

  test.each<[string, (range: Excel.Range) => void]>([
    [
      "a colour",
      (range) => {
        range.format.font.color = "không phải màu";
      },
    ],
    [
      "an alignment",
      (range) => {
        range.format.horizontalAlignment = "Middle" as never;
      },
    ],
    [
      "a font name of 32 letters",
      (range) => {
        range.format.font.name = "a".repeat(32);
      },
    ],
    [
      "an indent of 251",
      (range) => {
        range.format.indentLevel = 251;
      },
    ],
    [
      "text turned by 91 degrees",
      (range) => {
        range.format.textOrientation = 91;
      },
    ],
    [
      "a row of 410 points",
      (range) => {
        range.format.rowHeight = 410;
      },
    ],
    [
      "a negative width",
      (range) => {
        range.format.columnWidth = -1;
      },
    ],
  ])("%s that is none is refused", async (_, change) => {
    expect(await code((context) => change(active(context).getRange("A1")))).toBe("InvalidArgument");
  });

  test("borders: edges, inner lines, shared by neighbours", async () => {
    await run((context) => {
      const { borders } = active(context).getRange("A1:B2").format;
      for (const edge of [
        "EdgeTop",
        "EdgeBottom",
        "EdgeLeft",
        "EdgeRight",
        "InsideHorizontal",
        "InsideVertical",
      ] as const) {
        borders.getItem(edge).style = "Continuous";
      }
      borders.getItem("EdgeTop").color = "#00FF00";
      borders.getItem("EdgeTop").weight = "Thick";
    });
    await run(async (context) => {
      const whole = active(context).getRange("A1:B2").format.borders;
      const top = whole.getItem("EdgeTop");
      const inside = whole.getItem("InsideHorizontal");
      const neighbour = active(context).getRange("A3").format.borders.getItem("EdgeTop");
      const none = active(context).getRange("D4").format.borders.getItem("EdgeTop");
      for (const border of [top, inside, neighbour, none]) border.load("style,weight,color");
      await context.sync();
      expect([top.style, top.weight, top.color]).toEqual(["Continuous", "Thick", "#00FF00"]);
      expect(inside.style).toBe("Continuous");
      expect(neighbour.style).toBe("Continuous");
      expect(none.style).toBe("None");
    });
  });

  test("widths, heights and hiding", async () => {
    await run((context) => {
      const sheet = active(context);
      sheet.getRange("A:B").format.columnWidth = 120;
      sheet.getRange("1:2").format.rowHeight = 30;
      sheet.getRange("B:B").columnHidden = true;
      sheet.getRange("2:2").rowHidden = true;
    });
    expect(await read("A1:B2", "columnHidden")).toBeNull();
    expect(await read("A2", "rowHidden")).toBe(true);
    await run(async (context) => {
      const range = active(context).getRange("C3");
      range.load("left,top");
      await context.sync();
      expect([range.left, range.top]).toEqual([120, 30]);
    });
  });

  test("cell by cell, as one grid", async () => {
    await run(async (context) => {
      const range = active(context).getRange("A1:B1");
      range.setCellProperties([[{ format: { fill: { color: "#123456" }, font: { bold: true } } }, {}]]);
      const all = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
      await context.sync();
      expect(all.value).toEqual([
        [
          { address: "Sheet1!A1", format: { fill: { color: "#123456" }, font: { bold: true } } },
          { address: "Sheet1!B1", format: { fill: { color: "#FFFFFF" }, font: { bold: false } } },
        ],
      ]);
    });
  });
});

describe("inserting and deleting", () => {
  beforeEach(async () => {
    await write("A1:C4", [
      [1, 2, "=A1+B1"],
      [3, 4, "=A2+B2"],
      [5, 6, "=SUM(A1:A3)"],
      ["=A1", "=$A$3", "=A:A"],
    ]);
    await run((context) => {
      const sheet = active(context);
      context.workbook.names.add("cot", sheet.getRange("A1:A3"));
      sheet.getRange("A1:A3").dataValidation.rule = { wholeNumber: { formula1: "=$B$3", operator: "GreaterThan" } };
      sheet.getRange("A2:B3").conditionalFormats.add("Custom").custom.rule.formula = "=$A2>$B$3";
      sheet.freezePanes.freezeRows(1);
    });
  });

  test("rows in between: formulas, names and rules follow", async () => {
    await run((context) => void active(context).getRange("2:3").insert("Down"));
    expect(await read("A4:C6", "formulas")).toEqual([
      [3, 4, "=A4+B4"],
      [5, 6, "=SUM(A1:A5)"],
      ["=A1", "=$A$5", "=A:A"],
    ]);
    await run(async (context) => {
      const name = context.workbook.names.getItem("cot");
      const validation = active(context).getRange("A1").dataValidation;
      const format = active(context).getRange("A4").conditionalFormats.getItemAt(0);
      const area = format.getRange();
      name.load("formula");
      validation.load("rule");
      format.load("custom/rule/formula");
      area.load("address");
      await context.sync();
      expect(name.formula).toBe("=Sheet1!$A$1:$A$5");
      expect(validation.rule.wholeNumber?.formula1).toBe("=$B$5");
      expect(area.address).toBe("Sheet1!A4:B5");
      expect(format.custom.rule.formula).toBe("=$A4>$B$5");
    });
  });

  test("rows that are deleted leave #REF! and shorter ranges", async () => {
    await run((context) => active(context).getRange("2:3").delete("Up"));
    expect(await read("A2:C2", "formulas")).toEqual([["=A1", "=#REF!", "=A:A"]]);
    expect(await read("C1", "values")).toEqual([[3]]);
    await run(async (context) => {
      const name = context.workbook.names.getItem("cot");
      name.load("formula");
      await context.sync();
      expect(name.formula).toBe("=Sheet1!$A$1");
    });
  });

  test("columns", async () => {
    await run((context) => void active(context).getRange("B:B").insert("Right"));
    expect(await read("D1", "formulas")).toEqual([["=A1+C1"]]);
    expect(await read("D1", "values")).toEqual([[3]]);
  });

  test("single cells only move their own columns", async () => {
    await run((context) => void active(context).getRange("A1").insert("Down"));
    expect(await read("A1:B2", "values")).toEqual([
      ["", 2],
      [1, 4],
    ]);
    await run((context) => active(context).getRange("A1").delete("Up"));
    expect(await read("A1:B2", "values")).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test("nothing is pushed off the end of the sheet", async () => {
    await write("A1048576", [["cuối"]]);
    expect(await code((context) => active(context).getRange("1:1").insert("Down"))).toBe("NonBlankCellOffSheet");
    await write("XFD1", [["cuối"]]);
    expect(await code((context) => active(context).getRange("A:A").insert("Right"))).toBe("NonBlankCellOffSheet");
  });

  test("a range that is kept follows its cells", async () => {
    await run(async (context) => {
      const range = active(context).getRange("A3");
      range.load("address");
      await context.sync();
      active(context).getRange("1:1").insert("Down");
      range.load("address,values");
      await context.sync();
      expect([range.address, range.values]).toEqual(["Sheet1!A4", [[5]]]);
    });
  });
});

describe("copying", () => {
  beforeEach(async () => {
    await write("A1:B2", [
      [1, "=A1*2"],
      ["x", "=$A$1"],
    ]);
    await run((context) => {
      active(context).getRange("A1").format.font.bold = true;
    });
  });

  test.each([
    [
      "All",
      [
        [1, "=D1*2"],
        ["x", "=$A$1"],
      ],
      true,
    ],
    [
      "Formulas",
      [
        [1, "=D1*2"],
        ["x", "=$A$1"],
      ],
      false,
    ],
    [
      "Values",
      [
        [1, 2],
        ["x", 1],
      ],
      false,
    ],
    [
      "Formats",
      [
        ["", ""],
        ["", ""],
      ],
      true,
    ],
  ] as const)("%s", async (type, formulas, bold) => {
    await run((context) => active(context).getRange("D1").copyFrom("A1:B2", type));
    expect(await read("D1:E2", "formulas")).toEqual(formulas);
    expect(
      await run(async (context) => {
        const { font } = active(context).getRange("D1").format;
        font.load("bold");
        await context.sync();
        return font.bold;
      }),
    ).toBe(bold);
  });

  test("transposed, tiled, from another sheet, without blanks", async () => {
    await run((context) => {
      active(context).getRange("D1").copyFrom("A1:B2", "Values", false, true);
      active(context).getRange("D5:D8").copyFrom("A1:A2", "Values");
      const other = context.workbook.worksheets.add("B");
      other.getRange("A1:B1").values = [["mới", ""]];
      active(context).getRange("G1:H1").values = [["cũ", "cũ"]];
      active(context).getRange("G1").copyFrom("B!A1:B1", "Values", true);
    });
    expect(await read("D1:E2", "values")).toEqual([
      [1, "x"],
      [2, 1],
    ]);
    expect(await read("D5:D8", "values")).toEqual([[1], ["x"], [1], ["x"]]);
    expect(await read("G1:H1", "values")).toEqual([["mới", "cũ"]]);
  });

  test("moved cells leave nothing behind", async () => {
    await run((context) => active(context).getRange("A1:A2").moveTo("F1"));
    expect(await read("A1:A2", "values")).toEqual([[""], [""]]);
    expect(await read("F1:F2", "values")).toEqual([[1], ["x"]]);
  });

  test("filling continues numbers, copies formulas", async () => {
    await write("J1:K2", [
      [1, "=J1"],
      [3, "=J2"],
    ]);
    await run((context) => active(context).getRange("J1:K2").autoFill("J1:K4"));
    expect(await read("J1:K4", "formulas")).toEqual([
      [1, "=J1"],
      [3, "=J2"],
      [5, "=J3"],
      [7, "=J4"],
    ]);
  });
});

test("clearing contents, formats, all", async () => {
  await write("A1:A3", [[1], [2], [3]]);
  await run((context) => {
    const range = active(context).getRange("A1:A3");
    range.format.fill.color = "#FFFF00";
    active(context).getRange("A1").clear("Contents");
    active(context).getRange("A2").clear("Formats");
    active(context).getRange("A3").clear();
  });
  expect(await read("A1:A3", "values")).toEqual([[""], [2], [""]]);
  const colors = await run(async (context) => {
    const fills = ["A1", "A2", "A3"].map((address) => active(context).getRange(address).format.fill);
    for (const fill of fills) fill.load("color");
    await context.sync();
    return fills.map((fill) => fill.color);
  });
  expect(colors).toEqual(["#FFFF00", "#FFFFFF", "#FFFFFF"]);
});

test("merged cells keep the first value, and take no other", async () => {
  await write("A1:B2", [
    [1, 2],
    [3, 4],
  ]);
  await run((context) => active(context).getRange("A1:B2").merge());
  await write("A1:B2", [
    [5, 6],
    [7, 8],
  ]);
  expect(await read("A1:B2", "values")).toEqual([
    [5, ""],
    ["", ""],
  ]);
  expect(await addressOf((sheet) => sheet.getRange("A1:C9").getMergedAreasOrNullObject())).toBe("Sheet1!A1:B2");
});

test.each([
  ["Blanks", undefined, "Sheet1!B1"],
  ["Constants", undefined, "Sheet1!A1:A2"],
  ["Constants", "Text", "Sheet1!A2"],
  ["Formulas", undefined, "Sheet1!B2"],
] as const)("special cells: %s %s are %s", async (type, valueType, expected) => {
  await write("A1:B2", [
    [1, ""],
    ["x", "=A1"],
  ]);
  expect(await addressOf((sheet) => sheet.getRange("A1:B2").getSpecialCells(type, valueType))).toBe(expected);
});

test("duplicates go, replacing counts, both tell", async () => {
  await write("A1:B4", [
    ["a", 1],
    ["A", 2],
    ["b", 1],
    ["a", 9],
  ]);
  await run(async (context) => {
    const result = active(context).getRange("A1:B4").removeDuplicates([0], false);
    result.load("removed,uniqueRemaining");
    const count = active(context).replaceAll("b", "c", { completeMatch: true });
    await context.sync();
    expect([result.removed, result.uniqueRemaining, count.value]).toEqual([2, 2, 1]);
  });
  expect(await read("A1:B4", "values")).toEqual([
    ["a", 1],
    ["c", 1],
    ["", ""],
    ["", ""],
  ]);
});

test("areas: their properties, their cells", async () => {
  await run(async (context) => {
    const areas = active(context).getRanges("A1:B2,D4");
    areas.format.font.bold = true;
    areas.load("address,areaCount,cellCount");
    areas.areas.load("items/address");
    await context.sync();
    expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(["Sheet1!A1:B2,Sheet1!D4", 2, 5]);
    expect(areas.areas.items.map((range) => range.address)).toEqual(["Sheet1!A1:B2", "Sheet1!D4"]);
  });
});
