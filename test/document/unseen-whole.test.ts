/**
 * Whole plans of other offices (unseen/whole/): every task, target and duty that is read of each, as lines reviewed by eye.
 * After a change, write them anew with UPDATE_GOLDEN=1 and read the difference as the clerk of that office would.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { shippedRegistry } from "../../src/agency/index";
import { importDocument } from "../../src/document/index";
import type { Plan, Target } from "../../src/plan/plan";

const folder = join(__dirname, "unseen/whole");
const files = readdirSync(folder).filter((name) => !name.endsWith(".read.txt"));
const registry = shippedRegistry();

const goal = ({ indicator, comparator, value, upper, unit, when }: Target): string =>
  [indicator, comparator, value, ...(upper === null ? [] : ["to", upper]), unit, "by", when.from ?? "", when.to]
    .filter((part) => part !== "")
    .join(" ");

function told({ document, sections, tasks, targets, duties }: Plan): string[] {
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

test.each(files)(
  "%s",
  async (file) => {
    const bytes = new Uint8Array(readFileSync(join(folder, file)));
    const result = await importDocument({ name: file, bytes }, { registry });
    if (!result.ok) throw new Error(result.problem.code);
    const golden = join(folder, file.replace(/\.\w+$/u, ".read.txt"));
    const lines = told(result.value.plan);
    if (process.env.UPDATE_GOLDEN === "1") writeFileSync(golden, `${lines.join("\n")}\n`);
    expect(lines).toEqual(readFileSync(golden, "utf8").replace(/\n$/u, "").split("\n"));
  },
  60_000,
);
