/**
 * Whether a workbook is ready to hand in: every rule of the check, the summaries of a report and their totals, what the sheets count
 * by themselves, rows that nobody sees or that were not read. What stands in the way is listed; what somebody let stand with a
 * reason is listed apart.
 */
import { strToU8 } from "fflate";
import { z } from "zod";
import { type Registry, shippedRegistry } from "../agency";
import { checkTables, type Finding } from "../check";
import { conditions } from "../plan/column";
import type { IsoDate } from "../plan/date";
import { isoDateSchema } from "../plan/date-schema";
import { done, type Problem, type Result } from "../plan/message";
import type { Work } from "../plan/work";
import { type ReportKindId, taskLines } from "../report";
import { checksum } from "../sheet/checksum";
import { type CheckOutcome, outcomeOf, readForCheck } from "./check-workbook";
import type { TaskTable } from "./read-workbook";
import { makeAppendices } from "./report-tables";
import { readExcel } from "./run";
import { recordsOf, type State, type StoredRecord } from "./state-sheet";
import { keptStamp, type StampState, stampedContent, stampState } from "./submission-stamp";
import { countConditions } from "./summarise";
import { today } from "./today";

const kind = "explained";

const explanationSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  reason: z.string().min(1),
  on: isoDateSchema,
});
export type Explanation = z.infer<typeof explanationSchema>;

/** Something that stands in the way and is no finding. */
export interface OpenMessage {
  /** What `explainMessage` takes: the same as long as the same is said. */
  readonly id: string;
  readonly message: Problem;
}

export interface Readiness {
  readonly asOf: IsoDate;
  readonly tasks: number;
  /** Open findings that must be mended or let stand: errors, hidden rows, tasks past their term that nobody has reported on. */
  readonly findings: readonly Finding[];
  readonly messages: readonly OpenMessage[];
  readonly accepted: CheckOutcome["accepted"];
  readonly explained: readonly (OpenMessage & { readonly explanation: Explanation })[];
  /** Open findings that do not stand in the way. */
  readonly warnings: number;
  readonly hints: number;
  readonly stamp: StampState | null;
}

export interface ReadinessOptions {
  /** The day for which all is checked. */
  readonly asOf: IsoDate;
  readonly registry?: Registry;
}

/** What is wrong with these is wrong for a report; whether there are targets, or anything overdue, is not. */
const kinds: readonly ReportKindId[] = ["plan", "progress", "by-agency", "by-section"];
/** No errors, and yet a report would say less than its readers think. */
const alsoBlocking = new Set(["rows-hidden", "status-empty-after-deadline"]);

/** Looks at everything; changes nothing. "excel.no-table" where there is nothing to hand in. */
export function checkReadiness(options: ReadinessOptions, work?: Work): Promise<Result<Readiness>> {
  return readExcel(async (context) => {
    const read = await readReadiness(context, options, work);
    return read.ok ? done(read.value.readiness) : read;
  });
}

export interface ReadReadiness {
  readonly readiness: Readiness;
  readonly tables: readonly TaskTable[];
  readonly content: Readonly<Record<string, string>>;
  readonly state: State;
}

/** The same inside a batch that goes on to stamp, with what was read. */
export async function readReadiness(
  context: Excel.RequestContext,
  { asOf, registry = shippedRegistry() }: ReadinessOptions,
  work?: Work,
): Promise<Result<ReadReadiness>> {
  const reading = await readForCheck(context, { asOf, registry }, work);
  if (!reading.ok) return reading;
  const { tables, targets, state, input, notes } = reading.value;
  const outcome = outcomeOf(await checkTables(input, work), reading.value);
  const reported = await makeAppendices({ tables, targets, registry: input.registry, state }, { kinds, asOf }, work);
  const said = reported.ok ? reported.value.messages.filter(({ severity }) => severity !== "info") : [reported.problem];
  const counted = asOf === today() ? await differentCounts(context, tables, input.registry, asOf) : [];
  const content = stampedContent(tables, targets);
  const stamp = keptStamp(state);
  const messages = distinct([...notes, ...said, ...counted]);
  const explanations = new Map(recordsOf(state, explanationSchema, kind).map((each) => [idOf(each), each]));
  const blocks = ({ severity, rule }: Finding) => severity === "error" || alsoBlocking.has(rule);
  const rest = outcome.findings.filter((finding) => !blocks(finding));
  const readiness: Readiness = {
    asOf,
    tasks: outcome.rows,
    findings: outcome.findings.filter(blocks),
    messages: messages.filter(({ id }) => !explanations.has(id)),
    accepted: outcome.accepted,
    explained: messages.flatMap((message) => {
      const explanation = explanations.get(message.id);
      return explanation === undefined ? [] : [{ ...message, explanation }];
    }),
    warnings: rest.filter(({ severity }) => severity === "warning").length,
    hints: rest.filter(({ severity }) => severity === "info").length,
    stamp: stamp === null ? null : stampState(stamp, content),
  };
  return done({ readiness, tables, content, state });
}

function distinct(problems: readonly Problem[]): OpenMessage[] {
  const messages = problems.map(({ code, params }) => ({ id: idOf({ code, params }), message: { code, params } }));
  return [...new Map(messages.map((message) => [message.id, message])).values()];
}

/** The day of the check is no part of what is said. */
function idOf({ code, params }: Problem): string {
  const said = Object.entries(params).filter(([name]) => name !== "asOf");
  return checksum(strToU8(JSON.stringify([code, said.sort(([a], [b]) => (a < b ? -1 : 1))])));
}

/** The record of an explanation; null takes it back. */
export function explanationRecord(message: Problem, explanation: Explanation | null): StoredRecord {
  return { kind, id: idOf(message), value: explanation };
}

/** Conditions of which the live sheets count other numbers than the rows give: formulas typed over, a workbook that does not calculate. */
async function differentCounts(
  context: Excel.RequestContext,
  tables: readonly TaskTable[],
  registry: Registry,
  asOf: IsoDate,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const table of tables) {
    const sheet = await countConditions(context, [table]);
    const lines = taskLines(table.rows, registry, asOf);
    for (const condition of conditions) {
      const counted = sheet.counts.get(condition) ?? 0;
      const rows = lines.filter((line) => line.condition === condition && line.content !== "").length;
      if (sheet.uncounted === 0 && counted !== rows)
        problems.push({ code: "submit.counts-differ", params: { sheet: table.sheet, condition, counted, rows } });
    }
  }
  return problems;
}
