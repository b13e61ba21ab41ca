/** A plan as lines that are reviewed by eye and kept as a golden file. */
import type { Plan, Target } from "../../src/plan/plan";

const goal = ({ indicator, comparator, value, upper, unit, when }: Target): string =>
  [indicator, comparator, value, ...(upper === null ? [] : ["to", upper]), unit, "by", when.from ?? "", when.to]
    .filter((part) => part !== "")
    .join(" ");

/** A plan as lines to be reviewed: its head, sections, tasks, targets and duties. */
export function told({ document, sections, tasks, targets, duties }: Plan): string[] {
  const { number, kind, title, issuer, issuedOn, signer, period } = document;
  const years = period === null ? "" : `${period.from}-${period.to}`;
  return [
    [number, kind, title, issuer, issuedOn ?? "", signer, years].join(" | "),
    ...sections.map(({ id, title }) => `section ${id} | ${title}`),
    ...tasks.map(({ id, content, lead, coordinating, deliverable, supervisor, deadline, extra }) =>
      [
        `task ${id}`,
        content,
        lead.text,
        coordinating.text,
        deliverable,
        supervisor ?? "",
        `${deadline.text} → ${deadline.due ?? deadline.kind}`,
        ...Object.entries(extra ?? {}).map(([header, text]) => `${header}: ${text}`),
      ].join(" | "),
    ),
    ...targets.map((target) => `target ${target.section ?? ""} | ${goal(target)}`),
    ...duties.map(({ section, lead, coordinating, action, deadline, deliverable }) =>
      [
        `duty ${section ?? ""}`,
        lead.text,
        coordinating.text,
        action,
        deliverable ?? "",
        deadline === null ? "" : `${deadline.text} → ${deadline.due ?? deadline.kind}`,
      ].join(" | "),
    ),
  ];
}
