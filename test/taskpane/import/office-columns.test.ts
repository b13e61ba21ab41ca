/** The office's own columns without a screen: what is chosen is remembered, what is filled in goes only after asking. */
import { done, failed } from "../../../src/plan/message";
import { createOfficeColumns, readChosen, standing } from "../../../src/taskpane/import/office-columns";
import { createDesk } from "../../../src/taskpane/state/desk";
import type { WorkbookDescription } from "../../../src/taskpane/state/workbook";

function sitting(kept: string | null = null, filled = false) {
  const asked: string[] = [];
  let text = kept;
  const desk = createDesk(async () => ({ code: "excel.unexpected", params: {} }));
  const columns = createOfficeColumns({
    desk,
    excel: async () => ({
      switchColumn: async (column, on, { label, evenFilled = false }) => {
        asked.push(`${on ? "on" : "off"} ${column} (${label})${evenFilled ? " even filled" : ""}`);
        if (filled && !evenFilled) return failed("excel.column-filled", { column, count: 2 });
        return done({ tables: 1, restored: 0, kept: 0 });
      },
    }),
    say: (code) => code,
    kept: {
      read: () => text,
      write: (next) => {
        text = next;
      },
    },
    onWritten: () => asked.push("written"),
  });
  return { desk, columns, asked, kept: () => text };
}

test.each([
  [null, ["daysLeft"]],
  ["", []],
  ["amendment,assignee", ["assignee", "amendment"]],
  ["assignee,lead,x", ["assignee"]],
  ["{}", []],
])("what is kept as %p is read as %p", (text, chosen) => expect(readChosen(text)).toEqual(chosen));

test("a choice is for the next load and for those to come; it writes nothing into the workbook", () => {
  const { columns, kept, asked } = sitting("internalDue");
  expect(columns.chosen.get()).toEqual(["internalDue"]);
  columns.choose("assignee", true);
  expect([columns.chosen.get(), kept()]).toEqual([["assignee", "internalDue"], "assignee,internalDue"]);
  columns.choose("internalDue", false);
  expect(kept()).toBe("assignee");
  expect(asked).toEqual([]);
});

test("a switch writes, tells the rest of the pane, and is the choice from then on", async () => {
  const { columns, asked, kept, desk } = sitting();
  await columns.switch("assignee", true);
  expect(asked).toEqual(["on assignee (columns.undo.on)", "written"]);
  expect(kept()).toBe("assignee,daysLeft");
  expect(desk.state.get().notice).toMatchObject({ code: "columns.switched-on", undoable: true });
});

test("a filled column goes only when the clerk says so once more", async () => {
  const { columns, asked, desk, kept } = sitting("assignee", true);
  await columns.switch("assignee", false);
  expect(desk.state.get()).toMatchObject({
    problem: { code: "excel.column-filled" },
    remedy: { code: "columns.even-filled" },
  });
  expect(kept()).toBe("assignee");
  desk.state.get().remedy?.run();
  await new Promise(setImmediate);
  expect(asked).toEqual(["off assignee (columns.undo.off)", "off assignee (columns.undo.off) even filled", "written"]);
  expect(kept()).toBe("");
});

test("a column stands in all tables, in none, or in some", () => {
  const tables = (...optional: WorkbookDescription["tables"][number]["optional"][]) =>
    ({ tables: optional.map((each) => ({ optional: each })) }) as unknown as WorkbookDescription;
  expect(standing(null, "assignee")).toBe(false);
  expect(standing(tables(["assignee"], ["assignee"]), "assignee")).toBe(true);
  expect(standing(tables(["assignee"], []), "assignee")).toBe("mixed");
});
