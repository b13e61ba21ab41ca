/** Rows that clerks sorted, filtered, hid, inserted, deleted, copied: each task is found by its key, and what is lost or doubled is told. */
import { excel } from "../excel-fixture";
import { at, columnAt, headerRow, ids, sheetName, specify, tableName } from "./sheet";

const table = (context: Excel.RequestContext) => context.workbook.tables.getItem(tableName);
const body = headerRow + 1;
const width = columnAt("daysLeft") + 1;
const lastColumn = String.fromCharCode(64 + width);
const rowsOf = (first: number, count: number) => `A${body + 1 + first}:${lastColumn}${body + first + count}`;
const empty = { key: "", content: "", lead: "", deliverable: "", deadline: "", due: "", status: "", result: "" };

describe("every row is read under its own key when", () => {
  specify([
    {
      name: "rows were sorted the other way",
      does: (host) => host.user.sort(sheetName, rowsOf(0, 5), 0, false),
      rows: [...ids].reverse(),
      findings: ["order-broken I/4/"],
    },
    {
      name: "rows were sorted by agency",
      does: (host) => host.user.sort(sheetName, rowsOf(0, 5), columnAt("lead")),
      rows: ["I/2", "I/1", "I/4", "I/5", "I/3"],
      findings: ["order-broken I/1/"],
    },
    {
      name: "a blank row was inserted in the middle",
      does: (host) => host.user.insertRows(sheetName, body + 2),
    },
    {
      name: "blank rows were added at the end",
      does: () => excel((context) => void table(context).rows.add(-1, [Array(width).fill(""), Array(width).fill("")])),
    },
    {
      name: "rows were inserted above the table",
      does: (host) => host.user.insertRows(sheetName, 0, 7),
    },
    {
      name: "a note was typed some rows below the table",
      does: (host) => host.user.type(sheetName, `D${body + 9}`, "Ghi chú: số liệu đến 30/6"),
    },
  ]);
});

describe("what is lost or doubled is told when", () => {
  specify([
    {
      name: "a row was deleted",
      does: (host) => host.user.deleteRows(sheetName, body + 1),
      rows: ["I/1", "I/3", "I/4", "I/5"],
      findings: ["task-missing I/2/"],
    },
    {
      name: "the contents of a row were deleted",
      does: (host) => host.user.clear(sheetName, `A${body + 2}:N${body + 2}`),
      rows: ["I/1", "I/3", "I/4", "I/5"],
      findings: ["task-missing I/2/"],
    },
    {
      name: "a row was copied below the others",
      does: () =>
        excel((context) => {
          table(context).rows.add(-1);
          const sheet = context.workbook.worksheets.getItem(sheetName);
          sheet.getRange(rowsOf(5, 1)).copyFrom(rowsOf(1, 1));
        }),
      rows: [...ids, "I/2"],
      findings: ["task-duplicated I/2/key"],
      left: ["task-duplicated I/2/key"],
    },
    {
      name: "a key was deleted: the content tells the task",
      does: (host) => host.user.clear(sheetName, at("key", 2)),
      cells: { 2: { key: "" } },
      findings: ["key-broken /key"],
    },
    {
      name: "a key was typed over: the content tells the task",
      does: (host) => host.user.type(sheetName, at("key", 2), "NV-3"),
      cells: { 2: { key: "NV-3" } },
      findings: ["key-broken NV-3/key"],
    },
    {
      name: "a key was typed over with another task's: the content tells the task",
      does: (host) => host.user.type(sheetName, at("key", 2), "I/2"),
      cells: { 2: { key: "I/2" } },
      findings: ["key-broken I/2/key"],
    },
    {
      name: "all keys were deleted",
      does: (host) => host.user.clear(sheetName, at("key", 0, 5)),
      cells: Object.fromEntries(ids.map((_, index) => [index, { key: "" }])),
      findings: ids.map(() => "key-broken /key"),
    },
    {
      name: "a key was filled down over the others",
      does: (host) => host.user.fillDown(sheetName, at("key", 0, 5)),
      cells: Object.fromEntries(ids.map((_, index) => [index, { key: "I/1" }])),
      findings: ids.slice(1).map(() => "key-broken I/1/key"),
    },
    {
      name: "a task of the office's own was typed below the table",
      does: (host) => host.user.paste(sheetName, `C${body + 6}:D${body + 6}`, [[6, "Việc phát sinh"]]),
      rows: [...ids, ""],
      cells: { 5: { ...empty, content: "Việc phát sinh" } },
      findings: ["key-broken /key"],
    },
  ]);
});
