/** The place Phụ lục: which appendices to make, as of which day, for which report. */
import type { IsoDate } from "../../plan/date";
import type { Message } from "../../plan/message";
import type { ReportKind } from "../../report";
import type { ExcelPort } from "../excel-port";
import type { Desk } from "../state/desk";
import { createStore, type Store } from "../state/store";

export type ReportKindId = ReportKind["id"];

/** A kind of appendix as the pane offers it; the name is that of the official form. */
export type OfferedKind = Pick<ReportKind, "id" | "name">;

export interface ReportForm {
  readonly kinds: readonly ReportKindId[];
  readonly asOf: IsoDate;
  /** Number of the report, "…/BC-UBND"; "" when it has none yet. */
  readonly number: string;
}

export interface Reporting {
  /** The kinds that can be made, null until `loadKinds` has brought them. */
  readonly kinds: Store<readonly OfferedKind[] | null>;
  loadKinds(): Promise<void>;
  readonly form: Store<ReportForm>;
  /** What a clerk should know about the appendices made last. */
  readonly messages: Store<readonly Message[]>;
  change(part: Partial<ReportForm>): void;
  toggle(kind: ReportKindId): void;
  make(): Promise<void>;
}

/** A report made of rows that still have errors says so before it is handed in. */
function rowsWithErrors(rows: number): Message[] {
  return rows === 0 ? [] : [{ code: "pane.rows-with-errors", severity: "warning", params: { rows } }];
}

interface Tools {
  readonly desk: Desk;
  readonly excel: () => Promise<Pick<ExcelPort, "makeReports">>;
  readonly kinds: () => Promise<readonly OfferedKind[]>;
  readonly asOf: IsoDate;
  readonly onMade: () => void;
}

export function createReporting({ desk, excel, kinds: offered, asOf, onMade }: Tools): Reporting {
  const kinds = createStore<readonly OfferedKind[] | null>(null);
  const messages = createStore<readonly Message[]>([]);
  const form = createStore<ReportForm>({ kinds: ["plan", "by-agency"], asOf, number: "" });
  return {
    form,
    kinds,
    messages,
    async loadKinds() {
      if (kinds.get() === null) kinds.set(await offered());
    },
    change: (part) => form.set((now) => ({ ...now, ...part })),
    toggle: (kind) =>
      form.set((now) => ({
        ...now,
        kinds: now.kinds.includes(kind) ? now.kinds.filter((each) => each !== kind) : [...now.kinds, kind],
      })),
    async make() {
      const { kinds: ticked, asOf, number } = form.get();
      const inOrder = (await offered()).map(({ id }) => id).filter((id) => ticked.includes(id));
      messages.set([]);
      const made = await desk.run(
        "pane.job.reporting",
        async (work) =>
          (await excel()).makeReports(
            { kinds: inOrder, asOf, ...(number.trim() === "" ? {} : { number: number.trim() }) },
            work,
          ),
        ({ sheets }) => ({
          code: sheets.length === 0 ? "pane.reported-none" : "pane.reported",
          params: { count: sheets.length, sheets: sheets.map((name) => `“${name}”`).join(", ") },
        }),
      );
      if (made === null) return;
      const errors = rowsWithErrors(made.rowsWithErrors);
      messages.set([...errors, ...made.messages]);
      onMade();
    },
  };
}
