/** What a report is made from. Everything comes in from outside, the day included. */
import { z } from "zod";
import type { Registry } from "../agency/index";
import type { IsoDate } from "../plan/date";
import { isoDateSchema } from "../plan/date-schema";
import type { Plan } from "../plan/plan";
import type { TaskRow } from "../plan/task-row";
import type { TargetNote } from "../sheet/index";

/** One task table: the plan as loaded (null where the workbook lost it) and the rows as they stand. */
export interface ReportSource {
  readonly table: string;
  readonly plan: Plan;
  readonly rows: readonly TaskRow[];
  /** Rows of the sheet of targets, where there is one: target id → what was reached. */
  readonly targets?: ReadonlyMap<string, TargetNote>;
}

/** Keeps the tasks that meet every part given. */
export interface ReportFilter {
  /** Registry id, or the name as the task table has it. */
  readonly agency?: string;
  /** Section id; sections within it count too. */
  readonly section?: string;
  /** Last days within, both ends included, either of them open; tasks without a term are left out. */
  readonly period?: { readonly from?: IsoDate; readonly to?: IsoDate };
}

/** What an office sets once. `document` is the report that the appendix goes with; its number and date may be open. */
export const reportSettingsSchema = z.object({
  agency: z.string().default(""),
  parentAgency: z.string().default(""),
  place: z.string().default(""),
  document: z
    .object({
      kind: z.string().default("Báo cáo"),
      number: z.string().nullable().default(null),
      date: isoDateSchema.nullable().default(null),
    })
    .default({ kind: "Báo cáo", number: null, date: null }),
  nationalHeader: z.boolean().default(false),
  signature: z.object({ authority: z.string(), title: z.string(), name: z.string() }).nullable().default(null),
});
export type ReportSettings = z.infer<typeof reportSettingsSchema>;

/** Settings of an office that has set nothing yet. */
export const defaultSettings: ReportSettings = reportSettingsSchema.parse({});

export interface ReportInput {
  readonly sources: readonly ReportSource[];
  readonly asOf: IsoDate;
  readonly registry: Registry;
  readonly settings: ReportSettings;
  readonly filter?: ReportFilter;
  /** Step of the kind "by-period"; a quarter when absent. */
  readonly step?: "quarter" | "half" | "year";
  /** How many days ahead "due-soon" looks; 30 when absent. */
  readonly soonDays?: number;
}
