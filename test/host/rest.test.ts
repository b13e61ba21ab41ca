/** Names, conditional formats, page layout, freeze panes, stored state, comments, charts, functions. */
import { active, code, read, run, start, write } from "./excel";

beforeEach(() => {
  start();
});

describe("names", () => {
  test.each(["1a", "a b", "A1", "R1C1", "C", "", "a-b"])("%j is not allowed", async (name) => {
    expect(await code((context) => context.workbook.names.add(name, active(context).getRange("A1")))).toBe(
      "InvalidArgument",
    );
  });

  test("are added with a range or a formula, per workbook or sheet, once each", async () => {
    await run(async (context) => {
      const { names } = context.workbook;
      names.add("vung", active(context).getRange("A1:B2"), "ghi chú");
      names.add("thue", "=0.1");
      active(context).names.add("vung", "=Sheet1!$C$1");
      names.load("items/name,items/formula,items/type,items/value,items/comment,items/scope,items/visible");
      await context.sync();
      expect(
        names.items.map((item) => [item.name, item.formula, item.type, item.value, item.comment, item.scope]),
      ).toEqual([
        ["vung", "=Sheet1!$A$1:$B$2", "Range", "Sheet1!$A$1:$B$2", "ghi chú", "Workbook"],
        ["thue", "=0.1", "Double", 0.1, "", "Workbook"],
      ]);
    });
    expect(await code((context) => context.workbook.names.add("VUNG", "=1"))).toBe("ItemAlreadyExists");
    await write("D1:D2", [["=thue*100"], ["=vung"]]);
    expect(await read("D1", "values")).toEqual([[10]]);
  });

  test.each(["Sheet1!A1", "abc", "=SUM("])("%j is no reference", async (reference) => {
    expect(await code((context) => context.workbook.names.add("x", reference))).toBe("InvalidArgument");
  });

  test("lead to their cells, change, go", async () => {
    await run(async (context) => {
      const item = context.workbook.names.add("x", "=1");
      const none = item.getRangeOrNullObject();
      item.formula = "=Sheet1!$B$2";
      item.visible = false;
      const range = item.getRange();
      range.load("address");
      await context.sync();
      expect([none.isNullObject, range.address]).toEqual([true, "Sheet1!B2"]);
      item.delete();
      const gone = context.workbook.names.getItemOrNullObject("x");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
    await write("A1", [["=x+1"]]);
    expect(await read("A1", "values")).toEqual([["#NAME?"]]);
  });

  test("show #REF! when their cells are deleted", async () => {
    await run(async (context) => {
      const item = context.workbook.names.add("x", active(context).getRange("B2"));
      active(context).getRange("2:2").delete("Up");
      item.load("formula,type,value");
      await context.sync();
      expect(item.formula).toContain("#REF!");
      expect([item.type, item.value]).toEqual(["Error", "#REF!"]);
    });
  });
});

describe("conditional formats", () => {
  test("keep rule, format, order and place", async () => {
    await run(async (context) => {
      const range = active(context).getRange("A1:C9");
      const custom = range.conditionalFormats.add("Custom");
      custom.custom.rule.formula = '=$C1="Quá hạn"';
      custom.custom.format.fill.color = "#FFC7CE";
      custom.custom.format.font.bold = true;
      custom.stopIfTrue = true;
      const value = range.conditionalFormats.add("CellValue");
      value.cellValue.rule = { formula1: "5", operator: "GreaterThan" };
      value.cellValue.format.font.color = "red";
      const text = range.conditionalFormats.add("ContainsText");
      text.textComparison.rule = { operator: "Contains", text: "hạn" };
      const all = active(context).getRange("B2").conditionalFormats;
      all.load("items/type,items/priority,items/stopIfTrue");
      custom.load("custom/rule/formula,custom/format/fill/color,custom/format/font/bold");
      value.load("cellValue/rule,cellValue/format/font/color");
      await context.sync();
      expect(all.items.map((item) => [item.type, item.priority])).toEqual([
        ["ContainsText", 0],
        ["CellValue", 1],
        ["Custom", 2],
      ]);
      expect(custom.custom.rule.formula).toBe('=$C1="Quá hạn"');
      expect([custom.custom.format.fill.color, custom.custom.format.font.bold]).toEqual(["#FFC7CE", true]);
      expect(value.cellValue.rule).toEqual({ formula1: "5", operator: "GreaterThan" });
      custom.priority = 0;
      await context.sync();
      all.load("items/type");
      await context.sync();
      expect(all.items.map((item) => item.type)).toEqual(["Custom", "ContainsText", "CellValue"]);
      active(context).getRange("A1:C3").conditionalFormats.clearAll();
      const rest = custom.getRange();
      rest.load("address");
      await context.sync();
      expect(rest.address).toBe("Sheet1!A4:C9");
    });
  });

  test.each<[string, (format: Excel.ConditionalFormat) => unknown, string]>([
    [
      "a broken formula",
      (format) => {
        format.custom.rule.formula = "=SUM(";
      },
      "InvalidArgument",
    ],
    ["another kind's settings", (format) => format.cellValue.load("rule"), "InvalidOperation"],
    [
      "no colour",
      (format) => {
        format.custom.format.fill.color = "xanh";
      },
      "InvalidArgument",
    ],
  ])("%s: refused", async (_, use, expected) => {
    expect(await code((context) => use(active(context).getRange("A1").conditionalFormats.add("Custom")))).toBe(
      expected,
    );
  });

  test("graphic kinds keep their settings", async () => {
    await run(async (context) => {
      const format = active(context).getRange("A1:A9").conditionalFormats.add("ColorScale");
      format.colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#FFFFFF" },
        maximum: { type: "HighestValue", color: "#FF0000" },
      };
      format.load("colorScale/criteria,colorScale/threeColorScale,stopIfTrue");
      await context.sync();
      expect(format.colorScale.criteria.maximum.color).toBe("#FF0000");
      expect([format.colorScale.threeColorScale, format.stopIfTrue]).toEqual([false, null]);
    });
  });
});

describe("page layout", () => {
  test("is kept", async () => {
    await run(async (context) => {
      const { pageLayout } = active(context);
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.setPrintMargins("Centimeters", { top: 2, left: 3 });
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintArea("A1:C9");
      pageLayout.setPrintTitleRows("$5:$6");
      pageLayout.headersFooters.state = "FirstAndDefault";
      pageLayout.headersFooters.defaultForAllPages.centerHeader = '&"Times New Roman"&13&P';
      const area = pageLayout.getPrintAreaOrNullObject();
      const rows = pageLayout.getPrintTitleRowsOrNullObject();
      const columns = pageLayout.getPrintTitleColumnsOrNullObject();
      area.load("address");
      rows.load("address");
      pageLayout.load(
        "orientation,paperSize,topMargin,leftMargin,zoom,centerHorizontally,headersFooters/state,headersFooters/defaultForAllPages/centerHeader",
      );
      await context.sync();
      expect(pageLayout.toJSON()).toMatchObject({
        orientation: "Landscape",
        paperSize: "A4",
        zoom: { horizontalFitToPages: 1 },
        centerHorizontally: true,
        headersFooters: { state: "FirstAndDefault", defaultForAllPages: { centerHeader: '&"Times New Roman"&13&P' } },
      });
      expect(pageLayout.topMargin).toBeCloseTo(56.69, 1);
      expect([area.address, rows.address, columns.isNullObject]).toEqual(["Sheet1!A1:C9", "Sheet1!5:6", true]);
    });
  });

  test.each<[string, (layout: Excel.PageLayout) => unknown]>([
    ["title rows that are cells", (layout) => layout.setPrintTitleRows("A1:B2")],
    [
      "a zoom of 5 %",
      (layout) => {
        layout.zoom = { scale: 5 };
      },
    ],
    [
      "a zoom of both kinds",
      (layout) => {
        layout.zoom = { scale: 50, verticalFitToPages: 1 };
      },
    ],
    [
      "a header of 256 characters",
      (layout) => {
        layout.headersFooters.defaultForAllPages.leftHeader = "a".repeat(256);
      },
    ],
    [
      "an unknown paper",
      (layout) => {
        layout.paperSize = "A99" as never;
      },
    ],
  ])("%s: refused", async (_, change) => {
    expect(await code((context) => change(active(context).pageLayout))).toBe("InvalidArgument");
  });

  test("page breaks", async () => {
    await run(async (context) => {
      const breaks = active(context).horizontalPageBreaks;
      breaks.add("A10");
      breaks.add("A20");
      breaks.load("items/rowIndex");
      await context.sync();
      expect(breaks.items.map((item) => item.rowIndex)).toEqual([9, 19]);
      breaks.items[0]?.delete();
      const count = breaks.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    });
  });
});

test.each<[string, (panes: Excel.WorksheetFreezePanes) => void, string | null]>([
  ["rows", (panes) => panes.freezeRows(2), "Sheet1!1:2"],
  ["columns", (panes) => panes.freezeColumns(1), "Sheet1!A:A"],
  ["both", (panes) => panes.freezeAt("A1:B3"), "Sheet1!A1:B3"],
  [
    "none",
    (panes) => {
      panes.freezeRows(2);
      panes.unfreeze();
    },
    null,
  ],
])("frozen %s", async (_, freeze, expected) => {
  await run(async (context) => {
    const { freezePanes } = active(context);
    freeze(freezePanes);
    const location = freezePanes.getLocationOrNullObject();
    location.load("address");
    await context.sync();
    expect(location.isNullObject ? null : location.address).toBe(expected);
  });
});

describe("stored state", () => {
  test("settings: JSON values and dates, keys by case", async () => {
    await run(async (context) => {
      const { settings } = context.workbook;
      settings.add("a", { b: [1, "x"], when: new Date(0) });
      settings.add("A", 2);
      settings.load("items/key,items/value");
      await context.sync();
      expect(settings.items.map((item) => [item.key, item.value])).toEqual([
        ["a", { b: [1, "x"], when: new Date(0) }],
        ["A", 2],
      ]);
      settings.getItem("a").delete();
      const gone = settings.getItemOrNullObject("a");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
    expect(await code((context) => context.workbook.settings.getItem("a").load("value"))).toBe("ItemNotFound");
  });

  test("custom XML parts, by id and namespace", async () => {
    await run(async (context) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts.add('<x xmlns="urn:ke-hoach"><a/></x>');
      const found = customXmlParts.getByNamespace("urn:ke-hoach").getOnlyItem();
      const xml = found.getXml();
      part.load("id,namespaceUri");
      await context.sync();
      expect([xml.value, part.namespaceUri]).toEqual(['<x xmlns="urn:ke-hoach"><a/></x>', "urn:ke-hoach"]);
    });
    expect(await code((context) => context.workbook.customXmlParts.add("<x>"))).toBe("InvalidArgument");
  });

  test("document and sheet properties", async () => {
    await run(async (context) => {
      const { properties } = context.workbook;
      properties.title = "Kế hoạch";
      properties.custom.add("So", 74);
      active(context).customProperties.add("khoa", "giá trị");
      const custom = properties.custom.getItem("so");
      const own = active(context).customProperties.getItem("KHOA");
      properties.load("title");
      custom.load("key,value,type");
      own.load("value");
      await context.sync();
      expect([properties.title, custom.key, custom.value, custom.type, own.value]).toEqual([
        "Kế hoạch",
        "So",
        74,
        "Number",
        "giá trị",
      ]);
    });
  });
});

test("comments and replies", async () => {
  await run(async (context) => {
    const comment = context.workbook.comments.add("Sheet1!B2", "Xem lại");
    comment.replies.add("Đã xem");
    const location = comment.getLocation();
    location.load("address");
    comment.load("content,authorName,replies/items/content");
    await context.sync();
    expect([location.address, comment.content, comment.replies.items[0]?.content]).toEqual([
      "Sheet1!B2",
      "Xem lại",
      "Đã xem",
    ]);
  });
  expect(await code((context) => context.workbook.comments.add("Sheet1!B2:C3", "x"))).toBe("InvalidArgument");
  expect(await code((context) => context.workbook.comments.add("B2", "x"))).toBe("InvalidArgument");
});

test("charts hold their data and dress", async () => {
  await write(
    "A1:C3",
    [
      ["", "2025", "2026"],
      ["Đúng hạn", 3, 4],
      ["Quá hạn", 1, 2],
    ].map((row) => row.map((cell) => (cell === "2025" || cell === "2026" ? `'${cell}` : cell))),
  );
  await run(async (context) => {
    const chart = active(context).charts.add("ColumnClustered", active(context).getRange("A1:C3"), "Columns");
    chart.title.text = "Tiến độ";
    chart.legend.position = "Bottom";
    chart.setPosition("E2", "K15");
    chart.series.load("items/name");
    chart.load("name,top,left,title/text,legend/position");
    const values = chart.series.getItemAt(1).getDimensionValues("Values");
    await context.sync();
    expect([chart.name, chart.title.text, chart.legend.position, chart.top, chart.left]).toEqual([
      "Chart 1",
      "Tiến độ",
      "Bottom",
      15,
      192,
    ]);
    expect(chart.series.items.map((series) => series.name)).toEqual(["2025", "2026"]);
    expect(values.value).toEqual([4, 2]);
  });
});

test("worksheet functions", async () => {
  await write("A1:A3", [[1], [2], [3]]);
  await run(async (context) => {
    const sum = context.workbook.functions.sum(active(context).getRange("A1:A3"), 10);
    const error = context.workbook.functions.sqrt(-1);
    sum.load("value");
    error.load("value,error");
    await context.sync();
    expect([sum.value, error.error]).toEqual([16, "#NUM!"]);
  });
});

test("a workbook survives the file", async () => {
  const host = start();
  await write("A1:B2", [
    ["Tên", "Hạn"],
    ["a", "2026-12-31"],
  ]);
  await run((context) => {
    active(context).tables.add("A1:B2", true).name = "NhiemVu";
    active(context).freezePanes.freezeRows(1);
  });
  const bytes = await host.save();
  const again = start();
  await again.open(bytes);
  await run(async (context) => {
    const range = context.workbook.tables.getItem("NhiemVu").getRange();
    const frozen = active(context).freezePanes.getLocationOrNullObject();
    range.load("values,numberFormat");
    await context.sync();
    expect(range.values).toEqual([
      ["Tên", "Hạn"],
      ["a", 46387],
    ]);
    expect(range.numberFormat[1]?.[1]).toBe("m/d/yyyy");
    expect(frozen.isNullObject).toBe(false);
  });
});
