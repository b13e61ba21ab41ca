/** A corrected plan over a workbook in use: progress stays with its words, targets follow, one look before anything is written. */
import { createRegistry } from "../../src/agency";
import { compareWithWorkbook, loadPlans, readWorkbook, refreshPlan, switchColumn, undoLast } from "../../src/excel";
import { stateSheetName } from "../../src/excel/state-sheet";
import type { Host } from "../../src/host";
import type { Plan, Target } from "../../src/plan/plan";
import { targetOf } from "../plan/sample";
import { plan, task } from "../sheet/plan-fixture";
import { excel, snapshot, startExcel, value } from "./excel-fixture";

const registry = createRegistry([]);
const words = (id: string, content: string) => task(id, { content });
const withTargets = (made: Plan, targets: readonly Target[]): Plan => ({ ...made, targets: [...targets] });
const tasks = [
  words("I/1", "Xây dựng đề án A"),
  words("I/2", "Ban hành quy chế B"),
  words("I/3", "Tổ chức hội nghị C"),
];
const growth = targetOf("T1", "tốc độ tăng trưởng");
const forest = targetOf("T2", "độ che phủ rừng");
const first = withTargets(plan(tasks), [growth, forest]);
const between = [
  tasks[0],
  words("I/2", "Rà soát quy hoạch vùng"),
  words("I/3", "Ban hành quy chế B"),
  words("I/4", "Tổ chức hội nghị C"),
];

async function loaded(made = first): Promise<Host> {
  const host = startExcel();
  value(await loadPlans([made], undefined, { registry }));
  return host;
}

/** Cells of a table by header. */
async function column(table: string, header: string): Promise<unknown[]> {
  return excel(async (context) => {
    const body = context.workbook.tables.getItem(table).columns.getItem(header).getDataBodyRange().load("values");
    await context.sync();
    return body.values.map(([cell]) => cell);
  });
}

async function fill(table: string, header: string, cells: readonly (string | number)[]): Promise<void> {
  await excel((context) => {
    const body = context.workbook.tables.getItem(table).columns.getItem(header).getDataBodyRange();
    body.values = cells.map((cell) => [cell]);
  });
}

const visible = () => JSON.stringify(snapshot((name) => name !== stateSheetName));

test("a task put in between takes nothing from those behind it", async () => {
  await loaded();
  value(await switchColumn("daysLeft", true, { label: "bật cột" }));
  await fill("NhiemVu", "Kết quả thực hiện", ["kết quả A", "kết quả B", "kết quả C"]);
  const before = visible();
  const corrected = withTargets(plan(between.flatMap((each) => each ?? [])), [growth, forest]);
  const shown = value(await compareWithWorkbook(corrected));
  expect(visible()).toBe(before);
  const done = value(await refreshPlan(corrected, "cập nhật"));
  expect(done).toMatchObject(shown);
  expect(await column("NhiemVu", "Mã nhiệm vụ")).toEqual(["I/1", "I/2", "I/3", "I/4"]);
  expect(await column("NhiemVu", "Nội dung nhiệm vụ")).toEqual([
    "Xây dựng đề án A",
    "Rà soát quy hoạch vùng",
    "Ban hành quy chế B",
    "Tổ chức hội nghị C",
  ]);
  expect(await column("NhiemVu", "Kết quả thực hiện")).toEqual(["kết quả A", "", "kết quả B", "kết quả C"]);
  expect(await column("NhiemVu", "STT")).toEqual([1, 2, 3, 4]);
  // The live columns of a new row are live too.
  expect((await column("NhiemVu", "Tình trạng"))[1]).toBe("Quá hạn");
  expect((await column("NhiemVu", "Số ngày còn lại")).map((days) => typeof days)).toEqual(Array(4).fill("number"));
});

test("a filtered table gets its new rows at the end", async () => {
  await loaded();
  await excel((context) => {
    context.workbook.tables
      .getItem("NhiemVu")
      .columns.getItem("Nội dung nhiệm vụ")
      .filter.applyValuesFilter(["Xây dựng đề án A"]);
  });
  value(await refreshPlan(withTargets(plan(between.flatMap((each) => each ?? [])), [growth, forest]), "cập nhật"));
  expect(await column("NhiemVu", "Mã nhiệm vụ")).toEqual(["I/1", "I/3", "I/4", "I/2"]);
});

test("a task that is gone keeps its row and its progress, under a key that nobody else has", async () => {
  await loaded();
  await fill("NhiemVu", "Kết quả thực hiện", ["kết quả A", "kết quả B", "kết quả C"]);
  const corrected = withTargets(
    plan([tasks[0], words("I/2", "Kiểm tra công tác phòng cháy tại các chợ"), tasks[2]].flatMap((each) => each ?? [])),
    [growth, forest],
  );
  expect(value(await refreshPlan(corrected, "cập nhật"))).toMatchObject({ gone: ["I/2"], added: [{ id: "I/2" }] });
  expect(await column("NhiemVu", "Mã nhiệm vụ")).toEqual(["I/1", "I/2", "I/2 (bỏ)", "I/3"]);
  expect((await column("NhiemVu", "Kết quả thực hiện"))[2]).toBe("kết quả B");
});

test("the steps of the undo list put keys and texts back, whatever was sorted since", async () => {
  const host = await loaded();
  const corrected = withTargets(
    plan([words("I/1", "Tổ chức hội nghị C"), words("I/2", "Xây dựng đề án A, B"), words("I/3", "Ban hành quy chế B")]),
    [growth, forest],
  );
  value(await refreshPlan(corrected, "cập nhật"));
  expect(await column("NhiemVu", "Mã nhiệm vụ")).toEqual(["I/2", "I/3", "I/1"]);
  host.user.sort("Nhiệm vụ", "A6:O8", 0);
  expect(value(await undoLast()).skipped).toEqual([]);
  expect(value(await undoLast()).skipped).toEqual([]);
  host.user.sort("Nhiệm vụ", "A6:O8", 0);
  expect(await column("NhiemVu", "Mã nhiệm vụ")).toEqual(["I/1", "I/2", "I/3"]);
  expect(await column("NhiemVu", "Nội dung nhiệm vụ")).toEqual(tasks.map(({ content }) => content));
});

describe("the targets", () => {
  test("follow the plan; notes stay with their target, what the office changed stays", async () => {
    await loaded();
    await fill("ChiTieu", "Kết quả đạt được", [9.5, "'54,1"]);
    await fill("ChiTieu", "Đơn vị tính", ["%", "phần trăm"]);
    const corrected = withTargets(plan(tasks), [
      targetOf("T1", "số xã đạt chuẩn nông thôn mới", { unit: "xã", value: 20 }),
      { ...growth, id: "T2", value: 12 },
      { ...forest, id: "T3", unit: "tỷ lệ %" },
    ]);
    const { targets } = value(await refreshPlan(corrected, "cập nhật"));
    expect(targets).toMatchObject({ sheet: "Chỉ tiêu", kept: 1, added: 1, gone: 0 });
    expect(await column("ChiTieu", "Mã chỉ tiêu")).toEqual(["T2", "T3", "T1"]);
    expect(await column("ChiTieu", "Mục tiêu")).toEqual(["≥ 12", "≥ 11", "≥ 20"]);
    expect(await column("ChiTieu", "Đơn vị tính")).toEqual(["%", "phần trăm", "xã"]);
    expect(await column("ChiTieu", "Kết quả đạt được")).toEqual([9.5, "54,1", ""]);
  });

  test("get a sheet where the plan had none; one that was deleted stays away", async () => {
    const host = await loaded(plan(tasks));
    expect(value(await refreshPlan(first, "cập nhật")).targets).toMatchObject({ sheet: "Chỉ tiêu", added: 2 });
    expect(await column("ChiTieu", "Chỉ tiêu")).toEqual(["Tốc độ tăng trưởng", "Độ che phủ rừng"]);
    host.user.deleteSheet("Chỉ tiêu");
    expect(value(await refreshPlan(first, "cập nhật")).targets).toMatchObject({ sheet: null, added: 0 });
  });
});

test("optional columns and what stands in them outlive a reload", async () => {
  await loaded();
  value(await switchColumn("assignee", true, { label: "bật cột" }));
  await fill("NhiemVu", "Người phụ trách", ["A", "B", "C"]);
  value(await refreshPlan(withTargets(plan(between.flatMap((each) => each ?? [])), [growth, forest]), "cập nhật"));
  expect(await column("NhiemVu", "Người phụ trách")).toEqual(["A", "", "B", "C"]);
  expect(value(await readWorkbook()).tables[0]?.columns.has("assignee")).toBe(true);
});
