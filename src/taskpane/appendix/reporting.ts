/** The place Phụ lục: which appendices to make, as of which day, for which report. */
import type { IsoDate } from "../../plan/date";
import type { ExcelPort } from "../excel-port";
import type { Desk } from "../state/desk";
import { createStore, type Store } from "../state/store";

export type ReportKindId = Parameters<ExcelPort["makeReports"]>[0]["kinds"][number];

export interface ReportForm {
  readonly kinds: readonly ReportKindId[];
  readonly asOf: IsoDate;
  /** Number of the report, "…/BC-UBND"; "" when it has none yet. */
  readonly number: string;
}

export interface Reporting {
  readonly form: Store<ReportForm>;
  change(part: Partial<ReportForm>): void;
  toggle(kind: ReportKindId): void;
  make(): Promise<void>;
}

interface Tools {
  readonly desk: Desk;
  readonly excel: () => Promise<Pick<ExcelPort, "makeReports">>;
  readonly asOf: IsoDate;
  readonly onMade: () => void;
}

export function createReporting({ desk, excel, asOf, onMade }: Tools): Reporting {
  const form = createStore<ReportForm>({ kinds: ["plan", "by-agency"], asOf, number: "" });
  return {
    form,
    change: (part) => form.set((now) => ({ ...now, ...part })),
    toggle: (kind) =>
      form.set((now) => ({
        ...now,
        kinds: now.kinds.includes(kind) ? now.kinds.filter((each) => each !== kind) : [...now.kinds, kind],
      })),
    async make() {
      const { kinds, asOf, number } = form.get();
      const made = await desk.run(
        "pane.job.reporting",
        async (work) =>
          (await excel()).makeReports(
            { kinds, asOf, ...(number.trim() === "" ? {} : { number: number.trim() }) },
            work,
          ),
        ({ sheets }) => ({
          code: "pane.reported",
          params: { count: sheets.length, sheets: sheets.map((name) => `“${name}”`).join(", ") },
        }),
      );
      if (made !== null) onMade();
    },
  };
}
