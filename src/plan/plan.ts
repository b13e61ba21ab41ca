/**
 * The Plan: the one language of the house. Every reader makes one, every table is made from one, the workbook carries it,
 * and `import --json` prints it under exactly these names. `text` fields are what the document says, in NFC with single
 * spaces; nothing else is changed in them.
 */
import { z } from "zod";
import { isoDateSchema } from "./date-schema";

/** One agency as named in a cell. `id` and `name` come from the registry; both are null for what it does not know. */
export const agencyRefSchema = z.object({
  text: z.string(),
  kind: z.enum(["agency", "collective", "unknown"]),
  id: z.string().nullable(),
  name: z.string().nullable(),
});
export type AgencyRef = z.infer<typeof agencyRefSchema>;

/** A lead or coordinating cell and how it was read, in the order of the text. */
export const agenciesSchema = z.object({ text: z.string(), refs: z.array(agencyRefSchema) });
export type Agencies = z.infer<typeof agenciesSchema>;

/** A deadline cell and how it was read. `due` is the last day on which the task is still on time. */
export const deadlineSchema = z.object({
  text: z.string(),
  kind: z.enum(["by", "before", "within", "ongoing", "recurring", "unknown"]),
  from: isoDateSchema.nullable(),
  due: isoDateSchema.nullable(),
  certainty: z.enum(["stated", "implied"]),
  note: z.string().nullable(),
});
export type Deadline = z.infer<typeof deadlineSchema>;

/** Where in the source something stands: `line` counts the reader's lines from 1. */
export const sourceSchema = z.object({ part: z.enum(["appendix", "body"]), line: z.number().int().nonnegative() });
export type Source = z.infer<typeof sourceSchema>;

export const planDocumentSchema = z.object({
  number: z.string(),
  kind: z.string(),
  title: z.string(),
  issuer: z.string(),
  issuedOn: isoDateSchema.nullable(),
  signer: z.string(),
  /** The resolutions or programmes this plan carries out. */
  carriesOut: z.array(z.object({ number: z.string(), issuedOn: isoDateSchema.nullable() })),
  /** Years, both included. */
  period: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
});
export type PlanDocument = z.infer<typeof planDocumentSchema>;

/** `id` is unique in the plan, its parts joined by "." from the top ("III.1"). `inferred` marks a section whose heading the source lost. */
export const sectionSchema = z.object({
  id: z.string(),
  parent: z.string().nullable(),
  numeral: z.string(),
  title: z.string(),
  inferred: z.boolean(),
});
export type Section = z.infer<typeof sectionSchema>;

/** `id` is section id + "/" + ordinal ("III.1/2"), or the section's id for a section that is itself a task. */
export const taskSchema = z.object({
  id: z.string(),
  section: z.string(),
  ordinal: z.string(),
  content: z.string(),
  lead: agenciesSchema,
  coordinating: agenciesSchema,
  deliverable: z.string(),
  supervisor: z.string().nullable(),
  deadline: deadlineSchema,
  source: sourceSchema,
  /** Columns of the document beyond the usual ones (legal basis, budget, note): header as written → cell. */
  extra: z.record(z.string(), z.string()).optional(),
});
export type Task = z.infer<typeof taskSchema>;

export const targetSchema = z.object({
  id: z.string(),
  section: z.string().nullable(),
  indicator: z.string(),
  comparator: z.enum(["=", ">=", "<=", "~"]),
  value: z.number(),
  upper: z.number().nullable(),
  unit: z.string(),
  when: z.object({ from: z.number().int().nullable(), to: z.number().int() }),
  text: z.string(),
  source: sourceSchema,
});
export type Target = z.infer<typeof targetSchema>;

/** `deliverable` and `tasks` came later than the rest: plans loaded before have neither. */
export const dutySchema = z.object({
  id: z.string(),
  section: z.string().nullable(),
  lead: agenciesSchema,
  coordinating: agenciesSchema,
  action: z.string(),
  deadline: deadlineSchema.nullable(),
  text: z.string(),
  source: sourceSchema,
  /** What it yields, where the body says so in a line of its own ("Sản phẩm: …"). */
  deliverable: z.string().optional(),
  /** Ids of the tasks of the appendix that are the same work. */
  tasks: z.array(z.string()).optional(),
});
export type Duty = z.infer<typeof dutySchema>;

export const planSchema = z.object({
  schema: z.literal("plan/1"),
  document: planDocumentSchema,
  sections: z.array(sectionSchema),
  tasks: z.array(taskSchema),
  targets: z.array(targetSchema),
  duties: z.array(dutySchema),
});
export type Plan = z.infer<typeof planSchema>;
