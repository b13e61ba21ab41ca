/** A check that follows the workbook: after whatever people do, its list is the one a new check would make. */

import { rowKey } from "../../src/check";
import {
  applyEdits,
  type CheckNews,
  checkWorkbook,
  type LiveWorkbookCheck,
  loadPlans,
  startWorkbookCheck,
  undoLast,
} from "../../src/excel";
import type { Host } from "../../src/host";
import type { Result } from "../../src/plan/message";
import fc from "../property";
import { excel, startExcel, value } from "./excel-fixture";
import { asOf, at, filledSheet, headerRow, ids, registry, sheetName, tableName } from "./mauled/sheet";
import { longPlan } from "./plans";

const options = { asOf, registry };

interface Following {
  readonly check: LiveWorkbookCheck;
  readonly news: Result<CheckNews>[];
  /** Waits until everything that happened is taken in. */
  readonly caughtUp: () => Promise<void>;
}

async function follow(host: Host): Promise<Following> {
  const news: Result<CheckNews>[] = [];
  const check = value(await startWorkbookCheck(options, (one) => news.push(one)));
  return {
    check,
    news,
    async caughtUp() {
      for (let turn = 0; turn < 3; turn++) {
        await host.settled();
        await check.settled();
      }
    },
  };
}

const now = async () => value(await checkWorkbook(options));
const last = (news: readonly Result<CheckNews>[]) => {
  const one = news.at(-1);
  if (one === undefined) throw new Error("no news");
  return value(one);
};

test("an edit of a cell is told as what it changes, without a new check", async () => {
  const host = await filledSheet();
  const { check, news, caughtUp } = await follow(host);
  host.user.type(sheetName, at("deliverable", 1), "Báo cáo");
  await caughtUp();
  expect(last(news)).toMatchObject({ whole: false, removed: [], added: [{ rule: "plan-text-edited" }] });
  host.coauthor.type(sheetName, at("deliverable", 1), "Kế hoạch");
  await caughtUp();
  expect(last(news)).toMatchObject({ whole: false, removed: [{ rule: "plan-text-edited" }], added: [] });
  expect(check.outcome()).toEqual(await now());
});

const steps: readonly [string, (host: Host) => unknown, boolean][] = [
  ["a paste over some rows", (host) => host.user.paste(sheetName, at("status", 1, 3), [["Xong"], [""], ["x "]]), false],
  ["a fill down", (host) => host.user.fillDown(sheetName, at("lead", 0, 3)), false],
  ["a key typed over", (host) => host.user.type(sheetName, at("key", 2), "I/1"), false],
  ["a row emptied", (host) => host.user.clear(sheetName, `A${headerRow + 3}:N${headerRow + 3}`), true],
  ["a row deleted", (host) => host.user.deleteRows(sheetName, headerRow + 2), true],
  ["a row inserted", (host) => host.user.insertRows(sheetName, headerRow + 3), true],
  ["rows inserted above", (host) => host.user.insertRows(sheetName, 0, 2), true],
  ["rows sorted", (host) => host.user.sort(sheetName, `A${headerRow + 2}:O${headerRow + 6}`, 0, false), true],
  ["a header typed over", (host) => host.user.type(sheetName, at("lead", -1), "Nội dung khác"), true],
  ["rows hidden", (host) => host.user.hideRows(sheetName, headerRow + 2, 2), true],
  ["a sheet copied", (host) => host.user.copySheet(sheetName), true],
  ["an undo by Excel", (host) => [host.user.type(sheetName, at("lead", 1), "x"), host.user.undo()], true],
  [
    "a column deleted",
    () => excel((context) => context.workbook.tables.getItem(tableName).columns.getItem("Sản phẩm").delete()),
    true,
  ],
];

test.each(steps)("%s leaves the list that a new check would make", async (_, step, whole) => {
  const host = await filledSheet();
  const { check, news, caughtUp } = await follow(host);
  await step(host);
  await caughtUp();
  expect(last(news).whole).toBe(whole);
  expect(check.outcome()).toEqual(await now());
});

describe("on sheets that the check does not read", () => {
  const elsewhere = "Ghi chép";
  const withNotes = async () => {
    const host = await filledSheet();
    await excel((context) => {
      context.workbook.worksheets.add(elsewhere);
    });
    await host.settled();
    return host;
  };
  const harmless: readonly [string, (host: Host) => unknown][] = [
    ["an entry", (host) => host.user.type(elsewhere, "B2", "Nhiệm vụ riêng")],
    [
      "a paste over many rows",
      (host) =>
        host.user.paste(
          elsewhere,
          "A1:A600",
          Array.from({ length: 600 }, () => ["x"]),
        ),
    ],
    ["rows inserted", (host) => host.user.insertRows(elsewhere, 1)],
    ["rows hidden", (host) => host.user.hideRows(elsewhere, 1, 2)],
    ["a new sheet", () => excel((context) => void context.workbook.worksheets.add("Khác"))],
    ["a sheet deleted", () => excel((context) => context.workbook.worksheets.getItem(elsewhere).delete())],
    ["a title typed above the table", (host) => host.user.type(sheetName, "A2", "Theo dõi kế hoạch")],
  ];

  test.each(harmless)("%s is not checked anew", async (_, step) => {
    const host = await withNotes();
    const { check, news, caughtUp } = await follow(host);
    host.log.clear();
    await step(host);
    await caughtUp();
    expect(news.map((one) => value(one).whole)).not.toContain(true);
    expect(check.outcome()).toEqual(await now());
  });

  test("a task table that is pasted there is taken in", async () => {
    const host = await withNotes();
    const { check, caughtUp } = await follow(host);
    const headers = ["Mã nhiệm vụ", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Trạng thái"];
    host.user.paste(elsewhere, "A1:D2", [headers, ["II/1", "Việc khác", "Sở Lạ", "Xong"]]);
    await excel((context) => {
      context.workbook.tables.add(`'${elsewhere}'!A1:D2`, true).name = "Khac";
    });
    await caughtUp();
    expect(check.outcome()).toEqual(await now());
  });

  test("a cell that a formula of the task table looks at is", async () => {
    const host = await withNotes();
    host.user.type(elsewhere, "A1", "Đang thực hiện");
    await excel((context) => {
      const cell = context.workbook.worksheets.getItem(sheetName).getRange(at("status", 1));
      cell.numberFormat = [["General"]];
      cell.formulas = [[`='${elsewhere}'!A1`]];
    });
    const { check, news, caughtUp } = await follow(host);
    host.user.type(elsewhere, "A1", "Xong rồi");
    await caughtUp();
    expect(last(news)).toMatchObject({ whole: false });
    expect(last(news).added.map(({ rule }) => rule)).toContain("status-unlisted");
    expect(check.outcome()).toEqual(await now());
  });
});

test("so does any series of entries", async () => {
  const entry = fc.record({
    column: fc.constantFrom("key", "content", "lead", "status", "result", "due"),
    index: fc.nat({ max: 4 }),
    text: fc.constantFrom("", "x", "Sở Y tế", "I/1", "Nhiệm vụ I/3", "Đã hoàn thành"),
  } as const);
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 5 }), async (entries) => {
      const host = await filledSheet();
      const { check, caughtUp } = await follow(host);
      for (const { column, index, text } of entries) host.user.paste(sheetName, at(column, index), [[text]]);
      await caughtUp();
      expect(check.outcome()).toEqual(await now());
    }),
    { numRuns: 15 },
  );
});

test("the add-in's own mends and undos are followed too", async () => {
  const host = await filledSheet();
  const { check, caughtUp } = await follow(host);
  host.user.paste(
    sheetName,
    at("deliverable", 0, 5),
    ids.map(() => ["Báo cáo"]),
  );
  await caughtUp();
  const edits = check.outcome().findings.flatMap(({ fix }) => fix?.edits ?? []);
  value(await applyEdits(edits, "sửa"));
  await caughtUp();
  expect(check.outcome().findings).toEqual([]);
  value(await undoLast());
  await caughtUp();
  expect(check.outcome().findings).toHaveLength(5);
});

test("a change that cannot be read is told, and made good with the next one", async () => {
  const host = await filledSheet();
  const { check, news, caughtUp } = await follow(host);
  host.failAt(1, { code: "ServiceNotAvailable" });
  host.user.type(sheetName, at("deliverable", 1), "Báo cáo");
  await caughtUp();
  expect(news).toEqual([{ ok: false, problem: { code: "excel.busy", params: {} } }]);
  host.user.type(sheetName, at("result", 1), "Đã trình");
  await caughtUp();
  expect(check.outcome()).toEqual(await now());
});

test("a workbook without our table is not followed", async () => {
  startExcel();
  expect(await startWorkbookCheck(options, () => {})).toMatchObject({ ok: false, problem: { code: "excel.no-table" } });
});

test("after stopping nothing is told any more", async () => {
  const host = await filledSheet();
  const { check, news, caughtUp } = await follow(host);
  await check.stop();
  host.user.type(sheetName, at("deliverable", 1), "Báo cáo");
  await caughtUp();
  expect(news).toEqual([]);
});

test("two panes follow side by side: one mends and is closed in the middle, the other goes on", async () => {
  const host = await filledSheet();
  const [one, other] = [await follow(host), await follow(host)];
  host.user.paste(sheetName, at("deliverable", 0, 2), [["Báo cáo"], ["Báo cáo"]]);
  await other.caughtUp();
  const edits = one.check.outcome().findings.flatMap(({ fix }) => fix?.edits ?? []);
  const mending = applyEdits(edits.slice(0, 1), "sửa");
  await one.check.stop();
  value(await mending);
  await other.caughtUp();
  expect(other.check.outcome().findings).toHaveLength(1);
  const reopened = await follow(host);
  expect(reopened.check.outcome()).toEqual(other.check.outcome());
  host.coauthor.type(sheetName, at("deliverable", 3), "Tờ trình");
  await reopened.caughtUp();
  await other.caughtUp();
  expect(reopened.check.outcome()).toEqual(await now());
  expect(other.check.outcome()).toEqual(await now());
});

test("who leads a task is known for each row, and follows what is typed", async () => {
  const host = await filledSheet();
  const { check, caughtUp } = await follow(host);
  expect(check.leads().get(rowKey(tableName, 1))).toEqual(["Sở Nội vụ"]);
  host.user.paste(sheetName, at("lead", 1), [["Sở Y tế; Sở Lạ"]]);
  await caughtUp();
  expect(check.leads().get(rowKey(tableName, 1))).toEqual(["Sở Y tế", "Sở Lạ"]);
});

test("an edit asks as little of Excel in a sheet of 2,000 tasks as in one of 20", async () => {
  const asked: number[][] = [];
  for (const count of [20, 2000]) {
    const host = startExcel();
    value(await loadPlans([longPlan(count)], undefined, { registry }));
    const { caughtUp } = await follow(host);
    host.log.clear();
    host.user.type(sheetName, at("result", 7), "Đã trình");
    await caughtUp();
    asked.push([host.requests.length, Math.max(...host.requests.map(({ responseBytes }) => responseBytes))]);
  }
  const [small = [], large = []] = asked;
  expect(large[0]).toBe(small[0]);
  expect(large[1] ?? 0).toBeLessThan(2 * (small[1] ?? 0));
});
