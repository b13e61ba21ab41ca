/** The place Phụ lục without a screen. */
import { done } from "../../../src/plan/message";
import { createReporting } from "../../../src/taskpane/appendix/reporting";
import { createDesk } from "../../../src/taskpane/state/desk";

function open(rowsWithErrors = 0) {
  const asked: object[] = [];
  const desk = createDesk(async () => ({ code: "excel.unexpected", params: {} }));
  const reporting = createReporting({
    desk,
    excel: async () => ({
      makeReports: async (options) => {
        asked.push(options);
        return done({ sheets: ["PL1"], reports: [], rowsWithErrors, messages: [] });
      },
    }),
    kinds: async () => [
      { id: "plan", name: "Danh mục nhiệm vụ" },
      { id: "progress", name: "Tiến độ" },
      { id: "by-agency", name: "Theo đơn vị" },
    ],
    asOf: "2026-11-22",
    onMade: () => {},
  });
  return { desk, reporting, asked };
}

test("a report without number leaves it open, so that the place for it is printed empty", async () => {
  const { reporting, asked } = open();
  reporting.change({ number: "   " });
  await reporting.make();
  expect(asked).toEqual([{ kinds: ["plan", "by-agency"], asOf: "2026-11-22" }]);
});

test("appendices are made in the order offered, whatever the order of ticking", async () => {
  const { reporting, asked } = open();
  reporting.toggle("plan");
  reporting.toggle("progress");
  reporting.toggle("plan");
  reporting.change({ asOf: "2026-06-30", number: " 12/BC-UBND " });
  await reporting.make();
  expect(asked).toEqual([{ kinds: ["plan", "progress", "by-agency"], asOf: "2026-06-30", number: "12/BC-UBND" }]);
});

test("it says which sheets were made", async () => {
  const { desk, reporting } = open();
  await reporting.make();
  expect(desk.state.get().notice).toMatchObject({ code: "pane.reported", params: { count: 1, sheets: "“PL1”" } });
});

test("rows that still have errors are told before the report is handed in", async () => {
  const { reporting } = open(3);
  await reporting.make();
  expect(reporting.messages.get()).toEqual([
    { code: "pane.rows-with-errors", severity: "warning", params: { rows: 3 } },
  ]);
});
