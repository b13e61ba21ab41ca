/**
 * What the sheets compute by themselves is what the core computes, also in LibreOffice: conditions, days that are left, the line that
 * counts, the line of a confirmation. And what comes back from LibreOffice is read as before.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createRegistry } from "../../src/agency";
import {
  acceptFindings,
  checkReadiness,
  confirmReady,
  explainMessage,
  listTasks,
  loadPlans,
  readStamp,
  readWorkbook,
  showOnly,
  switchColumn,
} from "../../src/excel";
import type { Host } from "../../src/host";
import { columns, completedStatus, optionalColumns } from "../../src/plan/column";
import { conditionOf } from "../../src/plan/condition";
import { addDays, dayNumber, fromSerial, type IsoDate, isoDate, toSerial } from "../../src/plan/date";
import { optionalColumnIds, taskColumns } from "../../src/sheet";
import { areaAddress } from "../../src/sheet/address";
import { computedSheet, hasLibreOffice, resaved } from "../libre-office";
import { deadline, plan, task } from "../sheet/plan-fixture";
import { startExcel, value } from "./excel-fixture";

const now = new Date();
/** LibreOffice reckons with its own day: so do we. */
const today: IsoDate = isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? "";
const registry = createRegistry([]);
const sheet = "Nhiệm vụ";
const dues: readonly (IsoDate | null)[] = [-400, -1, 0, 1, 400].map((days) => addDays(today, days));
const loaded = plan(
  [...dues, null].flatMap((due, at) =>
    ["", "Đang thực hiện", completedStatus].map((status, of) =>
      task(`${status.length}/${at * 3 + of}`, { content: `Việc ${at} ${status}`, deadline: deadline("Thời hạn", due) }),
    ),
  ),
);
const order = taskColumns(loaded, optionalColumnIds).map(({ id }) => id);
const at = (id: (typeof order)[number], index = 0, rows = 1) =>
  areaAddress({ row: 5 + index, column: order.indexOf(id), rows, columns: 1 });

async function filled(): Promise<Host> {
  const host = startExcel({ now: () => new Date() });
  value(await loadPlans([loaded], undefined, { registry }));
  for (const id of optionalColumnIds) value(await switchColumn(id, true, { label: "bật cột" }));
  const statusOf = (index: number) => ["", "Đang thực hiện", completedStatus][index % 3] ?? "";
  host.user.paste(
    sheet,
    at("status"),
    loaded.tasks.map((_, index) => [statusOf(index)]),
  );
  host.user.paste(
    sheet,
    at("completedOn"),
    loaded.tasks.map((_, index) => [statusOf(index) === completedStatus && index % 2 === 0 ? toSerial(today) - 2 : ""]),
  );
  host.user.moveSheet(sheet, 0);
  host.user.paste(sheet, at("assignee", 1), [["Lê Thị B"]]);
  host.user.paste(sheet, at("amendment", 2), [["- Lùi thời hạn"]]);
  await host.settled();
  return host;
}

/** The file with no formula's result in it, so that LibreOffice must compute all of them. */
async function uncomputed(host: Host): Promise<Uint8Array> {
  const parts = unzipSync(await host.save());
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => {
        if (!name.startsWith("xl/worksheets/sheet")) return [name, part];
        const xml = strFromU8(part);
        const stripped = xml.replace(/(<f\b[^>]*>[^<]*<\/f>|<f\b[^>]*\/>)<v>[^<]*<\/v>/gu, "$1");
        return [name, strToU8(stripped)];
      }),
    ),
  );
}

/** What each row must show, by the core. */
function expectedRows(rows: readonly { readonly cells: Partial<Record<string, unknown>> }[]) {
  return rows.map(({ cells }) => {
    const day = (cell: unknown) => (typeof cell === "number" ? fromSerial(cell) : null);
    const due = day(cells.due);
    const condition = conditionOf({ status: String(cells.status), due, completedOn: day(cells.completedOn) }, today);
    const isOpen = condition === "Trong hạn" || condition === "Quá hạn";
    return { condition, daysLeft: isOpen && due !== null ? dayNumber(due) - dayNumber(today) : "" };
  });
}

const header = (id: string) => [...columns, ...optionalColumns].find((column) => column.id === id)?.header ?? "";

(hasLibreOffice ? describe : describe.skip)("in LibreOffice", () => {
  test("the live columns and the line that counts say what the core says", async () => {
    const host = await filled();
    const [table] = value(await readWorkbook()).tables;
    const wanted = expectedRows(table?.rows ?? []);
    const lines = computedSheet(await uncomputed(host));
    const headers = lines.findIndex((line) => line.includes(header("condition")));
    const [condition, daysLeft] = [header("condition"), header("daysLeft")].map(
      (name) => lines[headers]?.indexOf(name) ?? -1,
    );
    const shown = lines.slice(headers + 1, headers + 1 + loaded.tasks.length).map((line) => ({
      condition: line[condition ?? -1] ?? "",
      daysLeft: (line[daysLeft ?? -1] ?? "") === "" ? "" : Number(line[daysLeft ?? -1]),
    }));
    expect(shown).toEqual(wanted);
    const count = (word: string) => wanted.filter((row) => row.condition === word).length;
    expect(lines.flat().find((cell) => cell.startsWith("Tổng số: "))).toBe(
      `Tổng số: ${wanted.length}  |  Đã hoàn thành: ${count("Hoàn thành đúng hạn") + count("Hoàn thành quá hạn")}` +
        `  |  Trong hạn: ${count("Trong hạn")}  |  Quá hạn: ${count("Quá hạn")}  |  Không hạn: ${count("Không hạn")}` +
        "  |  Cần kiểm tra lại ngày: 0",
    );
  }, 120_000);

  test("a confirmed sheet stays confirmed, and an edit there shows", async () => {
    const host = await filled();
    const { findings, messages } = value(await checkReadiness({ asOf: today, registry }));
    value(await acceptFindings(findings, "đã rà soát", { on: today, label: "để lại" }));
    for (const { message } of messages) value(await explainMessage(message, "đã rà soát", today));
    value(await confirmReady({ asOf: today, registry, application: "Sổ Kế hoạch" }));
    const lineOf = (bytes: Uint8Array) =>
      computedSheet(bytes)
        .flat()
        .find((cell) => cell.startsWith("Đã xác nhận"));
    expect(lineOf(await uncomputed(host))).toMatch(/mã [0-9A-F]{8}\)$/u);
    host.user.paste(sheet, at("result", 3), [["Đã trình"]]);
    await host.settled();
    expect(lineOf(await uncomputed(host))).toMatch(/– ĐÃ SỬA SAU KHI XÁC NHẬN$/u);
  }, 120_000);

  test("optional columns, a view and a confirmation are there when the file comes back", async () => {
    const host = await filled();
    const { findings, messages } = value(await checkReadiness({ asOf: today, registry }));
    value(await acceptFindings(findings, "đã rà soát", { on: today, label: "để lại" }));
    for (const { message } of messages) value(await explainMessage(message, "đã rà soát", today));
    value(await confirmReady({ asOf: today, registry, application: "Sổ Kế hoạch" }));
    const [first, second] = loaded.tasks;
    value(await showOnly([first, second].map((each) => ({ table: "NhiemVu", row: each?.id ?? "" }))));
    await host.settled();
    const before = value(await readWorkbook()).tables[0]?.rows.map(({ cells }) => cells);
    const bytes = resaved(await host.save());
    const next = startExcel({ now: () => new Date() });
    await next.open(bytes);
    const [table] = value(await readWorkbook()).tables;
    expect(table?.rows.map(({ cells }) => cells)).toEqual(before);
    expect(value(await readStamp())).toMatchObject({ changed: [] });
    expect(value(await listTasks({ asOf: today, registry })).inView).toBe(2);
  }, 120_000);
});
