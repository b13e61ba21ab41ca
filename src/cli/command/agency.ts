/** `agency "TEXT" [--as-of DATE] [--json]`: how an agency cell is read. */
import { readAgencyCell, shippedRegistry } from "../../agency";
import { today } from "../../excel/today";
import { say } from "../../messages/index";
import { dayOption, readArguments } from "../argument";
import { type Command, exitStatus } from "../io";

export const command: Command = async (argv, speech) => {
  const { positionals, options } = readArguments(argv, {
    usage: 'agency "TEXT" [--as-of YYYY-MM-DD] [--json]',
    positionals: { least: 1, most: 1 },
    options: { "as-of": dayOption.optional() },
  });
  const asOf = options["as-of"] ?? today();
  const reading = readAgencyCell(positionals[0] ?? "", shippedRegistry(), { asOf });
  if (argv.includes("--json")) {
    speech.json(reading.agencies);
    return exitStatus.done;
  }
  for (const { ref, state } of reading.refs) {
    const name = ref.name ?? ref.text;
    if (ref.kind === "collective") speech.tell("cli.agency-collective", { text: ref.text });
    else if (state.kind === "valid") speech.tell("cli.agency-valid", { text: ref.text, name });
    else if (state.kind === "not-yet") speech.tell("cli.agency-not-yet", { text: ref.text, name, since: state.since });
    else if (state.kind === "ended") {
      speech.tell("cli.agency-ended", { text: ref.text, name, on: state.endedOn });
      for (const successor of state.successors)
        speech.line(`  ${say(speech.language, "cli.agency-successor", { name: successor.name })}`);
    } else speech.tell("cli.agency-unknown", { text: ref.text });
  }
  return exitStatus.done;
};
