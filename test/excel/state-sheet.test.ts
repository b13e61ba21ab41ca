import { z } from "zod";
import { createPayload } from "../../src/excel/payload";
import { Refused } from "../../src/excel/problem";
import {
  appendRecords,
  readState,
  recordOf,
  recordsOf,
  type StoredRecord,
  stateSheetName,
} from "../../src/excel/state-sheet";
import { excel, startExcel } from "./excel-fixture";

beforeEach(() => {
  startExcel();
});

const read = () => excel((context) => readState(context));
const append = (records: readonly StoredRecord[], keep?: (record: StoredRecord) => boolean) =>
  excel(async (context) => {
    const payload = createPayload(context);
    await appendRecords(context, await readState(context), records, payload, keep);
    await payload.flush();
  });
const record = (id: string, value: unknown): StoredRecord => ({ kind: "note", id, value });
const cells = (change: (sheet: Excel.Worksheet) => void) =>
  excel((context) => change(context.workbook.worksheets.getItem(stateSheetName)));

describe("what the workbook remembers", () => {
  test("is nothing in a fresh workbook, and reading makes no sheet", async () => {
    expect(await read()).toEqual({ records: [], usedRows: 0, sheet: null });
    const sheet = await excel(async (context) => {
      const found = context.workbook.worksheets.getItemOrNullObject(stateSheetName);
      await context.sync();
      return found.isNullObject;
    });
    expect(sheet).toBe(true);
  });

  test.each([
    ["texts that look like formulas", { text: "=1+1", other: "- '\"@" }],
    ["Vietnamese in both Unicode forms", ["Ủy ban", "Ủy ban".normalize("NFD")]],
    ["what is longer than a cell", "Kế hoạch 😀 ".repeat(9_000)],
    ["numbers and nothing", [0, -1.5, null, true]],
  ])("comes back to the letter: %s", async (_, value) => {
    await append([record("1", value), record("2", "danach")]);
    const state = await read();
    expect(recordOf(state, z.unknown(), "note", "1")).toEqual(value);
    expect(recordOf(state, z.unknown(), "note", "2")).toBe("danach");
  });

  test("is hidden from view", async () => {
    await append([record("1", 1)]);
    const visibility = await excel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(stateSheetName).load("visibility");
      await context.sync();
      return sheet.visibility;
    });
    expect(visibility).toBe("VeryHidden");
  });

  test("is the last version of each record", async () => {
    await append([record("1", "alt"), record("2", "zwei")]);
    await append([record("1", "neu")]);
    expect(recordsOf(await read(), z.string(), "note")).toEqual(["neu", "zwei"]);
  });

  test("leaves out a record that was typed over, and keeps the others", async () => {
    await append([record("1", "eins"), record("2", "zwei")]);
    await cells((sheet) => {
      sheet.getRange("F2").values = [['"drei"']];
    });
    expect(recordsOf(await read(), z.string(), "note")).toEqual(["zwei"]);
  });

  test("leaves out records that are not of the shape asked for", async () => {
    await append([record("1", { a: 1 }), record("2", "zwei")]);
    expect(recordsOf(await read(), z.string(), "note")).toEqual(["zwei"]);
  });

  test("makes room when it is crowded: superseded and unwanted records go, the others stay", async () => {
    await append(Array.from({ length: 520 }, (_, index) => record(String(index % 260), index)));
    await append([record("new", "neu")], ({ id }) => Number(id) >= 250);
    const state = await read();
    expect(recordsOf(state, z.unknown(), "note")).toEqual([...Array.from({ length: 10 }, (_, at) => 510 + at), "neu"]);
    expect(state.usedRows).toBe(12);
  });

  test("of a newer version is not touched", async () => {
    await append([record("1", "eins")]);
    await cells((sheet) => {
      sheet.getRange("B1").values = [["version 2"]];
      sheet.getRange("F2").values = [['"anders"']];
    });
    await expect(read()).rejects.toThrow(Refused);
  });
});
