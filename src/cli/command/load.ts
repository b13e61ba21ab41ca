/**
 * `load FILE… -o BOOK.xlsx [--duties]`: documents or Plans become a workbook ready to fill in. A document without a task table
 * gives an empty one, unless `--duties` takes the duties of its body as tasks, as the pane offers.
 */
import { z } from "zod";
import { loadPlans } from "../../excel";
import { withDutiesAsTasks } from "../../plan/duties-as-tasks";
import { readArguments } from "../argument";
import { newBook } from "../book";
import { checkOutput, writeWhole } from "../file";
import { type Command, demand, exitStatus } from "../io";
import { type PlanFile, readPlanFile } from "../plan-file";

export const command: Command = async (argv, speech) => {
  const { positionals, options } = readArguments(argv, {
    usage: "load FILE… -o BOOK.xlsx [--duties]",
    positionals: { least: 1, most: Number.POSITIVE_INFINITY },
    options: { output: z.string().min(1), duties: z.boolean().default(false) },
    flags: ["duties"],
    short: { output: "o" },
  });
  await checkOutput(options.output, positionals, [".xlsx"]);
  const files: PlanFile[] = [];
  for (const path of positionals) files.push(await readPlanFile(path));
  const book = await newBook(options.output);
  const plans = files.map(({ plan }) => (options.duties ? withDutiesAsTasks(plan) : plan));
  const { sheets } = demand(await loadPlans(plans));
  await writeWhole(options.output, await book.save());
  const tasks = sheets.reduce((sum, sheet) => sum + sheet.tasks, 0);
  if (argv.includes("--json")) speech.json({ sheets });
  speech.tell("cli.loaded", { plans: sheets.length, tasks, file: options.output });
  for (const { document, tasks: own, duties } of plans)
    if (own.length === 0 && duties.length > 0)
      speech.tell("cli.without-tasks", { number: document.number || document.title, duties: duties.length });
  return exitStatus.done;
};
