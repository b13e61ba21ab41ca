/** What the workbook holds is read, never guessed; many changes at once are few readings. */
import { failed } from "../../../src/plan/message";
import { createWorkbookState, type WorkbookDescription } from "../../../src/taskpane/state/workbook";

const description = (undo: number): WorkbookDescription => ({
  tables: [],
  loadedOn: null,
  reports: [],
  undo: Array.from({ length: undo }, (_, step) => ({ label: `${step}`, at: "", cells: 1 })),
  readOnly: false,
  notes: [],
});

test("calls that come while a reading runs are answered by one more", async () => {
  let readings = 0;
  const { refresh, description: shown } = createWorkbookState(async () => ({
    describeWorkbook: async () => {
      readings += 1;
      return { ok: true, value: description(readings) };
    },
  }));
  await Promise.all([refresh(), refresh(), refresh(), refresh()]);
  expect(readings).toBe(2);
  expect(shown.get()?.undo).toHaveLength(2);
});

test("the last that was known stays when Excel cannot tell", async () => {
  let first = true;
  const { refresh, description: shown } = createWorkbookState(async () => ({
    describeWorkbook: async () => {
      if (!first) return failed("excel.cell-being-edited");
      first = false;
      return { ok: true, value: description(1) };
    },
  }));
  await refresh();
  await refresh();
  expect(shown.get()?.undo).toHaveLength(1);
});
