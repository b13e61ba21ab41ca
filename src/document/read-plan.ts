/** Blocks → Plan: the stages in their order. */
import type { Registry } from "../agency/index";
import { deadlineContextOf } from "../deadline/index";
import type { Message } from "../plan/message";
import type { Plan } from "../plan/plan";
import { stopIfCancelled, type Work } from "../plan/work";
import type { Paragraph, SourceText } from "./block";
import { accountFor } from "./ledger";
import { usedAs } from "./stage";
import { type Alternatives, readAppendix } from "./stages/appendix";
import { fromAttachment } from "./stages/attachment";
import { behindFoot } from "./stages/behind-foot";
import { outlineSections, readBody, readBodyText } from "./stages/body";
import { columnGrammar } from "./stages/column-grammar";
import { footOf } from "./stages/foot";
import { readFrontMatter } from "./stages/front-matter";
import { readFrontOrders } from "./stages/front-orders";
import { leadingKind, tidyNumber } from "./stages/kind";
import { likelySlips } from "./stages/likely-slips";
import { sayNotes, takeNoteMarks } from "./stages/note-marks";
import { withoutPageNumbers } from "./stages/page-numbers";
import { reconcile } from "./stages/reconcile";
import { reconcileTargets } from "./stages/reconcile-targets";
import { withoutRepeats } from "./stages/repeats";
import { findStreamTables } from "./stages/stream";
import { accountForTail } from "./stages/surroundings";
import { findTargetTables, readTargetTable } from "./stages/target-tables";
import { findTaskTables, type TaskTable } from "./stages/task-tables";
import { firstYear, planYears } from "./stages/when";

export interface PlanReading {
  readonly plan: Plan;
  readonly messages: readonly Message[];
  readonly alternatives: readonly Alternatives[];
}

/** Whether a message speaks of a field as missing that was found after all. */
function isFilled(code: string, document: Plan["document"]): boolean {
  const { number, kind, title, issuer, issuedOn } = document;
  const found = { number, kind, title, issuer, issuedOn };
  return Object.entries(found).some(
    ([field, value]) => code === `document.missing-${field}` && value !== "" && value !== null,
  );
}

const firstLine = (table: TaskTable): number => table.rows[0]?.place.line ?? 0;

/** Reads the blocks of a document. Yields to the event loop between stages and honours `work`. */
export async function readPlan(source: SourceText, registry: Registry, work?: Work): Promise<PlanReading> {
  const pause = async () => {
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    stopIfCancelled(work);
  };
  const step = async (stage: string, done: number) => {
    stopIfCancelled(work);
    work?.onProgress?.({ stage: `document.stage.${stage}`, done, total: 4 });
    await pause();
  };
  await step("front-matter", 0);
  const once = withoutRepeats(source.blocks);
  const noted = takeNoteMarks(once.value);
  const goals = findTargetTables(noted.blocks);
  const bordered = findTaskTables(goals.rest);
  const borderless = await findStreamTables(bordered.rest, columnGrammar(registry), pause);
  const unpaged = withoutPageNumbers(borderless.rest);
  const rest = unpaged.value;
  const tables = [...bordered.tables, ...borderless.tables].sort((a, b) => firstLine(a) - firstLine(b));
  const front = readFrontMatter(rest, registry);
  const named = fromAttachment(once.value, front.value.document, tables[0]?.title ?? "", registry);
  await step("appendix", 1);
  const foot = footOf(rest);
  const behind = behindFoot(rest, foot);
  const body = rest
    .slice(front.value.end)
    .filter((block): block is Paragraph => block.kind === "paragraph" && !foot.has(block) && !behind.has(block));
  const bodyText = readBodyText(body);
  const { headings } = bodyText;
  const dates = deadlineContextOf(named.document);
  const appendix = readAppendix(tables, { registry, dates, headings });
  await step("body", 2);
  const outline = tables.length === 0 ? outlineSections(headings) : null;
  const sections = outline?.sections ?? appendix.value.sections;
  const planYear = planYears(named.document);
  const running = readBody(bodyText, {
    registry,
    dates,
    sections,
    idOf: outline?.idOf ?? null,
    planYear,
  });
  const ordered = readFrontOrders(rest.slice(0, front.value.end), foot, front.used, { registry, dates });
  const tabled = goals.tables.map((table) => readTargetTable(table, planYear, firstYear(named.document)));
  const lastRow = Math.max(0, ...appendix.used.map(({ to }) => to));
  const pageTitle = (text: string) => {
    const { number } = named.document;
    return number !== "" && leadingKind(text) !== null && tidyNumber(text).includes(number);
  };
  const [firstBehind] = behind;
  const end = lastRow === 0 ? (firstBehind?.line ?? Number.POSITIVE_INFINITY) - 1 : lastRow;
  const tail = accountForTail(rest, end, pageTitle);
  const { signer } = named.document;
  const names = [...behind].filter(
    (block) => signer !== "" && block.kind === "paragraph" && block.text.endsWith(signer),
  );
  const used = [
    ...once.used,
    ...unpaged.used,
    ...ordered.frontUsed,
    ...ordered.used,
    ...appendix.used,
    ...running.used,
    ...tabled.flatMap((table) => table.used),
    ...tail,
    ...names.map((block) => usedAs("plan", block)),
    ...[...foot].map((block) => usedAs("formality", block)),
  ];
  const duties = [...ordered.duties, ...running.value.duties].map((duty, i) => ({ ...duty, id: `d${i + 1}` }));
  const mentions = [...ordered.mentions, ...running.value.mentions];
  const compared = reconcile(duties, mentions, appendix.value.tasks);
  const plan: Plan = {
    schema: "plan/1",
    document: named.document,
    sections: [...sections],
    tasks: [...appendix.value.tasks],
    targets: [
      ...running.value.targets,
      ...tabled
        .flatMap((table) => table.value)
        .map((target, i) => ({ id: `t${running.value.targets.length + i + 1}`, ...target })),
    ],
    duties: [...compared.duties],
  };
  await step("account", 3);
  const noTable: Message[] =
    plan.tasks.length > 0
      ? []
      : [
          {
            code: "document.no-task-table",
            severity: "warning",
            params: { duties: plan.duties.length, targets: plan.targets.length },
          },
        ];
  const messages = [
    ...noTable,
    ...ordered.messages,
    ...running.messages,
    ...named.messages,
    ...front.messages.filter(({ code }) => !isFilled(code, named.document)),
    ...appendix.messages,
    ...sayNotes(noted.called, appendix.value.tasks),
    ...tabled.flatMap((table) => table.messages),
    ...compared.messages,
    ...reconcileTargets(plan.targets),
    ...likelySlips(source.lines, registry),
    ...accountFor(source, used, plan),
  ];
  return { plan, messages, alternatives: appendix.value.alternatives };
}
