/** Handing in: what stands in the way, letting things stand with a reason, the stamp, and what breaks it. */
import { createRegistry, shippedRegistry } from "../../src/agency";
import {
  acceptFindings,
  applyEdits,
  checkReadiness,
  confirmReady,
  explainMessage,
  loadPlans,
  readStamp,
  showAllTasks,
  showOnly,
  undoLast,
  withdrawStamp,
} from "../../src/excel";
import { stateSheetName } from "../../src/excel/state-sheet";
import type { Host } from "../../src/host";
import type { ColumnId } from "../../src/plan/column";
import { toSerial } from "../../src/plan/date";
import { taskColumns } from "../../src/sheet";
import { areaAddress } from "../../src/sheet/address";
import { plan, task } from "../sheet/plan-fixture";
import { snapshot, standStill, startExcel, value } from "./excel-fixture";

const asOf = "2026-11-22";
standStill(asOf);
const sheet = "Nhiệm vụ";
const first = plan(["I/1", "I/2", "I/3"].map((id) => task(id, { coordinating: { text: "", refs: [] } })));
const registry = createRegistry(shippedRegistry().records.filter(({ name }) => name === "Sở Tài chính"));
const terms = { asOf, registry, application: "Sổ Kế hoạch 0.1.0" };
const order = taskColumns(first).map(({ id }) => id);
const at = (column: ColumnId, index = 0, rows = 1) =>
  areaAddress({ row: 5 + index, column: order.indexOf(column), rows, columns: 1 });

/** A sheet on which everything is done and in order. */
let excelHost: () => Host;
async function finished(): Promise<Host> {
  const host = startExcel();
  excelHost = () => host;
  value(await loadPlans([first], undefined, { registry }));
  const day = toSerial("2026-03-20");
  host.user.paste(sheet, at("status"), [["Đã hoàn thành"], ["Đã hoàn thành"], ["Đã hoàn thành"]]);
  host.user.paste(sheet, at("completedOn"), [[day], [day], [day]]);
  host.user.paste(sheet, at("evidence"), [["12/KH-STC"], ["13/KH-STC"], ["14/KH-STC"]]);
  host.user.paste(sheet, at("result"), [["Đã ban hành"], ["Đã ban hành"], ["Đã ban hành"]]);
  await host.settled();
  return host;
}

const ready = async () => value(await checkReadiness({ asOf, registry }));
const open = async () => {
  const { findings, messages } = await ready();
  return [
    ...findings.map(({ rule, at: place }) => `${rule} ${place.row ?? ""}`),
    ...messages.map(({ message }) => message.code),
  ];
};

/** The cells of the task sheet that hold something. */
function held(): unknown {
  return excelHost()
    .workbook.sheets.filter(({ name }) => name === sheet)
    .flatMap(({ rows }) =>
      [...rows].flatMap(([row, { cells }]) =>
        cells.flatMap((cell, column) => (cell?.value == null || cell.value === "" ? [] : [[row, column, cell.value]])),
      ),
    );
}

/** What the line above the table says now. */
function line(host: Host): string {
  return String(
    host.user.value(sheet, areaAddress({ row: 0, column: order.indexOf("status"), rows: 1, columns: 1 })) ?? "",
  );
}

describe("what stands in the way", () => {
  test("nothing, where all is done and in order", async () => {
    await finished();
    expect(await open()).toEqual([]);
    expect(await ready()).toMatchObject({ tasks: 3, accepted: [], explained: [], stamp: null });
  });

  test.each<[string, (host: Host) => unknown, string[]]>([
    [
      "an error of the check",
      (host) => host.user.paste(sheet, at("lead", 1), [["Sở Tài chánh Z"]]),
      ["agency-unknown I/2"],
    ],
    [
      "a task past its term that nobody has reported on",
      (host) => host.user.paste(sheet, at("status", 1, 1), [[""]]),
      ["status-empty-after-deadline I/2"],
    ],
    ["a row that somebody has hidden", (host) => host.user.hideRows(sheet, 6), ["rows-hidden I/2"]],
    ["a view of the pane that leaves out tasks", () => showOnly([{ table: "NhiemVu", row: "I/1" }]), ["excel.view-on"]],
    [
      "a formula of the sheet that was typed over with another condition",
      (host) => host.user.paste(sheet, at("condition", 2), [["Trong hạn"]]),
      ["submit.counts-differ", "submit.counts-differ"],
    ],
    ["a row just below the table", (host) => host.user.changeSilently(sheet, "D11", [["Việc thêm"]]), []],
  ])("%s", async (_, spoil, wanted) => {
    const host = await finished();
    await spoil(host);
    await host.settled();
    const told = await open();
    for (const each of wanted) expect(told).toContain(each);
    expect(await confirmReady(terms)).toMatchObject(
      told.length === 0
        ? { ok: true }
        : { ok: false, problem: { code: "submit.not-ready", params: { count: told.length } } },
    );
  });

  test("an empty workbook has nothing to hand in", async () => {
    startExcel();
    expect(await checkReadiness({ asOf, registry })).toMatchObject({ ok: false, problem: { code: "excel.no-table" } });
  });
});

describe("letting stand", () => {
  test("a finding with its reason stands in the way no more, and is told apart", async () => {
    const host = await finished();
    host.user.paste(sheet, at("lead", 1), [["Sở Tài chánh Z"]]);
    await host.settled();
    const { findings } = await ready();
    value(await acceptFindings(findings, "Tên ghi theo văn bản gốc", { on: asOf, label: "để lại" }));
    expect(await open()).toEqual([]);
    expect((await ready()).accepted.map(({ acceptance }) => acceptance.reason)).toContain("Tên ghi theo văn bản gốc");
    expect(value(await confirmReady(terms)).stamp.explained).toBe(findings.length);
  });

  test("a message with its reason, until it says something else or the reason is taken back", async () => {
    const host = await finished();
    value(await showOnly([{ table: "NhiemVu", row: "I/1" }]));
    const [message] = (await ready()).messages;
    if (message === undefined) throw new Error("nothing was told");
    value(await explainMessage(message.message, "Chỉ in phần của đơn vị", asOf));
    expect((await ready()).explained.map(({ explanation }) => explanation.reason)).toEqual(["Chỉ in phần của đơn vị"]);
    expect(await open()).toEqual([]);
    value(await explainMessage(message.message, "", asOf));
    expect(await open()).toEqual(["excel.view-on"]);
    value(await explainMessage(message.message, "Chỉ in phần của đơn vị", asOf));
    value(
      await showOnly([
        { table: "NhiemVu", row: "I/1" },
        { table: "NhiemVu", row: "I/2" },
      ]),
    );
    expect(await open()).toEqual(["excel.view-on"]);
    value(await showAllTasks());
    await host.settled();
    expect(await open()).toEqual([]);
  });
});

describe("the stamp", () => {
  test("says when, by what and over what; on the sheet too; and the same content gives the same code", async () => {
    const host = await finished();
    const { stamp, withoutLine } = value(await confirmReady(terms));
    expect(stamp).toMatchObject({ application: "Sổ Kế hoạch 0.1.0", asOf, tasks: 3, explained: 0 });
    expect(withoutLine).toEqual([]);
    expect(line(host)).toMatch(/^Đã xác nhận sẵn sàng nộp lúc .* \(3 nhiệm vụ, mã [0-9A-F]{8}\)$/u);
    expect(value(await readStamp())).toMatchObject({ code: stamp.code, changed: [] });
    expect(value(await confirmReady(terms)).stamp.code).toBe(stamp.code);
    expect(await open()).toEqual([]);
    expect(host.undoStackCleared).toEqual([]);
  });

  test.each<[string, (host: Host) => unknown, boolean, boolean]>([
    ["a text is edited", (host) => host.user.type(sheet, at("result", 1), "Đã trình"), true, true],
    [
      "a status is another of the same length",
      (host) => host.user.paste(sheet, at("status"), [["Đang hoàn thành"]]),
      true,
      true,
    ],
    ["a day is another", (host) => host.user.paste(sheet, at("completedOn"), [[46102]]), true, true],
    ["a cell is emptied", (host) => host.user.clear(sheet, at("evidence", 2)), true, true],
    ["a row is deleted", (host) => host.user.deleteRows(sheet, 6), true, true],
    ["a row is typed below the table", (host) => host.user.type(sheet, "A9", "I/4"), true, true],
    [
      "a row is doubled",
      (host) => host.user.paste(sheet, "A9", [order.map((id) => (id === "key" ? "I/3" : "x"))]),
      true,
      true,
    ],
    ["rows are sorted", (host) => host.user.sort(sheet, "A6:O8", 0, false), false, false],
    ["a column is moved by an inserted one", (host) => host.user.insertColumns(sheet, 0), false, false],
    ["the sheet is renamed", (host) => host.user.renameSheet(sheet, "Công việc"), false, false],
    ["a note stands beside the table", (host) => host.user.type(sheet, "T20", "ghi chú"), false, false],
    ["the title is changed", (host) => host.user.type(sheet, "B1", "Kế hoạch năm"), false, false],
  ])("%s", async (_, change, inPane, onSheet) => {
    const host = await finished();
    value(await confirmReady(terms));
    const before = line(host);
    expect(before).not.toBe("");
    await change(host);
    await host.settled();
    expect((value(await readStamp())?.changed ?? []).length > 0).toBe(inPane);
    const cells = JSON.stringify(snapshot((name) => name !== stateSheetName));
    expect(cells.includes('– ĐÃ SỬA SAU KHI XÁC NHẬN","=')).toBe(onSheet);
  });

  test("what is changed back makes it hold again; taking it back clears it from pane and sheet", async () => {
    const host = await finished();
    const before = JSON.stringify(held());
    value(await confirmReady(terms));
    host.user.type(sheet, at("result", 1), "Đã trình");
    host.user.type(sheet, at("result", 1), "Đã ban hành");
    expect(value(await readStamp())?.changed).toEqual([]);
    expect(line(host)).not.toContain("ĐÃ SỬA");
    expect(value(await withdrawStamp())).toBe(true);
    expect(value(await readStamp())).toBeNull();
    expect(JSON.stringify(held())).toBe(before);
    expect(value(await withdrawStamp())).toBe(false);
  });

  test("stands in the workbook only where the sheet is protected", async () => {
    const host = await finished();
    host.user.protect(sheet);
    expect(value(await confirmReady(terms)).withoutLine).toEqual([sheet]);
    expect(value(await readStamp())).toMatchObject({ changed: [] });
  });

  test("is broken by undoing what the add-in changed before it", async () => {
    await finished();
    const edit = { table: "NhiemVu", index: 0, row: "I/1", column: "result", from: "Đã ban hành", to: "Xong" } as const;
    value(await applyEdits([edit], "sửa"));
    value(await confirmReady(terms));
    value(await undoLast());
    expect(value(await readStamp())?.changed).toEqual(["NhiemVu"]);
  });
});
