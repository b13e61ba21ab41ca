/** Runs one command of the command line (docs/commands.md) and returns its exit status. Commands are loaded when they are called. */
import "../messages/both";
import { type Language, say } from "../messages/index";
import { type Command, createSpeech, type ExitStatus, exitStatus, type Io, Unusable, UsageAsked } from "./io";

const commands: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  import: () => import("./command/import"),
  load: () => import("./command/load"),
  check: () => import("./command/check"),
  fix: () => import("./command/fix"),
  report: () => import("./command/report"),
  agency: () => import("./command/agency"),
  deadline: () => import("./command/deadline"),
};

/** Runs `argv` (without node and script). Never throws for what a person did wrong: that is status 2 and a line on standard error. */
export async function runCommandLine(argv: readonly string[], io: Io): Promise<ExitStatus> {
  const [name, ...rest] = argv;
  const language = languageOf(rest);
  const known = Object.keys(commands).join(", ");
  if (name === undefined || name === "--help" || name === "-h") {
    const status = name === undefined ? exitStatus.unusable : exitStatus.done;
    (status === exitStatus.done ? io.out : io.err)(`${say(language, "cli.help", { commands: known })}\n`);
    return status;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (load === undefined)
      throw new Unusable({ code: "cli.command-unknown", params: { command: name, commands: known } });
    const { command } = await load();
    return await command(rest, createSpeech(io, language, rest.includes("--json")));
  } catch (error) {
    if (error instanceof UsageAsked) {
      io.out(`${error.usage}\n`);
      return exitStatus.done;
    }
    if (!(error instanceof Unusable)) throw error;
    const { code, params } = error.problem;
    io.err(`${say(language, code, params).replace(/\s*\n\s*/gu, " ")}\n`);
    return exitStatus.unusable;
  }
}

/** Vietnamese unless asked for English; looked up before the arguments are read, so that complaints about them are understood. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.indexOf("--lang");
  return argv.includes("--lang=en") || (at >= 0 && argv[at + 1] === "en") ? "en" : "vi";
}
