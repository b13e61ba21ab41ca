/** What becomes of values that code writes, and what it reads back (docs: Range.values, Range.formulas, blank and null). */
import { active, code, failure, read, run, start, write } from "./excel";

beforeEach(() => void start());

const entries: [written: unknown, value: unknown, format: string, type: string][] = [
  ["Sở Tài chính", "Sở Tài chính", "General", "String"],
  [12.5, 12.5, "General", "Double"],
  [true, true, "General", "Boolean"],
  ["29.96", 29.96, "General", "Double"],
  ["00123", 123, "General", "Double"],
  ["1E5", 100000, "0.00E+00", "Double"],
  ["50%", 0.5, "0%", "Double"],
  ["TRUE", true, "General", "Boolean"],
  ["2018-12-31", 43465, "m/d/yyyy", "Double"],
  ["12/05/2026", 46361, "m/d/yyyy", "Double"],
  ["15-Feb", 46068, "d-mmm", "Double"],
  ["8:30", 8.5 / 24, "h:mm", "Double"],
  ["31/12/2026", "31/12/2026", "General", "String"],
  ["19-8-2025", "19-8-2025", "General", "String"],
  ["quý I/2026", "quý I/2026", "General", "String"],
  ["Điều 1.2", "Điều 1.2", "General", "String"],
  ["#N/A", "#N/A", "General", "Error"],
  ["=1+2", 3, "General", "Double"],
  ["=1/0", "#DIV/0!", "General", "Error"],
  ["+1+2", 3, "General", "Double"],
  ["-5", -5, "General", "Double"],
  ["'=1+2", "=1+2", "General", "String"],
  ["'00123", "00123", "General", "String"],
  ["'- Chủ trì", "- Chủ trì", "General", "String"],
  ["", "", "General", "Empty"],
];

test.each(entries)("%j is read as %j under %s (%s)", async (written, value, format, type) => {
  await write("B2", [[written]]);
  expect(await read("B2", "values")).toEqual([[value]]);
  expect(await read("B2", "numberFormat")).toEqual([[format]]);
  expect(await read("B2", "valueTypes")).toEqual([[type]]);
});

test("under the text format everything stays text", async () => {
  await run((context) => {
    const range = active(context).getRange("A1:A4");
    range.numberFormat = [["@"], ["@"], ["@"], ["@"]];
    range.values = [["00123"], ["=1+2"], ["2018-12-31"], ["1-2"]];
  });
  expect(await read("A1:A4", "values")).toEqual([["00123"], ["=1+2"], ["2018-12-31"], ["1-2"]]);
});

test("the text format set afterwards does not bring the text back", async () => {
  await write("A1", [["00123"]]);
  await run((context) => {
    active(context).getRange("A1").numberFormat = [["@"]];
  });
  expect(await read("A1", "values")).toEqual([[123]]);
});

test("a format the cell has is kept when a date is written", async () => {
  await run((context) => {
    const range = active(context).getRange("A1");
    range.numberFormat = [["dd/mm/yyyy"]];
    range.values = [["2026-05-12"]];
  });
  expect(await read("A1", "text")).toEqual([["12/05/2026"]]);
});

test("a text that begins with a dash becomes a formula of names nobody knows", async () => {
  await write("A1", [["- Chủ trì"]]);
  expect(await read("A1", "formulas")).toEqual([["=- Chủ trì"]]);
  expect(await read("A1", "valueTypes")).toEqual([["Error"]]);
});

test.each(["=SUM(", "=1+", '="a', "- chủ trì: (1) lập, (2)"])(
  "%s is no formula: nothing of the array is written",
  async (text) => {
    expect(
      await code((context) => {
        active(context).getRange("A1:B1").values = [["x", text]];
      }),
    ).toBe("InvalidArgument");
    expect(await read("A1:B1", "values")).toEqual([["", ""]]);
  },
);

test("null leaves a cell, an empty text empties it", async () => {
  await write("A1:C1", [[1, 2, 3]]);
  await write("A1:C1", [[null, "", 9]]);
  expect(await read("A1:C1", "values")).toEqual([[1, "", 9]]);
});

test("an empty number format is General again", async () => {
  await run((context) => {
    const range = active(context).getRange("A1:B1");
    range.numberFormat = [["0.00", "0%"]];
    range.numberFormat = [[null as unknown as string, ""]];
  });
  expect(await read("A1:B1", "numberFormat")).toEqual([["0.00", "General"]]);
});

test.each([
  ["too few rows", [[1, 2]]],
  ["too few columns", [[1], [2]]],
  ["ragged rows", [[1, 2], [3]]],
  ["one dimension", [1, 2]],
  ["a scalar", 5],
  ["null", null],
])("%s is not the shape of the range", async (_, values) => {
  const error = await failure((context) => {
    active(context).getRange("A1:B2").values = values as unknown[][];
  });
  expect(error).toMatchObject({ code: "InvalidArgument", location: "Range.values" });
});

test("the shape of a large array is checked before its first piece is written", async () => {
  const values = Array.from({ length: 2000 }, () => [1]);
  expect(
    await code((context) => {
      active(context).getRange("A1:A1999").values = values;
    }),
  ).toBe("InvalidArgument");
  expect(await read("A1", "values")).toEqual([[""]]);
});

test.each([
  [32_767, null],
  [32_768, "InvalidArgument"],
])("a text of %i characters: %s", async (length, expected) => {
  const written = write("A1", [["x".repeat(length)]]);
  if (expected) {
    await expect(written).rejects.toMatchObject({ code: expected });
    return;
  }
  await written;
  expect((await read("A1", "values"))[0]?.[0]).toHaveLength(length);
});

test("a long text that begins with a dash is an internal error, as in Excel", async () => {
  expect(
    await code((context) => {
      active(context).getRange("A1").values = [[`-${"x".repeat(9000)}`]];
    }),
  ).toBe("GeneralException");
});

describe("reading", () => {
  test("formulas as entered, constants as they are", async () => {
    await write("A1:C1", [[2, "=a1*3", "=sum(A1:B1)"]]);
    expect(await read("A1:C1", "formulas")).toEqual([[2, "=A1*3", "=SUM(A1:B1)"]]);
    expect(await read("A1:C1", "values")).toEqual([[2, 6, 8]]);
    expect(await read("B1", "formulasR1C1")).toEqual([["=RC[-1]*3"]]);
  });

  test("formulas in R1C1 notation are understood", async () => {
    await run((context) => {
      const sheet = active(context);
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("B1:B2").formulasR1C1 = [["=RC[-1]*10"], ["=R1C1+RC[-1]"]];
    });
    expect(await read("B1:B2", "formulas")).toEqual([["=A1*10"], ["=$A$1+A2"]]);
    expect(await read("B1:B2", "values")).toEqual([[10], [3]]);
  });

  test("text follows the number format, never the width of the column", async () => {
    await run((context) => {
      const range = active(context).getRange("A1:C1");
      range.values = [[46154, 1234.5, 0.256]];
      range.numberFormat = [["dd/mm/yyyy", "#,##0.00", "0.0%"]];
      range.format.columnWidth = 5;
    });
    expect(await read("A1:C1", "text")).toEqual([["12/05/2026", "1,234.50", "25.6%"]]);
  });

  test.each(["A:A", "2:2", "A:XFD"])("%s reads as null and cannot be written", async (address) => {
    expect(await read(address, "values")).toBeNull();
    expect(await read(address, "formulas")).toBeNull();
    expect(
      await code((context) => {
        active(context).getRange(address).values = [[1]];
      }),
    ).toBe("InvalidArgument");
  });

  test.each([
    ["null", null],
    ["error", "RangeExceedsLimit"],
  ] as const)("more cells than one read allows: %s", async (overRangeReadLimit, error) => {
    start({ overRangeReadLimit, rangeReadLimit: 10 });
    if (error) await expect(read("A1:A11", "values")).rejects.toMatchObject({ code: error });
    else expect(await read("A1:A11", "values")).toBeNull();
    expect(await read("A1:A10", "values")).toHaveLength(10);
  });

  test("what was not loaded is the client's own error", async () => {
    await expect(run((context) => active(context).getRange("A1").values)).rejects.toMatchObject({
      code: "PropertyNotLoaded",
    });
  });
});

describe("what a Vietnamese Excel makes of typing", () => {
  const typed: [text: string, value: unknown, shown: string][] = [
    ["12/05/2026", 46154, "12/05/2026"],
    ["31/12/2026", 46387, "31/12/2026"],
    ["2026-05-12", 46154, "12/05/2026"],
    ["1.234,5", 1234.5, "1,234.50"],
    ["12,5", 12.5, "12.5"],
    ["8/19/2025", "8/19/2025", "8/19/2025"],
    ["32/01/2026", "32/01/2026", "32/01/2026"],
    ["Quý II", "Quý II", "Quý II"],
  ];
  test.each(typed)("%s is %j", async (text, value, shown) => {
    const host = start({ typingLocale: "vi-VN" });
    host.user.type("Sheet1", "A1", text);
    expect(await read("A1", "values")).toEqual([[value]]);
    expect(await read("A1", "text")).toEqual([[shown]]);
  });

  test("code writes en-US all the same", async () => {
    start({ typingLocale: "vi-VN" });
    await write("A1:B1", [["12/05/2026", "31/12/2026"]]);
    expect(await read("A1:B1", "values")).toEqual([[46361, "31/12/2026"]]);
  });
});
