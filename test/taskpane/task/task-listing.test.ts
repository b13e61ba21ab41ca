/** The list of tasks without a screen: what is read, narrowed and shown on the sheets. */
import { createRegistry } from "../../../src/agency";
import type { ListedTasks, Office, ViewedTask } from "../../../src/excel";
import { done, failed } from "../../../src/plan/message";
import { type TaskLine, taskLines } from "../../../src/report";
import { createDesk } from "../../../src/taskpane/state/desk";
import { createTaskListing, shownLines, termOf, viewCounts } from "../../../src/taskpane/task/task-listing";

const asOf = "2026-11-22";
const registry = createRegistry([]);
const lines = taskLines(
  [46000, 46400, ""].map((due, index) => ({
    table: "NhiemVu",
    index,
    cells: {
      key: `I/${index + 1}`,
      content: `Việc ${index + 1}`,
      lead: "Sở A",
      due,
      result: index === 2 ? "xong" : "",
    },
  })),
  registry,
  asOf,
);

function sitting(listed: readonly TaskLine[] = lines) {
  const asked: string[] = [];
  let answer: ListedTasks = { lines: listed, office: null, registry, inView: null };
  const excel = {
    listTasks: async () => {
      asked.push("list");
      return done(answer);
    },
    keepOffice: async (office: Office) => {
      asked.push(`office ${office.id}`);
      return done(office);
    },
    showOnly: async (tasks: readonly ViewedTask[]) => {
      asked.push(`only ${tasks.map(({ row }) => row).join(", ")}`);
      return done({ shown: tasks.length });
    },
    showAllTasks: async () => {
      asked.push("all");
      return done({ tables: 1 });
    },
    goTo: async () => failed("excel.row-gone"),
  };
  const desk = createDesk(async () => ({ code: "excel.unexpected", params: {} }));
  const listing = createTaskListing({ desk, excel: async () => excel, asOf });
  return { desk, listing, asked, becomes: (next: Partial<ListedTasks>) => (answer = { ...answer, ...next }) };
}

test("views have their numbers whatever is searched for; the list has what both leave", async () => {
  const { listing } = sitting();
  expect(shownLines(listing.state.get())).toEqual([]);
  await listing.look();
  listing.change({ query: "viec 3" });
  expect(Object.fromEntries(viewCounts(listing.state.get()))).toEqual({
    all: 3,
    agency: 0,
    overdue: 1,
    "due-soon": 0,
    "not-updated": 2,
  });
  expect(shownLines(listing.state.get()).map(({ row }) => row)).toEqual(["I/3"]);
  listing.change({ kind: "overdue" });
  expect(shownLines(listing.state.get())).toEqual([]);
});

test("the sheets are filtered by what the list shows, and read again", async () => {
  const { listing, asked, desk } = sitting();
  await listing.look();
  listing.change({ kind: "not-updated" });
  await listing.filterSheets();
  expect(asked).toEqual(["list", "only I/1, I/2", "list"]);
  expect(desk.state.get().notice).toMatchObject({ code: "list.filtered", params: { shown: 2 } });
  await listing.showAll();
  expect(asked.slice(3)).toEqual(["all", "list"]);
});

test("a small workbook is read again after each change, a large one when asked", async () => {
  const { listing, asked, becomes } = sitting();
  await listing.look();
  listing.changed();
  await listing.look();
  expect(asked.length).toBeGreaterThanOrEqual(2);
  becomes({ lines: Array.from({ length: 3001 }, () => lines[0]).flatMap((line) => line ?? []) });
  await listing.look();
  const before = asked.length;
  listing.changed();
  expect(listing.state.get().stale).toBe(true);
  expect(asked).toHaveLength(before);
});

test("the office is kept and its view counts at once", async () => {
  const { listing, asked } = sitting();
  await listing.look();
  await listing.setOffice({ id: "so-a", name: "Sở A" });
  expect(asked).toEqual(["list", "office so-a"]);
  expect([...listing.state.get().view.own]).toEqual(["so-a"]);
});

test("what is late says how long, what is open how long it has", () => {
  expect(lines.map((line) => termOf(line, asOf))).toEqual([
    { late: true, daysLeft: 46000 - 46348 },
    { late: false, daysLeft: 46400 - 46348 },
    { late: false, daysLeft: null },
  ]);
});

test("a row that is gone is told", async () => {
  const { listing, desk } = sitting();
  await listing.go(lines[0] as TaskLine);
  expect(desk.state.get().problem?.code).toBe("excel.row-gone");
});
