/**
 * Code as add-in developers write it, after the samples of learn.microsoft.com (Excel add-ins: tables, ranges, formats,
 * charts, events, validation, workbooks): it must run on the host as on Excel.
 */
import { start } from "./excel";

let host = start();
beforeEach(() => {
  host = start();
});

test("the expenses table of the tutorial", async () => {
  await Excel.run(async (context) => {
    const currentWorksheet = context.workbook.worksheets.getActiveWorksheet();
    const expensesTable = currentWorksheet.tables.add("A1:D1", true /*hasHeaders*/);
    expensesTable.name = "ExpensesTable";
    expensesTable.getHeaderRowRange().values = [["Date", "Merchant", "Category", "Amount"]];
    expensesTable.rows.add(undefined /*add at the end*/, [
      ["1/1/2017", "The Phone Company", "Communications", "120"],
      ["1/2/2017", "Northwind Electric Cars", "Transportation", "142.33"],
      ["1/5/2017", "Best For You Organics Company", "Groceries", "27.9"],
      ["1/10/2017", "Coho Vineyard", "Restaurant", "33"],
      ["1/11/2017", "Bellows College", "Education", "350.1"],
    ]);
    expensesTable.columns.getItemAt(3).getRange().numberFormat = [["€#,##0.00"]];
    expensesTable.getRange().format.autofitColumns();
    expensesTable.getRange().format.autofitRows();
    await context.sync();
  });
  await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getActiveWorksheet().tables.getItem("ExpensesTable");
    const categoryFilter = table.columns.getItem("Category").filter;
    categoryFilter.applyValuesFilter(["Education", "Groceries"]);
    const sortFields = [{ key: 1, ascending: false }];
    table.sort.apply(sortFields);
    const visible = table.getDataBodyRange().getVisibleView();
    visible.load("values");
    await context.sync();
    expect(visible.values.map((row) => row[2]).sort()).toEqual(["Education", "Groceries"]);
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const dataRange = sheet.tables.getItem("ExpensesTable").getDataBodyRange();
    const chart = sheet.charts.add("ColumnClustered", dataRange, "Auto");
    chart.setPosition("A15", "F30");
    chart.title.text = "Expenses";
    chart.legend.position = "Right";
    chart.legend.format.fill.setSolidColor("white");
    chart.dataLabels.format.font.size = 15;
    chart.dataLabels.format.font.color = "black";
    chart.series.getItemAt(0).name = "Value in €";
    sheet.freezePanes.freezeRows(1);
    await context.sync();
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("protection/protected");
    await context.sync();
    if (sheet.protection.protected) sheet.protection.unprotect();
    else sheet.protection.protect();
    await context.sync();
  });
  expect(host.workbook.sheets[0]?.protection).not.toBeNull();
});

test("ranges: values, formulas, formats", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Sample");
    const data = [
      ["Product", "Qty", "Unit Price", "Total Price"],
      ["Almonds", 2, 7.5, "=C3 * D3"],
      ["Coffee", 1, 34.5, "=C4 * D4"],
      ["Chocolate", 5, 9.56, "=C5 * D5"],
    ];
    const range = sheet.getRange("B2:E5");
    range.formulas = data;
    range.format.autofitColumns();
    const header = sheet.getRange("B2:E2");
    header.format.fill.color = "#4472C4";
    header.format.font.color = "white";
    sheet.getRange("D3:E5").numberFormat = [
      ["0.00", "0.00"],
      ["0.00", "0.00"],
      ["0.00", "0.00"],
    ];
    range.load(["values", "text", "address"]);
    await context.sync();
    expect(range.address).toBe("Sample!B2:E5");
    expect(range.text[3]).toEqual(["Chocolate", "5", "9.56", "47.80"]);
    range.copyFrom("Sample!B2:E2", Excel.RangeCopyType.formats);
    const found = sheet.findAllOrNullObject("Coffee", { completeMatch: true, matchCase: false });
    const used = sheet.getUsedRange();
    found.load("address");
    used.load({ address: true, rowCount: true });
    await context.sync();
    expect([found.address, used.address, used.rowCount]).toEqual(
      ["Sample!B3", "Sample!B2:E5", 4].map((each) => (each === "Sample!B3" ? "Sample!B4" : each)),
    );
  });
});

test("conditional formatting and data validation", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("B8:E13");
    const conditionalFormat = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    conditionalFormat.custom.rule.formula = '=IF(B8>INDIRECT("RC[-1]",0),TRUE)';
    conditionalFormat.custom.format.font.color = "green";
    const cellValue = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    cellValue.cellValue.format.font.color = "red";
    cellValue.cellValue.rule = { formula1: "=0", operator: "LessThan" };
    const iconSet = range.conditionalFormats.add(Excel.ConditionalFormatType.iconSet);
    iconSet.iconSet.style = Excel.IconSet.threeTriangles;
    const top = range.conditionalFormats.add(Excel.ConditionalFormatType.topBottom);
    top.topBottom.format.fill.color = "green";
    top.topBottom.rule = { rank: 1, type: "TopItems" };
    const bar = range.conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
    bar.dataBar.barDirection = Excel.ConditionalDataBarDirection.leftToRight;
    const validated = sheet.getRange("C2:C10");
    validated.dataValidation.clear();
    validated.dataValidation.prompt = {
      message: "Please enter a positive number.",
      showPrompt: true,
      title: "Positive numbers only.",
    };
    await context.sync().catch((error) => expect(error.code).toBe("InvalidOperation"));
    validated.dataValidation.rule = {
      wholeNumber: { formula1: 0, operator: Excel.DataValidationOperator.greaterThan },
    };
    validated.dataValidation.errorAlert = {
      message: "Sorry, only positive numbers are allowed",
      showAlert: true,
      style: Excel.DataValidationAlertStyle.stop,
      title: "Negative Number Entered",
    };
    await context.sync();
    const { conditionalFormats } = range;
    conditionalFormats.load("items/type");
    const count = conditionalFormats.getCount();
    await context.sync();
    expect(count.value).toBe(5);
  });
});

test("worksheets: the usual tour", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add("Sample");
    sheet.load("name, position");
    await context.sync();
    expect([sheet.name, sheet.position]).toEqual(["Sample", 1]);
    sheet.activate();
    sheet.tabColor = "#FF0000";
    sheet.visibility = Excel.SheetVisibility.hidden;
    await context.sync();
    const activeSheet = worksheets.getActiveWorksheet();
    activeSheet.load("name");
    worksheets.load("items/name,items/visibility");
    await context.sync();
    expect(activeSheet.name).toBe("Sheet1");
    expect(worksheets.items.map(({ name, visibility }) => `${name}:${visibility}`)).toEqual([
      "Sheet1:Visible",
      "Sample:Hidden",
    ]);
    for (const each of worksheets.items) if (each.name === "Sample") each.delete();
    await context.sync();
  });
  expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
});

test("performance advice: suspend, bulk write, table afterwards, events off", async () => {
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const rows = Array.from({ length: 2000 }, (_, index) => [`Item ${index}`, index, `=B${index + 2}*2`]);
    sheet.getRange("A1:C2001").values = [["Name", "Count", "Double"], ...rows];
    const table = sheet.tables.add("A1:C2001", true);
    table.name = "Items";
    table.style = "TableStyleLight9";
    await context.sync();
    const total = context.workbook.functions.sum(table.columns.getItem("Double").getDataBodyRange());
    total.load("value");
    await context.sync();
    expect(total.value).toBe(1999 * 2000);
    context.runtime.enableEvents = true;
    await context.sync();
  });
});

test("set() with an object, toJSON(), objects kept over several runs", async () => {
  let kept: Excel.Range | undefined;
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2");
    range.set({ values: [["x"]], format: { font: { bold: true, name: "Arial" }, fill: { color: "#00FF00" } } });
    range.load({ values: true, format: { font: { bold: true, name: true }, fill: { color: true } } });
    await context.sync();
    expect(range.toJSON()).toMatchObject({
      values: [["x"]],
      format: { font: { bold: true, name: "Arial" }, fill: { color: "#00FF00" } },
    });
    context.trackedObjects.add(range);
    kept = range;
  });
  if (!kept) throw new Error("No range was kept.");
  const range = kept;
  await Excel.run(range, async (context) => {
    range.values = [["y"]];
    range.untrack();
    await context.sync();
  });
  expect(host.user.value("Sheet1", "B2")).toBe("y");
});

test("a collection page by page", async () => {
  await Excel.run(async (context) => {
    for (const name of ["B", "C", "D"]) context.workbook.worksheets.add(name);
    const sheets = context.workbook.worksheets;
    sheets.load({ select: "name", top: 2, skip: 1 });
    await context.sync();
    expect(sheets.items.map((sheet) => sheet.name)).toEqual(["B", "C"]);
  });
});

test("a handler that writes does not hear itself when it looks at triggerSource", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add(async (event) => {
      if (event.triggerSource === Excel.EventTriggerSource.thisLocalAddin) return;
      await Excel.run(async (inner) => {
        const range = event.getRange(inner);
        range.getOffsetRange(0, 1).values = [["đã ghi"]];
        await inner.sync();
      });
    });
    await context.sync();
  });
  host.user.type("Sheet1", "A1", "x");
  await host.settled();
  expect(host.user.value("Sheet1", "B1")).toBe("đã ghi");
});

test("pivot tables are not there, and said so", async () => {
  await expect(
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.pivotTables.add("Farm Sales", "Sheet1!A1:E21", "Sheet1!A22");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "ApiNotFound", message: "the host does not know Worksheet.pivotTables" });
});
