/** The workbook of a command: opened in the in-memory Excel, through which the use cases of src/excel work on it. */
import { type Host, openHost } from "../host";
import { readInput } from "./file";
import { unusable } from "./io";

export interface Book {
  /** The workbook as an .xlsx file. */
  save(): Promise<Uint8Array>;
}

/** No limit of Excel on the web applies: nothing travels over a network here. */
const options = { platform: "desktop" } as const;

/** A new workbook; its one empty sheet goes when it is saved and others are there. */
export async function newBook(name: string): Promise<Book> {
  const host = openHost({ ...options, name });
  const [blank] = host.workbook.sheets;
  return {
    save: async () => {
      if (blank !== undefined && host.workbook.sheets.length > 1) dropSheet(host, blank.name);
      return host.save();
    },
  };
}

/** The workbook in a file; one that is no .xlsx ends the command. */
export async function openBook(path: string): Promise<Book> {
  const { bytes, name } = await readInput(path);
  const host = openHost({ ...options, name });
  try {
    await host.open(bytes);
  } catch {
    unusable("cli.workbook-unreadable", { file: path });
  }
  return host;
}

function dropSheet(host: Host, name: string): void {
  host.user.deleteSheet(name);
}
