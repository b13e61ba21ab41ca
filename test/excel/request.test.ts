/** What the use cases ask of Excel: how often, and how much at once. */
import type { CellEdit } from "../../src/check/finding";
import { applyEdits, checkWorkbook, loadPlans, makeReports } from "../../src/excel";
import { requestLimit } from "../../src/excel/payload";
import type { Host } from "../../src/host";
import { startExcel, value } from "./excel-fixture";
import { longPlan } from "./plans";

/** Requests since the last call, told apart: a full payload carries (or brings back) a good part of what one may. */
function requests(host: Host): { few: number; full: number; largest: number } {
  const sizes = host.requests.map(({ bytes, responseBytes }) => Math.max(bytes, responseBytes));
  const full = sizes.filter((bytes) => bytes > requestLimit / 4).length;
  host.log.clear();
  return { few: sizes.length - full, full, largest: Math.max(...sizes) };
}

interface Counted {
  readonly load: ReturnType<typeof requests>;
  readonly check: ReturnType<typeof requests>;
  readonly edit: ReturnType<typeof requests>;
  readonly report: ReturnType<typeof requests>;
}

/** Goes the whole way with a plan of so many tasks and counts. */
async function goThrough(tasks: number): Promise<Counted> {
  const host = startExcel({ platform: "web" });
  value(await loadPlans([longPlan(tasks)]));
  const load = requests(host);
  value(await checkWorkbook({ asOf: "2026-11-22" }));
  const check = requests(host);
  const edits = Array.from({ length: tasks }, (_, index): CellEdit => {
    const row = `I/${index + 1}`;
    return { table: "NhiemVu", index, row, column: "lead", from: "Sở Tài chính", to: "Sở Nội vụ" };
  });
  expect(value(await applyEdits(edits, "sửa")).changed).toBe(tasks);
  const edit = requests(host);
  value(await makeReports({ kinds: ["plan", "by-agency"], asOf: "2026-11-22" }));
  return { load, check, edit, report: requests(host) };
}

test("the number of requests does not grow with the tasks but for full payloads, and none is too large for Excel on the web", async () => {
  const small = await goThrough(29);
  const large = await goThrough(10_000);
  for (const step of ["load", "check", "edit", "report"] as const) {
    expect(large[step].few).toBeLessThanOrEqual(small[step].few);
    expect(small[step].full).toBe(0);
    expect(large[step].largest).toBeLessThan(5 * 1024 * 1024);
  }
  // 10,000 tasks are some 8 MB to write and as much to read back.
  expect(large.load.full).toBeLessThanOrEqual(16);
}, 240_000);
