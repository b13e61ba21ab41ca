/**
 * Findings that an office lets stand, each with its reason: they count as no error and are told apart. An acceptance is of one
 * finding as it was: when the cell, or what is said of it, changes, it holds no more and the finding is open again.
 */
import { z } from "zod";
import type { CellValue } from "../plan/cell";
import { columnIds } from "../plan/column";
import type { IsoDate } from "../plan/date";
import { isoDateSchema } from "../plan/date-schema";
import type { MessageParams } from "../plan/message";
import { cleanText } from "../text/normalize";
import type { Finding } from "./finding";

export const acceptanceSchema = z
  .object({
    rule: z.string(),
    table: z.string(),
    /** The task's id; null for a row without a key, which is known by its position, and for whole tables. */
    row: z.string().nullable(),
    index: z.number().int().nullable(),
    column: z.enum(columnIds).nullable(),
    /** What the cell held; null where the finding is about no single cell. */
    value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
    /** What was said of it, to be told again beside the reason. */
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    reason: z.string().min(1),
    /** The day on which it was accepted. */
    on: isoDateSchema,
  })
  .readonly();

export type Acceptance = z.infer<typeof acceptanceSchema>;

export interface AcceptedFinding<A extends Acceptance = Acceptance> {
  readonly finding: Finding;
  readonly acceptance: A;
}

export interface SplitFindings<A extends Acceptance = Acceptance> {
  readonly open: readonly Finding[];
  readonly accepted: readonly AcceptedFinding<A>[];
}

/** The acceptance of a finding; null where the reason says nothing. `on` is the clerk's day. */
export function acceptanceOf(finding: Finding, reason: string, on: IsoDate): Acceptance | null {
  const said = cleanText(reason);
  if (said === "") return null;
  const { rule, at, value = null, params } = finding;
  return {
    rule,
    table: at.table,
    row: at.row,
    index: at.index,
    column: at.column,
    value,
    params: { ...params },
    reason: said,
    on,
  };
}

/**
 * Findings without and with an acceptance, in their order. Each acceptance covers one finding: of two that are alike, as of two copies
 * of a row, the second stays open until it is accepted too.
 */
export function splitByAcceptance<A extends Acceptance>(
  findings: readonly Finding[],
  acceptances: readonly A[],
): SplitFindings<A> {
  if (acceptances.length === 0) return { open: findings, accepted: [] };
  const left = new Map<string, A[]>();
  for (const acceptance of acceptances) {
    const identity = identityOf(acceptance.rule, acceptance, acceptance.value, acceptance.params);
    left.set(identity, [...(left.get(identity) ?? []), acceptance]);
  }
  const open: Finding[] = [];
  const accepted: AcceptedFinding<A>[] = [];
  for (const finding of findings) {
    const acceptance = left.get(identityOf(finding.rule, finding.at, finding.value ?? null, finding.params))?.shift();
    if (acceptance === undefined) open.push(finding);
    else accepted.push({ finding, acceptance });
  }
  return { open, accepted };
}

/** The day of the check is no part of what is said: an acceptance holds tomorrow too. */
function identityOf(
  rule: string,
  { table, row, index, column }: Finding["at"],
  value: CellValue | null,
  params: MessageParams,
): string {
  const said = Object.entries(params).filter(([name]) => name !== "asOf");
  return JSON.stringify([rule, table, row ?? index, column, value, said.sort(([a], [b]) => (a < b ? -1 : 1))]);
}
