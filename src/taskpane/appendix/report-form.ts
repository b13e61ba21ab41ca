/** What a clerk chooses for a run of appendices, and what that asks of src/excel. */
import type { ReportOptions } from "../../excel";
import { endOfMonth, type IsoDate, isoDate } from "../../plan/date";

type ReportKindId = ReportOptions["kinds"][number];

export const periodIds = ["all", "quarter", "half", "year", "custom"] as const;
export type PeriodId = (typeof periodIds)[number];

export interface ReportForm {
  readonly kinds: readonly ReportKindId[];
  readonly asOf: IsoDate;
  /** Names of the task tables to report on; none for all plans together, those that are loaded later included. */
  readonly tables: readonly string[];
  /** Agency and section to limit the report to, as `scopeChoices` names them; "" for all. */
  readonly agency: string;
  readonly section: string;
  /** Which last days count: all, or those of the quarter (half, year) that `asOf` lies in, or from `from` to `to`. */
  readonly period: PeriodId;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly step: NonNullable<ReportOptions["step"]>;
  readonly soonDays: number;
  readonly charts: boolean;
  readonly live: boolean;
}

/** The form as it opens: the plan's appendix and the summary by agency, of everything. */
export function openedForm(asOf: IsoDate): ReportForm {
  const year = periodOf("year", asOf);
  return {
    kinds: ["plan", "by-agency"],
    asOf,
    tables: [],
    agency: "",
    section: "",
    period: "all",
    from: year?.from ?? asOf,
    to: year?.to ?? asOf,
    step: "quarter",
    soonDays: 30,
    charts: false,
    live: false,
  };
}

/** The quarter, half or year that a day lies in, both ends included; null for the other choices. */
export function periodOf(period: PeriodId, day: IsoDate): { from: IsoDate; to: IsoDate } | null {
  const months = { quarter: 3, half: 6, year: 12 } as const;
  if (period === "all" || period === "custom") return null;
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const length = months[period];
  const first = Math.floor((month - 1) / length) * length + 1;
  return { from: isoDate(year, first, 1) ?? day, to: endOfMonth(year, first + length - 1) };
}

/** Which of the workbook's task tables the form covers: all where it names none, or none that is still there. */
export function coveredTables(
  { tables }: Pick<ReportForm, "tables">,
  inWorkbook: readonly string[],
): readonly string[] {
  const chosen = inWorkbook.filter((name) => tables.includes(name));
  return chosen.length === 0 ? inWorkbook : chosen;
}

/** The tables of the form once one of them was ticked or its tick taken away; never without any. */
export function withTable(
  form: Pick<ReportForm, "tables">,
  inWorkbook: readonly string[],
  changed: string,
): readonly string[] {
  const covered = coveredTables(form, inWorkbook);
  const next = inWorkbook.filter((name) => covered.includes(name) !== (name === changed));
  return next.length === 0 || next.length === inWorkbook.length ? [] : next;
}

/** The form as options; `inOrder` are the kinds in the order in which they are offered, which numbers them. */
export function optionsOf(form: ReportForm, inOrder: readonly ReportKindId[]): ReportOptions {
  const { kinds, asOf, tables, agency, section, period, from, to, step, soonDays, charts, live } = form;
  const span = period === "custom" ? { from, to } : periodOf(period, asOf);
  const filter = {
    ...(agency !== "" && { agency }),
    ...(section !== "" && { section }),
    ...(span !== null && { period: span }),
  };
  return {
    kinds: inOrder.filter((kind) => kinds.includes(kind)),
    asOf,
    ...(tables.length > 0 && { tables }),
    ...(Object.keys(filter).length > 0 && { filter }),
    step,
    soonDays,
    ...(charts && { charts }),
    ...(live && { live }),
  };
}
