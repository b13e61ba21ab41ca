/** The terminal's door: `npm run -s plan -- COMMAND …` (docs/commands.md). */
import { exitStatus } from "./io";
import { runCommandLine } from "./run";

// A reader that closes early (`… | head`) is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const io = {
  out: (text: string) => process.stdout.write(text),
  err: (text: string) => process.stderr.write(text),
};

process.exitCode = await runCommandLine(process.argv.slice(2), io).catch((error: unknown) => {
  // A bug; status 1 would say "done, but findings remain".
  io.err(`${error instanceof Error ? error.stack : String(error)}\n`);
  return exitStatus.unusable;
});
