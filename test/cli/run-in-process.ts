/** Runs a command in this process and keeps what it says. */
import type { ExitStatus } from "../../src/cli/io";
import { runCommandLine } from "../../src/cli/run";

export interface Ran {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string;
}

export async function run(...argv: string[]): Promise<Ran> {
  let out = "";
  let err = "";
  const status = await runCommandLine(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { status, out, err };
}
