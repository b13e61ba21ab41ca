/** `deadline "TEXT" [--issued DATE] [--json]`: how a deadline cell is read. */
import { readDeadline } from "../../deadline";
import { dayOption, readArguments } from "../argument";
import { type Command, exitStatus } from "../io";

export const command: Command = async (argv, speech) => {
  const { positionals, options } = readArguments(argv, {
    usage: 'deadline "TEXT" [--issued YYYY-MM-DD] [--json]',
    positionals: { least: 1, most: 1 },
    options: { issued: dayOption.optional() },
  });
  const deadline = readDeadline(positionals[0] ?? "", { issuedOn: options.issued ?? null });
  if (argv.includes("--json")) speech.json(deadline);
  else if (deadline.due !== null) speech.tell("cli.deadline-due", { text: deadline.text, due: deadline.due });
  else speech.tell(deadline.kind === "unknown" ? "cli.deadline-unknown" : "cli.deadline-open", { text: deadline.text });
  return exitStatus.done;
};
