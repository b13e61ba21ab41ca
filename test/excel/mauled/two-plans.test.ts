/** Two plans in one workbook, mauled: no plan is ever compared with the other's table. */
import { applyEdits, checkWorkbook, loadPlans, readWorkbook } from "../../../src/excel";
import type { Host } from "../../../src/host";
import { cellText } from "../../../src/plan/task-row";
import { plan, task } from "../../sheet/plan-fixture";
import { excel, startExcel, value } from "../excel-fixture";
import { asOf, at, registry, sheetName } from "./sheet";

const lead = { text: "Sở Y tế", refs: [] };
const none = { text: "", refs: [] };
const first = plan([task("I/1", { lead, coordinating: none }), task("I/2", { lead, coordinating: none })]);
const second = plan(
  [
    task("I/1", { lead, coordinating: none, content: "Việc khác một" }),
    task("I/2", { lead, coordinating: none, content: "Việc khác hai" }),
  ],
  { number: "12/QĐ-UBND" },
);

async function two(): Promise<{ host: Host; other: string }> {
  const host = startExcel();
  value(await loadPlans([first], undefined, { registry }));
  const other = value(await loadPlans([second], undefined, { registry })).sheets[0]?.sheet ?? "";
  for (const sheet of [sheetName, other])
    host.user.paste(sheet, at("status", 0, 2), [["Đang thực hiện"], ["Đang thực hiện"]]);
  return { host, other };
}

const told = async () => {
  const { findings, notes } = value(await checkWorkbook({ asOf, registry }));
  return [...findings.map(({ rule, at: place }) => `${rule} ${place.row}`), ...notes.map(({ code }) => code)];
};

const owners = async () =>
  value(await readWorkbook()).tables.map(({ plan: owner, rows }) => [
    owner?.document.number ?? null,
    rows[0] === undefined ? null : cellText(rows[0], "content"),
  ]);

describe("each table keeps its plan when", () => {
  test.each<[string, (host: Host, other: string) => unknown]>([
    [
      "the sheets swapped their names",
      (host, other) => {
        host.user.renameSheet(sheetName, "Tạm");
        host.user.renameSheet(other, sheetName);
        host.user.renameSheet("Tạm", other);
      },
    ],
    [
      "the tables swapped their names",
      () =>
        excel(async (context) => {
          const tables = context.workbook.tables.load("items/name");
          await context.sync();
          const [one, two] = tables.items.filter(({ name }) => name.startsWith("NhiemVu"));
          if (one === undefined || two === undefined) throw new Error("two tables expected");
          const [a, b] = [one.name, two.name];
          one.name = "Tam";
          await context.sync();
          two.name = a;
          await context.sync();
          one.name = b;
        }),
    ],
    ["the sheets changed places", (host, other) => host.user.moveSheet(other, 0)],
    [
      "one of them was turned into a range",
      (_, other) =>
        excel((context) => void context.workbook.worksheets.getItem(other).tables.getItemAt(0).convertToRange()),
    ],
  ])("%s", async (_, change) => {
    const { host, other } = await two();
    await change(host, other);
    expect((await owners()).sort()).toEqual([
      ["12/QĐ-UBND", "Việc khác một"],
      ["74/QĐ-UBND", "Nhiệm vụ I/1"],
    ]);
    expect(await told()).toEqual([]);
  });
});

test("the sheet of one was deleted: it is named, the other is checked", async () => {
  const { host } = await two();
  host.user.deleteSheet(sheetName);
  expect(await owners()).toEqual([["12/QĐ-UBND", "Việc khác một"]]);
  expect(await told()).toEqual(["excel.plan-without-table"]);
});

test("rows of one pasted over the other's are told, and nothing is restored over them unasked", async () => {
  const { host, other } = await two();
  host.user.copy({ sheet: other, address: "A6:N6" }, { sheet: sheetName, address: "A6" });
  expect(await told()).toEqual(["plan-text-edited I/1"]);
});

test("a cell that somebody changed between check and mend is left alone", async () => {
  const { host } = await two();
  host.user.type(sheetName, at("deliverable", 1), "Báo cáo");
  const { findings } = value(await checkWorkbook({ asOf, registry }));
  host.coauthor.type(sheetName, at("deliverable", 1), "Tờ trình");
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
  const { changed, skipped } = value(await applyEdits(edits, "sửa"));
  expect([changed, skipped.map(({ reason }) => reason)]).toEqual([0, ["changed"]]);
  expect(host.user.value(sheetName, at("deliverable", 1))).toBe("Tờ trình");
});
