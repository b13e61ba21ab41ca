/** The place Phụ lục: which appendices to make, of what and for which report; their preview, and those that were made. */
import type { DescribedReport, ReportOptions, TasksBehind } from "../../excel";
import type { IsoDate } from "../../plan/date";
import { done, failed, type Message, type Result } from "../../plan/message";
import type { Work } from "../../plan/work";
import type { ReportKind, ReportSettings } from "../../report";
import type { ExcelPort } from "../excel-port";
import type { Desk } from "../state/desk";
import { createStore, type Store } from "../state/store";
import { copyHtml, download } from "./hand-out";
import { editedTables, type PreviewedReport, previewTables } from "./previewing";
import { openedForm, optionsOf, type ReportForm } from "./report-form";

export type ReportKindId = ReportKind["id"];

/** A kind of appendix as the pane offers it; the name is that of the official form. */
export type OfferedKind = Pick<ReportKind, "id" | "name">;

export interface Preview {
  readonly reports: readonly PreviewedReport[];
  readonly settings: ReportSettings;
  /** What it was made from, as `reportBasis` tells it; "" where that could not be read. */
  readonly basis: string;
  /** Whether what it was made from, or the form, has changed since. */
  readonly isStale: boolean;
}

export interface Reporting {
  /** The kinds that can be made, null until `load` has brought them. */
  readonly kinds: Store<readonly OfferedKind[] | null>;
  readonly form: Store<ReportForm>;
  /** The office's settings as they stand in the form, null until `load` has brought them. */
  readonly settings: Store<ReportSettings | null>;
  readonly preview: Store<Preview | null>;
  /** The appendices in the workbook. */
  readonly made: Store<readonly DescribedReport[]>;
  /** The tasks behind the number that is selected in an appendix. */
  readonly behind: Store<TasksBehind | null>;
  /** What a clerk should know about the appendices made or looked at last. */
  readonly messages: Store<readonly Message[]>;
  /** Brings what the place needs; call when it opens. */
  load(): Promise<void>;
  /** Looks which appendices there are, and whether their data has changed. */
  refresh(): Promise<void>;
  /** Lists the tasks behind the selected number each time the selection moves, until the returned function is called. */
  follow(): Promise<() => void>;
  change(part: Partial<ReportForm>): void;
  toggle(kind: ReportKindId): void;
  set(settings: ReportSettings): void;
  /** Keeps the settings with the workbook. */
  keepSettings(): Promise<void>;
  look(): Promise<void>;
  /** Takes the sentences of a kind as a clerk has edited them; null brings back those made from the numbers. */
  narrate(kind: ReportKindId, text: string | null): void;
  make(): Promise<void>;
  /** Hands the appendices out as a Word file. */
  word(): Promise<void>;
  /** Puts the appendices on the clipboard. */
  copy(): Promise<void>;
  goTo(task: TasksBehind["tasks"][number]): Promise<void>;
}

type ReportPort = Pick<
  ExcelPort,
  | "makeReports"
  | "makeReportTables"
  | "describeReports"
  | "reportBasis"
  | "readReportSettings"
  | "keepReportSettings"
  | "tasksBehindSelection"
  | "onSelectionChanged"
  | "goTo"
>;

interface Tools {
  readonly desk: Desk;
  readonly excel: () => Promise<ReportPort>;
  readonly kinds: () => Promise<readonly OfferedKind[]>;
  readonly asOf: IsoDate;
  readonly onMade: () => void;
}

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export function createReporting({ desk, excel, kinds: offered, asOf, onMade }: Tools): Reporting {
  const kinds = createStore<readonly OfferedKind[] | null>(null);
  const messages = createStore<readonly Message[]>([]);
  const form = createStore<ReportForm>(openedForm(asOf));
  const settings = createStore<ReportSettings | null>(null);
  const preview = createStore<Preview | null>(null);
  const made = createStore<readonly DescribedReport[]>([]);
  const behind = createStore<TasksBehind | null>(null);
  /** The settings as the workbook keeps them. */
  let kept: ReportSettings | null = null;
  /** How many rows with errors the clerk has agreed to. */
  let acceptedErrors = 0;

  const outdate = () => preview.set((now) => (now === null || now.isStale ? now : { ...now, isStale: true }));

  async function options(): Promise<ReportOptions> {
    const inOrder = (await offered()).map(({ id }) => id);
    return { ...optionsOf(form.get(), inOrder), acceptedErrors };
  }

  /** The workbook must hold the settings before it is asked for reports. */
  async function keep(room: ReportPort): Promise<Result<unknown>> {
    const now = settings.get();
    if (now === null || now === kept) return done(null);
    const result = await room.keepReportSettings(now);
    if (result.ok) kept = now;
    return result;
  }

  /** Runs a job on the reports; where rows have errors, it asks whether to go on and then begins again. */
  async function run<T>(
    job: string,
    work: (room: ReportPort, work: Work) => Promise<Result<T>>,
    again: () => Promise<void>,
    describe?: (value: T) => { code: string; params: Message["params"] },
  ): Promise<T | null> {
    messages.set([]);
    const value = await desk.run(
      job,
      async (each) => {
        const room = await excel();
        const settled = await keep(room);
        return settled.ok ? work(room, each) : settled;
      },
      describe,
    );
    const { problem } = desk.state.get();
    if (value === null && problem?.code === "excel.report-rows-ask")
      desk.fail(problem, {
        code: "appendix.go-on",
        run: () => {
          acceptedErrors = Number(problem.params.count);
          desk.clear();
          void again();
        },
      });
    return value;
  }

  async function lookWith(room: ReportPort, work: Work): Promise<Result<Preview>> {
    const wanted = await options();
    // Read before the tables: what changes in between makes the preview out of date, not the other way round.
    const basis = await room.reportBasis(work);
    const tables = await room.makeReportTables(wanted, work);
    if (!tables.ok) return tables;
    const { settings: used } = tables.value;
    const before = preview.get()?.reports ?? [];
    const reports = await previewTables(tables.value.tables, used, wanted, before);
    const next = { reports, settings: used, basis: basis.ok ? basis.value : "", isStale: false };
    preview.set(next);
    messages.set(tables.value.messages);
    return done(next);
  }

  /** A preview of what the workbook holds now. */
  async function fresh(room: ReportPort, work: Work): Promise<Result<Preview>> {
    await compare(room, work);
    const now = preview.get();
    return now === null || now.isStale ? lookWith(room, work) : done(now);
  }

  /** Puts the preview out of date where what it was made from has changed. */
  async function compare(room: ReportPort, work?: Work): Promise<void> {
    if (preview.get()?.isStale !== false) return;
    const basis = await room.reportBasis(work);
    if (!basis.ok || basis.value !== preview.get()?.basis) outdate();
  }

  const self: Reporting = {
    kinds,
    form,
    settings,
    preview,
    made,
    behind,
    messages,
    async load() {
      if (kinds.get() === null) kinds.set(await offered());
      if (settings.get() === null) {
        const read = await (await excel()).readReportSettings();
        const { defaultSettings } = await import("../../report");
        kept = read.ok ? read.value : null;
        settings.set(kept ?? defaultSettings);
      }
      await self.refresh();
    },
    async refresh() {
      const room = await excel();
      await compare(room);
      const reports = await room.describeReports();
      if (reports.ok) made.set(reports.value);
    },
    async follow() {
      const room = await excel();
      const watching = await room.onSelectionChanged(async () => {
        if (made.get().length === 0) return;
        const found = await room.tasksBehindSelection();
        if (found.ok) behind.set(found.value);
      });
      return () => {
        behind.set(null);
        if (watching.ok) void watching.value();
      };
    },
    change(part) {
      form.set((now) => ({ ...now, ...part }));
      outdate();
    },
    toggle: (kind) => {
      const now = form.get().kinds;
      self.change({ kinds: now.includes(kind) ? now.filter((each) => each !== kind) : [...now, kind] });
    },
    set(next) {
      settings.set(next);
      outdate();
    },
    async keepSettings() {
      const result = await keep(await excel());
      if (!result.ok) desk.fail(result.problem);
    },
    async look() {
      await run("appendix.job.looking", lookWith, self.look);
    },
    narrate(kind, text) {
      preview.set((now) =>
        now === null
          ? now
          : {
              ...now,
              reports: now.reports.map((report) =>
                report.table.kind !== kind
                  ? report
                  : { ...report, narrative: text ?? report.table.narrative.join("\n"), isOutdated: false },
              ),
            },
      );
    },
    async make() {
      const outcome = await run(
        "pane.job.reporting",
        async (room, work) => room.makeReports(await options(), work),
        self.make,
        ({ sheets }) => ({
          code: sheets.length === 0 ? "pane.reported-none" : "pane.reported",
          params: { count: sheets.length, sheets: sheets.map((name) => `“${name}”`).join(", ") },
        }),
      );
      if (outcome === null) return;
      messages.set(outcome.messages);
      onMade();
      await self.refresh();
    },
    async word() {
      await run(
        "appendix.job.word",
        async (room, work) => {
          const now = await fresh(room, work);
          if (!now.ok) return now;
          const file = `${now.value.reports.length > 1 ? "phu-luc" : `phu-luc-${now.value.reports[0]?.table.kind}`}.docx`;
          const options = { settings: now.value.settings, charts: form.get().charts };
          const { writeWord } = await import("./word-client");
          download(file, await writeWord({ tables: editedTables(now.value.reports), options }, work), wordType);
          return done(file);
        },
        self.word,
        (file) => ({ code: "appendix.word-made", params: { file } }),
      );
    },
    async copy() {
      await run(
        "appendix.job.copying",
        async (room, work) => {
          const now = await fresh(room, work);
          if (!now.ok) return now;
          const { clipboardHtml } = await import("../../word");
          const tables = editedTables(now.value.reports);
          const html = tables.map((table, index) =>
            clipboardHtml(table, {
              appendix: { number: index + 1, of: tables.length },
              narrative: true,
              charts: form.get().charts,
            }),
          );
          const plain = tables.flatMap((table) => [...table.title, ...table.narrative, ...linesOf(table.rows)]);
          return (await copyHtml(html.join("<br>"), plain.join("\n")))
            ? done(tables.length)
            : failed("appendix.copy-refused");
        },
        self.copy,
        (count) => ({ code: "appendix.copied", params: { count } }),
      );
    },
    async goTo(task) {
      const result = await (await excel()).goTo(task.place, { reveal: true });
      if (!result.ok) desk.fail(result.problem);
    },
  };
  return self;
}

/** Rows as lines with tabs between the cells, for programs that take plain text only. */
function linesOf(rows: PreviewedReport["table"]["rows"]): string[] {
  return rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll("\n", " ")).join("\t"));
}
