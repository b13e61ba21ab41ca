/** `import FILE [--json]`: a document becomes a Plan. */
import { say } from "../../messages/index";
import { readArguments } from "../argument";
import { type Command, exitStatus } from "../io";
import { readPlanFile } from "../plan-file";

export const command: Command = async (argv, speech) => {
  const { positionals } = readArguments(argv, {
    usage: "import FILE [--json]",
    positionals: { least: 1, most: 1 },
    options: {},
  });
  const { plan, messages } = await readPlanFile(positionals[0] ?? "");
  if (argv.includes("--json")) speech.json({ plan, messages });
  const { number, title, issuer, issuedOn, signer } = plan.document;
  const issued = issuedOn === null ? "" : say(speech.language, "cli.plan-issued-on", { issuedOn });
  // What the document does not say is left out here; the messages below tell that it is missing.
  for (const parts of [[[number, issued].join(" "), issuer, signer], [title]]) {
    const line = parts.filter((part) => part.trim() !== "").join(" · ");
    if (line !== "") speech.line(line.trim());
  }
  speech.tell("cli.plan-counts", {
    sections: plan.sections.length,
    tasks: plan.tasks.length,
    targets: plan.targets.length,
    duties: plan.duties.length,
  });
  for (const { code, params, severity } of messages)
    if (severity !== "info") speech.line(`- ${say(speech.language, code, params)}`);
  return exitStatus.done;
};
