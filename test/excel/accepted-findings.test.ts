/** Findings let stand with a reason: kept with the workbook, out of every count, gone when the cell changes, undone like any change. */
import {
  acceptFinding,
  acceptFindings,
  applyEdits,
  checkWorkbook,
  readAcceptedFindings,
  startWorkbookCheck,
  undoLast,
  withdrawAcceptance,
  writeCheckSettings,
} from "../../src/excel";
import { startExcel, value } from "./excel-fixture";
import { asOf, at, filledSheet, ids, registry, sheetName } from "./mauled/sheet";

const terms = { on: asOf, label: "bỏ qua" };
const reason = "Đã thống nhất với Văn phòng UBND tỉnh";
const check = async () => value(await checkWorkbook({ asOf, registry }));

/** A sheet with two findings: both deliverables were edited. */
async function edited() {
  const host = await filledSheet();
  host.user.paste(sheetName, at("deliverable", 0, 2), [["Tờ trình"], ["Đề án"]]);
  const { findings } = await check();
  const [first, second] = findings;
  if (first === undefined || second === undefined) throw new Error("two findings were expected");
  return { host, first, second };
}

test("an accepted finding is told apart with its reason and is in no count", async () => {
  const { first, second } = await edited();
  value(await acceptFinding(first, `  ${reason} `, terms));
  const { findings, accepted, counts } = await check();
  expect(findings).toEqual([second]);
  expect(counts).toEqual({ error: 0, warning: 1, info: 0, [second.severity]: 1 });
  expect(accepted).toMatchObject([{ finding: first, acceptance: { reason, on: asOf, row: "I/1" } }]);
});

test("it is open again once its cell changes, and the acceptance is still there to be read", async () => {
  const { host, first } = await edited();
  value(await acceptFinding(first, reason, terms));
  host.user.type(sheetName, at("deliverable", 0), "Báo cáo khác");
  const { findings, accepted } = await check();
  expect(findings.map(({ at }) => at.row)).toEqual(ids.slice(0, 2));
  expect(accepted).toEqual([]);
  expect(value(await readAcceptedFindings())).toMatchObject([{ value: "Tờ trình", reason }]);
});

test("it follows its row when the table is sorted", async () => {
  const { host, first } = await edited();
  value(await acceptFinding(first, reason, terms));
  host.user.sort(sheetName, "A6:O10", 0, false);
  expect((await check()).accepted).toMatchObject([{ acceptance: { row: "I/1" } }]);
});

test("without a reason nothing is accepted and nothing is written", async () => {
  const { host, first } = await edited();
  host.log.clear();
  expect(await acceptFinding(first, " ", terms)).toMatchObject({ ok: false, problem: { code: "excel.reason-needed" } });
  expect(host.requests).toHaveLength(0);
  expect(value(await readAcceptedFindings())).toEqual([]);
});

test("a workbook that is read-only keeps no acceptance and says so", async () => {
  const { host, first } = await edited();
  host.readOnly = true;
  expect(await acceptFinding(first, reason, terms)).toMatchObject({ ok: false, problem: { code: "excel.read-only" } });
});

test("many findings are accepted in one step, which is taken back in one step", async () => {
  const { first, second } = await edited();
  value(await acceptFindings([first, second], reason, terms));
  expect((await check()).findings).toEqual([]);
  expect(value(await undoLast())).toMatchObject({ label: "bỏ qua", othersLeft: 0 });
  expect((await check()).findings).toEqual([first, second]);
  expect(value(await readAcceptedFindings())).toEqual([]);
});

test("a withdrawn acceptance leaves the finding open; undo accepts it again", async () => {
  const { first, second } = await edited();
  const [kept] = value(await acceptFinding(first, reason, terms));
  const id = kept?.id ?? "";
  expect(value(await withdrawAcceptance(id, "bỏ lý do"))).toBe(1);
  expect((await check()).findings).toEqual([first, second]);
  expect(value(await withdrawAcceptance(id, "bỏ lý do"))).toBe(0);
  value(await undoLast());
  expect((await check()).findings).toEqual([second]);
});

test("a reason given again replaces the one before; undoing the first step then leaves it", async () => {
  const { first } = await edited();
  value(await acceptFinding(first, reason, terms));
  value(await acceptFinding(first, "Lý do khác", terms));
  expect(value(await readAcceptedFindings())).toMatchObject([{ reason: "Lý do khác" }]);
  value(await undoLast());
  expect(value(await readAcceptedFindings())).toMatchObject([{ reason }]);
});

test("an acceptance survives settings and mends written after it", async () => {
  const { first, second } = await edited();
  value(await acceptFinding(first, reason, terms));
  value(await writeCheckSettings({ "order-broken": "off" }, "cài đặt"));
  value(await applyEdits(second.fix?.edits ?? [], "sửa"));
  expect(await check()).toMatchObject({ findings: [], accepted: [{ acceptance: { reason } }] });
});

test("what stands on the hidden sheet in another shape is no acceptance", async () => {
  startExcel();
  expect(value(await readAcceptedFindings())).toEqual([]);
});

describe("a check that follows the workbook", () => {
  test("takes in what another pane accepts without a new check, and settings with one", async () => {
    const { host, first, second } = await edited();
    const whole: boolean[] = [];
    const live = value(await startWorkbookCheck({ asOf, registry }, (news) => whole.push(value(news).whole)));
    const caughtUp = async () => {
      for (let turn = 0; turn < 3; turn++) {
        await host.settled();
        await live.settled();
      }
    };
    value(await acceptFinding(first, reason, terms));
    await caughtUp();
    expect(live.outcome()).toMatchObject({ findings: [second], accepted: [{ finding: first }] });
    const before = whole.length;
    value(await acceptFinding(second, reason, terms));
    await caughtUp();
    expect(live.outcome().findings).toEqual([]);
    expect(whole.slice(before)).not.toContain(true);
    value(await writeCheckSettings({ [first.rule]: "off" }, "cài đặt"));
    await caughtUp();
    expect(live.outcome()).toEqual(await check());
    await live.stop();
  });
});
