/** Reads the arguments of a command: names and number of values by node, their meaning by zod. */
import { parseArgs } from "node:util";
import { z } from "zod";
import { isIsoDate } from "../plan/date";
import { nodeErrorCode, UsageAsked, unusable } from "./io";

/** A calendar day "YYYY-MM-DD" that exists. */
export const dayOption = z.string().refine(isIsoDate);

const shared = { json: { type: "boolean" }, lang: { type: "string" }, help: { type: "boolean", short: "h" } } as const;
type Names = Record<string, { type: "string" | "boolean"; short?: string }>;

export interface ArgumentSpec<Shape extends z.ZodRawShape> {
  /** How the command is called, shown when it is called wrongly. */
  readonly usage: string;
  readonly positionals: { readonly least: number; readonly most: number };
  /** Options by name, with what they accept. */
  readonly options: Shape;
  /** Those of the options that stand alone, without a value. */
  readonly flags?: readonly (keyof Shape & string)[];
  readonly short?: Readonly<Partial<Record<keyof Shape & string, string>>>;
}

export interface Arguments<Options> {
  readonly positionals: readonly string[];
  readonly options: Options;
}

/** The arguments of a command; whatever does not fit ends it with a line that names the argument and the usage. */
export function readArguments<Shape extends z.ZodRawShape>(
  argv: readonly string[],
  spec: ArgumentSpec<Shape>,
): Arguments<z.infer<z.ZodObject<Shape>>> {
  const names: Names = { ...shared };
  for (const name of Object.keys(spec.options)) {
    const short = spec.short?.[name];
    const type = spec.flags?.includes(name) === true ? "boolean" : "string";
    names[name] = { type, ...(short !== undefined && { short }) };
  }
  const { values, positionals } = parse(argv, names, spec.usage);
  if (values.help === true) throw new UsageAsked(spec.usage);
  if (values.lang !== undefined && values.lang !== "vi" && values.lang !== "en")
    unusable("cli.option-invalid", {
      option: "lang",
      value: String(values.lang),
      usage: `${spec.usage} [--lang vi|en]`,
    });
  if (positionals.length < spec.positionals.least) unusable("cli.too-few", { usage: spec.usage });
  if (positionals.length > spec.positionals.most)
    unusable("cli.too-many", { argument: positionals[spec.positionals.most] ?? "", usage: spec.usage });
  const parsed = z.object(spec.options).safeParse(values);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0] ?? "");
    const value = values[name];
    if (value === undefined) unusable("cli.option-missing", { option: name, usage: spec.usage });
    unusable("cli.option-invalid", { option: name, value: String(value), usage: spec.usage });
  }
  return { positionals, options: parsed.data };
}

/** A cell's text that begins with a dash ("- Sở Tài chính") is no option. */
const dashedText = /^-(?!-)(?=.*[\s\P{ASCII}])/u;

function parse(argv: readonly string[], names: Names, usage: string) {
  const texts = argv.includes("--") ? [] : argv.filter((argument) => dashedText.test(argument));
  const rest = argv.filter((argument) => !texts.includes(argument));
  const args = texts.length === 0 ? rest : [...rest, "--", ...texts];
  try {
    return parseArgs({ args, options: names, allowPositionals: true, strict: true });
  } catch (error) {
    if (nodeErrorCode(error)?.startsWith("ERR_PARSE_ARGS") !== true) throw error;
    const argument = /'([^']+)'/u.exec(String(error))?.[1] ?? argv.join(" ");
    return unusable("cli.argument-invalid", { argument, usage });
  }
}
