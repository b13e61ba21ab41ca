/** `fix BOOK.xlsx -o OUT.xlsx [--rule ID] [--as-of DATE]`: applies every certain fix (of one rule). Status 1 when errors remain. */
import { z } from "zod";
import { type CellEdit, ruleIds } from "../../check";
import { applyEdits, checkWorkbook, today } from "../../excel";
import { say } from "../../messages/index";
import { dayOption, readArguments } from "../argument";
import { openBook } from "../book";
import { checkOutput, writeWhole } from "../file";
import { type Command, demand, exitStatus, unusable } from "../io";

/** Mending one cell can show the next finding (a name, then its place in the list); more rounds than this are no mending. */
const mostRounds = 5;

export const command: Command = async (argv, speech) => {
  const { positionals, options } = readArguments(argv, {
    usage: "fix BOOK.xlsx -o OUT.xlsx [--rule ID] [--as-of YYYY-MM-DD]",
    positionals: { least: 1, most: 1 },
    options: { output: z.string().min(1), rule: z.string().optional(), "as-of": dayOption.optional() },
    short: { output: "o" },
  });
  const { output, rule } = options;
  const asOf = options["as-of"] ?? today();
  if (rule !== undefined && !ruleIds.some((id) => id === rule))
    unusable("cli.rule-unknown", { rule, rules: ruleIds.join(", ") });
  await checkOutput(output, positionals, [".xlsx"]);
  const book = await openBook(positionals[0] ?? "");
  let changed = 0;
  let skipped = 0;
  for (let round = 0; round < mostRounds; round++) {
    const { findings } = demand(await checkWorkbook({ asOf }));
    const edits = findings.flatMap((finding): readonly CellEdit[] =>
      rule === undefined || finding.rule === rule ? (finding.fix?.edits ?? []) : [],
    );
    skipped = 0;
    if (edits.length === 0) break;
    const outcome = demand(await applyEdits(edits, say(speech.language, "cli.fix-label")));
    changed += outcome.changed;
    skipped = outcome.skipped.length;
    if (outcome.changed === 0) break;
  }
  const { counts, rows } = demand(await checkWorkbook({ asOf }));
  await writeWhole(output, await book.save());
  if (argv.includes("--json")) speech.json({ changed, skipped, counts });
  speech.tell("cli.fixed", { changed, skipped, file: output });
  speech.tell("cli.checked", { rows, asOf, ...counts });
  return counts.error > 0 ? exitStatus.errorsRemain : exitStatus.done;
};
