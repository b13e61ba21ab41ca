/** The place Phụ lục without a screen. */
import { done, failed } from "../../../src/plan/message";
import { defaultSettings, type ReportSettings } from "../../../src/report";
import { createReporting } from "../../../src/taskpane/appendix/reporting";
import { createDesk } from "../../../src/taskpane/state/desk";
import { table } from "./report-sample";

interface Situation {
  /** Rows with errors that the workbook holds. */
  readonly errors?: number;
  readonly kept?: ReportSettings;
}

function open({ errors = 0, kept }: Situation = {}) {
  const asked: object[] = [];
  const written: ReportSettings[] = [];
  const desk = createDesk(async () => ({ code: "excel.unexpected", params: {} }));
  const refused = (options: { acceptedErrors?: number }) => errors > (options.acceptedErrors ?? errors);
  const problem = failed("excel.report-rows-ask", { count: errors });
  const narrative = { sentence: "Tổng số nhiệm vụ: 2." };
  const basis = { sum: "1" };
  const reporting = createReporting({
    desk,
    excel: async () => ({
      makeReports: async (options) => {
        asked.push(options);
        return refused(options)
          ? problem
          : done({ sheets: ["PL1"], reports: [], rowsWithErrors: errors, messages: [] });
      },
      makeReportTables: async (options) => {
        asked.push(options);
        if (refused(options)) return problem;
        const tables = [table({ narrative: [narrative.sentence] })];
        return done({ tables, messages: [], rowsWithErrors: errors, settings: written.at(-1) ?? defaultSettings });
      },
      describeReports: async () => done([]),
      reportBasis: async () => done(basis.sum),
      readReportSettings: async () => done(kept ?? null),
      keepReportSettings: async (settings) => {
        written.push(settings);
        return done(settings);
      },
      tasksBehindSelection: async () => done(null),
      onSelectionChanged: async () => done(async () => {}),
      goTo: async () => failed("excel.row-gone", { row: "I/1" }),
    }),
    kinds: async () => [
      { id: "plan", name: "Danh mục nhiệm vụ" },
      { id: "progress", name: "Tiến độ" },
      { id: "by-agency", name: "Theo đơn vị" },
    ],
    asOf: "2026-11-22",
    onMade: () => {},
  });
  return { desk, reporting, asked, written, narrative, basis };
}

const usual = { asOf: "2026-11-22", step: "quarter", soonDays: 30, acceptedErrors: 0 };

describe("what is asked for", () => {
  test("is the plan's appendix and the summary by agency, of everything", async () => {
    const { reporting, asked } = open();
    await reporting.make();
    expect(asked).toEqual([{ ...usual, kinds: ["plan", "by-agency"] }]);
  });

  test("comes in the order offered, whatever the order of ticking", async () => {
    const { reporting, asked } = open();
    reporting.toggle("plan");
    reporting.toggle("progress");
    reporting.toggle("plan");
    reporting.change({ asOf: "2026-06-30" });
    await reporting.make();
    expect(asked).toEqual([{ ...usual, kinds: ["plan", "progress", "by-agency"], asOf: "2026-06-30" }]);
  });

  test.each([
    ["quarter", "2026-11-22", { from: "2026-10-01", to: "2026-12-31" }],
    ["half", "2026-06-30", { from: "2026-01-01", to: "2026-06-30" }],
    ["year", "2028-02-29", { from: "2028-01-01", to: "2028-12-31" }],
  ] as const)("may be limited to the %s of %s", async (period, asOf, span) => {
    const { reporting, asked } = open();
    reporting.change({ period, asOf });
    await reporting.make();
    expect(asked).toMatchObject([{ filter: { period: span } }]);
  });

  test("may be limited to some plans, an agency, a section and days", async () => {
    const { reporting, asked } = open();
    const [from, to] = ["2026-01-15", "2026-02-15"];
    reporting.change({ tables: ["NhiemVu", "NhiemVu_3"], agency: "so-y-te", section: "I", period: "custom", from, to });
    await reporting.make();
    expect(asked).toMatchObject([
      { tables: ["NhiemVu", "NhiemVu_3"], filter: { agency: "so-y-te", section: "I", period: { from, to } } },
    ]);
  });
});

describe("rows with errors", () => {
  test("are asked about once, and the answer is to go on or to leave it", async () => {
    const { desk, reporting, asked } = open({ errors: 3 });
    await reporting.make();
    expect(desk.state.get()).toMatchObject({
      problem: { code: "excel.report-rows-ask", params: { count: 3 } },
      remedy: { code: "appendix.go-on" },
    });
    desk.state.get().remedy?.run();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(desk.state.get()).toMatchObject({ problem: null, notice: { code: "pane.reported" } });
    await reporting.look();
    expect(asked).toMatchObject([{ acceptedErrors: 0 }, { acceptedErrors: 3 }, { acceptedErrors: 3 }]);
    expect(desk.state.get().problem).toBeNull();
  });
});

describe("the settings", () => {
  const office = { ...defaultSettings, agency: "Sở Tài chính" };

  test("are those the workbook keeps", async () => {
    const { reporting, written } = open({ kept: office });
    await reporting.load();
    await reporting.make();
    expect(reporting.settings.get()).toEqual(office);
    expect(written).toEqual([]);
  });

  test("are kept before anything is made of them, and only once", async () => {
    const { reporting, written } = open();
    await reporting.load();
    reporting.set(office);
    await reporting.make();
    await reporting.make();
    expect(written).toEqual([office]);
  });
});

describe("the preview", () => {
  test("says how many pages there are, and is out of date once something changes", async () => {
    const { reporting } = open();
    await reporting.look();
    expect(reporting.preview.get()).toMatchObject({ isStale: false, reports: [{ layout: { pages: 1 } }] });
    reporting.change({ charts: true });
    expect(reporting.preview.get()?.isStale).toBe(true);
  });

  test("shows the state's name and who signs where the office prints them, and the end where it stands on page one", async () => {
    const signature = { authority: "", title: "Giám đốc", name: "Nguyễn Văn A" };
    const { reporting } = open({ kept: { ...defaultSettings, agency: "Sở Tài chính" } });
    await reporting.load();
    await reporting.look();
    expect(reporting.preview.get()?.reports[0]).toMatchObject({ national: null, end: { signature: [] } });
    reporting.set({ ...defaultSettings, nationalHeader: true, signature });
    await reporting.look();
    const [report] = reporting.preview.get()?.reports ?? [];
    expect(report?.national?.right[0]?.text).toBe("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    expect(report?.end?.notes.map(({ text }) => text)).toEqual(["./."]);
    expect(report?.end?.signature.map(({ text }) => text).filter(Boolean)).toEqual(["GIÁM ĐỐC", "Nguyễn Văn A"]);
  });

  test("stays what it is when appendices were made and nothing else changed", async () => {
    const { reporting } = open();
    await reporting.look();
    await reporting.make();
    await reporting.refresh();
    expect(reporting.preview.get()?.isStale).toBe(false);
  });

  test("is out of date once what it was made from has changed, and what leaves the pane is made anew", async () => {
    const { reporting, asked, basis } = open();
    await reporting.look();
    basis.sum = "2";
    await reporting.refresh();
    expect(reporting.preview.get()?.isStale).toBe(true);
    await reporting.look();
    expect(reporting.preview.get()).toMatchObject({ isStale: false, basis: "2" });
    basis.sum = "3";
    // Nothing was refreshed yet when the clerk asks for a copy.
    await reporting.copy();
    expect(reporting.preview.get()).toMatchObject({ isStale: false, basis: "3" });
    expect(asked).toHaveLength(3);
  });

  test("keeps sentences that were edited, and says so when their numbers have changed", async () => {
    const { reporting, narrative } = open();
    await reporting.look();
    reporting.narrate("by-agency", "Lời của tôi: 2.");
    const now = () => reporting.preview.get()?.reports[0];
    await reporting.look();
    expect(now()).toMatchObject({ narrative: "Lời của tôi: 2.", isOutdated: false });
    narrative.sentence = "Tổng số nhiệm vụ: 3.";
    await reporting.look();
    expect(now()).toMatchObject({ narrative: "Lời của tôi: 2.", isOutdated: true });
    await reporting.look();
    expect(now()?.isOutdated).toBe(true);
    reporting.narrate("by-agency", null);
    expect(now()).toMatchObject({ narrative: "Tổng số nhiệm vụ: 3.", isOutdated: false });
  });
});

test("it says which sheets were made", async () => {
  const { desk, reporting } = open();
  await reporting.make();
  expect(desk.state.get().notice).toMatchObject({ code: "pane.reported", params: { count: 1, sheets: "“PL1”" } });
});

test("a task that is gone is a problem to read, not silence", async () => {
  const { desk, reporting } = open();
  const place = { table: "NhiemVu", row: "I/1", index: 0, column: null };
  await reporting.goTo({ place, ordinal: "1", content: "", lead: "", deadline: "" });
  expect(desk.state.get().problem).toEqual({ code: "excel.row-gone", params: { row: "I/1" } });
});
