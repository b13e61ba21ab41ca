/** Excel's own moods: protected, read-only, busy with a cell, other workbook in front; and people who change things meanwhile. */
import { createRegistry } from "../../src/agency";
import type { CellEdit } from "../../src/check/finding";
import {
  applyEdits,
  changeRegistryBase,
  checkReadiness,
  checkWorkbook,
  confirmReady,
  describeWorkbook,
  explainMessage,
  goTo,
  keepOffice,
  listTasks,
  loadPlans,
  makeReports,
  onSelectionChanged,
  onWorkbookChanged,
  readSelection,
  refreshPlan,
  showAllTasks,
  showOnly,
  switchColumn,
  type WorkbookChange,
} from "../../src/excel";
import type { Host } from "../../src/host";
import { deadline, plan, task } from "../sheet/plan-fixture";
import { excel, snapshot, startExcel, value } from "./excel-fixture";

const asOf = "2026-11-22";
const registry = createRegistry([]);
const loaded = plan([task("I/1"), task("I/2"), task("I/3")]);
const edit: CellEdit = { table: "NhiemVu", index: 0, row: "I/1", column: "lead", from: "Sở Tài chính", to: "Sở Y tế" };
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Nhiệm vụ");
const table = (context: Excel.RequestContext) => context.workbook.tables.getItem("NhiemVu");

let host: Host;
beforeEach(async () => {
  host = startExcel();
  value(await loadPlans([loaded], undefined, { registry }));
});

const writers = {
  "a mend": () => applyEdits([edit], "sửa"),
  "a report": () => makeReports({ kinds: ["by-agency"], asOf, registry }),
  "a refresh": () => refreshPlan(plan([task("I/1", { deliverable: "Đề án" }), task("I/2"), task("I/3")]), "cập nhật"),
  "a column switched on": () => switchColumn("amendment", true, { label: "bật cột" }),
  "naming the office": () => keepOffice({ id: "stc", name: "Sở Tài chính" }),
  "a reason": () => explainMessage({ code: "excel.view-on", params: {} }, "đã rà soát", asOf),
};
/** What they write is not on the sheet of tasks. */
const beside: ReadonlySet<string> = new Set(["a report", "naming the office", "a reason"]);

describe.each(Object.entries(writers))("%s is refused as a whole", (name, write) => {
  const refused = async (code: string) => {
    const before = snapshot();
    expect(await write()).toMatchObject({ ok: false, problem: { code } });
    expect(snapshot()).toEqual(before);
  };

  test("in a read-only file", async () => {
    host.readOnly = true;
    await refused("excel.read-only");
  });

  test("while a cell is being edited", async () => {
    host.cellEditMode = true;
    await refused("excel.cell-being-edited");
    host.cellEditMode = false;
  });

  if (!beside.has(name))
    test("on a protected sheet, with its name", async () => {
      await excel((context) => sheet(context).protection.protect());
      await refused("excel.sheet-protected");
    });
});

describe("a view on the sheet", () => {
  const view = () => showOnly([{ table: "NhiemVu", row: "I/2" }]);

  test("waits for the cell that is being edited to be left", async () => {
    host.cellEditMode = true;
    expect(await view()).toMatchObject({ ok: false, problem: { code: "excel.cell-being-edited" } });
    host.cellEditMode = false;
    expect(value(await view())).toEqual({ shown: 1 });
  });

  test("says what to do about a protected sheet, and works where filtering is allowed", async () => {
    host.user.protect("Nhiệm vụ");
    expect(await view()).toMatchObject({ ok: false, problem: { code: "excel.protected" } });
    host.user.unprotect("Nhiệm vụ");
    host.user.protect("Nhiệm vụ", { allowAutoFilter: true });
    expect(value(await view())).toEqual({ shown: 1 });
    expect(value(await showAllTasks())).toEqual({ tables: 1 });
  });

  test("is refused in a file that is read-only", async () => {
    host.readOnly = true;
    expect(await view()).toMatchObject({ ok: false, problem: { code: "excel.read-only" } });
  });

  test("is known to a second pane, and to the first one opened again", async () => {
    value(await view());
    expect(value(await listTasks({ asOf, registry })).inView).toBe(1);
  });
});

describe("looking whether a workbook is ready", () => {
  test("takes in what a co-author writes meanwhile with the next look; a stamp is never over what nobody saw", async () => {
    const looked = value(await checkReadiness({ asOf, registry }));
    expect(looked.findings.some(({ rule }) => rule === "status-unlisted")).toBe(false);
    host.coauthor.paste("Nhiệm vụ", "J6", [["Xong"]]);
    expect(await confirmReady({ asOf, registry, application: "Sổ Kế hoạch" })).toMatchObject({
      ok: false,
      problem: { code: "submit.not-ready" },
    });
  });
});

describe("a protected sheet", () => {
  test("is read and checked like any other", async () => {
    await excel((context) => sheet(context).protection.protect());
    expect(value(await checkWorkbook({ asOf })).rows).toBe(3);
  });

  test("takes what clerks may type into its unlocked cells", async () => {
    await excel((context) => sheet(context).protection.protect());
    const typed: CellEdit = { ...edit, column: "result", from: "", to: "Đang làm" };
    expect(value(await applyEdits([typed], "nhập"))).toEqual({ changed: 1, skipped: [] });
  });
});

test.each(["InvalidOperation", "InvalidOperationInCellEditMode"])(
  "a cell being edited is told as such, whichever code Excel gives it (%s)",
  async (code) => {
    for (const act of [() => describeWorkbook(), () => applyEdits([edit], "sửa")]) {
      host.failAt(1, { code });
      expect(await act()).toEqual({ ok: false, problem: { code: "excel.cell-being-edited", params: {} } });
    }
  },
);

test("another workbook in front is told, and nothing is half done", async () => {
  const before = snapshot();
  host.otherWorkbookHasFocus = true;
  const result = await makeReports({ kinds: ["by-agency"], asOf, registry });
  host.otherWorkbookHasFocus = false;
  expect(result.ok).toBe(false);
  expect(snapshot()).toEqual(before);
});

test("editing a cell in the middle of a write holds it back instead of breaking it", async () => {
  let waiting = false;
  const running = loadPlans([plan([task("I/1")], { number: "2/QĐ-UBND" })], {
    onProgress: ({ stage }) => {
      if (stage !== "excel.stage.writing" || waiting) return;
      waiting = true;
      host.cellEditMode = true;
      setTimeout(() => {
        host.cellEditMode = false;
      }, 50);
    },
  });
  expect((await running).ok).toBe(true);
  expect(waiting).toBe(true);
});

test("writes that are asked for at once are done one after the other", async () => {
  const other = { ...edit, row: "I/2", index: 1 };
  const [first, second] = await Promise.all([applyEdits([edit], "một"), applyEdits([other], "hai")]);
  expect([value(first).changed, value(second).changed]).toEqual([1, 1]);
  expect(value(await describeWorkbook()).undo.map(({ label }) => label)).toEqual(["hai", "một"]);
});

describe("a check", () => {
  test("of a workbook without our table is one clear sentence", async () => {
    startExcel();
    expect(await checkWorkbook({ asOf })).toEqual({ ok: false, problem: { code: "excel.no-table", params: {} } });
  });

  test("finds a deleted column as one finding", async () => {
    await excel((context) => table(context).columns.getItem("Đơn vị chủ trì").delete());
    const { findings } = value(await checkWorkbook({ asOf, registry }));
    expect(findings.filter(({ rule }) => rule === "column-missing").map(({ at }) => at.column)).toEqual(["lead"]);
  });

  test("finds a deleted task, and says where the others stand", async () => {
    await excel((context) => table(context).rows.getItemAt(1).delete());
    const { findings } = value(await checkWorkbook({ asOf, registry }));
    expect(findings.filter(({ rule }) => rule === "task-missing").map(({ at }) => at.row)).toEqual(["I/2"]);
  });

  test("knows the agencies that an office added to its list", async () => {
    host = startExcel();
    value(await loadPlans([plan([task("I/1", { lead: { text: "Ban Chuyển đổi số", refs: [] } })])]));
    const unknown = async () =>
      value(await checkWorkbook({ asOf })).findings.filter(({ rule }) => rule === "agency-unknown").length;
    expect(await unknown()).toBe(1);
    await excel((context) => {
      const list = context.workbook.tables.getItem("DanhMucCoQuan");
      list.rows.add(-1, [["Ban Chuyển đổi số", "", "", "", "", ""]]);
    });
    expect(await unknown()).toBe(0);
  });

  test("of another province's plan says so, until the list of agencies is none of Thanh Hóa's", async () => {
    startExcel();
    const foreign = plan([task("I/1")]);
    const document = { ...foreign.document, issuer: "Ủy ban nhân dân tỉnh Nghệ An" };
    value(await loadPlans([{ ...foreign, document }]));
    const notes = async () => value(await checkWorkbook({ asOf })).notes;
    expect(await notes()).toEqual([
      { code: "excel.other-province", params: { number: "74/QĐ-UBND", province: "Nghệ An", own: "Thanh Hóa" } },
    ]);
    value(await changeRegistryBase("central", "đổi danh mục"));
    expect(await notes()).toEqual([]);
  });

  test("can be cancelled", async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await checkWorkbook({ asOf }, { signal: stop.signal })).toEqual({
      ok: false,
      problem: { code: "work.cancelled", params: {} },
    });
  });
});

describe("going to a finding", () => {
  const place = { table: "NhiemVu", row: "I/2", index: 1, column: "lead" } as const;
  const selected = () =>
    excel(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    });

  test("selects its cell, where its row stands now", async () => {
    await excel((context) => table(context).sort.apply([{ key: 0, ascending: false }]));
    await excel((context) => context.workbook.worksheets.getItem("Danh mục").activate());
    value(await goTo({ ...place, row: "I/3" }));
    expect(await selected()).toBe("'Nhiệm vụ'!E6");
  });

  test("of a whole column selects its header", async () => {
    value(await goTo({ ...place, row: null, index: null }));
    expect(await selected()).toBe("'Nhiệm vụ'!E5");
  });

  test.each<[string, (context: Excel.RequestContext) => void]>([
    ["filtered out", (context) => table(context).columns.getItem("STT").filter.applyValuesFilter(["1"])],
    [
      "in a hidden row",
      (context) => {
        sheet(context).getRange("7:7").rowHidden = true;
      },
    ],
    [
      "in a hidden column",
      (context) => {
        sheet(context).getRange("E:E").columnHidden = true;
      },
    ],
    [
      "on a hidden sheet",
      (context) => {
        context.workbook.worksheets.getItem("Danh mục").activate();
        sheet(context).visibility = "Hidden";
      },
    ],
  ])("%s asks before it shows it", async (_, hide) => {
    await excel(hide);
    expect(await goTo(place)).toMatchObject({ ok: false, problem: { code: "excel.place-hidden" } });
    value(await goTo(place, { reveal: true }));
    expect(await selected()).toBe("'Nhiệm vụ'!E7");
    expect(await goTo(place)).toMatchObject({ ok: true });
  });

  test.each([
    ["a row that is gone", { ...place, row: "I/9" }, "excel.row-gone"],
    ["a column that is gone", { ...place, column: "supervisor" as const }, "excel.column-gone"],
    ["a table that is gone", { ...place, table: "Khac" }, "excel.table-gone"],
  ])("%s says so", async (_, wanted, code) => {
    expect(await goTo(wanted)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe("what people do in the sheet", () => {
  test("is heard; what the add-in does itself is not", async () => {
    const heard: WorkbookChange[] = [];
    const stop = value(await onWorkbookChanged((change) => heard.push(change)));
    value(await applyEdits([edit], "sửa"));
    await host.settled();
    expect(heard).toEqual([]);
    host.user.type("Nhiệm vụ", "J6", "Đã hoàn thành");
    host.coauthor.type("Nhiệm vụ", "J7", "Đã hoàn thành");
    await host.settled();
    expect(heard.map(({ kind, address, remote }) => [kind, address, remote])).toEqual([
      ["cells", "J6", false],
      ["cells", "J7", true],
    ]);
    await stop();
    host.user.type("Nhiệm vụ", "J8", "Đã hoàn thành");
    await host.settled();
    expect(heard).toHaveLength(2);
  });

  test("selects a task, which can be read", async () => {
    const heard: string[] = [];
    const stop = value(await onSelectionChanged(({ address }) => heard.push(address)));
    host.user.select("Nhiệm vụ", "J7");
    await host.settled();
    expect(heard).toEqual(["J7"]);
    expect(value(await readSelection())).toMatchObject({
      table: "NhiemVu",
      column: "status",
      rows: 3,
      row: { index: 1, cells: { key: "I/2" } },
    });
    host.user.select("Nhiệm vụ", "A1");
    expect(value(await readSelection())).toBeNull();
    await stop();
  });
});

describe("a corrected plan", () => {
  const corrected = plan([
    task("I/1", { deadline: deadline("Quý II/2026", "2026-06-30") }),
    task("I/2"),
    task("I/4", { content: "- Việc mới số 3/2026" }),
  ]);

  test("comes into its table: progress stays, new rows are like the others, and a check compares with it", async () => {
    host.user.type("Nhiệm vụ", "J6", "Đã hoàn thành");
    const { changed, added, gone, kept } = value(await refreshPlan(corrected, "cập nhật"));
    expect({ changed, added: added.length, gone, kept }).toEqual({ changed: 2, added: 1, gone: ["I/3"], kept: [] });
    const rows = await excel(async (context) => {
      const body = table(context).getDataBodyRange().load("values,formulas,numberFormat");
      await context.sync();
      return body;
    });
    expect(rows.values[0]?.slice(7, 10)).toEqual(["Quý II/2026", 46203, "Đã hoàn thành"]);
    expect(rows.values[2]?.slice(0, 4)).toEqual(["I/4", "I. Về phát triển kinh tế", 4, "- Việc mới số 3/2026"]);
    expect(rows.formulas[2]?.at(-1)).toMatch(/^=.*8/u);
    expect(rows.numberFormat[2]?.[8]).toBe("dd/mm/yyyy");
    const { findings } = value(await checkWorkbook({ asOf, registry }));
    expect(findings.filter(({ rule }) => rule === "plan-text-edited" || rule === "task-missing")).toEqual([]);
  });

  test("that is not in the workbook is not refreshed", async () => {
    const other = plan([task("I/1")], { number: "99/QĐ-UBND" });
    expect(await refreshPlan(other, "cập nhật")).toMatchObject({
      ok: false,
      problem: { code: "excel.plan-not-there" },
    });
  });
});

test("ordinary work clears Excel's own undo list never", async () => {
  host.log.clear();
  const before = host.undoStackCleared.length;
  value(await applyEdits([edit], "sửa"));
  value(await goTo({ table: "NhiemVu", row: "I/1", index: 0, column: "lead" }));
  value(await checkWorkbook({ asOf, registry }));
  value(await makeReports({ kinds: ["by-agency"], asOf, registry }));
  expect(host.undoStackCleared.slice(before)).toEqual([]);
});
