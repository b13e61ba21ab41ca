/** `load FILE… -o BOOK.xlsx`: documents or Plans become a workbook ready to fill in. */
import { z } from "zod";
import { loadPlans } from "../../excel";
import { readArguments } from "../argument";
import { newBook } from "../book";
import { checkOutput, writeWhole } from "../file";
import { type Command, demand, exitStatus } from "../io";
import { type PlanFile, readPlanFile } from "../plan-file";

export const command: Command = async (argv, speech) => {
  const { positionals, options } = readArguments(argv, {
    usage: "load FILE… -o BOOK.xlsx",
    positionals: { least: 1, most: Number.POSITIVE_INFINITY },
    options: { output: z.string().min(1) },
    short: { output: "o" },
  });
  await checkOutput(options.output, positionals, [".xlsx"]);
  const files: PlanFile[] = [];
  for (const path of positionals) files.push(await readPlanFile(path));
  const book = await newBook(options.output);
  const { sheets } = demand(await loadPlans(files.map((file) => file.plan)));
  await writeWhole(options.output, await book.save());
  const tasks = sheets.reduce((sum, sheet) => sum + sheet.tasks, 0);
  if (argv.includes("--json")) speech.json({ sheets });
  speech.tell("cli.loaded", { plans: sheets.length, tasks, file: options.output });
  return exitStatus.done;
};
