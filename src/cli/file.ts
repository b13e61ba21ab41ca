/** Files of a command: inputs are only read, outputs are written whole or not at all. */
import { randomUUID } from "node:crypto";
import { readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { nodeErrorCode, unusable } from "./io";

export interface InputFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads an input; one that is not there, is a folder or may not be read ends the command. */
export async function readInput(path: string): Promise<InputFile> {
  try {
    return { path, name: basename(path), bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    return unusable(nodeErrorCode(error) === "ENOENT" ? "cli.file-missing" : "cli.file-unreadable", { file: path });
  }
}

/** The kind of a file by its name, lower case with the dot: ".xlsx". */
export function extension(path: string): string {
  return extname(path).toLowerCase();
}

/** Ends the command when the output is one of its inputs (also by another name), has the wrong kind or no folder. */
export async function checkOutput(output: string, inputs: readonly string[], kinds: readonly string[]): Promise<void> {
  if (!kinds.includes(extension(output))) unusable("cli.output-kind", { file: output, kinds: kinds.join(", ") });
  const folder = dirname(resolve(output));
  const realFolder = await realpath(folder).catch(() => unusable("cli.folder-missing", { folder }));
  const target = await realpath(output).catch(() => join(realFolder, basename(output)));
  for (const input of inputs)
    if (sameFile(await realpath(input).catch(() => resolve(input)), target))
      unusable("cli.output-is-input", { file: output });
}

/** Windows and macOS do not tell upper and lower case in file names apart. */
function sameFile(a: string, b: string): boolean {
  const fold = (path: string) => (process.platform === "linux" ? path : path.normalize("NFC").toLowerCase());
  return fold(a) === fold(b);
}

/** Writes beside the output and renames: whoever looks at it sees the old file or the whole new one. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(resolve(path)), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, bytes, { flag: "wx" });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    if (nodeErrorCode(error) === null) throw error;
    unusable("cli.file-unwritable", { file: path });
  }
}
