/** Data validation (docs: excel-add-ins-data-validation; DataValidation.*). */
import { active, code, run, start, write } from "./excel";

let host = start();
beforeEach(() => {
  host = start();
});

const rule = (address: string, value: Excel.DataValidationRule): Promise<void> =>
  run((context) => {
    active(context).getRange(address).dataValidation.rule = value;
  });

const loaded = (address: string): Promise<Excel.Interfaces.DataValidationData> =>
  run(async (context) => {
    const validation = active(context).getRange(address).dataValidation;
    validation.load("type,rule,valid,ignoreBlanks,errorAlert,prompt");
    await context.sync();
    return validation.toJSON();
  });

describe("a rule", () => {
  test.each<[string, unknown]>([
    ["of two kinds", { list: { inCellDropDown: true, source: "a" }, custom: { formula: "=TRUE" } }],
    ["of none", {}],
    ["of an unknown kind", { colour: {} }],
    ["with a list of more than 255 characters", { list: { inCellDropDown: true, source: "a,".repeat(128) } }],
    ["with an empty list", { list: { inCellDropDown: true, source: "" } }],
    ["between one number", { wholeNumber: { formula1: 1, operator: "Between" } }],
    ["with a date as number", { date: { formula1: 45000, operator: "GreaterThan" } }],
    ["with a broken formula", { custom: { formula: "=SUM(" } }],
    ["with text as number", { wholeNumber: { formula1: "x", operator: "EqualTo" } }],
  ])("%s is refused", async (_, value) => {
    expect(
      await code((context) => {
        active(context).getRange("A1").dataValidation.rule = value as Excel.DataValidationRule;
      }),
    ).toBe("InvalidArgument");
  });

  test.each<[string, Excel.DataValidationRule, string]>([
    ["list of 255 characters", { list: { inCellDropDown: true, source: "a".repeat(255) } }, "List"],
    ["list of a range", { list: { inCellDropDown: false, source: "=Sheet1!$D$1:$D$3" } }, "List"],
    ["whole number", { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } }, "WholeNumber"],
    ["decimal", { decimal: { formula1: 0.5, operator: "GreaterThan" } }, "Decimal"],
    ["length", { textLength: { formula1: 10, operator: "LessThanOrEqualTo" } }, "TextLength"],
    ["date", { date: { formula1: "2026-01-01", formula2: "2030-12-31", operator: "Between" } }, "Date"],
    ["formula", { custom: { formula: "=LEN(A1)>2" } }, "Custom"],
  ])("%s is read as written", async (_, value, type) => {
    await rule("A1:A3", value);
    expect(await loaded("A1:A3")).toMatchObject({ type, rule: value });
  });

  test("takes a Range object as its list, on another sheet, too", async () => {
    await run((context) => {
      const source = context.workbook.worksheets.add("Danh mục").getRange("A1:A3");
      source.values = [["a"], ["b"], ["c"]];
      active(context).getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source } };
    });
    expect((await loaded("A1")).rule).toEqual({ list: { inCellDropDown: true, source: "='Danh mục'!$A$1:$A$3" } });
  });

  test("has its defaults, and its messages with their limits", async () => {
    await rule("A1", { custom: { formula: "=TRUE" } });
    expect(await loaded("A1")).toMatchObject({ ignoreBlanks: true, errorAlert: { showAlert: true, style: "Stop" } });
    const alert = { showAlert: true, style: "Warning" as const, title: "a".repeat(32), message: "b".repeat(225) };
    const prompt = { showPrompt: true, title: "a".repeat(32), message: "b".repeat(255) };
    await run((context) => {
      const validation = active(context).getRange("A1").dataValidation;
      validation.errorAlert = alert;
      validation.prompt = prompt;
    });
    expect(await loaded("A1")).toMatchObject({ errorAlert: alert, prompt });
    for (const change of [
      { ...alert, title: "a".repeat(33) },
      { ...alert, message: "b".repeat(226) },
    ]) {
      expect(
        await code((context) => {
          active(context).getRange("A1").dataValidation.errorAlert = change;
        }),
      ).toBe("InvalidArgument");
    }
  });

  test("replaces the rule of its cells only; a mixed range says so", async () => {
    await rule("A1:A5", { custom: { formula: "=TRUE" } });
    await rule("A3", { wholeNumber: { formula1: 1, operator: "EqualTo" } });
    expect((await loaded("A1:A2")).type).toBe("Custom");
    expect((await loaded("A4:A5")).type).toBe("Custom");
    expect((await loaded("A1:A5")).type).toBe("Inconsistent");
    await run((context) => active(context).getRange("A1:A5").dataValidation.clear());
    expect((await loaded("A1:A5")).type).toBe("None");
  });
});

describe("who is asked", () => {
  beforeEach(async () => {
    await rule("A1:A9", { list: { inCellDropDown: true, source: "Hoàn thành,Đang thực hiện" } });
  });

  test("code is not; the rule tells afterwards", async () => {
    await write("A1:A3", [["Hoàn thành"], ["sai"], [""]]);
    expect((await loaded("A1")).valid).toBe(true);
    expect((await loaded("A2")).valid).toBe(false);
    expect((await loaded("A1:A2")).valid).toBeNull();
    expect(
      await run(async (context) => {
        const cells = active(context).getRange("A1:A9").dataValidation.getInvalidCellsOrNullObject();
        cells.load("address");
        await context.sync();
        return cells.address;
      }),
    ).toBe("Sheet1!A2");
    expect(await code((context) => active(context).getRange("A1").dataValidation.getInvalidCells())).toBe(
      "ItemNotFound",
    );
  });

  test("a person who types is", () => {
    expect(host.user.type("Sheet1", "A1", "Hoàn thành")).toEqual({ accepted: true, alert: null });
    expect(host.user.type("Sheet1", "A2", "sai")).toMatchObject({ accepted: false, alert: { style: "Stop" } });
    expect(host.user.value("Sheet1", "A2")).toBeNull();
  });

  test("a person is only warned when the rule says so", async () => {
    await run((context) => {
      active(context).getRange("A1:A9").dataValidation.errorAlert = {
        showAlert: true,
        style: "Warning",
        title: "Chú ý",
        message: "Ngoài danh mục",
      };
    });
    expect(host.user.type("Sheet1", "A2", "sai")).toEqual({
      accepted: true,
      alert: { style: "Warning", title: "Chú ý", message: "Ngoài danh mục" },
    });
    expect(host.user.value("Sheet1", "A2")).toBe("sai");
  });

  test("a person who pastes is not, and copied cells bring their own rules", async () => {
    host.user.paste("Sheet1", "A1", [["sai"]]);
    expect(host.user.value("Sheet1", "A1")).toBe("sai");
    host.user.copy({ sheet: "Sheet1", address: "C1" }, { sheet: "Sheet1", address: "A2" });
    expect((await loaded("A2")).type).toBe("None");
  });
});

const judged: [rule: Excel.DataValidationRule, text: string, valid: boolean][] = [
  [{ wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } }, "5", true],
  [{ wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } }, "2.5", false],
  [{ wholeNumber: { formula1: 1, formula2: 5, operator: "NotBetween" } }, "6", true],
  [{ decimal: { formula1: "=D1", operator: "LessThan" } }, "9", true],
  [{ decimal: { formula1: "=D1", operator: "LessThan" } }, "11", false],
  [{ date: { formula1: "2026-01-01", operator: "GreaterThanOrEqualTo" } }, "2026-01-01", true],
  [{ date: { formula1: "2026-01-01", operator: "GreaterThanOrEqualTo" } }, "2025-12-31", false],
  [{ textLength: { formula1: 3, operator: "LessThanOrEqualTo" } }, "abcd", false],
  [{ custom: { formula: "=ISNUMBER(A1)" } }, "abc", false],
  [{ list: { inCellDropDown: true, source: "=D1:D3" } }, "10", true],
  [{ list: { inCellDropDown: true, source: "=D1:D3" } }, "B", true],
  [{ list: { inCellDropDown: true, source: "a,b" } }, "B", false],
];
test.each(judged)("%j: typing %s is taken: %s", async (value, text, valid) => {
  await write("D1:D3", [[10], ["b"], ["c"]]);
  await rule("A1", value);
  expect(host.user.type("Sheet1", "A1", text).accepted).toBe(valid);
});
