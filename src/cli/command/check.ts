/** `check BOOK.xlsx [--as-of DATE] [--json]`: findings. Status 1 when findings of severity error remain. */
import { checkWorkbook, today } from "../../excel";
import { dayOption, readArguments } from "../argument";
import { openBook } from "../book";
import { tellFindings } from "../finding-text";
import { type Command, demand, exitStatus } from "../io";

export const command: Command = async (argv, speech) => {
  const { positionals, options } = readArguments(argv, {
    usage: "check BOOK.xlsx [--as-of YYYY-MM-DD] [--json]",
    positionals: { least: 1, most: 1 },
    options: { "as-of": dayOption.optional() },
  });
  const asOf = options["as-of"] ?? today();
  await openBook(positionals[0] ?? "");
  const { findings, accepted, counts, rows, notes } = demand(await checkWorkbook({ asOf }));
  for (const note of notes) speech.tell(note.code, note.params);
  if (argv.includes("--json")) speech.json({ findings, counts });
  else tellFindings(findings, speech);
  if (accepted.length > 0) speech.tell("cli.accepted", { count: accepted.length });
  speech.tell("cli.checked", { rows, asOf, ...counts });
  return counts.error > 0 ? exitStatus.errorsRemain : exitStatus.done;
};
