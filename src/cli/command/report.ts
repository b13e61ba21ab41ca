/**
 * `report BOOK.xlsx --kind KIND,… [--as-of DATE] [--number "…"] [--agency NAME] [--section ID] [--from DATE --to DATE]
 * -o OUT.xlsx | OUT.docx`: appendices, of everything or of a part. OUT.xlsx is the workbook with
 * a sheet for each appendix, as the task pane would leave it; OUT.docx holds the appendices alone.
 */
import { z } from "zod";
import { makeReports, makeReportTables, type ReportOptions, today } from "../../excel";
import { say } from "../../messages/index";
import type { Message } from "../../plan/message";
import { type ReportTable, reportKinds } from "../../report";
import { dayOption, readArguments } from "../argument";
import { openBook } from "../book";
import { checkOutput, extension, writeWhole } from "../file";
import { type Command, demand, exitStatus, unusable } from "../io";

export const command: Command = async (argv, speech) => {
  const { positionals, options } = readArguments(argv, {
    usage:
      'report BOOK.xlsx --kind KIND,… [--as-of YYYY-MM-DD] [--number "…/BC-…"] [--agency NAME] [--section ID] [--from DATE --to DATE] -o OUT.xlsx|OUT.docx',
    positionals: { least: 1, most: 1 },
    options: {
      kind: z.string().min(1),
      output: z.string().min(1),
      "as-of": dayOption.optional(),
      number: z.string().min(1).optional(),
      agency: z.string().min(1).optional(),
      section: z.string().min(1).optional(),
      from: dayOption.optional(),
      to: dayOption.optional(),
    },
    short: { output: "o" },
  });
  const { output, number } = options;
  await checkOutput(output, positionals, [".xlsx", ".docx"]);
  const wanted: ReportOptions = {
    kinds: readKinds(options.kind),
    asOf: options["as-of"] ?? today(),
    ...(number !== undefined && { number }),
    ...filterOf(options),
  };
  const book = await openBook(positionals[0] ?? "");
  let made: { readonly tables: readonly ReportTable[]; readonly messages: readonly Message[] };
  if (extension(output) === ".docx") {
    const { settings, ...rest } = demand(await makeReportTables(wanted));
    made = rest;
    const { reportDocument } = await import("../../word");
    await writeWhole(output, await reportDocument(made.tables, { settings }));
  } else {
    const { reports, messages } = demand(await makeReports(wanted));
    made = { tables: reports.map((report) => report.table), messages };
    await writeWhole(output, await book.save());
  }
  const { tables, messages } = made;
  if (argv.includes("--json")) speech.json({ tables, messages });
  for (const line of new Set(messages.map(({ code, params }) => say(speech.language, code, params)))) speech.line(line);
  speech.tell("cli.reported", {
    count: tables.length,
    names: tables.map((table) => table.kind).join(", "),
    file: output,
  });
  return exitStatus.done;
};

interface Part {
  readonly agency?: string | undefined;
  readonly section?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What the report is limited to; either end of the days may be left open. */
function filterOf({ agency, section, from, to }: Part): Pick<ReportOptions, "filter"> {
  const hasPeriod = from !== undefined || to !== undefined;
  if (agency === undefined && section === undefined && !hasPeriod) return {};
  return {
    filter: {
      ...(agency !== undefined && { agency }),
      ...(section !== undefined && { section }),
      ...(hasPeriod && { period: { ...(from !== undefined && { from }), ...(to !== undefined && { to }) } }),
    },
  };
}

/** The kinds in a list "plan,by-agency"; each once, in the order given. */
function readKinds(list: string): ReportOptions["kinds"] {
  const known = reportKinds.map(({ id }) => id);
  const names = [...new Set(list.split(",").map((name) => name.trim()))].filter((name) => name !== "");
  if (names.length === 0) unusable("cli.kind-unknown", { kind: list, kinds: known.join(", ") });
  return names.map(
    (name) => known.find((id) => id === name) ?? unusable("cli.kind-unknown", { kind: name, kinds: known.join(", ") }),
  );
}
